public import Judging

/// A letter that asks a nominator for what is missing, its wording from a template.
///
/// The template is plain text with places in braces, `{code}`; the office may write its own.
public enum Letter: Wording {
  /// What a place in a template stands for.
  public enum Place: String, CaseIterable, Hashable, Sendable {
    case code, title, organisation, category, programme, reasons, deadline, day, nominator
  }

  /// The wording used where the office has none of its own.
  public static func template(in language: Language) -> String {
    switch language {
    case .vi:
      """
      Kính gửi: {organisation}

      Ban Tổ chức {programme} đã nhận hồ sơ {code} “{title}”, hạng mục {category}.
      Hồ sơ cần được bổ sung:
      {reasons}

      Đề nghị gửi bản bổ sung trước hết ngày {deadline}, ghi {code} ở cột “Mã hồ sơ đã cấp”.
      Quá hạn trên, hồ sơ được xét theo những gì đã có.

      Trân trọng cảm ơn.
      Ngày {day}

      """
    case .en:
      """
      To: {organisation}

      The organisers of {programme} have received nomination {code}, “{title}”, in the category
      {category}. These are missing:
      {reasons}

      Please send them by {deadline}, with {code} in the column “Replaces”. After that day the
      nomination is judged by what it holds.

      With thanks,
      {day}

      """
    }
  }
}
