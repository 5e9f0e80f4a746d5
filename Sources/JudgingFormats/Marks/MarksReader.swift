internal import Dispatch
public import Judging
internal import Synchronization

/// Reads marks from delimited text: `judge,nomination,criterion,score`, in any order of columns.
///
/// Made for millions of rows: no text is made of a field but once a name. Files without a quote are
/// read by several threads; the result does not depend on how many.
public enum MarksReader {
  /// The marks, and the nominations' names by number.
  public struct Marks: Sendable {
    public let table: MarkTable
    public let nominations: [String]
  }

  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for findings.
  ///   - weights: The criteria that count; `nil` to count all alike.
  /// - Returns: The marks, or everything wrong with the file, at most a thousand findings.
  public static func read(
    _ bytes: [UInt8],
    file: String,
    weights: CriterionWeights?
  ) -> Checked<Marks> {
    bytes.withUnsafeBufferPointer { read(FileBytes(file, $0), weights: weights) }
  }

  /// The same of bytes that stand elsewhere.
  public static func read(_ file: FileBytes, weights: CriterionWeights?) -> Checked<Marks> {
    let plain = Reading(text: file, weights: weights)
    if plain.isPlain { return plain.read(quoted: false) }
    switch TextDecoder.text(of: file) {
    case .rejected(let findings): return .rejected(findings)
    case .accepted(let text):
      return text.withBytes { text in
        let isQuoted = text.bytes.contains(UInt8(ascii: "\""))
        return Reading(text: text, weights: weights).read(quoted: isQuoted)
      }
    }
  }

  private struct Reading {
    let text: FileBytes
    let weights: CriterionWeights?
    var bytes: UnsafeBufferPointer<UInt8> { text.bytes }
    var file: String { text.name }

    /// Whether the bytes are ASCII without a zero and without a quote, eight at a time.
    var isPlain: Bool {
      let count = bytes.count
      let pieces = Self.pieces(of: count)
      let result = Mutex(true)
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        let range = (count * piece / pieces)..<(count * (piece + 1) / pieces)
        if !Self.isPlain(text.bytes, range) { result.withLock { $0 = false } }
      }
      return result.withLock(\.self)
    }

    private static func isPlain(
      _ bytes: UnsafeBufferPointer<UInt8>,
      _ range: Range<Int>
    ) -> Bool {
      let buffer = UnsafeRawBufferPointer(bytes)
      guard let base = buffer.baseAddress else { return true }
      let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      let quotes = ones &* 0x22
      var index = range.lowerBound
      var seen: UInt64 = 0
      while index + 8 <= range.upperBound {
        let word = (base + index).loadUnaligned(as: UInt64.self)
        let quote = word ^ quotes
        // A byte that is 0 borrows from its high bit; a byte above 127 has it set.
        seen |= word | ((word &- ones) & ~word) | ((quote &- ones) & ~quote)
        index += 8
      }
      guard seen & highs == 0 else { return false }
      return buffer[index..<range.upperBound].allSatisfy { $0 < 0x80 && $0 != 0 && $0 != 0x22 }
    }

    static func pieces(of count: Int) -> Int { count < 1 << 20 ? 1 : 4 }

    func read(quoted isQuoted: Bool) -> Checked<Marks> {
      let head: MarkHead
      switch MarkHead.read(bytes, file: file) {
      case .rejected(let findings): return .rejected(findings)
      case .accepted(let found): head = found
      }
      if isQuoted { return finish([scanQuoted(head)]) }
      let parts = scanPlain(head)
      // What two parts cannot agree on, one reading from the start tells in order.
      if parts.count > 1, !parts.allSatisfy(\.findings.isEmpty) {
        return finish([scan(head, head.start..<bytes.count)])
      }
      return finish(parts, orElse: { scan(head, head.start..<bytes.count) })
    }

    /// Cuts the rows into pieces at line ends and reads them side by side.
    private func scanPlain(_ head: MarkHead) -> [MarksPart] {
      let count = bytes.count - head.start
      let pieces = Self.pieces(of: count)
      var cuts = [head.start]
      for piece in 1..<max(pieces, 1) + 1 {
        var cut = head.start + count * piece / pieces
        while cut < bytes.count, bytes[cut - 1] != 0x0A { cut += 1 }
        cuts.append(max(cut, cuts[piece - 1]))
      }
      let ranges = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
      let results = Mutex<[MarksPart?]>(Array(repeating: nil, count: ranges.count))
      DispatchQueue.concurrentPerform(iterations: ranges.count) { piece in
        let part = scan(head, ranges[piece])
        results.withLock { $0[piece] = part }
      }
      return results.withLock { $0.compactMap(\.self) }
    }

    private func scan(_ head: MarkHead, _ range: Range<Int>) -> MarksPart {
      var part = MarksPart(file: file, weights: weights, columns: head.columns, line: head.line)
      part.scan(UnsafeRawBufferPointer(bytes), range, delimiter: head.delimiter)
      return part
    }

    private func scanQuoted(_ head: MarkHead) -> MarksPart {
      var part = MarksPart(file: file, weights: weights, columns: head.columns, line: head.line)
      part.scanQuoted(bytes, from: head.start, delimiter: head.delimiter)
      return part
    }

    private func finish(
      _ parts: [MarksPart],
      orElse whole: () -> MarksPart? = { nil }
    ) -> Checked<Marks> {
      guard var first = parts.first else { return .rejected([.tableEmpty(Origin(file: file))]) }
      for part in parts.dropFirst() where !first.merge(part) {
        guard let again = whole() else { break }
        first = again
        break
      }
      guard first.findings.isEmpty else { return .rejected(first.findings) }
      if first.nominations.names.isEmpty { return .rejected([.tableEmpty(Origin(file: file))]) }
      return .accepted(Marks(table: first.table, nominations: first.nominations.names))
    }
  }
}
