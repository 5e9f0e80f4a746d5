/// Who looks at what the office knows.
public enum Audience: String, CaseIterable, Sendable {
  case everyone = "public"
  /// An organisation, about its own nomination.
  case nominee
  /// A judge, about the own work.
  case judge
  /// Who leads a panel, about that panel.
  case chair
  /// The awards office itself.
  case organiser
  /// Who checks the office's work, sworn to keep what is seen.
  case auditor

  public var name: Bilingual {
    switch self {
    case .everyone: Bilingual(vi: "Công chúng", en: "Public")
    case .nominee: Bilingual(vi: "Đơn vị được đề cử", en: "Nominee")
    case .judge: Bilingual(vi: "Giám khảo", en: "Judge")
    case .chair: Bilingual(vi: "Trưởng tiểu ban", en: "Panel chair")
    case .organiser: Bilingual(vi: "Ban tổ chức", en: "Organiser")
    case .auditor: Bilingual(vi: "Kiểm tra viên", en: "Auditor")
    }
  }
}

/// How far a round has come, as far as that decides what may be seen of it.
public enum DisclosurePhase: String, CaseIterable, Sendable {
  /// Sheets may still come in or be replaced.
  case judging
  /// The list is frozen and not yet public.
  case cut
  /// A publication holds the list.
  case published

  public var name: Bilingual {
    switch self {
    case .judging: Bilingual(vi: "trước khi chốt", en: "before the cut")
    case .cut: Bilingual(vi: "đã chốt, chưa công bố", en: "cut, not yet published")
    case .published: Bilingual(vi: "đã công bố", en: "published")
    }
  }
}
