internal import Foundation

/// How wide a line of bold Times is: what the lines under headings are measured by.
enum TextWidth {
  /// Widths of the characters from blank to tilde in thousandths of the size, after the metrics of
  /// Times Bold that all its look-alikes share.
  private static let widths: [Int] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667,
    611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722,
    722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556,
    278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
  ]

  /// The width of `text` set in so many points, in points; marks over and under letters take none.
  static func points(_ text: String, size: Int) -> Double {
    let thousandths = text.decomposedStringWithCanonicalMapping.unicodeScalars.reduce(0) {
      $0 + width($1)
    }
    return Double(thousandths * size) / 1000
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case " "..."~": widths[Int(scalar.value) - 32]
    // A horn widens its letter a little; other marks do not.
    case "\u{031B}": 50
    case "\u{0300}"..."\u{036F}": 0
    case "đ": 556
    case "Đ": 722
    case "…", "—": 1000
    default: 500
    }
  }
}
