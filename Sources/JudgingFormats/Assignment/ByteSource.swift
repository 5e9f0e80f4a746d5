/// The bytes of a file, given piece by piece so that a large one need not be held.
public struct ByteSource: Sendable {
  /// How many bytes there are.
  public let count: Int
  let fill: @Sendable (UnsafeMutableRawBufferPointer, Int) -> Int

  /// - Parameters:
  ///   - count: How many bytes there are.
  ///   - fill: Copies bytes from an offset on into a buffer; returns how many, 0 where it cannot.
  public init(
    count: Int,
    fill: @escaping @Sendable (UnsafeMutableRawBufferPointer, Int) -> Int
  ) {
    self.count = count
    self.fill = fill
  }

  public init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { buffer, offset in
      let count = min(buffer.count, bytes.count - offset)
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: .init(rebasing: $0[offset..<offset + count]))
      }
      return count
    }
  }

  /// The bytes from an offset on, fewer where the source ends or fails.
  func bytes(from offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: max(0, min(count, self.count - offset))) {
      buffer,
      filled in
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...]
        )
        let read = fill(rest, offset + filled)
        guard read > 0 else { return }
        filled += read
      }
    }
  }
}
