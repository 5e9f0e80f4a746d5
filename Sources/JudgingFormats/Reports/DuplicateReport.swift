public import Judging
public import StrictJSON

/// Likely duplicates with what is to be shown of each nomination.
///
/// The keys and columns are in docs/formats.md.
public struct DuplicateReport: Sendable {
  /// The likeliest first.
  public let pairs: [LikelyDuplicate]
  private let entries: [Nomination.ID: DuplicateEntry]
  /// Those of the right side, where it is another edition whose codes may be the same.
  private let others: [Nomination.ID: DuplicateEntry]

  /// - Parameters:
  ///   - pairs: In the order to show.
  ///   - entries: Those searched.
  ///   - earlier: Those of an earlier edition, or none if both sides are of `entries`.
  public init(
    _ pairs: [LikelyDuplicate],
    of entries: [DuplicateEntry],
    against earlier: [DuplicateEntry]? = nil
  ) {
    self.pairs = pairs
    let byCode = { (entries: [DuplicateEntry]) in
      Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.entries = byCode(entries)
    others = earlier.map(byCode) ?? self.entries
  }

  /// `left,right,score,reason`, in the order of the pairs; reasons are joined by `+`.
  public var csv: [UInt8] {
    var writer = CSVWriter(.plain)
    writer.append(["left", "right", "score", "reason"])
    for pair in pairs {
      writer.append([
        pair.left.rawValue, pair.right.rawValue, pair.likeness.value.rounded(places: 3),
        pair.reasons.map(\.rawValue).joined(separator: "+"),
      ])
    }
    return writer.bytes
  }

  public var json: JSONValue {
    .array(
      pairs.map { pair in
        [
          "left": side(entries[pair.left], pair.left),
          "right": side(others[pair.right], pair.right),
          "score": .string(pair.likeness.value.rounded(places: 3)),
          "reasons": .array(pair.reasons.map { .string($0.rawValue) }),
        ]
      }
    )
  }

  private func side(_ entry: DuplicateEntry?, _ id: Nomination.ID) -> JSONValue {
    [
      "code": .string(id.rawValue),
      "title": .string(entry?.title),
      "organisation": .string(entry?.organisation),
    ]
  }

  /// Two rows a pair, and beside the first why they are taken for one.
  public func text(in language: Language, width: Int) -> [String] {
    guard !pairs.isEmpty else {
      return [language.say(vi: "Không thấy cặp nào có vẻ trùng.", en: "No likely duplicates.")]
    }
    let headings = Bilingual(
      vi: "Điểm|Mã|Tên|Tổ chức|Vì sao",
      en: "Score|Code|Title|Organisation|Why"
    )[language].split(separator: "|").map(String.init)
    var table = TextTable(columns: [
      .init(headings[0], .trailing), .init(headings[1]),
      .init(headings[2], .leading, .share(3, lines: 3)),
      .init(headings[3], .leading, .share(3, lines: 3)),
      .init(headings[4], .leading, .share(2, lines: 6)),
    ])
    for (index, pair) in pairs.enumerated() {
      let score = pair.likeness.value.rounded(places: 3, separator: language.decimalMark)
      let why = pair.reasons.map { $0.label[language] }.joined(separator: "; ")
      if index > 0 { table.rows.append(.cells([])) }
      table.rows += [
        row(score, pair.left, entries[pair.left], why),
        row("", pair.right, others[pair.right], ""),
      ]
    }
    let count = language.say(vi: "\(pairs.count) cặp.", en: "\(pairs.count) pairs.")
    return table.lines(width: width) + ["", count]
  }

  private func row(
    _ score: String,
    _ id: Nomination.ID,
    _ entry: DuplicateEntry?,
    _ why: String
  ) -> TextTable.Row {
    .cells([score, id.rawValue, entry?.title ?? "", entry?.organisation ?? "", why])
  }
}
