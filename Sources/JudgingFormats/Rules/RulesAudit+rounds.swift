internal import Judging

extension RulesAudit {
  mutating func checkRounds() {
    let trees = tree["rounds"]?.elements ?? []
    if trees.isEmpty {
      report(
        .rulesValueWrong,
        tree["rounds"],
        vi: "cần ít nhất một vòng",
        en: "there must be at least one round"
      )
    }
    if programme.categories.isEmpty {
      report(
        .rulesValueWrong,
        tree["categories"],
        vi: "cần ít nhất một hạng mục",
        en: "there must be at least one category"
      )
    }
    for (round, tree) in zip(programme.rounds, trees) {
      checkAggregation(round, tree)
      checkPseudonyms(round, tree)
      checkOmissions(round, tree)
      checkHidden(tree)
      checkCut(round, tree["cut"])
    }
  }

  private mutating func checkAggregation(_ round: Round, _ tree: RulesTree) {
    guard case .trimmedMean(let dropped) = round.aggregation,
      round.minimumScorecards <= 2 * dropped
    else { return }
    report(
      .rulesValueWrong,
      tree["minimumScorecards"],
      vi: "bỏ \(dropped) điểm mỗi đầu thì cần ít nhất \(2 * dropped + 1) phiếu",
      en: "dropping \(dropped) at each end needs at least \(2 * dropped + 1) scorecards"
    )
  }

  /// A pseudonym is a judge's in one category, so that nobody could count severities across them again.
  private mutating func checkPseudonyms(_ round: Round, _ tree: RulesTree) {
    guard round.aggregation.addsSeverity, round.cut.scope == .programme,
      programme.publishes == .pseudonyms, programme.categories.count > 1
    else { return }
    report(
      .rulesValueWrong,
      tree["aggregation"],
      vi: """
        bù độ nghiêm trên toàn giải thì không đếm lại được khi chỉ công bố bí danh theo hạng mục; dùng \
        scope: category, hoặc publishes: full hay ranks
        """,
      en: """
        severity across the programme cannot be counted again from pseudonyms, which are a category's; \
        use scope: category, or publishes: full or ranks
        """
    )
  }

  private mutating func checkOmissions(_ round: Round, _ tree: RulesTree) {
    let judged = programme.rubric.judged.map(\.id.rawValue)
    for name in tree["omits"]?.elements ?? [] where !judged.contains(name.text) {
      reportUnknown(name, "tiêu chí con", "subcriterion", judged)
    }
    if round.omits.isSuperset(of: programme.rubric.judged.map(\.id)) {
      report(
        .rulesValueWrong,
        tree["omits"] ?? tree,
        vi: "vòng này không còn gì để chấm",
        en: "this round leaves nothing to mark"
      )
    }
  }

  private mutating func checkHidden(_ tree: RulesTree) {
    let fields = programme.fields.map(\.id.rawValue)
    for name in tree["hides"]?.elements ?? [] where !fields.contains(name.text) {
      reportUnknown(name, "trường", "field", fields)
    }
  }

  private mutating func checkCut(_ round: Round, _ tree: RulesTree?) {
    let criteria = programme.rubric.criteria.map(\.id.rawValue)
    for floor in tree?["floors"]?.elements ?? [] {
      if let name = floor["criterion"], !criteria.contains(name.text) {
        reportUnknown(name, "tiêu chí", "criterion", criteria)
      }
    }
    if let name = tree?["holderLimit"]?["field"], programme.field(Identifier(name.text)) == nil {
      reportUnknown(name, "trường", "field", programme.fields.map(\.id.rawValue))
    }
    checkTotal(tree?["passMark"])
    let repeated = Dictionary(grouping: round.cut.tieBreaks, by: \.self).contains { $1.count > 1 }
    if repeated {
      report(
        .rulesValueWrong,
        tree?["tieBreaks"],
        vi: "mỗi quy tắc phân định chỉ nêu một lần",
        en: "each tie rule may stand once"
      )
    }
  }

  mutating func checkAwards() {
    let awards = tree["awards"]?.elements ?? []
    if (programme.recognition == .award) == awards.isEmpty {
      report(
        .rulesValueWrong,
        tree["awards"] ?? tree["recognition"],
        vi: "giải thưởng (award) phải có awards; tôn vinh (honour) thì không",
        en: "an award needs awards; an honour has none"
      )
    }
    for award in awards { checkTotal(award["atLeast"]) }
  }

  /// A total that a nomination can have.
  private mutating func checkTotal(_ total: RulesTree?) {
    let highest = programme.rubric.outOf
    guard let total, highest > .zero, total.number < .zero || total.number > highest else { return }
    report(
      .rulesValueWrong,
      total,
      vi: "\(total.text) nằm ngoài thang tổng điểm, từ 0 đến \(highest)",
      en: "\(total.text) is no possible total; those go from 0 to \(highest)"
    )
  }

  /// A share of those present that can be exceeded.
  mutating func checkCouncil() {
    guard programme.council.majority >= Rational(1) else { return }
    report(
      .rulesValueWrong,
      tree["council"]?["majority"],
      vi: "không thể có nhiều hơn tất cả số có mặt; ghi tỷ lệ phải vượt quá, như 3/4",
      en: "no vote exceeds all who are present; give the share to exceed, such as 3/4"
    )
  }
}
