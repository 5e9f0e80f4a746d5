internal import VietnameseText

/// A column that a reader knows, under all the names people give it.
public struct Heading: Hashable, Sendable {
  public let id: String
  /// Its names, the one to show first; the id counts as one too.
  public let names: [String]
  public let isRequired: Bool

  public init(id: String, names: [String], isRequired: Bool = false) {
    self.id = id
    self.names = names
    self.isRequired = isRequired
  }
}

extension Heading {
  /// The heading without the names that mean something else here.
  func without(_ folded: Set<String>) -> Heading {
    Heading(id: id, names: names.filter { !folded.contains($0.folded) }, isRequired: isRequired)
  }
}

/// The names of headings, and the heading each means.
struct HeadingNames {
  private let ids: [String: String]

  init(_ headings: [Heading]) {
    ids = Dictionary(
      headings.flatMap { heading in
        ([heading.id] + heading.names).map { ($0.folded, heading.id) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The heading a cell names, with or without what people add to it: a number before, a star, a
  /// remark in brackets.
  func id(of text: String) -> String? {
    if let id = ids[text.folded] { return id }
    let bare = text.withoutRemarks
    return bare == text ? nil : ids[bare.folded]
  }

  /// Whether a heading only counts the rows.
  static func isOrdinal(_ text: String) -> Bool {
    ["stt", "tt", "so tt", "so thu tu", "no", "ordinal"].contains(text.folded)
  }
}

extension String {
  /// The text without parts in brackets, and without a number that stands before it.
  fileprivate var withoutRemarks: String {
    var depth = 0
    var kept = ""
    for character in self {
      switch character {
      case "(", "[": depth += 1
      case ")" where depth > 0, "]" where depth > 0: depth -= 1
      default: if depth == 0 { kept.append(character) }
      }
    }
    let trimmed = kept.drop { $0.isWhitespace || $0 == "*" }
    let digits = trimmed.prefix { $0.isNumber }
    let rest = trimmed.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, [".", ")", ":", "-"].contains(mark) else {
      return String(trimmed)
    }
    return String(rest.dropFirst())
  }
}
