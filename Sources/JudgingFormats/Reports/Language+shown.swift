public import Judging
public import VietnameseText

extension Language {
  /// The one of two wordings that this language asks for.
  func say(vi: String, en: String) -> String {
    switch self {
    case .vi: vi
    case .en: en
    }
  }

  /// `10/10/2027`; in English `10 Oct 2027`, which nobody takes for another day.
  public func shown(_ day: CivilDate) -> String {
    switch self {
    case .vi: return day.vietnamese
    case .en:
      let (year, month, number) = day.fields
      return "\(number) \(englishMonths[month - 1]) \(year)"
    }
  }

  /// The day and the time of day in Viet Nam.
  public func shown(_ moment: Moment) -> String {
    "\(shown(moment.day)) \(moment.vietnamese.suffix(5))"
  }

  /// `870 byte`, `12 kB`, `3,4 MB`: powers of ten, at most one decimal.
  public func shown(bytes: Int) -> String {
    guard bytes >= 1000 else { return say(vi: "\(bytes) byte", en: "\(bytes) bytes") }
    let (unit, name) = bytes < 1_000_000 ? (1000, "kB") : (1_000_000, "MB")
    let value = Rational(Int128(bytes), over: Int128(unit))
    let places = value.isWhole || value >= Rational(10) ? 0 : 1
    return "\(value.rounded(places: places, separator: decimalMark)) \(name)"
  }

  /// `66,67%`, or `50%` where it is whole; `0%` of nothing.
  func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "0%" : percent(Rational(Int128(part), over: Int128(whole)))
  }

  /// A part of 1 in hundredths, with two decimals unless they are whole.
  func percent(_ part: Rational) -> String {
    let hundredths = part * Rational(100)
    return (hundredths.isWhole ? hundredths.description : hundredths.shown(in: self)) + "%"
  }

  /// A difference with its sign: exact where four decimals can say it, and never a mere 0.
  ///
  /// Rounded by its size, so that the same distance reads the same from both ends.
  func shown(margin: Rational) -> String {
    let size = max(margin, .zero - margin)
    let places =
      (2...4).first { size.quantised(places: $0) == size }
      ?? (4...9).first { size.quantised(places: $0) != .zero } ?? 9
    let shown = size.rounded(places: places, separator: decimalMark)
    return margin == .zero ? shown : (margin > .zero ? "+" : "-") + shown
  }
}

private let englishMonths = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]
