/// A number as people type it, kept exact: `units / 10^places`.
public struct DecimalNumeral: Hashable, Sendable {
  /// `8,50` is 850 units with 2 places.
  public let units: Int64
  public let places: Int
  /// A percent sign followed; the value is not divided by 100.
  public let isPercent: Bool

  public init(units: Int64, places: Int, isPercent: Bool = false) {
    self.units = units
    self.places = places
    self.isPercent = isPercent
  }

  public enum Reading: Hashable, Sendable {
    case number(DecimalNumeral)
    case empty
    /// `1.234` or `1,234`: one thousand to some, little more than one to others.
    case ambiguous
    case notANumber
    /// More than 15 digits before the mark, 6 after it, or 18 in all.
    case tooLong
  }

  /// Reads a mark or a weight: `8`, `8,5`, `8.5` or `-0,25`, with blanks around, and nothing else.
  ///
  /// One to three digits, a mark and three digits are ambiguous, unless the number starts with 0,
  /// as no thousand does: `0,125` is an eighth.
  public static func read(_ text: some StringProtocol) -> Reading {
    NumeralParts.read(text) { parts in
      guard !parts.isPercent else { return .notANumber }
      return parts.plainReading
    }
  }

  /// Reads a count or a share, in which thousands may be grouped where that leaves one meaning.
  ///
  /// `1.234.567`, `1,234,567`, `1 234 567`, `1.234,5`, `1,234.5` and `85,5 %` are read; `1.234`
  /// stays ambiguous.
  public static func readGrouped(_ text: some StringProtocol) -> Reading {
    NumeralParts.read(text) { parts in
      guard let first = parts.marks.first, let last = parts.marks.last,
        parts.marks.count > 1 || first == " "
      else { return parts.plainReading }
      let decimals = last == first ? 0 : 1
      guard last != " " || decimals == 0,
        parts.marks.dropLast(decimals).allSatisfy({ $0 == first }),
        parts.isGroupedByThousands(decimals: decimals)
      else { return .notANumber }
      return parts.numeral(decimals: decimals)
    }
  }
}

extension DecimalNumeral: CustomStringConvertible {
  /// Plain notation with a point, such as `-0.25`, and no percent sign.
  public var description: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = units < 0 ? "-" : ""
    return places == 0
      ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

/// Runs of digits and the marks between them; there is one run more than there are marks.
private struct NumeralParts {
  var runs: [[Int]] = [[]]
  var marks: [Unicode.Scalar] = []
  var isNegative = false
  var isPercent = false

  static func read(
    _ text: some StringProtocol,
    _ meaning: (NumeralParts) -> DecimalNumeral.Reading
  ) -> DecimalNumeral.Reading {
    let scalars = text.trimmedScalars
    guard !scalars.isEmpty else { return .empty }
    var parts = NumeralParts()
    return parts.take(scalars) ? meaning(parts) : .notANumber
  }

  /// Splits the text, or says that no number looks like it.
  private mutating func take(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = scalars
    if rest.last == "%" {
      isPercent = true
      rest.removeLast()
      while rest.last?.isBlank == true { rest.removeLast() }
    }
    if let sign = rest.first, sign == "-" || sign == "\u{2212}" {
      isNegative = true
      rest.removeFirst()
    }
    for scalar in rest {
      if let digit = scalar.digit {
        runs[runs.count - 1].append(digit)
      } else if scalar == "," || scalar == "." || scalar.isBlank {
        marks.append(scalar.isBlank ? " " : scalar)
        runs.append([])
      } else {
        return false
      }
    }
    return !runs.contains([])
  }

  /// The number with at most one mark, which is a decimal mark.
  var plainReading: DecimalNumeral.Reading {
    switch marks {
    case []: numeral(decimals: 0)
    case [","], ["."]: isGroupedByThousands(decimals: 0) ? .ambiguous : numeral(decimals: 1)
    default: .notANumber
    }
  }

  /// Whether the whole part reads as thousands: 1 to 3 digits, not starting with 0, then threes.
  func isGroupedByThousands(decimals: Int) -> Bool {
    let whole = runs.dropLast(decimals)
    guard let first = whole.first, first.count <= 3, first.first != 0 else { return false }
    return whole.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// The number whose last `decimals` runs (0 or 1) stand after the decimal mark.
  func numeral(decimals: Int) -> DecimalNumeral.Reading {
    let places = decimals == 0 ? 0 : runs.last?.count ?? 0
    let count = runs.reduce(0) { $0 + $1.count }
    guard count - places <= 15, places <= 6, count <= 18 else { return .tooLong }
    let units = runs.joined().reduce(Int64(0)) { $0 * 10 + Int64($1) }
    return .number(
      DecimalNumeral(units: isNegative ? -units : units, places: places, isPercent: isPercent)
    )
  }
}
