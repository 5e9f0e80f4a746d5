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

  /// How often each judge was drawn, and how many ways of drawing lead to that.
  struct Panel {
    let counts: [Double]
    let weight: Double
  }

  /// Every panel once, by its multinomial coefficient.
  private static func everyPanel(of judges: Int) -> [Panel] {
    func factorial(_ n: Int) -> Double { (0..<n).reduce(1) { $0 * Double($1 + 1) } }
    var panels: [Panel] = []
    func extend(_ counts: [Int], left: Int) {
      if counts.count == judges - 1 {
        let whole = counts + [left]
        let ways = whole.reduce(factorial(judges)) { $0 / factorial($1) }
        panels.append(Panel(counts: whole.map(Double.init), weight: ways))
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
      return Panel(counts: counts, weight: 1)
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

  /// Panels are dealt to as many hands whatever the number of processors, so that sums come out alike.
  private static let hands = 8

  func shares(of panels: [JudgeResampling.Panel], tops: [Int]) -> [[Double]] {
    let width = tops.count
    let size = means.count * width
    let floors = tops.map(floor)
    let sums = UnsafeMutablePointer<Double>.allocate(capacity: Self.hands * size)
    sums.initialize(repeating: 0, count: Self.hands * size)
    defer { sums.deallocate() }
    Parallel.run(Self.hands) { hand in
      let own = sums + hand * size
      var values = means.map { SIMD8(repeating: $0) }
      for first in stride(from: hand * 8, to: panels.count, by: Self.hands * 8) {
        let batch = panels[first..<min(first + 8, panels.count)]
        fill(&values, Self.weights(of: batch))
        for (number, top) in tops.enumerated() {
          for (panel, leaders) in zip(batch, leaders(top, of: values, above: floors[number])) {
            for leader in leaders {
              own[leader.entry * width + number] += panel.weight * leader.part
            }
          }
        }
      }
    }
    let all = panels.reduce(0) { $0 + $1.weight }
    return means.indices.map { entry in
      tops.indices.map { number in
        (0..<Self.hands).reduce(0) { $0 + sums[$1 * size + entry * width + number] } / all
      }
    }
  }

  /// What the means of the best N most likely exceed: the next mean below theirs.
  private func floor(of top: Int) -> Double {
    guard top < means.count else { return -.infinity }
    let bound = Selection.largest(top, of: means)
    return means.filter { $0 < bound - bound.magnitude * 1e-12 }.max() ?? -.infinity
  }

  /// How often each judge was drawn into each of at most eight panels.
  private static func weights(of panels: ArraySlice<JudgeResampling.Panel>) -> [SIMD8<Double>] {
    guard let first = panels.first else { return [] }
    return first.counts.indices.map { judge in
      var weight = SIMD8<Double>.zero
      for (place, panel) in panels.enumerated() { weight[place] = panel.counts[judge] }
      return weight
    }
  }

  /// An entry among the best N of a panel: wholly, or by its part of the places left to equals.
  private struct Leader {
    let entry: Int
    let part: Double
  }

  /// The best N of each of eight panels whose means lie side by side.
  ///
  /// - Parameters:
  ///   - top: N, fewer than the entries or not.
  ///   - values: By entry, its means in the panels.
  ///   - floor: What the best most likely exceed; where they do not, all means are looked at.
  /// - Returns: Eight lists, each by entry.
  private func leaders(
    _ top: Int,
    of values: [SIMD8<Double>],
    above floor: Double
  ) -> [[Leader]] {
    var reaching = [[(entry: Int, value: Double)]](repeating: [], count: 8)
    for (entry, means) in values.enumerated() {
      for panel in 0..<8 where means[panel] >= floor {
        reaching[panel].append((entry, means[panel]))
      }
    }
    return reaching.enumerated().map { panel, reaching in
      best(top, of: reaching, above: floor)
        ?? best(top, of: values.enumerated().map { ($0, $1[panel]) }, above: -.infinity) ?? []
    }
  }

  /// Those above the N-th value are among the best N; those equal to it share what is left.
  ///
  /// Nil where some equal to it may lie below the floor.
  private func best(
    _ top: Int,
    of candidates: [(entry: Int, value: Double)],
    above floor: Double
  ) -> [Leader]? {
    guard top < means.count else { return means.indices.map { Leader(entry: $0, part: 1) } }
    guard candidates.count >= top else { return nil }
    let bound = Selection.largest(top, of: candidates.map(\.value))
    let noise = bound.magnitude * 1e-12
    guard bound - noise > floor else { return nil }
    let above = candidates.count { $0.value > bound + noise }
    let equal = candidates.count { $0.value >= bound - noise } - above
    let part = Double(top - above) / Double(max(1, equal))
    return candidates.filter { $0.value >= bound - noise }.map {
      Leader(entry: $0.entry, part: $0.value > bound + noise ? 1 : part)
    }
  }

  /// The means of eight panels side by side.
  private func fill(_ means: inout [SIMD8<Double>], _ weights: [SIMD8<Double>]) {
    weights.withUnsafeBufferPointer { weights in
      judges.withUnsafeBufferPointer { judges in
        values.withUnsafeBufferPointer { values in
          var place = 0
          for entry in means.indices {
            var (sum, weight) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
            let end = starts[entry + 1]
            while place < end {
              let own = weights[Int(judges[place])]
              sum += own * values[place]
              weight += own
              place += 1
            }
            let plain = SIMD8(repeating: self.means[entry])
            means[entry] = plain.replacing(with: sum / weight, where: weight .> 0)
          }
        }
      }
    }
  }

  func placesWithoutOne(judges: Int) -> [ClosedRange<Int>] {
    var (best, worst) = (
      [Int](repeating: .max, count: means.count), [Int](repeating: 0, count: means.count)
    )
    var (values, lane) = (means.map { SIMD8(repeating: $0) }, means)
    for first in stride(from: 0, to: judges, by: 8) {
      let left = first..<Swift.min(first + 8, judges)
      var weights = [SIMD8<Double>](repeating: .one, count: judges)
      for (place, judge) in left.enumerated() { weights[judge][place] = 0 }
      fill(&values, weights)
      for place in 0..<left.count {
        for entry in lane.indices { lane[entry] = values[entry][place] }
        for (entry, place) in places(of: lane).enumerated() {
          best[entry] = min(best[entry], place)
          worst[entry] = max(worst[entry], place)
        }
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
    return rest.withUnsafeMutableBufferPointer { largest(rank, in: &$0) }
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
