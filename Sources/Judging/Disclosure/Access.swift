/// From when on, and at which level of the rules, an audience may see a matter.
enum Access: Hashable, Sendable {
  case always(Ground)
  /// Once the round is cut.
  case fromCut(Ground)
  /// Once the result is public, and only at this level or above.
  case fromPublication(Disclosure)
  /// Once the result is public, and only where it is ranked.
  case fromPublicationRanked(Disclosure)
  /// An own result, once everybody's is public.
  case ownFromPublication
  case never(Ground)

  /// Why it is so.
  enum Ground: Hashable, Sendable {
    case open
    case own
    case duty
    case personalData
    case judges
    case others
    case office
  }
}

extension Matter {
  /// The one table of who may see what.
  func access(for audience: Audience) -> Access {
    switch audience {
    case .organiser: .always(.duty)
    case .auditor: self == .contacts ? .never(.personalData) : .always(.duty)
    case .chair: accessOfChair
    case .judge: accessOfJudge ?? accessOfPublic
    case .nominee: accessOfNominee ?? accessOfPublic
    case .everyone: accessOfPublic
    }
  }

  private var accessOfPublic: Access {
    switch self {
    case .rules, .calendar, .seal: .always(.open)
    case .counts, .nominations, .figures, .exclusions, .list, .decisions, .votes, .ledgerEntries:
      .fromPublication(.ranks)
    case .places, .totals: .fromPublicationRanked(.ranks)
    case .criterionMeans, .marksByPseudonym: .fromPublication(.pseudonyms)
    case .standings, .uncertainty: .fromPublicationRanked(.pseudonyms)
    case .marksByJudge, .sheetTimes: .fromPublication(.full)
    case .contacts: .never(.personalData)
    case .judgeNames, .pseudonymKey, .comments, .conflicts, .minutesNames, .severity, .sheetFiles:
      .never(.judges)
    case .assigned, .ownNomination, .ownResult, .ownCriterionMeans, .ownWork, .answers, .evidence,
      .releasedComments:
      .never(.others)
    case .screeningNotes, .progress, .acts: .never(.office)
    }
  }

  /// Where it differs from the public's.
  private var accessOfNominee: Access? {
    switch self {
    case .ownNomination: .always(.own)
    case .ownResult, .ownCriterionMeans, .releasedComments: .ownFromPublication
    default: nil
    }
  }

  /// Where it differs from the public's.
  ///
  /// What colleagues gave is nobody's business before the count.
  private var accessOfJudge: Access? {
    switch self {
    case .ownWork: .always(.own)
    case .assigned, .evidence: .always(.duty)
    case .minutesNames: .fromCut(.duty)
    default: nil
    }
  }

  private var accessOfChair: Access {
    switch self {
    case .rules, .calendar, .seal: .always(.open)
    case .ownWork: .always(.own)
    case .assigned, .evidence, .counts, .votes, .minutesNames, .judgeNames, .conflicts, .progress:
      .always(.duty)
    case .figures, .exclusions, .list, .places, .totals, .standings, .decisions, .criterionMeans,
      .marksByPseudonym, .marksByJudge, .comments, .releasedComments, .sheetTimes, .uncertainty,
      .severity:
      .fromCut(.duty)
    case .nominations, .ledgerEntries: .fromPublication(.ranks)
    case .contacts: .never(.personalData)
    case .pseudonymKey, .sheetFiles: .never(.judges)
    case .ownNomination, .ownResult, .ownCriterionMeans, .answers: .never(.others)
    case .screeningNotes, .acts: .never(.office)
    }
  }
}
