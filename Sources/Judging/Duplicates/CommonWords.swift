/// Words that say little about which product or office a name means, whatever file they stand in.
///
/// A short file is too little to learn from that `phần mềm` is in every second title.
enum CommonWords {
  /// Left out of comparison altogether.
  static let empty: Set<String> = [
    "va", "cua", "cho", "cac", "for", "of", "and", "the",
  ]

  /// The share of names that are taken to hold the word, apart from those at hand; 0 for most.
  static func share(of word: String) -> Float { shares[word] ?? 0 }

  private static let shares: [String: Float] = {
    var shares: [String: Float] = [:]
    for word in subjects.split(whereSeparator: \.isWhitespace) { shares[String(word)] = 0.04 }
    for word in kinds.split(whereSeparator: \.isWhitespace) { shares[String(word)] = 0.3 }
    return shares
  }()

  /// What a thing is, where an office is, and words for trade, each in its two syllables.
  private static let kinds = """
    phan mem ung dung he thong nen tang giai phap bo cong dich vu san pham sinh thai tro ly ao so
    dien tu thong minh truc tuyen app software platform system solution portal online digital smart
    tinh thanh pho xa phuong huyen quan viet nam trung tam cong nghe truyen thong tin phat trien
    dau tu thuong mai tu van technology tech solutions vietnam chi nhanh
    ty co phan cty ctcp tnhh mtv trach nhiem huu han mot vien
    """

  /// What products are about.
  private static let subjects = """
    quan ly truong hoc benh vien kho nhan su ban hang tai san van dieu hanh dat dai du an khach
    kham chua ho suc khoe lieu san xuat nong thanh toan hoa don chu ky hop dong ke toan doanh
    nghiep giam sat moi giao duc dao tao thu tuc hanh chinh giai quyet mot cua an ninh mang toan
    lich ngan y te nguoi dan trong gia dinh xe may hoc sinh sinh vien
    """
}
