/// How places by mean would move with other judges of the panel: a figure of sensitivity, never the
/// probability of being best.
///
/// Judges are drawn with replacement, as many as there are; all such panels where they are few, by
/// lot otherwise. An entry none of whose judges was drawn keeps its mean.
public struct JudgeResampling: Hashable, Sendable {
  /// In the order of entries: the share of panels that put it among the best N, one for each N.
  public let top: [[Double]]
  /// In the order of entries: its best and its worst place when one judge is left out; empty
  /// beyond 200 judges.
  public let withoutOne: [ClosedRange<Int>]
  /// Whether every panel was counted.
  public let isExact: Bool

  /// Judges up to which all panels are counted: 1,716 ways to draw seven of seven.
  private static let exactJudges = 7

  /// Judges up to which each is left out in turn: one of more hardly moves a place.
  private static let mostLeftOut = 200

  /// - Parameters:
  ///   - ratings: The scores.
  ///   - tops: The N of each share.
  ///   - draws: Panels drawn where all are too many.
  ///   - seed: The same seed gives the same panels on every machine.
  public init(of ratings: Ratings, tops: [Int], draws: Int, seed: UInt64) {
    let table = MeanTable(of: ratings)
    let judges = ratings.judges.count
    isExact = judges <= Self.exactJudges
    let panels = isExact ? Self.everyPanel(of: judges) : Self.drawn(judges, draws, seed)
    top = table.shares(of: panels, tops: tops)
    withoutOne = judges <= Self.mostLeftOut ? table.placesWithoutOne(judges: judges) : []
  }

  /// How often each judge was drawn, and the weight of that among all panels.
  struct Panel {
    let counts: [Double]
    let weight: Double
  }

  /// Every panel once, by its multinomial probability.
  private static func everyPanel(of judges: Int) -> [Panel] {
    func factorial(_ n: Int) -> Double { (0..<n).reduce(1) { $0 * Double($1 + 1) } }
    let all = (0..<judges).reduce(1.0) { product, _ in product * Double(judges) }
    var panels: [Panel] = []
    func extend(_ counts: [Int], left: Int) {
      if counts.count == judges - 1 {
        let whole = counts + [left]
        let ways = whole.reduce(factorial(judges)) { $0 / factorial($1) }
        panels.append(Panel(counts: whole.map(Double.init), weight: ways / all))
        return
      }
      for count in 0...left { extend(counts + [count], left: left - count) }
    }
    extend([], left: judges)
    return panels
  }

  private static func drawn(_ judges: Int, _ draws: Int, _ seed: UInt64) -> [Panel] {
    var lot = Lot(seed: seed)
    return (0..<draws).map { _ in
      var counts = [Double](repeating: 0, count: judges)
      for _ in 0..<judges { counts[lot.draw(below: judges)] += 1 }
      return Panel(counts: counts, weight: 1 / Double(draws))
    }
  }
}

/// Scores by entry, to be averaged again and again under other weights of judges.
private struct MeanTable {
  private let starts: [Int]
  private let judges: [Int32]
  private let values: [Double]
  private let means: [Double]

  init(of ratings: Ratings) {
    var starts = [Int](repeating: 0, count: ratings.entries.count + 1)
    for score in ratings.scores { starts[Int(score.entry) + 1] += 1 }
    for entry in ratings.entries.indices { starts[entry + 1] += starts[entry] }
    let values = ratings.scores.map(\.value)
    means = ratings.entries.indices.map { entry in
      values[starts[entry]..<starts[entry + 1]].reduce(0, +)
        / Double(starts[entry + 1] - starts[entry])
    }
    (self.starts, self.values) = (starts, values)
    judges = ratings.scores.map(\.judge)
  }

  /// Panels are dealt to as many lanes whatever the number of processors, so that sums come out alike.
  private static let lanes = 8

