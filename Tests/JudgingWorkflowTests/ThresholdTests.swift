import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import Testing

/// What stands in print where a total only rounds to what an award asks for.
struct ThresholdTests {
  @Test func `7,996 has not reached an award of 8 and never reads 8,00`() throws {
    let season = try SmallSeason(
      SmallSeason.rules.replacing("step: 0.5", with: "step: 0.01")
        .replacing("atLeast: 7", with: "atLeast: 8")
    )
    try season.takeIn()
    let sheets = "judge,nomination,craft,impact\nada,GIA-0001,8,\"7,99\"\nada,GIA-0002,6,7\n"
    let office = season.office(SmallSeason.september)
    #expect(
      try office.score([SmallSeason.file("phieu.csv", sheets)], dryRun: false).findings == []
    )
    let standings = try office.standings(of: nil).value?.text(in: .vi)
    #expect(
      lines("GIA-0001", standings) == ["   1  GIA-0001  Một  Đơn vị A  7,996    1/1"]
    )
    let explanation = try office.explain(Identifier("GIA-0001"), round: nil).value?.text(in: .vi)
    #expect(
      ["Hạng 1/2", "Chế tác ", "Tác động ", "Cộng "].flatMap { lines($0, explanation) } == [
        "Hạng 1/2 · 7,996 điểm · trung bình cộng",
        "Chế tác        60%  4,800    6,00",
        "Chế tác                8",
        "Tác động       40%  3,196    4,00",
        "Tác động               7,99",
        "Cộng                7,996   10,00",
      ]
    )
    let list = try office.shortlist(round: nil, leavingOut: [], because: "", decision: nil).value
    #expect(lines("GIA-0001", list?.text(in: .vi)) == ["   1  GIA-0001  Một  Đơn vị A  7,996"])
    #expect(
      lines("Nhất", list?.text(in: .vi)) == [
        "Nhất: không trao, không có hồ sơ nào còn lại đạt 8,00"
      ]
    )
  }

  private func lines(_ mark: String, _ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map(String.init).filter { $0.contains(mark) }
  }
}
