public import Judging
public import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// The comments of a decided round, for the office to release.
  ///
  /// - Parameter id: The round; `nil` for the one decided last.
  /// - Returns: The form; or what is missing.
  /// - Throws: ``StoreError``.
  public func feedbackForm(of id: Round.ID?) throws -> Outcome<FeedbackForm> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.decided(id) else {
        return Outcome(value: nil, findings: [.noShortlist(id, frame.programme)])
      }
      let released = try reading.releasedComments(in: round.id)
      let form = FeedbackForm(of: try loader.count(round), releasing: released)
      guard !form.isEmpty else {
        return Outcome(value: nil, findings: [.noComments(round)])
      }
      return Outcome(value: form, findings: [])
    }
  }

  /// Records what the office releases to nominees, in place of what it released of the round before.
  ///
  /// - Parameters:
  ///   - file: The form, filled in.
  ///   - id: The round; `nil` for the one decided last.
  /// - Returns: How many comments are released, to how many nominations, and how many were before.
  /// - Throws: ``StoreError``.
  public func releaseFeedback(
    _ file: SourceFile,
    of id: Round.ID?
  ) throws -> Outcome<(comments: Int, nominations: Int, before: Int)> {
    try perform("feedback") { writing, frame in
      let loader = try RoundLoader(writing, frame)
      guard let round = loader.decided(id) else {
        return (nil, .null, [.noShortlist(id, frame.programme)])
      }
      var findings = try repeated([file], in: writing)
      let reader = FeedbackReader(for: try loader.count(round))
      let (released, found) = reader.read(file.bytes, file: file.name)
      findings += found
      guard !findings.refuse else { return (nil, .null, findings) }
      let source = try writing.keep(file, as: .feedback)
      let before = try writing.release(released, in: round.id, from: source)
      let detail: JSONValue = [
        "round": .string(round.id.rawValue),
        "released": .number(String(released.count)),
        "sha256": .string(file.sha256),
      ]
      return ((released.count, Set(released.map(\.nomination)).count, before), detail, findings)
    }
  }
}

extension RoundLoader {
  /// The round named, if its shortlist is frozen; without a name the last that is.
  func decided(_ id: Round.ID?) -> Round? {
    frame.programme.rounds.last { shortlist(of: $0) != nil && (id == nil || id == $0.id) }
  }
}

extension Finding {
  static func noShortlist(_ id: Round.ID?, _ programme: Programme) -> Finding {
    Finding(
      .notReady,
      at: Origin(file: id?.rawValue ?? programme.id.rawValue),
      vi: "chưa chốt danh sách nên chưa làm được: vinhdanh shortlist",
      en: "no shortlist is frozen yet: vinhdanh shortlist"
    )
  }

  fileprivate static func noComments(_ round: Round) -> Finding {
    Finding(
      .notReady,
      at: Origin(file: round.id.rawValue),
      vi: "\(round.name.vi): không giám khảo nào viết nhận xét",
      en: "\(round.name.en): no judge wrote a comment"
    )
  }
}
