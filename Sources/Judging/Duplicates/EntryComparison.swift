/// How two entries compare: in title, and in who made it.
struct EntryComparison {
  let title: NameComparison
  let organisation: NameComparison
  let isSameOrganisation: Bool
  let taxCode: Agreement
  let host: Agreement

  enum Agreement {
    case same
    case different
    case unknown

    init(_ left: Int32, _ right: Int32) {
      self = left < 0 || right < 0 ? .unknown : left == right ? .same : .different
    }
  }

  /// Nothing where the titles alone show that the likeness is below `least`.
  init?(_ left: Int, _ right: Int, in names: NameIndex, from least: Float) {
    title = NameComparison(
      left,
      right,
      in: names.titles,
      of: names.words,
      own: (names.ownWords[left], names.ownWords[right])
    )
    guard Self.likeness(of: title) >= least else { return nil }
    let (own, other) = (Int(names.organisation[left]), Int(names.organisation[right]))
    organisation = NameComparison(own, other, in: names.organisations, of: names.words)
    isSameOrganisation = own == other || organisation.isSame
    taxCode = Agreement(names.taxCode[left], names.taxCode[right])
    host = Agreement(names.host[left], names.host[right])
  }

  /// From 0 to 1: how like the titles are, as far as they may come from one maker.
  ///
  /// Two fifths of it are the title's alone: one title by makers that have nothing in common is below
  /// the usual threshold, for many makers call a thing by what it does.
  var likeness: Float { Self.likeness(of: title) * (0.4 + 0.6 * makerLikeness) }

  private static func likeness(of title: NameComparison) -> Float {
    title.similarity(replaced: 2, added: 0.1) * (title.contradicts ? 0.6 : 1)
  }

  /// From 0 for makers that surely differ to 1 for the same one.
  private var makerLikeness: Float {
    if taxCode == .same { return 1 }
    let names = organisationLikeness * (organisation.contradicts ? 0.5 : 1)
    // Two firms of one trade in one province share most words and nothing that tells.
    let maker = min(max((names - 0.5) / 0.3, 0), 1)
    if host == .same { return max(maker, 0.9) }
    return maker * (taxCode == .different ? 0.6 : 1) * (host == .different ? 0.5 : 1)
  }

  private var organisationLikeness: Float {
    isSameOrganisation ? 1 : organisation.similarity(replaced: 4, added: 0.3)
  }

  /// What both have in common, in the order of ``LikelyDuplicate/Reason``.
  var reasons: [LikelyDuplicate.Reason] {
    LikelyDuplicate.Reason.allCases.filter { reason in
      switch reason {
      case .sameTitle: title.isSame
      case .closeTitle: !title.isSame
      case .sameOrganisation: isSameOrganisation
      case .closeOrganisation: !isSameOrganisation && organisationLikeness >= 0.6
      case .sameTaxCode: taxCode == .same
      case .sameHost: host == .same
      }
    }
  }
}
