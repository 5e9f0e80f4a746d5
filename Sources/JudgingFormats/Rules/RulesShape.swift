internal import Judging

/// What a part of a programme file may hold.
///
/// One description serves the checker, the canonical form and the JSON Schema for editors, so that
/// the three cannot disagree.
indirect enum RulesShape: Sendable {
  case text
  /// `{vi: …, en: …}`.
  case bilingual
  /// Lower-case letters, digits and hyphens; also camelCase, since fields are named so.
  case identifier
  case code
  case decimal
  case whole
  /// `2/3`, `0.5` or `50%`.
  case share
  case yesNo
  case day
  /// A day, or a day and time as `2027-08-15T17:00`.
  case moment
  case aggregation
  case choice([String])
  case list(RulesShape)
  case map([Key])

  struct Key: Sendable {
    let name: String
    let shape: RulesShape
    let isRequired: Bool
    let meaning: Bilingual

    init(
      _ name: String,
      _ shape: RulesShape,
      required: Bool = true,
      vi: String,
      en: String
    ) {
      self.name = name
      self.shape = shape
      isRequired = required
      meaning = Bilingual(vi: vi, en: en)
    }
  }
}

extension RulesShape {
  /// A whole programme file.
  static let programme: RulesShape = .map([
    Key(
      "programme",
      .identifier,
      vi: "mã chương trình và kỳ",
      en: "the programme's id and edition"
    ),
    Key("name", .bilingual, vi: "tên chương trình", en: "the programme's name"),
    Key("organiser", .bilingual, vi: "đơn vị tổ chức", en: "who organises it"),
    Key(
      "notice",
      .bilingual,
      required: false,
      vi: "lưu ý in trên mọi kết quả",
      en: "what every output says about these rules"
    ),
    Key("code", .code, vi: "chữ đầu của mã hồ sơ, như MIV", en: "what nomination codes begin with"),
    Key(
      "recognition",
      .choice(Recognition.allCases.map(\.rawValue)),
      vi: "honour: tôn vinh, không xếp hạng; award: giải thưởng, có xếp hạng",
      en: "honour: unranked, A–Z; award: ranked, with medals"
    ),
    Key("calendar", calendar, vi: "các mốc thời gian", en: "the dates"),
    Key("categories", .list(category), vi: "các hạng mục", en: "the categories"),
    Key(
      "require",
      .list(.identifier),
      required: false,
      vi: "các trường chung bắt buộc thêm",
      en: "standard fields that this programme makes required"
    ),
    Key(
      "fields",
      .list(field),
      required: false,
      vi: "các trường riêng của chương trình",
      en: "the programme's own fields"
    ),
    Key("conditions", .list(condition), vi: "điều kiện sơ tuyển", en: "conditions to be eligible"),
    Key("rubric", rubric, vi: "bộ tiêu chí", en: "what is judged and measured"),
    Key("council", council, vi: "quy chế họp Hội đồng", en: "when the council may decide"),
    Key("rounds", .list(round), vi: "các vòng, theo thứ tự", en: "the rounds, in order"),
    Key(
      "awards",
      .list(award),
      required: false,
      vi: "các giải của vòng cuối, cao nhất trước",
      en: "what the last round gives, best first"
    ),
  ])

  private static let window: RulesShape = .map([
    Key("opens", .moment, vi: "mở từ", en: "from"),
    Key("closes", .moment, vi: "đến hết", en: "until the end of"),
  ])

  private static let calendar: RulesShape = .map([
    Key("nominations", window, vi: "nhận hồ sơ", en: "nominations are taken in"),
    Key("screening", window, vi: "sơ tuyển", en: "nominations are screened"),
    Key("announcement", .day, vi: "ngày công bố, như 10/10", en: "the day the result is due"),
  ])

  private static let category: RulesShape = .map([
    Key("id", .identifier, vi: "mã hạng mục", en: "the category's id"),
    Key("name", .bilingual, vi: "tên hạng mục", en: "the category's name"),
    Key("aliases", .list(.text), required: false, vi: "tên gọi khác", en: "other names in files"),
  ])

  private static let option: RulesShape = .map([
    Key("id", .identifier, vi: "mã lựa chọn", en: "the option's id"),
    Key("name", .bilingual, vi: "tên lựa chọn", en: "the option's name"),
    Key("aliases", .list(.text), required: false, vi: "tên gọi khác", en: "other names in files"),
  ])

  static let fieldKinds = [
    "text", "taxCode", "date", "number", "count", "yesNo", "choice", "email", "phone",
    "webAddress", "files",
  ]

  private static let field: RulesShape = .map([
    Key("id", .identifier, vi: "mã trường", en: "the field's id"),
    Key("name", .bilingual, vi: "tiêu đề cột", en: "the heading"),
    Key("aliases", .list(.text), required: false, vi: "tiêu đề khác", en: "other headings"),
    Key("kind", .choice(fieldKinds), vi: "kiểu giá trị", en: "what it holds"),
    Key("options", .list(option), required: false, vi: "các lựa chọn", en: "the options to choose"),
    Key("required", .yesNo, required: false, vi: "bắt buộc khi nộp", en: "needed at intake"),
    Key(
      "source",
      .choice(Field.Source.allCases.map(\.rawValue)),
      required: false,
      vi: "ai cung cấp: đơn vị nộp hồ sơ hay ban tổ chức",
      en: "who supplies it"
    ),
  ])

  static let conditionTests = [
    "present", "taxCode", "oneOf", "atLeast", "atMost", "monthsSince", "matches", "attached",
    "consent", "unique", "person",
  ]

