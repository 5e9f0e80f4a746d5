public import Judging

extension Assignment {
  /// Who judges each nomination, how much each judge has, and the sums.
  public func text(in language: Language, width: Int) -> String {
    (nominationLines(language, width) + [""] + judgeLines(language, width) + [""]
      + sums(language)).joined(separator: "\n") + "\n"
  }

  private func nominationLines(_ language: Language, _ width: Int) -> [String] {
    let table = TextTable(
      columns: [
        .init(language.say(vi: "Hồ sơ", en: "Nomination")),
        .init(language.say(vi: "Giám khảo", en: "Judges"), .leading, .share(1, lines: 4)),
        .init(language.say(vi: "Mức phù hợp", en: "Affinity"), .decimal(mark: mark(language))),
      ],
      rows: runs.map { run in
        .cells([
          run[run.startIndex].nomination.rawValue,
          run.map(\.judge.rawValue).joined(separator: ", "),
          shown(run.reduce(.zero) { $0 + $1.affinity }, language),
        ])
      }
    )
    return table.lines(width: width)
  }

  /// The pairs of each nomination.
  private var runs: [ArraySlice<Pair>] {
    var runs: [ArraySlice<Pair>] = []
    var start = 0
    for index in pairs.indices
    where index + 1 == pairs.count || pairs[index + 1].nomination != pairs[index].nomination {
      runs.append(pairs[start...index])
      start = index + 1
    }
    return runs
  }

  private func judgeLines(_ language: Language, _ width: Int) -> [String] {
    var loads: [Judge.ID: Int] = [:]
    for pair in pairs { loads[pair.judge, default: 0] += 1 }
    let table = TextTable(
      columns: [
        .init(language.say(vi: "Giám khảo", en: "Judge")),
        .init(language.say(vi: "Số hồ sơ", en: "Nominations"), .trailing),
      ],
      rows: loads.sorted { $0.key < $1.key }.map { .cells([$0.key.rawValue, String($0.value)]) }
    )
    return table.lines(width: width)
  }

  private func sums(_ language: Language) -> [String] {
    [
      language.say(
        vi: "Tổng mức phù hợp: \(shown(total, language))",
        en: "Total affinity: \(shown(total, language))"
      ),
      language.say(
        vi: "Hồ sơ được phục vụ kém nhất: \(shown(minimum, language))",
        en: "Nomination served worst: \(shown(minimum, language))"
      ),
      language.say(
        vi: "Cận trên đã chứng minh: \(shown(bound, language))",
        en: "Proved upper bound: \(shown(bound, language))"
      ),
    ]
  }

  private func mark(_ language: Language) -> Character { language.decimalMark.first ?? "." }

  private func shown(_ value: Rational, _ language: Language) -> String {
    value.description.replacing(".", with: language.decimalMark)
  }
}
