import Foundation

/// The files that come with the product, from `Rubrics/`.
enum ShippedRubrics {
  static let programmes = [
    "dich-vu-cong.yaml", "make-in-viet-nam.yaml", "sang-tao-tinh.yaml", "ung-dung-so.yaml",
  ]

  static func url(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rubrics")
      .appending(path: name).standardizedFileURL
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  /// All programme files there are, in order of name.
  static func present() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url("").path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }
}
