import Judging
import JudgingFormats
import Testing

@Suite struct ReportTextTests {
  @Test func `standings show a line where the cut falls, and why those below stand there`() {
    #expect(
      ReportSample.standings.text(in: .vi, width: 88)
        == #"""
        Giải thưởng Sản phẩm số 2027 · Vòng sơ khảo
        *** Dữ liệu minh họa ***

        Chính phủ số · 4 hồ sơ · lấy 2 · từ 7,00 điểm
        Hạng  Mã        Tên                   Đơn vị          Điểm  Phiếu  Ghi chú
        ───────────────────────────────────────────────────────────────────────────────────────
           1  MIV-0007  Nền tảng kết nối hồ   Công ty Sao    8,333    5/5
                        sơ một cửa liên       Mai
                        thông Sông Hồng
           2  MIV-0012  Ứng dụng Bến Xuân     Hợp tác xã số  8,330    4/5
                                              Đồng Văn
        ── ngưỡng chọn ────────────────────────────────────────────────────────────────────────
           3  MIV-0003  Trợ lý Lúa Vàng       Viện Ánh       6,995    5/5  dưới ngưỡng 7,00
                                              Dương
        ── chưa xếp hạng được ─────────────────────────────────────────────────────────────────
           –  MIV-0009  Sổ tay Mây            Công ty Gió             2/5  mới có 2/3 phiếu tối
                                              Nam                          thiểu

        Xã hội số · 0 hồ sơ
        Chưa có hồ sơ nào.

        Lưu ý: các tiểu ban không có giám khảo chung, nên không so sánh được với nhau

        """#
    )
  }

  @Test func `standings in English have decimal points and English remarks`() {
    #expect(
      ReportSample.standings.text(in: .en, width: 88)
        == #"""
        Digital Product Award · First round
        *** Illustrative data ***

        Digital government · 4 nominations · takes 2 · 7.00 or more
        Place  Code      Title                Organisation   Total  Cards  Remark
        ──────────────────────────────────────────────────────────────────────────────────────
            1  MIV-0007  Nền tảng kết nối hồ  Công ty Sao    8.333    5/5
                         sơ một cửa liên      Mai
                         thông Sông Hồng
            2  MIV-0012  Ứng dụng Bến Xuân    Hợp tác xã số  8.330    4/5
                                              Đồng Văn
        ── the cut ───────────────────────────────────────────────────────────────────────────
            3  MIV-0003  Trợ lý Lúa Vàng      Viện Ánh       6.995    5/5  below the pass mark
                                              Dương                        of 7.00
        ── not ranked ────────────────────────────────────────────────────────────────────────
            –  MIV-0009  Sổ tay Mây           Công ty Gió             2/5  2 of at least 3
                                              Nam                          scorecards

        Digital society · 0 nominations
        No nomination yet.

        Note: the panels share no judge, so they cannot be compared

        """#
    )
  }

  @Test func `an explanation goes from the place down to the cell of each mark`() {
    #expect(
      ReportSample.explanation.text(in: .vi, width: 88)
        == #"""
        Giải thưởng Sản phẩm số 2027 · Vòng sơ khảo
        *** Dữ liệu minh họa ***
        MIV-0012  Ứng dụng Bến Xuân
        Hợp tác xã số Đồng Văn
        Hạng mục: Chính phủ số · Sơ tuyển: hợp lệ

        Hạng 2/3 · 8,330 điểm · trung bình cộng

        TIÊU CHÍ
        Tiêu chí                Trọng số    Đạt  Tối đa  Cách tính
        ────────────────────────────────────────────────────────────────────────────────────────
        Giải bài toán Việt Nam       75%  6,430    7,50
        Công khai                    25%  1,900    2,50  190/200 = 95,00%; sàn 50,00%, mục tiêu
                                                         100,00%
        ────────────────────────────────────────────────────────────────────────────────────────
        Cộng                              8,330   10,00

        ĐIỂM TỪNG GIÁM KHẢO
        Tiêu chí con            J01   J02   J03
        ───────────────────────────────────────
        Ý nghĩa                8,5   8     2
        Tính mới               9     8     3
        ───────────────────────────────────────
        Tổng của giám khảo     8,75  8,00  2,50
        Phần tính vào kết quả   1/3   1/3  0

        PHIẾU CHẤM
        J01  Nguyễn Văn An: phieu-J01.xlsx:Phiếu!7 (Phiếu!D7 … Phiếu!E7); nhận 20/08/2027 09:05
            Tính mới: “đã có hai bằng sáng chế”
        J02  Lê Thị Hòa: phieu-J02.xlsx:Phiếu!7 (Phiếu!D7 … Phiếu!E7); nhận 20/08/2027 09:05
            “nên mở rộng”
        J03  Đỗ Minh: phieu-J03.xlsx:Phiếu!7 (Phiếu!D7 … Phiếu!E7); nhận 20/08/2027 09:05

        HỒ SƠ LIỀN KỀ
        Hạng  Mã        Tên                  Điểm  Chênh lệch
        ─────────────────────────────────────────────────────
           1  MIV-0007  Nền tảng Sông Hồng  8,333     +0,0033
           2  MIV-0012  Ứng dụng Bến Xuân   8,330   hồ sơ này
           3  MIV-0003  Trợ lý Lúa Vàng     6,995     -1,335

        NGƯỠNG CHỌN
        Được chọn.
        Số suất: 2
        Điểm ngưỡng: 7,00 (hồ sơ này chênh +1,33)
        Hồ sơ cuối cùng được chọn: 8,33 (hồ sơ này vừa bằng)
        Hồ sơ đầu tiên không được chọn: 6,995 (hồ sơ này chênh +1,335)

        GHI CHÚ
        - Giải Bạc

        QUÁ TRÌNH
        02/07/2027 10:30  Văn phòng: tiếp nhận từ hoi-a.xlsx

        """#
    )
  }

  @Test func `status says the days left first, then who is behind and whether it will be in time`()
  {
    #expect(
      ReportSample.status.text(in: .vi, width: 88)
        == #"""
        Còn 28 ngày đến 10/10/2027
        Giải thưởng Sản phẩm số 2027 · 12/09/2027 08:00

        Giai đoạn           Từ ngày  Đến hết ngày  Tình trạng
        ──────────────────────────────────────────────────────────────
        Nhận hồ sơ       15/06/2027    05/08/2027  đã đóng, đã gia hạn
        Vòng sơ khảo     16/08/2027    15/09/2027  đang mở
        Vòng chung khảo  20/09/2027    30/09/2027  chưa mở

        Sơ tuyển: đã xong 23/24 hồ sơ (95,83%)
           1  đã tiếp nhận, chưa sơ tuyển
          20  hợp lệ
           3  đã rút

        Vòng sơ khảo: đã nhận 80/120 phiếu (66,67%)
          còn thiếu 38 phiếu: Đỗ Minh (J03)
          còn thiếu 2 phiếu: Nguyễn Văn An (J01)
          với tiến độ hiện nay đến 25/09/2027 mới xong, KHÔNG kịp hạn 15/09/2027

        Vòng chung khảo: đã nhận 0/24 phiếu (0%)
          chưa có phiếu nào để ước tiến độ; hạn 30/09/2027

        Việc cần làm:
        - nhắc Đỗ Minh nộp phiếu

        """#
    )
  }

  @Test func `status in English names the month`() {
    #expect(
      ReportSample.status.text(in: .en, width: 88)
        == #"""
        28 days left to 10 Oct 2027
        Digital Product Award · 12 Sep 2027 08:00

        Period              From           To  State
        ───────────────────────────────────────────────────────
        Nominations  15 Jun 2027   5 Aug 2027  closed, extended
        First round  16 Aug 2027  15 Sep 2027  open
        Final round  20 Sep 2027  30 Sep 2027  not yet open

        Screening: 23 of 24 nominations settled (95.83%)
           1  received, not screened
          20  eligible
           3  withdrawn

        First round: 80 of 120 scorecards in (66.67%)
          owes 38: Đỗ Minh (J03)
          owes 2: Nguyễn Văn An (J01)
          at the present pace done only on 25 Sep 2027, NOT in time for 15 Sep 2027

        Final round: 0 of 24 scorecards in (0%)
          no card yet to tell the pace from; due 30 Sep 2027

        To do:
        - remind Đỗ Minh of the cards

        """#
    )
  }
}
