internal import Judging

// Each ends with the way forward: the workbook as it was sent can be made again at any time.

extension Finding {
  static func nominationsGone(_ ids: [Nomination.ID], _ file: String) -> Finding {
    let list = ids.map(\.rawValue).joined(separator: ", ")
    return Finding(
      .sheetLayoutChanged,
      at: Origin(file: file),
      vi: "phiếu không còn dòng hoặc trang của \(list); chép điểm vào phiếu gốc rồi nộp lại",
      en: "the rows or sheets of \(list) are gone; copy the marks into the original, hand that in"
    )
  }

  static func columnsGone(_ names: [String], at origin: Origin) -> Finding {
    let list = names.joined(separator: ", ")
    return Finding(
      .sheetLayoutChanged,
      at: origin,
      vi: "phiếu không còn cột hoặc dòng “\(list)”; chép điểm vào phiếu gốc rồi nộp lại",
      en: "the columns or rows “\(list)” are gone; copy the marks into the original, hand that in"
    )
  }

  static func keyRepeated(_ key: String, at origin: Origin) -> Finding {
    Finding(
      .sheetLayoutChanged,
      at: origin,
      vi: "cột “\(key)” có hai lần, không rõ cột nào đúng; xóa một cột rồi nộp lại",
      en: "the column “\(key)” stands twice, and which is meant is in doubt; delete one"
    )
  }

  static func columnsMoved(at origin: Origin) -> Finding {
    Finding(
      .sheetLayoutMoved,
      at: origin,
      vi: "các cột đã đổi chỗ; điểm được đọc theo mã tiêu chí, không theo vị trí",
      en: "columns were moved; marks are read by the codes of criteria, not by position"
    )
  }

  static func cellBeside(_ text: String, at origin: Origin) -> Finding {
    Finding(
      .sheetLayoutMoved,
      at: origin,
      vi: "ô này nằm ngoài các cột của phiếu nên không được đọc: “\(text.excerpt)”",
      en: "this cell is in none of the sheet's columns and is not read: “\(text.excerpt)”"
    )
  }

  static func marksUnnamed(at origin: Origin) -> Finding {
    Finding(
      .sheetLayoutChanged,
      at: origin,
      vi: "dòng có điểm nhưng mất mã hồ sơ; ghi lại mã ở cột đầu hoặc xóa dòng",
      en: "the row has marks but no code; write the code in the first column, or delete the row"
    )
  }

  static func notIssued(_ id: Nomination.ID, to judge: Judge.ID, at origin: Origin) -> Finding {
    Finding(
      .sheetLayoutChanged,
      at: origin,
      vi: """
        phiếu này không phát cho \(judge) chấm “\(id)”; sửa lại mã, xóa dòng, hoặc phân công rồi phát \
        lại: vinhdanh sheets --judge \(judge)
        """,
      en: """
        this sheet was not made for \(judge) to mark “\(id)”; mend the code, delete the row, or assign \
        it and make the sheet anew: vinhdanh sheets --judge \(judge)
        """
    )
  }

  static func nominationTwice(
    _ id: Nomination.ID,
    _ first: Origin,
    at origin: Origin
  ) -> Finding {
    Finding(
      .sheetLayoutChanged,
      at: origin,
      vi: "hồ sơ \(id) đã có ở \(first); giữ một dòng",
      en: "\(id) stands at \(first) too; keep one row"
    )
  }

  static func answerUnclear(_ text: String, at origin: Origin) -> Finding {
    Finding(
      .optionUnknown,
      at: origin,
      vi: "ô lợi ích liên quan ghi “\(text.excerpt)”; chọn Có hoặc Không",
      en: "the conflict box says “\(text.excerpt)”; choose Yes or No"
    )
  }
}
