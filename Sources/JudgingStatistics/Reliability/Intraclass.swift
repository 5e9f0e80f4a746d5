internal import Foundation

/// The six intraclass correlations of Shrout and Fleiss (1979), of a complete panel.
///
/// Shrout, Fleiss, “Intraclass correlations: uses in assessing rater reliability”, Psychological
/// Bulletin 86 (1979) 420–428; intervals of the means as in McGraw, Wong, “Forming inferences about
/// some intraclass correlation coefficients”, Psychological Methods 1 (1996) 30–46.
public struct Intraclass: Hashable, Sendable {
  /// Which judges are meant, and whether one mark or the mean of the panel is.
  public enum Form: String, CaseIterable, Hashable, Sendable {
    /// One mark, where each entry has judges of its own.
    case oneOfOwnJudges = "1,1"
    /// One mark of a judge drawn from many: severity counts as error.
    case oneOfAnyJudges = "2,1"
    /// One mark of these judges: severity is taken off.
    case oneOfTheseJudges = "3,1"
    /// The mean, where each entry has judges of its own.
    case meanOfOwnJudges = "1,k"
    /// The mean of judges drawn from many: severity counts as error.
    case meanOfAnyJudges = "2,k"
    /// The mean of these judges: severity is taken off.
    case meanOfTheseJudges = "3,k"
  }

  private let figures: [Form: Figure]

  public subscript(form: Form) -> Figure { figures[form] ?? .undefined(.noVariation) }

  /// - Parameter ratings: One criterion. A panel with gaps leaves all six undefined; see
  ///   ``init(entry:judge:residual:judgesPerEntry:)``.
  public init(of ratings: Ratings) {
    do throws(Undefined) {
      let squares = MeanSquares(of: try MarkGrid(of: ratings))
      guard squares.total > 0 else { throw .noVariation }
      self.init { form in squares.figure(form) }
    } catch {
      self.init { _ in .undefined(error) }
    }
  }

  init(figure: (Form) -> Figure) {
    figures = Dictionary(uniqueKeysWithValues: Form.allCases.map { ($0, figure($0)) })
  }

  /// The same six from the variances of a crossed model, for panels with gaps.
  ///
  /// The share of variance between entries in the variance of one mark, or of a mean of k:
  /// σ²e ÷ (σ²e + error ÷ k). Error holds the judges in forms 1 and 2, and not in form 3. No
  /// interval: the F distribution needs a complete panel.
  ///
  /// - Parameters:
  ///   - entry: Variance between entries, 0 or more.
  ///   - judge: Variance of severity, 0 or more.
  ///   - residual: What is left, 0 or more.
  ///   - judgesPerEntry: k; with unequal numbers their harmonic mean.
  public init(entry: Double, judge: Double, residual: Double, judgesPerEntry: Double) {
    self.init { form in
      let error =
        switch form {
        case .oneOfOwnJudges, .oneOfAnyJudges: judge + residual
        case .oneOfTheseJudges: residual
        case .meanOfOwnJudges, .meanOfAnyJudges: (judge + residual) / judgesPerEntry
        case .meanOfTheseJudges: residual / judgesPerEntry
        }
      let share = entry / (entry + error)
      return share.isFinite ? .estimated(Estimate(share)) : .undefined(.noVariation)
    }
  }
}
