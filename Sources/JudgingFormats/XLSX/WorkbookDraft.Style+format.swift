internal import CXLSXWriter

extension WorkbookDraft.Style {
  /// Gives a format of the library this look.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, self == .title ? 15 : 12)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if isInput { format_set_unlocked(format) }
    switch self {
    case .plain: format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .strong:
      format_set_bold(format)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .heading:
      format_set_bold(format)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xE7EAF2)
    case .title: format_set_bold(format)
    case .notice:
      format_set_bold(format)
      format_set_border(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
    case .line: break
    case .input:
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xFFFBE0)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .inputText:
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xFFFBE0)
      format_set_num_format(format, "@")
    case .computed:
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xF3F4F6)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
  }
}
