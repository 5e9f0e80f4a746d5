internal import Judging
internal import VietnameseText
internal import Yams

/// Checks a YAML tree against a shape and puts every value into its one spelling.
struct RulesChecker {
  let file: String
  private(set) var findings: [Finding] = []

  // Nobody mends more in one go, and a hostile file could ask for a million.
  private static let mostFindings = 200

  init(file: String) {
    self.file = file
  }

  mutating func check(_ node: Node, _ shape: RulesShape, path: String = "") -> RulesTree? {
    let place = node.place
    if node.isDecorated {
      note(.decorated(at: Origin(file: file, place: place)))
      return nil
    }
    switch shape {
    case .map(let keys): return checkMap(node, keys, path: path)
    case .bilingual:
      let keys = [
        RulesShape.Key("vi", .text, vi: "tiếng Việt", en: "Vietnamese"),
        RulesShape.Key("en", .text, vi: "tiếng Anh", en: "English"),
      ]
      return checkMap(node, keys, path: path)
    case .list(let element):
      guard case .sequence(let sequence) = node else {
        report(
          .rulesValueWrong,
          place,
          vi: "“\(path)” phải là danh sách",
          en: "“\(path)” must be a list"
        )
        return nil
      }
      let elements = sequence.enumerated().compactMap { index, node in
        check(node, element, path: "\(path)[\(index)]")
      }
      return elements.count == sequence.count
        ? RulesTree(content: .list(elements), place: place) : nil
    default: return checkScalar(node, shape, path: path)
    }
  }

  private mutating func checkMap(
    _ node: Node,
    _ keys: [RulesShape.Key],
    path: String
  ) -> RulesTree? {
    let place = node.place
    guard case .mapping(let mapping) = node else {
      reportNoMap(keys, path: path, at: place)
      return nil
    }
    var members: [String: RulesTree] = [:]
    /// Keys that are there, or were meant by a misspelt one.
    var given: Set<String> = []
    var isWhole = true
    for (name, value) in mapping where findings.count < Self.mostFindings {
      guard let text = name.plainKey else {
        note(.decorated(at: Origin(file: file, place: name.place)))
        isWhole = false
        continue
      }
      guard let key = keys.first(where: { $0.name == text }) else {
        let near = Misspelling.suggestion(for: text, among: keys.map(\.name))
        reportUnknown(text, near, among: keys.map(\.name), at: name.place)
        given.formUnion([near].compactMap(\.self))
        isWhole = false
        continue
      }
      given.insert(text)
      let inner = path.isEmpty ? text : "\(path).\(text)"
      if let tree = check(value, key.shape, path: inner) {
        members[text] = tree
      } else {
        isWhole = false
      }
    }
    let missing = keys.filter { $0.isRequired && !given.contains($0.name) }
    for key in missing { reportMissing(key, at: place) }
    return isWhole && missing.isEmpty ? RulesTree(content: .map(members), place: place) : nil
  }

  private mutating func reportNoMap(
    _ keys: [RulesShape.Key],
    path: String,
    at place: Origin.Place
  ) {
    let names = keys.map(\.name).joined(separator: ", ")
    report(
      .rulesValueWrong,
      place,
      vi: "\(path.isEmpty ? "tệp" : "“\(path)”") phải gồm các khóa: \(names)",
      en: "\(path.isEmpty ? "the file" : "“\(path)”") must have the keys: \(names)"
    )
  }

  private mutating func reportMissing(_ key: RulesShape.Key, at place: Origin.Place) {
    report(
      .rulesKeyMissing,
      place,
      vi: "thiếu khóa “\(key.name)” (\(key.meaning.vi))",
      en: "the key “\(key.name)” is missing (\(key.meaning.en))"
    )
  }

  private mutating func checkScalar(
    _ node: Node,
    _ shape: RulesShape,
    path: String
  ) -> RulesTree? {
    guard case .scalar(let scalar) = node else {
      report(
        .rulesValueWrong,
        node.place,
        vi: "“\(path)” phải là một giá trị",
        en: "“\(path)” must be a single value"
      )
      return nil
    }
    let text = scalar.string.nfc.withoutBlankEnds
    if let spelling = shape.spelling(of: text) {
      return RulesTree(content: .scalar(spelling), place: node.place)
    }
    if let names = shape.methods {
      reportMethod(text, among: names, path: path, at: node.place)
      return nil
    }
    let expected = shape.expectation
    report(
      .rulesValueWrong,
      node.place,
      vi: "“\(path)” là “\(text.excerpt)”, cần \(expected.vi)",
      en: "“\(path)” is “\(text.excerpt)”, but must be \(expected.en)"
    )
    return nil
  }

  private mutating func reportMethod(
    _ text: String,
    among names: [String],
    path: String,
    at place: Origin.Place
  ) {
    let near = Misspelling.suggestion(for: text, among: names)
    let list = names.joined(separator: ", ")
    report(
      .rulesMethodUnknown,
      place,
      vi: "“\(path)” không có giá trị “\(text.excerpt)”"
        + (near.map { "; ý bạn là “\($0)”?" } ?? "; chọn: \(list)"),
      en: "“\(path)” has no value “\(text.excerpt)”"
        + (near.map { "; did you mean “\($0)”?" } ?? "; choose: \(list)")
    )
  }

  private mutating func reportUnknown(
    _ key: String,
    _ near: String?,
    among names: [String],
    at place: Origin.Place
  ) {
    report(
      .rulesKeyUnknown,
      place,
      vi: "không có khóa “\(key.excerpt)”"
        + (near.map { "; ý bạn là “\($0)”?" } ?? "; ở đây có: \(names.joined(separator: ", "))"),
      en: "there is no key “\(key.excerpt)”"
        + (near.map { "; did you mean “\($0)”?" } ?? "; here are: \(names.joined(separator: ", "))")
    )
  }

  private mutating func report(
    _ rule: Finding.Rule,
    _ place: Origin.Place,
    vi: String,
    en: String
  ) {
    note(Finding(rule, at: Origin(file: file, place: place), vi: vi, en: en))
  }

  private mutating func note(_ finding: Finding) {
    if findings.count < Self.mostFindings { findings.append(finding) }
  }
}
