internal import Judging
internal import VietnameseText

/// An encoding from before Unicode that a sender says a text file is in.
public enum DeclaredEncoding: String, CaseIterable, Sendable {
  case windows1258 = "windows-1258"
  case tcvn3
  case vni

  var legacy: LegacyEncoding {
    switch self {
    case .windows1258: .windows1258
    case .tcvn3: .tcvn3
    case .vni: .vni
    }
  }
}

/// Makes UTF-8 of a text file's bytes, by proof or by declaration and never by guess.
enum TextDecoder {
  /// The text as UTF-8 and what was done to make it so, or the finding that says where and how it
  /// is not text we can read.
  static func utf8(
    from bytes: [UInt8],
    file: String,
    in encoding: DeclaredEncoding? = nil
  ) -> Checked<(text: [UInt8], notes: [Finding])> {
    if let wide = WideText(bytes) { return wide.utf8(file: file) }
    if case .workbook = FileKind.of(bytes, named: file) {
      return .rejected([.notDelimited(file)])
    }
    if let zero = bytes.firstIndex(of: 0) {
      return .rejected([.notText(at: bytes.line(of: zero), in: file)])
    }
    guard let fault = firstInvalid(bytes) else { return .accepted((bytes, [])) }
    guard let encoding else {
      return .rejected([
        .notUTF8(bytes.lineOfText(around: fault), at: bytes.line(of: fault), in: file)
      ])
    }
    let text = encoding.legacy.decode(bytes: bytes)
    let line = bytes.line(of: fault)
    if text.unicodeScalars.contains("\u{FFFD}") {
      return .rejected([.notInEncoding(encoding, at: line, in: file)])
    }
    let before = LegacyEncoding.latin1(bytes.lineOfText(around: fault))
    let after = encoding.legacy.decode(bytes: bytes.lineOfText(around: fault))
    let note = Finding.decoded(from: encoding.rawValue, before, after, at: line, in: file)
    return .accepted((Array(text.utf8), [note]))
  }

  /// The text of a file as UTF-8; bytes that are UTF-8 already are used where they are.
  static func text(
    of file: FileBytes,
    in encoding: DeclaredEncoding? = nil
  ) -> Checked<DecodedText> {
    if isPlain(file) { return .accepted(DecodedText(file: file, made: nil, notes: [])) }
    switch utf8(from: Array(file.bytes), file: file.name, in: encoding) {
    case .rejected(let findings): return .rejected(findings)
    case .accepted(let (text, notes)):
      return .accepted(DecodedText(file: file, made: text, notes: notes))
    }
  }

  /// Whether the bytes are UTF-8 without a zero, looked at a megabyte at a time.
  private static func isPlain(_ file: FileBytes) -> Bool {
    let bytes = file.bytes
    var start = 0
    while start < bytes.count {
      var end = min(start + 1 << 20, bytes.count)
      // No character is cut in two.
      while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      guard end > start else { return false }
      let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
      var zeros = 0
      for byte in piece { zeros += byte == 0 ? 1 : 0 }
      guard zeros == 0, (try? UTF8Span(validating: piece.span)) != nil else { return false }
      file.release(end)
      start = end
    }
    return true
  }

  /// The offset of the first byte that is not valid UTF-8.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do {
      try _ = UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

/// Text as UTF-8, and what was done to make it so.
struct DecodedText {
  private let file: FileBytes
  private let made: [UInt8]?
  let notes: [Finding]

  fileprivate init(file: FileBytes, made: [UInt8]?, notes: [Finding]) {
    self.file = file
    self.made = made
    self.notes = notes
  }

  /// Lends the text under the file's name.
  func withBytes<Value, Failure: Error>(
    _ body: (FileBytes) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let made else { return try body(file) }
    return try made.withUnsafeBufferPointer { bytes throws(Failure) in
      try body(FileBytes(file.name, bytes))
    }
  }
}

/// UTF-16 that says so itself: by a byte order mark, or as XML by its first character (XML 1.0,
/// appendix F).
private struct WideText {
  private let bytes: ArraySlice<UInt8>
  private let isBigEndian: Bool

