/// Compares workbooks by what is in them.
public enum WorkbookParts {
  /// Whether two archives hold the same parts with the same bytes.
  ///
  /// Two versions of the library that packs them may pack the same parts to other bytes.
  public static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    if one == other { return true }
    guard let parts = parts(of: one) else { return false }
    return parts == self.parts(of: other)
  }

  /// `nil` where the archive cannot be trusted.
  private static func parts(of bytes: [UInt8]) -> [String: [UInt8]]? {
    try? Archive.open(bytes) { archive throws(Archive.Fault) in
      var parts: [String: [UInt8]] = [:]
      for entry in archive.entries { parts[entry.path] = try archive.read(entry.path) }
      return parts
    }
  }
}
