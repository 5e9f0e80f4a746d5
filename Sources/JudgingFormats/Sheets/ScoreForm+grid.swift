internal import Judging

extension ScoreForm {
  /// One row a nomination, one column a subcriterion.
  var grid: WorkbookDraft.Sheet {
    let columns = gridColumns
    let above: [WorkbookDraft.Row] = [
      .across("\(programme.name[language]) · \(round.name[language])", .line),
      .across(heading, .title),
      .across("\(Self.owner(judge.name, judge.id, in: language)) · \(dueLine)", .line),
      .cells(columns.map { .init(.text($0.key), .line) }),
      .cells(columns.map { .init($0.coefficient.map { .number($0, places: 0) } ?? .blank, .line) }),
      .groups(groups(columns)),
      .cells(columns.map { .init(.text($0.heading), .heading, note: $0.note) }),
    ]
    let rows = nominations.indices.map { index in
      WorkbookDraft.Row.cells(columns.map { $0.cell(index, above.count + index) })
    }
    let span = above.count...(above.count + max(nominations.count, 1) - 1)
    let marks = markColumns(columns)
    return WorkbookDraft.Sheet(
      name: language.say(vi: "Phiếu chấm", en: "Score sheet"),
      widths: columns.map(\.width),
      rows: above + rows,
      headingRow: above.count - 1,
      isLandscape: true,
      limits: [
        markLimit(marks, span),
        conflictLimit(column: index(of: .conflict, in: columns), rows: span),
      ],
      frozenColumns: 2,
      hiddenRows: [Self.keyRow, Self.keyRow + 1],
      access: .inputOnly
    )
  }

  /// The row of keys, from 0; that of coefficients follows it.
  private static let keyRow = 3

  private struct Column {
    /// A ``SheetKey`` or the id of a subcriterion.
    let key: String
    let heading: String
    let width: Double
    var note: String?
    /// Of a subcriterion: what a mark counts.
    var coefficient: Rational?
    /// The cell of a nomination, by its index and its row on the sheet from 0.
    let cell: (_ index: Int, _ row: Int) -> WorkbookDraft.Cell
  }

  private var gridColumns: [Column] {
    let described = describingColumns
    let marked = markingColumns
    let first = described.count
    let last = first + marked.count - 1
    // Comment, total, state, conflict, reason follow the marks.
    let comment = last + 1
    let conflict = last + 4
    let inputs = [
      input(.comment, language.say(vi: "Nhận xét", en: "Comment"), 32),
      Column(key: SheetKey.total.rawValue, heading: totalHeading, width: 9) { _, row in
        .init(
          .formula(totalFormula(marks(first, last, row), coefficientRange(first, last)), places: 2),
          .computed
        )
      },
      Column(
        key: SheetKey.state.rawValue,
        heading: language.say(vi: "Tình trạng", en: "State"),
        width: 14
      ) { _, row in
        let state = stateFormula(
          marks(first, last, row),
          hasComment: "LEN(\(reference(comment, row)))>0",
          conflict: reference(conflict, row)
        )
        return .init(.formula(state), .computed)
      },
      Column(
        key: SheetKey.conflict.rawValue,
        heading: language.say(vi: "Tôi có lợi ích liên quan", en: "I have an interest"),
        width: 12
      ) { _, _ in .init(.blank, .input) },
      input(.reason, language.say(vi: "Lợi ích gì", en: "What interest"), 24),
    ]
    return described + marked + inputs
  }

  private func marks(_ first: Int, _ last: Int, _ row: Int) -> String {
    "\(reference(first, row)):\(reference(last, row))"
  }

  private func coefficientRange(_ first: Int, _ last: Int) -> String {
    let row = Self.keyRow + 1
    return "\(reference(first, row, isFixed: true)):\(reference(last, row, isFixed: true))"
  }

  var totalHeading: String {
    // Measured criteria are not the judge's: what is shown is the judged part.
    let most =
      judgedCriteria.map(\.criterion.weight).reduce(.zero, +) / Rational(100) * rubric.outOf
    return language.say(vi: "Tổng (tối đa \(plain(most)))", en: "Total (of \(plain(most)))")
  }

  /// What is judged: code, category where there are several, and what the judges may see.
  private var describingColumns: [Column] {
    var columns = [
      text(.nomination, language.say(vi: "Mã hồ sơ", en: "Code"), 12) { $0.id.rawValue }
    ]
    if calibrationCount > 0 {
      columns.append(
        text(.calibration, language.say(vi: "Thứ tự chấm", en: "Order"), 16) {
          calibrations.contains($0.id) ? calibrationMark : ""
        }
      )
    }
    if Set(nominations.map(\.category.id)).count > 1 {
      columns.append(
        text(.category, language.say(vi: "Hạng mục", en: "Category"), 18) {
          $0.category.name[language]
        }
      )
    }
    let fields: [(SheetKey, Field.ID, Double)] = [
      (.title, .title, 28), (.organisation, .organisation, 24), (.evidence, .evidence, 22),
    ]
    for (key, id, width) in fields {
      guard let field = programme.field(id), nominations.contains(where: { $0[id] != nil }) else {
        continue
      }
      columns.append(text(key, field.name[language], width) { $0.text(id, in: language) })
    }
    return columns
  }

  private var markingColumns: [Column] {
    let coefficients = rubric.coefficients.numerators
    var next = 0
    return judgedCriteria.flatMap { criterion, parts in
      parts.map { part in
        defer { next += 1 }
        let own = named(part.name, part.weight)
        let group = named(criterion.name, criterion.weight)
        let isWhole = parts.count == 1 && part.name == criterion.name
        return Column(
          key: part.id.rawValue,
          heading: isWhole ? group : own,
          width: 10,
          note: part.guidance?[language],
          coefficient: coefficients[next]
        ) { _, _ in .init(.blank, .input) }
      }
    }
  }

  /// The criteria over their subcriteria.
  private func groups(_ columns: [Column]) -> [WorkbookDraft.Group] {
    let first = markColumns(columns).lowerBound
    return [.init(nil, columns: first)]
      + judgedCriteria.map { criterion, parts in
        let isWhole = parts.count == 1 && parts[0].name == criterion.name
        return .init(
          isWhole ? nil : named(criterion.name, criterion.weight),
          columns: parts.count
        )
      }
  }

  private func text(
    _ key: SheetKey,
    _ heading: String,
    _ width: Double,
    _ content: @escaping (ShownNomination) -> String
  ) -> Column {
    Column(key: key.rawValue, heading: heading, width: width) { index, _ in
      let text = content(nominations[index])
      return .init(text.isEmpty ? .blank : .text(text), key == .nomination ? .strong : .plain)
    }
  }

  private func input(_ key: SheetKey, _ heading: String, _ width: Double) -> Column {
    Column(key: key.rawValue, heading: heading, width: width) { _, _ in .init(.blank, .inputText) }
  }

  private func index(of key: SheetKey, in columns: [Column]) -> Int {
    columns.firstIndex { $0.key == key.rawValue } ?? 0
  }

  private func markColumns(_ columns: [Column]) -> ClosedRange<Int> {
    let first = columns.firstIndex { $0.coefficient != nil } ?? 0
    return first...(first + rubric.judged.count - 1)
  }
}
