internal import Judging
internal import VietnameseText

/// Which offered files answer to which listed names; files are compared by name, never opened by it.
struct EvidenceMatch {
  struct Pair {
    let item: Office.EvidenceSupply.Item
    let nomination: Nomination
    let name: EvidenceName
  }

  /// In the order of the items, then of the nominations.
  private(set) var pairs: [Pair] = []
  private(set) var findings: [Finding] = []
  private let supply: Office.EvidenceSupply
  /// Who lists a name, by its key.
  private let wanted: [String: [Nomination]]
  private let codes: [String: Nomination.ID]

  init(_ supply: Office.EvidenceSupply, for nominations: [Nomination], in programme: Programme) {
    self.supply = supply
    var wanted: [String: [Nomination]] = [:]
    for nomination in nominations {
      for listed in nomination.listedFiles(in: programme.fileFields) {
        guard let name = EvidenceName(listed) else { continue }
        wanted[name.key, default: []].append(nomination)
      }
    }
    self.wanted = wanted
    codes = Dictionary(
      nominations.map { ($0.id.rawValue.lowercased(), $0.id) },
      uniquingKeysWith: { first, _ in first }
    )
    for item in supply.items { match(item) }
    // A file in the folder of a code is meant for it, whatever lies elsewhere.
    let own = Set(pairs.filter { owner(of: $0.item) != nil }.map(\.place))
    pairs = pairs.filter { owner(of: $0.item) != nil || !own.contains($0.place) }
  }

  private mutating func match(_ item: Office.EvidenceSupply.Item) {
    guard let name = EvidenceName(item.fileName) else { return }
    if item.isClutter { return }
    let origin = supply.origin(of: item)
    guard !item.isLink else {
      findings.append(.evidenceUnlisted(Bilingual.isLink, at: origin))
      return
    }
    let owner = owner(of: item)
    let takers = wanted[name.key, default: []].filter { owner == nil || $0.id == owner }
    guard !takers.isEmpty else {
      findings.append(.evidenceUnlisted(Bilingual.isUnlisted, at: origin))
      return
    }
    // One organisation may list the same licence in each of its nominations; two may not share one.
    guard Set(takers.map(\.organisation.foldedOrganisation)).count == 1 else {
      findings.append(.evidenceAmbiguous(name, takers.map(\.id), at: origin))
      return
    }
    pairs += takers.map { Pair(item: item, nomination: $0, name: name) }
  }

  /// The nomination whose code is the name of a folder the file lies in.
  private func owner(of item: Office.EvidenceSupply.Item) -> Nomination.ID? {
    item.folders.lazy.compactMap { codes[String($0).nfc.trimmed.lowercased()] }.last
  }
}

extension EvidenceMatch.Pair {
  /// The name of a nomination that the file answers to.
  var place: String { "\(nomination.id)\t\(name.key)" }
}

extension Office.EvidenceSupply.Item {
  var fileName: Substring { path.split(separator: "/").last ?? "" }
  var folders: ArraySlice<Substring> { path.split(separator: "/").dropLast() }

  /// What systems leave behind and nobody sends on purpose.
  fileprivate var isClutter: Bool {
    fileName.hasPrefix(".") || fileName.hasPrefix("~$") || folders.contains("__MACOSX")
      || ["thumbs.db", "desktop.ini"].contains(fileName.lowercased())
  }
}

extension Bilingual {
  fileprivate static let isLink = Bilingual(
    vi: "là liên kết tới chỗ khác, không nhận",
    en: "it is a link to elsewhere and was left out"
  )
  fileprivate static let isUnlisted = Bilingual(
    vi: "không hồ sơ nào nêu tên tệp này, không nhận",
    en: "no nomination lists this file; it was left out"
  )
}

extension Finding {
  fileprivate static func evidenceUnlisted(_ why: Bilingual, at origin: Origin) -> Finding {
    Finding(.evidenceUnlisted, at: origin, vi: why.vi, en: why.en)
  }

  fileprivate static func evidenceAmbiguous(
    _ name: EvidenceName,
    _ ids: [Nomination.ID],
    at origin: Origin
  ) -> Finding {
    let codes = ids.map(\.rawValue).joined(separator: ", ")
    return Finding(
      .evidenceAmbiguous,
      at: origin,
      vi: """
        các hồ sơ \(codes) của nhiều tổ chức cùng nêu “\(name.text)”; đặt tệp vào thư mục mang mã \
        hồ sơ, như \(ids[0])/\(name.text)
        """,
      en: """
        \(codes), of several organisations, list “\(name.text)”; put the file into a folder named \
        by the code, as \(ids[0])/\(name.text)
        """
    )
  }
}
