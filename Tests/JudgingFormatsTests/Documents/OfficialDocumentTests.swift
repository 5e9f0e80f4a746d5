import Judging
import Testing
import VietnameseText

@testable import JudgingFormats

/// What official documents say, word for word.
struct OfficialDocumentTests {
  @Test func `a notice says what the decree asks for, its number and day blank`() {
    let draft = Self.draft(.notice, ShortlistSample.award, .award)
    #expect(
      draft.text == """
        ỦY BAN NHÂN DÂN TỈNH V
        BAN TỔ CHỨC
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Số:         /TB-BTC
        Huế, ngày        tháng        năm 2027
        THÔNG BÁO
        Kết quả Cuộc thi
        Ban Tổ chức thông báo kết quả Vòng cuối của Cuộc thi như sau:
        1. Số lượng hồ sơ
        Đã tiếp nhận 34 hồ sơ, trong đó 21 hồ sơ hợp lệ; 12 hồ sơ được xét tại Vòng cuối; \
        3 hồ sơ được chọn.
        2. Cách xác định kết quả
        Tổng điểm là trung bình cộng của các giám khảo, so sánh khi chưa làm tròn.
        Bằng điểm MIV-0003, MIV-0020; phân định bằng trung vị: MIV-0003.
        3. Danh sách được chọn
        Danh sách gồm 3 hồ sơ, theo hạng mục, tại Phụ lục kèm theo Thông báo này.
        4. Ý kiến về kết quả
        Ý kiến về danh sách, nêu rõ hồ sơ và căn cứ, gửi về Ban Tổ chức.
        Ban Tổ chức thông báo để các tổ chức, cá nhân liên quan được biết./.
        Nơi nhận:
        - Các đơn vị dự giải;
        - Lưu: VT.
        TM. BAN TỔ CHỨC
        TRƯỞNG BAN
        Nguyễn Văn Minh Họa
        Phụ lục
        KẾT QUẢ CUỘC THI
        (Kèm theo Thông báo số         /TB-BTC ngày        tháng        năm 2027 của Ban Tổ chức)
        I. Chính phủ số
        Hạng | Mã hồ sơ | Tên | Tổ chức | Điểm | Giải
        1 | MIV-0007 | Nền tảng Sông Hồng | Công ty Sao Mai | 8,50 | Giải Vàng
        2 | MIV-0012 | Ứng dụng Bến Xuân | Hợp tác xã số Đồng Văn | 8,333 |\u{20}
        3 | MIV-0003 | Trợ lý Lúa Vàng | Viện Ánh Dương | 8,330 |\u{20}
        Giải Bạc không trao: không hồ sơ nào đạt 8,50 điểm.
        II. Xã hội số
        Không có hồ sơ nào được chọn.

        """
    )
  }

  @Test func `a decision has its recorded number; days below ten and two months are padded`() {
    let stamp = DocumentStamp(number: 5, day: CivilDate(year: 2027, month: 10, day: 5))
    let lines = Self.draft(.decision, ShortlistSample.honour, .honour, stamp).text
      .split(separator: "\n").map(String.init)
    #expect(
      Array(lines[4...16]) == [
        "Số: 05/QĐ-BTC", "Huế, ngày 05 tháng 10 năm 2027", "QUYẾT ĐỊNH",
        "Về việc tôn vinh Cuộc thi", "BAN TỔ CHỨC",
        "Căn cứ Quy chế (mẫu);", "Theo đề nghị của Hội đồng.", "QUYẾT ĐỊNH:",
        """
        Điều 1. Tôn vinh 2 hồ sơ có tên tại Phụ lục kèm theo Quyết định này trong khuôn khổ Cuộc \
        thi.
        """,
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        """
        Điều 3. Ban Tổ chức, Hội đồng và các tổ chức, cá nhân có tên tại Phụ lục chịu trách nhiệm \
        thi hành Quyết định này./.
        """,
        "Nơi nhận:", "- Như Điều 3;",
      ]
    )
    let early = DocumentStamp(day: CivilDate(year: 2028, month: 2, day: 12))
    let march = DocumentStamp(day: CivilDate(year: 2028, month: 3, day: 9))
    let dates = [early, march].map { stamp in
      Self.draft(.decision, ShortlistSample.award, .award, stamp).text
        .split(separator: "\n")[4...5].joined(separator: " ")
    }
    #expect(
      dates == [
        "Số: 12/QĐ-BTC Huế, ngày 12 tháng 02 năm 2028",
        "Số: 12/QĐ-BTC Huế, ngày 09 tháng 3 năm 2028",
      ]
    )
  }

  @Test func `where the rules name nobody, a document has dots to write on`() {
    let draft = Self.draft(.decision, ShortlistSample.honour, .award, letterhead: "\n")
    let lines = draft.text.split(separator: "\n").map(String.init)
    #expect(lines[3...4] == ["Số:         /QĐ-……", "……, ngày        tháng        năm 2027"])
    #expect(lines.contains("Căn cứ ………………;"))
    #expect(lines.contains("- Lưu: VT, ……."))
    #expect(lines.filter { $0 == "………………" }.count == 1)
  }

  @Test func `numbers of categories are Roman`() {
    #expect(
      [1, 4, 9, 14, 40, 99].map(DocumentValues.roman) == ["I", "IV", "IX", "XIV", "XL", "XCIX"]
    )
  }

  private static func draft(
    _ kind: DocumentKind,
    _ document: ShortlistDocument,
    _ recognition: Recognition,
    _ stamp: DocumentStamp = .blank,
    letterhead: String = OfficialDocumentTests.letterhead
  ) -> DocumentDraft {
    var rules = RulesSample.text + letterhead
    if recognition == .honour {
      rules = rules.replacing("recognition: award", with: "recognition: honour")
        .replacing(/awards:\n.*\n/, with: "")
    }
    let (read, findings) = RulesSample.read(rules)
    #expect(findings == [])
    guard let programme = read?.programme else { return DocumentDraft(title: "", sections: []) }
    return DocumentWording.usual.draft(
      kind,
      of: document,
      in: programme.rounds[1],
      of: programme,
      stamp
    )
  }

  private static let letterhead = """

    documents:
      parent: ỦY BAN NHÂN DÂN TỈNH V
      symbol: BTC
      place: Huế
      signer: {authority: TM. BAN TỔ CHỨC, title: TRƯỞNG BAN, name: Nguyễn Văn Minh Họa}
      bases: [Quy chế (mẫu)]
      recipients: [Các đơn vị dự giải]
      archive: VT
    """
}
