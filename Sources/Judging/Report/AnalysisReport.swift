/// What the marks of any judging support, beside what a rule makes of them: what `analyse` shows.
///
/// A figure that does not exist for these marks is nil, and a finding says why.
public struct AnalysisReport: Hashable, Sendable {
  public var counts: Counts?
  /// Parts that share neither a judge nor an entry.
  public var components: Int?
  /// How the panel hangs together; nil where it is too large to look at.
  public var design: Design?
  public var reliability = Reliability()
  public var model: Model?
  /// By name.
  public var judges: [JudgeLine] = []
  /// By name.
  public var entries: [EntryLine] = []
  /// The N of each P(top N), ascending.
  public var tops: [Int] = []
  /// Of a rating scale, in logits; ascending steps.
  public var thresholds: [Double] = []
  /// By name.
  public var criteria: [CriterionLine] = []
  /// The scores behind a picture of them; empty where they are too many for one.
  public var cards: [Card] = []
  /// In the order of the figures they are about.
  public var findings: [Finding] = []

  public init(findings: [Finding] = []) { self.findings = findings }

  public struct Counts: Hashable, Sendable {
    public let judges: Int
    public let entries: Int
    /// Marks read, one a judge, entry and criterion.
    public let scores: Int

    public init(judges: Int, entries: Int, scores: Int) {
      (self.judges, self.entries, self.scores) = (judges, entries, scores)
    }
  }

  /// Who holds the panel together, and how precisely those in it can be compared.
  public struct Design: Hashable, Sendable {
    /// How many judges and entries each part has, in the order of judges.
    public var parts: [Part]
    /// Without any one of them those left would fall into more parts; by name.
    public var cutJudges: [String]
    /// As the judges; by name.
    public var cutEntries: [String]
    public var judges: Comparison?
    public var entries: Comparison?

    public init(parts: [Part], cutJudges: [String], cutEntries: [String]) {
      (self.parts, self.cutJudges, self.cutEntries) = (parts, cutJudges, cutEntries)
    }
  }

  public struct Part: Hashable, Sendable {
    public let judges: Int
    public let entries: Int

    public init(judges: Int, entries: Int) { (self.judges, self.entries) = (judges, entries) }
  }

  /// Standard errors of the difference of two: of the middle pair and of the worst.
  public struct Comparison: Hashable, Sendable {
    public let median: Double
    public let worst: Double
    public let worstPair: [String]

    public init(median: Double, worst: Double, worstPair: [String]) {
      (self.median, self.worst, self.worstPair) = (median, worst, worstPair)
    }
  }

  /// The entry next below by adjusted value, and how sure the difference is.
  public struct Next: Hashable, Sendable {
    public let entry: String
    public let difference: Double
    public let standardError: Double

    public init(entry: String, difference: Double, standardError: Double) {
      (self.entry, self.difference, self.standardError) = (entry, difference, standardError)
    }
  }

  /// One judge's score for one entry, both by their numbers in the lists.
  public struct Card: Hashable, Sendable {
    public let judge: Int
    public let entry: Int
    public let score: Double

    public init(judge: Int, entry: Int, score: Double) {
      (self.judge, self.entry, self.score) = (judge, entry, score)
    }
  }

  /// A figure and the interval that holds the truth with 95 % confidence.
  public struct Interval: Hashable, Sendable {
    public let estimate: Double
    public let lower: Double?
    public let upper: Double?

    public init(_ estimate: Double, lower: Double?, upper: Double?) {
      (self.estimate, self.lower, self.upper) = (estimate, lower, upper)
    }
  }

  /// A figure by the name that reports give it.
  public struct Named: Hashable, Sendable {
    public let name: String
    public let figure: Interval?

    public init(_ name: String, _ figure: Interval?) {
      (self.name, self.figure) = (name, figure)
    }
  }

  public struct Reliability: Hashable, Sendable {
    /// The six intraclass correlations of Shrout and Fleiss, `1,1` to `3,k`.
    public var intraclass = ["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"].map { Named($0, nil) }
    /// Krippendorff's alpha by level of measurement.
    public var krippendorff = ["nominal", "ordinal", "interval", "ratio"].map { Named($0, nil) }
    public var kendall: Kendall?

    public init() {}
  }

  /// Kendall's coefficient of concordance.
  public struct Kendall: Hashable, Sendable {
    public let w: Double
    public let chiSquare: Double
    public let df: Int
    public let p: Double

    public init(w: Double, chiSquare: Double, df: Int, p: Double) {
      (self.w, self.chiSquare, self.df, self.p) = (w, chiSquare, df, p)
    }
  }

  public struct Model: Hashable, Sendable {
    /// As `--model` names it.
    public let name: String
    public let estimator: String
    public let intercept: Double?
    public let entryVariance: Double?
    public let judgeVariance: Double?
    public let residualVariance: Double?
    public let remlCriterion: Double?
    public let iterations: Int

    public init(
      name: String,
      estimator: String,
      intercept: Double?,
      variance: (entry: Double?, judge: Double?, residual: Double?),
      remlCriterion: Double?,
      iterations: Int
    ) {
      (self.name, self.estimator, self.intercept) = (name, estimator, intercept)
      (entryVariance, judgeVariance, residualVariance) = variance
      (self.remlCriterion, self.iterations) = (remlCriterion, iterations)
    }
  }

  public struct JudgeLine: Hashable, Sendable {
    public let judge: String
    /// Entries marked.
    public let n: Int
    /// Positive for a harsh judge.
    public var severity: Double?
    public var standardError: Double?
    public var infit: Double?
    public var outfit: Double?
    /// The two as standard normal deviates.
    public var infitZ: Double?
    public var outfitZ: Double?
    /// The standard deviation of the judge's marks about what entry and severity lead one to expect.
    public var spread: Double?
    /// The part of the panel, from 1.
    public var part: Int?

    public init(judge: String, n: Int) { (self.judge, self.n) = (judge, n) }
  }

  public struct EntryLine: Hashable, Sendable {
    public let entry: String
    /// Judges who marked it.
    public let n: Int
    public let mean: Double
    /// By mean: 1, 2, 2, 4.
    public let place: Int
    /// What an average judge would give; of Rasch models, in logits.
    public var adjusted: Double?
    public var standardError: Double?
    /// A Rasch measure as a mark again.
    public var fairAverage: Double?
    public var adjustedPlace: Int?
    public var probabilityFirst: Double?
    /// One for each of ``AnalysisReport/tops``; empty where not drawn.
    public var probabilityTop: [Double] = []
    public var placeLower: Int?
    public var placeUpper: Int?
    /// The share of panels drawn from the judges whose means put it among the best N; sensitivity,
    /// no probability.
    public var resampledTop: [Double] = []
    /// Its best and worst place by mean when one judge is left out.
    public var placesWithoutOne: ClosedRange<Int>?
    /// The part of the panel, from 1.
    public var part: Int?
    public var next: Next?

    public init(entry: String, n: Int, mean: Double, place: Int) {
      (self.entry, self.n, self.mean, self.place) = (entry, n, mean, place)
    }
  }

  public struct CriterionLine: Hashable, Sendable {
    public let criterion: String
    /// Its part of a card's score, of 1.
    public let weight: Double
    /// Marks given.
    public let n: Int
    public let mean: Double
    /// In logits; of Rasch models only.
    public var difficulty: Double?
    /// The criterion's own steps, where criteria do not share theirs.
    public var thresholds: [Double]?

    public init(criterion: String, weight: Double, n: Int, mean: Double) {
      (self.criterion, self.weight, self.n, self.mean) = (criterion, weight, n, mean)
    }
  }
}
