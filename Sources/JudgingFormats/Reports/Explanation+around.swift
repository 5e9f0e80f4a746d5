internal import Judging

extension Explanation {
  func neighbourLines(in language: Language, width: Int) -> [String] {
    guard !neighbours.isEmpty, let total, let place else { return [] }
    let mark: Character = language == .vi ? "," : "."
    var table = TextTable(columns: [
      .init(language.say(vi: "Hạng", en: "Place"), .trailing),
      .init(language.say(vi: "Mã", en: "Code")),
      .init(language.say(vi: "Tên", en: "Title"), .leading, .share(1, lines: 2)),
      .init(language.say(vi: "Điểm", en: "Total"), .decimal(mark: mark)),
      .init(language.say(vi: "Chênh lệch", en: "Margin"), .decimal(mark: mark)),
    ])
    let rows = neighbours.map { other in
      TextTable.Row.cells([
        String(other.place), other.code, other.title,
        other.total.shown(against: [total, cut?.passMark ?? total], in: language),
        language.shown(margin: other.margin),
      ])
    }
    let own = TextTable.Row.cells([
      String(place.place), code, title, shownTotal(in: language) ?? "",
      language.say(vi: "hồ sơ này", en: "this one"),
    ])
    let above = neighbours.prefix { $0.margin >= .zero }.count
    table.rows = rows.prefix(above) + [own] + rows.dropFirst(above)
    return table.lines(width: width)
  }

  /// What the cut asked for and how far the total is from it.
  func cutLines(in language: Language) -> [String] {
    guard let cut, let total else { return [] }
    var lines = [
      cut.isAdmitted
        ? language.say(vi: "Được chọn.", en: "Goes through.")
        : language.say(vi: "Không được chọn.", en: "Does not go through.")
    ]
    if let places = cut.places {
      lines.append(language.say(vi: "Số suất: \(places)", en: "Places: \(places)"))
    }
    let bounds: [(name: Bilingual, value: Rational?)] = [
      (Bilingual(vi: "Điểm ngưỡng", en: "Pass mark"), cut.passMark),
      (Bilingual(vi: "Hồ sơ cuối cùng được chọn", en: "Last one through"), cut.lastThrough),
      (Bilingual(vi: "Hồ sơ đầu tiên không được chọn", en: "First one left out"), cut.firstOut),
    ]
    for case (let name, let value?) in bounds {
      let shown = value.shown(against: [total, cut.passMark ?? total], in: language)
      let margin = language.shown(margin: total - value)
      let distance =
        total == value
        ? Bilingual(vi: "hồ sơ này vừa bằng", en: "this one has exactly that")
        : Bilingual(vi: "hồ sơ này chênh \(margin)", en: "this one differs by \(margin)")
      lines.append(
        language.say(
          vi: "\(name.vi): \(shown) (\(distance.vi))",
          en: "\(name.en): \(shown) (\(distance.en))"
        )
      )
    }
    return lines
  }

  func historyLines(in language: Language, width: Int) -> [String] {
    history.flatMap { event in
      (language.shown(event.at) + (event.actor.isEmpty ? "  " : "  \(event.actor): ")
        + event.what[language])
        .shownPlainly
        .wrapped(to: width, lines: 10)
    }
  }
}

extension Explanation.JudgeLine {
  /// Where the sheet and its marks stand, so that anyone can open the file and look.
  func lines(in language: Language, width: Int) -> [String] {
    let places = marks.map(\.place).filter { !$0.isEmpty }
    let ends = places.count > 1 ? [places[0], places[places.count - 1]] : places
    let cells = ends.isEmpty ? "" : " (\(ends.joined(separator: " … ")))"
    let received = receivedAt.map { language.shown($0) } ?? "–"
    let head = language.say(
      vi: "\(judge)  \(name): \(source)\(cells); nhận \(received)",
      en: "\(judge)  \(name): \(source)\(cells); received \(received)"
    )
    let remarks = marks.filter { !$0.comment.isEmpty }
      .map { "    \($0.name[language]): “\($0.comment)”" }
    let general = comment.isEmpty ? [] : ["    “\(comment)”"]
    return ([head] + remarks + general).flatMap {
      $0.shownPlainly.wrapped(to: width, lines: 40)
    }
  }
}
