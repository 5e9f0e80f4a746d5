extension Field {
  /// The fields every programme has, in the order of the template.
  public static let standard: [Field] = [
    Field(
      id: .title,
      name: Bilingual(vi: "Tên sản phẩm, dịch vụ", en: "Title"),
      aliases: [
        "Tên sản phẩm", "Tên SP", "Tên dịch vụ", "Tên ứng dụng", "Tên đề cử", "Product", "Name",
      ],
      kind: .text,
      isRequired: true
    ),
    Field(
      id: .category,
      name: Bilingual(vi: "Hạng mục", en: "Category"),
      aliases: ["Nhóm", "Lĩnh vực dự thi"],
      kind: .text,
      isRequired: true
    ),
    Field(
      id: .organisation,
      name: Bilingual(vi: "Tổ chức", en: "Organisation"),
      aliases: ["Đơn vị", "Tên đơn vị", "Doanh nghiệp", "Cơ quan", "Tên tổ chức", "Company"],
      kind: .text,
      isRequired: true
    ),
    Field(
      id: .taxCode,
      name: Bilingual(vi: "Mã số thuế", en: "Tax code"),
      aliases: ["MST", "Mã số doanh nghiệp", "Tax number"],
      kind: .taxCode
    ),
    Field(id: .field, name: Bilingual(vi: "Lĩnh vực", en: "Field"), kind: .text),
    Field(
      id: .province,
      name: Bilingual(vi: "Tỉnh, thành phố", en: "Province"),
      aliases: ["Tỉnh", "Địa phương"],
      kind: .text
    ),
    Field(
      id: .website,
      name: Bilingual(vi: "Trang web", en: "Website"),
      aliases: ["Website", "Địa chỉ web", "URL"],
      kind: .webAddress
    ),
    Field(
      id: .summary,
      name: Bilingual(vi: "Mô tả", en: "Description"),
      aliases: ["Tóm tắt", "Giới thiệu", "Mô tả ngắn", "Summary"],
      kind: .text
    ),
    Field(
      id: .inUseSince,
      name: Bilingual(vi: "Đưa vào sử dụng từ", en: "In use since"),
      aliases: ["Ngày đưa vào sử dụng", "Ngày vận hành", "Ngày ra mắt", "Launch date"],
      kind: .date
    ),
    Field(
      id: .nominator,
      name: Bilingual(vi: "Đơn vị đề cử", en: "Nominator"),
      aliases: ["Hiệp hội đề cử", "Đơn vị giới thiệu", "Nominated by"],
      kind: .text
    ),
    Field(
      id: .endorsement,
      name: Bilingual(vi: "Xác nhận của hiệp hội", en: "Endorsement"),
      aliases: ["Số công văn đề cử", "Văn bản đề cử"],
      kind: .text
    ),
    Field(
      id: .contactName,
      name: Bilingual(vi: "Người liên hệ", en: "Contact name"),
      aliases: ["Đầu mối liên hệ", "Contact"],
      kind: .text
    ),
    Field(
      id: .contactEmail,
      name: Bilingual(vi: "Thư điện tử", en: "Contact e-mail"),
      aliases: ["Email", "E-mail", "Email liên hệ"],
      kind: .email
    ),
    Field(
      id: .contactPhone,
      name: Bilingual(vi: "Điện thoại", en: "Contact phone"),
      aliases: ["Số điện thoại", "SĐT", "Phone"],
      kind: .phone
    ),
    Field(
      id: .consent,
      name: Bilingual(vi: "Đồng ý tham gia và công bố", en: "Consent"),
      aliases: ["Đồng ý", "Đồng ý tham gia"],
      kind: .yesNo
    ),
    Field(
      id: .consentDate,
      name: Bilingual(vi: "Ngày đồng ý", en: "Consent date"),
      kind: .date
    ),
    Field(
      id: .consentMeans,
      name: Bilingual(vi: "Hình thức đồng ý", en: "Consent means"),
      kind: .text
    ),
    Field(
      id: .consentText,
      name: Bilingual(vi: "Phiên bản văn bản đồng ý", en: "Consent text"),
      aliases: ["Văn bản đồng ý", "Consent text version"],
      kind: .text
    ),
    Field(
      id: .evidence,
      name: Bilingual(vi: "Minh chứng", en: "Evidence"),
      aliases: ["Tài liệu minh chứng", "Tệp đính kèm", "Hồ sơ kèm theo", "Attachments"],
      kind: .files
    ),
  ]
}

extension Identifier<Field> {
  public static let title = Self("title")
  public static let category = Self("category")
  public static let organisation = Self("organisation")
  public static let taxCode = Self("taxCode")
  public static let field = Self("field")
  public static let province = Self("province")
  public static let website = Self("website")
  public static let summary = Self("description")
  public static let inUseSince = Self("inUseSince")
  public static let nominator = Self("nominator")
  public static let endorsement = Self("endorsement")
  public static let contactName = Self("contactName")
  public static let contactEmail = Self("contactEmail")
  public static let contactPhone = Self("contactPhone")
  public static let consent = Self("consent")
  public static let consentDate = Self("consentDate")
  public static let consentMeans = Self("consentMeans")
  /// The version of the text that was agreed to.
  public static let consentText = Self("consentText")
  public static let evidence = Self("evidence")
}