  func shares(of panels: [JudgeResampling.Panel], tops: [Int]) -> [[Double]] {
    let width = tops.count
    let size = means.count * width
    let sums = UnsafeMutablePointer<Double>.allocate(capacity: Self.lanes * size)
    sums.initialize(repeating: 0, count: Self.lanes * size)
    defer { sums.deallocate() }
    Parallel.run(Self.lanes) { lane in
      let own = sums + lane * size
      var values = means
      var scratch = means
      for index in stride(from: lane, to: panels.count, by: Self.lanes) {
        let panel = panels[index]
        fill(&values, panel.counts)
        for (number, top) in tops.enumerated() {
          addTop(top, of: values, weight: panel.weight, &scratch) { entry, part in
            own[entry * width + number] += part
          }
        }
      }
    }
    return means.indices.map { entry in
      tops.indices.map { number in
        (0..<Self.lanes).reduce(0) { $0 + sums[$1 * size + entry * width + number] }
      }
    }
  }

  /// Those above the N-th value are among the best N; those equal to it share what is left.
  private func addTop(
    _ top: Int,
    of values: [Double],
    weight: Double,
    _ scratch: inout [Double],
    _ add: (Int, Double) -> Void
  ) {
    guard top < values.count else {
      for entry in values.indices { add(entry, weight) }
      return
    }
    for index in values.indices { scratch[index] = values[index] }
    let bound = Selection.largest(top, among: &scratch)
    let noise = bound.magnitude * 1e-12
    var (above, equal) = (0, 0)
    for value in values {
      if value > bound + noise {
        above += 1
      } else if value >= bound - noise {
        equal += 1
      }
    }
    let part = weight * Double(top - above) / Double(max(1, equal))
    for (entry, value) in values.enumerated() where value >= bound - noise {
      add(entry, value > bound + noise ? weight : part)
    }
  }

  private func fill(_ means: inout [Double], _ weights: [Double]) {
    weights.withUnsafeBufferPointer { weights in
      judges.withUnsafeBufferPointer { judges in
        values.withUnsafeBufferPointer { values in
          var place = 0
          for entry in means.indices {
            var (sum, weight) = (0.0, 0.0)
            let end = starts[entry + 1]
            while place < end {
              let own = weights[Int(judges[place])]
              sum += own * values[place]
              weight += own
              place += 1
            }
            means[entry] = weight > 0 ? sum / weight : self.means[entry]
          }
        }
      }
    }
  }

  func placesWithoutOne(judges: Int) -> [ClosedRange<Int>] {
    var (best, worst) = (
      [Int](repeating: .max, count: means.count), [Int](repeating: 0, count: means.count)
    )
    var values = means
    var weights = [Double](repeating: 1, count: judges)
    for judge in 0..<judges {
      weights[judge] = 0
      fill(&values, weights)
      weights[judge] = 1
      for (entry, place) in places(of: values).enumerated() {
        best[entry] = min(best[entry], place)
        worst[entry] = max(worst[entry], place)
      }
    }
    return zip(best, worst).map { $0...$1 }
  }

  /// 1, 2, 2, 4.
  private func places(of values: [Double]) -> [Int] {
    let order = values.indices.sorted { (values[$0], $1) > (values[$1], $0) }
    var places = [Int](repeating: 1, count: values.count)
    for (position, entry) in order.enumerated().dropFirst() {
      let above = order[position - 1]
      let isEqual = values[above] - values[entry] <= 1e-12 * values[above].magnitude
      places[entry] = isEqual ? places[above] : position + 1
    }
    return places
  }
}

/// The value that so many are at least as large as.
enum Selection {
  /// By partition about a middle value (Hoare 1961), in time proportional to the values.
  static func largest(_ rank: Int, of values: [Double]) -> Double {
    var rest = values
    return largest(rank, among: &rest)
  }

  /// The same, which puts the values in another order.
  static func largest(_ rank: Int, among rest: inout [Double]) -> Double {
    rest.withUnsafeMutableBufferPointer { largest(rank, in: &$0) }
  }

  private static func largest(
    _ rank: Int,
    in rest: inout UnsafeMutableBufferPointer<Double>
  ) -> Double {
    var (low, high) = (0, rest.count - 1)
    while low < high {
      let pivot = rest[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while rest[left] > pivot { left += 1 }
        while rest[right] < pivot { right -= 1 }
        if left <= right {
          rest.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if rank - 1 <= right {
        high = right
      } else if rank - 1 >= left {
        low = left
      } else {
        break
      }
    }
    return rest[rank - 1]
  }
}
