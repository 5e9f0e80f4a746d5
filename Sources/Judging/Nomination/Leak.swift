internal import VietnameseText

/// A hidden value that stands in a text the judges will see, such as a nominee's name in a
/// description.
public struct Leak: Hashable, Sendable {
  public let nomination: Nomination.ID
  public let hidden: Field
  /// The value, or the part of it that was found.
  public let value: String
  /// The field it was found in.
  public let shown: Field
}

extension Nomination {
  /// Where a value hidden from the judges of a round shows through, in the order of the fields.
  ///
  /// Texts are compared folded and by whole words, names without their legal form; web addresses
  /// and file names also with their words run together, as `saomai.vn` is.
  public func leaks(in round: Round, of programme: Programme) -> [Leak] {
    let lines = shown(in: round, of: programme).lines
    let hidden = programme.fields.filter { round.hides.contains($0.id) }
    return hidden.flatMap { field in
      lines.compactMap { line -> Leak? in
        let text = ReadText(line.answer)
        let found = names(in: field).first { text.holds($0.folded) }
        return found.map { Leak(nomination: id, hidden: field, value: $0.shown, shown: line.field) }
      }
    }
  }

  /// What would give a hidden field away: its value, and an abbreviation that stands in brackets.
  private func names(in field: Field) -> [(shown: String, folded: String)] {
    let value: String
    switch (field.kind, answers[field.id]) {
    case (.webAddress, .text(let address)): value = Self.host(of: address)
    case (_, .text(let text)): value = text
    default: return []
    }
    let pieces = value.split { "()[]".contains($0) }.map(String.init)
    let names = [value] + (pieces.count > 1 ? pieces : [])
    // Two letters stand in half of all texts.
    return names.map { (shown: $0.trimmed, folded: $0.foldedOrganisation) }
      .filter { $0.folded.count >= 3 }
  }

  /// The name a site is known by: `https://www.saomai.vn/a` gives `saomai`.
  private static func host(of address: String) -> String {
    let bare = address.split(separator: "://").last ?? ""
    let host = bare.prefix { !"/?#:".contains($0) }
    return host.split(separator: ".").first { $0 != "www" }.map(String.init) ?? ""
  }
}

/// A text made ready to look for names in.
private struct ReadText {
  private let words: String
  /// Without blanks, where a name may stand with its words run together.
  private let run: String?

  init(_ answer: Answer) {
    switch answer {
    case .text(let text):
      words = " \(text.folded) "
      run = text.contains(".") ? text.folded.filter { $0 != " " } : nil
    case .files(let names):
      words = " \(names.joined(separator: " / ").folded) "
      run = words.filter { $0 != " " }
    case .number, .date, .yesNo, .choice:
      words = ""
      run = nil
    }
  }

  func holds(_ name: String) -> Bool {
    if words.contains(" \(name) ") { return true }
    let joined = name.filter { $0 != " " }
    return joined.count >= 5 && run?.contains(joined) ?? false
  }
}
