extension RoundRecord {
  /// Those who mark a calibration nomination before all others, in order of id: everybody who marks
  /// in the round, whatever the panel, shadows among them; without the recused and those who left.
  ///
  /// - Parameters:
  ///   - nomination: One of ``calibrations``; nobody marks another for calibration.
  ///   - round: The round it calibrates.
  ///   - programme: Whose categories have the panels.
  /// - Returns: Nobody where the nomination is no calibration.
  public func calibrators(
    of nomination: Nomination,
    in round: Round,
    of programme: Programme
  ) -> [Judge] {
    guard calibrations.contains(nomination.id) else { return [] }
    let panels = Set(programme.categories.map { round.panel(for: $0.id) })
    let named = (assigned ?? [:]).values.reduce(into: Set<Judge.ID>()) { $0.formUnion($1) }
    return judges.filter { judge in
      guard !departed.contains(judge.id),
        recusals.recusal(of: judge.id, from: nomination.id, in: nomination.category) == nil
      else { return false }
      return judge.seats.contains { seat in
        // A substitute marks in the round only once something is assigned by name.
        panels.contains(seat.panel) && (seat.role != .substitute || named.contains(judge.id))
      }
    }
    .sorted { $0.id < $1.id }
  }

  /// Whether a card is there for calibration alone: its judge was not to mark the nomination anyway.
  func isForCalibrationAlone(_ card: Scorecard, on panel: Panel) -> Bool {
    guard calibrations.contains(card.nomination) else { return false }
    return !judges.contains { judge in
      judge.id == card.judge && isToMark(judge, card.nomination, on: panel)
    }
  }
}
