internal import Judging

extension XMLStream {
  /// The text of an XML file as UTF-8, if it is XML 1.0 in UTF-8 or UTF-16.
  static func text(of file: FileBytes) -> Checked<DecodedText> {
    switch TextDecoder.text(of: file) {
    case .rejected(let findings): return .rejected(findings)
    case .accepted(let text):
      let fault = text.withBytes { declarationFault($0.bytes.withoutMark.prefix(200)) }
      return fault.map { .rejected([$0.finding(in: file.name)]) } ?? .accepted(text)
    }
  }

  /// Whether text that starts so is XML 1.0 in UTF-8, if it is XML at all.
  static func isPlainUTF8(startingWith start: UnsafeBufferPointer<UInt8>) -> Bool {
    !start.prefix(2).contains { [0x00, 0xFE, 0xFF].contains($0) }
      && declarationFault(start.withoutMark.prefix(200)) == nil
  }

  /// What the XML declaration says that we do not take.
  private static func declarationFault(_ start: some Sequence<UInt8>) -> XMLFault? {
    let head = String(decoding: Array(start), as: UTF8.self)
    guard head.hasPrefix("<?xml"), let declaration = head.split(separator: "?>").first else {
      return nil
    }
    if quoted("version", in: declaration) != "1.0" {
      return XMLFault(reason: .version, line: 1, column: 1)
    }
    let encoding = quoted("encoding", in: declaration)?.lowercased() ?? "utf-8"
    let taken = ["utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"]
    if taken.contains(encoding) { return nil }
    return XMLFault(reason: .encoding(encoding), line: 1, column: 1)
  }

  /// The value of a pseudo-attribute of the XML declaration.
  private static func quoted(_ name: String, in declaration: Substring) -> String? {
    guard let range = declaration.firstRange(of: name) else { return nil }
    // A line's end is "\r\n", one Character: look at it as white space, not as two bytes.
    let rest = declaration[range.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The text without a byte order mark.
  var withoutMark: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[(starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...])
  }
}

extension XMLFault {
  func finding(in file: String) -> Finding {
    let origin = Origin(file: file, place: .line(line, column: column))
    switch reason {
    case .doctype:
      return Finding(
        .xmlDoctype,
        at: origin,
        vi: "tệp có khai báo DOCTYPE, không nhận; hãy bỏ dòng <!DOCTYPE …>",
        en: "the file has a DOCTYPE, which is not taken; remove the line <!DOCTYPE …>"
      )
    case .encoding(let name):
      return Finding(
        .encodingWrong,
        at: origin,
        vi: "XML khai báo bảng mã “\(name)”; chỉ nhận UTF-8 hoặc UTF-16",
        en: "the XML declares the encoding “\(name)”; only UTF-8 and UTF-16 are taken"
      )
    case .version:
      return Finding(.xmlMalformed, at: origin, vi: "chỉ nhận XML 1.0", en: "only XML 1.0 is taken")
    case .tagTooLong:
      return Finding(
        .xmlMalformed,
        at: origin,
        vi: "có thẻ dài quá 64 KB",
        en: "a tag is longer than 64 KB"
      )
    case .malformed(let message):
      return Finding(
        .xmlMalformed,
        at: origin,
        vi: "XML sai cú pháp: \(message)",
        en: "this is not well-formed XML: \(message)"
      )
    }
  }
}
