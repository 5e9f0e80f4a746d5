import Foundation
import Testing

/// Comments that the office releases: out as a workbook, back, and into the letters.
@Suite(.serialized) struct FeedbackTests {
  @Test func `released comments stand in the letters, in no order of judges, and no others`() throws
  {
    try withCommentedCasebook { folder in
      let out = try act(["feedback", "--to", "nhan-xet.xlsx"], in: folder)
      #expect(out.output == "Đã ghi 5 nhận xét vào nhan-xet.xlsx.\n")
      try write(
        """
        Mã hồ sơ,Mã tiêu chí,Công bố,Nội dung gửi đơn vị
        VDU-0001,tac-dong,Có,Số liệu rõ
        VDU-0001,tac-dong,Không,Chưa rõ
        VDU-0001,,có,Trình bày tốt
        VDU-0001,,Có,Nên mở rộng

        """,
        to: "\(folder)/duyet.csv"
      )
      let back = try act(["feedback", "duyet.csv"], in: folder)
      #expect(back.errors == "")
      #expect(back.output == "Đã duyệt 3 nhận xét cho 1 hồ sơ, thay 0 nhận xét duyệt trước.\n")
      let letters = try act(["documents", "--only", "thu"], in: folder).output
      let quoted = letters.split(separator: "\n").filter { $0.hasPrefix("- “") }
      #expect(quoted == ["- “Số liệu rõ”", "- “Nên mở rộng”", "- “Trình bày tốt”"])
      try write(
        "Mã hồ sơ,Mã tiêu chí,Công bố,Nội dung gửi đơn vị\nVDU-0002,,Có,Cần minh chứng\n",
        to: "\(folder)/lai.csv"
      )
      let again = try act(["feedback", "lai.csv"], in: folder)
      #expect(again.output == "Đã duyệt 1 nhận xét cho 1 hồ sơ, thay 3 nhận xét duyệt trước.\n")
      let check = try act(["check"], in: folder)
      #expect(check.code == 0, "\(check.errors)")
    }
  }

  @Test func `a judge's name, a comment nobody wrote and an unclear answer are refused`() throws {
    try withCommentedCasebook { folder in
      try write(
        """
        Mã hồ sơ,Mã tiêu chí,Công bố,Nội dung gửi đơn vị
        VDU-0001,tac-dong,Có,"Theo bà Trần Thị Ánh (minh họa), tốt"
        VDU-0003,,Có,Không ai viết
        VDU-0001,,chắc,Được
        VDU-0002,,Có,

        """,
        to: "\(folder)/duyet.csv"
      )
      let run = try act(["feedback", "duyet.csv"], in: folder)
      #expect(run.code == 1)
      #expect(
        run.errors == """
          duyet.csv:2:D: nội dung gửi đơn vị có tên hoặc mã giám khảo “Trần Thị Ánh (minh họa)”; hãy \
          bỏ đi [hidden-value-shown]
          duyet.csv:3:A: giám khảo không viết nhận xét này, hoặc dòng lặp lại: VDU-0003 \
          [reference-unknown]
          duyet.csv:4:C: “chắc” ở cột Công bố: chọn Có hoặc Không [option-unknown]
          duyet.csv:5:D: chưa điền “Nội dung gửi đơn vị” [answer-missing]
          Chưa ghi gì vào sổ: có 4 điểm cần sửa ở trên.

          """
      )
    }
  }

  @Test func `the workbook names no judge, and what is released stays closed in a bundle`() throws {
    try withCommentedCasebook { folder in
      _ = try act(["feedback", "--to", "nhan-xet.xlsx"], in: folder)
      try write(
        "Mã hồ sơ,Mã tiêu chí,Công bố,Nội dung gửi đơn vị\nVDU-0001,,Có,Lời riêng tư\n",
        to: "\(folder)/duyet.csv"
      )
      _ = try act(["feedback", "duyet.csv"], in: folder)
      let published = try act(["publish", "--to", "bundle"], in: folder)
      #expect(published.code == 0, "\(published.errors)")
      let found = try Command.run(
        "/bin/bash",
        [
          "-c",
          """
          mkdir x; cd x; unzip -q ../nhan-xet.xlsx; cd ..
          grep -rlE 'Trần Thị Ánh|Lê Văn Bình|GK[123]' x; grep -rl 'Lời riêng tư' bundle
          """,
        ],
        in: folder
      )
      #expect(found.output == "")
      let verified = try Command.run(["verify", "bundle"], in: folder)
      #expect(verified.code == 0, "\(verified.errors)")
    }
  }

  private func withCommentedCasebook(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      for name in ["programme.yaml", "de-cu.csv", "giam-khao.csv"] {
        let source = "\(Command.root)/Samples/vi-du/\(name)"
        try FileManager.default.copyItem(atPath: source, toPath: "\(folder)/\(name)")
      }
      try write(
        """
        judge,nomination,tac-dong,Nhận xét: Tác động,sang-tao,Nhận xét
        GK1,VDU-0001,8.5,Số liệu rõ,8,Trình bày tốt
        GK2,VDU-0001,8.5,Chưa rõ,8,Nên mở rộng thị trường
        GK3,VDU-0001,8.5,,8,
        GK1,VDU-0002,8,,8,Cần minh chứng
        GK2,VDU-0002,8,,8,
        GK3,VDU-0002,8,,8,
        GK1,VDU-0003,6,,7,
        GK2,VDU-0003,6,,7,
        GK3,VDU-0003,6,,7,

        """,
        to: "\(folder)/phieu.csv"
      )
      for (arguments, day) in [
        (["open", "programme.yaml"], "2027-05-20"), (["seal", "init"], "2027-05-20"),
        (["nominate", "de-cu.csv"], "2027-07-01"), (["judges", "giam-khao.csv"], "2027-07-02"),
        (["screen"], "2027-08-20"), (["score", "phieu.csv"], "2027-09-10"),
        (["shortlist"], "2027-09-21"),
      ] {
        let run = try act(arguments, at: day, in: folder)
        #expect(run.code == 0, "\(arguments): \(run.errors)")
      }
      try body(folder)
    }
  }

  private func act(
    _ arguments: [String],
    at day: String = "2027-10-01",
    in folder: String
  ) throws -> Command.Result {
    let desk = ["--casebook", "x.casebook", "--as", "Thư ký"]
    return try Command.run(arguments + desk + ["--at", day], in: folder)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
