internal import Judging
internal import StrictJSON
internal import VietnameseText

/// One score sheet as the columns of its row, in UTF-8.
struct SheetRow {
  var nomination: [UInt8] = []
  var judge: [UInt8] = []
  var marks: [UInt8] = []
  var places: [UInt8] = []
  var comments: [UInt8] = []
  var comment: [UInt8] = []
  var place: [UInt8] = []
}

/// Writes the JSON of cards without building a value or a text for each mark.
struct SheetWriter {
  /// The order of canonical keys, and the bytes that precede each value.
  private let order: [(index: Int, prefix: [UInt8])]
  /// The spelling of every mark seen; a scale has few.
  private var spellings: [Rational: [UInt8]] = [:]
  private var row = SheetRow()

  init(parts: [Subcriterion.ID]) {
    order = parts.enumerated()
      .sorted { $0.element < $1.element }
      .enumerated()
      .map { position, part in
        var prefix: [UInt8] = position == 0 ? [] : Array(",".utf8)
        JSONValue.write(part.element.rawValue, to: &prefix)
        return (part.offset, prefix + Array(":\"".utf8))
      }
  }

  mutating func row(of card: Scorecard) -> SheetRow {
    row.nomination.replace(with: card.nomination.rawValue.utf8)
    row.judge.replace(with: card.judge.rawValue.utf8)
    row.comment.replace(with: card.comment.nfc.utf8)
    row.place.removeAll(keepingCapacity: true)
    card.origin.place.write(to: &row.place)
    row.comments.replace(with: comments(of: card).utf8)
    row.marks.replace(with: "{".utf8)
    row.places.replace(with: "{".utf8)
    for (index, prefix) in order {
      let mark = card.marks[index]
      row.marks += prefix
      row.marks += spelling(of: mark.value)
      row.marks.append(UInt8(ascii: "\""))
      row.places += prefix
      mark.place.writeEscaped(to: &row.places)
      row.places.append(UInt8(ascii: "\""))
    }
    row.marks.append(UInt8(ascii: "}"))
    row.places.append(UInt8(ascii: "}"))
    return row
  }

  private mutating func spelling(of mark: Rational) -> [UInt8] {
    if let known = spellings[mark] { return known }
    let bytes = Array(mark.description.utf8)
    spellings[mark] = bytes
    return bytes
  }

  private func comments(of card: Scorecard) -> String {
    guard !card.comments.isEmpty else { return "{}" }
    return JSONValue.object(
      card.comments.sorted { $0.key < $1.key }.map { .init($0.key.rawValue, .string($0.value.nfc)) }
    ).canonicalText
  }
}

extension [UInt8] {
  fileprivate mutating func replace(with bytes: some Sequence<UInt8>) {
    removeAll(keepingCapacity: true)
    append(contentsOf: bytes)
  }
}
