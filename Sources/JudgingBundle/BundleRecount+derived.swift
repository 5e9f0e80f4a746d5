internal import Judging
internal import JudgingFormats
internal import StrictJSON
internal import Transparency

extension BundleRecount {
  /// Which of the files for people this program draws from the rest of the bundle, to the byte.
  ///
  /// Another edition of the program may lay out a page differently, so a difference is said and is no
  /// fault: what counts is checked above, and the manifest covers every byte.
  func derived(_ counted: [CountedAgain], _ keys: [VerifierKey]) -> [Bilingual] {
    let results = programme.rounds.compactMap { round in
      files[PublishedBundle.resultName(programme.id.rawValue, round.id.rawValue)]
    }
    let documents = results.compactMap { bytes in
      (try? JSONValue(parsing: bytes)).flatMap { try? ShortlistDocument(json: $0) }
    }
    let core = files.filter { !PublicReport.isDerived($0.key) }
    let report = PublicReport(core: core, self, counted, documents, keys)
    let drawn = report?.files(beside: core) ?? [:]
    let present = drawn.keys.filter { files[$0] != nil }.sorted()
    guard !present.isEmpty else { return [] }
    let other = present.filter { files[$0] != drawn[$0] }
    if other.isEmpty {
      return [
        Bilingual(
          vi:
            "Trang công bố và dữ liệu (\(present.count) tệp) dựng lại từ các tệp khác đúng từng byte.",
          en:
            "The page and its data (\(present.count) files) come out of the other files byte for byte."
        )
      ]
    }
    let names = other.joined(separator: ", ")
    return [
      Bilingual(
        vi: "LƯU Ý: chương trình này không dựng lại được đúng: \(names).",
        en: "NOTE: this program does not draw the same: \(names)."
      )
    ]
  }
}

extension PublicReport {
  /// Whether a file of the bundle is drawn from the others for people and programs.
  fileprivate static func isDerived(_ name: String) -> Bool {
    name.hasPrefix("data/") || ["index.html", "index.en.html"].contains(name)
      || name == "manifest.txt"
  }
}
