internal import Judging

extension ScoreForm {
  /// A sheet of its own for one nomination, named by its code.
  ///
  /// Columns: key (hidden), criterion, weight, guidance, mark, comment, coefficient (hidden).
  func page(_ nomination: ShownNomination) -> WorkbookDraft.Sheet {
    let above = pageHead(nomination)
    let first = above.count
    let last = first + rubric.judged.count - 1
    let marks = "\(reference(Self.mark, first)):\(reference(Self.mark, last))"
    let coefficients = "\(reference(6, first)):\(reference(6, last))"
    let comments = "\(reference(Self.comment, first)):\(reference(Self.comment, last + 1))"
    let conflict = last + 2
    let state = stateFormula(
      marks,
      hasComment: "COUNTA(\(comments))>0",
      conflict: reference(Self.mark, conflict)
    )
    let total = WorkbookDraft.Value.formula(totalFormula(marks, coefficients), places: 2)
    let below: [WorkbookDraft.Row] = [
      row(.comment, language.say(vi: "Nhận xét chung", en: "Comment on the whole"), .init(.blank)),
      row(
        .conflict,
        language.say(vi: "Tôi có lợi ích liên quan; lợi ích gì", en: "I have an interest; which"),
        .init(.blank, .input)
      ),
      .cells([
        .init(.text(SheetKey.total.rawValue), .line), .init(.text(totalHeading), .strong),
        .init(.blank), .init(.blank), .init(total, .computed), .init(.formula(state), .computed),
      ]),
    ]
    return WorkbookDraft.Sheet(
      name: nomination.id.rawValue,
      widths: [0, 52, 10, hasGuidance ? 40 : 0, 10, 52, 0],
      rows: above + pageMarks + below,
      isLandscape: true,
      limits: [
        markLimit(Self.mark...Self.mark, first...last),
        conflictLimit(column: Self.mark, rows: conflict...conflict),
      ],
      hiddenRows: [above.count - 2],
      access: .inputOnly
    )
  }

  private static let mark = 4
  private static let comment = 5

  private func pageHead(_ nomination: ShownNomination) -> [WorkbookDraft.Row] {
    let title = nomination.text(.title, in: language)
    let code = language.say(vi: "Mã hồ sơ", en: "Code")
    let lines = nomination.lines.filter { $0.field.id != .title }.map { line in
      WorkbookDraft.Row.across("\(line.field.name[language]): \(line.text(in: language))", .line)
    }
    let headings = language.say(
      vi: "|Tiêu chí|Trọng số|Hướng dẫn chấm|Điểm|Nhận xét|",
      en: "|Criterion|Weight|Guidance|Mark|Comment|"
    )
    let keys = [
      SheetKey.key.rawValue, "", "", "", SheetKey.mark.rawValue, SheetKey.comment.rawValue,
    ]
    let isFirst = calibrations.contains(nomination.id)
    let first: [WorkbookDraft.Row] = isFirst ? [.across(calibrationMark, .notice)] : []
    return first + [
      .across("\(programme.name[language]) · \(round.name[language])", .line),
      .across(title.isEmpty ? nomination.id.rawValue : title, .title),
      .across(nomination.category.name[language], .line),
    ] + lines + [
      .across("\(Self.owner(judge.name, judge.id, in: language)) · \(dueLine)", .line),
      .cells([
        .init(.text(SheetKey.nomination.rawValue), .line), .init(.text(code), .strong),
        .init(.blank), .init(.blank), .init(.text(nomination.id.rawValue), .strong),
      ]),
      .cells(keys.map { .init($0.isEmpty ? .blank : .text($0), .line) }),
      .cells(
        headings.split(separator: "|", omittingEmptySubsequences: false)
          .map { .init($0.isEmpty ? .blank : .text(String($0)), $0.isEmpty ? .line : .heading) }
      ),
    ]
  }

  private var pageMarks: [WorkbookDraft.Row] {
    let coefficients = rubric.coefficients.numerators
    let parts = judgedCriteria.flatMap { criterion, parts in
      parts.map { (criterion, $0, parts.count) }
    }
    return zip(parts, coefficients).map { entry, coefficient in
      let (criterion, part, count) = entry
      let isWhole = count == 1 && part.name == criterion.name
      let group = named(criterion.name, criterion.weight)
      return .cells([
        .init(.text(part.id.rawValue), .line),
        .init(.text(isWhole ? criterion.name[language] : "\(group): \(part.name[language])")),
        .init(.text("\(plain(isWhole ? criterion.weight : part.weight))%")),
        .init(.text(part.guidance?[language] ?? "")),
        .init(.blank, .input), .init(.blank, .inputText),
        .init(.number(coefficient, places: 0), .line),
      ])
    }
  }

  private func row(
    _ key: SheetKey,
    _ label: String,
    _ box: WorkbookDraft.Cell
  ) -> WorkbookDraft.Row {
    .cells([
      .init(.text(key.rawValue), .line), .init(.text(label), .strong), .init(.blank), .init(.blank),
      box, .init(.blank, .inputText),
    ])
  }
}
