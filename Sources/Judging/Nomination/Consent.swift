public import VietnameseText

/// What a nomination says of the consent it stands on.
public struct Consent: Hashable, Sendable {
  /// Whether it was given; `nil` where the nomination does not say.
  public let isGiven: Bool?
  /// The version of the text that was agreed to.
  public let text: String?
  public let day: CivilDate?
  /// How it was given, such as on signed paper or by e-mail.
  public let means: String?

  public init(isGiven: Bool?, text: String?, day: CivilDate?, means: String?) {
    self.isGiven = isGiven
    self.text = text
    self.day = day
    self.means = means
  }

  /// What is missing for the consent to be shown when asked; nothing if it is whole.
  ///
  /// - Parameter inUse: The version of the text that the rules name, if they name one.
  /// - Returns: In the order consent, text, day, means.
  public func lacks(textInUse inUse: String?) -> [Bilingual] {
    guard isGiven == true else {
      return [
        isGiven == nil
          ? Bilingual(vi: "sự đồng ý", en: "a consent")
          : Bilingual(vi: "sự đồng ý (đã từ chối)", en: "a consent (it was refused)")
      ]
    }
    var lacks: [Bilingual] = []
    if text == nil {
      lacks.append(Bilingual(vi: "phiên bản văn bản", en: "the text's version"))
    } else if let inUse, text != inUse {
      lacks.append(Bilingual(vi: "văn bản đang dùng (\(inUse))", en: "the text in use (\(inUse))"))
    }
    if day == nil { lacks.append(Bilingual(vi: "ngày", en: "the day")) }
    if means == nil { lacks.append(Bilingual(vi: "hình thức", en: "the means")) }
    return lacks
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
