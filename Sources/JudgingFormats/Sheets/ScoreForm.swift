public import Judging
internal import VietnameseText

/// One judge's score sheets of a round before anything is marked: what workbook and paper are made of.
public struct ScoreForm: Sendable {
  public let programme: Programme
  public let round: Round
  /// When they are due, extensions made.
  public let closes: Moment
  public let judge: Judge
  /// Those for calibration first, then the others; each in order of code.
  public let nominations: [ShownNomination]
  /// What every judge of the round marks first, the judge's own or not.
  public let calibrations: Set<Nomination.ID>
  public let stamp: SheetStamp
  public let language: Language

  /// The round's rubric, its omissions made.
  let rubric: Rubric

  public init(
    programme: Programme,
    round: Round,
    closes: Moment,
    judge: Judge,
    nominations: [ShownNomination],
    calibrations: Set<Nomination.ID> = [],
    stamp: SheetStamp,
    language: Language
  ) {
    self.programme = programme
    self.round = round
    self.closes = closes
    self.judge = judge
    self.nominations = nominations
    self.calibrations = calibrations
    self.stamp = stamp
    self.language = language
    rubric = programme.rubric.omitting(round.omits)
  }

  /// The name of its file, without an ending: it tells the round and the judge's code, and nothing
  /// of what is judged.
  public var fileName: String { Self.fileName(of: round.id, judge.id) }

  /// The name of a file about a judge's work in a round, without an ending.
  public static func fileName(of round: Round.ID, _ judge: Judge.ID) -> String {
    "\(round)-\(judge.rawValue.fitForFileName)"
  }

  /// The line that says whose it is; a returned workbook must still say so.
  static func owner(_ name: String, _ judge: Judge.ID, in language: Language) -> String {
    language.say(vi: "Giám khảo: \(name) (\(judge))", en: "Judge: \(name) (\(judge))")
  }

  var heading: String { language.say(vi: "PHIẾU CHẤM ĐIỂM", en: "SCORE SHEET") }

  var dueLine: String {
    language.say(
      vi: "Hạn nộp: \(language.shown(closes))",
      en: "Due: \(language.shown(closes)) (UTC+7)"
    )
  }

  /// What stands on the sheet of a nomination that all judges mark first.
  var calibrationMark: String {
    language.say(vi: "Hiệu chỉnh – chấm trước", en: "Calibration – mark first")
  }

  /// How many of the judge's nominations are for calibration.
  var calibrationCount: Int { nominations.count { calibrations.contains($0.id) } }

  /// `Yes` and `No`, as the conflict box offers them.
  var answers: [String] {
    language.say(vi: "Có|Không", en: "Yes|No").split(separator: "|").map(String.init)
  }

  /// Each judged criterion with its parts, in the rubric's order.
  var judgedCriteria: [(criterion: Criterion, parts: [Subcriterion])] {
    rubric.criteria.compactMap { criterion in
      if case .judged(let parts) = criterion.basis { (criterion, parts) } else { nil }
    }
  }

  /// Whether the rules tell judges what to look at.
  var hasGuidance: Bool { rubric.judged.contains { $0.guidance != nil } }

  /// What a mark asks of a comment, in words; `nil` where none is ever needed.
  var commentRule: String? {
    let rule = rubric.commentRequired
    let bounds = [
      rule.atMost.map { mark in
        language.say(vi: "từ \(plain(mark)) trở xuống", en: "\(plain(mark)) or less")
      },
      rule.atLeast.map { mark in
        language.say(vi: "từ \(plain(mark)) trở lên", en: "\(plain(mark)) or more")
      },
    ].compactMap(\.self)
    guard !bounds.isEmpty else { return nil }
    let list = bounds.joined(separator: language.say(vi: " hoặc ", en: ", or "))
    return language.say(
      vi: "Điểm \(list) phải có nhận xét.",
      en: "A mark of \(list) needs a comment."
    )
  }

  /// What marks there are, in words.
  var scaleRule: String {
    let scale = rubric.scale
    return language.say(
      vi: "Thang điểm \(plain(scale.lowest))–\(plain(scale.highest)), bước \(plain(scale.step)).",
      en:
        "Marks from \(plain(scale.lowest)) to \(plain(scale.highest)) in steps of \(plain(scale.step))."
    )
  }

  /// A number as it is typed in the form's language.
  func plain(_ number: Rational) -> String {
    let exact = number.description
    let text = exact.contains("/") ? number.rounded(places: 2) : exact
    return text.replacing(".", with: language.decimalMark)
  }

  /// A criterion's or subcriterion's name with its weight.
  func named(_ name: Bilingual, _ weight: Rational) -> String {
    "\(name[language]) (\(plain(weight))%)"
  }
}

extension ShownNomination {
  /// What it says in a field, for people; blank where there is nothing to show.
  func text(_ field: Field.ID, in language: Language) -> String {
    lines.first { $0.field.id == field }.map { $0.text(in: language) } ?? ""
  }
}

extension ShownNomination.Line {
  func text(in language: Language) -> String {
    switch answer {
    case .text(let text): return text
    case .number(let number): return number.description.replacing(".", with: language.decimalMark)
    case .date(let day): return language.shown(day)
    case .yesNo(let yes): return language.say(vi: yes ? "có" : "không", en: yes ? "yes" : "no")
    case .files(let names): return names.joined(separator: "; ")
    case .choice(let id):
      guard case .choice(let options) = field.kind else { return id }
      return options.first { $0.id == id }?.name[language] ?? id
    }
  }
}

extension String {
  /// Letters, digits, hyphens and underscores kept, all else a hyphen.
  fileprivate var fitForFileName: String {
    String(map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" })
  }
}
