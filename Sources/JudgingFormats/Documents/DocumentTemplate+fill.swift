extension DocumentTemplate {
  /// The document of these values.
  ///
  /// - Parameters:
  ///   - values: What stands in the places. What is filled in is text, whatever it looks like.
  ///   - title: The title among the file's properties.
  /// - Returns: The draft; paragraphs that come out blank are left out.
  public func filled(with values: DocumentValues, title: String) -> DocumentDraft {
    var filling = Filling()
    filling.fill(nodes, [values])
    return DocumentDraft(title: title, sections: filling.sections)
  }

  /// The document of several values one after the other, each on pages numbered on their own.
  public func filled(withEach values: [DocumentValues], title: String) -> DocumentDraft {
    DocumentDraft(
      title: title,
      sections: values.flatMap { filled(with: $0, title: title).sections }
    )
  }
}

/// A template being filled.
private struct Filling {
  private(set) var sections: [DocumentDraft.Section] = []
  private var blocks: [DocumentDraft.Block] = []
  private var paper = DocumentDraft.Paper.portrait

  mutating func fill(_ nodes: [DocumentTemplate.Node], _ scopes: [DocumentValues]) {
    append(nodes, scopes)
    endSection()
  }

  private mutating func endSection() {
    if !blocks.isEmpty { sections.append(.init(paper: paper, blocks: blocks)) }
    blocks = []
  }

  private mutating func append(_ nodes: [DocumentTemplate.Node], _ scopes: [DocumentValues]) {
    for node in nodes {
      switch node {
      case .section(let paper):
        endSection()
        self.paper = paper
      case .each(let name, let inner):
        for values in scopes.list(name) { append(inner, scopes + [values]) }
      case .choice(let name, let then, let otherwise):
        append(scopes.has(name) ? then : otherwise, scopes)
      default: blocks += Self.blocks(node, scopes)
      }
    }
  }

  private static func blocks(
    _ node: DocumentTemplate.Node,
    _ scopes: [DocumentValues]
  ) -> [DocumentDraft.Block] {
    switch node {
    case .paragraph(let style, let pieces):
      let runs = scopes.runs(pieces)
      return runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
        ? [] : [.paragraph(style, runs)]
    case .each(let name, let inner):
      return scopes.list(name).flatMap { values in
        inner.flatMap { blocks($0, scopes + [values]) }
      }
    case .choice(let name, let then, let otherwise):
      return (scopes.has(name) ? then : otherwise).flatMap { blocks($0, scopes) }
    case .columns(let columns, let cells): return [.table(sideBySide(columns, cells, scopes))]
    case .table(let columns, let inner):
      let rows = inner.flatMap { Self.rows($0, scopes) }
      // A heading over nothing is no table.
      guard rows.contains(where: { !$0.isHeading }) else { return [] }
      return [.table(.init(columns: columns, rows: rows, isRuled: true))]
    case .row: return []
    case .space(let points): return [.space(points)]
    case .pageBreak, .section: return [.pageBreak]
    case .code(let size, let pieces):
      let text = scopes.runs(pieces).map(\.text).joined()
      return text.isEmpty ? [] : [.code(text, millimetres: size)]
    }
  }

  private static func sideBySide(
    _ columns: [DocumentDraft.Column],
    _ cells: [[DocumentTemplate.Node]],
    _ scopes: [DocumentValues]
  ) -> DocumentDraft.Table {
    let filled = cells.map { cell in cell.flatMap { blocks($0, scopes) } }
    let starts = stride(from: 0, to: filled.count, by: max(1, columns.count))
    let rows = starts.map { start in
      DocumentDraft.Row(cells: Array(filled[start...].prefix(columns.count)))
    }
    return .init(columns: columns, rows: rows, isRuled: false)
  }

  private static func rows(
    _ node: DocumentTemplate.Node,
    _ scopes: [DocumentValues]
  ) -> [DocumentDraft.Row] {
    switch node {
    case .row(let cells, let isHeading):
      let style = isHeading ? DocumentStyle.headCell : .cell
      let blocks = cells.map { [DocumentDraft.Block.paragraph(style, scopes.runs($0))] }
      return [.init(cells: blocks, isHeading: isHeading)]
    case .each(let name, let inner):
      return scopes.list(name).flatMap { values in inner.flatMap { rows($0, scopes + [values]) } }
    case .choice(let name, let then, let otherwise):
      return (scopes.has(name) ? then : otherwise).flatMap { rows($0, scopes) }
    default: return []
    }
  }
}

extension [DocumentValues] {
  /// The innermost that knows the place says what stands there.
  fileprivate func text(_ name: String) -> String {
    lazy.reversed().compactMap { $0.texts[name] }.first ?? ""
  }

  fileprivate func list(_ name: String) -> [DocumentValues] {
    lazy.reversed().compactMap { $0.lists[name] }.first ?? []
  }

  fileprivate func has(_ name: String) -> Bool { !text(name).isEmpty || !list(name).isEmpty }

  fileprivate func runs(_ pieces: [DocumentTemplate.Piece]) -> [DocumentDraft.Run] {
    pieces.map { piece in
      let text =
        switch piece.content {
        case .text(let text): text
        case .place(let name, let fallback):
          self.text(name).isEmpty ? fallback : self.text(name)
        }
      return DocumentDraft.Run(text, isBold: piece.isBold, isItalic: piece.isItalic)
    }
  }
}
