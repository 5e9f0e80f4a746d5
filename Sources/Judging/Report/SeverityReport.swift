/// What the marks of a round support once severity is allowed for, beside what the rules make of
/// them; it decides nothing.
public struct SeverityReport: Hashable, Sendable {
  /// One per group that is ranked together, in the programme's order.
  public let groups: [Group]

  public init(groups: [Group]) { self.groups = groups }

  public struct Group: Hashable, Sendable {
    public let name: Bilingual
    /// Places the cut gives, if it counts places.
    public let places: Int?
    /// By prescribed place, then code.
    public let rows: [Row]
    /// Why a figure is missing, or under what condition it stands.
    public let remarks: [Bilingual]

    public init(name: Bilingual, places: Int?, rows: [Row], remarks: [Bilingual]) {
      (self.name, self.places, self.rows, self.remarks) = (name, places, rows, remarks)
    }
  }

  public struct Row: Hashable, Sendable {
    public let code: String
    /// By the rules.
    public let place: Int
    /// By the rules.
    public let total: Rational
    /// The total that an average judge's marks would make; nil where it does not exist.
    public var adjusted: Double?
    public var adjustedPlace: Int?
    /// The probability of a place within the cut; nil where it does not exist.
    public var probability: Double?

    public init(code: String, place: Int, total: Rational) {
      (self.code, self.place, self.total) = (code, place, total)
    }
  }

  /// What must be said wherever these figures stand.
  public static let standing = Bilingual(
    vi: "Tổng điểm theo quy chế quyết định; giá trị hiệu chỉnh chỉ để tham khảo.",
    en: "The prescribed total decides; the adjusted value is for information."
  )
}
