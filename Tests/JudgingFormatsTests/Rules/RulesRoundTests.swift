import Foundation
import Testing

/// Dates in order, cuts and awards within the totals there are.
@Suite struct RulesRoundTests {
  @Test func `a window that closes before it opens is refused`() {
    #expect(
      RulesSample.found(
        replacing: "{opens: 2027-06-01, closes: 2027-08-15}",
        with: "{opens: 2027-06-01, closes: 2027-05-15}"
      ) == [
        "7:44 rules-dates-order",
        "đóng 15/05/2027 trước khi mở 01/06/2027",
        "it closes on 2027-05-15, before it opens on 2027-06-01",
      ]
    )
  }

  @Test func `screening that opens before nominations is refused`() {
    #expect(
      RulesSample.found(replacing: "opens: 2027-07-01", with: "opens: 2027-05-01") == [
        "8:22 rules-dates-order",
        "bước này không được mở trước bước liền trước (01/06/2027 00:00)",
        "this step may not open before the one before it does (2027-06-01T00:00:00+07:00)",
      ]
    )
  }

  @Test func `screening that closes before nominations is refused`() {
    #expect(
      RulesSample.found(replacing: "closes: 2027-08-31", with: "closes: 2027-08-10") == [
        "8:42 rules-dates-order",
        "bước này không được đóng trước bước liền trước (15/08/2027 23:59)",
        "this step may not close before the one before it does (2027-08-15T23:59:59+07:00)",
      ]
    )
  }

  @Test func `a round that opens before the one before closes is refused`() {
    #expect(
      RulesSample.found(replacing: "opens: 2027-09-11", with: "opens: 2027-09-10") == [
        "70:22 rules-dates-order",
        "vòng này phải mở sau khi vòng trước đóng (10/09/2027 23:59)",
        "this round must open after the one before closes (2027-09-10T23:59:59+07:00)",
      ]
    )
  }

  @Test func `a round that opens before screening is refused`() {
    #expect(
      RulesSample.found(replacing: "opens: 2027-09-01", with: "opens: 2027-06-15") == [
        "62:22 rules-dates-order",
        "bước này không được mở trước bước liền trước (01/07/2027 00:00)",
        "this step may not open before the one before it does (2027-07-01T00:00:00+07:00)",
      ]
    )
  }

  @Test func `an announcement before the last round closes is refused`() {
    #expect(
      RulesSample.found(
        replacing: "announcement: 2027-10-10",
        with: "announcement: 2027-09-29"
      ) == [
        "9:17 rules-dates-order",
        "công bố 29/09/2027 trước khi vòng cuối đóng 30/09/2027",
        "the announcement, 2027-09-29, comes before the last round closes, 2027-09-30",
      ]
    )
  }

  @Test func `too few scorecards to trim are refused`() {
    #expect(
      RulesSample.found(replacing: "minimumScorecards: 3", with: "minimumScorecards: 2") == [
        "65:24 rules-value-wrong",
        "bỏ 1 điểm mỗi đầu thì cần ít nhất 3 phiếu",
        "dropping 1 at each end needs at least 3 scorecards",
      ]
    )
  }

  @Test func `a round that marks nothing is refused`() {
    #expect(
      RulesSample.found(replacing: "omits: [talk]", with: "omits: [talk, idea, effect]") == [
        "64:12 rules-value-wrong",
        "vòng này không còn gì để chấm",
        "this round leaves nothing to mark",
      ]
    )
  }

  @Test func `a pass mark above the highest total is refused`() {
    #expect(
      RulesSample.found(replacing: "passMark: 7", with: "passMark: 10.5") == [
        "75:17 rules-value-wrong",
        "10.5 nằm ngoài thang tổng điểm, từ 0 đến 10",
        "10.5 is no possible total; those go from 0 to 10",
      ]
    )
  }

  @Test func `a pass mark below nothing is refused`() {
    #expect(
      RulesSample.found(replacing: "passMark: 7", with: "passMark: -1") == [
        "75:17 rules-value-wrong",
        "-1 nằm ngoài thang tổng điểm, từ 0 đến 10",
        "-1 is no possible total; those go from 0 to 10",
      ]
    )
  }

  @Test func `a tie rule named twice is refused`() {
    #expect(
      RulesSample.found(
        replacing: "tieBreaks: [criteria, median]",
        with: "tieBreaks: [criteria, criteria]"
      ) == [
        "67:51 rules-value-wrong",
        "mỗi quy tắc phân định chỉ nêu một lần",
        "each tie rule may stand once",
      ]
    )
  }

  @Test func `an award above the highest total is refused`() {
    #expect(
      RulesSample.found(replacing: "atLeast: 8}", with: "atLeast: 80}") == [
        "79:64 rules-value-wrong",
        "80 nằm ngoài thang tổng điểm, từ 0 đến 10",
        "80 is no possible total; those go from 0 to 10",
      ]
    )
  }

  @Test func `an award programme without awards is refused`() {
    #expect(
      RulesSample.found(
        replacing: "awards:\n  - {id: gold, name: {vi: Vàng, en: Gold}, places: 1, atLeast: 8}",
        with: ""
      ) == [
        "5:14 rules-value-wrong",
        "giải thưởng (award) phải có awards; tôn vinh (honour) thì không",
        "an award needs awards; an honour has none",
      ]
    )
  }

  @Test func `an honour with awards is refused`() {
    #expect(
      RulesSample.found(replacing: "recognition: award", with: "recognition: honour") == [
        "79:3 rules-value-wrong",
        "giải thưởng (award) phải có awards; tôn vinh (honour) thì không",
        "an award needs awards; an honour has none",
      ]
    )
  }

  @Test func `a majority of more than all is refused`() {
    #expect(
      RulesSample.found(replacing: "majority: 3/4", with: "majority: 1") == [
        "58:47 rules-value-wrong",
        "không thể có nhiều hơn tất cả số có mặt; ghi tỷ lệ phải vượt quá, như 3/4",
        "no vote exceeds all who are present; give the share to exceed, such as 3/4",
      ]
    )
  }

  @Test func `a programme without rounds is refused`() throws {
    let rounds = try #require(RulesSample.text.range(of: "rounds:"))
    let awards = try #require(RulesSample.text.range(of: "awards:"))
    let text =
      RulesSample.text[..<rounds.upperBound] + " []\n" + RulesSample.text[awards.lowerBound...]
    #expect(
      RulesSample.found(in: String(text)) == [
        "59:9 rules-value-wrong", "cần ít nhất một vòng", "there must be at least one round",
      ]
    )
  }

  @Test func `a programme without categories is refused`() throws {
    let first = try #require(RulesSample.text.range(of: "categories:"))
    let next = try #require(RulesSample.text.range(of: "require:"))
    let text =
      RulesSample.text[..<first.upperBound] + " []\n" + RulesSample.text[next.lowerBound...]
    #expect(
      RulesSample.found(in: String(text)) == [
        "10:13 rules-value-wrong", "cần ít nhất một hạng mục",
        "there must be at least one category",
      ]
    )
  }

  @Test func `severity across categories is refused where only pseudonyms are published`() {
    let text = RulesSample.text
      .replacingOccurrences(
        of: "aggregation: trimmed:1\n    cut: {places: 12, scope: category",
        with: "aggregation: severity-adjusted-v1:0.5\n    cut: {places: 12, scope: programme"
      )
    #expect(RulesSample.found(in: text).isEmpty)
    let hidden = text.replacingOccurrences(
      of: "council: {",
      with: "publishes: pseudonyms\ncouncil: {"
    )
    #expect(
      RulesSample.found(in: hidden) == [
        "67:18 rules-value-wrong",
        """
        bù độ nghiêm trên toàn giải thì không đếm lại được khi chỉ công bố bí danh theo hạng mục; dùng \
        scope: category, hoặc publishes: full hay ranks
        """,
        """
        severity across the programme cannot be counted again from pseudonyms, which are a category's; \
        use scope: category, or publishes: full or ranks
        """,
      ]
    )
  }
}
