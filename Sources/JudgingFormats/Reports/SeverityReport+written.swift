public import Judging
public import StrictJSON

extension SeverityReport {
  /// The report as people read it, under the standings it belongs to.
  ///
  /// - Parameters:
  ///   - language: Of headings and remarks.
  ///   - code: Only this nomination; nil for all.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, only code: String? = nil, width: Int = 100) -> String {
    var lines = [
      "", language.say(vi: "XÉT ĐẾN ĐỘ NGHIÊM CỦA GIÁM KHẢO", en: "SEVERITY ALLOWED FOR"),
    ]
    lines += Self.standing[language].wrapped(to: width, lines: 4)
    for group in groups {
      let rows = group.rows.filter { code == nil || $0.code == code }
      if rows.isEmpty { continue }
      lines += ["", group.name[language].shownPlainly]
      lines += Self.table(rows, in: language, places: group.places).lines(width: width)
      lines += group.remarks.flatMap {
        (language.say(vi: "Lưu ý: ", en: "Note: ") + $0[language]).wrapped(to: width, lines: 10)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func table(_ rows: [Row], in language: Language, places: Int?) -> TextTable {
    let mark: Character = language == .vi ? "," : "."
    let chance = places.map { language.say(vi: "P(trong \($0))", en: "P(top \($0))") } ?? "P"
    return TextTable(
      columns: [
        .init(language.say(vi: "Hạng", en: "Place"), .trailing),
        .init(language.say(vi: "Mã", en: "Code")),
        .init(language.say(vi: "Điểm", en: "Total"), .decimal(mark: mark)),
        .init(language.say(vi: "Hiệu chỉnh", en: "Adjusted"), .decimal(mark: mark)),
        .init(language.say(vi: "Hạng HC", en: "Adj. place"), .trailing),
        .init(language.say(vi: "Chênh", en: "Differs"), .trailing),
        .init(chance, .trailing),
      ],
      rows: rows.map { row in
        .cells([
          String(row.place), row.code, row.total.shown(in: language),
          language.shown(row.adjusted), row.adjustedPlace.map(String.init) ?? "–",
          row.difference.map { $0 > 0 ? "+\($0)" : String($0) } ?? "–",
          language.chance(row.probability),
        ])
      }
    )
  }

  /// The report for programs, keys in a fixed order.
  ///
  /// - Parameter code: Only this nomination; nil for all.
  /// - Returns: One element a group.
  public func json(only code: String? = nil) -> JSONValue {
    .array(
      groups.map { group in
        [
          "name": .text(group.name),
          "places": .whole(group.places),
          "rows": .array(group.rows.filter { code == nil || $0.code == code }.map(\.json)),
          "remarks": .texts(group.remarks),
        ]
      }
    )
  }
}

extension SeverityReport.Row {
  /// Places gained, where positive, if the adjusted value decided.
  fileprivate var difference: Int? { adjustedPlace.map { place - $0 } }

  fileprivate var json: JSONValue {
    .object(
      [.init("code", .string(code)), .init("place", .whole(place))]
        + JSONValue.members("total", total) + [
          .init("adjusted", .figure(adjusted)),
          .init("adjustedPlace", .whole(adjustedPlace)),
          .init("difference", .whole(difference)),
          .init("probability", .figure(probability)),
        ]
    )
  }
}
