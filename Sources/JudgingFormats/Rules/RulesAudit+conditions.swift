internal import Judging

extension RulesAudit {
  mutating func checkFields() {
    for name in tree["require"]?.elements ?? []
    where !Field.standard.contains(where: { $0.id.rawValue == name.text }) {
      reportUnknown(name, "trường chung", "standard field", Field.standard.map(\.id.rawValue))
    }
    for field in tree["fields"]?.elements ?? [] {
      let isChoice = field["kind"]?.text == "choice"
      if isChoice != !(field["options"]?.elements ?? []).isEmpty {
        report(
          .rulesValueWrong,
          field,
          vi: "trường kiểu choice, và chỉ kiểu đó, phải có options",
          en: "a field of kind choice, and no other, must have options"
        )
      }
    }
  }

  /// The kind of field a test can look at, and the keys it needs.
  private static let needs: [String: (kinds: [String]?, keys: [String])] = [
    "present": (nil, ["field"]),
    "taxCode": (["taxCode"], ["field"]),
    "oneOf": (["text", "choice"], ["field", "options"]),
    "atLeast": (["number", "count"], ["field", "value"]),
    "atMost": (["number", "count"], ["field", "value"]),
    "monthsSince": (["date"], ["field", "months"]),
    "matches": (["text"], ["field", "mask"]),
    "attached": (["files"], ["field"]),
    "consent": (["yesNo"], ["field"]),
    "unique": (nil, []),
    "person": (nil, []),
  ]

  mutating func checkConditions() {
    for condition in tree["conditions"]?.elements ?? [] {
      guard let test = condition["test"], let needs = Self.needs[test.text] else { continue }
      checkKeys(of: condition, test: test.text, needs.keys)
      guard needs.keys.contains("field"), let name = condition["field"] else { continue }
      guard let field = programme.field(Identifier(name.text)) else {
        reportUnknown(name, "trường", "field", programme.fields.map(\.id.rawValue))
        continue
      }
      if let kinds = needs.kinds, !kinds.contains(field.kind.name) {
        let list = kinds.joined(separator: ", ")
        report(
          .rulesValueWrong,
          name,
          vi: "“\(test.text)” cần trường kiểu \(list); “\(name.text)” là kiểu \(field.kind.name)",
          en: "“\(test.text)” needs a field of kind \(list); “\(name.text)” is \(field.kind.name)"
        )
      }
      checkOptions(of: condition, field)
    }
  }

  /// A key the test does not look at would promise a check that nobody makes.
  private mutating func checkKeys(of condition: RulesTree, test: String, _ needed: [String]) {
    for key in needed where condition[key] == nil {
      report(
        .rulesKeyMissing,
        condition,
        vi: "cách kiểm tra “\(test)” cần khóa “\(key)”",
        en: "the test “\(test)” needs the key “\(key)”"
      )
    }
    let taken = needed + (test == "monthsSince" ? ["on"] : [])
    for key in ["field", "options", "value", "months", "on", "mask"] where !taken.contains(key) {
      guard let given = condition[key] else { continue }
      report(
        .rulesKeyUnknown,
        given,
        vi: "cách kiểm tra “\(test)” không dùng khóa “\(key)”; bỏ đi hoặc chọn cách khác",
        en: "the test “\(test)” does not use the key “\(key)”; remove it or choose another test"
      )
    }
  }

  private mutating func checkOptions(of condition: RulesTree, _ field: Field) {
    if let list = condition["options"], list.elements.isEmpty {
      report(
        .rulesValueWrong,
        list,
        vi: "cần ít nhất một giá trị đạt",
        en: "at least one value must meet the condition"
      )
    }
    guard case .choice(let options) = field.kind else { return }
    for name in condition["options"]?.elements ?? []
    where !options.contains(where: { $0.id == name.text }) {
      reportUnknown(name, "lựa chọn", "option", options.map(\.id))
    }
  }
}
