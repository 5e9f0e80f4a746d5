internal import Judging
internal import VietnameseText
internal import Yams

/// Checks a YAML tree against a shape and puts every value into its one spelling.
struct RulesChecker {
  let file: String
  private(set) var findings: [Finding] = []

  init(file: String) {
    self.file = file
  }

  mutating func check(_ node: Node, _ shape: RulesShape, path: String = "") -> RulesTree? {
    let place = node.place
    if node.hasAnchor {
      report(
        .rulesMalformed,
        place,
        vi: "không dùng neo (&) và bí danh (*)",
        en: "no anchors (&) and aliases (*)"
      )
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
      let names = keys.map(\.name).joined(separator: ", ")
      report(
        .rulesValueWrong,
        place,
        vi: "“\(path)” phải gồm các khóa: \(names)",
        en: "“\(path)” must have the keys: \(names)"
      )
      return nil
    }
    var members: [String: RulesTree] = [:]
    var isWhole = true
    for (name, value) in mapping {
      let text = name.scalar?.string ?? ""
      guard let key = keys.first(where: { $0.name == text }), !name.hasAnchor else {
        reportUnknown(text, among: keys.map(\.name), at: name.place)
        isWhole = false
        continue
      }
      let inner = path.isEmpty ? text : "\(path).\(text)"
      if let tree = check(value, key.shape, path: inner) {
        members[text] = tree
      } else {
        isWhole = false
      }
    }
    let given = Set(mapping.keys.compactMap { $0.scalar?.string })
    for key in keys where key.isRequired && !given.contains(key.name) {
      report(
        .rulesKeyMissing,
        place,
        vi: "thiếu khóa “\(key.name)” (\(key.meaning.vi))",
        en: "the key “\(key.name)” is missing (\(key.meaning.en))"
      )
      isWhole = false
    }
    return isWhole ? RulesTree(content: .map(members), place: place) : nil
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
    let text = scalar.string.nfc
    if let spelling = shape.spelling(of: text) {
      return RulesTree(content: .scalar(spelling), place: node.place)
    }
    if case .choice(let names) = shape {
      let near = Misspelling.suggestion(for: text, among: names)
      report(
        .rulesMethodUnknown,
        node.place,
        vi: "“\(path)” không có giá trị “\(text)”"
          + (near.map { "; ý bạn là “\($0)”?" } ?? "; chọn: \(names.joined(separator: ", "))"),
        en: "“\(path)” has no value “\(text)”"
          + (near.map { "; did you mean “\($0)”?" } ?? "; choose: \(names.joined(separator: ", "))")
      )
    } else {
      let expected = shape.expectation
      report(
        .rulesValueWrong,
        node.place,
        vi: "“\(path)” là “\(text)”, cần \(expected.vi)",
        en: "“\(path)” is “\(text)”, needed is \(expected.en)"
      )
    }
    return nil
  }

  private mutating func reportUnknown(_ key: String, among names: [String], at place: Origin.Place)
  {
    let near = Misspelling.suggestion(for: key, among: names)
    report(
      .rulesKeyUnknown,
      place,
      vi: "không có khóa “\(key)”"
        + (near.map { "; ý bạn là “\($0)”?" } ?? "; ở đây có: \(names.joined(separator: ", "))"),
      en: "there is no key “\(key)”"
        + (near.map { "; did you mean “\($0)”?" } ?? "; here are: \(names.joined(separator: ", "))")
    )
  }

  mutating func report(_ rule: Finding.Rule, _ place: Origin.Place, vi: String, en: String) {
    findings.append(Finding(rule, at: Origin(file: file, place: place), vi: vi, en: en))
  }
}

extension RulesShape {
  /// The one spelling of a scalar of this shape; `nil` if it is none.
  fileprivate func spelling(of text: String) -> String? {
    switch self {
    case .text: text.allSatisfy(\.isWhitespace) ? nil : text
    case .identifier:
      !text.isEmpty && text.utf8.count <= 64
        && text.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
        } ? text : nil
    case .code:
      (2...6).contains(text.utf8.count)
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
        ? text : nil
    case .decimal: Rational(decimal: text)?.description
    case .whole: Int(text).flatMap { (1...100_000).contains($0) ? String($0) : nil }
    case .share:
      Rational(ratio: text).flatMap {
        Rational.zero <= $0 && $0 <= Rational(1) ? $0.description : nil
      }
    case .yesNo: ["true", "false"].contains(text) ? text : nil
    case .day: CivilDate(iso: text)?.description
    case .moment: CivilDate(iso: text)?.description ?? Moment(text)?.description
    case .aggregation: Aggregation(text) == nil ? nil : text
    case .choice(let names): names.contains(text) ? text : nil
    case .bilingual, .list, .map: nil
    }
  }

  fileprivate var expectation: Bilingual {
    switch self {
    case .identifier:
      Bilingual(vi: "mã gồm chữ không dấu, số và gạch nối", en: "an id of letters, digits, hyphens")
    case .code: Bilingual(vi: "2–6 chữ hoa hoặc số", en: "2–6 capital letters or digits")
    case .decimal: Bilingual(vi: "số thập phân, như 7.5", en: "a decimal number such as 7.5")
    case .whole: Bilingual(vi: "số nguyên dương", en: "a positive whole number")
    case .share:
      Bilingual(vi: "tỷ lệ từ 0 đến 1, như 2/3 hoặc 50%", en: "a share such as 2/3 or 50%")
    case .yesNo: Bilingual(vi: "true hoặc false", en: "true or false")
    case .day: Bilingual(vi: "ngày dạng 2027-10-10", en: "a day as 2027-10-10")
    case .moment:
      Bilingual(
        vi: "ngày 2027-08-15 hoặc 2027-08-15T17:00",
        en: "a day or time as 2027-08-15T17:00"
      )
    case .aggregation:
      Bilingual(vi: "mean, median hoặc trimmed:N", en: "mean, median or trimmed:N")
    case .text, .bilingual, .choice, .list, .map: Bilingual(vi: "văn bản", en: "text")
    }
  }
}

extension Node {
  var place: Origin.Place {
    mark.map { .line($0.line, column: $0.column) } ?? .whole
  }

  var hasAnchor: Bool {
    switch self {
    case .scalar(let scalar): scalar.anchor != nil
    case .mapping(let mapping): mapping.anchor != nil
    case .sequence(let sequence): sequence.anchor != nil
    case .alias: true
    }
  }
}
