internal import Judging

extension PublicPage {
  /// The rules in plain words.
  var method: Markup {
    let programme = report.programme
    let rounds = programme.rounds.map { round -> Markup in
      let items = steps(of: round).map { step -> Markup in "<li>\(step)</li>\n" }
      return """
        \(programme.rounds.count > 1 ? heading3(round.name[language]) : "")\
        <ol>
        \(items)</ol>

        """
    }
    let general = generalRules.map { rule -> Markup in "<li>\(rule)</li>\n" }
    return """
      \(criteriaTable)\
      \(rounds)\
      \(programme.rounds.count > 1 ? heading3(say("Chung cho mọi vòng", "In every round")) : "")\
      <ul>
      \(general)</ul>
      <p>\(say("Toàn văn quy chế", "The rules in full")): <a href="rules.json">rules.json</a> · SHA-256 \
      <code>\(report.seal.rulesHash)</code></p>

      """
  }

  private func heading3(_ text: String) -> Markup { "<h3>\(text)</h3>\n" }

  private var criteriaTable: Markup {
    let rows = report.programme.rubric.criteria.map { criterion in
      [criterion.name[language], "\(plain(criterion.weight))%", basis(of: criterion)]
    }
    return table(
      caption: say("Bộ tiêu chí và trọng số", "The criteria and their weights"),
      [
        (say("Tiêu chí", "Criterion"), false), (say("Trọng số", "Weight"), true),
        (say("Gồm", "Made of"), false),
      ],
      rows
    )
  }

  private func basis(of criterion: Criterion) -> String {
    switch criterion.basis {
    case .judged(let parts):
      guard parts.count > 1 else { return say("giám khảo chấm", "marked by judges") }
      return parts.map { "\($0.name[language]) \(plain($0.weight))%" }.joined(separator: "; ")
    case .measured(let measure):
      let percent = { (share: Rational) in "\(plain(share * Rational(100)))%" }
      return say(
        "số đo: từ \(percent(measure.floor)) (0 điểm) đến \(percent(measure.target)) (điểm tối đa)",
        "measured: from \(percent(measure.floor)) (nothing) to \(percent(measure.target)) (everything)"
      )
    case .vote: return say("bình chọn của công chúng", "a public vote")
    }
  }

  /// What happens in a round, in order.
  private func steps(of round: Round) -> [String] {
    let rubric = report.programme.rubric
    let scale = rubric.scale
    let who =
      round.judges == .panels
      ? say("Tiểu ban của từng hạng mục chấm", "The panel of each category marks")
      : say("Toàn thể Hội đồng chấm", "The whole council marks")
    var steps = [
      say(
        "\(who), thang \(plain(scale.lowest))–\(plain(scale.highest)), bước \(plain(scale.step)).",
        "\(who), from \(plain(scale.lowest)) to \(plain(scale.highest)) in steps of \(plain(scale.step))."
      ),
      say(
        """
        Điểm của mỗi giám khảo là trung bình có trọng số; điểm của hồ sơ là \
        \(round.aggregation.name.vi) của ít nhất \(round.minimumScorecards) phiếu hợp lệ, trên thang \
        \(plain(rubric.outOf)).
        """,
        """
        A judge's score is the weighted mean; a nomination's is the \(round.aggregation.name.en) of \
        at least \(round.minimumScorecards) valid cards, out of \(plain(rubric.outOf)).
        """
      ),
    ]
    steps += conditions(of: round.cut)
    if round.needsAgreement { steps.append(agreement) }
    if !round.cut.tieBreaks.isEmpty { steps.append(tieChain(round.cut.tieBreaks)) }
    if round.id == report.programme.rounds.last?.id { steps += awards }
    return steps
  }

