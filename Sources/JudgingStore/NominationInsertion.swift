internal import GRDB
public import Judging
internal import StrictJSON
internal import VietnameseText

extension Writing {
  /// Makes ready to record many nominations of one file.
  ///
  /// - Parameters:
  ///   - source: The file's row.
  ///   - number: The number the first of them gets.
  /// - Returns: What records one after the other.
  /// - Throws: What SQLite reports.
  public func insertion(
    from source: Int64,
    numberedFrom number: Int
  ) throws -> NominationInsertion {
    try NominationInsertion(self, source: source, number: number)
  }
}

/// Records nominations one after the other, in the order of their numbers.
public final class NominationInsertion {
  private let writing: Writing
  private let row: Insertion
  private var number: Int64
  private var answersWriter = FieldsWriter()
  private var placesWriter = FieldsWriter()

  fileprivate init(_ writing: Writing, source: Int64, number: Int) throws {
    self.writing = writing
    self.number = Int64(number)
    row = try Insertion(
      writing.db,
      """
      INSERT INTO nomination
        (source, act, number, code, category, title, organisation, answers, place, places)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    )
    row.bind(source, at: 1)
    row.bind(Int64(writing.position), at: 2)
  }

  /// Records a nomination that was checked, its code already assigned.
  public func add(_ nomination: Nomination) throws {
    let answers = answersWriter.json(of: nomination.answers) { $0.write(to: &$1) }
    let places = placesWriter.json(of: nomination.places) { $0.writeQuoted(to: &$1) }
    row.bind(number, at: 3)
    try row.bind(nomination.id.rawValue, at: 4)
    try row.bind(nomination.category.rawValue, at: 5)
    try row.bind(nomination.title.nfc, at: 6)
    try row.bind(nomination.organisation.nfc, at: 7)
    try row.bind(answers, at: 8)
    try row.bind(nomination.origin.place.stored, at: 9)
    try row.bind(places, at: 10)
    try row.execute()
    number += 1
  }
}

/// Writes a value for each of some fields as canonical JSON, without building a value of it.
struct FieldsWriter {
  /// The fields met so far, in the order of canonical keys, and the bytes that begin a member.
  private var members: [(field: Field.ID, key: [UInt8])] = []

  /// An object whose members stand in byte order of the fields' ids.
  ///
  /// - Parameters:
  ///   - values: What there is to write.
  ///   - write: Appends one value.
  /// - Returns: UTF-8.
  mutating func json<Value>(
    of values: [Field.ID: Value],
    _ write: (Value, inout [UInt8]) -> Void
  ) -> [UInt8] {
    if !values.keys.allSatisfy({ field in members.contains { $0.field == field } }) {
      learn(values.keys)
    }
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    bytes.reserveCapacity(1024)
    for (field, key) in members {
      guard let value = values[field] else { continue }
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      bytes += key
      write(value, &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private mutating func learn(_ fields: some Sequence<Field.ID>) {
    members = Set(fields).union(members.map(\.field)).sorted().map { field in
      var key: [UInt8] = []
      JSONValue.write(field.rawValue, to: &key)
      return (field, key + [UInt8(ascii: ":")])
    }
  }
}

extension [Field.ID: Answer] {
  /// `{"title":{"text":"…"}, …}`: the kind of each answer and its canonical value.
  var stored: String {
    var writer = FieldsWriter()
    return String(decoding: writer.json(of: self) { $0.write(to: &$1) }, as: UTF8.self)
  }
}

extension [Field.ID: Origin.Place] {
  /// `{"title":"field 2 1", …}`.
  var stored: String {
    var writer = FieldsWriter()
    return String(decoding: writer.json(of: self) { $0.writeQuoted(to: &$1) }, as: UTF8.self)
  }
}

extension Origin.Place {
  fileprivate func writeQuoted(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    writeEscaped(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Answer {
  fileprivate func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.write("{\"text\":", text.nfc, to: &bytes)
    case .number(let number): Self.write("{\"number\":", number.description, to: &bytes)
    case .date(let date): Self.write("{\"date\":", date.description, to: &bytes)
    case .yesNo(let yes): bytes += (yes ? "{\"yesNo\":true" : "{\"yesNo\":false").utf8
    case .choice(let option): Self.write("{\"choice\":", option, to: &bytes)
    case .files(let names):
      bytes += "{\"files\":[".utf8
      for (index, name) in names.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONValue.write(name.nfc, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static func write(_ kind: StaticString, _ value: String, to bytes: inout [UInt8]) {
    bytes += UnsafeBufferPointer(start: kind.utf8Start, count: kind.utf8CodeUnitCount)
    JSONValue.write(value, to: &bytes)
  }
}
