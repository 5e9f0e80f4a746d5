internal import Judging

/// Reads a template line by line and says everything that is wrong with it.
struct DocumentTemplateReader {
  let file: String
  /// The texts that `@include NAME` brings in, by name.
  private let includes: [String: String]
  private(set) var lines: [(number: Int, text: String)]
  private(set) var position = 0
  var findings: [Finding] = []

  /// - Parameters:
  ///   - text: The template.
  ///   - file: Its name, for findings.
  ///   - includes: Other templates it may bring in, by name.
  init(_ text: String, file: String, includes: [String: String] = [:]) {
    self.file = file
    self.includes = includes
    lines = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().map { ($0.offset + 1, String($0.element)) }
  }

  /// The template; findings say what is wrong, and then it is of no use.
  mutating func read(in scope: DocumentScope) -> DocumentTemplate {
    var nodes: [DocumentTemplate.Node] = []
    while position < lines.count {
      nodes += block([scope], inTable: false)
      // A word that ends a form nobody opened.
      if position < lines.count {
        report(.formUnopened(word(lines[position].text).name))
        position += 1
      }
    }
    return DocumentTemplate(nodes: nodes)
  }

  private static let ends = ["end", "else", "next"]
  private static let forms = [
    "each", "if", "columns", "table", "space", "page", "section", "code", "include", "comment",
  ]

  /// Nodes up to a line that ends or parts a form, which is left to be read.
  private mutating func block(
    _ scopes: [DocumentScope],
    inTable: Bool
  ) -> [DocumentTemplate.Node] {
    var nodes: [DocumentTemplate.Node] = []
    while position < lines.count {
      let text = lines[position].text
      if text.hasPrefix("@") {
        if Self.ends.contains(word(text).name) { return nodes }
        nodes += form(text, scopes, inTable: inTable)
        continue
      }
      if text.hasPrefix("|") {
        if inTable { nodes.append(row(text, scopes)) } else { report(.rowOutside) }
      } else if !text.allSatisfy(\.isWhitespace) {
        if inTable { report(.textInTable) }
        nodes.append(.paragraph(.text, pieces(text, scopes)))
      }
      position += 1
    }
    return nodes
  }

  /// `@word rest`.
  private func word(_ line: String) -> (name: String, rest: String) {
    let name = line.dropFirst().prefix { !$0.isWhitespace }
    let rest = line.dropFirst(1 + name.count).drop(while: \.isWhitespace)
    return (String(name), String(rest))
  }

  private mutating func form(
    _ line: String,
    _ scopes: [DocumentScope],
    inTable: Bool
  ) -> [DocumentTemplate.Node] {
    let (name, rest) = word(line)
    defer { position += 1 }
    switch name {
    case "comment": return []
    case "each": return [each(rest, scopes, inTable: inTable)]
    case "if": return [choice(rest, scopes, inTable: inTable)]
    case "columns": return [columns(rest, scopes)]
    case "table": return [table(rest, scopes)]
    case "space": return number(rest).map { [.space($0)] } ?? []
    case "page": return [.pageBreak]
    case "section": return section(rest)
    case "code":
      let size = rest.prefix { !$0.isWhitespace }
      let text = rest.dropFirst(size.count).drop(while: \.isWhitespace)
      return number(String(size)).map { [.code($0, pieces(String(text), scopes))] } ?? []
    case "include": return include(rest, scopes)
    default:
      guard let style = DocumentStyle(rawValue: name) else {
        let all = Self.forms + DocumentStyle.allCases.map(\.rawValue)
        report(.wordUnknown(name, Misspelling.suggestion(for: name, among: all)))
        return []
      }
      return [.paragraph(style, pieces(rest, scopes))]
    }
  }

  private mutating func section(_ name: String) -> [DocumentTemplate.Node] {
    guard let paper = DocumentDraft.Paper(rawValue: name.isEmpty ? "portrait" : name) else {
      let all = DocumentDraft.Paper.allCases.map(\.rawValue)
      report(.wordUnknown("section \(name)", Misspelling.suggestion(for: name, among: all)))
      return []
    }
    return [.section(paper)]
  }

  private mutating func each(
    _ name: String,
    _ scopes: [DocumentScope],
    inTable: Bool
  ) -> DocumentTemplate.Node {
    let inner = scopes.lazy.reversed().compactMap { $0.lists[name] }.first
    if inner == nil {
      let all = scopes.flatMap(\.lists.keys).sorted()
      report(.listUnknown(name, Misspelling.suggestion(for: name, among: all), all))
    }
    let nodes = body(scopes + [inner ?? DocumentScope([])], inTable: inTable, until: ["end"])
    return .each(name, nodes)
  }

  private mutating func choice(
    _ name: String,
    _ scopes: [DocumentScope],
    inTable: Bool
  ) -> DocumentTemplate.Node {
    checkPlace(name, scopes, orList: true)
    let then = body(scopes, inTable: inTable, until: ["else", "end"])
    guard ended(with: "else") else { return .choice(name, then: then, otherwise: []) }
    let otherwise = body(scopes, inTable: inTable, until: ["end"])
    return .choice(name, then: then, otherwise: otherwise)
  }

  private mutating func columns(
    _ shares: String,
    _ scopes: [DocumentScope]
  ) -> DocumentTemplate.Node {
    let columns = columns(of: shares)
    var cells: [[DocumentTemplate.Node]] = []
    repeat {
      cells.append(body(scopes, inTable: false, until: ["next", "end"]))
    } while ended(with: "next")
    return .columns(columns, cells)
  }

  private mutating func table(_ shares: String, _ scopes: [DocumentScope]) -> DocumentTemplate.Node
  {
    let columns = columns(of: shares)
    return .table(columns, body(scopes, inTable: true, until: ["end"]))
  }

  /// What stands between the line of a form and its end, which becomes the line read last.
  private mutating func body(
    _ scopes: [DocumentScope],
    inTable: Bool,
    until ends: [String]
  ) -> [DocumentTemplate.Node] {
    let opened = position
    position += 1
    var nodes = block(scopes, inTable: inTable)
    while position < lines.count, !ends.contains(word(lines[position].text).name) {
      report(.formUnopened(word(lines[position].text).name))
      position += 1
      nodes += block(scopes, inTable: inTable)
    }
    if position >= lines.count {
      let name = word(lines[opened].text).name
      findings.append(.init(template: .formUnended(name), file, line: lines[opened].number))
    }
    return nodes
  }

  private func ended(with name: String) -> Bool {
    position < lines.count && word(lines[position].text).name == name
  }

  private mutating func include(
    _ name: String,
    _ scopes: [DocumentScope]
  ) -> [DocumentTemplate.Node] {
    guard let text = includes[name] else {
      report(.includeUnknown(name, includes.keys.sorted()))
      return []
    }
    // What is brought in brings in nothing itself.
    var reader = DocumentTemplateReader(text, file: "\(name).txt")
    let nodes = reader.block(scopes, inTable: false)
    findings += reader.findings
    return nodes
  }
}
