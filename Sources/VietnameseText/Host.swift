/// The host of a web address, by which two addresses of one site are known.
public struct Host: Hashable, Sendable {
  /// Lower case, without `www.`, a port or a final dot: `misa.vn`.
  public let name: String

  /// Reads `https://www.misa.vn/amis`, `misa.vn:8080` or `MISA.vn`; nothing where no host is.
  ///
  /// A host has at least two labels of letters, digits and inner hyphens. No list of suffixes is
  /// kept, for such lists age.
  public init?(_ text: some StringProtocol) {
    var rest = text.trimmedScalars
    if let colon = rest.firstIndex(of: ":"), rest[colon...].dropFirst().starts(with: ["/", "/"]) {
      rest = rest[colon...].dropFirst(3)
    }
    rest = rest.prefix { !["/", "\\", "?", "#"].contains($0) }
    if let user = rest.lastIndex(of: "@") { rest = rest[user...].dropFirst() }
    if let colon = rest.firstIndex(of: ":") {
      guard rest[colon...].dropFirst().digits != nil else { return nil }
      rest = rest[..<colon]
    }
    if rest.last == "." { rest.removeLast() }
    var labels = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard rest.count <= 253, labels.allSatisfy(Self.isLabel) else { return nil }
    if labels.count > 2, String(scalars: labels[0]).lowercased() == "www" { labels.removeFirst() }
    guard labels.count > 1, labels.last?.digits == nil else { return nil }
    name = labels.map { String(scalars: $0).lowercased().nfc }.joined(separator: ".")
  }

  private static func isLabel(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (1...63).contains(label.count), label.first != "-", label.last != "-" else {
      return false
    }
    return label.allSatisfy { scalar in
      if scalar.isASCII {
        return scalar == "-" || scalar.properties.isASCIIHexDigit || isLatin(scalar)
      }
      return scalar.properties.isAlphabetic
        || scalar.properties.canonicalCombiningClass != .notReordered
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
