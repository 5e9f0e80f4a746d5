extension DocumentStyle {
  /// `styles.xml`: every style, so that an office finds them in its text processor.
  static var sheet: String {
    """
    <w:styles xmlns:w="\(DocumentDraft.main)"><w:docDefaults><w:rPrDefault><w:rPr>\(font)\
    <w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" \
    w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
    <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
    </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">\
    <w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="pageNumber">\
    <w:name w:val="Số trang"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr>\
    <w:rPr><w:sz w:val="28"/></w:rPr></w:style>\(allCases.map(\.definition).joined())</w:styles>
    """
  }

  private static let font = """
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" \
    w:cs="Times New Roman"/>
    """

  private var definition: String {
    let look = look
    let keeping = look.keepsWithNext ? "<w:keepNext/>" : ""
    let indent = look.indent > 0 ? "<w:ind w:firstLine=\"\(look.indent)\"/>" : ""
    let bold = look.isBold ? "<w:b/><w:bCs/>" : ""
    let italic = look.isItalic ? "<w:i/><w:iCs/>" : ""
    return """
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="\(rawValue)">\
      <w:name w:val="\(title)"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\(keeping)\
      <w:spacing w:before="\(look.before)" w:after="\(look.after)"/>\(indent)\
      <w:jc w:val="\(look.alignment.rawValue)"/></w:pPr><w:rPr>\(bold)\(italic)\
      <w:sz w:val="\(look.size * 2)"/><w:szCs w:val="\(look.size * 2)"/></w:rPr></w:style>
      """
  }
}
