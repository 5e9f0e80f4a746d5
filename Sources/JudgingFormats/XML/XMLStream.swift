internal import CLibXML2
internal import Judging

/// Receives what an XML text holds, in document order.
protocol XMLHandler: AnyObject {
  /// An element begins; its name without prefix, as bytes ended by a zero.
  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, line: Int)
  func end(_ name: UnsafePointer<UInt8>)
  /// A piece of text; long text comes in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The attributes of one element, valid while its `start` runs.
struct XMLAttributes {
  fileprivate let count: Int
  /// Five pointers an attribute: name, prefix, namespace, start and end of the value.
  fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// The bytes of an attribute's value, by its name without prefix.
  func value(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let pointers else { return nil }
    for index in 0..<count {
      guard let own = pointers[5 * index], own.isNamed(name), let start = pointers[5 * index + 3],
        let end = pointers[5 * index + 4]
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  func text(_ name: StaticString) -> String? {
    value(name).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension UnsafePointer<UInt8> {
  /// Whether the zero-ended bytes are `name`.
  func isNamed(_ name: StaticString) -> Bool {
    let start = name.utf8Start
    for index in 0..<name.utf8CodeUnitCount where self[index] != start[index] { return false }
    return self[name.utf8CodeUnitCount] == 0
  }
}

/// Why an XML text was refused, and where.
struct XMLFault: Error {
  enum Reason {
    case doctype
    case encoding(String)
    case version
    case tagTooLong
    case malformed(String)
  }

  let reason: Reason
  let line: Int
  let column: Int
}

/// Streams XML through libxml2: no DOCTYPE, no entity but the five, no network, no file.
enum XMLStream {
  /// Feeds UTF-8 text to `handler`, and to `schema` where one is given.
  ///
  /// - Returns: What the schema found, in document order.
  /// - Throws: ``XMLFault`` at the first place where the text is not XML 1.0 as we take it.
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>,
    into handler: any XMLHandler,
    against schema: XMLSchema? = nil
  ) throws(XMLFault) -> [XMLSchema.Violation] {
    try checkBulk(bytes)
    let run = Run(handler)
    return try withExtendedLifetime(run) { () throws(XMLFault) in
      try run.parse(bytes, against: schema)
    }
  }

  /// Refuses a tag over 64 KB, on which libxml2 2.9 takes time by the square, and says nothing else.
  private static func checkBulk(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFault) {
    var open: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<") {
        open = index
      } else if byte == UInt8(ascii: ">") {
        open = nil
      } else if let start = open, index - start > 65_536 {
        let line = bytes[..<start].count { $0 == 0x0A } + 1
        throw XMLFault(reason: .tagTooLong, line: line, column: 1)
      }
    }
  }

  /// One run of the parser, and what its callbacks note.
  final class Run {
    private let handler: any XMLHandler
    private var context: xmlParserCtxtPtr?
    fileprivate var fault: XMLFault?

    init(_ handler: any XMLHandler) {
      self.handler = handler
    }

    fileprivate func parse(
      _ bytes: UnsafeBufferPointer<UInt8>,
      against schema: XMLSchema?
    ) throws(XMLFault) -> [XMLSchema.Violation] {
      var sax = Self.handlers
      let own = Unmanaged.passUnretained(self).toOpaque()
      guard let context = xmlCreatePushParserCtxt(&sax, own, nil, 0, nil) else {
        throw XMLFault(reason: .malformed("libxml2"), line: 1, column: 1)
      }
      self.context = context
      defer {
        xmlFreeParserCtxt(context)
        self.context = nil
      }
      // The bytes are UTF-8 by then, whatever the declaration says.
      xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
      let validation = schema?.plug(into: context)
      feed(bytes, to: context)
      let violations = validation?.finish() ?? []
      if let fault { throw fault }
      if context.pointee.wellFormed == 0 {
        // While a schema listens, libxml2 keeps the error to itself.
        let error = xmlCtxtGetLastError(context)?.pointee
        throw XMLFault(
          reason: .malformed(error.map(Self.message(of:)) ?? "not well-formed"),
          line: error.map { Int($0.line) } ?? line,
          column: error.map { max(1, Int($0.int2)) } ?? 1
        )
      }
      return violations
    }

    private func feed(_ bytes: UnsafeBufferPointer<UInt8>, to context: xmlParserCtxtPtr) {
      var position = 0
      while position < bytes.count, fault == nil {
        let count = min(65_536, bytes.count - position)
        bytes.withMemoryRebound(to: CChar.self) { chars in
          let start = chars.baseAddress.map { $0 + position }
          _ = xmlParseChunk(context, start, Int32(count), 0)
        }
        position += count
      }
      if fault == nil { _ = xmlParseChunk(context, nil, 0, 1) }
    }

    fileprivate var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 1 }

    fileprivate func stop(_ reason: XMLFault.Reason, line: Int, column: Int) {
      guard fault == nil else { return }
      fault = XMLFault(reason: reason, line: line, column: column)
      if let context { xmlStopParser(context) }
    }

    private static var handlers: xmlSAXHandler {
      var sax = xmlSAXHandler()
      sax.initialized = UInt32(XML_SAX2_MAGIC)
      sax.startElementNs = { own, name, _, _, _, _, count, _, attributes in
        guard let run = Run.from(own), run.fault == nil, let name else { return }
        run.handler.start(
          name,
          XMLAttributes(count: Int(count), pointers: attributes),
          line: run.line
        )
      }
      sax.endElementNs = { own, name, _, _ in
        guard let run = Run.from(own), run.fault == nil, let name else { return }
        run.handler.end(name)
      }
      let text: charactersSAXFunc = { own, bytes, count in
        guard let run = Run.from(own), run.fault == nil else { return }
        run.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
      sax.characters = text
      sax.cdataBlock = text
      sax.ignorableWhitespace = text
      sax.internalSubset = { own, _, _, _ in
        guard let run = Run.from(own) else { return }
        run.stop(.doctype, line: run.line, column: 1)
      }
      sax.serror = { own, error in
        guard let run = Run.from(own), let error = error?.pointee,
          error.level.rawValue > XML_ERR_WARNING.rawValue
        else { return }
        run.stop(
          .malformed(Run.message(of: error)),
          line: Int(error.line),
          column: Int(error.int2)
        )
      }
      return sax
    }

    private static func message(of error: xmlError) -> String {
      error.message.map { String(cString: $0) }?.filter { !$0.isNewline } ?? ""
    }

    private static func from(_ own: UnsafeMutableRawPointer?) -> Run? {
      own.map { Unmanaged<Run>.fromOpaque($0).takeUnretainedValue() }
    }
  }
}

extension XMLStream {
  /// The text of an XML file as UTF-8, if it is XML 1.0 in UTF-8 or UTF-16.
  static func text(of bytes: [UInt8], file: String) -> Checked<[UInt8]> {
    let text: [UInt8]
    switch TextDecoder.utf8(from: bytes, file: file) {
    case .rejected(let findings): return .rejected(findings)
    case .accepted(let decoded):
      text =
        decoded.text.starts(with: [0xEF, 0xBB, 0xBF])
        ? Array(decoded.text.dropFirst(3)) : decoded.text
    }
    let head = String(decoding: text.prefix(200), as: UTF8.self)
    if head.hasPrefix("<?xml"), let declaration = head.split(separator: "?>").first {
      let encoding = quoted("encoding", in: declaration)?.lowercased() ?? "utf-8"
      if quoted("version", in: declaration) != "1.0" {
        return .rejected([XMLFault(reason: .version, line: 1, column: 1).finding(in: file)])
      }
      if !["utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"].contains(encoding) {
        let fault = XMLFault(reason: .encoding(encoding), line: 1, column: 1)
        return .rejected([fault.finding(in: file)])
      }
    }
    return .accepted(text)
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
