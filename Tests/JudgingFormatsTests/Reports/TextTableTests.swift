import JudgingFormats
import Testing

@Suite struct TextTableTests {
  @Test func `a table counts letters, not bytes or marks, and sets decimal commas in a line`() {
    let table = TextTable(
      columns: [
        .init("Tên", .leading, .share(1, lines: 2)), .init("Điểm", .decimal(mark: ",")),
        .init("Số", .trailing),
      ],
      rows: [
        .cells(["e\u{302}\u{301} ếch", "8,333", "7"]), .rule("ngưỡng"),
        .cells(["ao", "10,00", "12"]), .cells(["ở", "bỏ", "1"]),
      ]
    )
    #expect(
      table.lines(width: 40) == [
        "Tên      Điểm  Số",
        "─────────────────",
        "ế ếch   8,333   7",
        "── ngưỡng ───────",
        "ao     10,00   12",
        "ở          bỏ   1",
      ]
    )
  }

  @Test func `what does not fit in its lines ends in an ellipsis`() {
    let table = TextTable(
      columns: [.init("A", .leading, .share(1, lines: 2)), .init("B")],
      rows: [.cells(["một hai ba bốn năm sáu", String(repeating: "x", count: 30)])]
    )
    #expect(
      table.lines(width: 36) == [
        "A           B",
        "────────────────────────────────────",
        "một hai ba  xxxxxxxxxxxxxxxxxxxxxxx…",
        "bốn năm…",
      ]
    )
  }

  @Test func `a word longer than its column is broken, none of it lost`() {
    let table = TextTable(
      columns: [.init("A", .leading, .share(1, lines: 9))],
      rows: [.cells(["abcdefghijklmnopqrstuvwxyz"])]
    )
    #expect(table.lines(width: 10) == ["A", "──────────", "abcdefghij", "klmnopqrst", "uvwxyz"])
  }

  @Test func `control characters and marks of direction are shown, not obeyed`() {
    let table = TextTable(
      columns: [.init("A")],
      rows: [.cells(["a\u{1B}[2J\u{202E}b"]), .cells(["một\r\nhai\tba"])]
    )
    #expect(table.lines(width: 40) == ["A", "──────────", "a�[2J�b", "một hai ba"])
  }
}
