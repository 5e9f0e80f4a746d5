/// The place a value came from, exact enough to open the file and mend it.
public struct Origin: Hashable, Sendable {
  /// The file's name as the user gave it.
  public let file: String
  public let place: Place

  public init(file: String, place: Place = .whole) {
    self.file = file
    self.place = place
  }

  public enum Place: Hashable, Sendable {
    /// The file as a whole.
    case whole
    /// A line, counted from 1, and where known the column in it, in characters from 1.
    case line(Int, column: Int? = nil)
    /// A field of a delimited file: its line (where the record starts) and its column from 1.
    case field(line: Int, column: Int)
    /// A worksheet cell; row and column count from 1 (`Scores!D7` is row 7, column 4).
    case cell(sheet: String, row: Int, column: Int)
    /// A worksheet row, counted from 1.
    case row(sheet: String, row: Int)
    /// A path into a JSON document, such as `$[2].marks`.
    case path(String)
    /// A byte offset from 0, where a file is not text.
    case offset(Int)
  }
}

extension Origin: Comparable {
  /// By file name in byte order, then by place in reading order.
  public static func < (a: Self, b: Self) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    return a.place < b.place
  }
}

extension Origin.Place: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    let (keyA, keyB) = (a.key, b.key)
    if keyA.name != keyB.name { return keyA.name.utf8.lexicographicallyPrecedes(keyB.name.utf8) }
    return (keyA.major, keyA.minor) < (keyB.major, keyB.minor)
  }

  private var key: (name: String, major: Int, minor: Int) {
    switch self {
    case .whole: ("", -1, 0)
    case .line(let line, let column): ("", line, column ?? 0)
    case .field(let line, let column): ("", line, column)
    case .cell(let sheet, let row, let column): (sheet, row, column)
    case .row(let sheet, let row): (sheet, row, 0)
    case .path(let path): (path, 0, 0)
    case .offset(let offset): ("", offset, 0)
    }
  }
}

extension Origin: CustomStringConvertible {
  /// `file`, `file:12`, `file:12:5` or `file:Sheet!D7`, in the notation of editors and spreadsheets.
  public var description: String { place == .whole ? file : "\(file):\(place)" }
}

extension Origin.Place: CustomStringConvertible {
  /// `12`, `12:5`, `Sheet!D7`; blank for the whole file.
  public var description: String {
    switch self {
    case .whole: ""
    case .line(let line, nil): "\(line)"
    case .line(let line, let column?): "\(line):\(column)"
    case .field(let line, let column): "\(line):\(columnName(column))"
    case .cell(let sheet, let row, let column): "\(sheet)!\(columnName(column))\(row)"
    case .row(let sheet, let row): "\(sheet)!\(row)"
    case .path(let path): path
    case .offset(let offset): "@\(offset)"
    }
  }
}

/// The letters a spreadsheet shows above a column counted from 1: `A`, `Z`, `AA`.
public func columnName(_ column: Int) -> String {
  var letters: [UInt8] = []
  var rest = column
  while rest > 0 {
    letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}
