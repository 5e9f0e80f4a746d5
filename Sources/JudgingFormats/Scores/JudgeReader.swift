public import Judging
internal import VietnameseText

/// Reads judges and their seats from XLSX or CSV: one row a seat.
public struct JudgeReader {
  private let programme: Programme

  public init(programme: Programme) {
    self.programme = programme
  }

  /// The judges of one file, in order of code, each with all seats.
  public func read(_ bytes: [UInt8], file: String) -> (judges: [Judge], findings: [Finding]) {
    let (tables, problems) = TableReader.readHeaded(bytes, file: file, by: Self.headings)
    var findings = problems
    var people: [Judge.ID: Judge] = [:]
    var seats: [Judge.ID: [Seat]] = [:]
    for table in tables {
      for row in table.rows {
        guard let code = cell("judge", row, table, &findings),
          let name = cell("name", row, table, &findings),
          let panelName = cell("panel", row, table, &findings)
        else { continue }
        let id = Judge.ID(code)
        if let known = people[id], known.name.folded != name.folded {
          findings.append(.judgeRepeated(code, known.name, at: table.origin(row, "judge")))
        }
        if people[id] == nil {
          people[id] = Judge(
            id: id,
            name: name,
            organisation: table[row, "organisation"]?.text.nfc.trimmed ?? "",
            seats: [],
            details: details(row, table, &findings)
          )
        }
        guard let panel = programme.panel(named: panelName) else {
          findings.append(.panelUnknown(panelName, in: programme, at: table.origin(row, "panel")))
          continue
        }
        let role = role(row, table, &findings)
        if let role { seats[id, default: []].append(Seat(panel: panel, role: role)) }
      }
    }
    let judges = people.sorted { $0.key < $1.key }.map { id, person in
      Judge(
        id: id,
        name: person.name,
        organisation: person.organisation,
        seats: seats[id, default: []].sorted { $0.panel < $1.panel },
        details: person.details
      )
    }
    return (judges, findings)
  }

  private static let headings = [
    Heading(id: "judge", names: ["Mã giám khảo", "Mã", "Giám khảo", "Judge"], isRequired: true),
    Heading(id: "name", names: ["Họ và tên", "Họ tên", "Tên", "Name"], isRequired: true),
    Heading(id: "organisation", names: ["Đơn vị công tác", "Đơn vị", "Cơ quan", "Organisation"]),
    Heading(
      id: "panel",
      names: ["Tiểu ban", "Hạng mục", "Hội đồng", "Panel", "Category"],
      isRequired: true
    ),
    Heading(id: "role", names: ["Vai trò", "Chức danh trong tiểu ban", "Role"]),
    Heading(id: "email", names: ["Thư điện tử", "Email", "E-mail"]),
    Heading(id: "taxCode", names: ["Mã số thuế đơn vị", "Mã số thuế", "MST", "Tax code"]),
    Heading(id: "formerly", names: ["Nơi công tác trước đây", "Từng công tác", "Formerly"]),
    Heading(id: "expertise", names: ["Chuyên môn", "Lĩnh vực", "Expertise"]),
    Heading(id: "languages", names: ["Ngôn ngữ", "Languages"]),
    Heading(id: "largestLoad", names: ["Số hồ sơ tối đa", "Tối đa", "Load limit"]),
  ]

  /// What the first row of a judge says beyond name and workplace; lists are split at semicolons.
  private func details(
    _ row: Table.Row,
    _ table: HeadedTable,
    _ findings: inout [Finding]
  ) -> Judge.Details {
    let list = { (id: String) in
      (table[row, id]?.text.nfc ?? "").split { $0 == ";" || $0.isNewline }
        .map { String($0).trimmed }.filter { !$0.isEmpty }
    }
    var details = Judge.Details()
    details.email = table[row, "email"]?.text.nfc.trimmed ?? ""
    details.taxCode = table[row, "taxCode"]?.text.trimmed ?? ""
    details.formerly = list("formerly")
    details.expertise = list("expertise")
    details.languages = list("languages")
    if let text = table[row, "largestLoad"]?.text {
      details.largestLoad = Int(text).flatMap { $0 > 0 ? $0 : nil }
      if details.largestLoad == nil {
        findings.append(loadWrong(text, at: table.origin(row, "largestLoad")))
      }
    }
    return details
  }

  private func loadWrong(_ text: String, at origin: Origin) -> Finding {
    Finding(
      .answerUnreadable,
      at: origin,
      vi: "“\(text)” không phải số hồ sơ; viết số nguyên như 40, hoặc bỏ trống",
      en: "“\(text)” is no number of nominations; write a whole number such as 40, or nothing"
    )
  }

