internal import Judging
internal import VietnameseText

extension NominationForm {
  /// What is odd about the texts, whatever they mean: first what was only put together, then what
  /// cannot stay, each in the order of the fields.
  var textFindings: [Finding] {
    if entries.fields.indices.allSatisfy({ entries[$0]?.text.isPlainly ?? true }) { return [] }
    let odd = entries.all.filter { !$0.text.isPlainly }
    return odd.filter { !$0.text.isNFC }.map { .textNotNFC($0) }
      + odd.filter(\.text.hasControls).map { .controlCharacter($0) }
  }
}

extension Finding {
  fileprivate static func textNotNFC(_ entry: NominationForm.Entry) -> Finding {
    Finding(
      .textNotNFC,
      at: entry.origin,
      vi: "chữ có dấu viết rời (tổ hợp), đã ghép lại thành “\(entry.text.nfc)”",
      en: "letters and marks were apart; read as “\(entry.text.nfc)”"
    )
  }

  fileprivate static func controlCharacter(_ entry: NominationForm.Entry) -> Finding {
    Finding(
      .controlCharacter,
      at: entry.origin,
      vi: "có ký tự điều khiển không in được trong ô; xóa rồi gõ lại",
      en: "the cell holds a control character that does not print; delete it and type again"
    )
  }
}

extension String {
  /// Whether a look at the bytes shows that nothing is odd about the text.
  fileprivate var isPlainly: Bool { !hasControls && isNFC }

  /// Whether it has control characters other than the tab and the ends of lines.
  fileprivate var hasControls: Bool {
    var text = self
    return text.withUTF8 { bytes in
      // Counted to the end: that is done for many bytes at once.
      var count = 0
      for byte in bytes where byte < 0x20 || byte == 0x7F {
        count += byte != 0x09 && byte != 0x0A && byte != 0x0D ? 1 : 0
      }
      return count > 0
    }
  }
}
