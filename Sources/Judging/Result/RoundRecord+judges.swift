/// A card that is kept and does not count.
public struct SetAside: Hashable, Sendable {
  public let card: Scorecard
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    case recused(Recusal)
    case shadow
    /// The judge marks the nomination only so that all mean the same by a mark.
    case calibration

    public var message: Bilingual {
      switch self {
      case .recused(let recusal):
        Bilingual(
          vi: "giám khảo không chấm hồ sơ này: \(recusal.reason)",
          en: "the judge is recused: \(recusal.reason)"
        )
      case .shadow: Bilingual(vi: "giám khảo tập sự", en: "the judge is a shadow")
      case .calibration:
        Bilingual(
          vi: "phiếu hiệu chỉnh, không tính điểm",
          en: "a calibration card, not counted"
        )
      }
    }
  }
}

extension RoundRecord {
  /// Who takes part: the eligible, and after the first round those the round before let through.
  public func entrants(of round: Round, in programme: Programme) -> [Nomination] {
    let isFirst = programme.round(before: round) == nil
    return nominations.filter { nomination in
      guard screenings[nomination.id] == .eligible else { return false }
      return isFirst || admittedBefore?.contains(nomination.id) ?? false
    }
    .sorted { $0.id < $1.id }
  }

  /// The judges whose cards for a nomination are to count, in order of id: those assigned by name,
  /// else the seated members; without the recused, and without those who left before marking it.
  public func judges(of nomination: Nomination, in round: Round) -> [Judge] {
    let panel = round.panel(for: nomination.category)
    return judges.filter { judge in
      guard isToMark(judge, nomination.id, on: panel),
        recusals.recusal(of: judge.id, from: nomination.id, in: nomination.category) == nil
      else { return false }
      return !departed.contains(judge.id)
        || scorecards.contains { $0.judge == judge.id && $0.nomination == nomination.id }
    }
    .sorted { $0.id < $1.id }
  }

  /// Those who mark a nomination along to learn, in order of id; without the recused and those who
  /// left.
  public func shadows(of nomination: Nomination, in round: Round) -> [Judge] {
    let panel = round.panel(for: nomination.category)
    return judges.filter { judge in
      judge.role(on: panel) == .shadow && !departed.contains(judge.id)
        && recusals.recusal(of: judge.id, from: nomination.id, in: nomination.category) == nil
    }
    .sorted { $0.id < $1.id }
  }

  func isToMark(_ judge: Judge, _ nomination: Nomination.ID, on panel: Panel) -> Bool {
    guard let role = judge.role(on: panel), role != .shadow else { return false }
    if role != .substitute, assigned == nil || seatsHold { return true }
    return assigned?[nomination]?.contains(judge.id) ?? false
  }

  /// The cards that count, and those that do not with why; both in the order recorded.
  func divided(in round: Round) -> (counted: [Scorecard], setAside: [SetAside]) {
    let categories = Dictionary(
      nominations.map { ($0.id, $0.category) },
      uniquingKeysWith: { first, _ in first }
    )
    let shadows = Set(
      judges.flatMap { judge in
        judge.seats.filter { $0.role == .shadow }.map {
          ShadowSeat(judge: judge.id, panel: $0.panel)
        }
      }
    )
    var counted: [Scorecard] = []
    var setAside: [SetAside] = []
    counted.reserveCapacity(scorecards.count)
    for card in scorecards {
      guard let category = categories[card.nomination] else { continue }
      let seat = ShadowSeat(judge: card.judge, panel: round.panel(for: category))
      if let recusal = recusals.recusal(of: card.judge, from: card.nomination, in: category) {
        setAside.append(SetAside(card: card, reason: .recused(recusal)))
      } else if shadows.contains(seat) {
        setAside.append(SetAside(card: card, reason: .shadow))
      } else if isForCalibrationAlone(card, on: seat.panel) {
        setAside.append(SetAside(card: card, reason: .calibration))
      } else {
        counted.append(card)
      }
    }
    return (counted, setAside)
  }
}

private struct ShadowSeat: Hashable {
  let judge: Judge.ID
  let panel: Panel
}
