public import Judging

extension Receipt {
  /// The bytes of an .xlsx: the file, every field of every nomination, evidence and notes.
  ///
  /// - Parameter language: Of headings and sentences.
  /// - Returns: The same bytes for the same receipt.
  /// - Throws: Where the system gives no temporary file.
  public func workbook(in language: Language) throws(WorkbookError) -> [UInt8] {
    try WorkbookDraft(
      title: "\(heading[language]) · \(programme[language])",
      author: organiser[language],
      createdAt: intake.at,
      sheets: [
        summary(in: language), fields(in: language), files(in: language), remarks(in: language),
      ]
    ).bytes()
  }

  private func summary(in language: Language) -> WorkbookDraft.Sheet {
    let above: [WorkbookDraft.Row] = [
      .across(organiser[language], .line), .across(heading[language], .title),
      .across(programme[language], .line),
    ]
    let said = notice.map { [WorkbookDraft.Row.across($0[language], .notice)] } ?? []
    let facts = facts(in: language).map { fact in
      WorkbookDraft.Row.cells([.init(.text(fact.name), .strong), .init(.text(fact.value))])
    }
    return WorkbookDraft.Sheet(
      name: language.say(vi: "Biên nhận", en: "Receipt"),
      widths: [16, 84],
      rows: above + said + [.cells([])] + facts + [.cells([])]
        + instructions(in: language).map { .across($0, .line) }
    )
  }

  private func fields(in language: Language) -> WorkbookDraft.Sheet {
    sheet(
      language.say(vi: "Hồ sơ", en: "Nominations"),
      language.say(vi: "Mã hồ sơ|Trường|Hiểu là|Ô", en: "Code|Field|Understood as|Cell"),
      [11, 28, 60, 18],
      entries.flatMap { entry in
        entry.lines.map {
          [entry.code.rawValue, $0.field[language], $0.value[language], $0.place.description]
        } + [[entry.code.rawValue, "SHA-256", entry.sha256, entry.place.description]]
      }
    )
  }

  private func files(in language: Language) -> WorkbookDraft.Sheet {
    let lacking = Bilingual(vi: "CHƯA NHẬN", en: "NOT HERE")
    return sheet(
      language.say(vi: "Minh chứng", en: "Evidence"),
      language.say(
        vi: "Mã hồ sơ|Tệp được nêu|SHA-256 của tệp đã nhận",
        en: "Code|Listed file|SHA-256"
      ),
      [11, 44, 68],
      entries.flatMap { entry in
        entry.evidence.map { [entry.code.rawValue, $0.listed, $0.sha256 ?? lacking[language]] }
      }
    )
  }

  private func remarks(in language: Language) -> WorkbookDraft.Sheet {
    let own = entries.flatMap { entry in entry.notes.map { (entry.code.rawValue, $0) } }
    return sheet(
      language.say(vi: "Ghi chú", en: "Notes"),
      language.say(vi: "Mã hồ sơ|Ô|Ghi chú", en: "Code|Cell|Note"),
      [11, 18, 90],
      (notes.map { ("", $0) } + own).map { code, note in
        [code, note.place.description, note.text[language]]
      }
    )
  }

  /// A plain table, its headings in view.
  private func sheet(
    _ name: String,
    _ headings: String,
    _ widths: [Double],
    _ rows: [[String]]
  ) -> WorkbookDraft.Sheet {
    let cells = headings.split(separator: "|").map {
      WorkbookDraft.Cell(.text(String($0)), .heading)
    }
    return WorkbookDraft.Sheet(
      name: name,
      widths: widths,
      rows: [.cells(cells)] + rows.map { row in .cells(row.map { .init(.text($0)) }) },
      headingRow: 0,
      isLandscape: true
    )
  }
}
