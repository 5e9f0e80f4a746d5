import Judging
import Testing

@testable import JudgingFormats

/// The DOCX file: its parts, its measures, its bytes.
struct DocumentFileTests {
  static let draft = DocumentDraft(
    title: "A & <B>",
    sections: [
      .init(blocks: [
        .paragraph(.nation, [.init("Cộng hòa")]),
        .paragraph(.motto, [.init("Độc lập - Tự do - Hạnh phúc")]),
        .paragraph(.text, [.init("x < y & \"z\"\u{1}", isBold: true), .init("\nhai")]),
        .code("MIV 7K2M", millimetres: 20),
      ]),
      .init(
        paper: .landscape,
        blocks: [
          .table(
            .init(
              columns: [.init(share: 1), .init(share: 2, alignment: .right)],
              rows: [.init(cells: [[.paragraph(.cell, [.init("a")])], []])],
              isRuled: true
            )
          )
        ]
      ),
    ]
  )

  @Test func `every part is there, well formed, and read by the reader that trusts nobody`() throws
  {
    let parts = try Self.parts(of: Self.draft.docx)
    #expect(
      parts.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml",
        "word/_rels/document.xml.rels", "word/document.xml", "word/header1.xml",
        "word/header2.xml", "word/media/code1.png", "word/settings.xml", "word/styles.xml",
      ]
    )
    for part in parts where !part.name.hasSuffix("png") {
      let run = try XMLStream.Run(Elements())
      part.bytes.withUnsafeBufferPointer { run.feed($0) }
      #expect(throws: Never.self, "\(part.name)") { _ = try run.finish() }
    }
  }

  @Test func `the properties tell the title and nobody's name, time or machine`() throws {
    let parts = try Self.parts(of: Self.draft.docx)
    let core = try #require(parts.first { $0.name == "docProps/core.xml" })
    #expect(
      String(decoding: core.bytes, as: UTF8.self).split(separator: "\n").last == """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/\
        core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A &amp; &lt;B&gt;\
        </dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>
        """
    )
  }

  @Test func `the same draft has the same bytes, whoever writes it`() {
    #expect(Self.draft.docx == Self.draft.docx)
    let plain = DocumentDraft(title: "T", sections: [Self.draft.sections[1]])
    #expect(SHA256.base64(of: plain.docx) == "40lP0w0vvUl+3E4fplpNhQ/2WCgHobsDO1RiJT9pw4E=")
  }

  @Test func `paper and margins are those of the decree, an annex counts its own pages`() throws {
    let xml = try Self.text("word/document.xml", of: Self.draft.docx)
    let ends = xml.matches(of: /<w:pgSz [^>]*>|<w:pgMar [^>]*>|<w:pgNumType [^>]*>|<w:titlePg\/>/)
    let margins = """
      <w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" \
      w:footer="567" w:gutter="0"/>
      """
    #expect(
      ends.map { String($0.output) } == [
        #"<w:pgSz w:w="11906" w:h="16838"/>"#, margins, #"<w:pgNumType w:start="1"/>"#,
        "<w:titlePg/>", #"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#, margins,
        #"<w:pgNumType w:start="1"/>"#, "<w:titlePg/>",
      ]
    )
  }

  /// Nghị định 30/2020/NĐ-CP, Phụ lục I: sizes in half points, bold, italic.
  @Test func `each part has the size and the weight the decree gives it`() throws {
    let xml = try Self.text("word/styles.xml", of: Self.draft.docx)
    let styles = xml.matches(of: /w:styleId="([A-Za-z]+)">.*?<w:rPr>(.*?)<w:sz w:val="(\d+)"/)
    let looks = styles.map { match in
      "\(match.1) \(match.3)" + (match.2.contains("<w:b/>") ? " b" : "")
        + (match.2.contains("<w:i/>") ? " i" : "")
    }
    let official = looks.prefix { !$0.hasPrefix("heading") }
    #expect(
      Array(official) == [
        "Normal 28", "nation 24 b", "motto 26 b", "parent 24", "body 24 b", "number 26",
        "place 26 i", "kind 28 b", "subject 28 b", "addressee 28", "power 28 b", "basis 28 i",
        "order 28 b", "text 28", "plain 26",
      ]
    )
    let others = ["annex 28 b", "annexTitle 28 b", "recipientsTitle 24 b i", "recipient 22"]
    #expect(looks.filter { others.contains($0) } == others)
  }

  @Test func `a line under a heading is as long as its text says`() throws {
    let xml = try Self.text("word/document.xml", of: Self.draft.docx)
    let sides = xml.matches(of: /<w:ind w:left="(\d+)" w:right="(\d+)"\/>/).map { Int($0.1) }
    #expect(
      sides == [(9354 - Int(TextWidth.points("Độc lập - Tự do - Hạnh phúc", size: 13) * 20)) / 2]
    )
    #expect(TextWidth.points("AĐỘ", size: 1000) == 722 + 722 + 778)
  }

  @Test func `a checksum is the one the standards print`() {
    #expect(CyclicRedundancyCheck.of(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  static func parts(of file: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    try Archive.open(file) { archive throws(Archive.Fault) in
      var parts: [(name: String, bytes: [UInt8])] = []
      for entry in archive.entries { parts.append((entry.path, try archive.read(entry.path))) }
      return parts
    }
  }

  static func text(_ name: String, of file: [UInt8]) throws -> String {
    let part = try #require(try parts(of: file).first { $0.name == name })
    return String(decoding: part.bytes, as: UTF8.self)
  }
}

/// Takes any element.
private final class Elements: XMLHandler {
  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, line: Int) {}
  func end(_ name: UnsafePointer<UInt8>) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
