import Foundation
import Testing

/// `calibrate` through the real binary.
struct CalibrateTests {
  @Test func `the report says how far apart judges are on what they mark first`() throws {
    try withCasebook { folder in
      let empty = try act(["calibrate"], "2027-08-20", in: folder)
      #expect(
        empty.output == """
          Hiệu chỉnh · Chấm điểm
          Chưa chọn hồ sơ hiệu chỉnh: vinhdanh calibrate HỒ-SƠ --reason "…"

          """
      )
      let reason = ["--reason", "Tiêu biểu"]
      let marked = try act(["calibrate", "VDU-0001"] + reason, "2027-08-20", in: folder)
      #expect(marked.code == 0, "\(marked.errors)")
      let rows = "GK1,VDU-0001,9,9\nGK2,VDU-0001,6,6\n"
      try Data("judge,nomination,tac-dong,sang-tao\n\(rows)".utf8)
        .write(to: URL(fileURLWithPath: "\(folder)/hieu-chinh.csv"))
      let scored = try act(["score", "hieu-chinh.csv"], "2027-09-02", in: folder)
      #expect(scored.code == 0, "\(scored.errors)")
      let report = try act(["calibrate"], "2027-09-02", in: folder)
      #expect(report.output == Self.report)
      let json = try act(["calibrate", "--format", "json"], "2027-09-02", in: folder).output
      #expect(json.contains(#""meanDifference": "-3""#))
      let status = try act(["status"], "2027-09-02", in: folder).output
      #expect(
        status.contains(
          "  Hiệu chỉnh: 2/3 phiếu của 1 hồ sơ mọi giám khảo chấm trước (vinhdanh calibrate)\n"
        )
      )
    }
  }

  @Test func `a code nobody knows is told with the one meant, and nothing is recorded`() throws {
    try withCasebook { folder in
      let run = try act(["calibrate", "VDU-001", "--reason", "x"], "2027-08-20", in: folder)
      #expect(run.code == 1)
      #expect(
        run.errors == """
          calibrate: không có hồ sơ “VDU-001”; ý bạn là VDU-0001? [nomination-unknown]
          Chưa ghi gì vào sổ: có 1 điểm cần sửa ở trên.

          """
      )
      #expect(try act(["calibrate", "VDU-0001"], "2027-08-20", in: folder).code == 64)
    }
  }

  private static let report = """
    Hiệu chỉnh · Chấm điểm

    Hồ sơ     Giám khảo  Họ tên                        Điểm  Lệch với người khác  Tính điểm
    ───────────────────────────────────────────────────────────────────────────────────────
    VDU-0001  GK1        Trần Thị Ánh (minh họa)       9,00                +3,00  có
    VDU-0001  GK2        Lê Văn Bình (minh họa)        6,00                -3,00  có
    VDU-0001  GK3        Đỗ Minh Chi (minh họa)   chưa chấm                    –  có

    Giám khảo  Họ tên                   Đã chấm  Lệch trung bình
    ────────────────────────────────────────────────────────────
    GK1        Trần Thị Ánh (minh họa)      1/1            +3,00
    GK2        Lê Văn Bình (minh họa)       1/1            -3,00
    GK3        Đỗ Minh Chi (minh họa)       0/1                –

    Chưa chấm: Đỗ Minh Chi (minh họa) (GK3): VDU-0001
    Đợi đủ phiếu hiệu chỉnh, rồi trao đổi với các giám khảo về chỗ lệch nhiều trước khi chấm chính thức.

    """

  private func withCasebook(_ body: (String) throws -> Void) throws {
    try withFolder { parent in
      let folder = "\(parent)/work"
      try FileManager.default.copyItem(atPath: "\(Command.root)/Samples/vi-du", toPath: folder)
      for (arguments, day) in [
        (["open", "programme.yaml"], "2027-05-20"), (["nominate", "de-cu.csv"], "2027-07-01"),
        (["judges", "giam-khao.csv"], "2027-07-01"), (["screen"], "2027-08-01"),
      ] {
        let run = try act(arguments, day, in: folder)
        #expect(run.code == 0, "\(arguments): \(run.errors)")
      }
      try body(folder)
    }
  }

  private func act(
    _ arguments: [String],
    _ day: String,
    in folder: String
  ) throws
    -> Command.Result
  {
    try Command.run(arguments + ["--casebook", "x.casebook", "--at", day], in: folder)
  }
}
