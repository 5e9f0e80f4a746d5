internal import Judging
internal import VietnameseText

extension PersonalData {
  /// In the order of the fields; the contact fields are there even where the rules leave them out.
  init(_ tree: RulesTree?, among fields: [Field]) {
    let told = Dictionary(
      (tree?["fields"]?.elements ?? []).map { entry in
        (Field.ID(entry["field"]?.text ?? ""), entry["purpose"]?.bilingual ?? Self.contactPurpose)
      },
      uniquingKeysWith: { first, _ in first }
    )
    self.init(
      purposes: fields.compactMap { field in
        let usual = Self.contact.contains(field.id) ? Self.contactPurpose : nil
        return (told[field.id] ?? usual).map { Purpose(field.id, $0) }
      },
      keepUntil: tree?["keepUntil"].flatMap { CivilDate(iso: $0.text) },
      consentText: tree?["consentText"]?.text
    )
  }
}

extension EvidenceLimits {
  init(_ tree: RulesTree?) {
    guard let tree else {
      self = .usual
      return
    }
    self.init(
      megabytesAFile: tree["fileMegabytes"]?.whole ?? 0,
      aNomination: tree["nominationMegabytes"]?.whole ?? 0
    )
  }
}

extension RulesAudit {
  mutating func checkPersonalData() {
    let data = tree["personalData"]
    for entry in data?["fields"]?.elements ?? [] {
      guard let name = entry["field"], programme.field(Identifier(name.text)) == nil else {
        continue
      }
      reportUnknown(name, "trường", "field", programme.fields.map(\.id.rawValue))
    }
    let announcement = programme.calendar.announcement
    if let day = programme.personalData.keepUntil, day < announcement {
      report(
        .rulesDatesOrder,
        data?["keepUntil"],
        vi: "giữ đến \(day.vietnamese), trước ngày công bố \(announcement.vietnamese)",
        en: "kept until \(day), before the announcement on \(announcement)"
      )
    }
    if let limits = tree["evidence"],
      programme.evidenceLimits.nomination < programme.evidenceLimits.file
    {
      report(
        .rulesValueWrong,
        limits["nominationMegabytes"],
        vi: "cả hồ sơ không thể được ít hơn một tệp",
        en: "a nomination cannot be allowed less than one file"
      )
    }
    // SQLite keeps no value of more than a thousand million bytes.
    if programme.evidenceLimits.file > 900_000_000 {
      report(
        .rulesValueWrong,
        tree["evidence"]?["fileMegabytes"],
        vi: "một tệp nhiều nhất 900 MB",
        en: "a file may have 900 MB at most"
      )
    }
  }
}
