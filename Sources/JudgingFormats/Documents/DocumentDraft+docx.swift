extension DocumentDraft {
  /// The document as a DOCX file: ECMA-376, WordprocessingML.
  ///
  /// The same draft gives the same bytes on every machine: no time, no name, no compression.
  public var docx: [UInt8] {
    var pictures = DocumentPictures()
    var archive = StoredArchive()
    let body = DocumentBody(self, pictures: &pictures).xml
    let parts: [(name: String, xml: String)] = [
      ("[Content_Types].xml", Self.contentTypes),
      ("_rels/.rels", Self.relationships),
      ("docProps/core.xml", properties),
      ("word/document.xml", body),
      ("word/_rels/document.xml.rels", Self.documentRelationships(pictures)),
      ("word/styles.xml", DocumentStyle.sheet),
      ("word/settings.xml", Self.settings),
      ("word/header1.xml", Self.header),
      ("word/header2.xml", Self.emptyHeader),
    ]
    for part in parts { archive.add(part.name, Array((Self.declaration + part.xml).utf8)) }
    for (index, picture) in pictures.files.enumerated() {
      archive.add("word/media/code\(index + 1).png", picture)
    }
    return archive.file
  }

  private static let declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static let contentTypes = """
    <Types xmlns="\(package)/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Default Extension="png" ContentType="image/png"/>\
    <Override PartName="/word/document.xml" ContentType="\(type).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(type).styles+xml"/>\
    <Override PartName="/word/settings.xml" ContentType="\(type).settings+xml"/>\
    <Override PartName="/word/header1.xml" ContentType="\(type).header+xml"/>\
    <Override PartName="/word/header2.xml" ContentType="\(type).header+xml"/>\
    <Override PartName="/docProps/core.xml" \
    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
    """

  private static let relationships = """
    <Relationships xmlns="\(package)/relationships">\
    <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """

  private static func documentRelationships(_ pictures: DocumentPictures) -> String {
    let images = pictures.files.indices.map { index in
      """
      <Relationship Id="rIdCode\(index + 1)" Type="\(office)/image" \
      Target="media/code\(index + 1).png"/>
      """
    }
    return """
      <Relationships xmlns="\(package)/relationships">\
      <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>\
      <Relationship Id="rId2" Type="\(office)/settings" Target="settings.xml"/>\
      <Relationship Id="rId3" Type="\(office)/header" Target="header1.xml"/>\
      <Relationship Id="rId4" Type="\(office)/header" Target="header2.xml"/>\
      \(images.joined())</Relationships>
      """
  }

  /// The title and the language: no creator, no time.
  private var properties: String {
    """
    <cp:coreProperties xmlns:cp="\(Self.package)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(title.escapedForXML)</dc:title>\
    <dc:language>vi-VN</dc:language></cp:coreProperties>
    """
  }

  private static let settings = """
    <w:settings xmlns:w="\(main)"><w:removePersonalInformation/><w:removeDateAndTime/>\
    <w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
    w:val="15"/></w:compat></w:settings>
    """

  /// The page's number, centred in the top margin.
  private static let header = """
    <w:hdr xmlns:w="\(main)"><w:p><w:pPr><w:pStyle w:val="pageNumber"/></w:pPr>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE \
    </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
    """

  /// Of the first page, which shows none.
  private static let emptyHeader = """
    <w:hdr xmlns:w="\(main)"><w:p><w:pPr><w:pStyle w:val="pageNumber"/></w:pPr></w:p></w:hdr>
    """
}

/// The pictures of a document, each text once.
struct DocumentPictures {
  private(set) var files: [[UInt8]] = []
  private var known: [String: Int] = [:]

  /// The number of the picture of a text, from 1; `nil` where the text is too long for one.
  mutating func number(of text: String) -> Int? {
    if let number = known[text] { return number }
    guard let picture = QRCode(text)?.png else { return nil }
    files.append(picture)
    known[text] = files.count
    return files.count
  }
}

extension String {
  /// Inert in an element and in a quoted attribute; what XML 1.0 cannot hold is left out.
  var escapedForXML: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n": text.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
