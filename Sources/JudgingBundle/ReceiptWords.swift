internal import Judging
internal import JudgingFormats
internal import StrictJSON
internal import Transparency

/// Says what a receipt proves as the one who holds it would: which nomination or sheet, what was
/// recorded, and when.
struct ReceiptWords {
  private let programme: Programme
  /// When each act was, where the bundle opens that.
  private let times: [Int: String]

  init(_ rules: FrozenRules, _ record: PublicRecord) {
    programme = rules.programme
    times = record.times
  }

  /// - Parameters:
  ///   - row: What the receipt opens.
  ///   - act: The name of its act.
  /// - Returns: A sentence, and a line for each answer or mark.
  func statement(on row: BundleRow, in act: String) -> Bilingual {
    let (subject, lines) = row.json("sheet.card").map { sheet($0, row) } ?? nomination(row)
    let head = Bilingual(
      vi: "Biên nhận đúng: nhật ký có \(subject.vi), ghi ở mục \(row.act) (\(act))",
      en: "The receipt holds: the log has \(subject.en), recorded in entry \(row.act) (\(act))"
    )
    let time = times[row.act].flatMap { Moment($0) }
    let when = Bilingual(
      vi: time.map { ", lúc \($0.vietnamese)" } ?? "",
      en: time.map { ", on \($0)" } ?? ""
    )
    return Bilingual(
      vi: ([head.vi + when.vi] + lines.map(\.vi)).joined(separator: "\n    "),
      en: ([head.en + when.en] + lines.map(\.en)).joined(separator: "\n    ")
    )
  }

  private func nomination(_ row: BundleRow) -> (subject: Bilingual, lines: [Bilingual]) {
    let said = row.json("nomination.public")
    let (code, title) = (said?["code"]?.text ?? "", said?["title"]?.text ?? "")
    let organisation = said?["organisation"]?.text ?? ""
    let category = said?["category"]?.text ?? ""
    let name = programme.categories.first { $0.id.rawValue == category }?.name
    let subject = Bilingual(
      vi: "hồ sơ \(code), “\(title)” của \(organisation), \(name?.vi ?? category)",
      en: "nomination \(code), “\(title)” by \(organisation), \(name?.en ?? category)"
    )
    let answers = programme.fields.compactMap { field -> Bilingual? in
      guard let answer = row.json("nomination.answer.\(field.id)") else { return nil }
      return Bilingual(
        vi: "\(field.name.vi): \(text(answer, .vi))",
        en: "\(field.name.en): \(text(answer, .en))"
      )
    }
    return (subject, answers)
  }

  private func sheet(
    _ card: JSONValue,
    _ row: BundleRow
  ) -> (subject: Bilingual, lines: [Bilingual]) {
    let judge = row.json("sheet.judge")?["judge"]?.text ?? ""
    let (code, id) = (card["nomination"]?.text ?? "", card["round"]?.text ?? "")
    let round = programme.rounds.first { $0.id.rawValue == id }?.name
    let subject = Bilingual(
      vi: "phiếu của giám khảo \(judge) cho hồ sơ \(code), vòng \(round?.vi ?? id)",
      en: "judge \(judge)\u{2019}s sheet for \(code), round \(round?.en ?? id)"
    )
    var lines = programme.rubric.judged.compactMap { part -> Bilingual? in
      guard let mark = card["marks"]?[part.id.rawValue]?.text else { return nil }
      let comma = mark.replacing(".", with: ",")
      return Bilingual(vi: "\(part.name.vi): \(comma)", en: "\(part.name.en): \(mark)")
    }
    let notes = row.json("sheet.notes")
    let remarks =
      [notes?["comment"]?.text ?? ""]
      + (notes?["comments"]?.members ?? []).compactMap(\.value.text)
    lines += remarks.filter { !$0.isEmpty }
      .map { Bilingual(vi: "nhận xét: “\($0)”", en: "comment: “\($0)”") }
    return (subject, lines)
  }

  /// An answer as a person writes it.
  private func text(_ answer: JSONValue, _ language: Language) -> String {
    guard let member = answer.members?.first else { return "" }
    switch member.value {
    case .bool(let isYes):
      return Bilingual(vi: isYes ? "có" : "không", en: isYes ? "yes" : "no")[language]
    case .array(let names): return names.compactMap(\.text).joined(separator: ", ")
    case .string(let text) where member.key == "number" && language == .vi:
      return text.replacing(".", with: ",")
    case .string(let text): return text
    case .null, .number, .object: return ""
    }
  }
}
