public import Judging

/// Why a bundle is not to be believed.
public struct VerificationFault: Error, Hashable, Sendable {
  public let kind: Kind
  public let message: Bilingual

  /// The raw value is the exit code of `verify`.
  public enum Kind: Int32, CaseIterable, Sendable {
    /// A byte, a file or an opened card is not what was signed or committed to.
    case altered = 10
    case signature = 11
    /// The published list does not follow from what was published with it.
    case recountDiffers = 12
    /// The log was rewritten, or does not go back to the checkpoint at hand.
    case logInconsistent = 13
    case receiptMissing = 14
  }

  init(_ kind: Kind, vi: String, en: String) {
    self.kind = kind
    message = Bilingual(vi: vi, en: en)
  }

  static func altered(_ name: String) -> VerificationFault {
    VerificationFault(
      .altered,
      vi: "\(name) đã bị sửa hoặc không đọc được",
      en: "\(name) was altered or cannot be read"
    )
  }
}
