/// Who was at a meeting, and who of them had a vote.
struct Roll {
  /// In the order of the roles, then of code.
  var attendance: [Minutes.Attendance] = []

  /// Those with a vote there, in the order of `attendance`.
  var voters: [Judge.ID] { attendance.filter(\.votes).map(\.judge) }

  /// Who holds a member's seat at this meeting: a substitute, or the member.
  func holder(ofSeatOf member: Judge.ID) -> Judge.ID {
    attendance.first { $0.presence == .standingIn(for: member) }?.judge ?? member
  }
}

extension MinutesCheck {
  /// Reads the roll: every member must be on it, there or away with a reason.
  func roll(_ sheet: MinutesSheet, _ findings: inout [Finding]) -> Roll {
    var lines: [Judge.ID: MinutesSheet.Attendance] = [:]
    for line in sheet.attendance {
      guard let judge = person(line.judge) else {
        findings.append(.notOfTheBody(line.judge, bodyName, at: line.origin))
        continue
      }
      if lines.updateValue(line, forKey: judge.id) != nil {
        findings.append(.rollRepeats(judge, at: line.origin))
      }
    }
    var roll = Roll()
    for judge in seated {
      guard let role = role(of: judge) else { continue }
      let presence = presence(of: judge, role, lines[judge.id], sheet, &findings)
      roll.attendance.append(
        Minutes.Attendance(judge: judge.id, role: role, presence: presence)
      )
    }
    findings += substitutionFindings(roll, lines)
    return roll
  }

  private func presence(
    of judge: Judge,
    _ role: Seat.Role,
    _ line: MinutesSheet.Attendance?,
    _ sheet: MinutesSheet,
    _ findings: inout [Finding]
  ) -> Minutes.Presence {
    guard let line, let isPresent = line.isPresent else {
      if role.isMember {
        findings.append(.notOnTheRoll(judge, at: line?.origin ?? sheet.origin))
      }
      return .absent(reason: line?.reason ?? "")
    }
    guard isPresent else {
      if role.isMember, line.reason.isEmpty {
        findings.append(.absentWithoutReason(judge, at: line.origin))
      }
      return .absent(reason: line.reason)
    }
    guard !line.inPlaceOf.isEmpty else { return role.isMember ? .present : .observing }
    guard role == .substitute, let member = person(line.inPlaceOf),
      members.contains(member)
    else {
      findings.append(.mayNotStandIn(judge, line.inPlaceOf, at: line.origin))
      return .observing
    }
    return .standingIn(for: member.id)
  }

  /// A seat has one vote: a member who is there has it, else one substitute.
  private func substitutionFindings(
    _ roll: Roll,
    _ lines: [Judge.ID: MinutesSheet.Attendance]
  ) -> [Finding] {
    var taken: Set<Judge.ID> = []
    return roll.attendance.compactMap { attendance in
      guard case .standingIn(let member) = attendance.presence,
        let origin = lines[attendance.judge]?.origin
      else { return nil }
      let isThere = roll.attendance.contains { $0.judge == member && $0.presence == .present }
      if taken.insert(member).inserted, !isThere { return nil }
      return .seatTaken(member, by: attendance.judge, at: origin)
    }
  }

  /// What keeps the meeting from deciding anything.
  func quorumFindings(_ roll: Roll, _ sheet: MinutesSheet) -> [Finding] {
    let council = council
    var findings: [Finding] = []
    if members.count > council.members {
      findings.append(.tooManyMembers(members.count, council, at: sheet.origin))
    }
    if roll.voters.count < council.quorumCount {
      findings.append(.tooFewPresent(roll.voters.count, council, at: sheet.origin))
    }
    let present = Set(roll.attendance.filter { $0.presence == .present }.map(\.role))
    if !present.contains(.chair), !present.contains(.viceChair) {
      findings.append(.nobodyPresides(at: sheet.origin))
    }
    if !present.contains(.secretary) { findings.append(.noSecretary(at: sheet.origin)) }
    return findings
  }

  var bodyName: Bilingual { programme.name(of: panel) }
}

extension Programme {
  /// How a body is called: the council, or the panel of a category.
  public func name(of panel: Panel) -> Bilingual {
    switch panel {
    case .council: Bilingual(vi: "Hội đồng", en: "Council")
    case .category(let id):
      Bilingual(
        vi: "Tiểu ban \(category(id)?.name.vi ?? id.rawValue)",
        en: "Panel \(category(id)?.name.en ?? id.rawValue)"
      )
    }
  }
}
