internal import Judging

extension Finding {
  static func noMinutesTable(_ file: String) -> Finding {
    Finding(
      .headingMissing,
      at: Origin(file: file),
      vi: """
        không thấy bảng nào của biên bản; lấy mẫu bằng: vinhdanh template minutes --to bien-ban.xlsx
        """,
      en: "no table of minutes is here; a form: vinhdanh template minutes --to minutes.xlsx"
    )
  }

  static func itemUnknown(_ name: String, at origin: Origin) -> Finding {
    let items = MinutesSheet.Item.allCases.map(\.label)
    return Finding(
      .fieldUnknown,
      at: origin,
      vi: "biên bản không có mục “\(name)”; các mục: \(items.map(\.vi).joined(separator: ", "))",
      en: "minutes have no “\(name)”; there are: \(items.map(\.en).joined(separator: ", "))"
    )
  }

  static func roundUnknown(
    _ name: String,
    in programme: Programme,
    at origin: Origin
  ) -> Finding {
    let names = programme.rounds.map(\.name)
    return Finding(
      .referenceUnknown,
      at: origin,
      vi: "không có vòng “\(name)”; các vòng: \(names.map(\.vi).joined(separator: ", "))",
      en: "there is no round “\(name)”; the rounds: \(names.map(\.en).joined(separator: ", "))"
    )
  }

  static func voteLeftOut(_ subject: String, at origin: Origin) -> Finding {
    Finding(
      .voteLeftOut,
      at: origin,
      vi: "“\(subject)” chưa điền số phiếu, coi như chưa biểu quyết",
      en: "“\(subject)” has no numbers and counts as not voted on"
    )
  }

  static func subjectMissing(at origin: Origin) -> Finding {
    Finding(
      .answerMissing,
      at: origin,
      vi: "có số phiếu mà chưa ghi biểu quyết về hồ sơ hay việc gì",
      en: "there are votes, but not on what"
    )
  }

  static func noCount(_ text: String, at origin: Origin) -> Finding {
    Finding(
      .answerUnreadable,
      at: origin,
      vi: "“\(text)” không phải số phiếu; viết số nguyên như 9",
      en: "“\(text)” is no number of votes; write a whole number such as 9"
    )
  }

  static func neitherYesNorNo(_ text: String, at origin: Origin) -> Finding {
    Finding(
      .optionUnknown,
      at: origin,
      vi: "“\(text)”: ghi “có” hoặc “không”",
      en: "“\(text)”: write “yes” or “no”"
    )
  }

  static func noDay(_ text: MinutesSheet.Text) -> Finding {
    Finding(
      .answerUnreadable,
      at: text.origin,
      vi: "“\(text.text)” không phải ngày; viết như 01/10/2027",
      en: "“\(text.text)” is no day; write it as 01/10/2027"
    )
  }

  static func noTime(_ text: MinutesSheet.Text) -> Finding {
    Finding(
      .answerUnreadable,
      at: text.origin,
      vi: "“\(text.text)” không phải giờ; viết như 8 giờ 30 hoặc 08:30",
      en: "“\(text.text)” is no time of day; write it as 08:30"
    )
  }

  static func dayMissing(_ text: MinutesSheet.Text) -> Finding {
    Finding(
      .answerMissing,
      at: text.origin,
      vi: "có giờ mà chưa ghi “Ngày họp”",
      en: "there is a time, but no “Day”"
    )
  }
}
