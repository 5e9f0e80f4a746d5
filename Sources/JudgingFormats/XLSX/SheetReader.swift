internal import VietnameseText

/// Turns the XML of one worksheet into rows.
final class SheetReader: XMLHandler {
  private(set) var rows: [Table.Row] = []
  private(set) var merges: [Table.Merge] = []
  private(set) var isTooLarge = false

  private let strings: [String]
  private let dates: [Bool]
  private let epoch1904: Bool

  private var cells: [Table.Cell] = []
  private var row = 0
  private var column = 0
  private var count = 0
  private var kind = CellKind.number
  private var isDate = false
  private var isInValue = false
  private var isPhonetic = false
  private var buffer: [UInt8] = []

  /// What the `t` attribute of a cell says.
  private enum CellKind {
    case number
    case shared
    case inline
    case formulaText
    case boolean
    case error
    case isoDate
  }

  init(strings: [String], dates: [Bool], epoch1904: Bool) {
    self.strings = strings
    self.dates = dates
    self.epoch1904 = epoch1904
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, line: Int) {
    if name.isNamed("c") {
      startCell(attributes)
    } else if name.isNamed("v") {
      isInValue = true
    } else if name.isNamed("t") {
      isInValue = kind == .inline && !isPhonetic
    } else if name.isNamed("rPh") {
      isPhonetic = true
    } else if name.isNamed("row") {
      // A row without a number follows the one before.
      row = attributes.value("r").flatMap(Self.integer) ?? row + 1
      column = 0
      cells.removeAll(keepingCapacity: true)
    } else if name.isNamed("mergeCell"), let range = attributes.text("ref") {
      if let merge = Self.merge(range) { merges.append(merge) }
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    if name.isNamed("v") || name.isNamed("t") {
      isInValue = false
    } else if name.isNamed("c") {
      endCell()
    } else if name.isNamed("row") {
      if !cells.isEmpty { rows.append(Table.Row(number: row, cells: cells)) }
    } else if name.isNamed("rPh") {
      isPhonetic = false
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue { buffer.append(contentsOf: bytes) }
  }

  private func startCell(_ attributes: XMLAttributes) {
    buffer.removeAll(keepingCapacity: true)
    column = attributes.value("r").flatMap { Self.reference($0)?.column } ?? column + 1
    let format = attributes.value("s").flatMap(Self.integer) ?? 0
    isDate = dates.indices.contains(format) && dates[format]
    kind =
      switch attributes.value("t").map({ String(decoding: $0, as: UTF8.self) }) {
      case "s": .shared
      case "inlineStr": .inline
      case "str": .formulaText
      case "b": .boolean
      case "e": .error
      case "d": .isoDate
      default: .number
      }
    count += 1
    if count > 5_000_000 || column > 16_384 || row > 1_048_576 { isTooLarge = true }
  }

  private func endCell() {
    guard !buffer.isEmpty, !isTooLarge else { return }
    let cell: Table.Cell
    switch kind {
    case .shared:
      let index = buffer.withUnsafeBufferPointer(Self.integer) ?? -1
      guard strings.indices.contains(index) else { return }
      cell = Table.Cell(column: column, text: strings[index])
    case .inline, .formulaText: cell = Table.Cell(column: column, text: ExcelText.decode(buffer))
    case .boolean:
      cell = Table.Cell(column: column, kind: .boolean, text: buffer == [0x31] ? "true" : "false")
    case .error: cell = Table.Cell(column: column, kind: .error, text: ExcelText.decode(buffer))
    case .isoDate: cell = Table.Cell(column: column, kind: .date, text: ExcelText.decode(buffer))
    case .number: cell = number()
    }
    if !cell.text.isBlank { cells.append(cell) }
  }

  private func number() -> Table.Cell {
    let text = String(decoding: buffer, as: UTF8.self)
    if isDate, let serial = Double(text),
      let day = CivilDate(excelSerial: serial, epoch1904: epoch1904)
    {
      return Table.Cell(
        column: column,
        kind: .date,
        text: day.description + ExcelText.time(of: serial)
      )
    }
    return Table.Cell(column: column, kind: .number, text: ExcelText.number(text))
  }

  /// The digits of a whole number, if they are nothing else.
  private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count < 10 else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// `D7` as column 4 and row 7.
  private static func reference(_ bytes: UnsafeBufferPointer<UInt8>) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in bytes {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= 20_000, row <= 2_000_000 else { return nil }
    }
    return column > 0 ? (column, row) : nil
  }

  /// `A2:A4` as the rows and columns it covers.
  private static func merge(_ range: String) -> Table.Merge? {
    let corners = range.split(separator: ":").compactMap { corner in
      Array(corner.utf8).withUnsafeBufferPointer(reference)
    }
    guard corners.count == 2, corners[0].row <= corners[1].row,
      corners[0].column <= corners[1].column
    else { return nil }
    return Table.Merge(
      rows: corners[0].row...corners[1].row,
      columns: corners[0].column...corners[1].column
    )
  }
}

/// How workbooks spell text and numbers.
enum ExcelText {
  /// The text with `_x000D_` and its like undone, ECMA-376 part 1, 22.9.2.19.
  static func decode(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // Nearly no text has an escape, and looking for one in bytes costs nothing.
    guard bytes.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }

  /// What was typed: 8.2 is stored as 8.1999999999999993, whose shortest equal form is 8.2.
  static func number(_ text: String) -> String {
    let isPlain = text.utf8.count <= 15 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isPlain { return text }
    guard let value = Double(text), value.isFinite else { return text }
    if let whole = Int64(exactly: value), abs(whole) < 1_000_000_000_000_000 {
      return String(whole)
    }
    let shortest = value.description
    guard let exponentAt = shortest.firstIndex(of: "e"),
      let exponent = Int(shortest[shortest.index(after: exponentAt)...]), exponent < 0
    else { return shortest }
    let sign = value < 0 ? "-" : ""
    let digits = shortest[..<exponentAt].filter(\.isNumber)
    return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(digits)"
  }

  /// ` hh:mm:ss` for the fraction of a day; blank at midnight.
  static func time(of serial: Double) -> String {
    let seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
    guard seconds > 0, seconds < 86_400 else { return "" }
    let fields = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return " " + fields.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
