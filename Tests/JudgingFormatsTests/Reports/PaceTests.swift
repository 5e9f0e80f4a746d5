import Judging
import JudgingFormats
import Testing

@Suite struct PaceTests {
  /// The last line of the only round of a status, done on 14/09 at the present pace.
  private func lastLine(due: Moment?, in language: Language) -> Substring? {
    let status = StatusReport(
      programme: ReportSample.programme,
      now: ReportSample.moment("2027-09-12T08:00"),
      daysLeft: -2,
      announcement: ReportSample.moment("2027-09-10"),
      windows: [],
      screening: [],
      rounds: [
        .init(
          name: ReportSample.round,
          scorecards: 1,
          expected: 2,
          behind: [],
          projectedEnd: ReportSample.moment("2027-09-14T10:00"),
          isShortlisted: false,
          due: due
        )
      ],
      remarks: []
    )
    return status.text(in: language).split(separator: "\n").last
  }

  @Test func `a pace that ends on the last day is in time`() {
    #expect(
      lastLine(due: ReportSample.moment("2027-09-14T23:59:59"), in: .vi)
        == "  với tiến độ hiện nay sẽ xong ngày 14/09/2027, kịp hạn 14/09/2027"
    )
  }

  @Test func `a pace that ends an hour late is not`() {
    #expect(
      lastLine(due: ReportSample.moment("2027-09-14T09:00"), in: .en)
        == "  at the present pace done only on 14 Sep 2027, NOT in time for 14 Sep 2027"
    )
  }

  @Test func `without a due moment there is no verdict`() {
    #expect(lastLine(due: nil, in: .en) == "  at the present pace done on 14 Sep 2027")
  }
}
