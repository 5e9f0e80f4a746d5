/// A nomination as read from a file: texts with their places, nothing yet understood.
public struct NominationForm: Hashable, Sendable {
  public var entries: Entries
  /// The code of the nomination it hands in again, if it says one.
  public var code: Entry?
  public let origin: Origin

  public init(entries: Entries, code: Entry? = nil, origin: Origin) {
    self.entries = entries
    self.code = code
    self.origin = origin
  }

  public struct Entry: Hashable, Sendable {
    public let text: String
    public let kind: Kind
    public let origin: Origin

    public init(_ text: String, kind: Kind = .text, at origin: Origin) {
      self.text = text
      self.kind = kind
      self.origin = origin
    }

    /// How the file held the value, where its kind matters to its meaning.
    public enum Kind: Hashable, Sendable {
      case text
      /// A number stored as one: the decimal mark is a point, and leading zeros are gone.
      case number
      /// A date stored as one: `yyyy-mm-dd`, perhaps with a time.
      case date
      /// A spreadsheet error such as `#N/A`.
      case error
    }
  }

  /// What stands in each field; a field that says nothing has no entry.
  public struct Entries: Hashable, Sendable {
    /// The fields there may be, in the order of the programme; the forms of a file share the list.
    public let fields: [Field.ID]
    private var values: [Entry?]

    public init(for fields: [Field.ID]) {
      self.fields = fields
      values = Array(repeating: nil, count: fields.count)
    }
  }
}

extension NominationForm.Entries {
  public var isEmpty: Bool { values.allSatisfy { $0 == nil } }

  /// Those there are, in the order of the fields.
  public var all: [NominationForm.Entry] { values.compactMap(\.self) }

  /// The entry of a field, by its position among the fields.
  public subscript(position: Int) -> NominationForm.Entry? {
    get { values[position] }
    set { values[position] = newValue }
  }

  /// The entry of a field; one that is not among the fields has none and takes none.
  public subscript(field: Field.ID) -> NominationForm.Entry? {
    get { fields.firstIndex(of: field).flatMap { values[$0] } }
    set {
      if let position = fields.firstIndex(of: field) { values[position] = newValue }
    }
  }
}
