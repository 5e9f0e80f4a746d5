/// Who reads a report: what may be seen, and in whose name.
public struct Viewer: Hashable, Sendable {
  /// As narrowed to the category the report is about.
  public let viewing: Viewing
  /// The judge who reads, if it is one.
  public let judge: Judge.ID?
  /// The number each judge has in the category, where it is published under numbers.
  public let pseudonyms: [Judge.ID: Int]

  public init(_ viewing: Viewing, judge: Judge.ID? = nil, pseudonyms: [Judge.ID: Int] = [:]) {
    self.viewing = viewing
    self.judge = judge
    self.pseudonyms = pseudonyms
  }

  /// What a place or a total counts as for this reader.
  func result(_ matter: Matter, isAdmitted: Bool) -> Matter {
    if viewing.audience == .nominee { return .ownResult }
    return isAdmitted ? matter : .standings
  }

  /// Whether a reader may read a remark; a nominee may read why its own did not go through.
  func shows(_ remark: Remark) -> Bool {
    let isOwn = viewing.audience == .nominee && remark.matter == .standings
    return viewing.shows(isOwn ? .ownResult : remark.matter)
  }
}
