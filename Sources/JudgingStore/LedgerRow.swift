public import Transparency

/// One row of what an act added, as its ledger entry commits to it.
public struct LedgerRow: Hashable, Sendable {
  /// The position of the act's entry.
  public let act: Int
  /// Its place among the act's rows, from 0.
  public let number: Int
  /// In byte order of their names.
  public let parts: [Part]

  public enum Part: Hashable, Sendable {
    case kept(RowPart)
    case erased(name: String, TreeHash)

    public var name: String {
      switch self {
      case .kept(let part): part.name
      case .erased(let name, _): name
      }
    }

    public var commitment: TreeHash {
      switch self {
      case .kept(let part): part.commitment
      case .erased(_, let commitment): commitment
      }
    }
  }

  /// The leaf in the tree of the act's rows.
  public var leafHash: TreeHash { TreeHash(row: parts.map(\.commitment)) }

  /// The text of a part that is still there.
  public subscript(name: String) -> [UInt8]? {
    for case .kept(let part) in parts where part.name == name { return part.text }
    return nil
  }
}

/// A part before it has its salt.
struct NamedText {
  let name: String
  let text: [UInt8]
}
