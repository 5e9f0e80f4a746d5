internal import Judging

extension RulesAudit {
  mutating func checkIdentifiers() {
    for key in ["categories", "fields", "conditions", "rounds", "awards"] {
      checkUnique(tree[key]?.elements.compactMap { $0["id"] } ?? [])
    }
    checkCriteria()
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
    checkReserved()
  }

  /// What judges mark has ids of its own: a criterion without parts is marked under its own id.
  private mutating func checkCriteria() {
    let criteria = tree["rubric"]?["criteria"]?.elements ?? []
    checkUnique(criteria.compactMap { $0["id"] })
    checkUnique(
      criteria.flatMap { $0["subcriteria"]?.elements ?? [] }.compactMap { $0["id"] },
      besides: criteria.filter { $0["subcriteria"] == nil }.compactMap { $0["id"] }
    )
  }

  /// Names that would be taken for something else where they are typed.
  private mutating func checkReserved() {
    for id in (tree["rounds"]?.elements ?? []).compactMap({ $0["id"] })
    where ["nominations", "screening", "announcement"].contains(id.text) {
      report(
        .rulesIdentifierRepeated,
        id,
        vi: "“\(id.text)” là tên một mốc thời gian; đặt mã vòng khác",
        en: "“\(id.text)” is the name of a date; choose another id for the round"
      )
    }
    for id in (tree["categories"]?.elements ?? []).compactMap({ $0["id"] })
    where id.text == Panel.council.name {
      report(
        .rulesIdentifierRepeated,
        id,
        vi: "“\(id.text)” là tên của toàn Hội đồng; đặt mã hạng mục khác",
        en: "“\(id.text)” names the whole council; choose another id for the category"
      )
    }
  }

  private mutating func checkUnique(_ ids: [RulesTree], besides others: [RulesTree] = []) {
    var seen = Dictionary(others.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
    for id in ids {
      if let first = seen[id.text] {
        report(
          .rulesIdentifierRepeated,
          id,
          vi: "mã “\(id.text)” đã dùng ở \(first.place); mỗi mã chỉ dùng một lần",
          en: "the id “\(id.text)” is used already at \(first.place); use each once"
        )
      }
      seen[id.text] = seen[id.text] ?? id
    }
  }
}
