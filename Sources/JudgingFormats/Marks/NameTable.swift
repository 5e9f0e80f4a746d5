internal import VietnameseText

/// Numbers names in the order in which they first come, looking at bytes only.
///
/// Names that differ only in normalisation are one name, spelt in NFC.
struct NameTable {
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 10)
  private var hashes: [UInt64] = []
  /// Where each spelling begins in `arena`; one more for the end.
  private var starts: [Int] = [0]
  private var arena: [UInt8] = []
  /// The number of the name each spelling stands for.
  private var numbers: [UInt32] = []
  private(set) var names: [String] = []

  /// The number of a name, given a new one if it is new.
  @inline(__always)
  mutating func number(of bytes: UnsafeRawPointer, count: Int) -> UInt32 {
    let hash = Self.hash(bytes, count)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] != 0 {
      let spelling = Int(slots[slot]) - 1
      if hashes[spelling] == hash, isSame(spelling, bytes, count) { return numbers[spelling] }
      slot = (slot + 1) & mask
    }
    return insert(bytes, count, hash, at: slot)
  }

  /// The number of a name that is likely the one numbered `guess`, or the next.
  @inline(__always)
  mutating func number(of bytes: UnsafeRawPointer, count: Int, near guess: UInt32) -> UInt32 {
    let guess = Int(guess)
    if guess < hashes.count, isSame(guess, bytes, count) { return numbers[guess] }
    let next = guess + 1 < hashes.count ? guess + 1 : 0
    if next < hashes.count, isSame(next, bytes, count) { return numbers[next] }
    return number(of: bytes, count: count)
  }

  /// Whether the spelling under a number is exactly these bytes.
  @inline(__always)
  func isSame(_ spelling: Int, _ bytes: UnsafeRawPointer, _ count: Int) -> Bool {
    let start = starts[spelling]
    guard starts[spelling + 1] - start == count else { return false }
    return arena.withUnsafeBytes { own in
      guard let base = own.baseAddress else { return count == 0 }
      var index = 0
      while index + 8 <= count {
        if (base + start + index).loadUnaligned(as: UInt64.self)
          != (bytes + index).loadUnaligned(as: UInt64.self)
        {
          return false
        }
        index += 8
      }
      while index < count {
        if own[start + index] != bytes.load(fromByteOffset: index, as: UInt8.self) { return false }
        index += 1
      }
      return true
    }
  }

  private mutating func insert(
    _ bytes: UnsafeRawPointer,
    _ count: Int,
    _ hash: UInt64,
    at slot: Int
  ) -> UInt32 {
    let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
    arena += buffer
    starts.append(arena.count)
    hashes.append(hash)
    slots[slot] = UInt32(hashes.count)
    let name = String(decoding: buffer, as: UTF8.self)
    let spelling = hashes.count - 1
    numbers.append(UInt32(names.count))
    if name.isNFC {
      names.append(name)
    } else {
      let composed = Array(name.nfc.utf8)
      let number = composed.withUnsafeBytes { own in
        own.baseAddress.map { self.number(of: $0, count: own.count) } ?? 0
      }
      numbers[spelling] = number
    }
    if hashes.count * 2 > slots.count { grow() }
    return numbers[spelling]
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = larger.count - 1
    for (spelling, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(spelling + 1)
    }
    slots = larger
  }

  /// Eight bytes at a time; good enough for a table that compares bytes in the end.
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= count {
      hash = (hash ^ (bytes + index).loadUnaligned(as: UInt64.self)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
      index += 8
    }
    var rest: UInt64 = 0
    while index < count {
      rest = rest << 8 | UInt64(bytes.load(fromByteOffset: index, as: UInt8.self))
      index += 1
    }
    hash = (hash ^ rest) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
