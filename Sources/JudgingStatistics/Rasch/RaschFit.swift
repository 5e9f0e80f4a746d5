/// Fit of entries, judges and criteria.
struct RaschFit {
  var entries: [FitSums]
  var judges: [FitSums]
  var criteria: [FitSums]

  private init(of data: RaschData) {
    entries = .init(repeating: FitSums(), count: data.entries.count)
    judges = .init(repeating: FitSums(), count: data.judges.count)
    criteria = .init(repeating: FitSums(), count: data.criteria.count)
  }

  private mutating func add(_ term: FitTerm, of mark: RaschData.Mark) {
    entries[mark.entry].add(term)
    judges[mark.judge].add(term)
    criteria[mark.criterion].add(term)
  }

  /// At the measures found.
  init(of likelihood: JointLikelihood, at parameters: [Double]) {
    let data = likelihood.layout.data
    self.init(of: data)
    let entries = data.entries.count
    let curves = likelihood.layout.curves(in: Array(parameters[entries...]))
    for mark in data.marks {
      let u = parameters[mark.entry] - parameters[entries + mark.judge]
      var term = FitTerm()
      term.add(mark.category, curves[mark.criterion].moments(at: u), weight: 1)
      add(term, of: mark)
    }
  }

  /// Averaged over each entry's posterior: mean squares are then 1 on average where the model holds, as
  /// they are not at measures that the marks themselves drew near.
  init(of likelihood: MarginalLikelihood, at parameters: [Double]) {
    let data = likelihood.layout.data
    self.init(of: data)
    let curves = likelihood.layout.curves(in: parameters)
    let expected = likelihood.pairs.map { pair in
      likelihood.grid.map { curves[pair.criterion].moments(at: $0 - parameters[pair.judge]) }
    }
    let (normalisers, prior) = (
      likelihood.normalisers(parameters), likelihood.prior(parameters).logarithms
    )
    var posterior = [Double](repeating: 0, count: likelihood.grid.count)
    var (entry, place) = (-1, 0)
    for mark in data.marks {
      if mark.entry != entry {
        (entry, place) = (mark.entry, 0)
        _ = likelihood.posterior(of: entry, prior, normalisers, into: &posterior)
      }
      let column = likelihood.columns[entry][place]
      place += 1
      var term = FitTerm()
      for point in posterior.indices where posterior[point] > 1e-12 {
        term.add(mark.category, expected[column][point], weight: posterior[point])
      }
      add(term, of: mark)
    }
  }
}
