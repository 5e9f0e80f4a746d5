import Judging
import JudgingStore
import JudgingWorkflow
import Testing

/// Panels that would share nobody, joined, reported or refused as the rules of the round say.
struct LinkedAssignmentTests {
  @Test func `what stands apart is made and said, with the smallest change that would join it`()
    throws
  {
    let outcome = try assign(Self.season(), linked: false)
    #expect(
      outcome.findings.map { $0.line(in: .en) } == [
        """
        assign: what is ranked together “Hạng mục chung” stands in 2 parts that share no judge and \
        cannot be compared; 2 exchanges would join them: add --linked [panels-apart]
        """
      ]
    )
    #expect(outcome.value?.rows.map { $0.judges.map(\.rawValue) } == Self.apart)
    #expect(outcome.value?.linkage == nil)
  }

  @Test func `linked, the fewest pairs are exchanged and the loads stay`() throws {
    let outcome = try assign(Self.season(), linked: true)
    #expect(outcome.findings == [])
    #expect(outcome.value?.linkage?.linkage.parts.count == 1)
    #expect(outcome.value?.linkage?.repair.added.count == 2)
    #expect(outcome.value?.loads.map(\.count) == [2, 2, 2, 2])
    #expect(outcome.value?.linkage?.precision != nil)
  }

  @Test func `a round that requires it is joined without being asked`() throws {
    let outcome = try assign(Self.season("linkage: require"), linked: false)
    #expect(outcome.value?.linkage?.linkage.parts.count == 1)
  }

  @Test func `a recused judge joins nothing, and a split that nothing joins is refused`() throws {
    let season = try Self.season("linkage: require")
    let office = season.office(SmallSeason.september)
    for (judge, others) in [("ada", [3, 4]), ("bao", [3, 4]), ("duc", [1, 2]), ("em", [1, 2])] {
      let scopes = others.map { Recusal.Scope.nomination(Identifier("GIA-000\($0)")) }
      _ = try office.recuse(Identifier(judge), from: scopes, because: "Cùng đơn vị")
    }
    let outcome = try assign(season, linked: false)
    #expect(outcome.value == nil)
    #expect(
      outcome.findings.map { $0.line(in: .en) } == [
        """
        assign: what is ranked together “Hạng mục chung” stands in 2 parts that share no judge ({ada, \
        bao} | {duc, em}) and cannot be compared, and no exchange joins them; no pair that may be would \
        join them [assignment-unlinked]
        """
      ]
    )
    #expect(try office.assignments(in: nil).value?.rows.flatMap(\.judges) == [])
  }

  private func assign(_ season: SmallSeason, linked: Bool) throws -> Outcome<AssignmentReport> {
    var order = AssignmentOrder(perNomination: 2, mostLoad: 2)
    order.isLinked = linked
    order.affinity = SmallSeason.file(
      "phu-hop.csv",
      """
      judge,nomination,affinity
      ada,GIA-0001,9
      ada,GIA-0002,9
      bao,GIA-0001,9
      bao,GIA-0002,9
      duc,GIA-0003,9
      duc,GIA-0004,9
      em,GIA-0003,9
      em,GIA-0004,9
      """
    )
    return try season.office(SmallSeason.september).assign(order, round: nil)
  }

  private static let apart = [["ada", "bao"], ["ada", "bao"], ["duc", "em"], ["duc", "em"]]

  /// Four nominations and four judges, the round with one more rule.
  private static func season(_ rule: String = "") throws -> SmallSeason {
    let rules =
      rule.isEmpty
      ? SmallSeason.rules
      : SmallSeason.rules.replacing(
        "    aggregation: mean\n",
        with: "    aggregation: mean\n    \(rule)\n"
      )
    let season = try SmallSeason(rules)
    try season.takeIn()
    let july = season.office(SmallSeason.july)
    let more = "Tên sản phẩm,Hạng mục,Đơn vị\nBa,chung,Đơn vị C\nBốn,chung,Đơn vị D\n"
    let judges = "judge,name,panel\nbao,Bảo,chung\nduc,Đức,chung\nem,Em,chung\n"
    #expect(try july.nominate([SmallSeason.file("them.csv", more)], dryRun: false).findings == [])
    #expect(try july.enrol([SmallSeason.file("gk.csv", judges)]).findings == [])
    #expect(try july.screen().findings == [])
    return season
  }
}
