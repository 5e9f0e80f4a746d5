public import Judging

extension ShortlistDocument {
  /// The bytes of an .xlsx for people: a sheet a category, ready to print on A4.
  ///
  /// - Parameter language: Of headings and names.
  /// - Returns: The same bytes for the same document.
  /// - Throws: Where the system gives no temporary file.
  public func workbook(in language: Language = .vi) throws(WorkbookError) -> [UInt8] {
    try workbookDraft(in: language).bytes()
  }

  func workbookDraft(in language: Language) -> WorkbookDraft {
    WorkbookDraft(
      title: "\(heading[language]) · \(name[language])",
      author: organiser[language],
      createdAt: decidedAt,
      sheets: sections.map { sheet($0, in: language) }
    )
  }

  private func sheet(_ section: Section, in language: Language) -> WorkbookDraft.Sheet {
    var above: [WorkbookDraft.Row] = [
      .across(organiser[language], .line),
      .across(name[language], .title),
      .across("\(heading[language]) · \(roundName[language])", .line),
    ]
    if let notice { above.append(.across(notice[language], .notice)) }
    above += [
      .cells([]),
      .across(section.name[language], .title),
      .across(section.countsLine(in: language), .line),
    ]
    let below =
      section.withheld.map { $0[language] } + remarks.map { $0[language] } + [
        method[language], decisionLine(in: language), "SHA-256: \(rulesHash)",
      ]
    let columns = section.workbookColumns(in: language)
    let headings = columns.map { WorkbookDraft.Cell(.text($0.heading), .heading) }
    let rows = section.entries.indices.map { row in
      WorkbookDraft.Row.cells(columns.map { $0.cells[row] })
    }
    return WorkbookDraft.Sheet(
      name: section.name[language],
      widths: columns.map(\.width),
      rows: above + [.cells(headings)] + rows + [.cells([])] + below.map { .across($0, .line) },
      headingRow: above.count
    )
  }
}

extension ShortlistDocument.Section {
  fileprivate typealias Column = (heading: String, width: Double, cells: [WorkbookDraft.Cell])

  fileprivate func workbookColumns(in language: Language) -> [Column] {
    let totals = zip(entries, shownTotals(in: language)).map { entry, shown in
      WorkbookDraft.Cell(
        entry.total.map { .number($0, places: shown.decimals(in: language)) } ?? .blank
      )
    }
    let columns: [(isShown: Bool, column: Column)] = [
      (
        hasPlaces,
        (
          language.say(vi: "Hạng", en: "Place"), 7,
          entries.map { .init($0.place.map { .whole($0) } ?? .blank) }
        )
      ),
      (
        true,
        (language.say(vi: "Mã hồ sơ", en: "Code"), 11, entries.map { .init(.text($0.code)) })
      ),
      (
        true,
        (
          language.say(vi: "Tên", en: "Title"), 30,
          entries.map { .init(.text($0.title), .strong) }
        )
      ),
      (
        true,
        (
          language.say(vi: "Đơn vị", en: "Organisation"), 24,
          entries.map { .init(.text($0.organisation)) }
        )
      ),
      (hasTotals, (language.say(vi: "Điểm", en: "Total"), 8, totals)),
      (
        hasAwards,
        (
          language.say(vi: "Giải", en: "Award"), 12,
          entries.map { .init($0.award.map { .text($0[language]) } ?? .blank, .strong) }
        )
      ),
    ]
    return columns.filter(\.isShown).map(\.column)
  }
}

extension String {
  fileprivate func decimals(in language: Language) -> Int {
    split(separator: language.decimalMark).dropFirst().first?.count ?? 0
  }
}
