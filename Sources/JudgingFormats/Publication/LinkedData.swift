internal import Judging
internal import StrictJSON

/// The result as schema.org JSON-LD, for search engines.
struct LinkedData {
  let report: PublicReport
  let language: Language

  /// The element that holds it; `<`, `>` and `&` are escaped so that no name can end it.
  var script: Markup {
    let text = json.canonicalText.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
      .replacing("&", with: "\\u0026")
    return Markup(
      stringLiteral: "<script type=\"application/ld+json\">\(text)</script>\n"
    )
  }

  var json: JSONValue {
    [
      "@context": "https://schema.org",
      "@graph": .array([page] + lists + [dataset]),
    ]
  }

  private var organiser: JSONValue {
    ["@type": "Organization", "name": .string(report.programme.organiser[language])]
  }

  private var page: JSONValue {
    [
      "@type": "WebPage",
      "name": .string(report.programme.name[language]),
      "inLanguage": .string(language.rawValue),
      "datePublished": .string(report.publishedAt.description),
      "publisher": organiser,
    ]
  }

  /// One a category; an honour has no order.
  private var lists: [JSONValue] {
    let isRanked = report.programme.recognition == .award
    return (report.result?.sections ?? []).map { section in
      [
        "@type": "ItemList",
        "name": .string(section.name[language]),
        "itemListOrder": .string(
          "https://schema.org/ItemList" + (isRanked ? "OrderAscending" : "Unordered")
        ),
        "numberOfItems": .number(String(section.entries.count)),
        "itemListElement": .array(section.entries.map { item($0) }),
      ]
    }
  }

  private func item(_ entry: ShortlistDocument.Entry) -> JSONValue {
    var product: [JSONValue.Member] = [
      .init("@type", "Product"), .init("name", .string(entry.title)),
      .init("identifier", .string(entry.code)),
      .init("brand", ["@type": "Organization", "name": .string(entry.organisation)]),
    ]
    if let award = entry.award {
      let name = "\(report.programme.name[language]): \(award[language])"
      product.append(.init("award", .string(name)))
    }
    let position = entry.place.map { [JSONValue.Member("position", .number(String($0)))] } ?? []
    return .object([.init("@type", "ListItem")] + position + [.init("item", .object(product))])
  }

  private var dataset: JSONValue {
    let files = [
      ("data/results.csv", "text/csv"), ("data/results.json", "application/json"),
      ("data/results.xml", "application/xml"),
    ]
    return [
      "@type": "Dataset",
      "name": .string(report.programme.name[language]),
      "description": .string(report.result?.method[language] ?? ""),
      "creator": organiser,
      "distribution": .array(
        files.map { name, kind in
          [
            "@type": "DataDownload", "contentUrl": .string(name),
            "encodingFormat": .string(kind),
          ]
        }
      ),
    ]
  }
}
