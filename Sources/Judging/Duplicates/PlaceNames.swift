internal import VietnameseText

/// The names of provinces, of both eras, each made one word.
///
/// `An Giang` and `Kiên Giang` have a word in common and nothing else.
struct PlaceNames {
  /// The joined words.
  private(set) var words: Set<Int32> = []
  /// By first word, each list with the longest first.
  private var phrases: [Int32: [(words: [Int32], joined: Int32)]] = [:]

  init(_ table: inout WordTable) {
    let provinces = Province.Era.allCases.flatMap { Province.all(in: $0) }
    for name in Set(provinces.map(\.shortName.folded)).sorted() {
      let parts = table.words(of: name)
      let joined = table.words(of: name.filter { $0 != " " })[0]
      words.insert(joined)
      phrases[parts[0], default: []].append((parts, joined))
    }
    phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The same words, those of a province's name made one.
  func joined(in name: [Int32]) -> [Int32] {
    guard name.contains(where: { phrases[$0] != nil }) else { return name }
    var words: [Int32] = []
    var position = 0
    while position < name.count {
      let place = phrases[name[position]]?.first { name[position...].starts(with: $0.words) }
      words.append(place?.joined ?? name[position])
      position += place?.words.count ?? 1
    }
    return words
  }
}
