/// One thing a nomination tells, and the column or element that holds it.
public struct Field: Identifiable, Hashable, Sendable {
  public let id: Identifier<Field>
  public let name: Bilingual
  /// Other headings under which spreadsheets have it.
  public let aliases: [String]
  public let kind: Kind
  /// Whether a nomination without it is refused at intake.
  public let isRequired: Bool
  /// Who supplies it: the nominator in the nomination, or the office later.
  public let source: Source

  public init(
    id: Identifier<Field>,
    name: Bilingual,
    aliases: [String] = [],
    kind: Kind,
    isRequired: Bool = false,
    source: Source = .nominator
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.isRequired = isRequired
    self.source = source
  }

  public enum Kind: Hashable, Sendable {
    case text
    case taxCode
    /// `dd/mm/yyyy`, or a spreadsheet date.
    case date
    /// An exact decimal number.
    case number
    /// A whole number, not negative.
    case count
    case yesNo
    /// One of the listed options.
    case choice([Option])
    case email
    case phone
    case webAddress
    /// File names, apart as ``EvidenceName/listed(in:)`` says.
    case files
  }

  public enum Source: String, CaseIterable, Sendable {
    case nominator
    case office
  }

  /// An answer to choose.
  public struct Option: Hashable, Sendable {
    public let id: String
    public let name: Bilingual
    public let aliases: [String]

    public init(id: String, name: Bilingual, aliases: [String] = []) {
      self.id = id
      self.name = name
      self.aliases = aliases
    }
  }
}
