public import VietnameseText

/// What personal data is held, what for, and whether the day to erase it has come.
public struct RetentionReport: Hashable, Sendable {
  public let programme: Bilingual
  public let day: CivilDate
  /// The last day on which it is kept; `nil` where the rules set none.
  public let keepUntil: CivilDate?
  /// In the order of the programme's fields.
  public let holdings: [Holding]
  /// The contact people, each by address or name, and their nominations; in order of word.
  public let people: [Person]
  /// Judges whose names are held.
  public let judges: Int
  /// Nominations whose consent is given with text, day and means.
  public let documented: Int
  /// Those whose consent lacks something, and what; in order of code.
  public let undocumented: [(nomination: Nomination.ID, lacks: [Bilingual])]

  /// One personal field.
  public struct Holding: Hashable, Sendable {
    public let field: Bilingual
    public let purpose: Bilingual
    /// Nominations that hold it.
    public let count: Int
  }

  public struct Person: Hashable, Sendable {
    /// What `erase` and `export` find the person by.
    public let word: String
    public let nominations: [Nomination.ID]
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.programme == b.programme && a.day == b.day && a.keepUntil == b.keepUntil
      && a.holdings == b.holdings && a.people == b.people && a.judges == b.judges
      && a.documented == b.documented
      && a.undocumented.map(\.nomination) == b.undocumented.map(\.nomination)
      && a.undocumented.map(\.lacks) == b.undocumented.map(\.lacks)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(programme)
    hasher.combine(people)
  }

  /// Days left to keep the data: 0 on the last day, negative when it is past.
  public var daysLeft: Int? { keepUntil.map { $0.daysSinceEpoch - day.daysSinceEpoch } }

  /// Whether the data must go.
  public var isDue: Bool { daysLeft.map { $0 < 0 } ?? false }
}

extension Programme {
  /// What is held on a day.
  ///
  /// - Parameters:
  ///   - nominations: All of them, as they are now.
  ///   - judges: All of them.
  ///   - day: The day to look at.
  /// - Returns: The report; erased data counts for nothing.
  public func retention(
    of nominations: [Nomination],
    _ judges: [Judge],
    on day: CivilDate
  ) -> RetentionReport {
    let told = nominations.map { ($0.id, $0.consent.lacks(personalData.consentText)) }
    return RetentionReport(
      programme: name,
      day: day,
      keepUntil: personalData.keepUntil,
      holdings: personalData.purposes.compactMap { purpose in
        guard let field = field(purpose.field) else { return nil }
        let count = nominations.count { $0.held(field.id) != nil }
        return .init(field: field.name, purpose: purpose.text, count: count)
      },
      people: RetentionReport.people(of: nominations),
      judges: judges.count { !$0.name.isErased },
      documented: told.count { $0.1.isEmpty },
      undocumented: told.filter { !$0.1.isEmpty }.map { (nomination: $0.0, lacks: $0.1) }
    )
  }
}

extension RetentionReport {
  fileprivate static func people(of nominations: [Nomination]) -> [Person] {
    var byWord: [String: [Nomination.ID]] = [:]
    for nomination in nominations {
      let email = nomination.held(.contactEmail)?.lowercased()
      guard let word = email ?? nomination.held(.contactName) ?? nomination.held(.contactPhone)
      else {
        continue
      }
      byWord[word, default: []].append(nomination.id)
    }
    return byWord.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { Person(word: $0.key, nominations: $0.value) }
  }
}

extension Consent {
  /// What is missing for the consent to be shown when asked; nothing if it is whole.
  fileprivate func lacks(_ inUse: String?) -> [Bilingual] {
    guard isGiven == true else {
      return [
        isGiven == nil
          ? Bilingual(vi: "chưa có sự đồng ý", en: "no consent")
          : Bilingual(vi: "không đồng ý", en: "refused")
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
  /// What a personal field holds, unless it was erased.
  fileprivate func held(_ field: Field.ID) -> String? {
    guard let text = answers[field]?.canonical, !text.isErased else { return nil }
    return text
  }
}

extension String {
  /// What stands in the place of the person whose data was the `number`-th to be erased.
  public static func erased(_ number: Int) -> String { "[đã xóa \(number)]" }

  fileprivate var isErased: Bool { hasPrefix("[đã xóa ") && hasSuffix("]") }
}
