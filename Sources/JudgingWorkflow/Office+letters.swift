public import Judging
internal import JudgingFormats
public import JudgingStore
internal import VietnameseText

extension Office {
  /// A letter, and the name of its file.
  public struct WrittenLetter: Hashable, Sendable {
    public let file: String
    public let text: String
  }

  /// The letters to those who were asked for a supplement, in order of code.
  ///
  /// - Parameters:
  ///   - ids: Only these; all of whom a supplement was asked if empty.
  ///   - template: The office's own wording, or `nil` for ours.
  ///   - language: The language of our wording, of dates and of reasons.
  /// - Returns: The letters; findings on codes and on the template.
  /// - Throws: ``StoreError``.
  public func supplementLetters(
    to ids: [Nomination.ID],
    template: SourceFile?,
    in language: Language
  ) throws -> Outcome<[WrittenLetter]> {
    let wording =
      template.map { String(decoding: $0.bytes, as: UTF8.self) } ?? Letter.template(in: language)
    var findings = template.map { Letter.check(wording, file: $0.name) } ?? []
    let lines = try screenings()
    for id in ids {
      guard let line = lines.first(where: { $0.nomination.id == id }) else {
        let known = lines.map(\.nomination)
        findings.append(.nominationUnknown(id, among: known, at: Origin(file: "letter")))
        continue
      }
      if line.due == nil { findings.append(.noSupplement(id, line.state)) }
    }
    guard findings.isEmpty else { return Outcome(value: nil, findings: findings) }
    let programme = try store.read { try Frame($0).programme }
    let chosen = lines.filter { line in
      line.due != nil && (ids.isEmpty || ids.contains(line.nomination.id))
    }
    let letters = chosen.map { line in
      WrittenLetter(
        file: "\(line.nomination.id)-bo-sung.txt",
        text: Letter.fill(wording, values(of: line, programme, language))
      )
    }
    return Outcome(value: letters, findings: [])
  }

  private func values(
    of line: ScreeningLine,
    _ programme: Programme,
    _ language: Language
  ) -> [Letter.Place: String] {
    let nomination = line.nomination
    let category = programme.categories.first { $0.id == nomination.category }
    let unset = Bilingual(vi: "(chưa định)", en: "(not set)")
    return [
      .code: nomination.id.rawValue,
      .title: nomination.title,
      .organisation: nomination.organisation,
      .category: category?.name[language] ?? nomination.category.rawValue,
      .programme: programme.name[language],
      .reasons: line.reasons.map { "- \($0[language])" }.joined(separator: "\n"),
      .deadline: line.due.flatMap(\.self).map { language.shown($0) } ?? unset[language],
      .day: language.shown(now.day),
      .nominator: nomination.answers[.nominator]?.canonical ?? "",
    ]
  }
}

extension Office.ScreeningLine {
  /// The day a supplement is due: outer `nil` where none was asked for, inner where no day is set.
  fileprivate var due: CivilDate?? {
    guard case .supplementRequested(_, let day) = state else { return nil }
    return .some(day)
  }
}

extension Finding {
  fileprivate static func noSupplement(_ id: Nomination.ID, _ state: Screening) -> Finding {
    Finding(
      .referenceUnknown,
      at: Origin(file: "letter"),
      vi: "hồ sơ \(id) không ở trạng thái yêu cầu bổ sung (\(state.label.vi))",
      en: "no supplement was requested of \(id) (\(state.label.en))"
    )
  }
}
