public import Judging
public import StrictJSON
internal import VietnameseText

extension RetentionReport {
  /// The report as people read it.
  ///
  /// - Parameters:
  ///   - language: Of everything but what is held.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, width: Int = 100) -> String {
    var lines = [
      "\(programme[language]) · \(language.shown(day))".shownPlainly, state(in: language), "",
    ]
    lines += table(
      language.say(vi: "Trường|Để làm gì|Số hồ sơ còn giữ", en: "Field|What for|Nominations"),
      [.share(2, lines: 3), .share(4, lines: 4), .content],
      holdings.map { [$0.field[language], $0.purpose[language], String($0.count)] }
    ).lines(width: width)
    lines += [
      "",
      language.say(
        vi: "Còn giữ dữ liệu của \(people.count) người liên hệ, \(judges) giám khảo.",
        en: "Data of \(people.count) contact people and \(judges) judges is held."
      ),
      language.say(
        vi:
          "Sự đồng ý: \(documented) hồ sơ đủ văn bản, ngày, hình thức; \(undocumented.count) chưa đủ.",
        en: "Consent: \(documented) with text, day and means; \(undocumented.count) lack something."
      ),
    ]
    lines += undocumented.map { id, lacks in
      "- \(id): " + language.say(vi: "thiếu ", en: "lacks ")
        + lacks.map { $0[language] }.joined(separator: ", ")
    }
    if isDue, !people.isEmpty {
      lines += ["", language.say(vi: "Cần xóa:", en: "To be erased:")]
      lines += people.map { "  vinhdanh erase \"\($0.word)\" --reason …".shownPlainly }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func state(in language: Language) -> String {
    guard let keepUntil, let daysLeft else {
      return language.say(
        vi: "Quy chế chưa định ngày xóa dữ liệu cá nhân (personalData.keepUntil).",
        en: "The rules set no day to erase personal data (personalData.keepUntil)."
      )
    }
    let day = language.shown(keepUntil)
    return isDue
      ? language.say(
        vi: "ĐÃ QUÁ HẠN \(-daysLeft) ngày: chỉ được giữ đến \(day).",
        en: "OVERDUE by \(-daysLeft) days: it was to be kept until \(day)."
      )
      : language.say(
        vi: "Được giữ đến \(day), còn \(daysLeft) ngày.",
        en: "Kept until \(day), \(daysLeft) days left."
      )
  }

  private func table(
    _ headings: String,
    _ widths: [TextTable.Width],
    _ rows: [[String]]
  ) -> TextTable {
    TextTable(
      columns: zip(headings.split(separator: "|"), widths)
        .map { TextTable.Column(String($0), .leading, $1) },
      rows: rows.map { .cells($0) }
    )
  }

  /// The same, for a program; keys are told in docs/formats.md.
  public var json: JSONValue {
    [
      "programme": .text(programme),
      "day": .string(day.description),
      "keepUntil": .string(keepUntil?.description),
      "daysLeft": .whole(daysLeft),
      "due": .bool(isDue),
      "fields": .array(
        holdings.map {
          [
            "field": .text($0.field), "purpose": .text($0.purpose),
            "nominations": .number(String($0.count)),
          ]
        }
      ),
      "people": .array(
        people.map {
          [
            "person": .string($0.word),
            "nominations": .array($0.nominations.map { .string($0.rawValue) }),
          ]
        }
      ),
      "judges": .number(String(judges)),
      "consent": [
        "documented": .number(String(documented)),
        "undocumented": .array(
          undocumented.map { ["nomination": .string($0.rawValue), "lacks": .texts($1)] }
        ),
      ],
    ]
  }
}
