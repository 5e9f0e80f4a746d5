internal import Judging

extension Language {
  /// A figure of statistics with so many decimals, half away from zero; a dash for none.
  func shown(_ figure: Double?, places: Int = 2) -> String {
    guard let figure, figure.isFinite, figure.magnitude < 1e12 else { return "–" }
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let units = Int64((figure.magnitude * scale).rounded())
    let sign = figure < 0 && units > 0 ? "-" : ""
    guard places > 0 else { return sign + String(units) }
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + decimalMark + padded.suffix(places)
  }

  /// A probability in whole hundredths; never 0 or 100 for what is not certain.
  func chance(_ probability: Double?) -> String {
    guard let probability else { return "–" }
    switch probability {
    case 0: return "0%"
    case ..<0.01: return "<1%"
    case 1: return "100%"
    case 0.99...: return ">99%"
    default: return "\(Int((probability * 100).rounded()))%"
    }
  }
}
