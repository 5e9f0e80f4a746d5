/// The blocks of a draft as WordprocessingML, the part `document.xml`.
///
/// Lengths are in twentieths of a point.
struct DocumentBody {
  private(set) var xml = ""
  private var pictures: DocumentPictures

  /// A4 and its margins, within those of the decree: 20–25, 20–25, 30–35 and 15–20 mm.
  static let page = (width: 11906, height: 16838)
  static let margin = (top: 1134, bottom: 1134, left: 1701, right: 851)
  /// From the edge of the paper to the page's number.
  private static let header = 567
  private static let cellMargin = 85
  private static let namespaces = """
    xmlns:w="\(DocumentDraft.main)" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
    """

  init(_ draft: DocumentDraft, pictures: inout DocumentPictures) {
    self.pictures = pictures
    xml = "<w:document \(Self.namespaces)><w:body>"
    for (index, section) in draft.sections.enumerated() {
      let paper = section.paper == .portrait ? Self.page.width : Self.page.height
      write(section.blocks, width: paper - Self.margin.left - Self.margin.right)
      let end = Self.end(of: section)
      // The last section stands in the body itself, the others in a paragraph that ends them.
      xml +=
        index == draft.sections.count - 1 ? end : "<w:p><w:pPr>\(Self.tiny)\(end)</w:pPr></w:p>"
    }
    xml += "</w:body></w:document>"
    pictures = self.pictures
  }

  /// A double line a centimetre and more from the edges of the paper.
  private static let frame =
    "<w:pgBorders w:offsetFrom=\"page\">"
    + ["top", "left", "bottom", "right"].map {
      "<w:\($0) w:val=\"thinThickSmallGap\" w:sz=\"24\" w:space=\"28\" w:color=\"auto\"/>"
    }.joined() + "</w:pgBorders>"

  private static let tiny = "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>"

  private static func end(of section: DocumentDraft.Section) -> String {
    let isTurned = section.paper != .portrait
    let (width, height) = isTurned ? (page.height, page.width) : (page.width, page.height)
    let turned = isTurned ? " w:orient=\"landscape\"" : ""
    let frame = section.paper == .framed ? frame : ""
    return """
      <w:sectPr><w:headerReference w:type="default" r:id="rId3"/>\
      <w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/>\
      <w:pgSz w:w="\(width)" w:h="\(height)"\(turned)/><w:pgMar w:top="\(margin.top)" \
      w:right="\(margin.right)" w:bottom="\(margin.bottom)" w:left="\(margin.left)" \
      w:header="\(header)" w:footer="567" w:gutter="0"/>\(frame)<w:pgNumType w:start="1"/><w:titlePg/>\
      </w:sectPr>
      """
  }

  private mutating func write(
    _ blocks: [DocumentDraft.Block],
    width: Int,
    alignment: DocumentDraft.Alignment? = nil
  ) {
    for block in blocks {
      switch block {
      case .paragraph(let style, let runs):
        paragraph(style, runs, style.takesColumnAlignment ? alignment : nil, width: width)
      case .table(let table): write(table, width: width)
      case .space(let points):
        let height = "<w:spacing w:line=\"\(points * 20)\" w:lineRule=\"exact\"/>"
        xml += "<w:p><w:pPr>\(height)</w:pPr></w:p>"
      case .pageBreak:
        xml += "<w:p><w:pPr>\(Self.tiny)</w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>"
      case .code(let text, let millimetres): picture(text, millimetres, alignment)
      }
    }
  }

