public import Judging
public import StrictJSON

extension ConflictReport {
  /// A table and how to settle what it shows, or one line where there is nothing.
  public func text(in language: Language, width: Int) -> String {
    pairs(in: language, width: width) + awaitedText(in: language)
  }

  private func awaitedText(in language: Language) -> String {
    guard !awaited.isEmpty else { return "" }
    let list = awaited.map { "\($0.name) (\($0.judge)): \($0.nominations.count)" }
      .joined(separator: "; ")
    return language.say(
      vi: "\nChưa nộp bản khai (số hồ sơ chưa khai): \(list).\n",
      en: "\nDeclarations not returned (nominations not answered): \(list).\n"
    )
  }

  private func pairs(in language: Language, width: Int) -> String {
    guard !rows.isEmpty else {
      return language.say(
        vi: "Không thấy xung đột nào chưa được quyết định.\n",
        en: "No conflict waits for a decision.\n"
      )
    }
    let table = TextTable(
      columns: [
        TextTable.Column(language.say(vi: "Giám khảo", en: "Judge")),
        TextTable.Column(language.say(vi: "Họ tên", en: "Name"), .leading, .share(2, lines: 2)),
        TextTable.Column(language.say(vi: "Hồ sơ", en: "Entry")),
        TextTable.Column(language.say(vi: "Tên", en: "Title"), .leading, .share(3, lines: 2)),
        TextTable.Column(language.say(vi: "Vì sao", en: "Why"), .leading, .share(4, lines: 6)),
      ],
      rows: rows.map { row in
        .cells([
          row.judge.rawValue, row.name, row.nomination.rawValue, row.title,
          (row.grounds.map { $0.message[language] } + row.markedNote(in: language))
            .joined(separator: "; "),
        ])
      }
    )
    let advice = language.say(
      vi: """
        \(rows.count) cặp chờ quyết định. Thôi chấm: vinhdanh recuse GIÁM-KHẢO HỒ-SƠ --reason "…"
        Không có xung đột: thêm --none.
        """,
      en: """
        \(rows.count) pairs wait. Recused: vinhdanh recuse JUDGE ENTRY --reason "…"
        No conflict: add --none.
        """
    )
    return (table.lines(width: width) + ["", advice]).joined(separator: "\n") + "\n"
  }

  /// For programs, keys in a fixed order.
  public var json: JSONValue {
    [
      "conflicts": .array(
        rows.map { row in
          [
            "judge": .string(row.judge.rawValue),
            "name": .string(row.name),
            "nomination": .string(row.nomination.rawValue),
            "title": .string(row.title),
            "grounds": .array(
              row.grounds.map { ["ground": .string($0.name), "message": .text($0.message)] }
            ),
            "marked": .bool(row.isMarked),
          ]
        }
      ),
      "awaited": .array(
        awaited.map { line in
          [
            "judge": .string(line.judge.rawValue),
            "name": .string(line.name),
            "nominations": .array(line.nominations.map { .string($0.rawValue) }),
          ]
        }
      ),
    ]
  }

  /// `judge,nomination,grounds,marked`, the grounds joined by `+`; fit to be handed to `assign`.
  public var csv: [UInt8] {
    var writer = CSVWriter(.plain)
    writer.append(["judge", "nomination", "grounds", "marked"])
    for row in rows {
      writer.append([
        row.judge.rawValue, row.nomination.rawValue,
        row.grounds.map(\.name).joined(separator: "+"), row.isMarked ? "yes" : "no",
      ])
    }
    return writer.bytes
  }
}

extension ConflictReport.Row {
  fileprivate func markedNote(in language: Language) -> [String] {
    isMarked ? [language.say(vi: "đã nộp phiếu", en: "a card is in")] : []
  }
}
