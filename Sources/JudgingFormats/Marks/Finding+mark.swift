public import Judging

// What can be wrong with a row of a marks file.

extension Finding {
  static func markRowLength(_ count: Int, _ width: Int, _ line: Int, _ file: String) -> Finding {
    Finding(
      .csvRowLength,
      at: Origin(file: file, place: .line(line)),
      vi: "dòng có \(count) ô, dòng tiêu đề có \(width)",
      en: "the row has \(count) fields, the heading \(width)"
    )
  }

  static func markUnnamed(_ line: Int, _ file: String) -> Finding {
    Finding(
      .answerMissing,
      at: Origin(file: file, place: .line(line)),
      vi: "dòng thiếu giám khảo, hồ sơ hoặc tiêu chí",
      en: "the row names no judge, nomination or criterion"
    )
  }

  public static func criterionWeightless(_ name: String, at origin: Origin) -> Finding {
    Finding(
      .criterionUnknown,
      at: origin,
      vi: "tiêu chí “\(name)” không có trọng số",
      en: "the criterion “\(name)” has no weight"
    )
  }

  static func markRepeated(
    judge: String,
    entry: String,
    criterion: String,
    at origin: Origin
  ) -> Finding {
    Finding(
      .sheetRepeated,
      at: origin,
      vi: "điểm “\(criterion)” của \(judge) cho \(entry) đã có ở trên",
      en: "the mark “\(criterion)” of \(judge) for \(entry) stands above already"
    )
  }

  static func markUnusable(
    _ text: String,
    _ reading: MarkNumeral.Reading,
    at origin: Origin
  ) -> Finding {
    switch reading {
    case .ambiguous:
      Finding(
        .numberAmbiguous,
        at: origin,
        vi: "“\(text)” đọc được theo hai cách; dùng dấu chấm cho phần thập phân",
        en: "“\(text)” can be read in two ways; write a decimal point"
      )
    case .tooLarge:
      Finding(.markOutOfRange, at: origin, vi: "điểm quá lớn", en: "the mark is too large")
    case .number, .notANumber:
      .markUnreadable(text, at: origin)
    }
  }
}
