import Judging

/// Fictitious throughout.
enum ReportSample {
  static let programme = Bilingual(vi: "Giải thưởng Sản phẩm số 2027", en: "Digital Product Award")
  static let notice = Bilingual(vi: "Dữ liệu minh họa", en: "Illustrative data")
  static let round = Bilingual(vi: "Vòng sơ khảo", en: "First round")

  static func row(
    _ place: Int?,
    _ code: String,
    _ title: String,
    _ organisation: String,
    _ total: Rational?,
    _ cards: Int,
    admitted: Bool = false,
    _ remarks: [Bilingual] = []
  ) -> StandingsReport.Row {
    .init(
      place: place,
      code: code,
      title: title,
      organisation: organisation,
      total: total,
      scorecards: cards,
      expected: 5,
      isAdmitted: admitted,
      remarks: remarks.map { Remark(.standings, $0) }
    )
  }

  static let standings = StandingsReport(
    programme: programme,
    notice: notice,
    round: round,
    groups: [
      .init(
        name: Bilingual(vi: "Chính phủ số", en: "Digital government"),
        places: 2,
        passMark: Rational(7),
        rows: [
          row(
            1,
            "MIV-0007",
            "Nền tảng kết nối hồ sơ một cửa liên thông Sông Hồng",
            "Công ty Sao Mai",
            Rational(25, over: 3),
            5,
            admitted: true
          ),
          row(
            2,
            "MIV-0012",
            "Ứng dụng Bến Xuân",
            "Hợp tác xã số Đồng Văn",
            Rational(units: 833, places: 2),
            4,
            admitted: true
          ),
          row(
            3,
            "MIV-0003",
            "Trợ lý Lúa Vàng",
            "Viện Ánh Dương",
            Rational(units: 6995, places: 3),
            5,
            [Bilingual(vi: "dưới ngưỡng 7,00", en: "below the pass mark of 7.00")]
          ),
          row(
            nil,
            "MIV-0009",
            "Sổ tay Mây",
            "Công ty Gió Nam",
            nil,
            2,
            [Bilingual(vi: "mới có 2/3 phiếu tối thiểu", en: "2 of at least 3 scorecards")]
          ),
        ]
      ),
      .init(
        name: Bilingual(vi: "Xã hội số", en: "Digital society"),
        places: nil,
        passMark: nil,
        rows: []
      ),
    ],
    remarks: [
      Bilingual(
        vi: "các tiểu ban không có giám khảo chung, nên không so sánh được với nhau",
        en: "the panels share no judge, so they cannot be compared"
      )
    ]
  )

  static func moment(_ text: String) -> Moment { Moment(text) ?? Moment(seconds: 0) }

  static func judge(
    _ id: String,
    _ name: String,
    _ marks: [Rational],
    _ total: Rational,
    _ weight: Rational,
    comments: [String] = ["", ""],
    comment: String = ""
  ) -> Explanation.JudgeLine {
    .init(
      judge: id,
      name: name,
      total: total,
      weight: weight,
      marks: [
        .init(
          subcriterion: "y-nghia",
          name: Bilingual(vi: "Ý nghĩa", en: "Meaning"),
          mark: marks[0],
          place: "Phiếu!D7",
          comment: comments[0]
        ),
        .init(
          subcriterion: "tinh-moi",
          name: Bilingual(vi: "Tính mới", en: "Novelty"),
          mark: marks[1],
          place: "Phiếu!E7",
          comment: comments[1]
        ),
      ],
      comment: comment,
      source: "phieu-\(id).xlsx:Phiếu!7",
      receivedAt: moment("2027-08-20T09:05")
    )
  }

