/// Somebody who looks at a round: who, how far it has come, and what its rules publish.
///
/// The one place that decides for every output what may stand in it.
public struct Viewing: Hashable, Sendable {
  public let audience: Audience
  public let phase: DisclosurePhase
  public let level: Disclosure
  public let recognition: Recognition

  public init(
    _ audience: Audience,
    _ phase: DisclosurePhase,
    level: Disclosure,
    recognition: Recognition
  ) {
    self.audience = audience
    self.phase = phase
    self.level = level
    self.recognition = recognition
  }

  /// Who looks at a round of a programme.
  public init(_ audience: Audience, _ phase: DisclosurePhase, of programme: Programme) {
    self.init(
      audience,
      phase,
      level: programme.publishes,
      recognition: programme.recognition
    )
  }

  /// The same for one category, whose cards may show less than the rules would.
  public func at(_ level: Disclosure) -> Viewing {
    Viewing(audience, phase, level: level, recognition: recognition)
  }

  /// Whether a matter may be shown, and why or why not.
  public func sight(of matter: Matter) -> Sight {
    switch matter.access(for: audience) {
    case .always(let ground): .shown(ground.shown)
    case .fromCut(let ground): phase == .judging ? .withheld(Self.notCut) : .shown(ground.shown)
    case .ownFromPublication:
      phase == .published ? .shown(Access.Ground.own.shown) : .withheld(Self.notPublic)
    case .fromPublication(let least): published(from: least)
    case .fromPublicationRanked(let least):
      recognition == .honour ? .withheld(Self.unranked) : published(from: least)
    case .never(let ground): .withheld(ground.withheld)
    }
  }

  public func shows(_ matter: Matter) -> Bool { sight(of: matter).isShown }

  private func published(from least: Disclosure) -> Sight {
    guard level.shows(asMuchAs: least) else { return .withheld(level.tooLittle) }
    return phase == .published ? .shown(Self.isPublic) : .withheld(Self.notPublic)
  }

  private static let notCut = Bilingual(
    vi: "vòng này chưa chốt danh sách",
    en: "this round is not cut yet"
  )
  private static let notPublic = Bilingual(
    vi: "kết quả vòng này chưa công bố",
    en: "the result of this round is not public yet"
  )
  private static let isPublic = Bilingual(
    vi: "thuộc kết quả công bố",
    en: "part of the published result"
  )
  private static let unranked = Bilingual(
    vi: "tôn vinh không xếp hạng",
    en: "an honour is not ranked"
  )
}

/// Whether a matter may be seen.
public enum Sight: Hashable, Sendable {
  case shown(Bilingual)
  case withheld(Bilingual)

  public var isShown: Bool {
    switch self {
    case .shown: true
    case .withheld: false
    }
  }

  public var reason: Bilingual {
    switch self {
    case .shown(let reason), .withheld(let reason): reason
    }
  }
}

extension Disclosure {
  fileprivate func shows(asMuchAs least: Disclosure) -> Bool {
    switch least {
    case .ranks: true
    case .pseudonyms: self != .ranks
    case .full: self == .full
    }
  }

  fileprivate var tooLittle: Bilingual {
    switch self {
    case .ranks:
      Bilingual(
        vi: "chỉ công bố kết quả, không công bố điểm của giám khảo",
        en: "the result is published, the judges' marks are not"
      )
    case .pseudonyms, .full:
      Bilingual(
        vi: "điểm của giám khảo được công bố ẩn danh",
        en: "the judges' marks are published under numbers"
      )
    }
  }
}

extension Access.Ground {
  fileprivate var shown: Bilingual {
    switch self {
    case .open: Bilingual(vi: "ai cũng được biết", en: "open to anyone")
    case .own: Bilingual(vi: "của chính người xem", en: "the viewer's own")
    case .duty, .personalData, .judges, .others, .office:
      Bilingual(vi: "cần cho nhiệm vụ", en: "needed for the task")
    }
  }

  fileprivate var withheld: Bilingual {
    switch self {
    case .personalData:
      Bilingual(
        vi: "dữ liệu cá nhân, chỉ ban tổ chức dùng để liên hệ",
        en: "personal data, for the office's contact only"
      )
    case .judges:
      Bilingual(
        vi: "giữ kín để giám khảo chấm độc lập",
        en: "kept closed so that judges are free in their marks"
      )
    case .others, .own: Bilingual(vi: "của người khác", en: "somebody else's")
    case .office, .open, .duty:
      Bilingual(vi: "việc nội bộ của ban tổ chức", en: "the office's own business")
    }
  }
}
