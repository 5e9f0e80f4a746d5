extension AffinityTable {
  /// What forbids pairs set by hand: a conflict, too many judges, or too high a load.
  ///
  /// - Parameters:
  ///   - pairs: The pairs and where each was read, named in this table.
  ///   - terms: The loads to keep to.
  /// - Returns: A finding for each pair that may not be, in the order of `pairs`.
  public func problems(
    fixing pairs: [(meeting: Meeting, origin: Origin)],
    under terms: AssignmentTerms
  ) -> [Finding] {
    var loads: [Judge.ID: Int] = [:]
    var counts: [Nomination.ID: Int] = [:]
    return pairs.compactMap { meeting, origin in
      guard let row = row(of: meeting.nomination), let column = column(of: meeting.judge) else {
        return nil
      }
      loads[meeting.judge, default: 0] += 1
      counts[meeting.nomination, default: 0] += 1
      if self[row, column] == Self.barred { return .barred(meeting, at: origin) }
      if counts[meeting.nomination, default: 0] > terms.perNomination {
        return .tooManyJudges(meeting, terms.perNomination, at: origin)
      }
      if loads[meeting.judge, default: 0] > terms.loads.upperBound {
        return .overloaded(meeting, terms.loads.upperBound, at: origin)
      }
      return nil
    }
  }
}

extension Finding {
  fileprivate static func barred(_ meeting: Meeting, at origin: Origin) -> Finding {
    Finding(
      .pairBarred,
      at: origin,
      vi: "\(meeting.judge) không được chấm \(meeting.nomination): có xung đột hoặc không được nêu",
      en: "\(meeting.judge) may not judge \(meeting.nomination): a conflict, or not listed"
    )
  }

  fileprivate static func tooManyJudges(
    _ meeting: Meeting,
    _ most: Int,
    at origin: Origin
  ) -> Finding {
    Finding(
      .pairBarred,
      at: origin,
      vi: "\(meeting.nomination) đã có đủ \(most) giám khảo đặt bằng tay ở trên",
      en: "\(meeting.nomination) has its \(most) judges by hand above already"
    )
  }

  fileprivate static func overloaded(
    _ meeting: Meeting,
    _ most: Int,
    at origin: Origin
  ) -> Finding {
    Finding(
      .pairBarred,
      at: origin,
      vi: "\(meeting.judge) đã có đủ \(most) hồ sơ đặt bằng tay ở trên",
      en: "\(meeting.judge) has \(most) nominations by hand above already, the upper load"
    )
  }
}
