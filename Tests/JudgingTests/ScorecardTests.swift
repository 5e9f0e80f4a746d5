import Judging
import Testing

struct ScorecardTests {
  let rubric = Sample.rubric()

  @Test func `a full sheet becomes a card with its marks in the rubric's order`() {
    let card = Sample.card(
      Sample.sheet("ada", "n1", ["impact": "7", "craft": "8.5"]),
      under: rubric
    )
    #expect(card?.marks.map(\.value.description) == ["8.5", "7"])
  }

  @Test func `a gap is a finding and never a zero`() {
    expect(["craft": "8"], gives: .markMissing)
  }

  @Test func `a mark above the scale is refused`() {
    expect(["craft": "10.5", "impact": "7"], gives: .markOutOfRange)
  }

  @Test func `a mark between two steps is refused`() {
    expect(["craft": "8.3", "impact": "7"], gives: .markOffStep)
  }

  @Test func `a mark at an end of the scale needs a comment`() {
    expect(["craft": "9", "impact": "7"], comment: "", gives: .commentMissing)
    expect(["craft": "8", "impact": "2"], comment: "", gives: .commentMissing)
  }

  @Test func `a mark inside the ends needs none`() {
    let sheet = Sample.sheet("ada", "n1", ["craft": "8.5", "impact": "2.5"], comment: "")
    #expect(Sample.card(sheet, under: rubric) != nil)
  }

  private func expect(
    _ marks: [String: String],
    comment: String = "",
    gives rule: Finding.Rule
  ) {
    guard
      case .rejected(let findings) = rubric.check(
        Sample.sheet("ada", "n1", marks, comment: comment)
      )
    else {
      Issue.record("the sheet was accepted")
      return
    }
    #expect(findings.map(\.rule) == [rule])
  }
}
