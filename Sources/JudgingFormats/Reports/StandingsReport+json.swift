public import Judging
public import StrictJSON

extension StandingsReport {
  /// The standings for programs, keys in a fixed order.
  public var json: JSONValue {
    [
      "programme": .text(programme),
      "notice": .text(notice),
      "round": .text(round),
      "groups": .array(groups.map(\.json)),
      "remarks": .texts(remarks),
      "withheld": .texts(withheld.map(\.text)),
    ]
  }

  /// One row a nomination, for programs and spreadsheets; totals with six decimals, half up.
  public func csv(_ dialect: CSVWriter.Dialect) -> [UInt8] {
    var writer = CSVWriter(dialect)
    writer.append([
      "group", "place", "code", "title", "organisation", "total", "scorecards", "expected",
      "admitted", "remarks",
    ])
    for group in groups {
      for row in group.rows {
        writer.append([
          group.name.vi, row.place.map(String.init) ?? "", row.code, row.title, row.organisation,
          row.total?.rounded(places: 6) ?? "", row.scorecards.map(String.init) ?? "",
          row.expected.map(String.init) ?? "",
          row.isAdmitted ? "yes" : "no", row.remarks.map(\.text.vi).joined(separator: "; "),
        ])
      }
    }
    return writer.bytes
  }
}

extension StandingsReport.Group {
  fileprivate var json: JSONValue {
    [
      "name": .text(name),
      "places": .whole(places),
      "passMark": .exact(passMark),
      "rows": .array(rows.map(\.json)),
    ]
  }
}

extension StandingsReport.Row {
  fileprivate var json: JSONValue {
    .object(
      [
        .init("place", .whole(place)),
        .init("code", .string(code)),
        .init("title", .string(title)),
        .init("organisation", .string(organisation)),
      ] + JSONValue.members("total", total) + [
        .init("scorecards", .whole(scorecards)),
        .init("expected", .whole(expected)),
        .init("admitted", .bool(isAdmitted)),
        .init("remarks", .texts(remarks.map(\.text))),
      ]
    )
  }
}
