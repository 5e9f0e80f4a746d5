public import Judging
internal import VietnameseText

/// Which columns of a marks file are which.
struct MarkColumns {
  let judge: Int
  let nomination: Int
  /// `nil` where the file has one mark a judge and nomination.
  let criterion: Int?
  let score: Int
  let width: Int

  static let headings = [
    Heading(id: "judge", names: ["Giám khảo", "Mã giám khảo"], isRequired: true),
    Heading(
      id: "nomination",
      names: ["Hồ sơ", "Mã hồ sơ", "Đề cử", "Entry"],
      isRequired: true
    ),
    Heading(id: "criterion", names: ["Tiêu chí", "Mã tiêu chí"]),
    Heading(id: "score", names: ["Điểm", "Mark"], isRequired: true),
  ]

  /// Reads the heading record.
  static func read(_ names: [String], line: Int, file: String) -> Checked<MarkColumns> {
    let cells = names.enumerated().map { Table.Cell(column: $0.offset + 1, text: $0.element) }
    // A row below keeps the table from being called empty; only the headings are looked at.
    let table = Table(
      file: file,
      rows: [Table.Row(number: line, cells: cells), Table.Row(number: line + 1, cells: [])]
    )
    let (headed, findings) = table.headed(by: headings)
    guard let columns = headed?.columns, let judge = columns["judge"],
      let nomination = columns["nomination"], let score = columns["score"]
    else { return .rejected(findings.filter { $0.rule.effect == .refuses }) }
    return .accepted(
      MarkColumns(
        judge: judge - 1,
        nomination: nomination - 1,
        criterion: columns["criterion"].map { $0 - 1 },
        score: score - 1,
        width: names.count
      )
    )
  }
}

/// The weights of criteria, from `criterion,weight`.
public struct CriterionWeights: Sendable {
  /// In the order of the file.
  public let names: [String]
  /// Whole numbers in proportion to the weights.
  public let weights: [Int64]

  public static func read(_ bytes: [UInt8], file: String) -> Checked<CriterionWeights> {
    let headings = [
      Heading(id: "criterion", names: ["Tiêu chí", "Mã tiêu chí"], isRequired: true),
      Heading(id: "weight", names: ["Trọng số"], isRequired: true),
    ]
    let (tables, problems) = TableReader.readHeaded(bytes, file: file, by: headings)
    var findings = problems.filter { $0.rule.effect == .refuses }
    var names: [String] = []
    var weights: [Rational] = []
    for table in tables {
      for row in table.rows {
        guard let name = table[row, "criterion"]?.text.nfc, let cell = table[row, "weight"] else {
          findings.append(.weightWrong("", at: table.table.origin(of: row)))
          continue
        }
        let origin = table.table.origin(of: cell, in: row)
        guard case .number(let numeral) = DecimalNumeral.read(cell.text), numeral.units > 0 else {
          findings.append(.weightWrong(cell.text, at: origin))
          continue
        }
        if names.contains(name) { findings.append(.weightRepeated(name, at: origin)) }
        names.append(name)
        weights.append(Rational(units: numeral.units, places: numeral.places))
      }
    }
    guard findings.isEmpty else { return .rejected(findings) }
    // Weights have at most six decimals, so this scale makes every one whole.
    let whole = weights.map { Int64(($0 * Rational(1_000_000)).numerator) }
    let divisor = whole.reduce(0) { greatestCommonDivisor($0, $1) }
    return .accepted(
      CriterionWeights(names: names, weights: whole.map { $0 / max(1, divisor) })
    )
  }
}

extension Finding {
  fileprivate static func weightWrong(_ text: String, at origin: Origin) -> Finding {
    Finding(
      .valueWrong,
      at: origin,
      vi: "“\(text)” không phải trọng số; cần số lớn hơn 0",
      en: "“\(text)” is no weight; a number above 0 is needed"
    )
  }

  fileprivate static func weightRepeated(_ name: String, at origin: Origin) -> Finding {
    Finding(
      .rulesIdentifierRepeated,
      at: origin,
      vi: "tiêu chí “\(name)” đã có trọng số ở trên",
      en: "“\(name)” has a weight above"
    )
  }
}

private func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
