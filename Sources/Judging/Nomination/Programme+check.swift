internal import VietnameseText

extension Programme {
  /// Accepts a form as a nomination with the code given, or says everything that is wrong with it.
  ///
  /// Findings that only note how a value was understood come with the nomination.
  public func check(
    _ form: NominationForm,
    as id: Nomination.ID
  ) -> (nomination: Nomination?, findings: [Finding]) {
    var findings: [Finding] = []
    var answers: [Field.ID: Answer] = [:]
    var places: [Field.ID: Origin.Place] = [:]
    for field in fields where field.source == .nominator {
      guard let entry = form.entries[field.id], !entry.text.isBlank else {
        if field.isRequired { findings.append(.answerMissing(field, in: form)) }
        continue
      }
      switch field.read(entry, in: self) {
      case .accepted(let answer):
        answers[field.id] = answer
        places[field.id] = entry.origin.place
      case .rejected(let problems): findings += problems
      }
    }
    guard !findings.refuse, case .choice(let category) = answers[.category] else {
      return (nil, findings)
    }
    let nomination = Nomination(
      id: id,
      category: Identifier(category),
      title: answers[.title]?.canonical ?? "",
      organisation: answers[.organisation]?.canonical ?? "",
      answers: answers,
      origin: form.origin,
      places: places
    )
    return (nomination, findings)
  }
}

extension Field {
  /// Understands one entry of a file as an answer to this field.
  public func read(_ entry: NominationForm.Entry, in programme: Programme) -> Checked<Answer> {
    let text = entry.text.nfc.trimmed
    if entry.kind == .error { return .rejected([.spreadsheetError(text, self, at: entry.origin)]) }
    if id == .category { return readCategory(text, entry, programme.categories) }
    switch kind {
    case .text: return .accepted(.text(text))
    case .webAddress: return readForm(text, entry, text.isWebAddress)
    case .email: return readForm(text, entry, text.isEmailAddress)
    case .phone: return readForm(text, entry, text.utf8.count { (48...57).contains($0) } >= 8)
    case .taxCode: return readTaxCode(text, entry)
    case .date: return readDate(text, entry)
    case .number: return readNumber(text, entry)
    case .count: return readCount(text, entry)
    case .yesNo: return readYesNo(text, entry)
    case .choice(let options): return readChoice(text, entry, options)
    case .files:
      return .accepted(.files(EvidenceName.listed(in: entry.text)))
    }
  }

  private func readForm(
    _ text: String,
    _ entry: NominationForm.Entry,
    _ isWellFormed: Bool
  ) -> Checked<Answer> {
    isWellFormed ? .accepted(.text(text)) : .rejected([.unreadable(text, self, at: entry.origin)])
  }

  private func readCategory(
    _ text: String,
    _ entry: NominationForm.Entry,
    _ categories: [Category]
  ) -> Checked<Answer> {
    // Templates and careful people write the name itself; folding is for the rest.
    let match =
      categories.first { $0.name.vi == text || $0.id.rawValue == text }
      ?? categories.first { category in
        let folded = text.folded
        return ([category.id.rawValue, category.name.vi, category.name.en] + category.aliases)
          .contains { $0.folded == folded }
      }
    guard let match else {
      return .rejected([.categoryUnknown(text, categories, at: entry.origin)])
    }
    return .accepted(.choice(match.id.rawValue))
  }

  private func readChoice(
    _ text: String,
    _ entry: NominationForm.Entry,
    _ options: [Option]
  ) -> Checked<Answer> {
    let match =
      options.first { $0.name.vi == text || $0.id == text }
      ?? options.first { option in
        let folded = text.folded
        return ([option.id, option.name.vi, option.name.en] + option.aliases)
          .contains { $0.folded == folded }
      }
    guard let match else {
      return .rejected([.optionUnknown(text, self, options, at: entry.origin)])
    }
    return .accepted(.choice(match.id))
  }

  private func readTaxCode(_ text: String, _ entry: NominationForm.Entry) -> Checked<Answer> {
    switch TaxCode.read(text) {
    case .valid(let code): .accepted(.text(code.text))
    case .shortened(let proposals):
      .rejected([.taxCodeShortened(text, proposals, at: entry.origin)])
    case .wrongCheckDigit, .wrongLength, .notDigits:
      .rejected([.taxCodeWrong(text, at: entry.origin)])
    }
  }

  private func readDate(_ text: String, _ entry: NominationForm.Entry) -> Checked<Answer> {
    switch CivilDate.read(entry.kind == .date ? String(text.prefix(10)) : text) {
    case .date(let date): .accepted(.date(date))
    case .twoDigitYear: .rejected([.twoDigitYear(text, self, at: entry.origin)])
    default: .rejected([.unreadable(text, self, at: entry.origin)])
    }
  }

  private func readNumber(_ text: String, _ entry: NominationForm.Entry) -> Checked<Answer> {
    if entry.kind == .number {
      guard let value = Rational(decimal: text) else {
        return .rejected([.unreadable(text, self, at: entry.origin)])
      }
      return .accepted(.number(value))
    }
    switch DecimalNumeral.read(text) {
    case .number(let numeral):
      return .accepted(.number(Rational(units: numeral.units, places: numeral.places)))
    case .ambiguous: return .rejected([.numberAmbiguous(text, self, at: entry.origin)])
    default: return .rejected([.unreadable(text, self, at: entry.origin)])
    }
  }

  private func readCount(_ text: String, _ entry: NominationForm.Entry) -> Checked<Answer> {
    let digits = text.utf8.allSatisfy { (48...57).contains($0) }
    guard digits, let value = Rational(decimal: text) else {
      return .rejected([.numberAmbiguous(text, self, at: entry.origin)])
    }
    return .accepted(.number(value))
  }

  private func readYesNo(_ text: String, _ entry: NominationForm.Entry) -> Checked<Answer> {
    switch text.folded {
    case "co", "yes", "dong y", "true", "x", "y", "c", "1": .accepted(.yesNo(true))
    case "khong", "no", "khong dong y", "false", "n", "k", "0": .accepted(.yesNo(false))
    default: .rejected([.unreadable(text, self, at: entry.origin)])
    }
  }
}

extension String {
  /// One `@` with text on both sides and a dot after it; more cannot be told without sending.
  fileprivate var isEmailAddress: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(UInt8(ascii: "."))
      && !utf8.contains(UInt8(ascii: " "))
  }

  fileprivate var isWebAddress: Bool {
    utf8.contains(UInt8(ascii: ".")) && !utf8.contains(UInt8(ascii: " "))
  }
}
