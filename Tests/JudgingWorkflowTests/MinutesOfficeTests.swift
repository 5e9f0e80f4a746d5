import Judging
import JudgingBundle
import JudgingStore
import JudgingWorkflow
import Testing

/// A meeting of the council on the record, and what it does to the cut.
struct MinutesOfficeTests {
  let season: SmallSeason
  private let office: Office

  init() throws {
    let asking = "    aggregation: mean\n    needsAgreement: true\n"
    season = try SmallSeason(
      SmallSeason.rules.replacing("    aggregation: mean\n", with: asking)
        .replacing("[criteria, median]}", with: "[criteria, median, vote]}")
    )
    try season.takeIn()
    office = season.office(SmallSeason.october)
    let council = SmallSeason.file(
      "hoi-dong.csv",
      """
      judge,name,panel,role
      h1,An,council,chair
      h2,Bình,council,secretary
      h3,Chi,council,member
      h4,Dũng,council,member
      h5,Em,council,member
      """
    )
    #expect(try season.office(SmallSeason.july).enrol([council]).findings == [])
    let marks = "judge,nomination,craft,impact\nada,GIA-0001,9,9\nada,GIA-0002,8,8\n"
    let scored = try season.office(SmallSeason.september)
      .score([SmallSeason.file("phieu.csv", marks)], dryRun: false)
    #expect(scored.value != nil)
  }

  @Test func `the council's conclusion in the minutes is what the cut takes`() throws {
    #expect(try shortlist() == nil)
    let recorded = try record("GIA-0001,3,1,0\nGIA-0002,4,0,0\nGiao Thư ký công bố,4,0,0")
    #expect(recorded.findings == [])
    #expect(recorded.value?.minutes.ballots.map(\.carries) == [false, true, true])
    #expect(try shortlist()?.sections.flatMap(\.entries).map(\.code) == ["GIA-0002"])
  }

  @Test func `minutes are read back as they were recorded`() throws {
    let recorded = try record("GIA-0001,4,0,0").value
    #expect(recorded?.people[Identifier("h3")]?.name == "Chi")
    #expect(recorded?.titles == [Identifier("GIA-0001"): "Một"])
    #expect(try office.minutes() == [recorded].compactMap(\.self))
    #expect(
      try office.status().meetings
        == [recorded].compactMap(\.self)
        .map(StatusReport.MeetingLine.init)
    )
  }

  @Test func `a number recorded before needs a reason, and then all that was concluded`() throws {
    _ = try record("GIA-0001,4,0,0")
    #expect(
      try record("GIA-0001,3,1,0").findings.map { $0.line(in: .en) } == [
        """
        hop.csv: minutes 05/BB-HĐ were recorded at 2027-10-01T00:00:00+07:00; to put them right add \
        --correct "reason" [minutes-repeated]
        """
      ]
    )
    #expect(
      try record("GIA-0002,3,1,0", correcting: "Ghi nhầm hồ sơ").findings
        .map { $0.line(in: .en) } == [
          """
          hop.csv: the correction of 05/BB-HĐ must be about the same round and body, and every \
          nomination voted on; missing: GIA-0001 [minutes-repeated]
          """
        ]
    )
    let corrected = try record("GIA-0001,3,1,0", correcting: "Đếm lại phiếu").value
    #expect(corrected?.correction == "Đếm lại phiếu")
    #expect(try office.minutes().map(\.minutes) == [corrected?.minutes])
  }

  @Test func `the account of a nomination tells the vote, and an opinion kept against it`() throws {
    let dissent = SmallSeason.file(
      "bao-luu.csv",
      "Bảo lưu về,Người bảo lưu,Ý kiến bảo lưu\nGIA-0001,Chi,Chưa thấy số liệu\n"
    )
    #expect(try record("GIA-0001,3,1,0", more: [dissent]).findings == [])
    let history = try office.explain(Identifier("GIA-0001"), round: nil).value?.history
    #expect(
      history?.suffix(2).map(\.what.vi) == [
        "Hội đồng kết luận: 3/4 tán thành (05/BB-HĐ)",
        "bảo lưu ý kiến của h3: Chưa thấy số liệu (05/BB-HĐ)",
      ]
    )
  }

  @Test func `a form for a meeting is filled in with what waits for the council`() throws {
    let agenda = try office.agenda(of: .council, round: nil).value
    #expect(agenda?.toConclude.map(\.id.rawValue) == ["GIA-0001"])
    #expect(agenda?.equal == [])
    _ = try record("GIA-0001,4,0,0")
    #expect(try office.agenda(of: .council, round: nil).value?.toConclude == [])
  }

  @Test func `people in the minutes stay closed in a publication, and numbers are open`() throws {
    let programme = try #require(try office.roundUnderWay(nil).value?.programme)
    let parts = OpenParts(programme, panels: [])
    let open = ["minutes", "conclusion", "vote"].filter {
      parts.isOpen("decision", of: .decision($0))
    }
    #expect(open == ["conclusion", "vote"])
  }

  private func shortlist() throws -> ShortlistDocument? {
    try office.shortlist(round: nil, leavingOut: [], because: "", decision: "1").value
  }

  private func record(
    _ ballots: String,
    correcting correction: String? = nil,
    more: [SourceFile] = []
  ) throws -> Outcome<MinutesRecord> {
    let files = [
      SmallSeason.file(
        "hop.csv",
        """
        Mục,Nội dung ghi
        Số biên bản,05/BB-HĐ
        Ngày họp,30/09/2027
        Bắt đầu lúc,8 giờ 30
        Kết thúc lúc,11h
        Địa điểm,Hà Nội
        """
      ),
      SmallSeason.file(
        "diem-danh.csv",
        """
        Mã giám khảo,Có mặt,Lý do vắng
        h1,có,
        h2,có,
        h3,có,
        h4,có,
        h5,vắng,đi công tác
        """
      ),
      SmallSeason.file(
        "bieu-quyet.csv",
        "Hồ sơ hoặc nội dung,Tán thành,Không tán thành,Không hợp lệ\n\(ballots)\n"
      ),
    ]
    return try office.record(minutes: files + more, correcting: correction)
  }
}
