internal import Judging

// What grid and pages have in common: limits and formulas.

extension ScoreForm {
  /// More marks than this are typed, not chosen.
  private static let mostChoices = 41

  /// What the cells for marks take.
  func markLimit(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) -> WorkbookDraft.Limit {
    let scale = rubric.scale
    let refusal =
      scaleRule + language.say(vi: " Chưa chấm thì để trống.", en: " Leave it empty if not marked.")
    return WorkbookDraft.Limit(
      columns: columns,
      rows: rows,
      rule: rule(of: scale),
      refusal: refusal
    )
  }

  private func rule(of scale: Scale) -> WorkbookDraft.Limit.Rule {
    let steps = (scale.highest - scale.lowest) / scale.step
    if steps.isWhole, steps < Rational(Self.mostChoices) {
      let places = (0...6).first {
        (scale.step * tenTo($0)).isWhole && (scale.lowest * tenTo($0)).isWhole
      }
      // Numbers, not texts: a text chosen from a list would not add up.
      return .oneOf(
        (0...Int(steps.numerator)).map {
          .number(scale.lowest + scale.step * Rational($0), places: places ?? 6)
        }
      )
    }
    if scale.step.isWhole, scale.lowest.isWhole, scale.highest.isWhole {
      return .whole(from: Int(scale.lowest.numerator), to: Int(scale.highest.numerator))
    }
    return .number(from: scale.lowest, to: scale.highest)
  }

  private func tenTo(_ places: Int) -> Rational {
    (0..<places).reduce(Rational(1)) { power, _ in power * Rational(10) }
  }

  func conflictLimit(column: Int, rows: ClosedRange<Int>) -> WorkbookDraft.Limit {
    WorkbookDraft.Limit(column: column, rows: rows, list: answers)
  }

  /// The judge's total, once every mark is there: to nine decimals what the tally counts.
  ///
  /// - Parameters:
  ///   - marks: The range of the marks.
  ///   - coefficients: The range of ``Rubric/coefficients``, of the same shape.
  /// - Returns: A formula.
  func totalFormula(_ marks: String, _ coefficients: String) -> String {
    let divisor = rubric.coefficients.denominator
    return """
      IF(COUNT(\(marks))=\(rubric.judged.count),\
      ROUND(SUMPRODUCT(\(coefficients),\(marks))/\(divisor),9),"")
      """
  }

  /// What is still to do, in words, or that nothing is.
  ///
  /// - Parameters:
  ///   - marks: The range of the marks.
  ///   - hasComment: A condition that holds where there is a comment.
  ///   - conflict: The cell of the conflict box.
  /// - Returns: A formula.
  func stateFormula(_ marks: String, hasComment: String, conflict: String) -> String {
    let count = rubric.judged.count
    let missing =
      language.say(vi: "\"còn thiếu \"&", en: "\"missing: \"&") + "(\(count)-COUNT(\(marks)))"
    let done = language.say(vi: "\"đủ\"", en: "\"complete\"")
    let comment = language.say(vi: "\"cần nhận xét\"", en: "\"needs a comment\"")
    let apart = language.say(vi: "\"không chấm\"", en: "\"not marked\"")
    let ends = endsFormula(marks)
    let complete = ends.map { "IF(AND(\($0),NOT(\(hasComment))),\(comment),\(done))" } ?? done
    return """
      IF(\(conflict)="\(answers[0])",\(apart),IF(COUNT(\(marks))=0,"",\
      IF(COUNT(\(marks))<\(count),\(missing),\(complete))))
      """
  }

  /// Whether any mark stands at an end of the scale that needs a comment.
  private func endsFormula(_ marks: String) -> String? {
    let rule = rubric.commentRequired
    // The bound is joined as a number: a text such as "8.5" would be read by the settings of Windows.
    let counts = [
      rule.atMost.map { "COUNTIF(\(marks),\"<=\"&\($0))" },
      rule.atLeast.map { "COUNTIF(\(marks),\">=\"&\($0))" },
    ].compactMap(\.self)
    return counts.isEmpty ? nil : counts.joined(separator: "+") + ">0"
  }

  /// A cell or range, row and column from 0, every part fixed by `$` where `isFixed`.
  func reference(_ column: Int, _ row: Int, isFixed: Bool = false) -> String {
    isFixed ? "$\(columnName(column + 1))$\(row + 1)" : "\(columnName(column + 1))\(row + 1)"
  }
}
