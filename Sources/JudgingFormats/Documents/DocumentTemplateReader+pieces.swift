internal import Judging

extension DocumentTemplateReader {
  /// `6c 60l 34r`, or `2 3`: the share of each column and how its cells are set.
  mutating func columns(of text: String) -> [DocumentDraft.Column] {
    let columns = text.split(separator: " ").compactMap { part -> DocumentDraft.Column? in
      let alignment: DocumentDraft.Alignment =
        switch part.last {
        case "c": .center
        case "r": .right
        default: .left
        }
      return Int(part.trimmingSuffix(while: \.isLetter)).flatMap { share in
        share > 0 && share <= 10_000 ? .init(share: share, alignment: alignment) : nil
      }
    }
    if columns.isEmpty || columns.count != text.split(separator: " ").count {
      report(.numberWrong(text))
    }
    return columns
  }

  mutating func number(_ text: String) -> Int? {
    if let number = Int(text), (1...400).contains(number) { return number }
    report(.numberWrong(text))
    return nil
  }

  mutating func row(_ text: String, _ scopes: [DocumentScope]) -> DocumentTemplate.Node {
    let isHeading = text.hasPrefix("||")
    let cells = text.dropFirst(isHeading ? 2 : 1).separatedOutsideBraces
    return .row(cells.map { pieces($0, scopes) }, isHeading: isHeading)
  }

  /// A line's text, its marks for bold and italic taken out, its places checked.
  mutating func pieces(
    _ text: String,
    _ scopes: [DocumentScope]
  ) -> [DocumentTemplate.Piece] {
    var pieces: [DocumentTemplate.Piece] = []
    var (isBold, isItalic) = (false, false)
    var plain = ""
    func flush() {
      guard !plain.isEmpty else { return }
      pieces.append(.init(content: .text(plain), isBold: isBold, isItalic: isItalic))
      plain = ""
    }
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("**") || rest.hasPrefix("__") {
        flush()
        if first == "*" { isBold.toggle() } else { isItalic.toggle() }
        rest = rest.dropFirst(2)
      } else if first == "{", let close = rest.firstIndex(of: "}") {
        flush()
        let inside = rest[rest.index(after: rest.startIndex)..<close]
        let name = String(inside.prefix { $0 != "|" })
        let fallback = String(inside.dropFirst(name.count + 1))
        checkPlace(name, scopes, orList: false)
        pieces.append(
          .init(content: .place(name, fallback: fallback), isBold: isBold, isItalic: isItalic)
        )
        rest = rest[close...].dropFirst()
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    flush()
    return pieces
  }

  mutating func checkPlace(_ name: String, _ scopes: [DocumentScope], orList: Bool) {
    let isKnown = scopes.contains {
      $0.places.contains(name) || (orList && $0.lists[name] != nil)
    }
    guard !isKnown else { return }
    let all = scopes.flatMap(\.places).sorted()
    let near = Misspelling.suggestion(for: name, among: all)
    findings.append(.placeUnknown(name, near, all, file: file, line: line))
  }

  private var line: Int { position < lines.count ? lines[position].number : lines.count }

  mutating func report(_ fault: Finding.TemplateFault) {
    findings.append(.init(template: fault, file, line: line))
  }
}

extension Substring {
  /// The cells of a row: split at bars, but not at those within braces.
  fileprivate var separatedOutsideBraces: [String] {
    var cells = [""]
    var depth = 0
    for character in self {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == "|", depth <= 0 {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells.map(\.trimmed)
  }

  fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, matches(last) { rest.removeLast() }
    return rest
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...].drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
