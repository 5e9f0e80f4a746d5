internal import Judging

/// The keys by which a returned workbook is read, wherever its rows and columns have gone.
///
/// They stand in a hidden row or column beside the ids of subcriteria, which never begin with `_`.
enum SheetKey: String, CaseIterable {
  case nomination = "_nomination"
  case category = "_category"
  /// Whether all judges mark it first.
  case calibration = "_calibration"
  case title = "_title"
  case organisation = "_organisation"
  case evidence = "_evidence"
  case comment = "_comment"
  case total = "_total"
  case state = "_state"
  case conflict = "_conflict"
  /// Why the judge says to have an interest.
  case reason = "_reason"

  // Of a page: the row of keys, and the columns for marks and words.
  case key = "_key"
  case mark = "_mark"

  /// Of a declaration: the row below the last nomination.
  case end = "_end"
}
