/// A day of the Gregorian calendar.
public struct CivilDate: Hashable, Sendable {
  /// Days since 1970-01-01, which is 0.
  public let daysSinceEpoch: Int

  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// Nothing where there is no such day, or the year is not from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    // Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, days_from_civil.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2027-10-10`.
  public init?(iso text: some StringProtocol) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].utf8.count == 4, fields[1].utf8.count == 2,
      fields[2].utf8.count == 2, let year = fields[0].wholeNumber,
      let month = fields[1].wholeNumber,
      let day = fields[2].wholeNumber
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day of a spreadsheet's serial number; a time of day is dropped.
  ///
  /// Nothing for what is no day: before the first, beyond the year 9999, or the 29 February 1900
  /// that the 1900 system has and the calendar has not.
  ///
  /// - Parameters:
  ///   - serial: Days since the workbook's epoch; ECMA-376 part 1, 18.17.4.
  ///   - epoch1904: Whether the workbook counts from 1904-01-01 instead of 1900.
  public init?(excelSerial serial: Double, epoch1904: Bool) {
    // The last serial of either system is 9999-12-31.
    guard serial >= 0, serial < (epoch1904 ? 2_957_004 : 2_958_466) else { return nil }
    let days = Int(serial)
    if epoch1904 {
      self.init(daysSinceEpoch: days - 24_107)
    } else {
      guard days >= 1, days != 60 else { return nil }
      self.init(daysSinceEpoch: days - 25_569 + (days < 60 ? 1 : 0))
    }
  }

  public enum Reading: Hashable, Sendable {
    case date(CivilDate)
    /// `05/09/26`: which century is the writer's to say.
    case twoDigitYear
    /// `10/2023`: which day is the writer's to say.
    case monthOnly
    case notADate
  }

  /// Reads dd/mm/yyyy, also with `-` or `.`, and yyyy-mm-dd, with blanks around.
  public static func read(_ text: some StringProtocol) -> Reading {
    let scalars = text.trimmedScalars
    guard scalars.count <= 10, let mark = scalars.first(where: { $0.digit == nil }),
      ["/", "-", "."].contains(mark)
    else { return .notADate }
    let fields = scalars.split(separator: mark, omittingEmptySubsequences: false)
    let numbers = fields.compactMap { $0.digits?.reduce(0) { $0 * 10 + $1 } }
    guard numbers.count == fields.count else { return .notADate }
    // A day or a month of one digit is as good as of two.
    switch (fields.map { max($0.count, 2) }, mark) {
    case ([2, 2, 4], _): return reading(year: numbers[2], month: numbers[1], day: numbers[0])
    case ([4, 2, 2], "-"): return reading(year: numbers[0], month: numbers[1], day: numbers[2])
    case ([2, 2, 2], _) where numbers[0] <= 31 && (1...12).contains(numbers[1]):
      return .twoDigitYear
    case ([2, 4], _) where (1...12).contains(numbers[0]): return .monthOnly
    case ([4, 2], "-") where (1...12).contains(numbers[1]): return .monthOnly
    default: return .notADate
    }
  }

  private static func reading(year: Int, month: Int, day: Int) -> Reading {
    CivilDate(year: year, month: month, day: day).map(Reading.date) ?? .notADate
  }

  /// Whole months from this day to `other`; 0 if it comes first.
  ///
  /// A month is full on the same day of the next one, or on its last day where it has no such day
  /// (Bộ luật Dân sự 2015, Điều 148 khoản 3).
  public func months(until other: CivilDate) -> Int {
    let (a, b) = (fields, other.fields)
    let due = min(a.day, Self.days(inMonth: b.month, of: b.year))
    return max(0, (b.year - a.year) * 12 + b.month - a.month - (b.day < due ? 1 : 0))
  }

  /// The inverse of the count from year, month and day; civil_from_days of the same paper.
  public var fields: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.daysSinceEpoch < b.daysSinceEpoch }
}

extension CivilDate: CustomStringConvertible {
  /// `2027-10-10`.
  public var description: String {
    let (year, month, day) = fields
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// `10/10/2027`.
  public var vietnamese: String {
    let (year, month, day) = fields
    return "\(day.padded(to: 2))/\(month.padded(to: 2))/\(year.padded(to: 4))"
  }
}

extension Int {
  fileprivate func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

extension StringProtocol {
  /// The value of ASCII digits alone; no sign, no blank.
  fileprivate var wholeNumber: Int? {
    utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(self) : nil
  }
}
