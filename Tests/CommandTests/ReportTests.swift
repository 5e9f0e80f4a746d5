import Foundation
import Testing

/// The office's own report on a round.
@Suite(.serialized) struct ReportTests {
  @Test func `it says who marked what, when and from which row`() throws {
    try withReport { _, sections in
      #expect(
        sections["Ai chấm gì, khi nào"] == [
          "Hồ sơ", "Giám khảo", "Điểm", "Nhận lúc", "Từ",
          "VDU-0001", "GK1 Trần Thị Ánh (minh họa)", "8,30", "10/09/2027 00:00", "phieu.csv:2",
          "VDU-0001", "GK2 Lê Văn Bình (minh họa)", "7,30", "10/09/2027 00:00", "phieu.csv:3",
          "VDU-0002", "GK1 Trần Thị Ánh (minh họa)", "8,00", "10/09/2027 00:00", "phieu.csv:4",
          "VDU-0002", "GK2 Lê Văn Bình (minh họa)", "7,00", "10/09/2027 00:00", "phieu.csv:5",
          "VDU-0003", "GK1 Trần Thị Ánh (minh họa)", "6,40", "10/09/2027 00:00", "phieu.csv:6",
          "VDU-0003", "GK2 Lê Văn Bình (minh họa)", "5,40", "10/09/2027 00:00", "phieu.csv:7",
          "VDU-0003", "GK3 Đỗ Minh Chi (minh họa)", "6,40", "10/09/2027 00:00", "phieu.csv:8",
        ]
      )
    }
  }

  @Test func `it counts the sheets that never came, by judge`() throws {
    try withReport { _, sections in
      #expect(sections["Phiếu còn thiếu"] == ["GK3 Đỗ Minh Chi (minh họa): 2 phiếu"])
    }
  }

  @Test func `reading it records nothing, and the same casebook gives the same bytes`() throws {
    try withReport { folder, _ in
      let casebook = URL(fileURLWithPath: "\(folder)/x.casebook")
      let before = try Data(contentsOf: casebook)
      let run = try act(["report", "--to", "lai.html"], in: folder)
      #expect(run.output == "Đã ghi lai.html. Nội bộ — không công bố.\n")
      #expect(try Data(contentsOf: casebook) == before)
      let (first, again) = ("\(folder)/noi-bo.html", "\(folder)/lai.html")
      #expect(
        try String(contentsOfFile: first, encoding: .utf8)
          == String(contentsOfFile: again, encoding: .utf8)
      )
    }
  }

  /// A decided round, its report and the lines below each heading of the Vietnamese half.
  private func withReport(_ body: (String, [String: [String]]) throws -> Void) throws {
    try withFolder { folder in
      for name in ["programme.yaml", "de-cu.csv", "giam-khao.csv"] {
        let source = "\(Command.root)/Samples/vi-du/\(name)"
        try FileManager.default.copyItem(atPath: source, toPath: "\(folder)/\(name)")
      }
      let sheets = """
        judge,nomination,tac-dong,sang-tao
        GK1,VDU-0001,8.5,8
        GK2,VDU-0001,7.5,7
        GK1,VDU-0002,8,8
        GK2,VDU-0002,7,7
        GK1,VDU-0003,6,7
        GK2,VDU-0003,5,6
        GK3,VDU-0003,6,7

        """
      try Data(sheets.utf8).write(to: URL(fileURLWithPath: "\(folder)/phieu.csv"))
      for (arguments, day) in [
        (["open", "programme.yaml"], "2027-05-20"),
        (["nominate", "de-cu.csv"], "2027-07-01"), (["judges", "giam-khao.csv"], "2027-07-02"),
        (["screen"], "2027-08-20"), (["score", "phieu.csv"], "2027-09-10"),
        (["shortlist"], "2027-09-21"), (["report", "--to", "noi-bo.html"], "2027-10-01"),
      ] {
        let run = try act(arguments, at: day, in: folder)
        #expect(run.code == 0, "\(arguments): \(run.errors)")
      }
      let page = try String(contentsOfFile: "\(folder)/noi-bo.html", encoding: .utf8)
      try body(folder, sections(of: page))
    }
  }

  private func sections(of page: String) -> [String: [String]] {
    let half = page.components(separatedBy: "id=\"en-title\"")[0]
    let parts = half.components(separatedBy: "<h2").dropFirst().map { part in
      part.replacing(/^[^>]*>/, with: "").replacing(/<[^>]*>/, with: "\n")
        .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
    return parts.reduce(into: [:]) { sections, lines in
      if let heading = lines.first { sections[heading] = Array(lines.dropFirst()) }
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
}
