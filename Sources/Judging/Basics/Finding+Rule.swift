extension Finding {
  /// The rule a finding stands on.
  ///
  /// The raw value is shown to people, never changes, and is a heading in docs/findings.md.
  public enum Rule: String, CaseIterable, Sendable {
    // Files
    case fileUnreadable = "file-unreadable"
    case fileTooLarge = "file-too-large"
    case fileKindUnknown = "file-kind-unknown"
    case fileRepeated = "file-repeated"
    case encodingWrong = "encoding-wrong"
    case encodingConverted = "encoding-converted"
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

    /// Whether a finding under this rule refuses the batch, or only tells what was done.
    public var effect: Effect {
      switch self {
      case .encodingConverted, .textNotNFC, .headingUnknown: .notes
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
