public import Judging

/// One judge's form for declaring interests before anything is marked.
public struct DeclarationForm: Sendable {
  public let programme: Programme
  public let round: Round
  public let judge: Judge
  /// What the judge may come to mark, in order of code.
  public let nominations: [ShownNomination]
  public let stamp: SheetStamp
  /// Stands in the file's properties.
  public let createdAt: Moment
  public let language: Language

  public init(
    programme: Programme,
    round: Round,
    judge: Judge,
    nominations: [ShownNomination],
    stamp: SheetStamp,
    createdAt: Moment,
    language: Language
  ) {
    self.programme = programme
    self.round = round
    self.judge = judge
    self.nominations = nominations
    self.stamp = stamp
    self.createdAt = createdAt
    self.language = language
  }

  /// The name of its file, without an ending: the round and the judge's code, nothing of what is judged.
  public var fileName: String { ScoreForm.fileName(of: round.id, judge.id) + "-khai" }

  /// The workbook: instructions, the form, and a hidden sheet that says what it is.
  ///
  /// - Returns: The same bytes for the same form.
  /// - Throws: Where the system gives no temporary file.
  public func workbook() throws(WorkbookError) -> [UInt8] { try workbookDraft.bytes() }

  var workbookDraft: WorkbookDraft {
    WorkbookDraft(
      title: "\(heading) · \(programme.name[language])",
      author: programme.organiser[language],
      createdAt: createdAt,
      sheets: [cover, form, stamp.draft]
    )
  }

  private var heading: String {
    language.say(vi: "BẢN KHAI XUNG ĐỘT LỢI ÍCH", en: "DECLARATION OF INTERESTS")
  }

  private var owner: String { ScoreForm.owner(judge.name, judge.id, in: language) }

  private var answers: [String] {
    language.say(vi: "Có|Không", en: "Yes|No").split(separator: "|").map(String.init)
  }

  private var cover: WorkbookDraft.Sheet {
    var rows: [WorkbookDraft.Row] = [
      .across(programme.organiser[language], .line),
      .across(programme.name[language], .title),
      .across("\(heading) · \(round.name[language])", .title),
    ]
    if let notice = programme.notice { rows.append(.across(notice[language], .notice)) }
    rows += [.cells([]), .across(owner, .line)]
    if !judge.organisation.isEmpty {
      let label = language.say(vi: "Đơn vị: ", en: "Organisation: ")
      rows.append(.across(label + judge.organisation, .line))
    }
    let count = nominations.count
    rows += [
      .across(language.say(vi: "Số hồ sơ: \(count)", en: "Nominations: \(count)"), .line),
      .cells([]),
      .across(language.say(vi: "Cách khai", en: "How to fill it in"), .title),
    ]
    rows += instructions.enumerated().map { .across("\($0 + 1). \($1)", .line) }
    return WorkbookDraft.Sheet(
      name: language.say(vi: "Hướng dẫn", en: "Instructions"),
      widths: [44, 44],
      rows: rows,
      access: .inputOnly
    )
  }

  private var instructions: [String] {
    [
      language.say(
        vi: """
          Ở trang “Bản khai”, chọn “Có” hoặc “Không” cho từng hồ sơ. Ô trống là chưa khai, không phải \
          là không có xung đột.
          """,
        en: """
          On the sheet “Declaration”, choose “Yes” or “No” for every nomination. An empty cell is no \
          answer; it is not a “No”.
          """
      ),
      language.say(
        vi: """
          Xung đột lợi ích là khi ông/bà hoặc người thân có quan hệ lao động, góp vốn, hợp đồng, tư vấn, \
          gia đình hoặc cạnh tranh với đơn vị hay người làm ra sản phẩm, hoặc đã tham gia làm ra nó.
          """,
        en: """
          You have an interest where you or your family are tied by employment, shares, contracts, advice, \
          kinship or competition to the organisation or the people behind an entry, or took part in it.
          """
      ),
      language.say(
        vi: "Đã chọn “Có” thì ghi rõ lý do ở cột bên cạnh.",
        en: "Where you choose “Yes”, say why in the next column."
      ),
      hidesOrganisation
        ? language.say(
          vi: """
            Vòng này giấu tên đơn vị; ban tổ chức đối chiếu đơn vị của hồ sơ với nơi làm việc của ông/bà.
            """,
          en: """
            This round hides organisations; the office compares each entry's with your workplaces.
            """
        ) : nil,
      language.say(
        vi: "Gửi lại chính tệp này. Ban tổ chức xem từng trường hợp rồi quyết định.",
        en: "Send back this very file. The office looks at each case and decides."
      ),
    ].compactMap(\.self)
  }

  private var hidesOrganisation: Bool { round.hides.contains(.organisation) }

  /// One row a nomination, between a row of keys and one that ends them; the undertaking below.
  private var form: WorkbookDraft.Sheet {
    let keys: [SheetKey] = [.nomination, .title, .organisation, .conflict, .reason]
    let above: [WorkbookDraft.Row] = [
      .across("\(programme.name[language]) · \(round.name[language])", .line),
      .across(heading, .title),
      .across(owner, .line),
      .cells(keys.map { .init(.text($0.rawValue), .line) }),
      .cells(headings.map { .init(.text($0), .heading) }),
    ]
    let end = above.count + nominations.count
    return WorkbookDraft.Sheet(
      name: language.say(vi: "Bản khai", en: "Declaration"),
      widths: [12, 34, 30, 13, 44],
      rows: above + nominations.map(row) + [.cells([.init(.text(SheetKey.end.rawValue), .line)])]
        + closing,
      headingRow: above.count - 1,
      isLandscape: true,
      limits: [
        .init(column: 3, rows: above.count...max(above.count, end - 1), list: answers)
      ],
      hiddenRows: [above.count - 2, end],
      access: .inputOnly
    )
  }

  private var headings: [String] {
    language.say(
      vi: "Mã hồ sơ|Tên|Đơn vị|Có xung đột lợi ích?|Lý do (khi chọn Có)",
      en: "Code|Title|Organisation|Any interest?|Why (where Yes)"
    ).split(separator: "|").map(String.init)
  }

  private func row(_ nomination: ShownNomination) -> WorkbookDraft.Row {
    let organisation =
      hidesOrganisation
      ? language.say(vi: "(được giấu; ban tổ chức đối chiếu)", en: "(hidden; the office checks it)")
      : nomination.text(.organisation, in: language)
    return .cells([
      .init(.text(nomination.id.rawValue), .strong),
      .init(.text(nomination.text(.title, in: language))),
      .init(.text(organisation)), .init(.blank, .input), .init(.blank, .inputText),
    ])
  }

  private var closing: [WorkbookDraft.Row] {
    let undertaking = language.say(
      vi: """
        Tôi cam đoan những điều khai trên đây là đúng và đủ, không chấm hồ sơ mà mình có xung đột lợi ích, \
        và báo ngay cho ban tổ chức nếu sau này phát sinh điều phải khai.
        """,
      en: """
        I declare that the above is true and complete, that I mark no entry in which I have an interest, \
        and that I tell the office at once of whatever arises later.
        """
    )
    let labels = language.say(vi: "Họ và tên:|Ngày khai:", en: "Name:|Date:").split(separator: "|")
    return [.cells([]), .across(undertaking, .line), .cells([])]
      + labels.map { label in
        .cells([
          .init(.blank, .line), .init(.text(String(label)), .line), .init(.blank, .inputText),
        ])
      }
  }
}
