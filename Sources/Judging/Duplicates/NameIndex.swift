internal import VietnameseText

/// The names of all entries as weighted words, and numbers for what is compared as a whole.
struct NameIndex {
  /// One a row, a row an entry.
  private(set) var titles = NameList()
  /// One a spelling; ``organisation`` says which a row has.
  private(set) var organisations = NameList()
  /// The spelling of each row's organisation.
  private(set) var organisation: [Int32] = []
  /// Equal numbers are equal codes or hosts; -1 where there is none, or a host of many makers.
  private(set) var taxCode: [Int32] = []
  private(set) var host: [Int32] = []
  let words: Words
  /// A bit a word of each row's title, set where the organisation's name has the word too.
  private(set) var ownWords: [UInt32] = []

  init(_ entries: [DuplicateEntry]) {
    var table = WordTable()
    let empty = Set(CommonWords.empty.sorted().flatMap { table.words(of: $0) })
    let places = PlaceNames(&table)
    let name = { (text: String, table: inout WordTable) in
      places.joined(in: table.words(of: text).filter { !empty.contains($0) })
    }
    var spellings: [String: Int32] = [:]
    var (codes, hosts): ([String: Int32], [Host: Int32]) = ([:], [:])
    for entry in entries {
      titles.append(name(entry.title.foldedProduct.foldedWrittenOut, &table))
      let known = spellings[entry.organisation]
      let spelling = known ?? Int32(spellings.count)
      if known == nil {
        spellings[entry.organisation] = spelling
        organisations.append(name(entry.organisation.foldedOrganisation.foldedWrittenOut, &table))
      }
      organisation.append(spelling)
      taxCode.append(entry.taxCode.map { codes.number(of: $0) } ?? -1)
      host.append(entry.host.map { hosts.number(of: $0) } ?? -1)
    }
    titles.split(table)
    organisations.split(table)
    ownWords = zip(0..., organisation).map { [titles, organisations] row, organisation in
      let maker = organisations.words(of: Int(organisation))
      return titles.words(of: row).enumerated().reduce(0) { own, word in
        maker.contains(word.element) ? own | 1 << UInt32(word.offset) : own
      }
    }
    words = Words(table, places: places.words)
    let shares = (0..<table.count).map { CommonWords.share(of: table.text(of: $0)) }
    titles.weigh(table, shares: shares)
    organisations.weigh(table, shares: shares)
    dropSharedHosts(count: hosts.count)
  }

  /// A host under which many makers stand, such as a social network's, says nothing.
  private mutating func dropSharedHosts(count: Int) {
    var makers: [Set<Int32>] = Array(repeating: [], count: count)
    for (row, host) in host.enumerated() where host >= 0 {
      makers[Int(host)].insert(organisation[row])
    }
    host = host.map { $0 >= 0 && makers[Int($0)].count > 12 ? -1 : $0 }
  }
}

extension Dictionary where Value == Int32 {
  /// The number of a key, the next one if it is new.
  fileprivate mutating func number(of key: Key) -> Int32 {
    let number = self[key] ?? Int32(count)
    self[key] = number
    return number
  }
}
