public import Judging
internal import VietnameseText

/// A letter that asks a nominator for what is missing, its wording from a template.
///
/// The template is plain text with places in braces, `{code}`; the office may write its own.
public enum Letter {
  /// What a place in a template stands for.
  public enum Place: String, CaseIterable, Sendable {
    case code, title, organisation, category, programme, reasons, deadline, day, nominator
  }

  /// The wording used where the office has none of its own.
  public static func template(in language: Language) -> String {
    switch language {
    case .vi:
      """
      Kính gửi: {organisation}

      Ban Tổ chức {programme} đã nhận hồ sơ {code} “{title}”, hạng mục {category}.
      Hồ sơ cần được bổ sung:
      {reasons}

      Đề nghị gửi bản bổ sung trước hết ngày {deadline}, ghi {code} ở cột “Mã hồ sơ đã cấp”.
      Quá hạn trên, hồ sơ được xét theo những gì đã có.

      Trân trọng cảm ơn.
      Ngày {day}

      """
    case .en:
      """
      To: {organisation}

      The organisers of {programme} have received nomination {code}, “{title}”, in the category
      {category}. These are missing:
      {reasons}

      Please send them by {deadline}, with {code} in the column “Replaces”. After that day the
      nomination is judged by what it holds.

      With thanks,
      {day}

      """
    }
  }

  /// The findings on a template: a place that does not exist, a brace that is not closed.
  public static func check(_ template: String, file: String) -> [Finding] {
    var findings: [Finding] = []
    for (index, line) in template.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      for piece in line.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        let name = String(piece.prefix { $0 != "}" })
        guard Place(rawValue: name) == nil || !piece.contains("}") else { continue }
        let names = Place.allCases.map(\.rawValue)
        let near = Misspelling.suggestion(for: name, among: names)
        findings.append(.placeUnknown(name, near, names, file: file, line: index + 1))
      }
    }
    return findings
  }

  /// The template with every place filled in.
  public static func fill(_ template: String, _ values: [Place: String]) -> String {
    var letter = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      letter += rest[..<open]
      let inside = rest[rest.index(after: open)...].prefix { $0 != "}" }
      // What is filled in is never searched for places again.
      letter += Place(rawValue: String(inside)).flatMap { values[$0] } ?? "{\(inside)}"
      rest = rest[inside.endIndex...].dropFirst()
    }
    return letter + rest
  }
}

extension Finding {
  fileprivate static func placeUnknown(
    _ name: String,
    _ near: String?,
    _ names: [String],
    file: String,
    line: Int
  ) -> Finding {
    let all = names.map { "{\($0)}" }.joined(separator: " ")
    return Finding(
      .valueWrong,
      at: Origin(file: file, place: .line(line)),
      vi: "mẫu thư không có chỗ “{\(name)}”" + (near.map { "; ý bạn là {\($0)}?" } ?? "")
        + "; các chỗ: \(all)",
      en: "there is no place “{\(name)}”" + (near.map { "; did you mean {\($0)}?" } ?? "")
        + "; the places: \(all)"
    )
  }
}
