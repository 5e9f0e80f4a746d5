extension MinutesCheck {
  /// A vote whose numbers add up, by those who were in the room and enough of them.
  func ballot(
    _ line: MinutesSheet.Ballot,
    _ roll: Roll,
    _ findings: inout [Finding]
  ) -> Minutes.Ballot? {
    guard let subject = subject(line.subject, at: line.origin, &findings) else { return nil }
    var outside: Set<Judge.ID> = []
    for name in line.outside {
      if let judge = person(name), roll.voters.contains(judge.id) {
        outside.insert(judge.id)
      } else {
        findings.append(.hadNoVote(name, at: line.origin))
      }
    }
    let recused = roll.voters.filter { isRecused($0, from: subject) }
    let present = roll.voters.filter { !outside.contains($0) && !recused.contains($0) }
    let entitled = entitled(on: subject, roll)
    let cast = line.inFavour + line.against + line.invalid
    if cast > present.count, !recused.isEmpty {
      findings.append(.recusedVote(recused, line, cast, present.count))
    } else if cast != present.count {
      findings.append(.votesUnequal(line, cast, present.count))
    } else if present.count < council.of(members: entitled).quorumCount {
      findings.append(.tooFewForVote(line, present.count, council.of(members: entitled)))
    }
    return Minutes.Ballot(
      subject: subject,
      entitled: entitled,
      present: present.count,
      inFavour: line.inFavour,
      against: line.against,
      invalid: line.invalid,
      outside: roll.voters.filter { !present.contains($0) }.sorted(),
      carries: line.inFavour >= council.votesNeeded(present: present.count)
    )
  }

  /// Members who may vote on a subject: the body without the seats whose holder is recused.
  private func entitled(on subject: Minutes.Subject, _ roll: Roll) -> Int {
    let recused = members.count { isRecused(roll.holder(ofSeatOf: $0.id), from: subject) }
    return council.members - recused
  }

  private func isRecused(_ judge: Judge.ID, from subject: Minutes.Subject) -> Bool {
    guard case .nomination(let id) = subject, let category = entrants[id] else { return false }
    return recusals.recusal(of: judge, from: id, in: category) != nil
  }

  /// What a line is about; a text that looks like a code must be one that takes part.
  private func subject(
    _ text: String,
    at origin: Origin,
    _ findings: inout [Finding]
  ) -> Minutes.Subject? {
    let id = Nomination.ID(text)
    if entrants[id] != nil { return .nomination(id) }
    guard !text.looksLikeCode(of: programme) else {
      findings.append(.notInTheRound(text, round, at: origin))
      return nil
    }
    return .question(text)
  }

  /// Votes between equals; only the council settles a tie, and nobody votes for all of them.
  func tieVotes(
    _ sheet: MinutesSheet,
    _ roll: Roll,
    _ findings: inout [Finding]
  ) -> [Minutes.TieVote] {
    guard let first = sheet.tieVotes.first else { return [] }
    guard panel == .council else {
      findings.append(.tieNotForPanel(at: first.origin))
      return []
    }
    var votes: [Minutes.TieVote] = []
    for line in sheet.tieVotes {
      let id = Nomination.ID(line.nomination)
      if entrants[id] == nil {
        findings.append(.notInTheRound(line.nomination, round, at: line.origin))
      } else if votes.contains(where: { $0.nomination == id }) {
        findings.append(.subjectRepeated(line.nomination, at: line.origin))
      } else {
        votes.append(Minutes.TieVote(nomination: id, votes: line.votes))
      }
    }
    guard votes.count == sheet.tieVotes.count else { return votes }
    for (_, group) in groups(of: votes) {
      let able = roll.voters.filter { voter in
        !group.contains { isRecused(voter, from: .nomination($0.nomination)) }
      }
      let cast = group.map(\.votes).reduce(0, +)
      if group.contains(where: { $0.votes > able.count })
        || cast > able.count * max(1, group.count - 1)
      {
        findings.append(.tieVotesUnequal(group, cast, able.count, at: first.origin))
      }
    }
    return votes
  }

  /// Equals are equal where they are ranked together.
  private func groups(
    of votes: [Minutes.TieVote]
  ) -> [(key: String, votes: [Minutes.TieVote])] {
    let scope = round.cut.scope
    return Dictionary(grouping: votes) { vote in
      scope == .programme ? "" : entrants[vote.nomination]?.rawValue ?? ""
    }
    .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    .map { (key: $0.key, votes: $0.value) }
  }

  /// Opinions kept, each by somebody who had a vote on it, and no more of them than dissenters.
  func dissents(
    _ sheet: MinutesSheet,
    _ ballots: [Minutes.Ballot],
    _ roll: Roll,
    _ findings: inout [Finding]
  ) -> [Minutes.Dissent] {
    var kept: [Minutes.Subject: Int] = [:]
    return sheet.dissents.compactMap { line in
      var subject: Minutes.Subject?
      var ballot: Minutes.Ballot?
      if !line.subject.isEmpty {
        let id = Nomination.ID(line.subject)
        ballot = ballots.first {
          $0.subject == .nomination(id) || $0.subject == .question(line.subject)
        }
        guard let ballot else {
          findings.append(.dissentFromNothing(line))
          return nil
        }
        subject = ballot.subject
        kept[ballot.subject, default: 0] += 1
        if kept[ballot.subject, default: 0] > ballot.against + ballot.invalid {
          findings.append(.moreDissentsThanVotes(line, ballot))
        }
      }
      if line.opinion.isEmpty { findings.append(.dissentWithoutWords(line)) }
      guard !line.member.isEmpty else {
        return Minutes.Dissent(subject: subject, member: nil, opinion: line.opinion)
      }
      guard let judge = person(line.member), roll.voters.contains(judge.id),
        !(ballot?.outside.contains(judge.id) ?? false)
      else {
        findings.append(.hadNoVote(line.member, at: line.origin))
        return nil
      }
      return Minutes.Dissent(subject: subject, member: judge.id, opinion: line.opinion)
    }
  }
}

extension String {
  /// Whether it is meant for a nomination's code: the programme's letters, a hyphen, digits.
  fileprivate func looksLikeCode(of programme: Programme) -> Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].uppercased() == programme.code
      && !parts[1].isEmpty && parts[1].allSatisfy(\.isNumber)
  }
}
