public import Judging

/// The documents of a programme, each with a template of its name.
public enum DocumentKind: String, CaseIterable, Hashable, Sendable {
  /// Thông báo, with the list as its annex.
  case notice = "thong-bao"
  /// Quyết định, with the result as its annex.
  case decision = "quyet-dinh"
  /// Tờ trình.
  case proposal = "to-trinh"
  /// Biên bản họp Hội đồng.
  case minutes = "bien-ban"
  /// Phiếu chấm điểm, filled in: one a judge.
  case scoreSheet = "phieu-cham"
  case certificate = "giay-chung-nhan"
  /// What a nominee is told.
  case letter = "thu"

  /// Official documents are in Vietnamese; what goes to nominees is in either language.
  public var languages: [Language] {
    switch self {
    case .notice, .decision, .proposal, .minutes, .scoreSheet: [.vi]
    case .certificate, .letter: [.vi, .en]
    }
  }

  /// What its template may speak of.
  var scope: DocumentScope {
    switch self {
    case .notice, .decision: .common(Self.shortlist, lists: Self.shortlistLists)
    case .proposal:
      .common(
        Self.shortlist,
        lists: Self.shortlistLists.merging(["meetings": DocumentScope(Self.meeting)]) { $1 }
      )
    case .minutes: .common(Self.shortlist + Self.meeting, lists: Self.meetingLists)
    case .scoreSheet: .common(Self.sheet, lists: ["criteria": Self.marked])
    case .certificate: .common(Self.award)
    case .letter: .common(Self.result, lists: Self.resultLists)
    }
  }

  private static let shortlist = [
    "method", "decision", "received", "eligible", "judged", "chosen", "rulesHash",
  ]
  private static let shortlistLists = [
    "remarks": DocumentScope(["remark"]),
    "categories": DocumentScope(
      ["roman", "category", "received", "eligible", "judged", "chosen"],
      lists: [
        "entries": DocumentScope([
          "order", "standing", "code", "title", "organisation", "total", "award",
        ]),
        "withheld": DocumentScope(["reason"]),
      ]
    ),
  ]
  private static let meeting = [
    "minutesNumber", "meetingBody", "meetingPlace", "chair", "secretary", "present", "members",
    "quorum", "beginsHour", "beginsMinute", "beginsDay", "beginsMonth", "beginsYear", "endsHour",
    "endsMinute", "endsDay", "endsMonth", "endsYear",
  ]
  private static let meetingLists = [
    "attendees": DocumentScope([
      "order", "name", "role", "organisation", "standsInFor", "observes",
    ]),
    "absentees": DocumentScope(["name", "role", "organisation", "reason"]),
    "remarks": DocumentScope(["remark"]),
    "rankings": DocumentScope(
      ["group"],
      lists: [
        "standings": DocumentScope(["standing", "code", "title", "organisation", "total"])
      ]
    ),
    "unranked": DocumentScope(["code", "title", "reason"]),
    "ballots": DocumentScope([
      "order", "ballot", "presentThen", "inFavour", "against", "invalid", "carries", "outside",
    ]),
    "tieVotes": DocumentScope(["code", "title", "votes"]),
    "dissents": DocumentScope(["member", "opinion", "about"]),
  ]
  private static let sheet = [
    "judge", "judgeName", "judgeOrganisation", "code", "title", "organisation", "category",
    "total", "outOf", "comment",
  ]
  private static let marked = DocumentScope(
    ["order", "criterion", "weight"],
    lists: ["parts": DocumentScope(["part", "partWeight", "mark", "remark"])]
  )
  private static let award = [
    "certificateNumber", "verification", "lookUp", "organisation", "title", "code", "category",
    "award", "decision",
  ]
  private static let result = [
    "organisation", "title", "code", "category", "decision", "chosen", "notChosen", "ineligible",
    "award", "standing", "among", "total", "outOf",
  ]
  private static let resultLists = [
    "reasons": DocumentScope(["reason"]),
    "criteria": DocumentScope(
      ["criterion", "points", "most"],
      lists: ["comments": DocumentScope(["comment"])]
    ),
    "comments": DocumentScope(["comment"]),
  ]
}

extension DocumentScope {
  /// What every template may speak of, and more.
  fileprivate static func common(
    _ places: [String],
    lists: [String: DocumentScope] = [:]
  ) -> DocumentScope {
    let own = ["bases": DocumentScope(["basis"]), "recipients": DocumentScope(["recipient"])]
    return DocumentScope(
      [
        "programme", "organiser", "notice", "round", "ranked", "final", "parent", "body", "decides",
        "council", "symbol", "place", "authority", "signerTitle", "signer", "archive", "submitTo",
        "number", "day", "month", "year",
      ] + places,
      lists: own.merging(lists) { $1 }
    )
  }
}
