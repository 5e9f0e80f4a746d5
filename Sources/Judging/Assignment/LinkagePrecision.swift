/// How well an assignment would tell the severities of judges apart.
///
/// In the additive model a mark is the worth of the nomination plus the severity of the judge plus an error
/// of standard deviation σ. Without the nominations, what the marks say of the severities is the Laplacian
/// of a graph of judges in which each nomination of k judges joins every two of them with weight 1/k, and
/// the variance of a difference of two severities is σ² times a resistance distance: from the pseudoinverse
/// of the Laplacian (John and Williams, Cyclic and computer generated designs, 1995, ch. 1; for connected
/// block designs). Everything is in units of σ.
public struct LinkagePrecision: Sendable {
  /// The judges compared, ascending.
  public let judges: [Judge.ID]
  /// The root of the mean variance of the difference of two severities, over all pairs of judges.
  public private(set) var standardError: Double
  /// The two judges hardest to compare, and the standard error of their difference.
  public let worst: (judges: [Judge.ID], standardError: Double)
  /// Marks more that would help most, one after another, and the standard error after each.
  public private(set) var additions: [(meeting: Meeting, standardError: Double)] = []

  /// Above so many judges the inverse takes too long for a report.
  public static let mostJudges = 600

  /// - Parameters:
  ///   - meetings: The pairs of a connected assignment of two judges or more; `nil` for any other.
  ///   - table: Says which further pairs may be.
  ///   - count: How many marks more to look for.
  public init?(of meetings: Set<Meeting>, in table: AffinityTable, adding count: Int = 3) {
    let graph = MeetingGraph(meetings.sorted())
    guard Set(graph.part).count == 1, (2...Self.mostJudges).contains(graph.judges.count) else {
      return nil
    }
    judges = graph.judges
    var panels = Array(repeating: [Int](), count: graph.nominations.count)
    for end in graph.ends { panels[end.nomination - graph.judges.count].append(end.judge) }
    var inverse = SeverityInverse(panels: panels, judges: graph.judges.count)
    standardError = inverse.meanVariance.squareRoot()
    let worst = inverse.worst
    self.worst = ([judges[worst.a], judges[worst.b]], worst.variance.squareRoot())
    for _ in 0..<count {
      guard let best = Self.bestAddition(to: panels, graph, inverse, table) else { break }
      inverse.add(best.judge, to: panels[best.nomination])
      panels[best.nomination].append(best.judge)
      let meeting = Meeting(
        judge: judges[best.judge],
        nomination: graph.nominations[best.nomination]
      )
      additions.append((meeting, inverse.meanVariance.squareRoot()))
    }
  }

  /// The mark more, by one of the judges known least, that lowers the mean variance most.
  private static func bestAddition(
    to panels: [[Int]],
    _ graph: MeetingGraph,
    _ inverse: SeverityInverse,
    _ table: AffinityTable
  ) -> (nomination: Int, judge: Int)? {
    let judges = graph.judges.indices.sorted {
      (-inverse[$0, $0], $0) < (-inverse[$1, $1], $1)
    }.prefix(8)
    var best: (gain: Double, nomination: Int, judge: Int)?
    for nomination in graph.nominations.indices {
      guard let row = table.row(of: graph.nominations[nomination]) else { continue }
      for judge in judges where !panels[nomination].contains(judge) {
        guard let column = table.column(of: graph.judges[judge]),
          table[row, column] != AffinityTable.barred
        else { continue }
        let gain = inverse.gain(of: judge, in: panels[nomination])
        if gain > (best?.gain ?? 0) { best = (gain, nomination, judge) }
      }
    }
    return best.map { ($0.nomination, $0.judge) }
  }
}

/// The pseudoinverse of the Laplacian of the judges.
private struct SeverityInverse {
  private let count: Int
  private var cells: [Double]

  subscript(a: Int, b: Int) -> Double { cells[a * count + b] }

  /// Inverts the Laplacian plus the mean of all ones, then takes that away again.
  init(panels: [[Int]], judges count: Int) {
    self.count = count
    var matrix = Array(repeating: 1 / Double(count), count: count * count)
    for panel in panels {
      let share = 1 / Double(panel.count)
      for a in panel {
        matrix[a * count + a] += 1
        for b in panel { matrix[a * count + b] -= share }
      }
    }
    Self.invert(&matrix, count)
    cells = matrix.map { $0 - 1 / Double(count) }
  }

  /// Gauss and Jordan without pivots: the matrix is symmetric and positive definite.
  private static func invert(_ matrix: inout [Double], _ count: Int) {
    for pivot in 0..<count {
      let divisor = matrix[pivot * count + pivot]
      matrix[pivot * count + pivot] = 1
      for column in 0..<count { matrix[pivot * count + column] /= divisor }
      for row in 0..<count where row != pivot {
        let factor = matrix[row * count + pivot]
        matrix[row * count + pivot] = 0
        for column in 0..<count {
          matrix[row * count + column] -= factor * matrix[pivot * count + column]
        }
      }
    }
  }

  private func variance(_ a: Int, _ b: Int) -> Double {
    self[a, a] + self[b, b] - 2 * self[a, b]
  }

  /// The mean over all pairs: twice the trace over one less than the judges, as rows sum to 0.
  var meanVariance: Double {
    2 * (0..<count).reduce(0) { $0 + self[$1, $1] } / Double(count - 1)
  }

  var worst: (a: Int, b: Int, variance: Double) {
    var worst = (a: 0, b: 1, variance: variance(0, 1))
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) where variance(a, b) > worst.variance + 1e-9 {
        worst = (a, b, variance(a, b))
      }
    }
    return worst
  }

  /// What one more mark tells: the judge against the mean of the panel, with weight k / (k + 1).
  private func contrast(_ judge: Int, _ panel: [Int]) -> (image: [Double], length: Double) {
    let share = 1 / Double(panel.count)
    let image = (0..<count).map { row in
      panel.reduce(self[row, judge]) { $0 - share * self[row, $1] }
    }
    return (image, panel.reduce(image[judge]) { $0 - share * image[$1] })
  }

  /// By how much the trace falls (Sherman and Morrison 1950).
  func gain(of judge: Int, in panel: [Int]) -> Double {
    let weight = Double(panel.count) / Double(panel.count + 1)
    let (image, length) = contrast(judge, panel)
    return weight * image.reduce(0) { $0 + $1 * $1 } / (1 + weight * length)
  }

  mutating func add(_ judge: Int, to panel: [Int]) {
    let weight = Double(panel.count) / Double(panel.count + 1)
    let (image, length) = contrast(judge, panel)
    let factor = weight / (1 + weight * length)
    for a in 0..<count {
      for b in 0..<count { cells[a * count + b] -= factor * image[a] * image[b] }
    }
  }
}
