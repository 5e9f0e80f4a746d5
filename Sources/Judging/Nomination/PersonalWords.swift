internal import VietnameseText

/// The words that tell of one person: names, e-mail addresses, telephone numbers.
public struct PersonalWords: Hashable, Sendable {
  public private(set) var names: Set<String> = []
  public private(set) var emails: Set<String> = []
  public private(set) var phones: Set<String> = []

  public init(name: String? = nil) {
    if let name { names.insert(name.nfc.trimmed) }
  }

  /// Takes the words of a nomination's contact.
  public mutating func insert(contactOf nomination: Nomination) {
    if let name = nomination.answers[.contactName]?.canonical { names.insert(name) }
    if let email = nomination.answers[.contactEmail]?.canonical { emails.insert(email) }
    if let phone = nomination.answers[.contactPhone]?.canonical { phones.insert(phone) }
  }

  /// The addresses and numbers alone.
  public var withoutNames: PersonalWords {
    var words = self
    words.names = []
    return words
  }

  /// Longest first, so that no word is found inside one that is still to be replaced.
  ///
  /// A name of one word is left out: it would be found in other people's.
  public var inText: [String] {
    (names.filter { $0.contains(" ") } + emails + phones).filter { !$0.isEmpty }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// The text with every word replaced, and whether there was any.
  public func replaced(in text: String, by token: String) -> (text: String, isChanged: Bool) {
    if names.union(emails).union(phones).contains(text) { return (token, true) }
    var result = text
    for word in inText { result = result.replacing(word, by: token) }
    return (result, result != text)
  }
}

extension String {
  /// Every occurrence replaced, whatever the case of its letters.
  fileprivate func replacing(_ word: String, by token: String) -> String {
    let (letters, pattern) = (Array(self), Array(word.lowercased()))
    let folded = letters.map { $0.lowercased() }
    let wanted = pattern.map(String.init)
    guard folded.count >= wanted.count, !wanted.isEmpty else { return self }
    var result = ""
    var index = 0
    while index < letters.count {
      let end = index + wanted.count
      if end <= letters.count, folded[index..<end].elementsEqual(wanted) {
        result += token
        index = end
      } else {
        result.append(letters[index])
        index += 1
      }
    }
    return result
  }
}

/// How a person is named by who asks: by address, number, judge's code, or name.
public struct PersonQuery: Hashable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text.nfc.trimmed
  }

  /// Whether the contact of a nomination is meant.
  public func means(contactOf nomination: Nomination) -> Bool {
    let answers = nomination.answers
    if text.contains("@") {
      return answers[.contactEmail]?.canonical.lowercased() == text.lowercased()
    }
    if case .valid(let phone) = Phone.read(text) {
      guard let given = answers[.contactPhone]?.canonical else { return false }
      return given == text || Phone.read(given) == .valid(phone)
    }
    return isNamed(answers[.contactName]?.canonical)
  }

  /// Whether a judge is meant, by code or by name.
  public func means(_ judge: Judge) -> Bool { judge.id.rawValue == text || isNamed(judge.name) }

  /// Accents tell people apart; the case of letters and the place of a tone mark do not.
  private func isNamed(_ name: String?) -> Bool {
    guard let name, !text.isEmpty else { return false }
    return name.lowercased().tonePlacementNormalised == text.lowercased().tonePlacementNormalised
  }
}
