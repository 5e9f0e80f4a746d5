internal import Judging

extension ScoreForm {
  /// The judge's workbook: a cover, the sheets to fill in, and a hidden sheet that says what it is.
  ///
  /// - Returns: The same bytes for the same form.
  /// - Throws: Where the system gives no temporary file.
  public func workbook() throws(WorkbookError) -> [UInt8] { try workbookDraft.bytes() }

  var workbookDraft: WorkbookDraft {
    let sheets =
      switch stamp.layout {
      case .grid: [grid]
      case .pages: nominations.map(page)
      }
    return WorkbookDraft(
      title: "\(heading) · \(programme.name[language])",
      author: programme.organiser[language],
      createdAt: closes,
      sheets: [cover] + sheets + [stamp.draft]
    )
  }

  private var cover: WorkbookDraft.Sheet {
    var rows: [WorkbookDraft.Row] = [
      .across(programme.organiser[language], .line),
      .across(programme.name[language], .title),
      .across("\(heading) · \(round.name[language])", .title),
    ]
    if let notice = programme.notice { rows.append(.across(notice[language], .notice)) }
    rows.append(.cells([]))
    rows += [
      Self.owner(judge.name, judge.id, in: language),
      judge.organisation.isEmpty
        ? nil : language.say(vi: "Đơn vị: ", en: "Organisation: ") + judge.organisation,
      dueLine,
      language.say(vi: "Số hồ sơ: \(nominations.count)", en: "Nominations: \(nominations.count)"),
    ].compactMap { $0.map { .across($0, .line) } }
    rows.append(.cells([]))
    rows.append(.across(language.say(vi: "Cách điền", en: "How to fill it in"), .title))
    rows += instructions.enumerated().map { .across("\($0 + 1). \($1)", .line) }
    rows.append(.cells([]))
    return WorkbookDraft.Sheet(
      name: language.say(vi: "Hướng dẫn", en: "Instructions"),
      widths: [44, 11, hasGuidance ? 52 : 34],
      rows: rows + criteriaTable + [.cells([])] + levelTable,
      access: .inputOnly
    )
  }

  private var instructions: [String] {
    let name = language.say(vi: "Phiếu chấm", en: "Score sheet")
    let place =
      stamp.layout == .grid
      ? language.say(vi: "trang “\(name)”", en: "the sheet “\(name)”")
      : language.say(vi: "mỗi hồ sơ một trang", en: "the sheets, one a nomination")
    return [
      calibrationCount == 0 ? nil : calibrationRule,
      language.say(
        vi: "Chỉ điền vào các ô nền vàng ở \(place); các ô khác được khóa.",
        en: "Fill in the yellow cells of \(place); all others are locked."
      ),
      scaleRule
        + language.say(
          vi: " Ô trống là chưa chấm, không phải điểm 0.",
          en: " An empty cell is not marked yet; it is not a 0."
        ),
      commentRule,
      language.say(
        vi: """
          Nếu có lợi ích liên quan đến một hồ sơ, chọn “\(answers[0])” ở cột “Tôi có lợi ích liên \
          quan”, ghi lý do và không chấm hồ sơ đó.
          """,
        en: """
          If you have an interest in a nomination, choose “\(answers[0])” under “I have an interest”, \
          say why, and leave it unmarked.
          """
      ),
      language.say(
        vi: "Tổng điểm tự tính; gửi lại chính tệp này, không chép sang tệp khác.",
        en: "Totals compute themselves; send back this very file, not a copy of its cells."
      ),
    ].compactMap(\.self)
  }

  private var calibrationRule: String {
    language.say(
      vi: """
        Chấm \(calibrationCount) hồ sơ ghi “\(calibrationMark)” trước, gửi lại, rồi chờ Ban thư ký trao \
        đổi mới chấm các hồ sơ còn lại.
        """,
      en: """
        Mark the \(calibrationCount) nominations that say “\(calibrationMark)” first, send the workbook \
        back, and wait for the secretariat before you mark the others.
        """
    )
  }

  private var criteriaTable: [WorkbookDraft.Row] {
    let headings = language.say(
      vi: "Tiêu chí|Trọng số|Hướng dẫn chấm",
      en: "Criterion|Weight|Guidance"
    )
    let rows = judgedCriteria.flatMap { criterion, parts -> [WorkbookDraft.Row] in
      let isWhole = parts.count == 1 && parts[0].name == criterion.name
      let own = WorkbookDraft.Row.cells([
        .init(.text(criterion.name[language]), .strong),
        .init(.text("\(plain(criterion.weight))%"), .strong),
        .init(.text(isWhole ? parts[0].guidance?[language] ?? "" : "")),
      ])
      guard !isWhole else { return [own] }
      return [own]
        + parts.map { part in
          .cells([
            .init(.text("– \(part.name[language])")),
            .init(.text("\(plain(part.weight))%")),
            .init(.text(part.guidance?[language] ?? "")),
          ])
        }
    }
    return [headingRow(headings)] + rows
  }

  private var levelTable: [WorkbookDraft.Row] {
    let headings = language.say(vi: "Ý nghĩa các mức|Từ|Đến", en: "What marks mean|From|To")
    return [headingRow(headings)]
      + rubric.levels.map { level in
        .cells([
          .init(.text(level.name[language])), .init(.text(plain(level.from))),
          .init(.text(plain(level.to))),
        ])
      }
  }

  private func headingRow(_ names: String) -> WorkbookDraft.Row {
    .cells(names.split(separator: "|").map { .init(.text(String($0)), .heading) })
  }
}
