public import Judging
internal import StrictJSON

extension PublicReport {
  /// The page in both languages, and the data it offers, by their names in the bundle.
  ///
  /// - Parameter others: The other files of the bundle that the page may link to.
  /// - Returns: Their bytes.
  public func files(beside others: [String: [UInt8]]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [
      "data/results.csv": csv,
      "data/results.json": Array(json.prettyText.utf8),
      "data/results.xml": xml,
      "data/results.xsd": PackageResources.results_xsd,
      "data/calendar.ics": CalendarFile(report: self).bytes,
    ]
    if viewing.shows(.marksByPseudonym), !panels.isEmpty { files["data/marks.csv"] = marksCSV }
    let all = others.merging(files) { $1 }.map { (name: $0.key, size: $0.value.count) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for language in Language.allCases {
      let page = PublicPage(report: self, language: language, files: all)
      files[PublicPage.name(in: language)] = page.bytes
    }
    return files
  }

  /// Every list, a row an entry; for Excel.
  private var csv: [UInt8] {
    var writer = CSVWriter(.excel)
    writer.append([
      "round", "category", "categoryVi", "categoryEn", "place", "code", "title", "organisation",
      "total", "awardVi", "awardEn",
    ])
    for document in documents {
      for section in document.sections {
        for entry in section.entries {
          writer.append([
            document.round, section.category, section.name.vi, section.name.en,
            entry.place.map(String.init) ?? "", entry.code, entry.title, entry.organisation,
            entry.total?.rounded(places: 6) ?? "", entry.award?.vi ?? "", entry.award?.en ?? "",
          ])
        }
      }
    }
    return writer.bytes
  }

  private var marksCSV: [UInt8] {
    var writer = CSVWriter(.excel)
    writer.append(["round", "category", "nomination", "judge", "subcriterion", "mark"])
    for panel in panels {
      writer.append(contentsOf: panel.cards) { card, writer in
        let opening = writer.opening([
          panel.round.rawValue, panel.category.rawValue, card.nomination, card.judge,
        ])
        for (subcriterion, mark) in zip(panel.subcriteria, card.marks) {
          writer.append([subcriterion, mark.description], after: opening)
        }
      }
    }
    return writer.bytes
  }

  private var json: JSONValue {
    [
      "format": "vinhdanh-results-1",
      "programme": .string(programme.id.rawValue),
      "name": .text(programme.name),
      "organiser": .text(programme.organiser),
      "notice": .text(programme.notice),
      "publishedAt": .moment(publishedAt),
      "publishes": .string(programme.publishes.rawValue),
      "rulesHash": .string(seal.rulesHash),
      "checkpoint": .string(seal.checkpointFile),
      "excluded": .array(
        excludedCounts.map { item in
          ["reason": .text(item.reason), "count": .whole(item.count)]
        }
      ),
      "rounds": .array(documents.map(\.json)),
    ]
  }

  /// Each reason with how many it met, the most frequent first.
  var excludedCounts: [(reason: Bilingual, count: Int)] {
    var counts: [Bilingual: Int] = [:]
    for item in excluded {
      for reason in item.reasons.isEmpty ? [item.state] : item.reasons {
        counts[reason, default: 0] += 1
      }
    }
    return counts.sorted { a, b in
      a.value == b.value
        ? a.key.vi.utf8.lexicographicallyPrecedes(b.key.vi.utf8) : a.value > b.value
    }.map { ($0.key, $0.value) }
  }
}
