internal import CLibXML2
internal import Judging

/// An XML Schema to validate a stream against.
final class XMLSchema {
  struct Violation {
    let line: Int
    let message: String
  }

  private let schema: xmlSchemaPtr

  /// - Returns: `nil` if the bytes are no schema; ours are tested to be one.
  init?(_ bytes: [UInt8]) {
    let parsed = bytes.withUnsafeBytes { buffer -> xmlSchemaPtr? in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      guard let parser = xmlSchemaNewMemParserCtxt(start, Int32(buffer.count)) else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      return xmlSchemaParse(parser)
    }
    guard let parsed else { return nil }
    schema = parsed
  }

  deinit { xmlSchemaFree(schema) }

  /// Lets a parser's events pass through the validator on their way to the handler.
  func plug(into context: xmlParserCtxtPtr) -> Validation? {
    guard let validator = xmlSchemaNewValidCtxt(schema) else { return nil }
    return Validation(validator, context, schema: self)
  }

  /// One validation under way.
  final class Validation {
    private let validator: xmlSchemaValidCtxtPtr
    private let schema: XMLSchema
    private var plug: xmlSchemaSAXPlugPtr?
    private var violations: [Violation] = []

    fileprivate init(
      _ validator: xmlSchemaValidCtxtPtr,
      _ context: xmlParserCtxtPtr,
      schema: XMLSchema
    ) {
      self.validator = validator
      self.schema = schema
      let own = Unmanaged.passUnretained(self).toOpaque()
      xmlSchemaSetValidStructuredErrors(
        validator,
        { own, error in
          guard let own, let error = error?.pointee else { return }
          let run = Unmanaged<Validation>.fromOpaque(own).takeUnretainedValue()
          guard run.violations.count < 1000 else { return }
          let message = error.message.map { String(cString: $0) } ?? ""
          run.violations.append(
            Violation(line: Int(error.line), message: message.filter { !$0.isNewline })
          )
        },
        own
      )
      xmlSchemaValidateSetLocator(
        validator,
        { context, file, line in
          // libxml2 reads both on return, whether or not they were set.
          file?.pointee = nil
          guard let context else { return -1 }
          line?.pointee = UInt(xmlSAX2GetLineNumber(context))
          return 0
        },
        context
      )
      plug = xmlSchemaSAXPlug(validator, &context.pointee.sax, &context.pointee.userData)
    }

    /// Ends the validation; the parser's own handlers are in place again.
    func finish() -> [Violation] {
      if let plug { xmlSchemaSAXUnplug(plug) }
      plug = nil
      return violations
    }

    deinit { xmlSchemaFreeValidCtxt(validator) }
  }
}
