internal import Judging
internal import VietnameseText

/// Checks that the parts of a programme agree with each other.
struct RulesAudit {
  let programme: Programme
  let tree: RulesTree
  let file: String
  var findings: [Finding] = []

  static func findings(_ programme: Programme, _ tree: RulesTree, file: String) -> [Finding] {
    var audit = RulesAudit(programme: programme, tree: tree, file: file)
    audit.checkIdentifiers()
    audit.checkDates()
    audit.checkFields()
    audit.checkConditions()
    audit.checkRubric()
    audit.checkRounds()
    audit.checkAwards()
    return audit.findings
  }

  mutating func report(_ rule: Finding.Rule, _ tree: RulesTree?, vi: String, en: String) {
    let place = tree?.place ?? .whole
    findings.append(Finding(rule, at: Origin(file: file, place: place), vi: vi, en: en))
  }

  // MARK: Identifiers

  private mutating func checkIdentifiers() {
    for key in ["categories", "fields", "conditions", "rounds", "awards"] {
      checkUnique(tree[key]?.elements.compactMap { $0["id"] } ?? [])
    }
    let criteria = tree["rubric"]?["criteria"]?.elements ?? []
    checkUnique(
      criteria.flatMap { criterion in
        criterion["subcriteria"]?.elements.compactMap { $0["id"] }
          ?? [criterion["id"]].compactMap(\.self)
      }
    )
    checkUnique(criteria.compactMap { $0["id"] })
    for field in tree["fields"]?.elements ?? [] {
      checkUnique(field["options"]?.elements.compactMap { $0["id"] } ?? [])
      if let id = field["id"], Field.standard.contains(where: { $0.id.rawValue == id.text }) {
        report(
          .rulesIdentifierRepeated,
          id,
          vi: "“\(id.text)” là trường chung, đã có sẵn; đặt mã khác",
          en: "“\(id.text)” is a standard field already; choose another id"
        )
      }
    }
  }

  private mutating func checkUnique(_ ids: [RulesTree]) {
    var seen: [String: RulesTree] = [:]
    for id in ids {
      if let first = seen[id.text] {
        report(
          .rulesIdentifierRepeated,
          id,
          vi: "mã “\(id.text)” đã dùng ở dòng \(first.place)",
          en: "the id “\(id.text)” is used already at \(first.place)"
        )
      }
      seen[id.text] = seen[id.text] ?? id
    }
  }

  // MARK: Dates

  private mutating func checkDates() {
    let calendar = tree["calendar"]
    let rounds = tree["rounds"]?.elements ?? []
    let steps: [(RulesTree?, Window)] =
      [
        (calendar?["nominations"], programme.calendar.nominations),
        (calendar?["screening"], programme.calendar.screening),
      ] + rounds.map { ($0["scoring"], Window($0["scoring"])) }
    for (tree, window) in steps where window.closes < window.opens {
      report(
        .rulesDatesOrder,
        tree?["closes"],
        vi:
          "ngày đóng \(window.closes.day.vietnamese) trước ngày mở \(window.opens.day.vietnamese)",
        en: "it closes on \(window.closes.day) before it opens on \(window.opens.day)"
      )
    }
    for (before, after) in zip(steps, steps.dropFirst())
    where after.1.opens < before.1.opens || after.1.closes < before.1.closes {
      report(
        .rulesDatesOrder,
        after.0?[after.1.opens < before.1.opens ? "opens" : "closes"],
        vi:
          "bước này phải mở và đóng sau bước trước (\(before.1.opens.day.vietnamese)–\(before.1.closes.day.vietnamese))",
        en:
          "this step must open and close after the one before (\(before.1.opens.day)–\(before.1.closes.day))"
      )
    }
    if let last = steps.last, last.1.closes.day > programme.calendar.announcement {
      report(
        .rulesDatesOrder,
        calendar?["announcement"],
        vi: "ngày công bố trước khi vòng cuối đóng (\(last.1.closes.day.vietnamese))",
        en: "the announcement comes before the last round closes (\(last.1.closes.day))"
      )
    }
  }

  // MARK: Fields and conditions

  private mutating func checkFields() {
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
  private static let needs: [String: (kinds: Set<String>?, keys: [String])] = [
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

  private mutating func checkConditions() {
    for condition in tree["conditions"]?.elements ?? [] {
      guard let test = condition["test"], let needs = Self.needs[test.text] else { continue }
      for key in needs.keys where condition[key] == nil {
        report(
          .rulesKeyMissing,
          condition,
          vi: "cách kiểm tra “\(test.text)” cần khóa “\(key)”",
          en: "the test “\(test.text)” needs the key “\(key)”"
        )
      }
      guard let name = condition["field"] else { continue }
      guard let field = programme.field(Identifier(name.text)) else {
        reportUnknown(name, "trường", "field", programme.fields.map(\.id.rawValue))
        continue
      }
      if let kinds = needs.kinds, !kinds.contains(field.kind.name) {
        report(
          .rulesValueWrong,
          name,
          vi:
            "“\(test.text)” cần trường kiểu \(kinds.sorted().joined(separator: ", ")), “\(name.text)” là \(field.kind.name)",
          en:
            "“\(test.text)” needs a field of kind \(kinds.sorted().joined(separator: ", ")), “\(name.text)” is \(field.kind.name)"
        )
      }
      checkOptions(of: condition, field)
    }
  }

  private mutating func checkOptions(of condition: RulesTree, _ field: Field) {
    guard case .choice(let options) = field.kind else { return }
    for name in condition["options"]?.elements ?? []
    where !options.contains(where: { $0.id == name.text }) {
      reportUnknown(name, "lựa chọn", "option", options.map(\.id))
    }
  }

  mutating func reportUnknown(
    _ name: RulesTree,
    _ vi: String,
    _ en: String,
    _ names: [String]
  ) {
    let near = Misspelling.suggestion(for: name.text, among: names)
    report(
      .rulesReferenceUnknown,
      name,
      vi: "không có \(vi) “\(name.text)”" + (near.map { "; ý bạn là “\($0)”?" } ?? ""),
      en: "there is no \(en) “\(name.text)”" + (near.map { "; did you mean “\($0)”?" } ?? "")
    )
  }
}

extension Field.Kind {
  /// The name in programme files.
  var name: String {
    switch self {
    case .text: "text"
    case .taxCode: "taxCode"
    case .date: "date"
    case .number: "number"
    case .count: "count"
    case .yesNo: "yesNo"
    case .choice: "choice"
    case .email: "email"
    case .phone: "phone"
    case .webAddress: "webAddress"
    case .files: "files"
    }
  }
}
