internal import Judging

extension RulesShape {
  static let personalData: RulesShape = .map([
    Key("keepUntil", .day, vi: "giữ đến hết ngày", en: "the last day on which it is kept"),
    Key(
      "consentText",
      .text,
      required: false,
      vi: "phiên bản văn bản đồng ý đang dùng",
      en: "the version of the consent text in use"
    ),
    Key(
      "fields",
      .list(purpose),
      vi: "các trường là dữ liệu cá nhân; ba trường liên hệ luôn là",
      en: "the fields that are personal; the three contact fields always are"
    ),
  ])

  private static let purpose: RulesShape = .map([
    Key("field", .identifier, vi: "trường", en: "the field"),
    Key("purpose", .bilingual, vi: "giữ để làm gì", en: "what it is held for"),
  ])

  static let evidence: RulesShape = .map([
    Key(
      "fileMegabytes",
      .whole,
      vi: "nhiều nhất mỗi tệp, MB",
      en: "the most a file may have, in MB"
    ),
    Key(
      "nominationMegabytes",
      .whole,
      vi: "nhiều nhất mỗi hồ sơ, MB",
      en: "the most all files of a nomination may have, in MB"
    ),
  ])
}
