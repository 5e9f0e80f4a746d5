public import Judging
public import StrictJSON
internal import VietnameseText

extension PersonRecord {
  /// The record as plain text, to be handed to the person.
  ///
  /// - Parameters:
  ///   - language: Of everything but what is held.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, width: Int = 100) -> String {
    let title = Bilingual(vi: "DỮ LIỆU CÁ NHÂN ĐANG GIỮ", en: "PERSONAL DATA HELD")
    let until =
      keepUntil.map {
        language.say(vi: "Giữ đến \(language.shown($0)).", en: "Kept until \(language.shown($0)).")
      }
      ?? language.say(vi: "Quy chế chưa định ngày xóa.", en: "The rules set no day of erasure.")
    var lines = [title, organiser, programme].map { $0[language].shownPlainly }
    lines += [
      language.say(vi: "Tìm theo: \(query)", en: "Asked for: \(query)").shownPlainly,
      language.say(vi: "Lập lúc \(language.shown(at)). ", en: "Written on \(language.shown(at)). ")
        + until,
    ]
    for entry in entries { lines += [""] + entry.lines(in: language, width: width) }
    if let judge { lines += [""] + judge.lines(in: language, width: width) }
    if !acts.isEmpty {
      lines += ["", language.say(vi: "Việc đã làm, ghi trong nhật ký:", en: "Acts in the ledger:")]
      lines += acts.map { "- \($0.position)  \(language.shown($0.at))" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same, for a program; keys are told in docs/formats.md.
  public var json: JSONValue {
    [
      "programme": .text(programme),
      "organiser": .text(organiser),
      "query": .string(query),
      "writtenAt": .moment(at),
      "keepUntil": .string(keepUntil?.description),
      "entries": .array(entries.map(\.json)),
      "judge": judge?.json ?? .null,
      "acts": .array(acts.map(\.json)),
    ]
  }
}

extension PersonRecord.Entry {
  fileprivate func lines(in language: Language, width: Int) -> [String] {
    let earlier = Bilingual(vi: " (bản trước, nay đã thay)", en: " (an earlier version)")
    let headings = Bilingual(vi: "Trường|Đang giữ|Để làm gì|Ô", en: "Field|Held|What for|Cell")
    let widths: [TextTable.Width] = [
      .share(2, lines: 3), .share(3, lines: 20), .share(3, lines: 5), .content,
    ]
    let table = TextTable(
      columns: zip(headings[language].split(separator: "|"), widths)
        .map { TextTable.Column(String($0), .leading, $1) },
      rows: lines.map {
        .cells([$0.field[language], $0.value, $0.purpose[language], $0.place.description])
      }
    )
    let came = language.say(
      vi: "Từ tệp \(file.name), nhận lúc \(language.shown(intake.at)), người nhận \(intake.actor).",
      en: "From the file \(file.name), taken in on \(language.shown(intake.at)) by \(intake.actor)."
    )
    return ["\(nomination)  \(title)\(isReplaced ? earlier[language] : "")".shownPlainly]
      + table.lines(width: width) + [consent.line(in: language), came].map(\.shownPlainly)
  }

  fileprivate var json: JSONValue {
    [
      "nomination": .string(nomination.rawValue),
      "title": .string(title),
      "replaced": .bool(isReplaced),
      "fields": .array(
        lines.map {
          [
            "field": .text($0.field), "value": .string($0.value), "purpose": .text($0.purpose),
            "place": .string($0.place.description),
          ]
        }
      ),
      "consent": consent.json,
      "file": ["name": .string(file.name), "sha256": .string(file.sha256)],
      "intake": intake.json,
    ]
  }
}

extension PersonRecord.JudgeRecord {
  fileprivate func lines(in language: Language, width: Int) -> [String] {
    let seats = judge.seats.map { "\($0.panel.name) (\($0.role.rawValue))" }.joined(separator: "; ")
    let who = [judge.name, judge.organisation].filter { !$0.isEmpty }.joined(separator: ", ")
    let facts = language.say(
      vi: "Giám khảo \(judge.id): \(who). Tiểu ban: \(seats).",
      en: "Judge \(judge.id): \(who). Panels: \(seats)."
    )
    let count = language.say(
      vi: "\(sheets.count) phiếu chấm đang dùng:",
      en: "\(sheets.count) score sheets in force:"
    )
    return [facts.shownPlainly, count]
      + sheets.flatMap { sheet in
        let comment = sheet.comment.isEmpty ? "" : " – \(sheet.comment)"
        return "- \(sheet.round[language]) \(sheet.nomination), \(sheet.origin)\(comment)"
          .shownPlainly
          .wrapped(to: width, lines: 20)
      }
  }

  fileprivate var json: JSONValue {
    [
      "code": .string(judge.id.rawValue),
      "name": .string(judge.name),
      "organisation": .string(judge.organisation),
      "seats": .array(
        judge.seats.map { ["panel": .string($0.panel.name), "role": .string($0.role.rawValue)] }
      ),
      "sheets": .array(
        sheets.map {
          [
            "round": .text($0.round), "nomination": .string($0.nomination.rawValue),
            "comment": .string($0.comment), "origin": .string($0.origin.description),
          ]
        }
      ),
    ]
  }
}

extension Consent {
  /// `Đồng ý: có, văn bản 1/2027, ngày 15/06/2027, công văn.`
  func line(in language: Language) -> String {
    let unsaid = language.say(vi: "không ghi", en: "not said")
    let given = isGiven.map {
      $0 ? language.say(vi: "có", en: "yes") : language.say(vi: "không", en: "no")
    }
    return language.say(
      vi: """
        Đồng ý: \(given ?? unsaid); văn bản: \(text ?? unsaid); ngày: \
        \(day.map { language.shown($0) } ?? unsaid); hình thức: \(means ?? unsaid).
        """,
      en: """
        Consent: \(given ?? unsaid); text: \(text ?? unsaid); day: \
        \(day.map { language.shown($0) } ?? unsaid); means: \(means ?? unsaid).
        """
    )
  }

  var json: JSONValue {
    [
      "given": isGiven.map { .bool($0) } ?? .null,
      "text": .string(text),
      "day": .string(day?.description),
      "means": .string(means),
    ]
  }
}

extension Receipt.Intake {
  var json: JSONValue {
    [
      "position": .number(String(position)),
      "leafHash": .string(leafHash),
      "at": .moment(at),
      "actor": .string(actor),
    ]
  }
}
