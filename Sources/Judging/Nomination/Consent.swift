public import VietnameseText

/// What a nomination says of the consent it stands on.
public struct Consent: Hashable, Sendable {
  /// Whether it was given; `nil` where the nomination does not say.
  public let isGiven: Bool?
  /// The version of the text that was agreed to.
  public let text: String?
  public let day: CivilDate?
  /// How: signed paper, e-mail, …
  public let means: String?

  public init(isGiven: Bool?, text: String?, day: CivilDate?, means: String?) {
    self.isGiven = isGiven
    self.text = text
    self.day = day
    self.means = means
  }

  /// Given, with the text's version, the day and the means: what can be shown when asked.
  public var isDocumented: Bool {
    isGiven == true && text != nil && day != nil && means != nil
  }
}

extension Nomination {
  public var consent: Consent {
    let day: CivilDate? = if case .date(let day) = answers[.consentDate] { day } else { nil }
    let isGiven: Bool? = if case .yesNo(let yes) = answers[.consent] { yes } else { nil }
    return Consent(
      isGiven: isGiven,
      text: answers[.consentText]?.canonical,
      day: day,
      means: answers[.consentMeans]?.canonical
    )
  }
}
