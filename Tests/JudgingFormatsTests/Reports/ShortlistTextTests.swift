import Judging
import JudgingFormats
import Testing

@Suite struct ShortlistTextTests {
  @Test
  func `an award list shows places, totals that differ as different, medals and those withheld`() {
    #expect(
      ShortlistSample.award.text(in: .vi, width: 88)
        == #"""
        Ban Tổ chức Giải thưởng
        Giải thưởng Sản phẩm số 2027
        Kết quả giải thưởng · Vòng chung khảo
        *** Dữ liệu minh họa ***

        Chính phủ số
        Tiếp nhận 30 hồ sơ, hợp lệ 21, vào vòng này 12, được chọn 3.
        Hạng  Mã        Tên                 Đơn vị                   Điểm  Giải
        ────────────────────────────────────────────────────────────────────────────
           1  MIV-0007  Nền tảng Sông Hồng  Công ty Sao Mai         8,50   Giải Vàng
           2  MIV-0012  Ứng dụng Bến Xuân   Hợp tác xã số Đồng Văn  8,333
           3  MIV-0003  Trợ lý Lúa Vàng     Viện Ánh Dương          8,330
        Giải Bạc không trao: không hồ sơ nào đạt 8,50 điểm.

        Xã hội số
        Tiếp nhận 4 hồ sơ, hợp lệ 0, vào vòng này 0, được chọn 0.

        bằng điểm MIV-0003, MIV-0020; phân định bằng trung vị: MIV-0003
        Tổng điểm là trung bình cộng của các giám khảo, so sánh khi chưa làm tròn.
        Quyết định số 12/QĐ-BTC, chốt lúc 02/10/2027 09:00, người chốt: Trần Thị Bình.
        SHA-256: 0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c

        """#
    )
  }

  @Test func `an honours list has neither places nor totals`() {
    #expect(
      ShortlistSample.honour.text(in: .en, width: 88)
        == #"""
        The Organising Board
        Digital Product Award 2027
        Honours list · Final round

        Digital economy
        5 received, 4 eligible, 4 in this round, 2 chosen.
        Code      Title      Organisation
        ──────────────────────────────────────
        UDS-0004  Ánh Sao    Công ty Mây Trắng
        UDS-0001  Đồng Xanh  Công ty Gió Nam

        The total is the arithmetic mean of the judges, compared unrounded.
        Decided on 2 Oct 2027 09:00 (UTC+7) by Trần Thị Bình.
        SHA-256: 0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c

        """#
    )
  }

  @Test func `a shortlist as CSV has six decimals and both names`() {
    #expect(
      String(decoding: ShortlistSample.award.csv(.plain), as: UTF8.self)
        == #"""
        category,categoryVi,categoryEn,place,code,title,organisation,total,awardVi,awardEn
        chinh-phu-so,Chính phủ số,Digital government,1,MIV-0007,Nền tảng Sông Hồng,Công ty Sao Mai,8.500000,Giải Vàng,Gold
        chinh-phu-so,Chính phủ số,Digital government,2,MIV-0012,Ứng dụng Bến Xuân,Hợp tác xã số Đồng Văn,8.333333,,
        chinh-phu-so,Chính phủ số,Digital government,3,MIV-0003,Trợ lý Lúa Vàng,Viện Ánh Dương,8.330000,,

        """#
    )
  }

  @Test func `standings as CSV say who would go through`() {
    #expect(
      String(decoding: ReportSample.standings.csv(.plain), as: UTF8.self)
        == #"""
        group,place,code,title,organisation,total,scorecards,expected,admitted,remarks
        Chính phủ số,1,MIV-0007,Nền tảng kết nối hồ sơ một cửa liên thông Sông Hồng,Công ty Sao Mai,8.333333,5,5,yes,
        Chính phủ số,2,MIV-0012,Ứng dụng Bến Xuân,Hợp tác xã số Đồng Văn,8.330000,4,5,yes,
        Chính phủ số,3,MIV-0003,Trợ lý Lúa Vàng,Viện Ánh Dương,6.995000,5,5,no,"dưới ngưỡng 7,00"
        Chính phủ số,,MIV-0009,Sổ tay Mây,Công ty Gió Nam,,2,5,no,mới có 2/3 phiếu tối thiểu

        """#
    )
  }
}
