/// The marks that tell something about others, and who was set aside.
struct RaschSample {
  let all: RaschData
  let kept: RaschData
  let extremeEntries: Set<Int>
  let extremeJudges: Set<Int>

  /// Sets aside judges whose marks are all the lowest or all the highest, and entries too where each is
  /// a parameter, until none is left: no finite measure fits them best.
  init(of data: RaschData, by estimator: RaschModel.Estimator) throws(RaschModel.Unfit) {
    guard !data.marks.isEmpty else { throw .noMarks }
    all = data
    var kept = data.keeping(data.marks)
    var (judges, entries): (Set<Int>, Set<Int>) = ([], [])
    while true {
      let harsh = Self.extremes(in: kept, of: \.judge)
      let strong = estimator == .joint ? Self.extremes(in: kept, of: \.entry) : []
      if harsh.isEmpty, strong.isEmpty { break }
      judges.formUnion(harsh)
      entries.formUnion(strong)
      kept = kept.keeping(
        kept.marks.filter { !harsh.contains($0.judge) && !strong.contains($0.entry) }
      )
    }
    guard !kept.marks.isEmpty else { throw .allExtreme }
    let asked = data.thresholds == .shared && data.criteria.count > 1
    if asked, !Self.extremes(in: kept, of: \.criterion).isEmpty { throw .criterionExtreme }
    if estimator == .joint, !Self.isConnected(kept) { throw .disconnected }
    (self.kept, extremeEntries, extremeJudges) = (kept, entries, judges)
  }

  private static func extremes(
    in data: RaschData,
    of facet: KeyPath<RaschData.Mark, Int>
  ) -> Set<Int> {
    var above: Set<Int> = []
    var below: Set<Int> = []
    for mark in data.marks {
      if mark.category > 0 { above.insert(mark[keyPath: facet]) }
      if mark.category < data.highest(in: mark.criterion) { below.insert(mark[keyPath: facet]) }
    }
    return Set(data.marks.map { $0[keyPath: facet] }).subtracting(above.intersection(below))
  }

  private static func isConnected(_ data: RaschData) -> Bool {
    let judges = data.judges.count
    var sets = DisjointSets(count: judges + data.entries.count)
    for mark in data.marks { sets.join(mark.judge, judges + mark.entry) }
    let present = Set(data.marks.map(\.judge)).count + Set(data.marks.map(\.entry)).count
    return sets.joins == present - 1
  }

  /// The distance at which an extreme sum of categories, taken 0.3 short of the extreme, is expected.
  ///
  /// FACETS's default; without it the measure would be infinite.
  ///
  /// - Parameters:
  ///   - marks: Of the entry or judge, from ``all``.
  ///   - curves: Of the criteria, for the categories kept.
  ///   - shift: What is added to the distance for a mark; nil where its other side has no measure.
  /// - Returns: The distance and the information there; nil where no mark tells.
  func extremeDistance(
    of marks: [RaschData.Mark],
    on curves: [StepCurve],
    shift: (RaschData.Mark) -> Double?
  ) -> (distance: Double, information: Double)? {
    var terms: [(curve: StepCurve, shift: Double)] = []
    var isHigh = false
    for mark in marks where curves[mark.criterion].categories > 1 {
      guard let shift = shift(mark) else { continue }
      terms.append((curves[mark.criterion], shift))
      let list = all.list(of: mark.criterion)
      isHigh = all.values[list][mark.category] > kept.values[list][0]
    }
    guard !terms.isEmpty else { return nil }
    let most = terms.reduce(0) { $0 + Double($1.curve.categories - 1) }
    let distance = StepCurve.location(of: isHigh ? most - 0.3 : 0.3, on: terms)
    let information = terms.reduce(0) { $0 + $1.curve.moments(at: distance + $1.shift).variance }
    return (distance, information)
  }
}
