public import Judging
internal import JudgingFormats
internal import StrictJSON
internal import Transparency

/// What a certificate says, and the code by which anyone can look it up in a published bundle.
///
/// docs/verification.md, “Certificates”, tells how the code comes about.
public struct Certificate: Hashable, Sendable {
  /// From 1, in the order of category, place and code; it stays when another is revoked.
  public let number: Int
  /// Sixteen letters and digits in groups of four.
  public let code: String
  public let round: String
  public let category: String
  public let entry: ShortlistDocument.Entry
  /// The decision that took the honour back; then there is no certificate any more.
  public let revokedBy: String?

  /// The certificates of a frozen list.
  ///
  /// - Parameters:
  ///   - document: The list of the last round.
  ///   - origin: The log's.
  ///   - states: Where nominations stand now.
  /// - Returns: In order of their numbers, those revoked among them.
  public static func all(
    of document: ShortlistDocument,
    origin: String,
    states: [Nomination.ID: Screening]
  ) -> [Certificate] {
    let hash = TreeHash(of: Array(document.json.canonicalText.utf8)).hexadecimal
    let entries = document.sections.flatMap { section in
      section.entries.sorted { a, b in
        (a.place ?? 0, a.code) < (b.place ?? 0, b.code)
      }.map { (category: section.category, entry: $0) }
    }
    return entries.enumerated().map { index, item in
      Certificate(
        number: index + 1,
        code: code(origin, hash, item.entry),
        round: document.round,
        category: item.category,
        entry: item.entry,
        revokedBy: states[Identifier(item.entry.code)]?.revokingDecision
      )
    }
  }

  private static func code(
    _ origin: String,
    _ documentHash: String,
    _ entry: ShortlistDocument.Entry
  ) -> String {
    let lines = [
      "vinhdanh-certificate/v1", origin, documentHash, entry.code, entry.award?.vi ?? "",
    ]
    let hash = TreeHash(of: Array(lines.map { $0 + "\n" }.joined().utf8))
    return grouped(base32(hash.bytes.prefix(10)))
  }

  /// Without the letters that look like digits: Crockford's Base 32.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private static func base32(_ bytes: some Sequence<UInt8>) -> String {
    let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    return String(
      stride(from: 0, to: bits.count, by: 5).map { start in
        alphabet[Int(bits[start..<(start + 5)].reduce(0) { $0 << 1 | $1 })]
      }
    )
  }

  /// `7K2M9QXR…` as `7K2M-9QXR-…`.
  private static func grouped(_ code: String) -> String {
    let letters = Array(code)
    return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0...].prefix(4)) }
      .joined(separator: "-")
  }

  /// A code as typed by hand in the one spelling it is kept in.
  static func spelled(_ typed: String) -> String {
    let letters = typed.uppercased().compactMap { letter -> Character? in
      switch letter {
      case "O": "0"
      case "I", "L": "1"
      default: alphabet.contains(letter) ? letter : nil
      }
    }
    return grouped(String(letters))
  }

  var json: JSONValue {
    [
      "number": .number("\(number)"),
      "certificate": .string(code),
      "round": .string(round),
      "category": .string(category),
      "code": .string(entry.code),
      "title": .string(entry.title),
      "organisation": .string(entry.organisation),
      "award": entry.award.map { ["vi": .string($0.vi), "en": .string($0.en)] } ?? .null,
      "revokedBy": revokedBy.map { .string($0) } ?? .null,
    ]
  }
}

extension [Certificate] {
  /// `certificates.json`: canonical JSON.
  var file: [UInt8] { [UInt8]((JSONValue.array(map(\.json)).canonicalText + "\n").utf8) }
}

extension Screening {
  fileprivate var revokingDecision: String? {
    if case .revoked(let decision) = self { decision } else { nil }
  }
}