  private mutating func paragraph(
    _ style: DocumentStyle,
    _ runs: [DocumentDraft.Run],
    _ alignment: DocumentDraft.Alignment?,
    width: Int
  ) {
    let own = alignment.map { "<w:jc w:val=\"\($0.rawValue)\"/>" } ?? ""
    let rule = style.look.rule
    let keeping = rule == nil ? "" : "<w:keepNext/>"
    xml += "<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>\(keeping)\(own)</w:pPr>"
    for run in runs where !run.text.isEmpty {
      let bold = run.isBold ? "<w:b/><w:bCs/>" : ""
      let italic = run.isItalic ? "<w:i/><w:iCs/>" : ""
      let look = bold + italic
      let text = Self.lines(style.written(run.text))
      xml += "<w:r>\(look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>")\(text)</w:r>"
    }
    xml += "</w:p>"
    if let rule {
      let whole = runs.map(\.text).joined()
      line(under: style.written(whole), style, part: rule, width: width)
    }
  }

  /// A text's lines, with line breaks between them.
  private static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "<w:t xml:space=\"preserve\">\(String($0).escapedForXML)</w:t>" }
      .joined(separator: "<w:br/>")
  }

  /// A line centred under a text: the upper border of an empty paragraph, drawn in on both sides.
  private mutating func line(under text: String, _ style: DocumentStyle, part: Double, width: Int) {
    let longest =
      text.split(separator: "\n").map { TextWidth.points(String($0), size: style.look.size) }
      .max() ?? 0
    let length = min(Int(longest * 20), width)
    let side = max(0, (width - Int(Double(length) * part)) / 2)
    xml += """
      <w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>\
      <w:spacing w:before="40" w:line="120" w:lineRule="exact"/>\
      <w:ind w:left="\(side)" w:right="\(side)"/></w:pPr></w:p>
      """
  }
}

extension DocumentBody {
  private mutating func write(_ table: DocumentDraft.Table, width: Int) {
    let shares = table.columns.map(\.share).reduce(0, +)
    guard shares > 0 else { return }
    let widths = table.columns.map { width * $0.share / shares }
    let side = table.isRuled ? Self.cellMargin : 0
    xml += """
      <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
      \(table.isRuled ? Self.borders : "")<w:tblLayout w:type="fixed"/><w:tblCellMar>\
      <w:left w:w="\(side)" w:type="dxa"/><w:right w:w="\(side)" w:type="dxa"/></w:tblCellMar>\
      </w:tblPr><w:tblGrid>\(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>
      """
    for row in table.rows { write(row, table.columns, widths, side) }
    // A table at the end of a cell or a section needs a paragraph after it.
    xml += "</w:tbl><w:p><w:pPr>\(Self.tiny)</w:pPr></w:p>"
  }

  private mutating func write(
    _ row: DocumentDraft.Row,
    _ columns: [DocumentDraft.Column],
    _ widths: [Int],
    _ side: Int
  ) {
    xml += "<w:tr><w:trPr><w:cantSplit/>\(row.isHeading ? "<w:tblHeader/>" : "")</w:trPr>"
    for (index, column) in columns.enumerated() {
      let cell = index < row.cells.count ? row.cells[index] : []
      let middle = row.isHeading ? "<w:vAlign w:val=\"center\"/>" : ""
      xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[index])\" w:type=\"dxa\"/>\(middle)</w:tcPr>"
      write(cell, width: widths[index] - 2 * side, alignment: column.alignment)
      if cell.isEmpty { xml += "<w:p/>" }
      xml += "</w:tc>"
    }
    xml += "</w:tr>"
  }

  private static let borders =
    "<w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }.joined() + "</w:tblBorders>"

  /// A QR code; the text itself where it is too long for one.
  private mutating func picture(
    _ text: String,
    _ millimetres: Int,
    _ alignment: DocumentDraft.Alignment?
  ) {
    guard let number = pictures.number(of: text) else {
      paragraph(.cell, [DocumentDraft.Run(text)], alignment, width: 0)
      return
    }
    // English Metric Units: 36 000 a millimetre.
    let side = millimetres * 36_000
    let place = alignment ?? .center
    xml += """
      <w:p><w:pPr><w:jc w:val="\(place.rawValue)"/></w:pPr><w:r><w:drawing>\
      <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(side)" cy="\(side)"/>\
      <wp:docPr id="\(number)" name="QR \(number)" descr="\(text.escapedForXML)"/><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
      <pic:nvPicPr><pic:cNvPr id="\(number)" name="QR \(number)"/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:embed="rIdCode\(number)"/><a:stretch><a:fillRect/></a:stretch>\
      </pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(side)" cy="\(side)"/>\
      </a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
      </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
  }
}
