public import Judging

/// The many-facet Rasch model of ordinal marks: entries, judges and criteria on one scale of logits.
///
/// ln P(category k) ÷ P(k − 1) = entry − severity − difficulty − step k. Linacre, Many-Facet Rasch
/// Measurement (1989). Severities, difficulties and steps each sum to 0; the entries' mean is free.
public struct RaschModel: Hashable, Sendable {
  /// How the parameters are found; results of different estimators are not to be mixed.
  public enum Estimator: String, CaseIterable, Hashable, Sendable {
    /// Marginal maximum likelihood: entries come from a normal distribution, and get the mean of
    /// what it and their marks allow.
    case marginal = "rasch-mml"
    /// Joint maximum likelihood, as FACETS: nothing is assumed of entries; spreads come out too wide
    /// where entries have few marks.
    case joint = "rasch-jml"
  }

  /// Whether criteria share the steps of the scale.
  public enum Thresholds: String, CaseIterable, Hashable, Sendable {
    /// The rating scale model: one set of steps, and a difficulty for each criterion.
    case shared
    /// The partial credit model: each criterion has steps of its own.
    case perCriterion
  }

  /// One criterion's marks.
  public struct Criterion: Hashable, Sendable {
    public let name: String
    public let ratings: Ratings

    public init(name: String, ratings: Ratings) {
      self.name = name
      self.ratings = ratings
    }
  }

  /// An entry, a judge or a criterion on the scale.
  public struct Measure: Hashable, Sendable {
    public let name: String
    /// Marks it rests on.
    public let marks: Int
    /// Logits: merit of an entry, severity of a judge, difficulty of a criterion.
    ///
    /// Nil where no mark places it.
    public let measure: Double?
    public let standardError: Double?
    /// The mark that a judge of mean severity gives such an entry; that this judge gives a mean entry.
    public let fairAverage: Double?
    public let fit: FitStatistics?
    /// All marks are the lowest or all the highest, so that no finite measure fits best.
    ///
    /// The measure stands for a sum of categories 0.3 short of the extreme, and tells the others
    /// nothing.
    public let isExtreme: Bool
  }

  /// Why the marks allow no such model.
  public enum Unfit: String, CaseIterable, Error, Hashable, Sendable {
    case noMarks
    case oneCategory
    case tooManyCategories
    case disconnected
    case allExtreme
    case criterionExtreme
    case unbounded
  }

  public let estimator: Estimator
  public let thresholds: Thresholds
  /// In the order of their names by Unicode scalars.
  public let entries: [Measure]
  /// As entries; a high measure is a harsh judge.
  public let judges: [Measure]
  /// In the order given; a high measure is a criterion on which marks are low.
  public let criteria: [Measure]
  /// Steps between neighbouring categories, off the criterion's difficulty: one list, or one for each
  /// criterion.
  public let steps: [[Double]]
  /// The marks that the categories stand for, lists as in ``steps``.
  public let categories: [[Double]]
  /// Marks of the scale between those given that nobody gave; categories above them moved down.
  public let unobserved: [Double]
  /// Mean and variance of the entries: of their distribution under ``Estimator/marginal``, of the
  /// measures under ``Estimator/joint``.
  public let mean: Double
  public let variance: Double
  public let logLikelihood: Double
  public let iterations: Int
  /// False where the search ended before its last step was below a millionth of a logit.
  public let converged: Bool
}

extension RaschModel.Unfit {
  /// The reason as a sentence for people.
  public var reason: Bilingual {
    switch self {
    case .noMarks:
      Bilingual(vi: "không có điểm nào", en: "there are no marks")
    case .oneCategory:
      Bilingual(
        vi: "chỉ có một mức điểm được dùng, nên không có thang",
        en: "only one mark was used, so there is no scale"
      )
    case .tooManyCategories:
      Bilingual(
        vi: "hơn 100 mức điểm khác nhau; điểm như vậy là điểm liên tục",
        en: "more than 100 different marks; such marks are continuous"
      )
    case .disconnected:
      Bilingual(
        vi: "các nhóm không có giám khảo hay hồ sơ chung, nên không đặt lên một thang được",
        en: "groups share neither judge nor entry, so that no one scale holds them"
      )
    case .allExtreme:
      Bilingual(
        vi: "mọi hồ sơ hoặc mọi giám khảo chỉ có điểm thấp nhất hoặc cao nhất",
        en: "all entries or all judges have the lowest or the highest marks only"
      )
    case .criterionExtreme:
      Bilingual(
        vi: "một tiêu chí chỉ có điểm thấp nhất hoặc cao nhất",
        en: "a criterion has the lowest or the highest marks only"
      )
    case .unbounded:
      Bilingual(
        vi: "điểm tách nhau hoàn toàn, nên không thang hữu hạn nào khớp nhất",
        en: "the marks fall apart so fully that no finite scale fits them best"
      )
    }
  }
}
