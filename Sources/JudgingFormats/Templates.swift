public import Judging

/// Empty workbooks for people to fill in: headings that the readers know, drop-downs, notes.
public enum Template {
  /// One row a nomination; the second sheet says what each column holds.
  public static func nominations(_ programme: Programme, in language: Language) -> WorkbookDraft {
    let fields = programme.fields.filter { $0.source == .nominator }
    let choices = fields.enumerated().compactMap { index, field -> WorkbookDraft.Limit? in
      let options = field.options(in: programme, language)
      guard !options.isEmpty else { return nil }
      return WorkbookDraft.Limit(column: index, rows: 1...1000, list: options)
    }
    let headings = fields.map { field in
      WorkbookDraft.Cell(
        .text(field.name[language]),
        .heading,
        note: field.kind.expectation[language] + (field.isRequired ? " *" : "")
      )
    }
    let guide = fields.map { field in
      WorkbookDraft.Row.cells([
        .init(.text(field.name[language])), .init(.text(field.kind.expectation[language])),
        .init(.text(field.isRequired ? Words.required[language] : "")),
        .init(.text(field.options(in: programme, language).joined(separator: "; "))),
      ])
    }
    return draft(
      programme,
      in: language,
      [
        sheet(Words.nominations[language], headings, [], choices),
        sheet(
          Words.guide[language],
          [Words.column, Words.holds, Words.needed, Words.options].map {
            .init(.text($0[language]), .heading)
          },
          guide,
          []
        ),
      ]
    )
  }

  /// One row a seat on a panel.
  public static func judges(_ programme: Programme, in language: Language) -> WorkbookDraft {
    let headings = [
      Bilingual(vi: "Mã giám khảo", en: "Judge"), Bilingual(vi: "Họ và tên", en: "Name"),
      Bilingual(vi: "Đơn vị công tác", en: "Organisation"), Bilingual(vi: "Tiểu ban", en: "Panel"),
      Bilingual(vi: "Vai trò", en: "Role"),
    ]
    let council = Bilingual(vi: "Hội đồng", en: "Council")
    return draft(
      programme,
      in: language,
      [
        sheet(
          Bilingual(vi: "Giám khảo", en: "Judges")[language],
          headings.map { .init(.text($0[language]), .heading) },
          [],
          [
            .init(
              column: 3,
              rows: 1...500,
              list: programme.categories.map { $0.name[language] } + [council[language]]
            ),
            .init(column: 4, rows: 1...500, list: Seat.Role.allCases.map { $0.label[language] }),
          ]
        )
      ]
    )
  }

  /// One row a nomination of the round, a column a subcriterion with the marks to choose from.
  public static func scores(
    _ programme: Programme,
    _ round: Round,
    _ nominations: [Nomination],
    in language: Language
  ) -> WorkbookDraft {
    let rubric = programme.rubric.omitting(round.omits)
    let marks = rubric.scale.marks.map { $0.shortText(in: language) }
    let parts = rubric.judged
    let fixed = [
      Bilingual(vi: "Mã giám khảo", en: "Judge"), Bilingual(vi: "Mã hồ sơ", en: "Nomination"),
      Bilingual(vi: "Tên sản phẩm, dịch vụ", en: "Title"),
    ]
    let headings: [WorkbookDraft.Cell] =
      fixed.map { .init(.text($0[language]), .heading) }
      + parts.map { part in
        .init(
          .text(part.id.rawValue),
          .heading,
          note: part.name[language] + (part.guidance.map { "\n\($0[language])" } ?? "")
        )
      }
      + [.init(.text(Bilingual(vi: "Nhận xét", en: "Comment")[language]), .heading)]
    let rows = nominations.map { nomination in
      WorkbookDraft.Row.cells([
        .init(.blank), .init(.text(nomination.id.rawValue)),
        .init(round.hides.contains(.title) ? .blank : .text(nomination.title)),
      ])
    }
    let levels = rubric.levels.map { level in
      WorkbookDraft.Row.cells([
        .init(.text("\(level.from.shortText(in: language))–\(level.to.shortText(in: language))")),
        .init(.text(level.name[language])),
      ])
    }
    let criteria = parts.map { part in
      WorkbookDraft.Row.cells([
        .init(.text(part.id.rawValue)), .init(.text(part.name[language])),
        .init(.text("\(part.weight.shortText(in: language))%")),
        .init(.text(part.guidance?[language] ?? "")),
      ])
    }
    let count = max(nominations.count, 200)
    return draft(
      programme,
      in: language,
      [
        sheet(
          Bilingual(vi: "Phiếu chấm", en: "Score sheet")[language],
          headings,
          rows,
          parts.indices.map { .init(column: fixed.count + $0, rows: 1...count, list: marks) }
        ),
        sheet(
          Words.guide[language],
          [Words.column, Words.meaning, Words.weight, Words.guidance].map {
            .init(.text($0[language]), .heading)
          },
          criteria + levels,
          []
        ),
      ]
    )
  }

  static func draft(
    _ programme: Programme,
    in language: Language,
    _ sheets: [WorkbookDraft.Sheet]
  ) -> WorkbookDraft {
    WorkbookDraft(
      title: programme.name[language],
      author: programme.organiser[language],
      createdAt: programme.calendar.nominations.opens,
      sheets: sheets
    )
  }

  private static func sheet(
    _ name: String,
    _ headings: [WorkbookDraft.Cell],
    _ rows: [WorkbookDraft.Row],
    _ limits: [WorkbookDraft.Limit]
  ) -> WorkbookDraft.Sheet {
    WorkbookDraft.Sheet(
      name: name,
      widths: headings.map { _ in 22 },
      rows: [.cells(headings)] + rows,
      headingRow: 0,
      isLandscape: true,
      limits: limits
    )
  }

  private enum Words {
    static let nominations = Bilingual(vi: "Đề cử", en: "Nominations")
    static let guide = Bilingual(vi: "Hướng dẫn", en: "Guide")
    static let column = Bilingual(vi: "Cột", en: "Column")
    static let holds = Bilingual(vi: "Cách điền", en: "What it holds")
    static let needed = Bilingual(vi: "Bắt buộc", en: "Needed")
    static let required = Bilingual(vi: "bắt buộc", en: "required")
    static let options = Bilingual(vi: "Các lựa chọn", en: "Options")
    static let meaning = Bilingual(vi: "Ý nghĩa", en: "Meaning")
    static let weight = Bilingual(vi: "Trọng số", en: "Weight")
    static let guidance = Bilingual(vi: "Hướng dẫn chấm", en: "Guidance")
  }
}

extension Field {
  /// What a drop-down offers for this field; empty where anything may be typed.
  fileprivate func options(in programme: Programme, _ language: Language) -> [String] {
    if id == .category { return programme.categories.map { $0.name[language] } }
    return switch kind {
    case .choice(let options): options.map { $0.name[language] }
    case .yesNo: language == .vi ? ["có", "không"] : ["yes", "no"]
    case .text, .taxCode, .date, .number, .count, .email, .phone, .webAddress, .files: []
    }
  }
}

extension Scale {
  /// Every mark there is, lowest first; none where they would be too many to choose from.
  fileprivate var marks: [Rational] {
    let steps = (highest - lowest) / step
    guard steps.isWhole, steps <= Rational(200) else { return [] }
    return (0...Int(steps.numerator)).map { lowest + step * Rational($0) }
  }
}

extension Rational {
  fileprivate func shortText(in language: Language) -> String {
    description.replacing(".", with: language.decimalMark)
  }
}
