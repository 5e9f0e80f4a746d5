/// What a person decided about two nominations that look alike.
public struct DuplicateDecision: Hashable, Sendable {
  public let left: Nomination.ID
  public let right: Nomination.ID
  /// The earlier programme that `right` belongs to; `nil` for one of the same edition.
  public let edition: Programme.ID?
  public let outcome: Outcome
  public let reason: String

  public init(
    left: Nomination.ID,
    right: Nomination.ID,
    edition: Programme.ID? = nil,
    outcome: Outcome,
    reason: String
  ) {
    self.left = left
    self.right = right
    self.edition = edition
    self.outcome = outcome
    self.reason = reason
  }

  public enum Outcome: Hashable, Sendable {
    /// They are one: right becomes a duplicate of left, which keeps the endorsements of both.
    case merge
    /// They are two things.
    case keepBoth
    /// This one is out, for the reason given.
    case reject(Nomination.ID)
  }

  public var pair: NominationPair { NominationPair(left, right) }

  /// Where the nominations stand from now on, as far as the decision changes it.
  public var states: [(nomination: Nomination.ID, state: Screening)] {
    switch outcome {
    case .merge: [(right, .duplicate(of: left))]
    case .keepBoth: []
    case .reject(let id): [(id, .ineligible([], note: reason))]
    }
  }
}

extension DuplicateDecision.Outcome {
  /// Its name in the database and in data files.
  public var name: String {
    switch self {
    case .merge: "merge"
    case .keepBoth: "keep-both"
    case .reject: "reject"
    }
  }

  public var label: Bilingual {
    switch self {
    case .merge: Bilingual(vi: "gộp làm một", en: "merged")
    case .keepBoth: Bilingual(vi: "giữ cả hai", en: "both kept")
    case .reject(let id): Bilingual(vi: "loại \(id)", en: "\(id) rejected")
    }
  }
}

/// Two nominations in no order.
public struct NominationPair: Hashable, Sendable {
  /// The lesser code first.
  public let first: Nomination.ID
  public let second: Nomination.ID

  public init(_ a: Nomination.ID, _ b: Nomination.ID) {
    (first, second) = a < b ? (a, b) : (b, a)
  }
}
