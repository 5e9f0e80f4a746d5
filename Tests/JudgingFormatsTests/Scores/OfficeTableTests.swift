import Judging
import JudgingFormats
import Testing

/// The tables of judges and of figures that the office itself makes.
struct OfficeTableTests {
  @Test func `blanks around a judge's code and name are no part of them`() throws {
    let (judges, findings) = JudgeReader(programme: try programme()).read(
      Array("judge,name,panel,organisation\n GK1 ,\u{A0}Ánh ,Hội đồng , Sao Mai \n".utf8),
      file: "gk.csv"
    )
    #expect(findings == [])
    #expect(
      judges == [
        Judge(
          id: Identifier("GK1"),
          name: "Ánh",
          organisation: "Sao Mai",
          seats: [Seat(panel: .council, role: .member)]
        )
      ]
    )
  }

  @Test func `a code of blanks is no code`() throws {
    let (judges, findings) = JudgeReader(programme: try programme()).read(
      Array("judge,name,panel\n  ,Ánh,Hội đồng\n".utf8),
      file: "gk.csv"
    )
    #expect(judges == [])
    #expect(findings.map { $0.line(in: .en) } == ["gk.csv:2:A: “judge” is empty [answer-missing]"])
  }

  @Test func `a figure without a code is a finding, and blanks around a code are no part of it`()
    throws
  {
    let (figures, findings) = FigureReader(programme: try programme()).read(
      Array("Hồ sơ,Số lượt bình chọn\nSTT-0001 ,12\n,34\n".utf8),
      file: "so-lieu.csv"
    )
    #expect(figures.map(\.nomination) == [Identifier("STT-0001")])
    #expect(
      findings.map { $0.line(in: .en) } == [
        "so-lieu.csv:3: there is a figure “34” but no code of a nomination [answer-missing]"
      ]
    )
  }

  private func programme() throws -> Programme {
    let name = "sang-tao-tinh.yaml"
    let rules = RulesReader.read(Array(try ShippedRubrics.text(name).utf8), file: name).rules
    return try #require(rules?.programme)
  }
}
