public import Judging
internal import StrictJSON
internal import Yams

/// Rules that were read, checked, and put into their one spelling.
public struct FrozenRules: Sendable {
  public let programme: Programme
  /// Canonical JSON of the file: the same whatever its comments, layout and order of keys.
  ///
  /// Reading it gives the same programme.
  public let canonical: String
}

/// Reads programme files.
public enum RulesReader {
  /// The rules, or everything that is wrong with them, with line and column.
  public static func read(
    _ bytes: [UInt8],
    file: String
  ) -> (rules: FrozenRules?, findings: [Finding]) {
    guard case .accepted((let text, _)) = TextDecoder.utf8(from: bytes, file: file) else {
      let finding = Finding(
        .encodingWrong,
        at: Origin(file: file),
        vi: "tệp không phải văn bản UTF-8; lưu lại với mã hóa UTF-8",
        en: "the file is not UTF-8 text; save it again with the encoding UTF-8"
      )
      return (nil, [finding])
    }
    // Notepad puts a mark before the text.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = text.starts(with: mark) ? Array(text.dropFirst(mark.count)) : text
    if let finding = RulesBulk.finding(body, file: file) { return (nil, [finding]) }
    return read(String(decoding: body, as: UTF8.self), file: file)
  }

  private static func read(
    _ text: String,
    file: String
  ) -> (rules: FrozenRules?, findings: [Finding]) {
    var checker = RulesChecker(file: file)
    let tree: RulesTree?
    do {
      // Without rules for types every value stays the text it is: `no` is not false.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // Nodes hold their anchors weakly; the parser alone keeps them to be found.
      tree = try withExtendedLifetime(parser) {
        try parser.singleRoot().flatMap { checker.check($0, .programme) }
      }
    } catch {
      return (nil, [yamlFinding(error, file)])
    }
    guard let tree else {
      let empty = Finding(
        .rulesMalformed,
        at: Origin(file: file),
        vi: "tệp rỗng",
        en: "the file is empty"
      )
      return (nil, checker.findings.isEmpty ? [empty] : checker.findings.inReadingOrder)
    }
    let programme = Programme(tree)
    let findings = RulesAudit.findings(programme, tree, file: file)
    guard findings.isEmpty else { return (nil, findings.inReadingOrder) }
    return (FrozenRules(programme: programme, canonical: tree.json.canonicalText), [])
  }

  private static func yamlFinding(_ error: any Error, _ file: String) -> Finding {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = Origin.Place.line(mark.line, column: mark.column)
      return problem == "but found another document"
        ? anotherDocument(place, file) : malformed(problem, place, file)
    case .reader(let problem, let offset, _, let yaml):
      let line = yaml.utf8.prefix(offset ?? 0).count { $0 == 0x0A } + 1
      return malformed(problem, .line(line), file)
    case .duplicatedKeysInMapping(let keys, let context):
      let mark = context.mark
      let names = keys.sorted().joined(separator: ", ").excerpt
      return Finding(
        .rulesKeyRepeated,
        at: Origin(file: file, place: .line(mark.line, column: mark.column)),
        vi: "khóa lặp lại: \(names); chỉ giữ một",
        en: "repeated keys: \(names); keep one"
      )
    default: return malformed("not YAML", .whole, file)
    }
  }

  private static func malformed(
    _ problem: String,
    _ place: Origin.Place,
    _ file: String
  ) -> Finding {
    Finding(
      .rulesMalformed,
      at: Origin(file: file, place: place),
      vi: "không đọc được YAML; xem thụt lề, dấu hai chấm và ngoặc kép ở đây (\(problem))",
      en: "this is not YAML; look at indentation, colons and quotes here (\(problem))"
    )
  }

  private static func anotherDocument(_ place: Origin.Place, _ file: String) -> Finding {
    Finding(
      .rulesMalformed,
      at: Origin(file: file, place: place),
      vi: "một tệp chỉ có một chương trình; bỏ dấu --- và phần sau nó",
      en: "a file holds one programme; take away --- and what follows it"
    )
  }
}
