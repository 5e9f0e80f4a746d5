/// A province or a city of that rank, as it was before or after the mergers of 1 July 2025.
///
/// Seven codes were given out again under another name, so a code means nothing without its era.
public struct Province: Hashable, Sendable {
  /// Two digits of the General Statistics Office.
  public let code: String
  public let era: Era
  public let kind: Kind
  /// Without `Tỉnh` or `Thành phố`: `Hà Nội`.
  public let shortName: String

  public enum Era: Hashable, Sendable, CaseIterable {
    /// The 63 provinces until 30 June 2025.
    case until2025
    /// The 34 provinces since 1 July 2025.
    case since2025
  }

  public enum Kind: String, Hashable, Sendable {
    case province
    case city
  }

  /// The official name: `Thành phố Hà Nội`.
  public var name: String {
    switch kind {
    case .province: "Tỉnh \(shortName)"
    case .city: "Thành phố \(shortName)"
    }
  }

  /// The provinces of an era, by code.
  public static func all(in era: Era) -> [Province] {
    switch era {
    case .until2025: old
    case .since2025: new
    }
  }

  public init?(code: String, era: Era) {
    guard let province = Self.all(in: era).first(where: { $0.code == code }) else { return nil }
    self = province
  }

  /// The province of that name, typed with or without marks, `Tỉnh`, `TP.` or blanks.
  public static func named(_ text: String, in era: Era) -> Province? {
    let name = matched(text)
    return all(in: era).first { matched($0.shortName) == name }
  }

  /// The provinces of that name, the old one before today's; both where the name lived on.
  public static func named(_ text: String) -> [Province] {
    Era.allCases.compactMap { named(text, in: $0) }
  }

  /// Today's province on the land of an old one; itself if it is one of today's.
  public var successor: Province? {
    guard era == .until2025 else { return self }
    return Self.table.first { $0[0] == code }.flatMap { Province(code: $0[3], era: .since2025) }
  }

  private static let old = table.map { row in
    Province(code: row[0], era: .until2025, kind: kind(row), shortName: row[2])
  }

  private static let new = table.filter { $0[2] == $0[4] }
    .map { Province(code: $0[3], era: .since2025, kind: kind($0), shortName: $0[4]) }
    .sorted { $0.code < $1.code }

  private static func kind(_ row: [String]) -> Kind { Kind(rawValue: row[1]) ?? .province }

  private init(code: String, era: Era, kind: Kind, shortName: String) {
    self.code = code
    self.era = era
    self.kind = kind
    self.shortName = shortName
  }
}

extension Province {
  /// The folded name without words for its kind and without blanks, since `Hanoi`, `Kontum` and
  /// `Daklak` are common.
  private static func matched(_ text: String) -> String {
    var words = text.folded.split(separator: " ")
    for prefix in [["thanh", "pho"], ["tinh"], ["tp"], ["t", "p"]] as [[Substring]]
    where words.count > prefix.count && words.starts(with: prefix) {
      words.removeFirst(prefix.count)
      break
    }
    if words.count > 1, ["city", "province"].contains(words.last) { words.removeLast() }
    let name = words.joined()
    return aliases[name] ?? name
  }

  private static let aliases = [
    "hcm": "hochiminh", "tphcm": "hochiminh", "tphochiminh": "hochiminh", "hcmc": "hochiminh",
    "saigon": "hochiminh", "tphanoi": "hanoi", "thuathienhue": "hue", "tthue": "hue",
    "daclac": "daklak", "daclak": "daklak", "daknong": "daknong", "dacnong": "daknong",
    "brvt": "bariavungtau", "vungtau": "bariavungtau",
  ]
}
