import Foundation
import Testing

/// `vinhdanh duplicates` on a plain file, by the real binary.
struct DuplicatesTests {
  private let table = """
    Mã;Tên sản phẩm;Tổ chức;MST
    b;Phần mềm Quản lý kho LúaPay;Công ty Cổ phần Lúa Vàng;
    a;LúaPay – quản lý kho;CTCP Lúa Vàng;
    c;Quản lý kho;Công ty TNHH Núi Hồng;

    """

  @Test func `a plain file gives left, right, score and reason`() throws {
    let result = try run([], table)
    #expect(
      result
        == Command.Result(
          output: "left,right,score,reason\nb,a,1.000,same-title+same-organisation\n",
          errors: "",
          code: 0
        )
    )
  }

  @Test func `a threshold that is no number from 0 to 1 is wrong usage`() throws {
    #expect(try run(["--threshold", "1,5"], table).code == 64)
    #expect(try run(["--threshold", "-1"], table).code == 64)
    #expect(try run(["--merge"], table).code == 64)
  }

  @Test func `a file without titles is refused with its place`() throws {
    #expect(
      try run(["--language", "en"], "nomination,organisation\na,b\n")
        == Command.Result(
          output: "",
          errors: """
            x.csv:1: there is no column “title” (“Tên sản phẩm, dịch vụ”) [heading-missing]

            """,
          code: 1
        )
    )
  }

  private func run(_ more: [String], _ text: String) throws -> Command.Result {
    try withFolder { folder in
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/x.csv"))
      return try Command.run(["duplicates", "x.csv"] + more, in: folder)
    }
  }
}
