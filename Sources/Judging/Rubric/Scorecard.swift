/// What a judge handed in for one nomination, as read.
public struct ScoreSheet: Hashable, Sendable {
  public let judge: Judge.ID
  public let nomination: Nomination.ID
  /// The subcriteria its marks answer, in order; sheets of one round share the list.
  public let parts: [Subcriterion.ID]
  /// One place a part, `nil` where there is no mark.
  public var marks: [Mark?]
  /// Comments on single marks, by subcriterion.
  public var comments: [Subcriterion.ID: String]
  /// The comment on the nomination as a whole; blank if there is none.
  public var comment: String
  public let origin: Origin

  public init(
    judge: Judge.ID,
    nomination: Nomination.ID,
    parts: [Subcriterion.ID],
    marks: [Mark?],
    comments: [Subcriterion.ID: String] = [:],
    comment: String = "",
    origin: Origin
  ) {
    self.judge = judge
    self.nomination = nomination
    self.parts = parts
    self.marks = marks
    self.comments = comments
    self.comment = comment
    self.origin = origin
  }
}

extension ScoreSheet {
  public subscript(part: Subcriterion.ID) -> Mark? {
    parts.firstIndex(of: part).flatMap { marks[$0] }
  }
}

/// The value a judge gave one subcriterion, and where they wrote it.
public struct Mark: Hashable, Sendable {
  public let value: Rational
  public let place: Origin.Place

  public init(_ value: Rational, at place: Origin.Place) {
    self.value = value
    self.place = place
  }
}

/// A complete sheet: one mark on scale for each subcriterion, in the rubric's order.
///
/// Only ``Rubric/check(_:)`` makes one, so whoever holds a scorecard may count it.
public struct Scorecard: Hashable, Sendable {
  public let judge: Judge.ID
  public let nomination: Nomination.ID
  /// One mark per subcriterion of ``Rubric/judged``, in that order.
  public let marks: [Mark]
  public let comments: [Subcriterion.ID: String]
  public let comment: String
  public let origin: Origin
}

extension Rubric {
  /// Accepts a sheet as a scorecard, or says everything that is wrong with it.
  public func check(_ sheet: ScoreSheet) -> Checked<Scorecard> {
    RubricCheck(self).check(sheet)
  }
}

/// A rubric made ready to check many sheets.
public struct RubricCheck: Sendable {
  private let parts: [Subcriterion]
  private let ids: [Subcriterion.ID]
  private let scale: Scale
  private let commentRequired: CommentRule

  public init(_ rubric: Rubric) {
    parts = rubric.judged
    ids = parts.map(\.id)
    scale = rubric.scale
    commentRequired = rubric.commentRequired
  }

  /// What ``Rubric/check(_:)`` says.
  public func check(_ sheet: ScoreSheet) -> Checked<Scorecard> {
    var marks: [Mark] = []
    marks.reserveCapacity(parts.count)
    var findings: [Finding] = []
    let isAligned = sheet.parts == ids
    for (index, part) in parts.enumerated() {
      guard let mark = isAligned ? sheet.marks[index] : sheet[part.id] else {
        findings.append(.markMissing(part, in: sheet))
        continue
      }
      marks.append(mark)
      let origin = Origin(file: sheet.origin.file, place: mark.place)
      if !scale.isInRange(mark.value) {
        findings.append(.markOutOfRange(mark.value, scale, part, at: origin))
      } else if !scale.isOnStep(mark.value) {
        findings.append(.markOffStep(mark.value, scale, part, at: origin))
      } else if commentRequired.asks(for: mark.value), sheet.comment.isEmpty,
        sheet.comments[part.id, default: ""].isEmpty
      {
        findings.append(.commentMissing(mark.value, part, at: origin))
      }
    }
    guard findings.isEmpty else { return .rejected(findings) }
    return .accepted(
      Scorecard(
        judge: sheet.judge,
        nomination: sheet.nomination,
        marks: marks,
        comments: sheet.comments,
        comment: sheet.comment,
        origin: sheet.origin
      )
    )
  }
}

extension Finding {
  fileprivate static func markMissing(_ part: Subcriterion, in sheet: ScoreSheet) -> Finding {
    Finding(
      .markMissing,
      at: sheet.origin,
      vi: """
        phiếu của \(sheet.judge) cho \(sheet.nomination) chưa có điểm “\(part.name.vi)” \
        (\(part.id)); ô trống không phải điểm 0
        """,
      en: """
        the sheet of \(sheet.judge) for \(sheet.nomination) has no mark for “\(part.name.en)” \
        (\(part.id)); an empty cell is not a 0
        """
    )
  }

  fileprivate static func markOutOfRange(
    _ mark: Rational,
    _ scale: Scale,
    _ part: Subcriterion,
    at origin: Origin
  ) -> Finding {
    Finding(
      .markOutOfRange,
      at: origin,
      vi: "điểm \(mark) của “\(part.name.vi)” nằm ngoài thang \(scale.lowest)–\(scale.highest)",
      en: "mark \(mark) for “\(part.name.en)” is outside the scale \(scale.lowest)–\(scale.highest)"
    )
  }

  fileprivate static func markOffStep(
    _ mark: Rational,
    _ scale: Scale,
    _ part: Subcriterion,
    at origin: Origin
  ) -> Finding {
    Finding(
      .markOffStep,
      at: origin,
      vi: "điểm \(mark) của “\(part.name.vi)” không đúng bước \(scale.step) của thang điểm",
      en: "mark \(mark) for “\(part.name.en)” is not on the scale's step of \(scale.step)"
    )
  }

  fileprivate static func commentMissing(
    _ mark: Rational,
    _ part: Subcriterion,
    at origin: Origin
  ) -> Finding {
    Finding(
      .commentMissing,
      at: origin,
      vi: "điểm \(mark) của “\(part.name.vi)” cần có nhận xét bằng chữ",
      en: "mark \(mark) for “\(part.name.en)” needs a written comment"
    )
  }
}
