internal import Judging

extension RulesAudit {
  mutating func checkRubric() {
    let rubric = tree["rubric"]
    let criteria = rubric?["criteria"]?.elements ?? []
    checkSum(criteria, of: rubric?["criteria"], vi: "tiêu chí", en: "criteria")
    for criterion in criteria {
      let parts = criterion["subcriteria"]?.elements
      if let parts {
        checkSum(parts, of: criterion["subcriteria"], vi: "tiêu chí con", en: "subcriteria")
      }
      let bases = [criterion["measure"], criterion["vote"], criterion["subcriteria"]]
      if bases.count(where: { $0 != nil }) > 1 {
        report(
          .rulesValueWrong,
          criterion,
          vi: "chỉ chọn một trong subcriteria, measure, vote",
          en: "choose one of subcriteria, measure, vote"
        )
      }
      checkFigures(of: criterion)
    }
    checkScale(rubric)
  }

  private mutating func checkSum(
    _ parts: [RulesTree],
    of list: RulesTree?,
    vi: String,
    en: String
  ) {
    for part in parts {
      checkSize(part["weight"])
      if let weight = part["weight"], weight.number <= .zero {
        report(
          .rulesValueWrong,
          weight,
          vi: "trọng số phải lớn hơn 0",
          en: "a weight must be more than 0"
        )
      }
    }
    let sum = parts.compactMap { $0["weight"]?.number }.reduce(.zero, +)
    guard sum != Rational(100) else { return }
    report(
      .rulesWeightsSum,
      list,
      vi: "tổng trọng số các \(vi) là \(sum), phải là 100",
      en: "the weights of the \(en) sum to \(sum), not 100"
    )
  }

  /// Marks and weights of more digits would make totals too long to count with.
  private mutating func checkSize(_ tree: RulesTree?) {
    guard let tree else { return }
    let most = Rational(1_000)
    if tree.number <= most, (tree.number * Rational(100)).isWhole { return }
    report(
      .rulesValueWrong,
      tree,
      vi: "\(tree.text): nhiều nhất 1000, với nhiều nhất hai chữ số thập phân",
      en: "\(tree.text): at most 1000, with at most two decimals"
    )
  }

  /// The fields behind a measured or voted criterion, and the order of floor and target.
  private mutating func checkFigures(of criterion: RulesTree) {
    let measure = criterion["measure"]
    let names = [measure?["numerator"], measure?["denominator"], criterion["vote"]]
    for name in names.compactMap(\.self) {
      guard let field = programme.field(Identifier(name.text)) else {
        reportUnknown(name, "trường", "field", programme.fields.map(\.id.rawValue))
        continue
      }
      if !["number", "count"].contains(field.kind.name) {
        report(
          .rulesValueWrong,
          name,
          vi: "“\(name.text)” phải là trường kiểu number hoặc count",
          en: "“\(name.text)” must be a field of kind number or count"
        )
      }
    }
    if let floor = measure?["floor"], let target = measure?["target"], target.number <= floor.number
    {
      report(
        .rulesValueWrong,
        target,
        vi: "mức mục tiêu phải cao hơn mức sàn",
        en: "the target must be above the floor"
      )
    }
  }

  private mutating func checkScale(_ rubric: RulesTree?) {
    for key in ["lowest", "highest", "step"] { checkSize(rubric?["scale"]?[key]) }
    checkSize(rubric?["outOf"])
    let scale = programme.rubric.scale
    let isWhole =
      scale.step > .zero && scale.lowest < scale.highest && scale.lowest >= .zero
      && ((scale.highest - scale.lowest) / scale.step).isWhole
    if isWhole {
      checkLevels(rubric, scale)
    } else {
      report(
        .rulesValueWrong,
        rubric?["scale"],
        vi: "thang điểm phải từ thấp đến cao, không âm, chia hết cho bước",
        en: "the scale must rise from 0 or more, in whole steps"
      )
    }
    if programme.rubric.outOf <= .zero {
      report(
        .rulesValueWrong,
        rubric?["outOf"],
        vi: "tổng điểm tối đa phải lớn hơn 0",
        en: "the highest total must be more than 0"
      )
    }
  }

  /// Every mark of the scale has one level, and no level stands outside.
  private mutating func checkLevels(_ rubric: RulesTree?, _ scale: Scale) {
    var next = scale.lowest
    for (level, tree) in zip(programme.rubric.levels, rubric?["levels"]?.elements ?? []) {
      if level.from != next || level.to < level.from {
        report(
          .rulesValueWrong,
          tree,
          vi: "mức điểm phải nối tiếp nhau: chờ mức bắt đầu từ \(next)",
          en: "levels must follow each other: one from \(next) is expected here"
        )
        return
      }
      next = level.to + scale.step
    }
    if next != scale.highest + scale.step {
      report(
        .rulesValueWrong,
        rubric?["levels"],
        vi: "các mức điểm phải phủ hết thang, đến \(scale.highest)",
        en: "the levels must cover the scale up to \(scale.highest)"
      )
    }
  }
}
