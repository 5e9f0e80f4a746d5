internal import Judging
internal import JudgingFormats

extension Finding {
  static func altered(_ stamp: SheetStamp, at origin: Origin) -> Finding {
    Finding(
      .sheetAltered,
      at: origin,
      vi: """
        trang ẩn của phiếu đã bị sửa, không còn biết phiếu phát cho ai; phát lại: \(stamp.kind.command) \
        --judge \(stamp.judge)
        """,
      en: """
        the hidden page was changed, so whose sheet it is is in doubt; make it anew: \(stamp.kind.command) \
        --judge \(stamp.judge)
        """
    )
  }

  static func otherRules(
    _ stamp: SheetStamp,
    _ programme: Programme,
    at origin: Origin
  ) -> Finding {
    let isOther = stamp.programme != programme.id
    return Finding(
      .sheetOtherRules,
      at: origin,
      vi: isOther
        ? "phiếu của chương trình \(stamp.programme), sổ này là \(programme.id); chọn đúng --casebook"
        : "phiếu theo bản quy chế khác của \(programme.id); phát lại: \(stamp.kind.command) --judge \(stamp.judge)",
      en: isOther
        ? "the sheet is of \(stamp.programme), this casebook of \(programme.id); choose another --casebook"
        : "the sheet follows other rules of \(programme.id); make it anew: \(stamp.kind.command) --judge \(stamp.judge)"
    )
  }

  static func otherRound(
    _ stamp: SheetStamp,
    _ own: Bilingual?,
    _ round: Round,
    at origin: Origin
  ) -> Finding {
    Finding(
      .sheetOtherRound,
      at: origin,
      vi: """
        phiếu của \(own?.vi ?? stamp.round.rawValue), đang nhận phiếu cho \(round.name.vi); thêm --round \
        \(stamp.round) nếu đúng vòng đó
        """,
      en: """
        the sheet is for \(own?.en ?? stamp.round.rawValue), and those of \(round.name.en) are taken in; \
        add --round \(stamp.round) if that is meant
        """
    )
  }

  static func otherOwner(_ stamp: SheetStamp, _ text: String, at origin: Origin) -> Finding {
    Finding(
      .sheetOtherJudge,
      at: origin,
      vi: """
        trên phiếu ghi “\(text)”, nhưng phiếu phát cho \(stamp.name) (\(stamp.judge)); hỏi người nộp \
        rồi dùng đúng phiếu của người chấm
        """,
      en: """
        the sheet says “\(text)”, but was made for \(stamp.name) (\(stamp.judge)); ask who marked it \
        and use that judge's own sheet
        """
    )
  }

  static func handedInFor(_ judge: Judge.ID, _ stamp: SheetStamp, at origin: Origin) -> Finding {
    Finding(
      .sheetOtherJudge,
      at: origin,
      vi: "nộp cho \(judge), nhưng là phiếu của \(stamp.name) (\(stamp.judge)); chọn đúng tệp",
      en:
        "handed in for \(judge), but it is the sheet of \(stamp.name) (\(stamp.judge)); choose the right file"
    )
  }

  static func handedInFor(_ judge: Judge.ID, _ sheet: ScoreSheet) -> Finding {
    Finding(
      .sheetOtherJudge,
      at: sheet.origin,
      vi: "nộp cho \(judge), nhưng là phiếu của \(sheet.judge); chọn đúng tệp",
      en: "handed in for \(judge), but it is a sheet of \(sheet.judge); choose the right file"
    )
  }

  static func assignedSince(_ ids: [Nomination.ID], _ returned: ReturnedSheets) -> Finding {
    let (judge, list) = (returned.stamp.judge, ids.map(\.rawValue).joined(separator: ", "))
    return Finding(
      .sheetOutdated,
      at: Origin(file: returned.file),
      vi:
        "phiếu phát trước khi \(judge) được giao thêm \(list); phát thêm: vinhdanh sheets --judge \(judge)",
      en:
        "\(judge) was given \(list) after this sheet went out; make another: vinhdanh sheets --judge \(judge)"
    )
  }

  static func declared(
    _ answer: ConflictDeclaration.Answer,
    _ reason: String,
    by judge: Judge.ID,
    at origin: Origin
  ) -> Finding {
    Finding(
      .conflictDeclared,
      at: origin,
      vi: """
        \(judge) khai có xung đột lợi ích với \(answer.nomination) (“\(reason)”), chờ quyết định: \
        vinhdanh recuse \(judge) \(answer.nomination) --reason …
        """,
      en: """
        \(judge) declares an interest in \(answer.nomination) (“\(reason)”), to be decided: \
        vinhdanh recuse \(judge) \(answer.nomination) --reason …
        """
    )
  }

  static func notADeclaration(_ file: String) -> Finding {
    Finding(
      .sheetLayoutChanged,
      at: Origin(file: file),
      vi: "không phải bản khai do lệnh conflicts --declarations ghi; chọn đúng tệp",
      en: "this is no form that conflicts --declarations wrote; choose the right file"
    )
  }

  static func conflict(_ sheet: ScoreSheet, _ reason: String, at origin: Origin) -> Finding {
    let words = reason.isEmpty ? "" : " (“\(reason)”)"
    return Finding(
      .conflictDeclared,
      at: origin,
      vi: """
        \(sheet.judge) khai có lợi ích liên quan đến \(sheet.nomination)\(words); điểm hồ sơ này không \
        nhận; ghi lại: vinhdanh recuse \(sheet.judge) \(sheet.nomination) --reason …
        """,
      en: """
        \(sheet.judge) declares an interest in \(sheet.nomination)\(words), so its marks are not taken; \
        record it: vinhdanh recuse \(sheet.judge) \(sheet.nomination) --reason …
        """
    )
  }
}
