public import Judging
public import StrictJSON

extension CalibrationReport {
  /// What each judge gave, how far from the others, who has not marked yet, and what to do with it.
  ///
  /// - Parameters:
  ///   - language: Of headings and numbers.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, width: Int) -> String {
    let heading = language.say(vi: "Hiệu chỉnh · \(round.vi)", en: "Calibration · \(round.en)")
    guard !entries.isEmpty else {
      let advice = language.say(
        vi: "Chưa chọn hồ sơ hiệu chỉnh: vinhdanh calibrate HỒ-SƠ --reason \"…\"",
        en: "No nomination is marked for calibration: vinhdanh calibrate ENTRY --reason \"…\""
      )
      return "\(heading)\n\(advice)\n"
    }
    let lines =
      [heading, ""] + markTable(in: language).lines(width: width) + [""]
      + judgeTable(in: language).lines(width: width) + [""] + waiting(in: language, width)
      + advice(in: language).wrapped(to: width, lines: 6)
    return lines.map { $0 + "\n" }.joined()
  }

  private func markTable(in language: Language) -> TextTable {
    TextTable(
      columns: [
        .init(language.say(vi: "Hồ sơ", en: "Entry")),
        .init(language.say(vi: "Giám khảo", en: "Judge")),
        .init(language.say(vi: "Họ tên", en: "Name"), .leading, .share(1, lines: 2)),
        .init(language.say(vi: "Điểm", en: "Total"), .decimal(mark: decimalMark(language))),
        .init(
          language.say(vi: "Lệch với người khác", en: "Against the others"),
          .decimal(mark: decimalMark(language))
        ),
        .init(language.say(vi: "Tính điểm", en: "Counts")),
      ],
      rows: entries.flatMap { entry in
        entry.marks.map { mark in
          .cells([
            entry.code.rawValue, mark.judge.rawValue, mark.name,
            mark.total?.shown(in: language) ?? language.say(vi: "chưa chấm", en: "not yet"),
            mark.difference?.signed(in: language) ?? "–",
            language.say(vi: mark.counts ? "có" : "không", en: mark.counts ? "yes" : "no"),
          ])
        }
      }
    )
  }

  private func judgeTable(in language: Language) -> TextTable {
    TextTable(
      columns: [
        .init(language.say(vi: "Giám khảo", en: "Judge")),
        .init(language.say(vi: "Họ tên", en: "Name"), .leading, .share(1, lines: 2)),
        .init(language.say(vi: "Đã chấm", en: "Marked"), .trailing),
        .init(
          language.say(vi: "Lệch trung bình", en: "Mean difference"),
          .decimal(mark: decimalMark(language))
        ),
      ],
      rows: judges.map { line in
        .cells([
          line.judge.rawValue, line.name, "\(line.marked)/\(line.marked + line.owed.count)",
          line.meanDifference?.signed(in: language) ?? "–",
        ])
      }
    )
  }

  private func waiting(in language: Language, _ width: Int) -> [String] {
    judges.filter { !$0.owed.isEmpty }.flatMap { line in
      let codes = line.owed.map(\.rawValue).joined(separator: ", ")
      return language.say(
        vi: "Chưa chấm: \(line.name) (\(line.judge)): \(codes)",
        en: "Not marked yet: \(line.name) (\(line.judge)): \(codes)"
      ).wrapped(to: width, lines: 40)
    }
  }

  private func advice(in language: Language) -> String {
    given < expected
      ? language.say(
        vi: """
          Đợi đủ phiếu hiệu chỉnh, rồi trao đổi với các giám khảo về chỗ lệch nhiều trước khi chấm \
          chính thức.
          """,
        en: """
          Wait for every calibration card, then talk with the judges about what lies far apart before \
          the real marking starts.
          """
      )
      : language.say(
        vi: """
          Đã đủ phiếu hiệu chỉnh: hãy trao đổi với các giám khảo về chỗ lệch nhiều trước khi chấm chính \
          thức.
          """,
        en: """
          Every calibration card is in: talk with the judges about what lies far apart before the real \
          marking starts.
          """
      )
  }

  private func decimalMark(_ language: Language) -> Character { language.decimalMark.first ?? "," }

  /// For programs, keys in a fixed order; totals and differences exact.
  public var json: JSONValue {
    [
      "round": .text(round),
      "entries": .array(
        entries.map { entry in
          [
            "nomination": .string(entry.code.rawValue),
            "title": .string(entry.title),
            "marks": .array(entry.marks.map(\.json)),
          ]
        }
      ),
      "judges": .array(
        judges.map { line in
          [
            "judge": .string(line.judge.rawValue),
            "name": .string(line.name),
            "marked": .whole(line.marked),
            "owed": .array(line.owed.map { .string($0.rawValue) }),
            "meanDifference": .exact(line.meanDifference),
          ]
        }
      ),
      "scorecards": .whole(given),
      "expected": .whole(expected),
    ]
  }
}

extension CalibrationReport.Mark {
  fileprivate var json: JSONValue {
    [
      "judge": .string(judge.rawValue),
      "name": .string(name),
      "total": .exact(total),
      "difference": .exact(difference),
      "counts": .bool(counts),
    ]
  }
}

extension Rational {
  /// With `+` where it is above nothing, so that the direction shows.
  fileprivate func signed(in language: Language) -> String {
    (self > .zero ? "+" : "") + shown(in: language)
  }
}
