/// Whether one word is likely another, mistyped.
public enum Misspelling {
  /// The candidate nearest to `word` if it is near enough to be meant; the first of several.
  public static func suggestion(for word: String, among candidates: [String]) -> String? {
    candidates.map { (name: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= max(1, min(word.count, $0.name.count) / 3) }
      .min { $0.distance < $1.distance }?.name
  }

  static func isNear(_ word: String, _ candidates: [String]) -> Bool {
    suggestion(for: word, among: candidates) != nil
  }

  /// Edits between two words: insert, delete, replace, swap neighbours (optimal string alignment).
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.lowercased().unicodeScalars), Array(b.lowercased().unicodeScalars))
    // A word this long is no mistyped key, and the table would grow with its square.
    guard a.count <= 100, b.count <= 100 else { return .max }
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        let replaced = rows[i][j] + (a[i] == b[j] ? 0 : 1)
        var least = min(rows[i][j + 1] + 1, row[j] + 1, replaced)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
