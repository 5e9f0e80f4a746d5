/// Who marks what in a round.
///
/// Made from seats, assignments by name and recusals by ``RoundRecord/judges(of:in:)``.
public struct Assignments: Hashable, Sendable {
  /// The nominations of each judge who has any, in order of code.
  private let nominations: [Judge.ID: [Nomination.ID]]
  /// The judges of each nomination that has any, in order of id.
  private let judgesByNomination: [Nomination.ID: [Judge.ID]]

  /// - Parameter nominations: Of each judge, in any order, each once.
  public init(_ nominations: [Judge.ID: [Nomination.ID]]) {
    self.nominations = nominations.filter { !$0.value.isEmpty }.mapValues { $0.sorted() }
    var judges: [Nomination.ID: [Judge.ID]] = [:]
    for (judge, own) in nominations.sorted(by: { $0.key < $1.key }) {
      for nomination in own { judges[nomination, default: []].append(judge) }
    }
    judgesByNomination = judges
  }

  /// - Parameters:
  ///   - entrants: Those that take part.
  ///   - judges: Who marks each.
  public init(of entrants: [Nomination], markedBy judges: (Nomination) -> [Judge]) {
    var nominations: [Judge.ID: [Nomination.ID]] = [:]
    for nomination in entrants {
      for judge in judges(nomination) { nominations[judge.id, default: []].append(nomination.id) }
    }
    self.init(nominations)
  }

  /// Those who mark anything, in order of id.
  public var judges: [Judge.ID] { nominations.keys.sorted() }

  /// How many score sheets there should be.
  public var count: Int { nominations.values.map(\.count).reduce(0, +) }

  /// What a judge marks, in order of code; nothing where the judge marks nothing.
  public subscript(judge: Judge.ID) -> [Nomination.ID] { nominations[judge, default: []] }

  /// Who marks a nomination, in order of id.
  public func judges(of nomination: Nomination.ID) -> [Judge.ID] {
    judgesByNomination[nomination, default: []]
  }
}
