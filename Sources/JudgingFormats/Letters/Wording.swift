public import Judging

/// A text the office sends out, its wording a template that the office may replace.
///
/// A template is plain text with places in braces, `{code}`.
public protocol Wording {
  /// What a place in a template stands for.
  associatedtype Place: CaseIterable, Hashable, RawRepresentable<String>

  /// The wording used where the office has none of its own.
  static func template(in language: Language) -> String
}

extension Wording {
  /// The findings on a template: a place that does not exist, with the nearest that does.
  public static func check(_ template: String, file: String) -> [Finding] {
    let names = Place.allCases.map(\.rawValue)
    var findings: [Finding] = []
    for (index, line) in template.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      for piece in line.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        let name = String(piece.prefix { $0 != "}" })
        guard Place(rawValue: name) == nil || !piece.contains("}") else { continue }
        let near = Misspelling.suggestion(for: name, among: names)
        findings.append(.placeUnknown(name, near, names, file: file, line: index + 1))
      }
    }
    return findings
  }

  /// The template with every place filled in.
  public static func fill(_ template: String, _ values: [Place: String]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      let inside = rest[rest.index(after: open)...].prefix { $0 != "}" }
      // What is filled in is never searched for places again.
      text += Place(rawValue: String(inside)).flatMap { values[$0] } ?? "{\(inside)}"
      rest = rest[inside.endIndex...].dropFirst()
    }
    return text + rest
  }
}

extension Finding {
  static func placeUnknown(
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
