public import Judging
public import StrictJSON

extension AssignmentReport {
  /// Who marks each nomination, then what each judge carries.
  public func text(in language: Language, width: Int) -> String {
    let title = language.say(vi: "Phân công · \(round.vi)", en: "Assignment · \(round.en)")
    let entries = TextTable(
      columns: [
        TextTable.Column(language.say(vi: "Mã", en: "Code")),
        TextTable.Column(language.say(vi: "Tên", en: "Title"), .leading, .share(2, lines: 2)),
        TextTable.Column(
          language.say(vi: "Giám khảo (* đặt tay)", en: "Judges (* by hand)"),
          .leading,
          .share(3, lines: 4)
        ),
      ],
      rows: rows.map { row in
        let judges = row.judges.map { $0.rawValue + (row.byHand.contains($0) ? "*" : "") }
        let none = language.say(vi: "chưa có ai", en: "nobody yet")
        return .cells([
          row.nomination.rawValue, row.title,
          judges.isEmpty ? none : judges.joined(separator: ", "),
        ])
      }
    )
    let judges = TextTable(
      columns: [
        TextTable.Column(language.say(vi: "Giám khảo", en: "Judge")),
        TextTable.Column(language.say(vi: "Họ tên", en: "Name"), .leading, .share(1, lines: 2)),
        TextTable.Column(language.say(vi: "Số hồ sơ", en: "Entries"), .trailing),
      ],
      rows: loads.map { .cells([$0.judge.rawValue, $0.name, String($0.count)]) }
    )
    let lines =
      [title, ""] + entries.lines(width: width) + [""] + judges.lines(width: width) + [""]
    let whole = (lines + [changes(in: language)]).joined(separator: "\n") + "\n"
    return whole + (linkage.map { "\n" + $0.text(in: language) } ?? "")
  }

  private func changes(in language: Language) -> String {
    let count = rows.map(\.judges.count).reduce(0, +)
    return language.say(
      vi: "\(count) lượt chấm; thêm \(added), bỏ \(ended).",
      en: "\(count) to mark; \(added) added, \(ended) ended."
    )
  }

  /// For programs, keys in a fixed order.
  public var json: JSONValue {
    [
      "round": .text(round),
      "added": .whole(added),
      "ended": .whole(ended),
      "pairs": .array(
        rows.flatMap { row in
          row.judges.map { judge in
            [
              "judge": .string(judge.rawValue),
              "nomination": .string(row.nomination.rawValue),
              "byHand": .bool(row.byHand.contains(judge)),
            ]
          }
        }
      ),
      "loads": .array(
        loads.map {
          [
            "judge": .string($0.judge.rawValue), "name": .string($0.name),
            "nominations": .whole($0.count),
          ]
        }
      ),
      "linkage": linkage?.json ?? .null,
    ]
  }

  /// `judge,nomination`, in order of nomination: what `assign --keep` and `--fixed` take.
  public var csv: [UInt8] {
    var writer = CSVWriter(.plain)
    writer.append(["judge", "nomination"])
    for row in rows {
      for judge in row.judges { writer.append([judge.rawValue, row.nomination.rawValue]) }
    }
    return writer.bytes
  }
}
