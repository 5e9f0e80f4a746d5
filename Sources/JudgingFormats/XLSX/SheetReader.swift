internal import Judging
internal import VietnameseText

/// Turns the XML of one worksheet into a table.
final class SheetReader: XMLHandler {
  private(set) var isTooLarge = false
  /// A cell that points to nothing: its reference, or the shared text it names.
  private(set) var fault: String?

  private let strings: [FontText]
  private let formats: [CellFormat]
  private let epoch1904: Bool

  private var rows: [Table.Row] = []
  private var merges: [Table.Merge] = []
  private var hiddenRows: Set<Int> = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var recoded: [Table.Recoding] = []
  private var cells: [Table.Cell] = []
  private var row = 0
  private var column = 0
  private var count = 0
  private var kind = CellKind.number
  private var format = CellFormat()
  private var isInValue = false
  private var isInFormula = false
  /// Whether the cell has a value, be it empty.
  private var hasValue = false
  private var formula: [UInt8] = []
  private var buffer: [UInt8] = []
  private var inline = FontText.Collector()

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

  init(strings: [FontText], formats: [CellFormat], epoch1904: Bool) {
    self.strings = strings
    self.formats = formats
    self.epoch1904 = epoch1904
  }

  func table(file: String, sheet: String, isHidden: Bool) -> Table {
    var table = Table(file: file, sheet: sheet, rows: rows, merges: merges)
    table.isHidden = isHidden
    table.hiddenRows = hiddenRows
    table.hiddenColumns = hiddenColumns
    table.recodings = recoded
    return table
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, line: Int) {
    if name.isNamed("c") {
      startCell(attributes)
    } else if name.isNamed("v") {
      isInValue = true
      hasValue = true
    } else if name.isNamed("row") {
      startRow(attributes)
    } else if name.isNamed("f") {
      isInFormula = true
    } else if kind == .inline {
      inline.start(name, attributes)
    } else if name.isNamed("col") {
      hideColumns(attributes)
    }
    if name.isNamed("mergeCell"), let range = attributes.text("ref") {
      if let merge = Self.merge(range) { merges.append(merge) }
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    if name.isNamed("v") {
      isInValue = false
    } else if name.isNamed("f") {
      isInFormula = false
    } else if name.isNamed("c") {
      endCell()
    } else if name.isNamed("row") {
      if !cells.isEmpty { rows.append(Table.Row(number: row, cells: cells)) }
    } else if kind == .inline {
      inline.end(name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue {
      buffer.append(contentsOf: bytes)
    } else if isInFormula {
      if formula.count < 200 { formula.append(contentsOf: bytes) }
    } else if kind == .inline {
      inline.append(bytes)
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    // A row without a number follows the one before.
    row = attributes.value("r").flatMap(Self.integer) ?? row + 1
    column = 0
    cells.removeAll(keepingCapacity: true)
    if attributes.isTrue("hidden") { hiddenRows.insert(row) }
  }

  private func hideColumns(_ attributes: XMLAttributes) {
    guard attributes.isTrue("hidden"), let first = attributes.value("min").flatMap(Self.integer),
      let last = attributes.value("max").flatMap(Self.integer), first <= last
    else { return }
    hiddenColumns.append(first...last)
  }

  private func startCell(_ attributes: XMLAttributes) {
    buffer.removeAll(keepingCapacity: true)
    if !formula.isEmpty { formula.removeAll(keepingCapacity: true) }
    hasValue = false
    column = place(attributes)
    let index = attributes.value("s").flatMap(Self.integer) ?? 0
    format = formats.indices.contains(index) ? formats[index] : CellFormat()
    kind = Self.kind(attributes.value("t"))
    if kind == .inline { inline.begin() }
    count += 1
    if count > 5_000_000 || column > 16_384 || row > 1_048_576 { isTooLarge = true }
  }

  private static func kind(_ name: UnsafeBufferPointer<UInt8>?) -> CellKind {
    guard let name, let first = name.first else { return .number }
    // By far the most cells are of the kinds with one letter.
    switch (first, name.count) {
    case (UInt8(ascii: "s"), 1): return .shared
    case (UInt8(ascii: "b"), 1): return .boolean
    case (UInt8(ascii: "e"), 1): return .error
    case (UInt8(ascii: "d"), 1): return .isoDate
    default:
      switch String(decoding: name, as: UTF8.self) {
      case "inlineStr": return .inline
      case "str": return .formulaText
      default: return .number
      }
    }
  }

  /// The column a cell names; one that names none follows the cell before it.
  private func place(_ attributes: XMLAttributes) -> Int {
    guard let reference = attributes.value("r") else { return column + 1 }
    guard let place = Self.reference(reference), place.column <= 16_384 else {
      fault = fault ?? String(decoding: reference, as: UTF8.self)
      return column + 1
    }
    return place.column
  }

  private func endCell() {
    defer { kind = .number }
    guard !isTooLarge, let cell = cell(), !cell.text.isBlank else { return }
    cells.append(cell)
  }

  private func cell() -> Table.Cell? {
    if kind == .inline { return text(inline.finish()) }
    guard !buffer.isEmpty else {
      // A formula that no spreadsheet has calculated shows nothing, but is not nothing. One that came
      // to an empty text, as `=IF(A2="","",…)` does, has a value that is one.
      guard !formula.isEmpty, kind != .formulaText || !hasValue else { return nil }
      let text = "=" + String(decoding: formula, as: UTF8.self)
      return Table.Cell(column: column, kind: .error, text: text)
    }
    switch kind {
    case .shared:
      let index = buffer.withUnsafeBufferPointer(Self.integer) ?? -1
      guard strings.indices.contains(index) else {
        fault = fault ?? "\(columnName(column))\(row)"
        return nil
      }
      return text(strings[index])
    case .inline: return nil
    case .formulaText:
      let stored = ExcelText.decode(buffer)
      return recode(format.encoding.map { $0.decodeIfLegacy(stored) } ?? stored, from: stored)
    case .boolean:
      return Table.Cell(column: column, kind: .boolean, text: buffer == [0x31] ? "true" : "false")
    case .error: return Table.Cell(column: column, kind: .error, text: ExcelText.decode(buffer))
    case .isoDate: return Table.Cell(column: column, kind: .date, text: ExcelText.decode(buffer))
    case .number: return number()
    }
  }

  private func text(_ text: FontText) -> Table.Cell {
    recode(text.decoded(inCellOf: format.encoding), from: text.stored)
  }

  /// A cell of text, its change noted if the font made it say something else.
  private func recode(_ text: String, from stored: String) -> Table.Cell {
    if text.utf8.count != stored.utf8.count || text != stored {
      recoded.append(Table.Recoding(row: row, column: column, from: stored, to: text))
    }
    return Table.Cell(column: column, text: text)
  }

  private func number() -> Table.Cell {
    let text = String(decoding: buffer, as: UTF8.self)
    if format.showsDate, let serial = Double(text),
      let day = CivilDate(excelSerial: serial, epoch1904: epoch1904)
    {
      return Table.Cell(
        column: column,
        kind: .date,
        text: day.description + ExcelText.time(of: serial)
      )
    }
    let number = ExcelText.number(text)
    if format.showsPercent, let value = Rational(decimal: number) {
      // What people see is 85%; whether 0,85 or 85 was asked for, only they know.
      return Table.Cell(column: column, text: "\(value * Rational(100))%")
    }
    return Table.Cell(column: column, kind: .number, text: number)
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

extension XMLAttributes {
  /// Whether a Boolean attribute is there and set.
  fileprivate func isTrue(_ name: StaticString) -> Bool {
    ["1", "true"].contains(text(name) ?? "")
  }
}
