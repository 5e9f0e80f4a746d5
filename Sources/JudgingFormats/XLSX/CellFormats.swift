internal import VietnameseText

/// What a cell's format says about its value.
struct CellFormat {
  var showsDate = false
  var showsPercent = false
  /// The encoding of its text, where its font is from before Unicode.
  var encoding: LegacyEncoding?
}

/// Reads the formats of a workbook's styles part.
final class CellFormats: XMLHandler {
  /// By index of the cell format.
  private(set) var formats: [CellFormat] = []
  private var codes: [Int: String] = [:]
  private var fonts: [LegacyEncoding?] = []
  private var section = Section.other

  private enum Section {
    case fonts
    case cellFormats
    case other
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, line: Int) {
    if name.isNamed("numFmt") {
      guard let id = attributes.text("numFmtId").flatMap({ Int($0) }) else { return }
      codes[id] = attributes.text("formatCode") ?? ""
    } else if name.isNamed("fonts") {
      section = .fonts
    } else if name.isNamed("cellXfs") {
      section = .cellFormats
    } else if name.isNamed("font"), section == .fonts {
      fonts.append(nil)
    } else if name.isNamed("name"), section == .fonts, !fonts.isEmpty {
      fonts[fonts.count - 1] = LegacyEncoding(fontName: attributes.text("val") ?? "")
    } else if name.isNamed("xf"), section == .cellFormats {
      formats.append(format(attributes))
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    if name.isNamed("cellXfs") || name.isNamed("fonts") { section = .other }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func format(_ attributes: XMLAttributes) -> CellFormat {
    let id = attributes.text("numFmtId").flatMap { Int($0) } ?? 0
    let font = attributes.text("fontId").flatMap { Int($0) } ?? 0
    let tokens = codes[id].map(Self.tokens)
    return CellFormat(
      // The built-in formats of dates and times, ECMA-376 part 1, 18.8.30.
      showsDate: tokens?.contains { "dmyhs".contains($0) }
        ?? ((14...22).contains(id) || (45...47).contains(id)),
      showsPercent: tokens?.contains("%") ?? (id == 9 || id == 10),
      encoding: fonts.indices.contains(font) ? fonts[font] : nil
    )
  }

  /// The characters of a format code that mean something: outside quotes, brackets and escapes.
  private static func tokens(of code: String) -> Set<Character> {
    var tokens: Set<Character> = []
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"": isQuoted.toggle()
      case "\\", "_": isEscaped = true
      case "[": isBracketed = true
      case "]": isBracketed = false
      default: if !isQuoted && !isBracketed { tokens.insert(character) }
      }
    }
    return tokens
  }
}
