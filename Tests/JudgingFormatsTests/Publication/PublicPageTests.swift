import Foundation
import Judging
import StrictJSON
import Testing

@testable import JudgingFormats

/// What stands beside the core of a bundle for people and for other programs.
struct PublicPageTests {
  private let files = PublicReportSample.report(ShortlistSample.hostile).files(beside: [:])

  @Test func `the policy of the page allows its style and nothing else`() {
    let hash = SHA256.base64(of: Array(PublicPageStyle.text.utf8))
    #expect(
      PublicPageStyle.policy
        == "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
    )
  }

  @Test(arguments: ["index.html", "index.en.html"])
  func `no name ends the element that holds the linked data, and it reads as JSON`(
    name: String
  ) throws {
    let page = text(name)
    let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
    let rest = page[start.upperBound...]
    let end = try #require(rest.range(of: "</script>"))
    let data = rest[..<end.lowerBound]
    #expect(!data.contains("<") && !data.contains("&"))
    let json = try JSONValue(parsing: Array(data.utf8))
    let graph = try #require(json["@graph"]?.elements)
    #expect(graph.map { $0["@type"]?.text } == ["WebPage", "ItemList", "Dataset"])
    let names = (graph[1]["itemListElement"]?.elements ?? []).map {
      $0["item"]?["name"]?.text ?? ""
    }
    #expect(names.first == "<script>alert(1)</script>")
    // The rest of the page holds no element that a name brought with it.
    #expect(page.components(separatedBy: "<script").count == 2)
  }

  @Test func `the page asks nothing of any other machine`() {
    for name in ["index.html", "index.en.html"] {
      let page = text(name)
      for word in ["=\"http", "=\"//", " src=\"", "@import", "url("] {
        #expect(!page.contains(word), "\(word) in \(name)")
      }
    }
  }

  @Test func `the XML is valid by the schema shipped beside it, and an honest one only`() throws {
    #expect(XMLSchema(files["data/results.xsd"] ?? []) != nil)
    for document in [ShortlistSample.hostile, ShortlistSample.award, ShortlistSample.honour] {
      let files = PublicReportSample.report(document).files(beside: [:])
      let xml = String(decoding: files["data/results.xml"] ?? [], as: UTF8.self)
      #expect(try xmllint(xml, files) == 0)
      #expect(try xmllint(xml.replacing("<title>", with: "<name>"), files) != 0)
      #expect(try xmllint(xml.replacing("received=", with: "got="), files) != 0)
    }
  }

  @Test func `the calendar keeps the rules of RFC 5545`() throws {
    let bytes = files["data/calendar.ics"] ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.replacing("\r\n", with: "").utf8.contains { $0 == 0x0A || $0 == 0x0D })
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.last == "" && lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = text.replacing("\r\n ", with: "").components(separatedBy: "\r\n").dropLast()
    let name = ShortlistSample.hostile.name.vi
    #expect(
      Array(unfolded.prefix(13)) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//vinhdanh//vinhdanh 1//VI",
        "CALSCALE:GREGORIAN", "BEGIN:VEVENT",
        "UID:\(ShortlistSample.hostile.programme)-nominations-0123456789abcdef@vinhdanh.invalid",
        "DTSTAMP:20271010T010000Z", "SEQUENCE:0", "DTSTART:20270531T170000Z",
        "DTEND:20270815T170000Z", "TRANSP:TRANSPARENT",
        "SUMMARY;LANGUAGE=vi:\(name): Nhận hồ sơ",
        "DESCRIPTION;LANGUAGE=en:\(ShortlistSample.hostile.name.en): Nominations",
      ]
    )
    #expect(
      unfolded.count { $0 == "BEGIN:VEVENT" } == 4 && unfolded.count { $0 == "END:VEVENT" } == 4
    )
    #expect(Set(unfolded.filter { $0.hasPrefix("UID:") }).count == 4)
  }

  @Test func `an honour shows neither places nor totals anywhere`() throws {
    let files = PublicReportSample.report(ShortlistSample.honour, recognition: .honour)
      .files(beside: [:])
    let page = String(decoding: files["index.html"] ?? [], as: UTF8.self)
    #expect(!page.contains("class=\"place\"") && !page.contains("class=\"total\""))
    #expect(page.contains("ItemListUnordered") && !page.contains("\"position\""))
    let xml = String(decoding: files["data/results.xml"] ?? [], as: UTF8.self)
    #expect(!xml.contains(" place=") && !xml.contains(" total="))
  }

  // MARK: Helpers

  private func text(_ name: String) -> String { String(decoding: files[name] ?? [], as: UTF8.self) }

  /// The exit code of xmllint on the document under the schema shipped with it.
  private func xmllint(_ xml: String, _ files: [String: [UInt8]]) throws -> Int32 {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(xml.utf8).write(to: folder.appendingPathComponent("results.xml"))
    try Data(files["data/results.xsd"] ?? []).write(
      to: folder.appendingPathComponent("results.xsd")
    )
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    process.arguments = ["--noout", "--nonet", "--schema", "results.xsd", "results.xml"]
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
