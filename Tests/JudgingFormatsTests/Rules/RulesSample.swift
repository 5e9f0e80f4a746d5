import Foundation
import Judging
import JudgingFormats

/// A small programme that is in order, to break at one place.
enum RulesSample {
  static let file = "thi.yaml"

  static let text = """
    programme: thi-2027
    name: {vi: Cuộc thi, en: Contest}
    organiser: {vi: Ban Tổ chức, en: Committee}
    code: THI
    recognition: award
    calendar:
      nominations: {opens: 2027-06-01, closes: 2027-08-15}
      screening: {opens: 2027-07-01, closes: 2027-08-31}
      announcement: 2027-10-10
    categories:
      - {id: so, name: {vi: Công nghệ số, en: Digital}}
      - {id: xanh, name: {vi: Công nghệ xanh, en: Green}}
    require: [taxCode]
    fields:
      - {id: done, name: {vi: Đã xong, en: Done}, kind: count}
      - {id: total, name: {vi: Tổng số, en: Total}, kind: count}
      - {id: votes, name: {vi: Bình chọn, en: Votes}, kind: count, source: office}
      - id: level
        name: {vi: Mức, en: Level}
        kind: choice
        options:
          - {id: full, name: {vi: Toàn trình, en: Full}}
          - {id: part, name: {vi: Một phần, en: Partial}}
    conditions:
      - {id: tax, test: taxCode, field: taxCode, reason: {vi: Cần MST, en: Tax code needed}}
      - id: live
        test: monthsSince
        field: inUseSince
        months: 6
        reason: {vi: Cần 6 tháng, en: Six months needed}
      - id: online
        test: oneOf
        field: level
        options: [full, part]
        reason: {vi: Cần ghi mức, en: Level needed}
    rubric:
      scale: {lowest: 0, highest: 10, step: 0.5}
      levels:
        - {from: 0, to: 4.5, name: {vi: Yếu, en: Weak}}
        - {from: 5, to: 10, name: {vi: Đạt, en: Good}}
      commentRequired: {atMost: 2, atLeast: 9}
      outOf: 10
      criteria:
        - id: craft
          name: {vi: Tay nghề, en: Craft}
          weight: 60
          subcriteria:
            - {id: idea, name: {vi: Ý tưởng, en: Idea}, weight: 70}
            - {id: talk, name: {vi: Trình bày, en: Talk}, weight: 30}
        - {id: effect, name: {vi: Tác động, en: Effect}, weight: 20}
        - id: done
          name: {vi: Hoàn thành, en: Done}
          weight: 10
          measure:
            {numerator: done, denominator: total, floor: 50%, target: 100%,
             smallestDenominator: 100}
        - {id: public, name: {vi: Bình chọn, en: Vote}, weight: 10, vote: votes}
    council: {members: 12, quorum: 2/3, majority: 3/4}
    rounds:
      - id: first
        name: {vi: Vòng một, en: First}
        scoring: {opens: 2027-09-01, closes: 2027-09-10}
        judges: panels
        omits: [talk]
        minimumScorecards: 3
        aggregation: trimmed:1
        cut: {places: 12, scope: category, tieBreaks: [criteria, median]}
      - id: last
        name: {vi: Vòng cuối, en: Last}
        scoring: {opens: 2027-09-11, closes: 2027-09-30}
        judges: council
        minimumScorecards: 8
        aggregation: mean
        cut:
          passMark: 7
          floors: [{criterion: done, share: 50%}]
          holderLimit: {field: province, atMost: 2}
    awards:
      - {id: gold, name: {vi: Vàng, en: Gold}, places: 1, atLeast: 8}
    """

  static func read(_ text: String) -> (rules: FrozenRules?, findings: [Finding]) {
    RulesReader.read(Array(text.utf8), file: file)
  }

  /// What is found when `part`, which stands there once, is replaced: for each finding its place
  /// and rule, then its message in Vietnamese and in English.
  static func found(replacing part: String, with other: String) -> [String] {
    let pieces = text.components(separatedBy: part)
    guard pieces.count == 2 else { return ["“\(part)” stands there \(pieces.count - 1) times"] }
    return read(pieces.joined(separator: other)).findings.flatMap(\.spelledOut)
  }

  static func found(in text: String) -> [String] { read(text).findings.flatMap(\.spelledOut) }
}

extension Finding {
  var spelledOut: [String] {
    ["\(origin.place) \(rule.rawValue)", message.vi, message.en]
  }
}
