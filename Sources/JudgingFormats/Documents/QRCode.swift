internal import CQREncode

/// A text as a QR code, ISO/IEC 18004, error correction M.
struct QRCode: Hashable {
  /// Modules on a side.
  let side: Int
  /// Row by row; `true` is dark.
  let modules: [Bool]

  /// `nil` where the text does not fit into one code.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard
      let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    // The lowest bit says whether a module is dark.
    modules = (0..<(side * side)).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// White modules around the code, as the standard asks for.
  private static let quiet = 4
  /// Dots a module: a picture that is printed larger stays sharp.
  private static let scale = 8

  /// The code as a PNG picture in black and white, its data not compressed (RFC 1951, 3.2.4).
  var png: [UInt8] {
    let dots = (side + 2 * Self.quiet) * Self.scale
    let lines = (0..<dots).flatMap { y -> [UInt8] in [0] + line(y / Self.scale - Self.quiet, dots) }
    let size = Self.big(UInt32(dots))
    // One bit a dot, shades of grey.
    let header = size + size + [1, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
      + Self.chunk("IDAT", Self.stored(lines)) + Self.chunk("IEND", [])
  }

  /// One line of dots; a bit that is set is white.
  private func line(_ row: Int, _ dots: Int) -> [UInt8] {
    (0..<((dots + 7) / 8)).map { byte in
      (0..<8).reduce(UInt8(0)) { bits, bit in
        let column = (byte * 8 + bit) / Self.scale - Self.quiet
        let isDark =
          (0..<side).contains(row) && (0..<side).contains(column) && modules[row * side + column]
        return bits << 1 | (isDark ? 0 : 1)
      }
    }
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let content = Array(name.utf8) + data
    return big(UInt32(data.count)) + content + big(CyclicRedundancyCheck.of(content))
  }

  /// A zlib stream of stored blocks (RFC 1950).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(65_535)
      let size = UInt16(block.count)
      stream += [rest.isEmpty ? 1 : 0, UInt8(size & 0xFF), UInt8(size >> 8)]
      stream += [UInt8(~size & 0xFF), UInt8(~size >> 8)] + block
    } while !rest.isEmpty
    return stream + big(adler(bytes))
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    let sums = bytes.reduce((a: UInt32(1), b: UInt32(0))) { sums, byte in
      let a = (sums.a + UInt32(byte)) % 65_521
      return (a, (sums.b + a) % 65_521)
    }
    return sums.b << 16 | sums.a
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}
