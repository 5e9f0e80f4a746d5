public import Judging
public import StrictJSON

extension JudgeReport {
  /// The judge's progress, and a bar for each mark.
  ///
  /// - Parameters:
  ///   - language: Of headings and numbers.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, width: Int = 100) -> String {
    var lines = [
      "\(name) (\(judge)) · \(round[language])".shownPlainly,
      language.say(
        vi: "Đã chấm \(given)/\(assigned) hồ sơ.",
        en: "\(given) of \(assigned) nominations marked."
      ),
    ]
    if !owed.isEmpty {
      let codes = owed.map(\.rawValue).joined(separator: ", ")
      lines += (language.say(vi: "Còn thiếu: ", en: "To be marked: ") + codes)
        .wrapped(to: width, lines: 40)
    }
    guard let mean = all.mean else { return lines.map { $0 + "\n" }.joined() }
    let marks = all.counts.map(\.times).reduce(0, +)
    lines += [
      "",
      language.say(
        vi: "Điểm đã cho: \(marks), trung bình \(mean.shown(in: language)).",
        en: "\(marks) marks given, \(mean.shown(in: language)) on average."
      ),
    ]
    lines += bars(in: language, width: width)
    lines += [""] + partTable(in: language).lines(width: width)
    return lines.map { $0 + "\n" }.joined()
  }

  private func bars(in language: Language, width: Int) -> [String] {
    let most = all.counts.map(\.times).max() ?? 1
    let texts = all.counts.map { language.shown(mark: $0.mark) }
    let widest = texts.map(\.count).max() ?? 0
    let room = max(10, min(50, width - widest - 10))
    return zip(texts, all.counts).map { text, count in
      let blanks = String(repeating: " ", count: 2 + widest - text.count)
      let bar = String(repeating: "█", count: max(1, count.times * room / most))
      return "\(blanks)\(text)  \(bar) \(count.times)"
    }
  }

  private func partTable(in language: Language) -> TextTable {
    TextTable(
      columns: [
        .init(language.say(vi: "Tiêu chí", en: "Criterion"), .leading, .share(1, lines: 2)),
        .init(language.say(vi: "Trung bình", en: "Mean"), .trailing),
        .init(language.say(vi: "Thấp nhất", en: "Lowest"), .trailing),
        .init(language.say(vi: "Cao nhất", en: "Highest"), .trailing),
      ],
      rows: parts.map { name, spread in
        .cells([
          name[language], spread.mean?.shown(in: language) ?? "",
          spread.counts.first.map { language.shown(mark: $0.mark) } ?? "",
          spread.counts.last.map { language.shown(mark: $0.mark) } ?? "",
        ])
      }
    )
  }

  /// The same for programs, keys in a fixed order.
  public var json: JSONValue {
    [
      "judge": .string(judge.rawValue),
      "name": .string(name),
      "round": .text(round),
      "assigned": .whole(assigned),
      "given": .whole(given),
      "owed": .array(owed.map { .string($0.rawValue) }),
      "marks": all.json,
      "criteria": .array(parts.map { ["name": .text($0.name), "marks": $0.spread.json] }),
    ]
  }
}

extension JudgeReport.Spread {
  fileprivate var json: JSONValue {
    .object(
      [
        .init(
          "counts",
          .array(counts.map { ["mark": .exact($0.mark), "times": .whole($0.times)] })
        )
      ] + JSONValue.members("mean", mean)
    )
  }
}

extension Language {
  /// A mark as it was given.
  fileprivate func shown(mark: Rational) -> String {
    mark.description.replacing(".", with: decimalMark)
  }
}
