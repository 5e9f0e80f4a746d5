import Judging

/// Fictitious throughout.
enum ShortlistSample {
  static func bilingual(_ vi: String, _ en: String) -> Bilingual { Bilingual(vi: vi, en: en) }

  static func entry(
    _ place: Int?,
    _ code: String,
    _ title: String,
    _ organisation: String,
    _ total: Rational?,
    _ award: Bilingual? = nil
  ) -> ShortlistDocument.Entry {
    .init(
      place: place,
      code: code,
      title: title,
      organisation: organisation,
      total: total,
      award: award
    )
  }

  static func document(
    _ recognition: Recognition,
    notice: Bilingual? = nil,
    decision: String? = "12/QĐ-BTC",
    sections: [ShortlistDocument.Section],
    remarks: [Bilingual] = []
  ) -> ShortlistDocument {
    ShortlistDocument(
      programme: "giai-thuong-2027",
      name: bilingual("Giải thưởng Sản phẩm số 2027", "Digital Product Award 2027"),
      organiser: bilingual("Ban Tổ chức Giải thưởng", "The Organising Board"),
      notice: notice,
      recognition: recognition,
      round: "chung-khao",
      roundName: bilingual("Vòng chung khảo", "Final round"),
      decidedAt: Moment(seconds: 1_822_442_400),
      decidedBy: "Trần Thị Bình",
      decision: decision,
      rulesHash: String(repeating: "0f1e2d3c", count: 8),
      method: bilingual(
        "Tổng điểm là trung bình cộng của các giám khảo, so sánh khi chưa làm tròn.",
        "The total is the arithmetic mean of the judges, compared unrounded."
      ),
      sections: sections,
      remarks: remarks
    )
  }

  static let gold = bilingual("Giải Vàng", "Gold")

  /// An award with two categories, medals, a medal nobody receives and two totals that look equal.
  static let award = document(
    .award,
    notice: bilingual("Dữ liệu minh họa", "Illustrative data"),
    sections: [
      .init(
        category: "chinh-phu-so",
        name: bilingual("Chính phủ số", "Digital government"),
        counts: .init(received: 30, eligible: 21, judged: 12),
        entries: [
          entry(
            1,
            "MIV-0007",
            "Nền tảng Sông Hồng",
            "Công ty Sao Mai",
            Rational(17, over: 2),
            gold
          ),
          entry(
            2,
            "MIV-0012",
            "Ứng dụng Bến Xuân",
            "Hợp tác xã số Đồng Văn",
            Rational(25, over: 3)
          ),
          entry(
            3,
            "MIV-0003",
            "Trợ lý Lúa Vàng",
            "Viện Ánh Dương",
            Rational(units: 833, places: 2)
          ),
        ],
        withheld: [
          bilingual(
            "Giải Bạc không trao: không hồ sơ nào đạt 8,50 điểm.",
            "Silver is withheld: nobody reached 8.50."
          )
        ]
      ),
      .init(
        category: "xa-hoi-so",
        name: bilingual("Xã hội số", "Digital society"),
        counts: .init(received: 4, eligible: 0, judged: 0),
        entries: [],
        withheld: []
      ),
    ],
    remarks: [
      bilingual(
        "bằng điểm MIV-0003, MIV-0020; phân định bằng trung vị: MIV-0003",
        "equal: MIV-0003, MIV-0020; told apart by the median: MIV-0003"
      )
    ]
  )

  /// An honour: A–Z, no places, no totals, no number yet.
  static let honour = document(
    .honour,
    decision: nil,
    sections: [
      .init(
        category: "kinh-te-so",
        name: bilingual("Kinh tế số", "Digital economy"),
        counts: .init(received: 5, eligible: 4, judged: 4),
        entries: [
          entry(nil, "UDS-0004", "Ánh Sao", "Công ty Mây Trắng", nil),
          entry(nil, "UDS-0001", "Đồng Xanh", "Công ty Gió Nam", nil),
        ],
        withheld: []
      )
    ]
  )

  static let hostileTitles = [
    "<script>alert(1)</script>",
    "\"=\u{301}x' onmouseover=\"alert(1)",
    "ab\u{202E}txt.exe\u{0}\u{1B}[31m",
    String(repeating: "Nghiễng", count: 715),
    "=HYPERLINK(\"http://example.invalid\")",
    "dòng một\r\ndòng hai\tba",
  ]

  static let hostile = document(
    .award,
    sections: [
      .init(
        category: "a\"b",
        name: bilingual("</h2><img src=x>", "</style>&lt;"),
        counts: .init(received: 6, eligible: 6, judged: 6),
        entries: hostileTitles.enumerated().map { index, title in
          entry(index + 1, "X-\(index)", title, title, Rational(10 - Int128(index), over: 7))
        },
        withheld: []
      )
    ]
  )
}