  private func cell(
    _ id: String,
    _ row: Table.Row,
    _ table: HeadedTable,
    _ findings: inout [Finding]
  ) -> String? {
    // A code with a blank at its end looks right, and then no score sheet names it.
    let text = table[row, id]?.text.nfc.trimmed ?? ""
    if !text.isEmpty { return text }
    let name = Self.headings.first { $0.id == id }?.names.first ?? id
    findings.append(
      Finding(
        .answerMissing,
        at: table.origin(row, id),
        vi: "chưa điền “\(name)”",
        en: "“\(id)” is empty"
      )
    )
    return nil
  }

  private func role(
    _ row: Table.Row,
    _ table: HeadedTable,
    _ findings: inout [Finding]
  ) -> Seat.Role? {
    guard let text = table[row, "role"]?.text else { return .member }
    let folded = text.folded
    let role = Seat.Role.allCases.first {
      [$0.rawValue, $0.label.vi, $0.label.en].map(\.folded).contains(folded)
    }
    if let role { return role }
    let labels = Seat.Role.allCases.map(\.label.vi).joined(separator: ", ")
    findings.append(
      Finding(
        .optionUnknown,
        at: table.origin(row, "role"),
        vi: "không có vai trò “\(text)”; chọn một trong: \(labels)",
        en:
          "there is no role “\(text)”; choose: \(Seat.Role.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    )
    return nil
  }
}

extension Programme {
  /// The body a cell names: the council, or a category by id, name or alias.
  func panel(named name: String) -> Panel? {
    let folded = name.folded
    if ["council", "hoi dong", "hoi dong chung khao"].contains(folded) { return .council }
    return categories.first { category in
      ([category.id.rawValue, category.name.vi, category.name.en] + category.aliases)
        .contains { $0.folded == folded }
    }
    .map { .category($0.id) }
  }
}

extension Finding {
  static func panelUnknown(
    _ name: String,
    in programme: Programme,
    at origin: Origin
  ) -> Finding {
    let names = programme.categories.map(\.name.vi) + ["Hội đồng"]
    let ids = programme.categories.map(\.id.rawValue).joined(separator: ", ")
    return Finding(
      .panelUnknown,
      at: origin,
      vi: "không có tiểu ban “\(name)”; chọn một trong: \(names.joined(separator: "; "))",
      en: "there is no panel “\(name)”; choose: \(ids), council"
    )
  }

  fileprivate static func judgeRepeated(
    _ code: String,
    _ name: String,
    at origin: Origin
  ) -> Finding {
    Finding(
      .judgeRepeated,
      at: origin,
      vi: "mã \(code) đã là của \(name); mỗi giám khảo một mã",
      en: "the code \(code) belongs to \(name); one code a judge"
    )
  }
}

extension Finding {
  fileprivate static func figureUnnamed(_ figure: String, at origin: Origin) -> Finding {
    Finding(
      .answerMissing,
      at: origin,
      vi: "có số liệu “\(figure)” mà chưa ghi mã hồ sơ",
      en: "there is a figure “\(figure)” but no code of a nomination"
    )
  }
}

/// Reads numbers the office supplies: one row a nomination, a column for each such field.
public struct FigureReader {
  private let programme: Programme

  public init(programme: Programme) {
    self.programme = programme
  }

  public struct Figure: Hashable, Sendable {
    public let nomination: Nomination.ID
    public let field: Field.ID
    public let value: Rational
    public let origin: Origin
  }

  /// The figures of one file, in its order.
  public func read(_ bytes: [UInt8], file: String) -> (figures: [Figure], findings: [Finding]) {
    let fields = programme.fields.filter { $0.source == .office }
    let headings =
      [
        Heading(
          id: "nomination",
          names: ["Hồ sơ", "Mã hồ sơ", "Đề cử", "Mã đề cử", "Entry"],
          isRequired: true
        )
      ]
      + fields.map { field in
        Heading(
          id: field.id.rawValue,
          names: [field.name.vi, field.name.en] + field.aliases,
          isRequired: fields.count == 1
        )
      }
    let (tables, problems) = TableReader.readHeaded(bytes, file: file, by: headings)
    var findings = problems
    var figures: [Figure] = []
    for table in tables {
      for row in table.rows {
        let code = table[row, "nomination"]?.text.nfc.trimmed ?? ""
        for field in fields {
          guard let cell = table[row, field.id.rawValue] else { continue }
          guard !code.isEmpty else {
            findings.append(.figureUnnamed(cell.text, at: table.table.origin(of: row)))
            continue
          }
          let origin = table.table.origin(of: cell, in: row)
          let kind: NominationForm.Entry.Kind = cell.kind == .number ? .number : .text
          switch field.read(NominationForm.Entry(cell.text, kind: kind, at: origin), in: programme)
          {
          case .accepted(.number(let value)):
            figures.append(
              Figure(nomination: Identifier(code), field: field.id, value: value, origin: origin)
            )
          case .accepted: continue
          case .rejected(let found): findings += found
          }
        }
      }
    }
    return (figures, findings)
  }
}