  private static let condition: RulesShape = .map([
    Key("id", .identifier, vi: "mã điều kiện", en: "the condition's id"),
    Key("test", .choice(conditionTests), vi: "cách kiểm tra", en: "how it is tested"),
    Key("field", .identifier, required: false, vi: "trường được xét", en: "the field looked at"),
    Key("options", .list(.text), required: false, vi: "các giá trị đạt", en: "values that meet it"),
    Key("value", .decimal, required: false, vi: "ngưỡng", en: "the bound"),
    Key("months", .whole, required: false, vi: "số tháng tối thiểu", en: "the fewest months"),
    Key("on", .day, required: false, vi: "tính đến ngày", en: "counted to this day"),
    Key(
      "mask",
      .text,
      required: false,
      vi: "mẫu: 9 là chữ số, A là chữ cái, * là bất kỳ",
      en: "the form: 9 a digit, A a letter, * any run"
    ),
    Key("reason", .bilingual, vi: "lý do báo cho đơn vị", en: "what to tell the nominator"),
    Key("citation", .text, required: false, vi: "căn cứ", en: "the article that asks for it"),
    Key(
      "unmet",
      .choice(Condition.Consequence.allCases.map(\.rawValue)),
      required: false,
      vi: "hệ quả khi không đạt",
      en: "what follows when it is not met"
    ),
  ])

  private static let rubric: RulesShape = .map([
    Key(
      "scale",
      .map([
        Key("lowest", .decimal, vi: "điểm thấp nhất", en: "the lowest mark"),
        Key("highest", .decimal, vi: "điểm cao nhất", en: "the highest mark"),
        Key("step", .decimal, vi: "bước điểm", en: "the step between marks"),
      ]),
      vi: "thang điểm",
      en: "the marks judges give"
    ),
    Key("levels", .list(level), vi: "ý nghĩa các mức điểm", en: "what the marks mean"),
    Key(
      "commentRequired",
      .map([
        Key("atMost", .decimal, required: false, vi: "điểm từ đây trở xuống", en: "marks up to"),
        Key("atLeast", .decimal, required: false, vi: "điểm từ đây trở lên", en: "marks from"),
      ]),
      required: false,
      vi: "mức điểm phải có nhận xét",
      en: "marks that need a comment"
    ),
    Key("outOf", .decimal, vi: "tổng điểm tối đa: 10 hoặc 100", en: "the highest total"),
    Key("criteria", .list(criterion), vi: "các tiêu chí", en: "the criteria"),
  ])

  private static let level: RulesShape = .map([
    Key("from", .decimal, vi: "từ điểm", en: "from this mark"),
    Key("to", .decimal, vi: "đến điểm", en: "to this mark"),
    Key("name", .bilingual, vi: "mô tả", en: "the descriptor"),
  ])

  private static let criterion: RulesShape = .map([
    Key("id", .identifier, vi: "mã tiêu chí", en: "the criterion's id"),
    Key("name", .bilingual, vi: "tên tiêu chí", en: "the criterion's name"),
    Key("weight", .decimal, vi: "trọng số, tổng là 100", en: "its weight; all sum to 100"),
    Key(
      "guidance",
      .bilingual,
      required: false,
      vi: "hướng dẫn chấm",
      en: "what a judge should look at"
    ),
    Key(
      "subcriteria",
      .list(
        .map([
          Key("id", .identifier, vi: "mã tiêu chí con", en: "the subcriterion's id"),
          Key("name", .bilingual, vi: "tên tiêu chí con", en: "the subcriterion's name"),
          Key("weight", .decimal, vi: "trọng số trong tiêu chí", en: "its share of the criterion"),
          Key(
            "guidance",
            .bilingual,
            required: false,
            vi: "hướng dẫn chấm",
            en: "what a judge should look at"
          ),
        ])
      ),
      required: false,
      vi: "các tiêu chí con, tổng trọng số 100",
      en: "subcriteria; their weights sum to 100"
    ),
    Key("measure", measure, required: false, vi: "tiêu chí đo bằng số liệu", en: "a measured one"),
    Key(
      "vote",
      .identifier,
      required: false,
      vi: "trường chứa số lượt bình chọn",
      en: "the field with the public votes"
    ),
  ])

  private static let measure: RulesShape = .map([
    Key("numerator", .identifier, vi: "trường tử số", en: "the field of the numerator"),
    Key("denominator", .identifier, vi: "trường mẫu số", en: "the field of the denominator"),
    Key("floor", .share, vi: "mức sàn, được 0 điểm", en: "the share that earns nothing"),
    Key("target", .share, vi: "mức mục tiêu, được điểm tối đa", en: "the share that earns all"),
    Key(
      "smallestDenominator",
      .decimal,
      vi: "mẫu số nhỏ nhất còn đo được",
      en: "with a smaller denominator it is not measurable"
    ),
  ])

  private static let council: RulesShape = .map([
    Key("members", .whole, vi: "số thành viên", en: "how many members it has"),
    Key("quorum", .share, vi: "tỷ lệ dự họp tối thiểu", en: "the share that must be present"),
    Key("majority", .share, vi: "tỷ lệ phải vượt quá", en: "the share a vote must exceed"),
  ])

  private static let round: RulesShape = .map([
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

  private static let award: RulesShape = .map([
    Key("id", .identifier, vi: "mã giải", en: "the award's id"),
    Key("name", .bilingual, vi: "tên giải", en: "the award's name"),
    Key("places", .whole, vi: "số giải mỗi hạng mục", en: "how many each category gives"),
    Key("atLeast", .decimal, vi: "điểm tối thiểu", en: "the total it asks for"),
  ])
}
