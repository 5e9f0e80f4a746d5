/// A zip file whose parts stand as they are, without compression.
///
/// Deflated bytes depend on the library that made them; stored ones are the same on every machine
/// and in every year. PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
struct StoredArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1980-01-01 00:00:00, the first time the format can tell: parts carry no time of ours.
  private static let time: [UInt8] = [0x00, 0x00, 0x21, 0x00]
  private static let version: UInt16 = 20
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11

  mutating func add(_ name: String, _ part: [UInt8]) {
    let offset = UInt32(bytes.count)
    let shared =
      Self.little(Self.version) + Self.little(Self.flags) + Self.little(UInt16(0)) + Self.time
      + Self.little(CyclicRedundancyCheck.of(part)) + Self.little(UInt32(part.count))
      + Self.little(UInt32(part.count)) + Self.little(UInt16(name.utf8.count))
      + Self.little(UInt16(0))
    bytes += [0x50, 0x4B, 0x03, 0x04] + shared + name.utf8 + part
    directory += [0x50, 0x4B, 0x01, 0x02] + Self.little(Self.version) + shared
    // No comment, first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10) + Self.little(offset) + name.utf8
    count += 1
  }

  /// The file with what was added, in that order.
  var file: [UInt8] {
    let number = Self.little(UInt16(count))
    return bytes + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + number + number
      + Self.little(UInt32(directory.count)) + Self.little(UInt32(bytes.count)) + [0, 0]
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

/// CRC-32 as zip and PNG have it: ISO 3309, polynomial 0xEDB88320 reflected.
enum CyclicRedundancyCheck {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { value, byte in table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
  }
}
