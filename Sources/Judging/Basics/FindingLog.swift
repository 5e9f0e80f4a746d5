/// What was found in a batch: listed up to a bound, and counted beyond it.
///
/// A file of a million rows can be wrong a million times; its findings must not fill the memory.
public struct FindingLog: Hashable, Sendable {
  /// How many that refuse are listed, and how many that only note.
  public static let most = 10_000

  /// In the order of finding.
  public private(set) var listed: [Finding] = []
  public private(set) var refusing = Count()
  public private(set) var noting = Count()

  /// How many findings of one effect there were.
  public struct Count: Hashable, Sendable {
    public fileprivate(set) var listed = 0
    public fileprivate(set) var unlisted = 0
  }

  public init() {}

  public init(_ findings: [Finding]) {
    append(findings)
  }

  /// Whether any of them refuses the batch.
  public var refuses: Bool { refusing.listed > 0 }

  public mutating func append(_ finding: Finding) {
    let isListed =
      switch finding.rule.effect {
      case .refuses: refusing.add()
      case .notes: noting.add()
      }
    if isListed { listed.append(finding) }
  }

  public mutating func append(_ findings: [Finding]) {
    for finding in findings { append(finding) }
  }

  public mutating func append(_ other: FindingLog) {
    append(other.listed)
    refusing.unlisted += other.refusing.unlisted
    noting.unlisted += other.noting.unlisted
  }
}

extension FindingLog.Count {
  /// Counts one more; whether it is still to be listed.
  fileprivate mutating func add() -> Bool {
    if listed < FindingLog.most {
      listed += 1
      return true
    }
    unlisted += 1
    return false
  }
}
