public import Judging

extension DocumentValues {
  /// What a notice or a decision says of a frozen shortlist.
  public init(_ document: ShortlistDocument) {
    let counts = document.sections.map(\.counts)
    self.init(
      [
        "method": document.method.vi,
        "decision": document.decision ?? "",
        "received": "\(counts.map(\.received).reduce(0, +))",
        "eligible": "\(counts.map(\.eligible).reduce(0, +))",
        "judged": "\(counts.map(\.judged).reduce(0, +))",
        "chosen": "\(document.sections.map(\.entries.count).reduce(0, +))",
        "rulesHash": document.rulesHash,
      ],
      lists: [
        "remarks": document.remarks.map { DocumentValues(["remark": Self.sentence($0.vi)]) },
        "categories": document.sections.enumerated().map { Self.category($1, number: $0 + 1) },
      ]
    )
  }

  private static func category(
    _ section: ShortlistDocument.Section,
    number: Int
  ) -> DocumentValues {
    let totals = section.shownTotals(in: .vi)
    return DocumentValues(
      [
        "roman": roman(number),
        "category": section.name.vi,
        "received": "\(section.counts.received)",
        "eligible": "\(section.counts.eligible)",
        "judged": "\(section.counts.judged)",
        "chosen": "\(section.entries.count)",
      ],
      lists: [
        "entries": section.entries.enumerated().map { index, entry in
          DocumentValues([
            "order": "\(index + 1)",
            "standing": entry.place.map(String.init) ?? "",
            "code": entry.code,
            "title": entry.title,
            "organisation": entry.organisation,
            "total": totals[index],
            "award": entry.award?.vi ?? "",
          ])
        },
        "withheld": section.withheld.map { DocumentValues(["reason": Self.sentence($0.vi)]) },
      ]
    )
  }

  /// Begins with a capital and ends with a full stop.
  private static func sentence(_ text: String) -> String {
    let whole = text.prefix(1).uppercased() + text.dropFirst()
    return whole.hasSuffix(".") ? whole : whole + "."
  }

  /// `4` is `IV`.
  static func roman(_ number: Int) -> String {
    let signs = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ]
    var rest = number
    return signs.reduce("") { text, sign in
      let times = rest / sign.0
      rest %= sign.0
      return text + String(repeating: sign.1, count: times)
    }
  }
}
