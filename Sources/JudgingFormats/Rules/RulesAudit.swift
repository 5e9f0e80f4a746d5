internal import Judging

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
    audit.checkCouncil()
    audit.checkPersonalData()
    return audit.findings
  }

  mutating func report(_ rule: Finding.Rule, _ tree: RulesTree?, vi: String, en: String) {
    let place = tree?.place ?? .whole
    findings.append(Finding(rule, at: Origin(file: file, place: place), vi: vi, en: en))
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
      vi: "không có \(vi) “\(name.text.excerpt)”" + (near.map { "; ý bạn là “\($0)”?" } ?? ""),
      en: "there is no \(en) “\(name.text.excerpt)”"
        + (near.map { "; did you mean “\($0)”?" } ?? "")
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
