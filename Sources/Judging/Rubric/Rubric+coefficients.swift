extension Rubric {
  /// What each mark of a card counts in its total: `total = Σ numerators × marks ÷ denominator`.
  ///
  /// For spreadsheets, which compute in binary fractions: whole numbers until the one division.
  ///
  /// - Returns: One whole numerator a subcriterion of ``judged``, in that order.
  public var coefficients: (numerators: [Rational], denominator: Rational) {
    let shares = criteria.flatMap { criterion -> [Rational] in
      guard case .judged(let parts) = criterion.basis else { return [] }
      return parts.map { part in
        part.weight * criterion.weight * outOf / (Rational(10_000) * scale.highest)
      }
    }
    // Times a denominator that is not yet whole gives the next one that is.
    let denominator = shares.reduce(Rational(1)) { common, share in
      common * Rational((common * share).denominator)
    }
    return (shares.map { $0 * denominator }, denominator)
  }
}
