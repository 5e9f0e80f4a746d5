extension Finding {
  static func answerMissing(_ field: Field, in form: NominationForm) -> Finding {
    Finding(
      .answerMissing,
      at: form.origin,
      vi: "chưa điền “\(field.name.vi)”",
      en: "“\(field.name.en)” is empty"
    )
  }

  static func spreadsheetError(_ text: String, _ field: Field, at origin: Origin) -> Finding {
    if text.hasPrefix("=") { return .uncalculated(text, field, at: origin) }
    // A list or an object where JSON should have a single value.
    if text == "[…]" || text == "{…}" { return .unreadable(text, field, at: origin) }
    return Finding(
      .cellError,
      at: origin,
      vi: "ô “\(field.name.vi)” có lỗi bảng tính \(text); sửa công thức hoặc gõ lại giá trị",
      en: "the cell for “\(field.name.en)” holds the error \(text); mend the formula or retype it"
    )
  }

  private static func uncalculated(
    _ formula: String,
    _ field: Field,
    at origin: Origin
  ) -> Finding {
    Finding(
      .cellError,
      at: origin,
      vi: """
        ô “\(field.name.vi)” có công thức chưa tính (\(formula)); mở bằng Excel, lưu lại rồi gửi
        """,
      en: """
        the cell for “\(field.name.en)” has a formula that was never calculated (\(formula)); \
        open it in Excel, save and send again
        """
    )
  }

  static func unreadable(_ text: String, _ field: Field, at origin: Origin) -> Finding {
    Finding(
      .answerUnreadable,
      at: origin,
      vi: "“\(text)” không phải \(field.kind.expectation.vi) (“\(field.name.vi)”)",
      en: "“\(text)” is not \(field.kind.expectation.en) (“\(field.name.en)”)"
    )
  }

  static func twoDigitYear(_ text: String, _ field: Field, at origin: Origin) -> Finding {
    Finding(
      .dateTwoDigitYear,
      at: origin,
      vi: "ngày “\(text)” chỉ có hai chữ số năm; viết đủ, như 05/09/2026 (“\(field.name.vi)”)",
      en: "“\(text)” has a two-digit year; write it out, as 05/09/2026 (“\(field.name.en)”)"
    )
  }

  static func numberAmbiguous(_ text: String, _ field: Field, at origin: Origin) -> Finding {
    Finding(
      .numberAmbiguous,
      at: origin,
      vi: """
        “\(text)” có thể đọc theo nhiều cách; viết số không có dấu phân nhóm (“\(field.name.vi)”)
        """,
      en:
        "“\(text)” can be read in more than one way; write it without grouping (“\(field.name.en)”)"
    )
  }

  static func categoryUnknown(
    _ text: String,
    _ categories: [Category],
    at origin: Origin
  ) -> Finding {
    Finding(
      .categoryUnknown,
      at: origin,
      vi: "không có hạng mục “\(text)”; chọn một trong: \(categories.map(\.name.vi).quoted)",
      en: "there is no category “\(text)”; choose one of: \(categories.map(\.name.en).quoted)"
    )
  }

  static func optionUnknown(
    _ text: String,
    _ field: Field,
    _ options: [Field.Option],
    at origin: Origin
  ) -> Finding {
    Finding(
      .optionUnknown,
      at: origin,
      vi: """
        “\(text)” không có trong “\(field.name.vi)”; chọn một trong: \
        \(options.map(\.name.vi).quoted)
        """,
      en: "“\(text)” is not in “\(field.name.en)”; choose one of: \(options.map(\.name.en).quoted)"
    )
  }

  static func taxCodeShortened(
    _ text: String,
    _ proposals: [String],
    at origin: Origin
  ) -> Finding {
    let codes = proposals.quoted
    return Finding(
      .taxCodeShortened,
      at: origin,
      vi: """
        mã số thuế “\(text)” thiếu chữ số, có lẽ Excel đã bỏ số 0 ở đầu; nếu đúng là \(codes) thì \
        định dạng cột là Văn bản (Text) rồi gõ lại
        """,
      en: """
        tax code “\(text)” is short of digits, perhaps Excel dropped a leading 0; if it is \(codes), \
        format the column as Text and type it again
        """
    )
  }

  static func taxCodeWrong(_ text: String, at origin: Origin) -> Finding {
    Finding(
      .taxCodeWrong,
      at: origin,
      vi: "“\(text)” không phải mã số thuế: cần 10, 12 hoặc 13 chữ số và đúng số kiểm tra",
      en: "“\(text)” is no tax code: 10, 12 or 13 digits with a right check digit are needed"
    )
  }
}

extension Field.Kind {
  /// What a cell of this kind should hold.
  public var expectation: Bilingual {
    switch self {
    case .text: Bilingual(vi: "văn bản", en: "text")
    case .taxCode: Bilingual(vi: "mã số thuế 10, 12 hoặc 13 chữ số", en: "a tax code")
    case .date: Bilingual(vi: "ngày dạng dd/mm/yyyy", en: "a date as dd/mm/yyyy")
    case .number: Bilingual(vi: "số, như 8,5", en: "a number such as 8.5")
    case .count: Bilingual(vi: "số nguyên không âm", en: "a whole number, not negative")
    case .yesNo: Bilingual(vi: "có hoặc không", en: "yes or no")
    case .choice: Bilingual(vi: "một lựa chọn trong danh sách", en: "one of the options")
    case .email: Bilingual(vi: "địa chỉ thư điện tử", en: "an e-mail address")
    case .phone: Bilingual(vi: "số điện thoại", en: "a phone number")
    case .webAddress: Bilingual(vi: "địa chỉ trang web", en: "a web address")
    case .files: Bilingual(vi: "danh sách tên tệp", en: "a list of file names")
    }
  }
}

extension [String] {
  /// `“a”, “b”`.
  var quoted: String { map { "“\($0)”" }.joined(separator: ", ") }
}
