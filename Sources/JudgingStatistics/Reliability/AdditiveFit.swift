/// Least squares of value = entry + judge on a panel with gaps.
///
/// Entries are eliminated, and the judges' equations solved by conjugate gradients, which need no
/// matrix and find a solution where parts of the panel share nothing.
struct AdditiveFit {
  /// A place of the panel that holds a value.
  struct Place {
    let judge: Int
    let entry: Int
  }
  let places: [Place]
  /// Values − parameters that can be told apart.
  let freedom: Int
  private let judges: Int
  private let sizes: [Double]
  /// The diagonal of the judges' equations.
  private let weights: [Double]

  init(at places: [Place], judges: Int, entries: Int) {
    self.places = places
    self.judges = judges
    var sizes = [Double](repeating: 0, count: entries)
    for place in places { sizes[place.entry] += 1 }
    var weights = [Double](repeating: 0, count: judges)
    for place in places { weights[place.judge] += 1 - 1 / sizes[place.entry] }
    (self.sizes, self.weights) = (sizes, weights)
    freedom = places.count - Self.rank(of: places, judges: judges, entries: entries)
  }

  /// The parameters that can be told apart: one for each place that joins two parts of the panel.
  private static func rank(of places: [Place], judges: Int, entries: Int) -> Int {
    var sets = DisjointSets(count: judges + entries)
    for place in places { sets.join(place.judge, judges + place.entry) }
    return sets.joins
  }

  /// What the fit leaves of each value, in the order of the places.
  func residuals(of values: [Double]) -> [Double] {
    let centred = withoutEntries(values)
    let severities = solve(for: byJudge(centred))
    let fitted = withoutEntries(places.map { severities[$0.judge] })
    return zip(centred, fitted).map { $0 - $1 }
  }

  private func withoutEntries(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: sizes.count)
    for (place, value) in zip(places, values) { sums[place.entry] += value }
    return zip(places, values).map { $1 - sums[$0.entry] / sizes[$0.entry] }
  }

  private func byJudge(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: judges)
    for (place, value) in zip(places, values) { sums[place.judge] += value }
    return sums
  }

  private func solve(for right: [Double]) -> [Double] {
    func scaled(_ vector: [Double]) -> [Double] {
      zip(vector, weights).map { $1 > 1e-9 ? $0 / $1 : 0 }
    }
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    var solution = [Double](repeating: 0, count: judges)
    var rest = right
    var direction = scaled(rest)
    var size = dot(rest, direction)
    let enough = size * 1e-30
    for _ in 0..<min(2 * judges + 20, 2000) where size > enough {
      let image = byJudge(withoutEntries(places.map { direction[$0.judge] }))
      let bend = dot(direction, image)
      guard bend > 0 else { break }
      let step = size / bend
      for judge in 0..<judges {
        solution[judge] += step * direction[judge]
        rest[judge] -= step * image[judge]
      }
      let next = scaled(rest)
      let nextSize = dot(rest, next)
      direction = zip(next, direction).map { $0 + nextSize / size * $1 }
      size = nextSize
    }
    return solution
  }
}
