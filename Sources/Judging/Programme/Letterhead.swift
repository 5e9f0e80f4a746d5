/// Who issues a programme's official documents, in Vietnamese; what is unknown is blank and is left
/// for a pen.
public struct Letterhead: Hashable, Sendable {
  /// The body above the one that issues, if there is one.
  public var parent = ""
  /// The body that issues.
  public var body = ""
  /// Who has the power to decide (thẩm quyền ban hành); blank for the body itself.
  public var decides = ""
  /// The council's name, for its minutes.
  public var council = ""
  /// What document numbers end in: `BTC` gives `05/TB-BTC`.
  public var symbol = ""
  /// Where documents are signed (địa danh).
  public var place = ""
  /// For whom the signer signs: `TM. BAN TỔ CHỨC`.
  public var authority = ""
  public var signerTitle = ""
  public var signer = ""
  /// Legal bases (căn cứ), each without its first word and its last semicolon.
  public var bases: [String] = []
  public var recipients: [String] = []
  /// The last line of the recipients: where copies are kept.
  public var archive = ""
  /// To whom proposals (tờ trình) go.
  public var submitTo = ""
  /// The address under which certificates are looked up; their codes are put after it.
  public var lookUp = ""

  public init() {}
}
