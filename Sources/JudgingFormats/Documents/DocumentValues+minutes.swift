public import Judging
internal import VietnameseText

extension DocumentValues {
  /// What the minutes of a meeting say, with the scores it had before it.
  ///
  /// - Parameters:
  ///   - record: The meeting.
  ///   - count: The round it was about.
  public init(_ record: MinutesRecord, _ count: RoundCount) {
    let minutes = record.minutes
    let name = { (id: Judge.ID) in record.people[id]?.name ?? id.rawValue }
    let body = Council(
      members: minutes.members,
      quorum: count.programme.council.quorum,
      majority: count.programme.council.majority
    )
    self.init(
      [
        "minutesNumber": minutes.number, "meetingBody": record.body.vi,
        "meetingPlace": minutes.place, "chair": name(minutes.chair),
        "secretary": name(minutes.secretary), "present": "\(minutes.present)",
        "members": "\(minutes.members)", "quorum": "\(body.quorumCount)",
      ].merging(Self.time(minutes.begins, "begins")) { $1 }
        .merging(Self.time(minutes.ends, "ends")) { $1 },
      lists: [
        "attendees": Self.attendees(record),
        "absentees": Self.absentees(record),
        "rankings": Self.rankings(count),
        "unranked": Self.unranked(count),
        "ballots": Self.ballots(record),
        "tieVotes": minutes.tieVotes.map { vote in
          DocumentValues([
            "code": vote.nomination.rawValue, "title": record.titles[vote.nomination] ?? "",
            "votes": "\(vote.votes)",
          ])
        },
        "dissents": minutes.dissents.map { dissent in
          DocumentValues([
            "member": dissent.member.map(name) ?? "", "opinion": dissent.opinion,
            "about": dissent.subject.map { Self.words(of: $0, record) } ?? "",
          ])
        },
      ]
    )
  }

  /// The parts of a moment, hours and minutes of two digits, the day as the decree writes it.
  private static func time(_ moment: Moment, _ prefix: String) -> [String: String] {
    let day = moment.day.fields
    let clock = moment.vietnamese.suffix(5).split(separator: ":").map(String.init)
    return [
      prefix + "Hour": clock.first ?? "", prefix + "Minute": clock.last ?? "",
      prefix + "Day": padded(day.day),
      prefix + "Month": day.month <= 2 ? padded(day.month) : "\(day.month)",
      prefix + "Year": "\(day.year)",
    ]
  }

  private static func attendees(_ record: MinutesRecord) -> [DocumentValues] {
    let there = record.minutes.attendance.filter { attendance in
      if case .absent = attendance.presence { false } else { true }
    }
    return there.enumerated().map { index, attendance in
      var values = person(attendance, record)
      values.texts["order"] = "\(index + 1)"
      if case .standingIn(let member) = attendance.presence {
        values.texts["standsInFor"] = record.people[member]?.name ?? member.rawValue
      }
      if case .observing = attendance.presence { values.texts["observes"] = "1" }
      return values
    }
  }

  private static func absentees(_ record: MinutesRecord) -> [DocumentValues] {
    record.minutes.attendance.compactMap { attendance in
      guard case .absent(let reason) = attendance.presence else { return nil }
      var values = person(attendance, record)
      values.texts["reason"] = reason
      return values
    }
  }

  private static func person(
    _ attendance: Minutes.Attendance,
    _ record: MinutesRecord
  ) -> DocumentValues {
    let judge = record.people[attendance.judge]
    return DocumentValues([
      "name": judge?.name ?? attendance.judge.rawValue, "role": attendance.role.label.vi,
      "organisation": judge?.organisation ?? "",
    ])
  }

  /// Every group of the round with all its standings, best first.
  private static func rankings(_ count: RoundCount) -> [DocumentValues] {
    count.groups.map { group in
      let standings = group.ranking.standings
      let totals = standings.map(\.line.total)
      return DocumentValues(
        ["group": group.name.vi],
        lists: [
          "standings": standings.enumerated().map { index, standing in
            let around = [index - 1, index + 1].filter(totals.indices.contains).map { totals[$0] }
            let nomination = standing.line.nomination
            return DocumentValues([
              "standing": "\(standing.place)", "code": nomination.id.rawValue,
              "title": nomination.title, "organisation": nomination.organisation,
              "total": totals[index].shown(
                against: around + [count.round.cut.passMark].compactMap(\.self),
                in: .vi
              ),
            ])
          }
        ]
      )
    }
  }

  private static func unranked(_ count: RoundCount) -> [DocumentValues] {
    count.tally.unrankable.map { unrankable in
      DocumentValues([
        "code": unrankable.nomination.id.rawValue, "title": unrankable.nomination.title,
        "reason": unrankable.reasons.map(\.message.vi).joined(separator: "; "),
      ])
    }
  }

  private static func ballots(_ record: MinutesRecord) -> [DocumentValues] {
    record.minutes.ballots.enumerated().map { index, ballot in
      DocumentValues([
        "order": "\(index + 1)", "ballot": words(of: ballot.subject, record),
        "presentThen": "\(ballot.present)", "inFavour": "\(ballot.inFavour)",
        "against": "\(ballot.against)", "invalid": "\(ballot.invalid)",
        "carries": ballot.carries ? "1" : "",
        "outside": ballot.outside.map { record.people[$0]?.name ?? $0.rawValue }
          .joined(separator: ", "),
      ])
    }
  }

  private static func words(of subject: Minutes.Subject, _ record: MinutesRecord) -> String {
    switch subject {
    case .nomination(let id): [id.rawValue, record.titles[id] ?? ""].joined(separator: ", ")
    case .question(let text): text
    }
  }
}
