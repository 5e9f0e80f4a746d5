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
    let origin = Origin(file: file)
    switch TextDecoder.utf8(from: bytes, file: file) {
    case .rejected(let findings): return (nil, findings)
    case .accepted(let text):
      if let finding = bulkFinding(text, origin) { return (nil, [finding]) }
      return read(String(decoding: text, as: UTF8.self), file: file)
    }
  }

  private static func read(
    _ text: String,
    file: String
  ) -> (rules: FrozenRules?, findings: [Finding]) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      return (nil, [yamlFinding(error, file)])
    }
    var checker = RulesChecker(file: file)
    guard let root, let tree = checker.check(root, .programme, path: "") else {
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

  /// Refuses what would make a parser recurse without bound.
  private static func bulkFinding(_ text: [UInt8], _ origin: Origin) -> Finding? {
    var depth = 0
    var dashes = 0
    var deepest = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
      case UInt8(ascii: " "): continue
      case 0x0A: dashes = 0
      default: dashes = min(dashes, 0)
      }
      deepest = max(deepest, depth, dashes)
    }
    guard text.count > 1_000_000 || deepest > 100 else { return nil }
    return Finding(
      .rulesMalformed,
      at: origin,
      vi: "tệp quá lớn hoặc lồng quá sâu, không thể là tệp chương trình",
      en: "the file is too large or nested too deep to be a programme file"
    )
  }

  private static func yamlFinding(_ error: any Error, _ file: String) -> Finding {
    let (place, problem): (Origin.Place, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (.line(mark.line, column: mark.column), problem)
      case .duplicatedKeysInMapping(let keys, let context):
        (
          .line(context.mark.line, column: context.mark.column),
          "repeated: \(keys.sorted().joined(separator: ", "))"
        )
      default: (.whole, "not YAML")
      }
    if case .duplicatedKeysInMapping(let keys, _) = error as? YamlError {
      let names = keys.sorted().joined(separator: ", ")
      return Finding(
        .rulesKeyRepeated,
        at: Origin(file: file, place: place),
        vi: "khóa lặp lại: \(names)",
        en: "repeated keys: \(names)"
      )
    }
    return Finding(
      .rulesMalformed,
      at: Origin(file: file, place: place),
      vi: "không đọc được YAML: \(problem)",
      en: "this is not YAML: \(problem)"
    )
  }
}
