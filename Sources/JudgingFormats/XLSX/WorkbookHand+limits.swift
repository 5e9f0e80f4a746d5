internal import CXLSXWriter
internal import Judging

extension WorkbookDraft {
  /// Where the lists of drop-downs stand; readers pass over it.
  static let listSheet = "vinhdanh_lists"
}

extension WorkbookHand {
  /// Makes cells refuse what is not in their limit.
  func apply(_ limit: WorkbookDraft.Limit, to sheet: Worksheet) {
    var rule = lxw_data_validation()
    switch limit.rule {
    case .oneOf(let list): offer(list, limit, in: sheet)
    case .number(let from, let to):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = Double(from.rounded(places: 9)) ?? 0
      rule.maximum_number = Double(to.rounded(places: 9)) ?? 0
      set(&rule, limit, in: sheet)
    case .whole(let from, let to):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = Double(from)
      rule.maximum_number = Double(to)
      set(&rule, limit, in: sheet)
    }
  }

  private func offer(
    _ list: [WorkbookDraft.Value],
    _ limit: WorkbookDraft.Limit,
    in sheet: Worksheet
  ) {
    let known = lists.first { $0.list == list }?.column
    let column = known ?? columnName(lists.count + 1)
    if known == nil { lists.append((list, column)) }
    let formula = "=\(WorkbookDraft.listSheet)!$\(column)$1:$\(column)$\(max(1, list.count))"
    formula.withMutableCString { formula in
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = formula
      set(&rule, limit, in: sheet)
    }
  }

  private func set(
    _ rule: inout lxw_data_validation,
    _ limit: WorkbookDraft.Limit,
    in sheet: Worksheet
  ) {
    // The library refuses a rule whose message is longer than Excel shows.
    String((limit.refusal ?? "").prefix(250)).withMutableCString { message in
      if limit.refusal != nil { rule.error_message = message }
      worksheet_data_validation_range(
        sheet,
        UInt32(limit.rows.lowerBound),
        UInt16(limit.columns.lowerBound),
        UInt32(limit.rows.upperBound),
        UInt16(limit.columns.upperBound),
        &rule
      )
    }
  }

  /// The lists of the drop-downs, on a hidden sheet: written into the rule, they end at 255 characters.
  func addLists() -> lxw_error {
    guard !lists.isEmpty else { return LXW_NO_ERROR }
    guard let sheet = workbook_add_worksheet(book, WorkbookDraft.listSheet) else {
      return LXW_ERROR_SHEETNAME_ALREADY_USED
    }
    worksheet_hide(sheet)
    for (column, entry) in lists.enumerated() {
      for (row, value) in entry.list.enumerated() {
        let fault = write(value, .line, to: sheet, UInt32(row), UInt16(column))
        if fault != LXW_NO_ERROR { return fault }
      }
    }
    return LXW_NO_ERROR
  }
}
