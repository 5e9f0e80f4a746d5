public import Judging

extension Template {
  /// A form for the minutes of a meeting: a sheet each for what is asked, the roll, votes, ties and
  /// opinions kept, filled in with those who have a seat and what waits for a decision.
  public static func minutes(
    _ agenda: MinutesAgenda,
    of programme: Programme,
    in language: Language
  ) -> WorkbookDraft {
    let seated = agenda.judges.sitting(on: agenda.panel)
    return draft(
      programme,
      in: language,
      [
        table(.meeting, meetingRows(agenda, programme, language), [26, 56], language),
        table(
          .roll,
          seated.map { rollRow($0, agenda.panel, language) },
          [16, 30, 16, 12, 20, 34],
          language,
          [
            .init(column: 3, rows: 1...max(seated.count, 1), list: yesNo(language)),
            .init(
              column: 4,
              rows: 1...max(seated.count, 1),
              list: seated.filter { $0.role(on: agenda.panel)?.isMember ?? false }
                .map(\.id.rawValue)
            ),
          ].filter { $0.isUseful }
        ),
        table(
          .ballots,
          rows(of: agenda.toConclude, blanks: 4) + more(6),
          [34, 40, 14, 18, 16, 24],
          language,
          [.init(columns: 2...4, rows: 1...60, rule: .whole(from: 0, to: 500))]
        ),
        table(
          .tieVotes,
          rows(of: agenda.equal, blanks: 1) + more(3),
          [24, 40, 18],
          language,
          [.init(columns: 2...2, rows: 1...60, rule: .whole(from: 0, to: 500))]
        ),
        table(.dissents, more(3), [34, 24, 60], language),
        guide(language),
      ]
    )
  }

  private static func table(
    _ kind: MinutesTable,
    _ rows: [WorkbookDraft.Row],
    _ widths: [Double],
    _ language: Language,
    _ limits: [WorkbookDraft.Limit] = []
  ) -> WorkbookDraft.Sheet {
    let headings = kind.headings.map { heading -> WorkbookDraft.Cell in
      .init(.text(heading.names[language == .vi ? 0 : 1]), .heading)
    }
    return WorkbookDraft.Sheet(
      name: kind.name[language],
      widths: widths,
      rows: [.cells(headings)] + rows,
      headingRow: 0,
      isLandscape: kind != .meeting,
      limits: limits
    )
  }

  private static func meetingRows(
    _ agenda: MinutesAgenda,
    _ programme: Programme,
    _ language: Language
  ) -> [WorkbookDraft.Row] {
    MinutesSheet.Item.allCases.map { item in
      let known: String? =
        switch item {
        case .panel:
          switch agenda.panel {
          case .council: Bilingual(vi: "Hội đồng", en: "Council")[language]
          case .category(let id): programme.category(id)?.name[language]
          }
        case .round: agenda.round.name[language]
        case .chair: only(.chair, agenda)
        case .secretary: only(.secretary, agenda)
        case .number, .day, .begins, .ends, .place: nil
        }
      return .cells([
        .init(.text(item.label[language])),
        .init(known.map { .text($0) } ?? .blank, .inputText),
      ])
    }
  }

  /// The code of the only judge with a role.
  private static func only(_ role: Seat.Role, _ agenda: MinutesAgenda) -> String? {
    let holders = agenda.judges.filter { $0.role(on: agenda.panel) == role }
    return holders.count == 1 ? holders.first?.id.rawValue : nil
  }

  private static func rollRow(
    _ judge: Judge,
    _ panel: Panel,
    _ language: Language
  ) -> WorkbookDraft.Row {
    .cells([
      .init(.text(judge.id.rawValue)), .init(.text(judge.name)),
      .init(.text(judge.role(on: panel)?.label[language] ?? "")), .init(.blank, .inputText),
      .init(.blank, .inputText), .init(.blank, .inputText),
    ])
  }

  private static func rows(of nominations: [Nomination], blanks: Int) -> [WorkbookDraft.Row] {
    nominations.map { nomination in
      .cells(
        [.init(.text(nomination.id.rawValue), .inputText), .init(.text(nomination.title))]
          + (0..<blanks).map { _ in .init(.blank, .inputText) }
      )
    }
  }

  private static func more(_ columns: Int) -> [WorkbookDraft.Row] {
    (0..<8).map { _ in .cells((0..<columns).map { _ in .init(.blank, .inputText) }) }
  }

  private static func yesNo(_ language: Language) -> [String] {
    language == .vi ? ["có", "không"] : ["yes", "no"]
  }

  private static func guide(_ language: Language) -> WorkbookDraft.Sheet {
    let lines = [
      Bilingual(
        vi: "Cuộc họp: giờ ghi như 8 giờ 30; chủ tọa, thư ký ghi mã hoặc họ tên.",
        en: "Meeting: times as 08:30; chair and secretary by code or by name."
      ),
      Bilingual(
        vi:
          "Điểm danh: mỗi thành viên một dòng; vắng thì ghi lý do; dự khuyết ghi mã người được thay.",
        en:
          "Roll: a row a member; who is away needs a reason; a substitute names the member replaced."
      ),
      Bilingual(
        vi: """
          Biểu quyết: mã hồ sơ, hoặc nội dung bằng chữ. Tán thành + không tán thành + không hợp lệ = số \
          người trong phòng. Người đã thôi chấm hồ sơ thì ra ngoài, không phải ghi; người khác ra ngoài \
          ghi mã, cách nhau bằng dấu chấm phẩy.
          """,
        en: """
          Votes: a nomination's code, or a question in words. In favour + against + invalid = those in \
          the room. Who is recused from a nomination is out of the room without being named; name \
          others by code, semicolons between.
          """
      ),
      Bilingual(
        vi: "Bằng điểm: số phiếu mỗi hồ sơ được chọn khi các hồ sơ bằng điểm ở ngưỡng.",
        en: "Ties: the votes for each of several nominations that are equal at the cut."
      ),
      Bilingual(
        vi: "Bảo lưu ý kiến: người không muốn nêu tên thì bỏ trống cột Người bảo lưu.",
        en: "Dissent: a member who does not wish to be named leaves the name blank."
      ),
      Bilingual(
        vi: "Xong: vinhdanh minutes TỆP-NÀY.xlsx",
        en: "Then: vinhdanh minutes THIS-FILE.xlsx"
      ),
    ]
    return WorkbookDraft.Sheet(
      name: Bilingual(vi: "Hướng dẫn", en: "Guide")[language],
      widths: [110],
      rows: lines.map { .cells([.init(.text($0[language]), .line)]) }
    )
  }
}

extension WorkbookDraft.Limit {
  /// Whether a drop-down has anything to choose, and fits what Excel takes (255 characters).
  fileprivate var isUseful: Bool {
    guard case .oneOf(let values) = rule else { return true }
    let length = values.map { value in
      if case .text(let text) = value { text.count + 1 } else { 1 }
    }.reduce(0, +)
    return !values.isEmpty && length <= 255
  }
}
