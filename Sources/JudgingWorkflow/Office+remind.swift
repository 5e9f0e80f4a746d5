public import Judging
public import JudgingFormats
public import JudgingStore
internal import VietnameseText

extension Office {
  /// A reminder as text and as a message.
  public struct WrittenReminder: Hashable, Sendable {
    /// The name of its files, without an ending.
    public let file: String
    public let text: String
    public let message: MailMessage
  }

  /// The reminders to judges who owe score sheets in a round, those who owe most first.
  ///
  /// - Parameters:
  ///   - id: The round; `nil` for the one under way.
  ///   - template: The office's own wording, or `nil` for ours.
  ///   - sender: The office's address; `nil` leaves it to the mail program.
  ///   - language: The language of our wording and of dates.
  /// - Returns: The reminders; findings on the round and on the template.
  /// - Throws: ``StoreError``.
  public func reminders(
    in id: Round.ID?,
    template: SourceFile?,
    from sender: String?,
    in language: Language
  ) throws -> Outcome<[WrittenReminder]> {
    let wording =
      template.map { String(decoding: $0.bytes, as: UTF8.self) } ?? Reminder.template(in: language)
    let findings = template.map { Reminder.check(wording, file: $0.name) } ?? []
    guard findings.isEmpty else { return Outcome(value: nil, findings: findings) }
    return try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      let count = try loader.count(round)
      let given = Dictionary(grouping: count.record.scorecards, by: \.judge)
      let reminders = count.owing.compactMap { owing -> WrittenReminder? in
        guard let judge = count.record.judges.first(where: { $0.id.rawValue == owing.judge })
        else { return nil }
        let assigned = count.assignments[judge.id]
        let done = Set(given[judge.id, default: []].map(\.nomination))
        let owed = assigned.filter { !done.contains($0) }
        return reminder(judge, owed, of: assigned.count, round, frame, wording, sender, language)
      }
      return Outcome(value: reminders, findings: [])
    }
  }

  private func reminder(
    _ judge: Judge,
    _ owed: [Nomination.ID],
    of assigned: Int,
    _ round: Round,
    _ frame: Frame,
    _ wording: String,
    _ sender: String?,
    _ language: Language
  ) -> WrittenReminder {
    let programme = frame.programme
    let closes = frame.calendar.scoring[round.id]?.closes ?? now
    let text = Reminder.fill(
      wording,
      [
        .name: judge.name,
        .judge: judge.id.rawValue,
        .programme: programme.name[language],
        .round: round.name[language],
        .owed: String(owed.count),
        .assigned: String(assigned),
        .nominations: owed.map { "- \($0)" }.joined(separator: "\n"),
        .deadline: language.shown(closes),
        .left: Reminder.left(
          days: closes.day.daysSinceEpoch - now.day.daysSinceEpoch,
          in: language
        ),
        .day: language.shown(now.day),
        .organiser: programme.organiser[language],
      ]
    )
    let message = MailMessage(
      from: .init(name: programme.organiser[language], address: sender),
      to: .init(
        name: judge.name,
        address: judge.details.email.isEmpty ? nil : judge.details.email
      ),
      subject: Reminder.subject(programme, round, owed: owed.count, in: language),
      date: now,
      text: text
    )
    let file = ScoreForm.fileName(of: round.id, judge.id)
    return WrittenReminder(file: file, text: text, message: message)
  }
}