  private func conditions(of cut: Cut) -> [String] {
    var steps: [String] = []
    if let mark = cut.passMark {
      steps.append(
        say("Được chọn phải đạt từ \(plain(mark)) điểm.", "At least \(plain(mark)) is needed.")
      )
    }
    steps += cut.floors.map { floor in
      let name = report.programme.rubric.criteria.first { $0.id == floor.criterion }?.name
      let share = "\(plain(floor.share * Rational(100)))%"
      return say(
        "“\(name?.vi ?? "")” phải đạt ít nhất \(share) mức tối đa.",
        "“\(name?.en ?? "")” needs at least \(share) of its maximum."
      )
    }
    if let limit = cut.holderLimit {
      let name = report.programme.field(limit.field)?.name
      steps.append(
        say(
          "Mỗi “\(name?.vi ?? "")” có nhiều nhất \(limit.atMost) hồ sơ được chọn.",
          "At most \(limit.atMost) are chosen with the same “\(name?.en ?? "")”."
        )
      )
    }
    if let places = cut.places {
      let scope =
        cut.scope == .category
        ? say("mỗi hạng mục", "in each category")
        : say("toàn chương trình", "in the whole programme")
      steps.append(say("Nhiều nhất \(places) hồ sơ, \(scope).", "At most \(places), \(scope)."))
    }
    return steps
  }

  private var agreement: String {
    let council = report.programme.council
    return say(
      """
      Hội đồng \(council.members) thành viên kết luận từng hồ sơ: họp khi có mặt ít nhất \
      \(council.quorumCount), tán thành phải quá \(plain(council.majority.percent))% số có mặt.
      """,
      """
      The council of \(council.members) concludes on each: at least \(council.quorumCount) present, \
      more than \(plain(council.majority.percent))% of them in favour.
      """
    )
  }

  private func tieChain(_ rules: [TieBreak]) -> String {
    let names = rules.map { $0.name[language] }.joined(separator: say("; rồi đến ", "; then "))
    return say(
      "Bằng điểm tại ngưỡng: xét \(names); vẫn bằng thì cùng được chọn.",
      "Equal totals at the cut: the \(names); those still equal all go on."
    )
  }

  private var awards: [String] {
    let awards = report.programme.awards.map { award in
      say(
        "\(award.name.vi) (\(award.places), từ \(plain(award.atLeast)) điểm)",
        "\(award.name.en) (\(award.places), from \(plain(award.atLeast)))"
      )
    }
    guard !awards.isEmpty else { return [] }
    let list = awards.joined(separator: ", ")
    return [say("Giải của mỗi hạng mục: \(list).", "Awards of each category: \(list).")]
  }

  private var generalRules: [String] {
    let level =
      switch report.programme.publishes {
      case .ranks:
        say(
          "Công bố kết quả; điểm của từng giám khảo không công bố.",
          "The result is published; the marks of each judge are not."
        )
      case .pseudonyms:
        say(
          """
          Điểm của từng giám khảo được công bố ẩn danh, ở hạng mục có ít nhất \
          \(Disclosure.fewestJudges) giám khảo mà điểm không để lộ ai chấm.
          """,
          """
          The marks of each judge are published under numbers, in categories with at least \
          \(Disclosure.fewestJudges) judges where they do not tell who gave them.
          """
        )
      case .full:
        say(
          "Điểm của từng giám khảo được công bố theo mã giám khảo.",
          "The marks of each judge are published under the judge's code."
        )
      }
    return [
      say(
        "So sánh bằng giá trị chính xác; chỉ làm tròn khi in. Điểm thiếu là thiếu, không tính là 0.",
        "Values are compared exactly and rounded only in print. A missing mark is missing, never 0."
      ),
      say(
        "Quy chế đóng băng trước khi nhận hồ sơ; giám khảo có lợi ích liên quan không chấm.",
        "The rules were frozen before nominations came; judges with an interest do not judge."
      ), level,
    ]
  }

  /// An exact number with the decimal mark of the language.
  func plain(_ number: Rational) -> String {
    number.description.contains("/")
      ? number.shown(in: language) : number.description.replacing(".", with: language.decimalMark)
  }
}

extension Rational {
  fileprivate var percent: Rational { self * Rational(100) }
}
