public import Judging

/// A judge's workbook that came back: what it was made for, and what it holds now.
public struct ReturnedSheets: Sendable {
  public let stamp: SheetStamp
  public let file: String
  /// Whom the visible sheets name, where that is not whom the workbook was made for.
  public let otherOwner: (text: String, origin: Origin)?
  /// In order of code: those the workbook was made for that are still there.
  public let sheets: [ReturnedSheet]
  /// What is wrong with the layout or with single cells.
  public let findings: [Finding]
}

/// What a judge wrote for one nomination.
public struct ReturnedSheet: Sendable {
  /// As read, perhaps with gaps.
  public let sheet: ScoreSheet
  /// The cells that wait for a mark, in the rubric's order; a mark that could not be read waits too.
  public let blanks: [(part: Subcriterion, origin: Origin)]
  /// The interest the judge declares, if any.
  public let conflict: (reason: String, origin: Origin)?

  /// Whether the judge wrote neither a mark nor a word.
  public var isUntouched: Bool {
    sheet.marks.allSatisfy { $0 == nil } && sheet.comment.isEmpty && sheet.comments.isEmpty
  }
}

/// Reads workbooks that ``ScoreForm`` made, by their keys, whichever program saved them.
public struct ReturnedSheetsReader {
  private let rubric: Rubric

  /// - Parameter rubric: The round's rubric, its omissions made.
  public init(rubric: Rubric) {
    self.rubric = rubric
  }

  /// The contents of a workbook of ours; `nil` for any other file.
  ///
  /// What stands in it is read under the given rubric, so whoever asks must see from the stamp that it
  /// was made for that.
  public func read(_ file: FileBytes) -> ReturnedSheets? {
    guard Workbook.hasSheet(named: SheetStamp.sheetName, in: file.bytes),
      let tables = Workbook.read(file.bytes, file: file.name).workbook?.tables,
      let stamp = tables.lazy.filter({ $0.sheet == SheetStamp.sheetName })
        .compactMap(SheetStamp.init).first, stamp.kind == .scores
    else { return nil }
    var reading = ReturnedReading(stamp: stamp, rubric: rubric, file: file.name)
    let visible = tables.filter { !$0.isHidden }
    for table in visible { reading.take(table) }
    return reading.finish(otherOwner: Self.otherOwner(visible, stamp))
  }

  /// The line that names another judge than the stamp does.
  static func otherOwner(
    _ tables: [Table],
    _ stamp: SheetStamp
  ) -> (text: String, origin: Origin)? {
    let own = Language.allCases.map { ScoreForm.owner(stamp.name, stamp.judge, in: $0) }
    let labels = Language.allCases.map {
      ScoreForm.owner("", Identifier(""), in: $0).prefix { $0 != ":" } + ":"
    }
    for table in tables {
      for row in table.rows {
        guard let cell = row.cells.first, labels.contains(where: { cell.text.hasPrefix($0) }),
          !own.contains(where: { cell.text == $0 || cell.text.hasPrefix($0 + " ·") })
        else { continue }
        return (cell.text, table.origin(of: cell, in: row))
      }
    }
    return nil
  }
}
