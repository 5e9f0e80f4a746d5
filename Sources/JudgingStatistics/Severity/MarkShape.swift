/// What the pattern of marks, whatever their values, lets one tell apart.
struct MarkShape {
  let judges: Int
  let entries: Int
  let marks: Int
  /// Parts that share neither a judge nor an entry.
  let components: Int

  init(of ratings: Ratings) {
    (judges, entries, marks) = (ratings.judges.count, ratings.entries.count, ratings.scores.count)
    components = Linkage(of: ratings).components
  }

  /// Marks left over when every judge and every entry has a level of its own.
  var rest: Int { marks - (entries + judges - components) }

  /// Whether some judge gave two marks; otherwise they are anonymous.
  var judgesRepeat: Bool { judges > 1 && marks > judges }

  func check(_ entriesAre: CrossedModel.Entries) throws(Inseparable) {
    if entries < 2 { throw .oneEntry }
    if marks == entries { throw judges < 2 ? .oneJudge : .singleMarks }
    if judges < 2 { throw .oneJudge }
    if judgesRepeat, rest < 1 { throw .noRest }
  }
}