  init?(_ bytes: [UInt8]) {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): (self.bytes, isBigEndian) = (bytes[2...], false)
    case (0xFE, 0xFF): (self.bytes, isBigEndian) = (bytes[2...], true)
    case (0x3C, 0x00): (self.bytes, isBigEndian) = (bytes[...], false)
    case (0x00, 0x3C): (self.bytes, isBigEndian) = (bytes[...], true)
    default: return nil
    }
  }

  func utf8(file: String) -> Checked<(text: [UInt8], notes: [Finding])> {
    guard bytes.count.isMultiple(of: 2) else { return .rejected([.notText(at: 1, in: file)]) }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units, as: UTF16.self), !text.utf8.contains(0) else {
      return .rejected([.notText(at: 1, in: file)])
    }
    return .accepted((Array(text.utf8), []))
  }
}

extension LegacyEncoding {
  /// What the bytes look like to a program that knows no Vietnamese.
  fileprivate static func latin1(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}

extension [UInt8] {
  fileprivate func line(of offset: Int) -> Int { self[..<offset].count { $0 == 0x0A } + 1 }

  /// Some bytes of the line that has the one at `offset`, from up to 20 before it.
  fileprivate func lineOfText(around offset: Int) -> [UInt8] {
    let start = self[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let rest = self[Swift.max(start, offset - 20)...]
    return Array(rest.prefix(60).prefix { $0 != 0x0A && $0 != 0x0D })
  }
}

extension Finding {
  fileprivate static func notText(at line: Int, in file: String) -> Finding {
    Finding(
      .encodingWrong,
      at: Origin(file: file, place: .line(line)),
      vi: "tệp không phải văn bản; hãy lưu lại từ Excel thành .xlsx hoặc “CSV UTF-8”",
      en: "the file is not text; save it again from Excel as .xlsx or “CSV UTF-8”"
    )
  }

  /// A workbook where only delimited text is read; to save it as a workbook again would not help.
  fileprivate static func notDelimited(_ file: String) -> Finding {
    Finding(
      .fileKindUnknown,
      at: Origin(file: file),
      vi: "đây là bảng tính, mà lệnh này chỉ nhận CSV; trong Excel chọn Lưu thành → “CSV UTF-8”",
      en: "this is a workbook, and only CSV is taken here; in Excel choose Save As → “CSV UTF-8”"
    )
  }

  /// Shows the text in each encoding it could be in, so that whoever knows it can tell.
  fileprivate static func notUTF8(_ text: [UInt8], at line: Int, in file: String) -> Finding {
    let readings = DeclaredEncoding.allCases.map { encoding in
      "\(encoding.rawValue): “\(encoding.legacy.decode(bytes: text).withoutControls)”"
    }.joined(separator: "; ")
    return Finding(
      .encodingWrong,
      at: Origin(file: file, place: .line(line)),
      vi: """
        chữ ở dòng này không phải UTF-8; trong Excel chọn Lưu thành → “CSV UTF-8” hoặc gửi .xlsx. \
        Nếu một cách đọc sau đây đúng (\(readings)) thì thêm --encoding với tên bảng mã đó
        """,
      en: """
        the text on this line is not UTF-8; in Excel choose Save As → “CSV UTF-8”, or send the \
        .xlsx. If one of these reads right (\(readings)), add --encoding with its name
        """
    )
  }

  fileprivate static func notInEncoding(
    _ encoding: DeclaredEncoding,
    at line: Int,
    in file: String
  ) -> Finding {
    Finding(
      .encodingWrong,
      at: Origin(file: file, place: .line(line)),
      vi: "tệp có ký tự mà \(encoding.rawValue) không có; bảng mã khai báo không đúng",
      en: "the file has characters that \(encoding.rawValue) lacks; it is in another encoding"
    )
  }

  fileprivate static func decoded(
    from encoding: String,
    _ before: String,
    _ after: String,
    at line: Int,
    in file: String
  ) -> Finding {
    Finding(
      .textRecoded,
      at: Origin(file: file, place: .line(line)),
      vi: """
        đọc theo bảng mã \(encoding) như khai báo: “\(before.withoutControls)” → \
        “\(after.withoutControls)”; xin kiểm tra lại
        """,
      en: """
        read as \(encoding), as declared: “\(before.withoutControls)” → \
        “\(after.withoutControls)”; please check
        """
    )
  }
}

extension String {
  /// The text without characters that do not print.
  fileprivate var withoutControls: String {
    String(UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }
}
