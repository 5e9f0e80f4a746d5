/// How an assignment hangs together, and what was done so that it does.
public struct LinkageReport: Sendable {
  public let linkage: AssignmentLinkage
  /// The exchanges made; empty where none were needed.
  public let repair: LinkageRepair
  /// The affinity they cost.
  public let cost: Rational
  /// `nil` where the judges are too many or not all connected.
  public let precision: LinkagePrecision?

  public init(
    linkage: AssignmentLinkage,
    repair: LinkageRepair,
    cost: Rational,
    precision: LinkagePrecision?
  ) {
    self.linkage = linkage
    self.repair = repair
    self.cost = cost
    self.precision = precision
  }
}

extension AffinityTable {
  /// The assignment made to hang together across what is ranked together, with the fewest exchanges.
  ///
  /// - Parameters:
  ///   - assignment: Pairs of this table.
  ///   - terms: The loads that exchanges keep to, and the pairs that stay.
  ///   - groups: What is ranked together; nominations without a group are one.
  ///   - origin: Where a finding points.
  /// - Returns: The assignment and how it hangs together; or why exchanges cannot join it, and the fewest
  ///   marks more that would.
  public func linked(
    _ assignment: Assignment,
    under terms: AssignmentTerms,
    groups: [Nomination.ID: String],
    at origin: Origin
  ) -> Checked<(assignment: Assignment, report: LinkageReport)> {
    let first = AssignmentLinkage(of: assignment.meetings)
    let split = first.split(groups: groups)
    let repairs = repairs(of: assignment, under: terms, groups: groups)
    guard let repair = split.isEmpty ? LinkageRepair(removed: [], added: []) : repairs.exchanges
    else {
      return .rejected(
        split.map {
          .unlinked($0.group, $0.parts.map { first.parts[$0] }, repairs.marks, at: origin)
        }
      )
    }
    let linked = repair.added.isEmpty ? assignment : applying(repair, to: assignment)
    let report = LinkageReport(
      linkage: AssignmentLinkage(of: linked.meetings),
      repair: repair,
      cost: assignment.total - linked.total,
      precision: LinkagePrecision(of: linked.meetings, in: self)
    )
    return .accepted((linked, report))
  }
}

extension Finding {
  fileprivate static func unlinked(
    _ group: String,
    _ parts: [AssignmentLinkage.Part],
    _ marks: LinkageRepair?,
    at origin: Origin
  ) -> Finding {
    let named = parts.prefix(4).map { part in
      "{"
        + (part.judges.prefix(4).map(\.rawValue)
        + (part.judges.count > 4 ? ["…"] : [])).joined(separator: ", ") + "}"
    }.joined(separator: " | ")
    let more = (marks?.added ?? []).prefix(6).map { "\($0.judge) – \($0.nomination)" }
      .joined(separator: ", ")
    let count = marks?.added.count ?? 0
    let name = group.isEmpty ? "" : " “\(group)”"
    return Finding(
      .assignmentUnlinked,
      at: origin,
      vi: """
        các hồ sơ xếp hạng chung\(name) nằm trong \(parts.count) phần không chung giám khảo \
        (\(named)), không so được với nhau và không đổi cặp nào nối được; \
        \(marks == nil ? "không còn cặp được phép nào nối được" : "cần thêm \(count) lượt chấm: \(more)")
        """,
      en: """
        what is ranked together\(name) stands in \(parts.count) parts that share no judge \
        (\(named)) and cannot be compared, and no exchange joins them; \
        \(marks == nil ? "no pair that may be would join them" : "\(count) marks more are needed: \(more)")
        """
    )
  }
}
