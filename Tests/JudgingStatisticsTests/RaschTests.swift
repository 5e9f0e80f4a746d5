import Testing

@testable import JudgingStatistics

struct RaschTests {
  /// Twelve entries, three judges, marks 0 to 3; a judge is harsh, a judge is lenient.
  static let panel = Ratings(rows: [
    [1, 0, 2], [2, 1, 3], [0, 0, 1], [3, 2, 3], [2, 2, 2], [1, 1, 1], [3, 1, 3], [0, 1, 1],
    [2, 0, 2], [1, 2, 3], [2, 1, 1], [3, 3, 2],
  ])

  @Test func `marginal estimates are those of a plain maximisation of the likelihood`() throws {
    // scipy 1.17.1 on the textbook likelihood, as Benchmarks/agreement/rasch.py writes it.
    let model = try RaschModel.fit(Self.panel, by: .marginal)
    #expect(model.converged)
    #expect(model.judges.map { $0.measure?.rounded(places: 4) } == [-0.1186, 0.9908, -0.8722])
    #expect(model.steps.map { $0.map { $0.rounded(places: 4) } } == [[-1.9265, 0.2547, 1.6718]])
    #expect(
      [model.mean, model.variance.squareRoot()].map { $0.rounded(places: 4) } == [0.2866, 1.4093]
    )
  }

  @Test func `joint estimates are those of a plain maximisation of the likelihood`() throws {
    let model = try RaschModel.fit(Self.panel, by: .joint)
    #expect(model.converged)
    #expect(model.judges.map { $0.measure?.rounded(places: 4) } == [-0.1738, 1.5195, -1.3457])
    #expect(model.steps.map { $0.map { $0.rounded(places: 4) } } == [[-3.1162, 0.2882, 2.8280]])
  }

  @Test func `a joint measure gives back the sum of its marks`() throws {
    let model = try RaschModel.fit(Self.panel, by: .joint)
    let steps = StepCurve(steps: model.steps[0])
    let sums = try model.entries.map { entry in
      let ability = try #require(entry.measure)
      return try model.judges.reduce(0) {
        try $0 + steps.moments(at: ability - #require($1.measure)).mean
      }.rounded(places: 6)
    }
    #expect(sums == [3, 6, 1, 8, 6, 3, 7, 2, 4, 6, 4, 8])
  }

  @Test func `only the highest marks make an entry extreme, and its joint measure is flagged`()
    throws
  {
    var rows: [[Double?]] = [
      [1, 0], [2, 1], [0, 1], [1, 2], [2, 2], [1, 1], [0, 2], [1, 0],
    ]
    rows[4] = [2, 2]
    let joint = try RaschModel.fit(Ratings(rows: rows), by: .joint)
    #expect(
      joint.entries.map(\.isExtreme) == [false, false, false, false, true, false, false, false]
    )
    #expect((joint.entries[4].measure ?? 0) > (joint.entries[3].measure ?? 9))
    #expect(joint.entries[4].fit == nil)
    let marginal = try RaschModel.fit(Ratings(rows: rows), by: .marginal)
    #expect(marginal.entries.filter(\.isExtreme) == [])
  }

  @Test func `a judge who always gives the highest mark is set aside by both estimators`() throws {
    let rows: [[Double?]] = [
      [1, 0, 2], [2, 1, 2], [0, 1, 2], [1, 2, 2], [2, 1, 2], [1, 0, 2],
    ]
    for estimator in RaschModel.Estimator.allCases {
      let model = try RaschModel.fit(Ratings(rows: rows), by: estimator)
      #expect(model.judges.map(\.isExtreme) == [false, false, true])
      let (others, lenient) = (model.judges.prefix(2), model.judges[2].measure ?? 0)
      #expect(others.reduce(0) { $0 + ($1.measure ?? 9) }.rounded(places: 9) == 0)
      #expect(lenient < (model.judges[0].measure ?? -9))
    }
  }

  @Test func `marks that nobody gave leave the scale and are named`() throws {
    let rows: [[Double?]] = [
      [6, 7], [7, 9], [9, 6], [7, 7], [6, 9], [9, 9], [6, 6], [7, 6],
    ]
    let model = try RaschModel.fit(Ratings(rows: rows), by: .marginal)
    #expect(model.categories == [[6, 7, 9]])
    #expect(model.unobserved == [8])
    #expect(model.steps.map(\.count) == [2])
  }

  @Test func `a fair average is what a judge of mean severity would be expected to give`() throws {
    let model = try RaschModel.fit(Self.panel, by: .marginal)
    let steps = StepCurve(steps: model.steps[0])
    #expect(
      model.entries.map(\.fairAverage)
        == model.entries.map { $0.measure.map { steps.mean(of: [0, 1, 2, 3], at: $0) } }
    )
    // The harshest judge gives a mean entry the least.
    let judges = model.judges.sorted { ($0.measure ?? 0) > ($1.measure ?? 0) }
    #expect(judges.compactMap(\.fairAverage) == judges.compactMap(\.fairAverage).sorted())
  }

  @Test func `with steps of its own each criterion keeps its own categories`() throws {
    let model = try RaschModel.fit(
      [
        .init(name: "nội dung", ratings: Self.panel),
        .init(
          name: "trình bày",
          ratings: Ratings(rows: [
            [1, 0, 1], [1, 1, 0], [0, 0, 1], [1, 1, 1], [0, 1, 0], [1, 0, 0], [1, 1, 0], [0, 0, 0],
            [1, 0, 1], [0, 1, 1], [1, 1, 0], [1, 1, 1],
          ])
        ),
      ],
      thresholds: .perCriterion,
      by: .marginal
    )
    #expect(model.converged)
    #expect(model.categories == [[0, 1, 2, 3], [0, 1]])
    #expect(model.steps.map(\.count) == [3, 1])
    #expect(model.criteria.map(\.name) == ["nội dung", "trình bày"])
  }

  @Test(
    arguments: [
      ([], .marginal, RaschModel.Unfit.oneCategory),
      ([[5, 5], [5, 5]], .marginal, .oneCategory),
      ([[1, nil], [0, nil], [nil, 1], [nil, 0]], .joint, .allExtreme),
      ([[1, 1], [2, 2], [3, 3], [4, 4], [2, 2]], .marginal, .unbounded),
      ([[1, 1], [2, 2], [3, 3], [4, 4], [2, 2]], .joint, .allExtreme),
      (
        [
          [1, 2, nil, nil], [2, 1, nil, nil], [0, 1, nil, nil],
          [nil, nil, 1, 2], [nil, nil, 2, 1], [nil, nil, 0, 1],
        ], .joint, .disconnected
      ),
    ] as [([[Double?]], RaschModel.Estimator, RaschModel.Unfit)]
  )
  func `marks that allow no model say why`(
    rows: [[Double?]],
    estimator: RaschModel.Estimator,
    reason: RaschModel.Unfit
  ) {
    #expect(throws: reason) { try RaschModel.fit(Ratings(rows: rows), by: estimator) }
  }

  @Test func `entries that do not differ are found not to differ`() throws {
    // Every pattern of three judges once: no more agreement than chance.
    var rows: [[Double?]] = []
    for pattern in 0..<8 { rows.append([0, 1, 2].map { Double(pattern >> $0 & 1) }) }
    let model = try RaschModel.fit(Ratings(rows: rows), by: .marginal)
    #expect(model.variance < 0.01)
    #expect(model.judges.map { $0.measure?.rounded(places: 6) } == [0, 0, 0])
  }
}

struct FitStatisticsTests {
  /// The fit of marks given as category, expected mean, variance and fourth moment.
  private func fit(_ marks: [(Int, Double, Double, Double)]) -> FitStatistics? {
    var sums = FitSums()
    for (category, mean, variance, fourth) in marks {
      var term = FitTerm()
      term.add(category, (mean, variance, fourth), weight: 1)
      sums.add(term)
    }
    return sums.statistics
  }

  @Test func `a mark at even chances of two categories scatters as expected`() {
    #expect(
      fit([(1, 0.5, 0.25, 0.0625)])
        == FitStatistics(infit: 1, outfit: 1, infitZ: 0, outfitZ: 0)
    )
  }

  @Test func `mean squares become normal deviates by the cube root`() throws {
    // Residuals 2 and 1, variances 1 and 2, fourth moments 3 and 12: infit 5/3, outfit 9/4;
    // q of the outfit is √(2 + 2) ÷ 2 = 1.
    let found = try #require(fit([(2, 0, 1, 3), (1, 0, 2, 12)]))
    #expect(found.infit == 5.0 / 3)
    #expect(found.outfit == 2.25)
    #expect(found.outfitZ.rounded(places: 6) == 1.264445)
  }
}
