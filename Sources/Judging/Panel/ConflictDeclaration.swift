public import VietnameseText

/// What a judge declared about interests in nominations, all answers of one form.
public struct ConflictDeclaration: Hashable, Sendable {
  public let judge: Judge.ID
  /// When the office took it in.
  public let day: CivilDate
  /// The ledger entry that recorded it.
  public let act: Int
  /// In the order of the form.
  public let answers: [Answer]

  public init(judge: Judge.ID, day: CivilDate, act: Int, answers: [Answer]) {
    self.judge = judge
    self.day = day
    self.act = act
    self.answers = answers
  }

  public struct Answer: Hashable, Sendable {
    public let nomination: Nomination.ID
    /// Why the judge has an interest; `nil` where there is none.
    public let interest: String?

    public init(nomination: Nomination.ID, interest: String?) {
      self.nomination = nomination
      self.interest = interest
    }
  }
}

extension Conflict {
  /// Declared interests that nobody has settled.
  ///
  /// A later declaration takes no earlier one back: that is for a person to decide.
  ///
  /// - Parameters:
  ///   - declarations: Oldest first.
  ///   - clearances: The ledger entry of the last clearance of a pair; it settles what was declared
  ///     before it, and nothing declared since.
  /// - Returns: In order of judge, then nomination; the same reason once a pair.
  public static func declared(
    in declarations: [ConflictDeclaration],
    clearedBy clearances: [Meeting: Int]
  ) -> [Conflict] {
    var grounds: [Meeting: [Ground]] = [:]
    var reasons: [Meeting: Set<String>] = [:]
    for declaration in declarations {
      for answer in declaration.answers {
        let pair = Meeting(judge: declaration.judge, nomination: answer.nomination)
        guard let reason = answer.interest, clearances[pair].map({ $0 < declaration.act }) ?? true,
          reasons[pair, default: []].insert(reason).inserted
        else { continue }
        grounds[pair, default: []].append(.declared(reason: reason, on: declaration.day))
      }
    }
    return listed(grounds)
  }

  /// One conflict a pair, with the grounds of both lists, those of the first in front.
  ///
  /// - Returns: In order of judge, then nomination.
  public static func joined(_ first: [Conflict], _ second: [Conflict]) -> [Conflict] {
    var grounds: [Meeting: [Ground]] = [:]
    for conflict in first + second {
      let pair = Meeting(judge: conflict.judge, nomination: conflict.nomination)
      grounds[pair, default: []] += conflict.grounds
    }
    return listed(grounds)
  }

  private static func listed(_ grounds: [Meeting: [Ground]]) -> [Conflict] {
    grounds.map { Conflict(judge: $0.judge, nomination: $0.nomination, grounds: $1) }
      .sorted { ($0.judge, $0.nomination) < ($1.judge, $1.nomination) }
  }
}
