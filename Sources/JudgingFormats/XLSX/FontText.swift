internal import VietnameseText

/// Text as a workbook stores it, in one font or several.
struct FontText {
  /// The characters as stored, the runs of rich text joined.
  let stored: String
  /// Empty where the whole text has the cell's font.
  private let runs: [Run]

  private struct Run {
    let text: String
    let font: Font
  }

  private enum Font {
    case cell
    case own(LegacyEncoding?)
  }

  /// What the text says: of the parts in a font from before Unicode, what they showed.
  func decoded(inCellOf encoding: LegacyEncoding?) -> String {
    if runs.isEmpty { return encoding.map { $0.decodeIfLegacy(stored) } ?? stored }
    return runs.map { run in
      switch run.font {
      case .cell: encoding.map { $0.decodeIfLegacy(run.text) } ?? run.text
      case .own(let own): own.map { $0.decodeIfLegacy(run.text) } ?? run.text
      }
    }.joined()
  }

  /// Collects a text while its XML streams by; phonetic readings are left out.
  struct Collector {
    private var buffer: [UInt8] = []
    private var runs: [Run] = []
    private var font = Font.cell
    private var hasFonts = false
    private var phonetic = 0
    private(set) var isInText = false

    mutating func begin() {
      buffer.removeAll(keepingCapacity: true)
      runs = []
      font = .cell
      hasFonts = false
      phonetic = 0
    }

    mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
      if name.isNamed("t") {
        isInText = phonetic == 0
      } else if name.isNamed("rPh") {
        phonetic += 1
      } else if name.isNamed("r") {
        flush()
        font = .cell
      } else if name.isNamed("rFont"), let fontName = attributes.text("val") {
        font = .own(LegacyEncoding(fontName: fontName))
        hasFonts = true
      }
    }

    mutating func end(_ name: UnsafePointer<UInt8>) {
      if name.isNamed("t") { isInText = false }
      if name.isNamed("rPh") { phonetic -= 1 }
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
      if isInText { buffer.append(contentsOf: bytes) }
    }

    mutating func finish() -> FontText {
      guard !runs.isEmpty || hasFonts else {
        return FontText(stored: ExcelText.decode(buffer), runs: [])
      }
      flush()
      let stored = runs.map(\.text).joined()
      return FontText(stored: stored, runs: hasFonts ? runs : [])
    }

    private mutating func flush() {
      guard !buffer.isEmpty else { return }
      runs.append(Run(text: ExcelText.decode(buffer), font: font))
      buffer.removeAll(keepingCapacity: true)
    }
  }
}

extension LegacyEncoding {
  /// The text decoded, unless it holds letters that no font from before Unicode could show.
  ///
  /// People paste Unicode text into cells that keep their old font.
  func decodeIfLegacy(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return self == .tcvn3Capitals ? text.uppercased() : text
    }
    let isUnicode = text.unicodeScalars.contains { scalar in
      switch scalar.value {
      // The few letters of Windows-1252 beyond Latin-1, which legacy bytes were read as.
      case 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192: false
      case 0x100...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
      default: false
      }
    }
    return isUnicode ? text : decode(text)
  }
}

/// The texts that cells share.
final class SharedStrings: XMLHandler {
  private(set) var texts: [FontText] = []
  private var collector = FontText.Collector()

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, line: Int) {
    if name.isNamed("si") {
      collector.begin()
    } else {
      collector.start(name, attributes)
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    if name.isNamed("si") {
      texts.append(collector.finish())
    } else {
      collector.end(name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { collector.append(bytes) }
}
