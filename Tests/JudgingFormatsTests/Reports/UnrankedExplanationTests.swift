import Judging
import JudgingFormats
import StrictJSON
import Testing

@Suite struct UnrankedExplanationTests {
  private let unranked = Explanation(
    programme: ReportSample.programme,
    notice: nil,
    round: ReportSample.round,
    code: "MIV-0009",
    title: "Sổ tay Mây",
    organisation: "Công ty Gió Nam",
    category: Bilingual(vi: "Xã hội số", en: "Digital society"),
    screening: Bilingual(vi: "hợp lệ", en: "eligible"),
    place: nil,
    total: nil,
    aggregation: Bilingual(vi: "trung bình cộng", en: "arithmetic mean"),
    criteria: [],
    judges: [ReportSample.judge("J02", "Lê Thị Hòa", [Rational(8), Rational(8)], .zero, .zero)],
    neighbours: [],
    cut: nil,
    remarks: [
      Remark(
        .standings,
        Bilingual(vi: "mới có 1/3 phiếu tối thiểu", en: "1 of at least 3 scorecards")
      )
    ],
    history: []
  )

  @Test func `what was not counted is missing, never zero`() {
    #expect(
      unranked.text(in: .vi)
        == """
        Giải thưởng Sản phẩm số 2027 · Vòng sơ khảo
        MIV-0009  Sổ tay Mây
        Công ty Gió Nam
        Hạng mục: Xã hội số · Sơ tuyển: hợp lệ

        Chưa xếp hạng được.

        ĐIỂM TỪNG GIÁM KHẢO
        Tiêu chí con           J02
        ──────────────────────────
        Ý nghĩa                  8
        Tính mới                 8
        ──────────────────────────
        Tổng của giám khảo       –
        Phần tính vào kết quả    –

        PHIẾU CHẤM
        J02  Lê Thị Hòa: phieu-J02.xlsx:Phiếu!7 (Phiếu!D7 … Phiếu!E7); nhận 20/08/2027 09:05

        GHI CHÚ
        - mới có 1/3 phiếu tối thiểu

        """
    )
    let judge = unranked.json["judges"]?.elements?.first
    #expect(
      ["total", "totalRounded", "countsFor"].map { judge?[$0] } == [.null, .null, .null]
    )
  }
}
