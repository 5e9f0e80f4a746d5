/// How a paragraph looks: the parts of a document as Nghị định 30/2020/NĐ-CP, Phụ lục I, names them,
/// then those of documents it gives no form for.
///
/// The name of a style is the word for it in a template, after `@`.
public enum DocumentStyle: String, CaseIterable, Hashable, Sendable {
  /// Quốc hiệu.
  case nation
  /// Tiêu ngữ, with its line.
  case motto
  /// The body above the one that issues.
  case parent
  /// The body that issues, with its line.
  case body
  case number
  case placeAndDate = "place"
  /// Tên loại: `THÔNG BÁO`.
  case kind
  /// Trích yếu, with its line.
  case subject
  case addressee
  /// Who has the power to decide, over the legal bases.
  case power
  case basis
  /// `QUYẾT ĐỊNH:`.
  case order
  case text
  /// Text without an indent.
  case plain
  case heading
  case annex
  case annexTitle
  case annexReference
  case recipientsTitle
  case recipient
  case authority
  case signer
  case hint
  case note
  case cell
  case headCell
  case certificateTitle
  case certificateName
  case certificateText

  /// The look of a style; sizes in points.
  struct Look: Hashable {
    var size = 14
    var isBold = false
    var isItalic = false
    var isCapitals = false
    var alignment = DocumentDraft.Alignment.center
    /// Of the first line, in twentieths of a point.
    var indent = 0
    /// Space above and below, in twentieths of a point.
    var before = 0
    var after = 0
    /// The length of the line below, against that of the text.
    var rule: Double?
    var keepsWithNext = false
  }

  var look: Look {
    switch self {
    case .nation: Look(size: 12, isBold: true, isCapitals: true)
    case .motto: Look(size: 13, isBold: true, rule: 1)
    case .parent: Look(size: 12, isCapitals: true)
    case .body: Look(size: 12, isBold: true, isCapitals: true, rule: 0.4)
    case .number: Look(size: 13, before: 60)
    case .placeAndDate: Look(size: 13, isItalic: true, before: 60)
    case .kind: Look(isBold: true, isCapitals: true, before: 240)
    case .subject: Look(isBold: true, before: 40, rule: 0.4)
    case .addressee: Look(before: 120, after: 120)
    case .power: Look(isBold: true, isCapitals: true, before: 120, after: 120)
    case .basis: Look(isItalic: true, alignment: .justified, indent: 720, after: 120)
    case .order: Look(isBold: true, isCapitals: true, before: 60, after: 120)
    case .text: Look(alignment: .justified, indent: 720, after: 120)
    case .plain: Look(size: 13, alignment: .left, after: 80)
    case .heading:
      Look(
        isBold: true,
        alignment: .justified,
        indent: 720,
        before: 60,
        after: 120,
        keepsWithNext: true
      )
    case .annex: Look(isBold: true)
    case .annexTitle: Look(isBold: true, isCapitals: true)
    case .annexReference: Look(isItalic: true, rule: 0.4)
    case .recipientsTitle: Look(size: 12, isBold: true, isItalic: true, alignment: .left)
    case .recipient: Look(size: 11, alignment: .left)
    case .authority: Look(isBold: true, isCapitals: true, keepsWithNext: true)
    case .signer: Look(isBold: true)
    case .hint: Look(size: 13, isItalic: true, keepsWithNext: true)
    case .note: Look(size: 11, isItalic: true, alignment: .justified, before: 120)
    case .cell: Look(size: 12, alignment: .left, before: 20, after: 20)
    case .headCell: Look(size: 12, isBold: true, before: 40, after: 40)
    case .certificateTitle: Look(size: 36, isBold: true, isCapitals: true, before: 240, after: 200)
    case .certificateName: Look(size: 26, isBold: true, before: 120, after: 120)
    case .certificateText: Look(size: 18, before: 60, after: 60)
    }
  }

  /// A text as the style writes it: some are in capitals.
  func written(_ text: String) -> String { look.isCapitals ? text.uppercased() : text }

  /// The style of a table's cell with the alignment of its column.
  var takesColumnAlignment: Bool { self == .cell }

  /// What text processors show in their list of styles.
  var title: String {
    switch self {
    case .nation: "Quốc hiệu"
    case .motto: "Tiêu ngữ"
    case .parent: "Cơ quan chủ quản"
    case .body: "Cơ quan ban hành"
    case .number: "Số, ký hiệu"
    case .placeAndDate: "Địa danh, thời gian"
    case .kind: "Tên loại văn bản"
    case .subject: "Trích yếu"
    case .addressee: "Kính gửi"
    case .power: "Thẩm quyền ban hành"
    case .basis: "Căn cứ"
    case .order: "Lệnh ban hành"
    case .text: "Nội dung"
    case .plain: "Nội dung không lùi"
    case .heading: "Mục"
    case .annex: "Phụ lục"
    case .annexTitle: "Tiêu đề phụ lục"
    case .annexReference: "Chỉ dẫn phụ lục"
    case .recipientsTitle: "Nơi nhận"
    case .recipient: "Danh sách nơi nhận"
    case .authority: "Quyền hạn, chức vụ"
    case .signer: "Họ tên người ký"
    case .hint: "Chỉ dẫn ký"
    case .note: "Ghi chú"
    case .cell: "Ô bảng"
    case .headCell: "Đầu bảng"
    case .certificateTitle: "Tên giấy chứng nhận"
    case .certificateName: "Tên được chứng nhận"
    case .certificateText: "Lời chứng nhận"
    }
  }
}
