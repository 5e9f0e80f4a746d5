/// FIPS 180-4, for tests alone: the formats need no digest of their own.
enum SHA256 {
  static func base64(of message: [UInt8]) -> String {
    var rest = digest(of: message)[...]
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    while !rest.isEmpty {
      let group = Array(rest.prefix(3))
      let bits = (group + [0, 0]).prefix(3).reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=")
      }
      rest = rest.dropFirst(3)
    }
    return text
  }

  private static func digest(of message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    padded += bigEndian(UInt64(message.count) * 8, bytes: 8)
    let roots = primes(64).map { UInt32(truncatingIfNeeded: fraction(of: $0, root: 3)) }
    var state = primes(8).map { UInt32(truncatingIfNeeded: fraction(of: $0, root: 2)) }
    for start in stride(from: 0, to: padded.count, by: 64) {
      state = compress(state, Array(padded[start..<start + 64]), roots)
    }
    return state.flatMap { bigEndian(UInt64($0), bytes: 4) }
  }

  private static func compress(_ state: [UInt32], _ block: [UInt8], _ k: [UInt32]) -> [UInt32] {
    var w = (0..<16).map { i in block[4 * i..<4 * i + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for i in 16..<64 {
      let s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >> 3)
      let s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >> 10)
      w.append(w[i - 16] &+ s0 &+ w[i - 7] &+ s1)
    }
    var v = state
    for i in 0..<64 {
      let s1 = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let t1 = v[7] &+ s1 &+ choice &+ k[i] &+ w[i]
      let s0 = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      v = [t1 &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
    }
    return zip(state, v).map { $0 &+ $1 }
  }

  private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }

  private static func bigEndian(_ x: UInt64, bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: x >> UInt64(8 * (bytes - 1 - $0))) }
  }

  private static func primes(_ count: Int) -> [Int] {
    let all = (2...311).filter { n in !(2..<n).contains { n % $0 == 0 } }
    return Array(all.prefix(count))
  }

  /// The first 32 bits after the point of a prime's square or cube root, by whole numbers alone.
  private static func fraction(of prime: Int, root: Int) -> UInt64 {
    let target = Int128(prime) << Int128(32 * root)
    var (low, high) = (Int128(0), Int128(1) << 37)
    while high - low > 1 {
      let middle = (low + high) / 2
      let power = root == 2 ? middle * middle : middle * middle * middle
      if power <= target { low = middle } else { high = middle }
    }
    return UInt64(low & 0xFFFF_FFFF)
  }
}
