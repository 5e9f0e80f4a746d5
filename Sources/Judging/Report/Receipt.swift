internal import VietnameseText

/// What an association is told about a file it sent: how every nomination in it was understood.
public struct Receipt: Hashable, Sendable {
  public let programme: Bilingual
  public let organiser: Bilingual
  public let notice: Bilingual?
  public let file: File
  public let intake: Intake
  /// Until when a correction can be sent.
  public let openUntil: Moment
  /// In the order of the file's codes.
  public let entries: [Entry]
  /// What was noted about the file as a whole, in reading order.
  public let notes: [Note]

  public struct File: Hashable, Sendable {
    public let name: String
    /// In bytes; `nil` where the bytes are no longer kept.
    public let size: Int?
    public let sha256: String

    public init(name: String, size: Int?, sha256: String) {
      self.name = name
      self.size = size
      self.sha256 = sha256
    }
  }

  /// The act that took the file in, and its entry in the ledger.
  public struct Intake: Hashable, Sendable {
    public let position: Int
    public let leafHash: String
    public let at: Moment
    public let actor: String
    public let isRehearsal: Bool

    public init(position: Int, leafHash: String, at: Moment, actor: String, isRehearsal: Bool) {
      self.position = position
      self.leafHash = leafHash
      self.at = at
      self.actor = actor
      self.isRehearsal = isRehearsal
    }
  }

  /// One nomination as understood.
  public struct Entry: Hashable, Sendable {
    public let code: Nomination.ID
    public let title: String
    public let place: Origin.Place
    /// Whether it was handed in again since.
    public let isReplaced: Bool
    /// In the order of the programme's fields; what was left blank is not there.
    public let lines: [Line]
    public let notes: [Note]
    public let evidence: [Evidence]
    /// Over the code, a line feed, and the answers in canonical JSON.
    public let sha256: String

    public init(
      code: Nomination.ID,
      title: String,
      place: Origin.Place,
      isReplaced: Bool,
      lines: [Line],
      notes: [Note],
      evidence: [Evidence],
      sha256: String
    ) {
      self.code = code
      self.title = title
      self.place = place
      self.isReplaced = isReplaced
      self.lines = lines
      self.notes = notes
      self.evidence = evidence
      self.sha256 = sha256
    }
  }

  /// One field, its value as understood, and the cell it came from.
  public struct Line: Hashable, Sendable {
    public let field: Bilingual
    public let value: Bilingual
    public let place: Origin.Place

    public init(field: Bilingual, value: Bilingual, place: Origin.Place) {
      self.field = field
      self.value = value
      self.place = place
    }
  }

  /// What was noted on the way in, and where.
  public struct Note: Hashable, Sendable {
    public let place: Origin.Place
    public let text: Bilingual

    public init(place: Origin.Place, text: Bilingual) {
      self.place = place
      self.text = text
    }
  }

  public struct Evidence: Hashable, Sendable {
    public let listed: String
    /// `nil` where the file has not come.
    public let sha256: String?

    public init(listed: String, sha256: String?) {
      self.listed = listed
      self.sha256 = sha256
    }
  }

  public init(
    programme: Bilingual,
    organiser: Bilingual,
    notice: Bilingual?,
    file: File,
    intake: Intake,
    openUntil: Moment,
    entries: [Entry],
    notes: [Note]
  ) {
    self.programme = programme
    self.organiser = organiser
    self.notice = notice
    self.file = file
    self.intake = intake
    self.openUntil = openUntil
    self.entries = entries
    self.notes = notes
  }
}

extension Programme {
  /// An answer as people read it: options by name, dates as `31/12/2027`, the decimal comma.
  public func shown(_ answer: Answer, to field: Field) -> Bilingual {
    let same = { (text: String) in Bilingual(vi: text, en: text) }
    switch answer {
    case .text(let text): return same(text)
    case .date(let date): return Bilingual(vi: date.vietnamese, en: date.description)
    case .yesNo(let yes):
      return yes ? Bilingual(vi: "có", en: "yes") : Bilingual(vi: "không", en: "no")
    case .files(let names): return same(names.joined(separator: "; "))
    case .number(let number):
      let text = number.description
      return Bilingual(vi: text.split(separator: ".").joined(separator: ","), en: text)
    case .choice(let id):
      if field.id == .category { return category(Identifier(id))?.name ?? same(id) }
      guard case .choice(let options) = field.kind else { return same(id) }
      return options.first { $0.id == id }?.name ?? same(id)
    }
  }
}

extension Origin.Place {
  /// Whether both are in one row of one table, or one entry of a list.
  public func isBeside(_ other: Origin.Place) -> Bool {
    switch (rowKey, other.rowKey) {
    case (let a?, let b?): a == b
    default: self == other
    }
  }

  private var rowKey: String? {
    switch self {
    case .line(let line, _), .field(let line, _): "\(line)"
    case .cell(let sheet, let row, _), .row(let sheet, let row): "\(row) \(sheet)"
    // `$[2].title` and `$[2]` are of the third entry.
    case .path(let path): path.firstIndex(of: "]").map { String(path[...$0]) }
    case .whole, .offset: nil
    }
  }
}
