/// One round of judging: who marks, what counts, and where it cuts.
public struct Round: Identifiable, Hashable, Sendable {
  public let id: Identifier<Round>
  public let name: Bilingual
  public let judges: Judges
  /// Subcriteria this round does not mark, such as the talk before there is one.
  public let omits: Set<Subcriterion.ID>
  /// With fewer valid scorecards a nomination is not rankable.
  public internal(set) var minimumScorecards: Int
  public let aggregation: Aggregation
  public let cut: Cut
  /// Whether a nomination also needs the council's recorded agreement to pass.
  public let needsAgreement: Bool
  /// Fields its judges do not see, in score sheets, on paper and in file names alike.
  public let hides: Set<Field.ID>
  /// How its score sheets are laid out where nobody asks otherwise.
  public let sheets: SheetLayout
  /// What becomes of an assignment whose panels share nobody across what is ranked together.
  public let linkage: LinkageRule
  /// What becomes of sheets that are missing when the window has closed.
  public let missingSheets: MissingSheets

  public init(
    id: Identifier<Round>,
    name: Bilingual,
    judges: Judges,
    omits: Set<Subcriterion.ID>,
    minimumScorecards: Int,
    aggregation: Aggregation,
    cut: Cut,
    needsAgreement: Bool,
    hides: Set<Field.ID> = [],
    sheets: SheetLayout = .grid,
    linkage: LinkageRule = .report,
    missingSheets: MissingSheets = .countWithout
  ) {
    self.id = id
    self.name = name
    self.judges = judges
    self.omits = omits
    self.minimumScorecards = minimumScorecards
    self.aggregation = aggregation
    self.cut = cut
    self.needsAgreement = needsAgreement
    self.hides = hides
    self.sheets = sheets
    self.linkage = linkage
    self.missingSheets = missingSheets
  }

  /// The same round, ranking with this many valid scorecards.
  public func needing(_ scorecards: Int) -> Round {
    var round = self
    round.minimumScorecards = scorecards
    return round
  }

  public enum Judges: String, CaseIterable, Sendable {
    /// Each category has a panel of its own.
    case panels
    /// The whole council marks everything.
    case council
  }

  /// Who marks the nominations of `category` in this round.
  public func panel(for category: Category.ID) -> Panel {
    switch judges {
    case .panels: .category(category)
    case .council: .council
    }
  }
}

/// What becomes of an assignment that falls in parts which share neither judge nor nomination.
public enum LinkageRule: String, CaseIterable, Sendable {
  /// It is made, and said.
  case report
  /// Pairs are exchanged until it hangs together; where none can, it is refused.
  case require
}

/// What becomes of a round that lacks sheets when its window has closed; fixed before anyone marks.
public enum MissingSheets: String, CaseIterable, Sendable {
  /// What is there counts, where it reaches the fewest scorecards.
  case countWithout = "count-without"
  /// Nothing is cut until all are in, or the judge has left on the record.
  case wait
  /// Nothing is cut until a substitute, assigned by name, has marked in the judge's stead.
  case substitute
}

/// How a judge's workbook lays out the nominations.
public enum SheetLayout: String, CaseIterable, Sendable {
  /// One sheet with a row for each.
  case grid
  /// A sheet for each.
  case pages
}

/// A medal or title of the last round.
public struct Award: Identifiable, Hashable, Sendable {
  public let id: Identifier<Award>
  public let name: Bilingual
  /// How many each category gives; more only when a tie is shared.
  public let places: Int
  /// The total it asks for; nobody reaching it, the award is withheld.
  public let atLeast: Rational

  public init(id: Identifier<Award>, name: Bilingual, places: Int, atLeast: Rational) {
    self.id = id
    self.name = name
    self.places = places
    self.atLeast = atLeast
  }
}
