internal import Judging
internal import StrictJSON

extension Origin.Place {
  /// One line of text that reads back to the same place: kind, numbers, then any name.
  var stored: String {
    switch self {
    case .whole: "whole"
    case .line(let line, let column): "line \(line) \(column ?? 0)"
    case .field(let line, let column): "field \(line) \(column)"
    case .cell(let sheet, let row, let column): "cell \(row) \(column) \(sheet)"
    case .row(let sheet, let row): "row \(row) \(sheet)"
    case .path(let path): "path \(path)"
    case .offset(let offset): "offset \(offset)"
    }
  }

  /// Appends ``stored``; the places of fields and cells, which are many, without making a text.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .field(let line, let column):
      bytes += "field ".utf8
      bytes.append(decimal: line)
      bytes.append(0x20)
      bytes.append(decimal: column)
    case .line(let line, let column):
      bytes += "line ".utf8
      bytes.append(decimal: line)
      bytes.append(0x20)
      bytes.append(decimal: column ?? 0)
    case .whole, .cell, .row, .path, .offset: bytes += stored.utf8
    }
  }

  /// Appends ``stored`` as the inside of a JSON string.
  func writeEscaped(to bytes: inout [UInt8]) {
    switch self {
    case .field, .line: write(to: &bytes)
    case .whole, .cell, .row, .path, .offset:
      var quoted: [UInt8] = []
      JSONValue.write(stored, to: &quoted)
      bytes += quoted.dropFirst().dropLast()
    }
  }

  init(stored: String) {
    let parts = stored.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    let numbers = parts.dropFirst().map { Int($0) ?? 0 }
    let rest = { (count: Int) in
      String(
        stored.split(separator: " ", maxSplits: count, omittingEmptySubsequences: false)[count]
      )
    }
    switch (parts[0], numbers.count) {
    case ("line", 2...): self = .line(numbers[0], column: numbers[1] == 0 ? nil : numbers[1])
    case ("field", 2...): self = .field(line: numbers[0], column: numbers[1])
    case ("cell", 3...): self = .cell(sheet: rest(3), row: numbers[0], column: numbers[1])
    case ("row", 2...): self = .row(sheet: rest(2), row: numbers[0])
    case ("path", 1...): self = .path(rest(1))
    case ("offset", 1...): self = .offset(numbers[0])
    default: self = .whole
    }
  }
}

extension [UInt8] {
  /// Appends the digits of a number that is not negative.
  fileprivate mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(0x30 + UInt8(number % 10))
  }
}