  static let explanation = Explanation(
    programme: programme,
    notice: notice,
    round: round,
    code: "MIV-0012",
    title: "Ứng dụng Bến Xuân",
    organisation: "Hợp tác xã số Đồng Văn",
    category: Bilingual(vi: "Chính phủ số", en: "Digital government"),
    screening: Bilingual(vi: "hợp lệ", en: "eligible"),
    place: .init(place: 2, of: 3),
    total: Rational(units: 833, places: 2),
    aggregation: Bilingual(vi: "trung bình cộng", en: "arithmetic mean"),
    criteria: [
      .init(
        id: "bai-toan",
        name: Bilingual(vi: "Giải bài toán Việt Nam", en: "Solves a Vietnamese problem"),
        weight: Rational(75),
        points: Rational(units: 643, places: 2),
        most: Rational(units: 75, places: 1),
        working: nil
      ),
      .init(
        id: "cong-khai",
        name: Bilingual(vi: "Công khai", en: "Openness"),
        weight: Rational(25),
        points: Rational(units: 19, places: 1),
        most: Rational(units: 25, places: 1),
        working: Bilingual(
          vi: "190/200 = 95,00%; sàn 50,00%, mục tiêu 100,00%",
          en: "190/200 = 95.00%; floor 50.00%, target 100.00%"
        )
      ),
    ],
    judges: [
      judge(
        "J01",
        "Nguyễn Văn An",
        [Rational(units: 85, places: 1), Rational(9)],
        Rational(units: 875, places: 2),
        Rational(1, over: 3),
        comments: ["", "đã có hai bằng sáng chế"]
      ),
      judge(
        "J02",
        "Lê Thị Hòa",
        [Rational(8), Rational(8)],
        Rational(8),
        Rational(1, over: 3),
        comment: "nên mở rộng"
      ),
      judge("J03", "Đỗ Minh", [Rational(2), Rational(3)], Rational(units: 25, places: 1), .zero),
    ],
    neighbours: [
      .init(
        place: 1,
        code: "MIV-0007",
        title: "Nền tảng Sông Hồng",
        total: Rational(25, over: 3),
        margin: Rational(1, over: 300)
      ),
      .init(
        place: 3,
        code: "MIV-0003",
        title: "Trợ lý Lúa Vàng",
        total: Rational(units: 6995, places: 3),
        margin: Rational(units: -1335, places: 3)
      ),
    ],
    cut: .init(
      isAdmitted: true,
      passMark: Rational(7),
      lastThrough: Rational(units: 833, places: 2),
      firstOut: Rational(units: 6995, places: 3),
      places: 2
    ),
    remarks: [Remark(.places, Bilingual(vi: "Giải Bạc", en: "Silver"))],
    history: [
      .init(
        at: moment("2027-07-02T10:30"),
        actor: "Văn phòng",
        matter: .ownNomination,
        what: Bilingual(vi: "tiếp nhận từ hoi-a.xlsx", en: "taken in from hoi-a.xlsx")
      )
    ]
  )

  static func window(
    _ id: String,
    _ name: Bilingual,
    _ opens: String,
    _ closes: String,
    _ position: Window.Position,
    extended: Bool = false
  ) -> StatusReport.WindowLine {
    .init(
      id: id,
      name: name,
      window: Window(opens: moment(opens), closes: moment(closes)),
      position: position,
      wasExtended: extended
    )
  }

  static let final = Bilingual(vi: "Vòng chung khảo", en: "Final round")

  static let status = StatusReport(
    programme: programme,
    now: moment("2027-09-12T08:00"),
    daysLeft: 28,
    announcement: moment("2027-10-10T23:59:59"),
    windows: [
      window(
        "nominations",
        Bilingual(vi: "Nhận hồ sơ", en: "Nominations"),
        "2027-06-15",
        "2027-08-05T23:59:59",
        .closed,
        extended: true
      ),
      window("so-khao", round, "2027-08-16", "2027-09-15T23:59:59", .open),
      window("chung-khao", final, "2027-09-20", "2027-09-30T23:59:59", .notYetOpen),
    ],
    screening: [
      (Screening.received.label, 1), (Screening.eligible.label, 20),
      (Screening.withdrawn.label, 3),
    ],
    rounds: [
      .init(
        name: round,
        scorecards: 80,
        expected: 120,
        behind: [
          .init(judge: "J03", name: "Đỗ Minh", owed: 38),
          .init(judge: "J01", name: "Nguyễn Văn An", owed: 2),
        ],
        projectedEnd: moment("2027-09-25T12:00"),
        isShortlisted: false,
        due: moment("2027-09-15T23:59:59")
      ),
      .init(
        name: final,
        scorecards: 0,
        expected: 24,
        behind: [],
        projectedEnd: nil,
        isShortlisted: false,
        due: moment("2027-09-30T23:59:59")
      ),
    ],
    remarks: [Bilingual(vi: "nhắc Đỗ Minh nộp phiếu", en: "remind Đỗ Minh of the cards")]
  )
}
