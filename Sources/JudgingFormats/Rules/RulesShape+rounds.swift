internal import Judging

extension RulesShape {
  static let council: RulesShape = .map([
    Key("members", .whole, vi: "số thành viên", en: "how many members it has"),
    Key("quorum", .share, vi: "tỷ lệ dự họp tối thiểu", en: "the share that must be present"),
    Key("majority", .share, vi: "tỷ lệ phải vượt quá", en: "the share a vote must exceed"),
  ])

  static let round: RulesShape = .map([
    Key("id", .identifier, vi: "mã vòng", en: "the round's id"),
    Key("name", .bilingual, vi: "tên vòng", en: "the round's name"),
    Key("scoring", window, vi: "thời gian chấm", en: "when score sheets are taken in"),
    Key(
      "judges",
      .choice(Round.Judges.allCases.map(\.rawValue)),
      vi: "panels: tiểu ban theo hạng mục; council: toàn Hội đồng",
      en: "panels: one a category; council: the whole council"
    ),
    Key("omits", .list(.identifier), required: false, vi: "không chấm", en: "not marked here"),
    Key("minimumScorecards", .whole, vi: "số phiếu tối thiểu", en: "the fewest scorecards"),
    Key("aggregation", .aggregation, vi: "cách tổng hợp", en: "how judges are combined"),
    Key(
      "needsAgreement",
      .yesNo,
      required: false,
      vi: "cần Hội đồng thống nhất",
      en: "whether the council must agree"
    ),
    Key(
      "hides",
      .list(.identifier),
      required: false,
      vi: "các trường giấu giám khảo",
      en: "fields the judges do not see"
    ),
    Key(
      "sheets",
      .choice(SheetLayout.allCases.map(\.rawValue)),
      required: false,
      vi: "phiếu chấm: grid là một bảng, pages là mỗi hồ sơ một trang",
      en: "score sheets: one grid, or pages, one a nomination"
    ),
    Key(
      "linkage",
      .choice(LinkageRule.allCases.map(\.rawValue)),
      required: false,
      vi: "phân công thành các phần rời nhau: report báo, require phải nối được",
      en: "an assignment in parts that share nobody: report it, or require that it be joined"
    ),
    Key(
      "missingSheets",
      .choice(MissingSheets.allCases.map(\.rawValue)),
      required: false,
      vi:
        "hết hạn còn thiếu phiếu: count-without tính phiếu đã có, wait chờ đủ, substitute dự khuyết chấm thay",
      en: "sheets missing at the close: count without them, wait, or have a substitute mark instead"
    ),
    Key("cut", cut, vi: "ngưỡng chọn", en: "who goes on"),
  ])

  private static let cut: RulesShape = .map([
    Key("places", .whole, required: false, vi: "số suất", en: "how many go on"),
    Key(
      "scope",
      .choice(Cut.Scope.allCases.map(\.rawValue)),
      required: false,
      vi: "xếp chung theo hạng mục hay cả chương trình",
      en: "what is ranked together"
    ),
    Key("passMark", .decimal, required: false, vi: "điểm sàn", en: "the total to reach"),
    Key(
      "floors",
      .list(
        .map([
          Key("criterion", .identifier, vi: "tiêu chí", en: "the criterion"),
          Key("share", .share, vi: "phần tối thiểu", en: "the least part of its maximum"),
        ])
      ),
      required: false,
      vi: "mức tối thiểu của từng tiêu chí",
      en: "the least that single criteria must earn"
    ),
    Key(
      "holderLimit",
      .map([
        Key("field", .identifier, vi: "tính theo trường", en: "the field that names the holder"),
        Key("atMost", .whole, vi: "tối đa", en: "how many each may have"),
      ]),
      required: false,
      vi: "số hồ sơ tối đa của một đơn vị",
      en: "how many with the same answer may go on"
    ),
    Key(
      "tieBreaks",
      .list(.choice(TieBreak.allCases.map(\.rawValue))),
      required: false,
      vi: "thứ tự phân định khi bằng điểm",
      en: "how ties at the cut are settled, in order"
    ),
  ])

  static let award: RulesShape = .map([
    Key("id", .identifier, vi: "mã giải", en: "the award's id"),
    Key("name", .bilingual, vi: "tên giải", en: "the award's name"),
    Key("places", .whole, vi: "số giải mỗi hạng mục", en: "how many each category gives"),
    Key("atLeast", .decimal, vi: "điểm tối thiểu", en: "the total it asks for"),
  ])
}
