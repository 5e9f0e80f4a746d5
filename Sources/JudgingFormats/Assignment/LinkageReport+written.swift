public import Judging
internal import StrictJSON

extension LinkageReport {
  /// The value of the key `linkage`; standard errors have six decimals, in units of σ.
  var json: JSONValue {
    [
      "parts": JSONValue.number(String(linkage.parts.count)),
      "bridges": .array(linkage.bridges.map(Self.json)),
      "removed": .array(repair.removed.map(Self.json)),
      "added": .array(repair.added.map(Self.json)),
      "cost": .number(cost.description),
      "standardError": precision.map { .number(Self.shown($0.standardError, places: 6)) } ?? .null,
      "worst": precision.map(Self.worst) ?? .null,
      "further": .array(precision?.additions.map(Self.further) ?? []),
    ]
  }

  private static func json(_ meeting: Meeting) -> JSONValue {
    ["judge": .string(meeting.judge.rawValue), "nomination": .string(meeting.nomination.rawValue)]
  }

  private static func worst(_ precision: LinkagePrecision) -> JSONValue {
    [
      "judges": .array(precision.worst.judges.map { .string($0.rawValue) }),
      "standardError": .number(shown(precision.worst.standardError, places: 6)),
    ]
  }

  private static func further(_ addition: (meeting: Meeting, standardError: Double)) -> JSONValue {
    [
      "judge": .string(addition.meeting.judge.rawValue),
      "nomination": .string(addition.meeting.nomination.rawValue),
      "standardError": .number(shown(addition.standardError, places: 6)),
    ]
  }

  /// A positive number in decimal notation, rounded half up.
  private static func shown(_ value: Double, places: Int, mark: String = ".") -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return Rational(units: Int64((value * scale).rounded()), places: places)
      .rounded(places: places, separator: mark)
  }

  /// What an organiser should know of it, a line a fact.
  public func text(in language: Language) -> String {
    (parts(language) + changes(language) + precisionLines(language)).joined(separator: "\n") + "\n"
  }

  private func parts(_ language: Language) -> [String] {
    let count = linkage.parts.count
    let bridges = linkage.bridges.prefix(6).map(Self.shown).joined(separator: ", ")
    let rest = linkage.bridges.count > 6 ? ", …" : ""
    let whole = language.say(
      vi: "Liên thông: các giám khảo và hồ sơ nối với nhau thành \(count) phần.",
      en: "Linkage: judges and nominations hang together in \(count) part\(count == 1 ? "" : "s")."
    )
    guard !linkage.bridges.isEmpty else { return [whole] }
    return [
      whole,
      language.say(
        vi: "Cặp mà thiếu thì đứt thành hai (\(linkage.bridges.count)): \(bridges)\(rest)",
        en: "Pairs without which it falls in two (\(linkage.bridges.count)): \(bridges)\(rest)"
      ),
    ]
  }

  private func changes(_ language: Language) -> [String] {
    guard !repair.added.isEmpty else { return [] }
    let cost = cost.description.replacing(".", with: language.decimalMark)
    return [
      language.say(
        vi: "Đã đổi \(repair.added.count) cặp để nối, mất \(cost) mức phù hợp:",
        en: "Exchanged to join the parts: \(repair.added.count), at a cost in affinity of \(cost):"
      )
    ]
      + repair.removed.map { "  - " + Self.shown($0) }
      + repair.added.map { "  + " + Self.shown($0) }
  }

  private func precisionLines(_ language: Language) -> [String] {
    guard let precision else { return [] }
    func shown(_ value: Double) -> String {
      Self.shown(value, places: 2, mark: language.decimalMark)
    }
    let pair = precision.worst.judges.map(\.rawValue).joined(separator: " – ")
    let (mean, worst) = (shown(precision.standardError), shown(precision.worst.standardError))
    let further = precision.additions.map {
      "\(Self.shown($0.meeting)) → \(shown($0.standardError)) σ"
    }
    return [
      language.say(
        vi: """
          Sai số chuẩn của chênh lệch độ nghiêm giữa hai giám khảo: \(mean) σ; khó so nhất \(pair): \
          \(worst) σ (σ: độ lệch chuẩn của phần dư một điểm).
          """,
        en: """
          Standard error of the difference in severity of two judges: \(mean) σ; hardest to compare \
          \(pair): \(worst) σ (σ: the residual standard deviation of one mark).
          """
      )
    ]
      + (further.isEmpty
        ? []
        : [
          language.say(vi: "Thêm lượt chấm có ích nhất: ", en: "Marks more that would help most: ")
            + further.joined(separator: "; ")
        ])
  }

  private static func shown(_ meeting: Meeting) -> String {
    "\(meeting.judge) – \(meeting.nomination)"
  }
}
