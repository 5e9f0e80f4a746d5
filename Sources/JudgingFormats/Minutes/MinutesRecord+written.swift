public import Judging
public import StrictJSON

extension MinutesRecord {
  /// The minutes as plain text: who, when, the roll, the votes, the opinions kept.
  public func text(in language: Language, width: Int) -> String {
    let minutes = minutes
    var lines = [
      language.say(vi: "Biên bản số \(minutes.number)", en: "Minutes \(minutes.number)")
        + " · \(body[language]) · \(round[language])".shownPlainly,
      language.say(
        vi: """
          \(language.shown(minutes.begins)) – \(language.shown(minutes.ends)), \(minutes.place)
          """,
        en: """
          \(language.shown(minutes.begins)) – \(language.shown(minutes.ends)), \(minutes.place)
          """
      ).shownPlainly,
      language.say(
        vi: """
          Chủ tọa: \(name(minutes.chair)); Thư ký: \(name(minutes.secretary)); có mặt \
          \(minutes.present)/\(minutes.members) thành viên
          """,
        en: """
          Chair: \(name(minutes.chair)); secretary: \(name(minutes.secretary)); \(minutes.present) of \
          \(minutes.members) members present
          """
      ).shownPlainly,
    ]
    if let correction {
      lines.append(
        language.say(vi: "Ghi lại: \(correction)", en: "Put right: \(correction)").shownPlainly
      )
    }
    lines += [""] + roll(in: language).lines(width: width)
    if !minutes.ballots.isEmpty { lines += [""] + ballots(in: language).lines(width: width) }
    if !minutes.tieVotes.isEmpty { lines += [""] + ties(in: language).lines(width: width) }
    if !minutes.dissents.isEmpty {
      lines += ["", language.say(vi: "BẢO LƯU Ý KIẾN", en: "OPINIONS KEPT")]
      lines += minutes.dissents.flatMap { dissent in
        "- \(shown(dissent, language))".shownPlainly.wrapped(to: width, lines: 40)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The minutes for programs: what the casebook keeps, with names, titles and the record.
  public var json: JSONValue {
    [
      "minutes": minutes.json,
      "body": .text(body),
      "roundName": .text(round),
      "people": .array(
        people.values.sorted { $0.id < $1.id }.map { judge in
          [
            "judge": .string(judge.id.rawValue), "name": .string(judge.name),
            "organisation": .string(judge.organisation),
          ]
        }
      ),
      "titles": .array(
        titles.sorted { $0.key < $1.key }.map {
          ["nomination": .string($0.key.rawValue), "title": .string($0.value)]
        }
      ),
      "recordedAt": .moment(recordedAt),
      "recordedBy": .string(recordedBy),
      "correction": .string(correction),
    ]
  }

  private func name(_ judge: Judge.ID) -> String { people[judge]?.name ?? judge.rawValue }

  private func roll(in language: Language) -> TextTable {
    TextTable(
      columns: [
        .init(language.say(vi: "Mã", en: "Code")),
        .init(language.say(vi: "Họ và tên", en: "Name"), .leading, .share(3, lines: 2)),
        .init(language.say(vi: "Vai trò", en: "Role")),
        .init(language.say(vi: "Dự họp", en: "At the meeting"), .leading, .share(3, lines: 4)),
      ],
      rows: minutes.attendance.map { line in
        .cells([
          line.judge.rawValue, name(line.judge), line.role.label[language],
          line.presence.label[language],
        ])
      }
    )
  }

  private func ballots(in language: Language) -> TextTable {
    TextTable(
      columns: [
        .init(language.say(vi: "Biểu quyết", en: "Vote on"), .leading, .share(1, lines: 4)),
        .init(language.say(vi: "Được bỏ phiếu", en: "Could vote"), .trailing),
        .init(language.say(vi: "Tán thành", en: "In favour"), .trailing),
        .init(language.say(vi: "Không", en: "Against"), .trailing),
        .init(language.say(vi: "Không hợp lệ", en: "Invalid"), .trailing),
        .init(language.say(vi: "Kết luận", en: "Outcome")),
      ],
      rows: minutes.ballots.map { ballot in
        .cells([
          shown(ballot.subject), "\(ballot.present)/\(ballot.entitled)", "\(ballot.inFavour)",
          "\(ballot.against)", "\(ballot.invalid)",
          ballot.carries
            ? language.say(vi: "thông qua", en: "carried")
            : language.say(vi: "không thông qua", en: "not carried"),
        ])
      }
    )
  }

  private func ties(in language: Language) -> TextTable {
    TextTable(
      columns: [
        .init(
          language.say(vi: "Hồ sơ bằng điểm", en: "Equal nomination"),
          .leading,
          .share(1, lines: 3)
        ),
        .init(language.say(vi: "Số phiếu", en: "Votes"), .trailing),
      ],
      rows: minutes.tieVotes.map { .cells([shown(.nomination($0.nomination)), "\($0.votes)"]) }
    )
  }

  private func shown(_ subject: Minutes.Subject) -> String {
    switch subject {
    case .nomination(let id): "\(id) \(titles[id] ?? "")"
    case .question(let text): text
    }
  }

  private func shown(_ dissent: Minutes.Dissent, _ language: Language) -> String {
    let who =
      dissent.member.map(name)
      ?? language.say(vi: "một thành viên không nêu tên", en: "a member who is not named")
    let on = dissent.subject.map { " (\(shown($0)))" } ?? ""
    return "\(who)\(on): \(dissent.opinion)"
  }
}

extension Minutes.Presence {
  fileprivate var label: Bilingual {
    switch self {
    case .present: Bilingual(vi: "có mặt", en: "present")
    case .standingIn(let member):
      Bilingual(vi: "dự thay \(member)", en: "in place of \(member)")
    case .observing: Bilingual(vi: "dự, không biểu quyết", en: "there, without a vote")
    case .absent(let reason):
      reason.isEmpty
        ? Bilingual(vi: "vắng", en: "away")
        : Bilingual(vi: "vắng: \(reason)", en: "away: \(reason)")
    }
  }
}
