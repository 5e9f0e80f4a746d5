extension Finding {
  static func minutesItemMissing(_ item: MinutesSheet.Item, at origin: Origin) -> Finding {
    Finding(
      .answerMissing,
      at: origin,
      vi: "biên bản chưa ghi “\(item.label.vi)”",
      en: "the minutes do not say “\(item.label.en)”"
    )
  }

  static func meetingEndsFirst(_ begins: Moment, _ ends: Moment, at origin: Origin) -> Finding {
    Finding(
      .valueWrong,
      at: origin,
      vi: "họp kết thúc lúc \(ends.vietnamese), không sau lúc bắt đầu \(begins.vietnamese)",
      en: "the meeting ends at \(ends), not after it begins at \(begins)"
    )
  }

  static func meetingNotOver(_ ends: Moment, _ now: Moment, at origin: Origin) -> Finding {
    Finding(
      .valueWrong,
      at: origin,
      vi: "họp kết thúc lúc \(ends.vietnamese), mà nay mới là \(now.vietnamese)",
      en: "the meeting ends at \(ends), and it is only \(now)"
    )
  }

  static func officerWrong(
    _ item: MinutesSheet.Item,
    _ name: String,
    at origin: Origin
  ) -> Finding {
    let roles =
      item == .secretary
      ? Bilingual(vi: "Thư ký", en: "the secretary")
      : Bilingual(vi: "Chủ tịch hoặc Phó Chủ tịch", en: "the chair or a vice-chair")
    return Finding(
      .meetingPerson,
      at: origin,
      vi: "“\(name)” không phải \(roles.vi) có mặt tại cuộc họp; \(item.label.vi) phải là người đó",
      en: "“\(name)” is not \(roles.en) present at the meeting, as “\(item.label.en)” must be"
    )
  }

  static func notOfTheBody(_ name: String, _ body: Bilingual, at origin: Origin) -> Finding {
    Finding(
      .meetingPerson,
      at: origin,
      vi: """
        “\(name)” không có chỗ trong \(body.vi), hoặc đã rút; kiểm tra mã, hoặc ghi thêm người bằng \
        vinhdanh judges
        """,
      en: """
        “\(name)” has no seat on the \(body.en), or has left; check the code, or add the person with \
        vinhdanh judges
        """
    )
  }

  static func rollRepeats(_ judge: Judge, at origin: Origin) -> Finding {
    Finding(
      .meetingPerson,
      at: origin,
      vi: "\(judge.name) (\(judge.id)) được điểm danh hai lần; giữ một dòng",
      en: "\(judge.name) (\(judge.id)) is on the roll twice; keep one row"
    )
  }

  static func notOnTheRoll(_ judge: Judge, at origin: Origin) -> Finding {
    Finding(
      .answerMissing,
      at: origin,
      vi: "chưa điểm danh \(judge.name) (\(judge.id)): ghi có mặt “có” hoặc “không”",
      en: "\(judge.name) (\(judge.id)) is not on the roll: write “yes” or “no” under present"
    )
  }

  static func absentWithoutReason(_ judge: Judge, at origin: Origin) -> Finding {
    Finding(
      .answerMissing,
      at: origin,
      vi: "\(judge.name) (\(judge.id)) vắng mặt; ghi lý do vắng, hoặc “không rõ lý do”",
      en: "\(judge.name) (\(judge.id)) is away; write the reason, or “reason not known”"
    )
  }

  static func mayNotStandIn(_ judge: Judge, _ member: String, at origin: Origin) -> Finding {
    Finding(
      .meetingPerson,
      at: origin,
      vi: """
        \(judge.name) (\(judge.id)) không dự thay “\(member)” được: chỉ người dự khuyết thay được một \
        thành viên
        """,
      en: """
        \(judge.name) (\(judge.id)) cannot stand in for “\(member)”: only a substitute can, and only \
        for a member
        """
    )
  }

  static func seatTaken(_ member: Judge.ID, by judge: Judge.ID, at origin: Origin) -> Finding {
    Finding(
      .meetingPerson,
      at: origin,
      vi: "\(judge) không dự thay \(member) được: thành viên này có mặt, hoặc đã có người thay",
      en: "\(judge) cannot stand in for \(member), who is present or has a substitute already"
    )
  }

  static func tooManyMembers(_ count: Int, _ council: Council, at origin: Origin) -> Finding {
    Finding(
      .meetingQuorum,
      at: origin,
      vi: "sổ ghi \(count) thành viên Hội đồng, quy chế chỉ có \(council.members)",
      en: "the casebook seats \(count) council members, and the rules have \(council.members)"
    )
  }

  static func tooFewPresent(_ present: Int, _ council: Council, at origin: Origin) -> Finding {
    Finding(
      .meetingQuorum,
      at: origin,
      vi: """
        có mặt \(present) thành viên, cần ít nhất \(council.quorumCount)/\(council.members) mới đủ điều \
        kiện họp
        """,
      en: """
        \(present) members are present; at least \(council.quorumCount) of \(council.members) are \
        needed to meet
        """
    )
  }

  static func nobodyPresides(at origin: Origin) -> Finding {
    Finding(
      .meetingQuorum,
      at: origin,
      vi: "không có Chủ tịch hay Phó Chủ tịch nào dự họp, nên cuộc họp không đủ điều kiện",
      en: "neither the chair nor a vice-chair is present, so the meeting cannot decide"
    )
  }

  static func noSecretary(at origin: Origin) -> Finding {
    Finding(
      .meetingQuorum,
      at: origin,
      vi: "Thư ký không dự họp, nên cuộc họp không đủ điều kiện",
      en: "the secretary is not present, so the meeting cannot decide"
    )
  }

  static func hadNoVote(_ name: String, at origin: Origin) -> Finding {
    Finding(
      .meetingPerson,
      at: origin,
      vi: "“\(name)” không phải người có quyền biểu quyết về việc này tại cuộc họp",
      en: "“\(name)” had no vote on this at the meeting"
    )
  }

  static func recusedVote(
    _ recused: [Judge.ID],
    _ line: MinutesSheet.Ballot,
    _ cast: Int,
    _ present: Int
  ) -> Finding {
    let names = recused.map(\.rawValue).joined(separator: ", ")
    return Finding(
      .judgeRecused,
      at: line.origin,
      vi: """
        “\(line.subject)” có \(cast) phiếu, mà \(names) đã thôi chấm hồ sơ này nên phải ra ngoài: chỉ \
        \(present) người được bỏ phiếu; không kết luận được bằng số phiếu này
        """,
      en: """
        “\(line.subject)” has \(cast) votes, but \(names) is recused from it and out of the room: only \
        \(present) may vote; nothing can be concluded from these votes
        """
    )
  }

  static func votesUnequal(
    _ line: MinutesSheet.Ballot,
    _ cast: Int,
    _ present: Int
  ) -> Finding {
    Finding(
      .meetingVotes,
      at: line.origin,
      vi: """
        “\(line.subject)”: \(line.inFavour) tán thành + \(line.against) không tán thành + \
        \(line.invalid) không hợp lệ = \(cast) phiếu, mà trong phòng có \(present) người biểu quyết
        """,
      en: """
        “\(line.subject)”: \(line.inFavour) in favour + \(line.against) against + \(line.invalid) \
        invalid = \(cast) votes, but \(present) in the room could vote
        """
    )
  }

  static func tooFewForVote(
    _ line: MinutesSheet.Ballot,
    _ present: Int,
    _ council: Council
  ) -> Finding {
    Finding(
      .meetingQuorum,
      at: line.origin,
      vi: """
        “\(line.subject)”: trong phòng còn \(present) người biểu quyết, cần ít nhất \
        \(council.quorumCount)/\(council.members) người được biểu quyết về việc này; để lại phiên sau
        """,
      en: """
        “\(line.subject)”: \(present) in the room could vote; at least \(council.quorumCount) of the \
        \(council.members) with a vote on it are needed; leave it to another meeting
        """
    )
  }

  static func notInTheRound(_ code: String, _ round: Round, at origin: Origin) -> Finding {
    Finding(
      .nominationNotInRound,
      at: origin,
      vi: "hồ sơ “\(code)” không ở trong \(round.name.vi)",
      en: "“\(code)” does not take part in \(round.name.en)"
    )
  }

  static func subjectRepeated(_ subject: String, at origin: Origin) -> Finding {
    Finding(
      .meetingVotes,
      at: origin,
      vi: "“\(subject)” được biểu quyết hai lần trong một biên bản; giữ lần sau cùng",
      en: "“\(subject)” is voted on twice in the same minutes; keep the last vote"
    )
  }

  static func tieNotForPanel(at origin: Origin) -> Finding {
    Finding(
      .meetingVotes,
      at: origin,
      vi: "chỉ Hội đồng biểu quyết giữa các hồ sơ bằng điểm, tiểu ban thì không",
      en: "only the council votes between equal nominations, not a panel"
    )
  }

  static func tieVotesUnequal(
    _ group: [Minutes.TieVote],
    _ cast: Int,
    _ able: Int,
    at origin: Origin
  ) -> Finding {
    let codes = group.map(\.nomination.rawValue).joined(separator: ", ")
    return Finding(
      .meetingVotes,
      at: origin,
      vi: "\(codes): \(cast) phiếu, mà chỉ \(able) người được biểu quyết giữa các hồ sơ này",
      en: "\(codes): \(cast) votes, but only \(able) could vote between them"
    )
  }

  static func dissentFromNothing(_ line: MinutesSheet.Dissent) -> Finding {
    Finding(
      .referenceUnknown,
      at: line.origin,
      vi: """
        ý kiến bảo lưu về “\(line.subject)”, mà không có biểu quyết nào về việc này; viết đúng như ở \
        bảng biểu quyết, hoặc bỏ trống nếu về cả cuộc họp
        """,
      en: """
        an opinion is kept on “\(line.subject)”, which was not voted on; write it as in the table of \
        votes, or leave it blank for the whole meeting
        """
    )
  }

  static func moreDissentsThanVotes(
    _ line: MinutesSheet.Dissent,
    _ ballot: Minutes.Ballot
  ) -> Finding {
    Finding(
      .meetingVotes,
      at: line.origin,
      vi: """
        “\(line.subject)” có nhiều ý kiến bảo lưu hơn số phiếu không tán thành và không hợp lệ \
        (\(ballot.against + ballot.invalid))
        """,
      en: """
        “\(line.subject)” has more opinions kept than votes against and invalid \
        (\(ballot.against + ballot.invalid))
        """
    )
  }

  static func dissentWithoutWords(_ line: MinutesSheet.Dissent) -> Finding {
    Finding(
      .answerMissing,
      at: line.origin,
      vi: "ý kiến bảo lưu chưa ghi nội dung",
      en: "the opinion kept says nothing"
    )
  }
}
