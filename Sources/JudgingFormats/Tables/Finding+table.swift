internal import Judging

extension Finding {
  /// A heading that is not there, with the columns it may be: the one spelt like it, else those
  /// that nothing is known of.
  static func headingMissing(
    _ heading: Heading,
    near: String?,
    unknown: [String],
    at origin: Origin
  ) -> Finding {
    let name = heading.names.first ?? heading.id
    var message = Bilingual(
      vi: "không thấy cột “\(name)”",
      en: "there is no column “\(heading.id)” (“\(name)”)"
    )
    if let near {
      message = Bilingual(
        vi: "\(message.vi); có phải là cột “\(near)”?",
        en: "\(message.en); is it “\(near)”?"
      )
    } else if !unknown.isEmpty {
      let list = unknown.prefix(6).map { "“\($0)”" }.joined(separator: ", ")
      message = Bilingual(
        vi: "\(message.vi); các cột chưa nhận ra: \(list); nếu là một trong số đó, sửa tên cột ấy",
        en: "\(message.en); columns not known: \(list); if it is one of them, rename that one"
      )
    }
    return Finding(.headingMissing, at: origin, vi: message.vi, en: message.en)
  }

  static func headingRepeated(
    _ text: String,
    _ first: String,
    at origin: Origin
  ) -> Finding {
    Finding(
      .headingRepeated,
      at: origin,
      vi: "cột “\(text)” đã có ở cột \(first); xóa hoặc đổi tên một cột",
      en: "the column “\(text)” is there already, in column \(first); delete or rename one"
    )
  }

  static func headingUnknown(_ text: String, at origin: Origin) -> Finding {
    Finding(
      .headingUnknown,
      at: origin,
      vi: "không nhận ra cột “\(text)” nên không đọc cột này",
      en: "the column “\(text)” is not known and was not read"
    )
  }
}

extension Finding {
  static func cellMerged(_ merge: Table.Merge, in table: Table) -> Finding {
    let first = columnName(merge.columns.lowerBound) + String(merge.rows.lowerBound)
    let last = columnName(merge.columns.upperBound) + String(merge.rows.upperBound)
    return Finding(
      .cellMerged,
      at: table.origin(row: merge.rows.lowerBound, column: merge.columns.lowerBound),
      vi: "các ô \(first):\(last) bị gộp, không biết giá trị thuộc dòng nào; bỏ gộp và điền từng ô",
      en: "the cells \(first):\(last) are merged; unmerge them and fill in each"
    )
  }

  static func cellSpread(_ merge: Table.Merge, _ text: String, in table: Table) -> Finding {
    let name = columnName(merge.columns.lowerBound)
    let cells = "\(name)\(merge.rows.lowerBound):\(name)\(merge.rows.upperBound)"
    return Finding(
      .cellSpread,
      at: table.origin(row: merge.rows.lowerBound, column: merge.columns.lowerBound),
      vi: "các ô \(cells) gộp làm một; “\(text)” được hiểu cho cả \(merge.rows.count) dòng",
      en: "the cells \(cells) are merged; “\(text)” was taken for all \(merge.rows.count) rows"
    )
  }

  static func rowSkipped(_ row: Table.Row, in table: Table, _ why: Bilingual) -> Finding {
    let texts = row.cells.prefix(3).map(\.text).joined(separator: " | ")
    let shown = texts.count > 80 ? texts.prefix(80) + "…" : texts[...]
    return Finding(
      .rowSkipped,
      at: table.origin(of: row),
      vi: "không đọc dòng này (\(why.vi)): “\(shown)”",
      en: "the row was not read (\(why.en)): “\(shown)”"
    )
  }

  static func sheetHidden(_ table: Table) -> Finding {
    Finding(
      .sheetHidden,
      at: Origin(file: table.file),
      vi: """
        trang ẩn “\(table.sheet ?? "")” có \(table.rows.count) dòng, không đọc; nếu cần, bỏ ẩn rồi \
        gửi lại
        """,
      en: """
        the hidden sheet “\(table.sheet ?? "")” has \(table.rows.count) rows and was not read; \
        unhide it and send again if it counts
        """
    )
  }

  static func hiddenRead(_ parts: [Bilingual], in table: Table, at origin: Origin) -> Finding {
    let more = parts.count > 12 ? ", …" : ""
    let vi = parts.prefix(12).map(\.vi).joined(separator: ", ") + more
    let en = parts.prefix(12).map(\.en).joined(separator: ", ") + more
    return Finding(
      .hiddenRead,
      at: origin,
      vi: "có phần ẩn vẫn được đọc: \(vi); nếu không tính, xóa hẳn rồi gửi lại",
      en: "hidden parts were read all the same: \(en); delete them if they do not count"
    )
  }

  /// One note a table: every cell would be hundreds, and the first shows what was done.
  static func recoded(_ all: [Table.Recoding], in table: Table) -> Finding? {
    guard let first = all.first else { return nil }
    return Finding(
      .textRecoded,
      at: table.origin(row: first.row, column: first.column),
      vi: """
        \(all.count) ô dùng phông chữ cũ (TCVN3 hoặc VNI), đã đọc theo phông: “\(first.from)” → \
        “\(first.to)”; xin kiểm tra lại
        """,
      en: """
        \(all.count) cells are in fonts from before Unicode (TCVN3 or VNI) and were read by the \
        font: “\(first.from)” → “\(first.to)”; please check
        """
    )
  }
}
