public import Judging

/// The templates of all documents: ours, and the office's in their stead.
public struct DocumentWording: Sendable {
  /// By file name.
  private let texts: [String: String]

  /// Our own templates.
  public static let usual = DocumentWording(texts: shipped)

  private init(texts: [String: String]) {
    self.texts = texts
  }

  /// Every template, by the name of its file.
  public var files: [(name: String, text: String)] {
    texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// These templates, those of the office in place of ours.
  ///
  /// - Parameter files: The office's templates by file name; others keep our wording.
  /// - Returns: The wording; findings on names there are no templates of, and on each template.
  public func replacing(_ files: [(name: String, text: String)]) -> Checked<DocumentWording> {
    let unknown = files.filter { texts[$0.name] == nil }
    var findings = unknown.map { Finding.templateUnknown($0.name, Self.shipped.keys.sorted()) }
    let wording = DocumentWording(
      texts: files.reduce(into: texts) { $0[$1.name] = $1.text }
    )
    guard findings.isEmpty else { return .rejected(findings) }
    for kind in DocumentKind.allCases {
      for language in kind.languages {
        var reader = wording.reader(kind, language)
        _ = reader.read(in: kind.scope)
        findings += reader.findings
      }
    }
    // A part that several templates bring in is read with each of them.
    var seen: Set<Finding> = []
    findings = findings.filter { seen.insert($0).inserted }
    return findings.isEmpty ? .accepted(wording) : .rejected(findings)
  }

  /// The template of a kind; in Vietnamese where there is none in `language`.
  public func template(_ kind: DocumentKind, in language: Language) -> DocumentTemplate {
    var reader = reader(kind, kind.languages.contains(language) ? language : .vi)
    return reader.read(in: kind.scope)
  }

  private func reader(_ kind: DocumentKind, _ language: Language) -> DocumentTemplateReader {
    let name = "\(kind.rawValue).\(language.rawValue).txt"
    return DocumentTemplateReader(texts[name] ?? "", file: name, includes: ["dau-van-ban": head])
  }

  private var head: String { texts["dau-van-ban.vi.txt"] ?? "" }

  private static let shipped: [String: String] = [
    "dau-van-ban.vi.txt": PackageResources.dau_van_ban_vi_txt,
    "thong-bao.vi.txt": PackageResources.thong_bao_vi_txt,
    "quyet-dinh.vi.txt": PackageResources.quyet_dinh_vi_txt,
    "to-trinh.vi.txt": PackageResources.to_trinh_vi_txt,
    "bien-ban.vi.txt": PackageResources.bien_ban_vi_txt,
    "phieu-cham.vi.txt": PackageResources.phieu_cham_vi_txt,
    "giay-chung-nhan.vi.txt": PackageResources.giay_chung_nhan_vi_txt,
    "giay-chung-nhan.en.txt": PackageResources.giay_chung_nhan_en_txt,
    "thu.vi.txt": PackageResources.thu_vi_txt,
    "thu.en.txt": PackageResources.thu_en_txt,
  ].mapValues { String(decoding: $0, as: UTF8.self) }
}

extension Finding {
  fileprivate static func templateUnknown(_ name: String, _ all: [String]) -> Finding {
    let near = Misspelling.suggestion(for: name, among: all)
    return Finding(
      .valueWrong,
      at: Origin(file: name),
      vi: "không có mẫu nào tên “\(name)”" + (near.map { "; ý bạn là \($0)?" } ?? "")
        + "; các mẫu: \(all.joined(separator: ", "))",
      en: "no template has the name “\(name)”" + (near.map { "; did you mean \($0)?" } ?? "")
        + "; the templates: \(all.joined(separator: ", "))"
    )
  }
}
