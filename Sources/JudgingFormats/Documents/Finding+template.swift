internal import Judging

extension Finding {
  /// What can be wrong with a document's template besides an unknown place.
  enum TemplateFault {
    case wordUnknown(String, String?)
    case listUnknown(String, String?, [String])
    case includeUnknown(String, [String])
    case formUnended(String)
    case formUnopened(String)
    case numberWrong(String)
    case rowOutside
    case textInTable

    fileprivate var message: Bilingual {
      switch self {
      case .wordUnknown(let name, let near):
        Bilingual(
          vi: "không có kiểu “@\(name)”" + (near.map { "; ý bạn là @\($0)?" } ?? ""),
          en: "there is no “@\(name)”" + (near.map { "; did you mean @\($0)?" } ?? "")
        )
      case .listUnknown(let name, let near, let all):
        Bilingual(
          vi: "không có danh sách “\(name)”" + (near.map { "; ý bạn là \($0)?" } ?? "")
            + "; các danh sách: \(all.joined(separator: " "))",
          en: "there is no list “\(name)”" + (near.map { "; did you mean \($0)?" } ?? "")
            + "; the lists: \(all.joined(separator: " "))"
        )
      case .includeUnknown(let name, let all):
        Bilingual(
          vi: "không có mẫu “\(name)”; các mẫu: \(all.joined(separator: " "))",
          en: "there is no template “\(name)”; the templates: \(all.joined(separator: " "))"
        )
      case .formUnended(let name):
        Bilingual(vi: "“@\(name)” thiếu dòng @end", en: "“@\(name)” lacks its line @end")
      case .formUnopened(let name):
        Bilingual(
          vi: "“@\(name)” không thuộc khối nào đang mở",
          en: "“@\(name)” belongs to nothing that is open"
        )
      case .numberWrong(let text):
        Bilingual(
          vi: "“\(text)” không phải độ rộng hay cỡ; viết số nguyên như 28, 2 3 hoặc 6c 60l 34r",
          en: "“\(text)” is no width or size; write whole numbers such as 28, 2 3 or 6c 60l 34r"
        )
      case .rowOutside:
        Bilingual(
          vi: "dòng bắt đầu bằng | chỉ đứng trong @table",
          en: "a line that begins with | stands in a @table only"
        )
      case .textInTable:
        Bilingual(
          vi: "trong @table mỗi dòng bắt đầu bằng | hoặc ||",
          en: "in a @table every line begins with | or ||"
        )
      }
    }
  }

  init(template fault: TemplateFault, _ file: String, line: Int) {
    let message = fault.message
    self.init(
      .valueWrong,
      at: Origin(file: file, place: .line(line)),
      vi: message.vi,
      en: message.en
    )
  }
}
