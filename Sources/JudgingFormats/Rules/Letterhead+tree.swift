internal import Judging

extension RulesShape {
  static let letterhead: RulesShape = .map([
    optional("parent", vi: "cơ quan chủ quản", en: "the body above the one that issues"),
    optional("body", vi: "cơ quan ban hành; bỏ trống là organiser", en: "the body that issues"),
    optional(
      "decides",
      vi: "thẩm quyền ban hành quyết định, như GIÁM ĐỐC SỞ …; bỏ trống là body",
      en: "who has the power to decide; the body itself where it is left out"
    ),
    optional("council", vi: "tên Hội đồng, cho biên bản", en: "the council, for its minutes"),
    optional("symbol", vi: "chữ viết tắt trong số, ký hiệu", en: "what document numbers end in"),
    optional("place", vi: "địa danh ban hành", en: "where documents are signed"),
    Key("signer", signer, required: false, vi: "người ký", en: "who signs"),
    Key(
      "bases",
      .list(.text),
      required: false,
      vi: "các căn cứ, không kèm chữ “Căn cứ”",
      en: "legal bases, without the word “Căn cứ”"
    ),
    Key("recipients", .list(.text), required: false, vi: "nơi nhận", en: "who receives them"),
    optional("archive", vi: "nơi lưu, như VT, TK", en: "where copies are kept"),
    optional("submitTo", vi: "nơi trình của tờ trình", en: "to whom proposals go"),
    optional(
      "lookUp",
      vi: "địa chỉ tra cứu giấy chứng nhận, mã nối vào sau",
      en: "where certificates are looked up; the code is put after it"
    ),
  ])

  private static let signer: RulesShape = .map([
    optional("authority", vi: "quyền hạn, như TM. BAN TỔ CHỨC", en: "for whom"),
    optional("title", vi: "chức vụ", en: "the title"),
    optional("name", vi: "họ và tên, không kèm học hàm, học vị", en: "the name, without degrees"),
  ])

  private static func optional(_ name: String, vi: String, en: String) -> Key {
    Key(name, .text, required: false, vi: vi, en: en)
  }
}

extension Letterhead {
  init(_ tree: RulesTree?) {
    self.init()
    let text = { (key: String) in tree?[key]?.text ?? "" }
    parent = text("parent")
    body = text("body")
    decides = text("decides")
    council = text("council")
    symbol = text("symbol")
    place = text("place")
    authority = tree?["signer"]?["authority"]?.text ?? ""
    signerTitle = tree?["signer"]?["title"]?.text ?? ""
    signer = tree?["signer"]?["name"]?.text ?? ""
    bases = tree?["bases"]?.texts ?? []
    recipients = tree?["recipients"]?.texts ?? []
    archive = text("archive")
    submitTo = text("submitTo")
    lookUp = text("lookUp")
  }
}
