public import Judging
public import StrictJSON

extension ShortlistDocument {
  /// The document whole, as the casebook keeps it and `init(json:)` reads it back.
  public var json: JSONValue {
    [
      "format": .string(Self.format),
      "programme": .string(programme),
      "name": .text(name),
      "organiser": .text(organiser),
      "notice": .text(notice),
      "recognition": .string(recognition.rawValue),
      "round": .string(round),
      "roundName": .text(roundName),
      "decidedAt": .moment(decidedAt),
      "decidedBy": .string(decidedBy),
      "decision": .string(decision),
      "rulesHash": .string(rulesHash),
      "method": .text(method),
      "sections": .array(sections.map(\.json)),
      "remarks": .texts(remarks),
    ]
  }

  /// What the first member says; another layout would carry another number.
  static let format = "vinhdanh-shortlist-1"

  /// One row an entry; totals with six decimals, half up, blank for an honour.
  public func csv(_ dialect: CSVWriter.Dialect) -> [UInt8] {
    var writer = CSVWriter(dialect)
    writer.append([
      "category", "categoryVi", "categoryEn", "place", "code", "title", "organisation", "total",
      "awardVi", "awardEn",
    ])
    for section in sections {
      for entry in section.entries {
        writer.append([
          section.category, section.name.vi, section.name.en, entry.place.map(String.init) ?? "",
          entry.code, entry.title, entry.organisation, entry.total?.rounded(places: 6) ?? "",
          entry.award?.vi ?? "", entry.award?.en ?? "",
        ])
      }
    }
    return writer.bytes
  }
}

extension ShortlistDocument.Section {
  fileprivate var json: JSONValue {
    [
      "category": .string(category),
      "name": .text(name),
      "counts": [
        "received": .whole(counts.received),
        "eligible": .whole(counts.eligible),
        "judged": .whole(counts.judged),
      ],
      "entries": .array(entries.map(\.json)),
      "withheld": .texts(withheld),
      "thresholds": .array(thresholds.map { .exact($0) }),
    ]
  }
}

extension ShortlistDocument.Entry {
  fileprivate var json: JSONValue {
    .object(
      [
        .init("place", .whole(place)),
        .init("code", .string(code)),
        .init("title", .string(title)),
        .init("organisation", .string(organisation)),
      ] + JSONValue.members("total", total) + [.init("award", .text(award))]
    )
  }
}
