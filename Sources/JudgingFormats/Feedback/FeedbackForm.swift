public import Judging
internal import VietnameseText

/// All comments of a round in a workbook, without judges' names.
///
/// The office marks what nominees may read, and words it so that nobody can be recognised.
public struct FeedbackForm: Sendable {
  private let programme: Programme
  private let round: Round
  private let rows: [Row]

  struct Row: Hashable {
    let comment: WrittenComment
    let title: String
    /// What was released of it before.
    let released: String?
  }

  /// - Parameters:
  ///   - count: The round.
  ///   - released: What is released now.
  public init(of count: RoundCount, releasing released: [ReleasedComment]) {
    programme = count.programme
    round = count.round
    var left = released
    rows = count.comments.map { comment in
      // A comment that was released as it is; one the office worded anew is taken in order.
      let same = left.firstIndex {
        $0.nomination == comment.nomination && $0.part == comment.part && $0.text == comment.text
      }
      return Row(
        comment: comment,
        title: count.entrants.first { $0.id == comment.nomination }?.title ?? "",
        released: same.map { left.remove(at: $0).text }
      )
    }.map { row in
      let own = left.firstIndex {
        $0.nomination == row.comment.nomination && $0.part == row.comment.part
      }
      guard row.released == nil, let own else { return row }
      return Row(comment: row.comment, title: row.title, released: left.remove(at: own).text)
    }
  }

  public var isEmpty: Bool { rows.isEmpty }
  public var count: Int { rows.count }

  /// The bytes of an .xlsx.
  ///
  /// - Parameters:
  ///   - moment: Stands in the file's properties.
  ///   - language: Of headings.
  /// - Returns: The same bytes for the same comments.
  /// - Throws: Where the system gives no temporary file.
  public func workbook(
    at moment: Moment,
    in language: Language
  ) throws(WorkbookError) -> [UInt8] {
    let headings = FeedbackReader.headings.map { $0.names[language == .vi ? 0 : 1] }
    let answers = FeedbackReader.answers(in: language)
    let head: [WorkbookDraft.Row] = [
      .across("\(programme.name[language]) · \(round.name[language])", .title),
      .across(
        language.say(
          vi: """
            Chọn “\(answers.yes)” ở cột Công bố cho nhận xét được gửi đến đơn vị; sửa cột cuối để không \
            nhận ra người viết.
            """,
          en: """
            Choose “\(answers.yes)” for comments that go to the nominee; change the last column so \
            that nobody can tell who wrote it.
            """
        ),
        .line
      ),
      .cells(headings.map { WorkbookDraft.Cell(.text($0), .heading) }),
    ]
    let body = rows.map { cells($0, answers, in: language) }
    return try WorkbookDraft(
      title: "\(programme.name[language]) · \(round.name[language])",
      author: programme.organiser[language],
      createdAt: moment,
      sheets: [
        WorkbookDraft.Sheet(
          name: language.say(vi: "Nhận xét", en: "Comments"),
          widths: [11, 28, 14, 28, 50, 10, 50],
          rows: head + body,
          headingRow: 2,
          isLandscape: true,
          limits: rows.isEmpty
            ? [] : [.init(column: 5, rows: 3...(2 + rows.count), list: [answers.yes, answers.no])]
        )
      ]
    ).bytes()
  }

  private func cells(
    _ row: Row,
    _ answers: (yes: String, no: String),
    in language: Language
  ) -> WorkbookDraft.Row {
    let part = programme.rubric.judged.first { $0.id == row.comment.part }
    let whole = language.say(vi: "Nhận xét chung", en: "The whole")
    return .cells([
      .init(.text(row.comment.nomination.rawValue)), .init(.text(row.title)),
      .init(row.comment.part.map { .text($0.rawValue) } ?? .blank),
      .init(.text(part?.name[language] ?? whole)), .init(.text(row.comment.text)),
      .init(.text(row.released == nil ? answers.no : answers.yes), .input),
      .init(.text(row.released ?? row.comment.text), .inputText),
    ])
  }
}
