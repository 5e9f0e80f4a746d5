extension Rational {
  /// The value as people read it: two decimals, and more where two would hide a difference.
  ///
  /// 6.995 against a pass mark of 7 reads `6,995`, since `7,00` would look as if it had passed.
  /// Rounded half up in every case, at most nine decimals.
  ///
  /// - Parameters:
  ///   - thresholds: The values it is compared with: pass marks, neighbours.
  ///   - language: Decides the decimal mark: a comma in Vietnamese.
  /// - Returns: Decimal text.
  public func shown(against thresholds: [Rational] = [], in language: Language) -> String {
    let hiding = thresholds.filter { $0 != self }
    let places = (2...9).first { places in
      !hiding.contains { $0.quantised(places: places) == quantised(places: places) }
    }
    return rounded(places: places ?? 9, separator: language.decimalMark)
  }
}

extension Language {
  public var decimalMark: String {
    switch self {
    case .vi: ","
    case .en: "."
    }
  }
}
