public import Judging

/// Reads affinities from delimited text: `judge,nomination,affinity`, columns and rows in any order.
///
/// Made for tens of millions of rows: the file is read piece by piece and no text is made of a field but
/// once a name.
public enum AffinityReader {
  /// What a pair means that the file does not name.
  public enum Absent: Sendable {
    /// An affinity of 0.
    case zero
    /// The two must not meet.
    case barred
  }

  /// - Parameters:
  ///   - source: The file.
  ///   - file: Its name, for findings.
  ///   - absent: What a pair means that the file does not name.
  /// - Returns: The table, or everything wrong with the file, at most a thousand findings.
  public static func read(
    _ source: ByteSource,
    file: String,
    absent: Absent
  ) -> Checked<AffinityTable> {
    let head = source.bytes(from: 0, count: 1 << 16)
    guard head.contains(0) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    else { return scan(source, head, file: file, absent: absent) }
    // Text in another encoding is made UTF-8 first, or refused.
    switch TextDecoder.utf8(from: source.bytes(from: 0, count: source.count), file: file) {
    case .rejected(let findings): return .rejected(findings)
    case .accepted((let text, _)):
      return scan(ByteSource(text), text, file: file, absent: absent)
    }
  }

  private static func scan(
    _ source: ByteSource,
    _ head: [UInt8],
    file: String,
    absent: Absent
  ) -> Checked<AffinityTable> {
    let columns: AffinityColumns
    switch AffinityColumns.read(head, file: file) {
    case .rejected(let findings): return .rejected(findings)
    case .accepted(let found): columns = found
    }
    var scan = AffinityScan(file: file, columns: columns)
    scan.scanAll(of: source, from: columns.start)
    guard scan.findings.isEmpty else { return .rejected(scan.findings) }
    if let name = (scan.judges.names + scan.nominations.names).first(where: { $0.isBroken }) {
      return .rejected([.notUTF8(name, in: file)])
    }
    if scan.nominations.names.isEmpty { return .rejected([.tableEmpty(Origin(file: file))]) }
    return .accepted(
      scan.grid.table(
        judges: scan.judges.names,
        nominations: scan.nominations.names,
        absent: absent == .zero ? 0 : AffinityTable.barred
      )
    )
  }
}

extension String {
  /// Whether bytes that are no UTF-8 stood in it.
  fileprivate var isBroken: Bool { unicodeScalars.contains("\u{FFFD}") }
}

extension Finding {
  fileprivate static func notUTF8(_ name: String, in file: String) -> Finding {
    Finding(
      .encodingWrong,
      at: Origin(file: file),
      vi: "tên “\(name)” không phải UTF-8; lưu lại tệp thành CSV UTF-8",
      en: "the name “\(name)” is not UTF-8; save the file as CSV UTF-8"
    )
  }
}
