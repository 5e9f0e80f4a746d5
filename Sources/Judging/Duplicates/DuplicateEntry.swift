public import VietnameseText

/// What a nomination says by which its like is known.
public struct DuplicateEntry: Hashable, Sendable {
  public let id: Nomination.ID
  public let title: String
  public let organisation: String
  /// Digits only, so that `0100 109 106` and `0100109106` are the same; `nil` for fewer than eight.
  public let taxCode: String?
  public let host: Host?

  public init(
    id: Nomination.ID,
    title: String,
    organisation: String,
    taxCode: String? = nil,
    website: String? = nil
  ) {
    self.id = id
    self.title = title
    self.organisation = organisation
    let digits = (taxCode ?? "").utf8.filter { (0x30...0x39).contains($0) }
    self.taxCode = digits.count < 8 ? nil : String(decoding: digits, as: UTF8.self)
    host = website.flatMap { Host($0) }
  }

  public init(_ nomination: Nomination) {
    self.init(
      id: nomination.id,
      title: nomination.title,
      organisation: nomination.organisation,
      taxCode: nomination.answers[.taxCode]?.canonical,
      website: nomination.answers[.website]?.canonical
    )
  }
}
