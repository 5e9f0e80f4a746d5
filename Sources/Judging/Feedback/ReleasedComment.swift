internal import VietnameseText

/// A judge's comment that the office has released to the nominee, without a word of who wrote it.
public struct ReleasedComment: Hashable, Sendable {
  public let nomination: Nomination.ID
  /// What it is about; `nil` for the nomination as a whole.
  public let part: Subcriterion.ID?
  public let text: String

  public init(nomination: Nomination.ID, part: Subcriterion.ID?, text: String) {
    self.nomination = nomination
    self.part = part
    self.text = text
  }
}

/// What a judge wrote on one subcriterion of a nomination, or on the whole of it.
///
/// For the office, which may release it; who wrote it is not told.
public struct WrittenComment: Hashable, Sendable {
  public let nomination: Nomination.ID
  public let part: Subcriterion.ID?
  public let text: String
}

extension RoundCount {
  /// Every comment on the cards that count, in order of nomination, then of the rubric, the whole
  /// last; several on one thing in byte order, which tells nothing of who wrote them.
  public var comments: [WrittenComment] {
    let parts = rubric.judged.map(\.id)
    return entrants.flatMap { nomination -> [WrittenComment] in
      let cards = counted.filter { $0.nomination == nomination.id }
      let onParts = parts.flatMap { part in
        Self.inByteOrder(cards.compactMap { $0.comments[part] })
          .map { WrittenComment(nomination: nomination.id, part: part, text: $0) }
      }
      let onWhole = Self.inByteOrder(cards.map(\.comment))
        .map { WrittenComment(nomination: nomination.id, part: nil, text: $0) }
      return onParts + onWhole
    }
  }

  private static func inByteOrder(_ texts: [String]) -> [String] {
    texts.filter { !$0.allSatisfy(\.isWhitespace) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension [Judge] {
  /// What in a text would tell who wrote it: a judge's name or code, by whole words.
  public func named(in text: String) -> String? {
    let words = " \(text.folded.wordsOnly) "
    return lazy.flatMap { [$0.name, $0.id.rawValue] }
      .first { name in
        let folded = name.folded.wordsOnly
        return folded.count >= 3 && words.contains(" \(folded) ")
      }
  }
}

extension String {
  /// Letters and digits, anything else a single blank.
  fileprivate var wordsOnly: String {
    split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
