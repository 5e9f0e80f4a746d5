internal import Judging

/// Reads the XML of nominations, validating it against the shipped schema on the way.
struct NominationXMLReader {
  let fields: [Field]

  func read(_ bytes: [UInt8], file: String) -> (forms: [NominationForm], findings: [Finding]) {
    let text: [UInt8]
    switch XMLStream.text(of: bytes, file: file) {
    case .rejected(let findings): return ([], findings)
    case .accepted(let decoded): text = decoded
    }
    let handler = Handler(fields: fields, file: file)
    guard let schema = XMLSchema(PackageResources.nominations_xsd) else {
      preconditionFailure("the shipped schema is a schema")
    }
    do {
      let violations = try text.withUnsafeBufferPointer { buffer throws(XMLFault) in
        try XMLStream.parse(buffer, into: handler, against: schema)
      }
      let findings = violations.map { $0.finding(in: file) } + handler.findings
      return (handler.forms, findings + handler.forms.flatMap(\.textFindings))
    } catch {
      return ([], [error.finding(in: file)])
    }
  }

  /// Turns elements into forms: the text of each child of a nomination is one entry.
  private final class Handler: XMLHandler {
    private let fields: [String: Field.ID]
    private let file: String
    private(set) var forms: [NominationForm] = []
    private(set) var findings: [Finding] = []
    private var entries: [Field.ID: NominationForm.Entry] = [:]
    private var code: NominationForm.Entry?
    private var start = 0
    private var depth = 0
    /// The field under way, and the line where it began.
    private var current: (field: Field.ID, line: Int)?
    private var buffer: [UInt8] = []

    init(fields: [Field], file: String) {
      self.fields = Dictionary(
        fields.map { ($0.id.rawValue, $0.id) },
        uniquingKeysWith: { first, _ in first }
      )
      self.file = file
    }

    func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, line: Int) {
      depth += 1
      switch depth {
      case 2:
        entries.removeAll(keepingCapacity: true)
        start = line
        let origin = Origin(file: file, place: .line(line))
        code = attributes.text("code").map { NominationForm.Entry($0, at: origin) }
      case 3:
        buffer.removeAll(keepingCapacity: true)
        current = fields[String(cString: name)].map { ($0, line) }
        if name.isNamed("consent") { readConsent(attributes, line) }
      case 4:
        if name.isNamed("file"), !buffer.isEmpty { buffer.append(UInt8(ascii: "\n")) }
        if name.isNamed("answer") { startAnswer(attributes.text("field") ?? "", line) }
      default: break
      }
    }

    func end(_ name: UnsafePointer<UInt8>) {
      switch depth {
      case 4 where name.isNamed("answer"): take()
      case 3: take()
      case 2:
        let origin = Origin(file: file, place: .line(start))
        forms.append(NominationForm(entries: entries, code: code, origin: origin))
      default: break
      }
      depth -= 1
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard current != nil, depth >= 3 else { return }
      // Between the files of a list there is only layout.
      if depth == 3, current?.field == .evidence { return }
      buffer.append(contentsOf: bytes)
    }

    private func startAnswer(_ field: String, _ line: Int) {
      buffer.removeAll(keepingCapacity: true)
      if let known = fields[field] {
        current = (known, line)
      } else {
        current = nil
        let near = Misspelling.suggestion(for: field, among: fields.keys.sorted())
        let origin = Origin(file: file, place: .line(line))
        findings.append(.fieldUnknown(field, near: near, at: origin))
      }
    }

    private func readConsent(_ attributes: XMLAttributes, _ line: Int) {
      let origin = Origin(file: file, place: .line(line))
      if let date = attributes.text("date") { entries[.consentDate] = .init(date, at: origin) }
      if let means = attributes.text("means") { entries[.consentMeans] = .init(means, at: origin) }
      if let text = attributes.text("text") { entries[.consentText] = .init(text, at: origin) }
    }

    private func take() {
      guard let current else { return }
      entries[current.field] = NominationForm.Entry(
        String(decoding: buffer, as: UTF8.self),
        at: Origin(file: file, place: .line(current.line))
      )
      self.current = nil
    }
  }
}

extension XMLSchema.Violation {
  /// The schema's word on a place, its own English kept at the end.
  fileprivate func finding(in file: String) -> Finding {
    let (vi, en): (String, String) =
      if message.contains("Missing child element") {
        ("thiếu phần tử bắt buộc", "a required element is missing")
      } else if message.contains("is not expected") {
        (
          "có phần tử không đúng chỗ, lặp lại hoặc không có trong lược đồ",
          "an element is out of place, repeated or unknown"
        )
      } else if message.contains("is not a valid value") || message.contains("facet") {
        ("giá trị không đúng kiểu", "a value is not of its kind")
      } else if message.contains("attribute") {
        ("thuộc tính thiếu hoặc sai", "an attribute is missing or wrong")
      } else {
        ("không đúng lược đồ nominations.xsd", "it does not follow nominations.xsd")
      }
    let place = Origin(file: file, place: line > 0 ? .line(line) : .whole)
    return Finding(.xmlInvalid, at: place, vi: "\(vi) (\(message))", en: "\(en) (\(message))")
  }
}
