// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// Read downwards: a target may depend only on targets declared above it.
let package = Package(
  name: "vinhdanh",
  products: [
    .executable(name: "vinhdanh", targets: ["JudgingCommand"]),
    .library(name: "VietnameseText", targets: ["VietnameseText"]),
    .library(name: "Judging", targets: ["Judging"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // Vietnamese text: folding, order, numbers, identifiers. Of use without the rest.
    .target(name: "VietnameseText", swiftSettings: strict),

    // JSON that refuses what two readers could read differently, and writes one canonical form.
    .target(name: "StrictJSON", swiftSettings: strict),

    // A log anyone can verify: RFC 6962 trees, signed notes, proofs. Knows nothing of judging.
    .target(
      name: "Transparency",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict
    ),

    // The rules of judging. Pure values and functions.
    .target(name: "Judging", dependencies: ["VietnameseText"], swiftSettings: strict),

    // Bytes to values and back.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),
    .systemLibrary(
      name: "CQREncode",
      pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"])]
    ),
    .target(
      name: "JudgingFormats",
      dependencies: [
        "VietnameseText", "StrictJSON", "Judging", "CLibXML2", "CLibZip", "CXLSXWriter",
        "CQREncode", .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("XML/nominations.xsd"),
        .embedInCode("XML/results.xsd"),
        .embedInCode("Documents/Templates/dau-van-ban.vi.txt"),
        .embedInCode("Documents/Templates/thong-bao.vi.txt"),
        .embedInCode("Documents/Templates/quyet-dinh.vi.txt"),
        .embedInCode("Documents/Templates/to-trinh.vi.txt"),
        .embedInCode("Documents/Templates/bien-ban.vi.txt"),
        .embedInCode("Documents/Templates/phieu-cham.vi.txt"),
        .embedInCode("Documents/Templates/giay-chung-nhan.vi.txt"),
        .embedInCode("Documents/Templates/giay-chung-nhan.en.txt"),
        .embedInCode("Documents/Templates/thu.vi.txt"),
        .embedInCode("Documents/Templates/thu.en.txt"),
      ],
      swiftSettings: strict
    ),

    // A publication as files, and what anyone can check in them without the casebook.
    .target(
      name: "JudgingBundle",
      dependencies: [
        "VietnameseText", "StrictJSON", "Transparency", "Judging", "JudgingFormats",
      ],
      swiftSettings: strict
    ),

    // What the evidence supports, beside what the rule decides.
    .target(name: "JudgingStatistics", dependencies: ["Judging"], swiftSettings: strict),

    // The SQLite casebook. The only target that knows SQL.
    .target(
      name: "JudgingStore",
      dependencies: [
        "VietnameseText", "StrictJSON", "Transparency", "Judging",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Schema/v1.sql")],
      swiftSettings: strict
    ),

    // One function per act of the awards office: read, apply a rule, record.
    .target(
      name: "JudgingWorkflow",
      dependencies: [
        "VietnameseText", "StrictJSON", "Transparency", "Judging", "JudgingFormats",
        "JudgingBundle", "JudgingStatistics", "JudgingStore",
      ],
      swiftSettings: strict
    ),

    // What people touch.
    .executableTarget(
      name: "JudgingCommand",
      dependencies: [
        "VietnameseText", "StrictJSON", "Transparency", "Judging", "JudgingFormats",
        "JudgingBundle", "JudgingStore", "JudgingWorkflow",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    .testTarget(
      name: "VietnameseTextTests",
      dependencies: ["VietnameseText"],
      swiftSettings: strict
    ),
    .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: strict),
    .testTarget(name: "TransparencyTests", dependencies: ["Transparency"], swiftSettings: strict),
    .testTarget(name: "JudgingTests", dependencies: ["Judging"], swiftSettings: strict),
    .testTarget(
      name: "JudgingFormatsTests",
      dependencies: ["VietnameseText", "Judging", "StrictJSON", "JudgingFormats"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "JudgingStatisticsTests",
      dependencies: ["JudgingStatistics"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "JudgingStoreTests",
      dependencies: ["VietnameseText", "StrictJSON", "Transparency", "Judging", "JudgingStore"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "JudgingWorkflowTests",
      dependencies: [
        "VietnameseText", "StrictJSON", "Transparency", "Judging", "JudgingFormats",
        "JudgingBundle", "JudgingStore", "JudgingWorkflow",
      ],
      swiftSettings: strict
    ),
    // Runs the built command, so it depends on it.
    .testTarget(
      name: "CommandTests",
      dependencies: ["JudgingFormats", "JudgingCommand"],
      swiftSettings: strict
    ),
  ]
)
