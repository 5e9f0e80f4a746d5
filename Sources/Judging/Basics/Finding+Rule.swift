extension Finding {
  /// The rule a finding stands on.
  ///
  /// The raw value is shown to people, never changes, and is a heading in docs/findings.md.
  public enum Rule: String, CaseIterable, Sendable {
    // Files
    case fileTooLarge = "file-too-large"
    case fileKindUnknown = "file-kind-unknown"
    case fileRepeated = "file-repeated"
    case encodingWrong = "encoding-wrong"
    case textNotNFC = "text-not-nfc"
    case controlCharacter = "control-character"

    // CSV
    case csvQuoteUnclosed = "csv-quote-unclosed"
    case csvQuoteStray = "csv-quote-stray"
    case csvRowLength = "csv-row-length"

    // JSON
    case jsonMalformed = "json-malformed"
    case jsonDuplicateKey = "json-duplicate-key"
    case jsonUnexpected = "json-unexpected"

    // XML
    case xmlMalformed = "xml-malformed"
    case xmlDoctype = "xml-doctype"
    case xmlInvalid = "xml-invalid"

    // XLSX
    case archiveDamaged = "archive-damaged"
    case archiveHostile = "archive-hostile"
    case workbookUnexpected = "workbook-unexpected"
    case cellError = "cell-error"
    case cellMerged = "cell-merged"

    // Tables
    case tableEmpty = "table-empty"
    case headingMissing = "heading-missing"
    case headingRepeated = "heading-repeated"
    case headingUnknown = "heading-unknown"
    case rowSkipped = "row-skipped"
    case cellSpread = "cell-spread"
    case sheetHidden = "sheet-hidden"
    case hiddenRead = "hidden-read"
    case textRecoded = "text-recoded"

    // Programme files
    case rulesMalformed = "rules-malformed"
    case rulesKeyUnknown = "rules-key-unknown"
    case rulesKeyMissing = "rules-key-missing"
    case rulesKeyRepeated = "rules-key-repeated"
    case rulesValueWrong = "rules-value-wrong"
    case rulesMethodUnknown = "rules-method-unknown"
    case rulesWeightsSum = "rules-weights-sum"
    case rulesDatesOrder = "rules-dates-order"
    case rulesReferenceUnknown = "rules-reference-unknown"
    case rulesIdentifierRepeated = "rules-identifier-repeated"

    // Nominations
    case answerMissing = "answer-missing"
    case answerUnreadable = "answer-unreadable"
    case dateTwoDigitYear = "date-two-digit-year"
    case numberAmbiguous = "number-ambiguous"
    case optionUnknown = "option-unknown"
    case categoryUnknown = "category-unknown"
    case taxCodeShortened = "tax-code-shortened"
    case taxCodeWrong = "tax-code-wrong"
    case fieldUnknown = "field-unknown"
    case nominationReplaces = "nomination-replaces"
    case nominationSettled = "nomination-settled"

    // Evidence
    case evidenceMissing = "evidence-missing"
    case evidenceUnlisted = "evidence-unlisted"
    case evidenceReplaces = "evidence-replaces"
    case evidenceAmbiguous = "evidence-ambiguous"
    case evidenceKindUnknown = "evidence-kind-unknown"
    case evidenceTooLarge = "evidence-too-large"
    case evidenceUnreadable = "evidence-unreadable"

    // Judges and score sheets
    case judgeUnknown = "judge-unknown"
    case judgeRecused = "judge-recused"
    case judgeNotAssigned = "judge-not-assigned"
    case judgeRepeated = "judge-repeated"
    case judgeNotOnPanel = "judge-not-on-panel"
    case panelUnknown = "panel-unknown"
    case nominationUnknown = "nomination-unknown"
    case nominationNotInRound = "nomination-not-in-round"
    case criterionUnknown = "criterion-unknown"
    case sheetRepeated = "sheet-repeated"
    case sheetReplaces = "sheet-replaces"
    case markMissing = "mark-missing"
    case markUnreadable = "mark-unreadable"
    case markOutOfRange = "mark-out-of-range"
    case markOffStep = "mark-off-step"
    case commentMissing = "comment-missing"

    // Assignment
    case affinityUnreadable = "affinity-unreadable"
    case pairRepeated = "pair-repeated"
    case pairBarred = "pair-barred"
    case assignmentImpossible = "assignment-impossible"
    case assignmentUnlinked = "assignment-unlinked"

    // Score sheets that went out and came back
    case hiddenValueShown = "hidden-value-shown"
    case hiddenValueKept = "hidden-value-kept"
    case sheetOtherRules = "sheet-other-rules"
    case sheetOtherRound = "sheet-other-round"
    case sheetOtherJudge = "sheet-other-judge"
    case sheetAltered = "sheet-altered"
    case sheetLayoutChanged = "sheet-layout-changed"
    case sheetLayoutMoved = "sheet-layout-moved"
    case sheetPartial = "sheet-partial"
    case sheetLeftOut = "sheet-left-out"
    case sheetOutdated = "sheet-outdated"
    case conflictDeclared = "conflict-declared"
    case declarationUnclear = "declaration-unclear"
    case entryDiffers = "entry-differs"
    case entrySamePerson = "entry-same-person"

    // Meetings
    case meetingQuorum = "meeting-quorum"
    case meetingVotes = "meeting-votes"
    case meetingPerson = "meeting-person"
    case minutesRepeated = "minutes-repeated"
    case voteLeftOut = "vote-left-out"

    // Acts
    case windowClosed = "window-closed"
    case notReady = "not-ready"
    case referenceUnknown = "reference-unknown"
    case valueWrong = "value-wrong"

    // Statistics
    case nameUnmarked = "name-unmarked"
    case figureUndefined = "figure-undefined"
    case figureUncertain = "figure-uncertain"
    case panelsApart = "panels-apart"
    case marksOdd = "marks-odd"

    /// Whether a finding under this rule refuses the batch, or only tells what was done.
    public var effect: Effect {
      switch self {
      case .textNotNFC,
        .headingUnknown,
        .sheetReplaces,
        .rowSkipped,
        .cellSpread,
        .sheetHidden,
        .hiddenRead,
        .textRecoded,
        .nominationReplaces,
        .evidenceMissing,
        .evidenceUnlisted,
        .evidenceReplaces,
        .nameUnmarked,
        .figureUndefined,
        .figureUncertain,
        .panelsApart,
        .marksOdd,
        .hiddenValueKept,
        .sheetLayoutMoved,
        .sheetLeftOut,
        .sheetOutdated,
        .conflictDeclared,
        .entryDiffers,
        .voteLeftOut:
        .notes
      default: .refuses
      }
    }
  }

  public enum Effect: Sendable {
    /// Nothing of the batch is recorded until it is mended.
    case refuses
    /// The value was taken; the finding says how it was understood.
    case notes
  }
}
