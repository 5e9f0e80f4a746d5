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
    Key(
      "personalData",
      personalData,
      required: false,
      vi: "dữ liệu cá nhân: giữ để làm gì, đến khi nào",
      en: "personal data: what it is for and how long it is kept"
    ),
    Key(
      "evidence",
      evidence,
      required: false,
      vi: "cỡ tệp minh chứng được nhận",
      en: "how large files of evidence may be"
    ),
    Key(
      "publishes",
      .choice(Disclosure.allCases.map(\.rawValue)),
      required: false,
      vi: "công bố đến đâu: ranks chỉ thứ hạng, pseudonyms điểm ẩn danh, full đầy đủ",
      en: "what of the marks is public: ranks only, under pseudonyms, or in full"
    ),
    Key(
      "documents",
      letterhead,
      required: false,
      vi: "cơ quan ban hành văn bản, người ký, nơi nhận",
      en: "who issues official documents, who signs them, who receives them"
    ),
  ])

  static let window: RulesShape = .map([
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
}
