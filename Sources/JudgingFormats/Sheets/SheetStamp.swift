public import Judging

/// What a judge's workbook or paper form was made for; a workbook carries it on a hidden sheet.
public struct SheetStamp: Hashable, Sendable {
  public let kind: Kind
  public let programme: Programme.ID
  public let rulesHash: String
  public let round: Round.ID
  public let judge: Judge.ID
  /// The judge's name when it was made.
  public let name: String
  public let layout: SheetLayout
  /// In order of code.
  public let nominations: [Nomination.ID]
  /// SHA-256 over all of the above and the version of the layout, hexadecimal.
  public let digest: String

  /// What kind of workbook it stands in.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    // Another arrangement of keys carries another number.
    case scores = "vinhdanh-score-sheet-1"
    case declaration = "vinhdanh-conflict-declaration-1"

    /// The command that makes such a workbook anew.
    public var command: String {
      switch self {
      case .scores: "vinhdanh sheets"
      case .declaration: "vinhdanh conflicts --declarations …"
      }
    }
  }

  /// `hash` is SHA-256 in hexadecimal, which lives in a target that this one does not know.
  public init(
    _ kind: Kind = .scores,
    programme: Programme.ID,
    rulesHash: String,
    round: Round.ID,
    judge: Judge,
    layout: SheetLayout,
    nominations: [Nomination.ID],
    hash: ([UInt8]) -> String
  ) {
    let unsigned = SheetStamp(
      kind: kind,
      programme: programme,
      rulesHash: rulesHash,
      round: round,
      judge: judge.id,
      name: judge.name,
      layout: layout,
      nominations: nominations.sorted(),
      digest: ""
    )
    self = unsigned.signed(unsigned.digest(by: hash))
  }

  private init(
    kind: Kind,
    programme: Programme.ID,
    rulesHash: String,
    round: Round.ID,
    judge: Judge.ID,
    name: String,
    layout: SheetLayout,
    nominations: [Nomination.ID],
    digest: String
  ) {
    self.kind = kind
    self.programme = programme
    self.rulesHash = rulesHash
    self.round = round
    self.judge = judge
    self.name = name
    self.layout = layout
    self.nominations = nominations
    self.digest = digest
  }

  /// Whether it says what it said when it was made.
  public func isIntact(by hash: ([UInt8]) -> String) -> Bool { digest(by: hash) == digest }

  private func digest(by hash: ([UInt8]) -> String) -> String {
    let lines = members.filter { $0.key != "digest" }.map { "\($0.key)\t\($0.value)\n" }
    return hash(Array(lines.joined().utf8))
  }

  private func signed(_ digest: String) -> SheetStamp {
    SheetStamp(
      kind: kind,
      programme: programme,
      rulesHash: rulesHash,
      round: round,
      judge: judge,
      name: name,
      layout: layout,
      nominations: nominations,
      digest: digest
    )
  }
}

extension SheetStamp {
  /// The hidden sheet that carries it.
  static let sheetName = "vinhdanh"

  /// Its rows there, in order.
  private var members: [(key: String, value: String)] {
    [
      ("format", kind.rawValue), ("programme", programme.rawValue), ("rules", rulesHash),
      ("round", round.rawValue), ("judge", judge.rawValue), ("name", name),
      ("layout", layout.rawValue), ("digest", digest),
    ] + nominations.map { ("nomination", $0.rawValue) }
  }

  var draft: WorkbookDraft.Sheet {
    WorkbookDraft.Sheet(
      name: Self.sheetName,
      widths: [14, 70],
      rows: members.map { member in
        .cells([.init(.text(member.key), .line), .init(.text(member.value), .line)])
      },
      access: .hidden
    )
  }

  /// Reads the hidden sheet; `nil` where a row is missing or of another format.
  init?(_ table: Table) {
    let rows = table.rows.compactMap { row in row[1].map { ($0.text, row[2]?.text ?? "") } }
    let values = Dictionary(rows, uniquingKeysWith: { first, _ in first })
    guard let kind = values["format"].flatMap(Kind.init), let programme = values["programme"],
      let rules = values["rules"], let round = values["round"], let judge = values["judge"],
      let layout = values["layout"].flatMap(SheetLayout.init), let digest = values["digest"]
    else { return nil }
    self.init(
      kind: kind,
      programme: Identifier(programme),
      rulesHash: rules,
      round: Identifier(round),
      judge: Identifier(judge),
      name: values["name"] ?? "",
      layout: layout,
      nominations: rows.filter { $0.0 == "nomination" }.map { Identifier($0.1) },
      digest: digest
    )
  }
}
