/// A person who marks nominations.
public struct Judge: Identifiable, Hashable, Sendable {
  public let id: Identifier<Judge>
  public let name: String
  public let organisation: String
  /// Every panel the judge sits on, in order of panel.
  public let seats: [Seat]
  public let details: Details

  public init(
    id: Identifier<Judge>,
    name: String,
    organisation: String,
    seats: [Seat],
    details: Details = Details()
  ) {
    self.id = id
    self.name = name
    self.organisation = organisation
    self.seats = seats
    self.details = details
  }

  /// What the office may know of a judge beyond name and workplace; all of it may be missing.
  public struct Details: Hashable, Sendable {
    public var email = ""
    /// The tax code of the workplace.
    public var taxCode = ""
    /// Earlier workplaces.
    public var formerly: [String] = []
    /// What the judge knows well, in the judge's own words.
    public var expertise: [String] = []
    public var languages: [String] = []
    /// The most nominations the judge will mark in a round; `nil` without a limit.
    public var largestLoad: Int?

    public init() {}
  }
}

/// A judge's place on one panel.
public struct Seat: Hashable, Sendable {
  public let panel: Panel
  public let role: Role

  public init(panel: Panel, role: Role) {
    self.panel = panel
    self.role = role
  }

  public enum Role: String, CaseIterable, Sendable {
    case chair
    case viceChair = "vice-chair"
    case secretary
    case member
    /// Marks only what is assigned by name, in another's stead.
    case substitute
    /// Learns by marking along: the cards are kept and never counted.
    case shadow

    public var label: Bilingual {
      switch self {
      case .chair: Bilingual(vi: "Chủ tịch", en: "Chair")
      case .viceChair: Bilingual(vi: "Phó Chủ tịch", en: "Vice-chair")
      case .secretary: Bilingual(vi: "Thư ký", en: "Secretary")
      case .member: Bilingual(vi: "Ủy viên", en: "Member")
      case .substitute: Bilingual(vi: "Dự khuyết", en: "Substitute")
      case .shadow: Bilingual(vi: "Tập sự", en: "Shadow")
      }
    }
  }
}

extension Judge {
  /// The judge's role on `panel`; `nil` without a seat there.
  public func role(on panel: Panel) -> Seat.Role? { seats.first { $0.panel == panel }?.role }
}

/// Who judges together: the panel of a category, or the whole council.
public enum Panel: Hashable, Sendable {
  case category(Category.ID)
  case council

  /// The name in files and in the database: the category's id, or `council`.
  public var name: String {
    switch self {
    case .category(let category): category.rawValue
    case .council: "council"
    }
  }

  public init(name: String) {
    self = name == "council" ? .council : .category(Identifier(name))
  }
}

extension Panel: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }
}

extension [Judge] {
  /// Those who sit on `panel`, in order of id.
  public func sitting(on panel: Panel) -> [Judge] {
    filter { $0.seats.contains { $0.panel == panel } }.sorted { $0.id < $1.id }
  }
}
