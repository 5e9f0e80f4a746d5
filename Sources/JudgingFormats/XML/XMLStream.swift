internal import CLibXML2

/// Receives what an XML text holds, in document order.
protocol XMLHandler: AnyObject {
  /// An element begins; its name without prefix, as bytes ended by a zero.
  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, line: Int)
  func end(_ name: UnsafePointer<UInt8>)
  /// A piece of text; long text comes in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The parser is about to read from an offset on.
  func reached(_ offset: Int)
  /// Whether nothing more needs to be read.
  var isDone: Bool { get }
}

extension XMLHandler {
  func reached(_ offset: Int) {}
  var isDone: Bool { false }
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
    let run = try Run(handler, against: schema)
    run.feed(bytes)
    return try run.finish()
  }

  /// One run of the parser, and what its callbacks note.
  final class Run {
    private let handler: any XMLHandler
    private let context: xmlParserCtxtPtr
    private var validation: XMLSchema.Validation?
    private var tags = TagLengths()
    private var offset = 0
    fileprivate var fault: XMLFault?

    init(_ handler: any XMLHandler, against schema: XMLSchema? = nil) throws(XMLFault) {
      var sax = Self.handlers
      guard let context = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil) else {
        throw XMLFault(reason: .malformed("libxml2"), line: 1, column: 1)
      }
      self.handler = handler
      self.context = context
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      // The bytes are UTF-8 by then, whatever the declaration says.
      xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
      validation = schema?.plug(into: context)
    }

    deinit {
      // The validator sits between the parser and its handlers until it is finished.
      _ = validation?.finish()
      xmlFreeParserCtxt(context)
    }

    /// Whether feeding more would change nothing.
    var isDone: Bool { fault != nil || handler.isDone }

    /// Reads on; pieces of a text come in order, cut anywhere.
    func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
      var position = 0
      while position < bytes.count, !isDone {
        let end = min(position + TagLengths.most, bytes.count)
        let piece = UnsafeBufferPointer(rebasing: bytes[position..<end])
        if tags.growTooLong(in: piece) { return stop(.tagTooLong, line: line, column: 1) }
        handler.reached(offset)
        piece.withMemoryRebound(to: CChar.self) { chars in
          _ = xmlParseChunk(context, chars.baseAddress, Int32(chars.count), 0)
        }
        offset += piece.count
        position = end
      }
    }

    /// Ends the text.
    ///
    /// - Returns: What the schema found, in document order.
    /// - Throws: ``XMLFault`` at the first place where it was not XML 1.0 as we take it.
    func finish() throws(XMLFault) -> [XMLSchema.Violation] {
      if !isDone { _ = xmlParseChunk(context, nil, 0, 1) }
      let violations = validation?.finish() ?? []
      if let fault { throw fault }
      if handler.isDone { return violations }
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

    fileprivate var line: Int { Int(xmlSAX2GetLineNumber(context)) }

    fileprivate func stop(_ reason: XMLFault.Reason, line: Int, column: Int) {
      guard fault == nil else { return }
      fault = XMLFault(reason: reason, line: line, column: column)
      xmlStopParser(context)
    }

    private static var handlers: xmlSAXHandler {
      var sax = xmlSAXHandler()
      sax.initialized = UInt32(XML_SAX2_MAGIC)
      sax.startElementNs = { own, name, _, _, _, _, count, _, attributes in
        Run.with(own) { run in
          guard run.fault == nil, let name else { return }
          let attributes = XMLAttributes(count: Int(count), pointers: attributes)
          run.handler.start(name, attributes, line: run.line)
        }
      }
      sax.endElementNs = { own, name, _, _ in
        Run.with(own) { run in
          if run.fault == nil, let name { run.handler.end(name) }
        }
      }
      let text: charactersSAXFunc = { own, bytes, count in
        Run.with(own) { run in
          guard run.fault == nil else { return }
          run.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
      }
      sax.characters = text
      sax.cdataBlock = text
      sax.ignorableWhitespace = text
      sax.internalSubset = { own, _, _, _ in
        Run.with(own) { run in run.stop(.doctype, line: run.line, column: 1) }
      }
      sax.serror = { own, error in
        guard let error = error?.pointee, error.level.rawValue > XML_ERR_WARNING.rawValue
        else { return }
        let message = Run.message(of: error)
        Run.with(own) { run in
          run.stop(.malformed(message), line: Int(error.line), column: Int(error.int2))
        }
      }
      return sax
    }

    private static func message(of error: xmlError) -> String {
      error.message.map { String(cString: $0) }?.filter { !$0.isNewline } ?? ""
    }

    /// The run that a callback belongs to; it lives as long as its parser, and counting the reference
    /// at each of millions of events would cost a tenth of the time.
    private static func with(_ own: UnsafeMutableRawPointer?, _ body: (Run) -> Void) {
      guard let own else { return }
      Unmanaged<Run>.fromOpaque(own)._withUnsafeGuaranteedRef(body)
    }
  }
}

/// Looks for a tag over 64 KB, on which libxml2 2.9 takes time by the square and says nothing else.
private struct TagLengths {
  static let most = 65_536

  /// How many bytes the tag has that no piece so far has closed.
  private var open: Int?

  /// Whether a tag grows too long in this piece; pieces come in order, none longer than ``most``, so
  /// that such a tag reaches over the end of one.
  mutating func growTooLong(in piece: UnsafeBufferPointer<UInt8>) -> Bool {
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") }
    let before = open ?? 0
    if open != nil, before + (piece.firstIndex(where: isMark) ?? piece.count) > Self.most {
      return true
    }
    if let last = piece.lastIndex(where: isMark) {
      open = piece[last] == UInt8(ascii: "<") ? piece.count - last : nil
    } else if open != nil {
      open = before + piece.count
    }
    return false
  }
}
