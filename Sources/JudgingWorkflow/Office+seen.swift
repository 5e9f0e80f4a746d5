public import Judging
internal import JudgingBundle
internal import JudgingStore

extension Office {
  /// Why a nomination has its place, as far as one reader may know.
  ///
  /// - Parameters:
  ///   - code: The nomination; a nominee is the one behind it.
  ///   - id: The round; `nil` for the one under way.
  ///   - reader: Who is told.
  /// - Returns: The account and what is left out; a finding where nothing of it may be told.
  /// - Throws: ``StoreError``.
  public func explain(
    _ code: Nomination.ID,
    round id: Round.ID?,
    for reader: Reader
  ) throws -> Outcome<Explanation> {
    let whole = try explain(code, round: id)
    guard reader != .organiser, let explanation = whole.value else { return whole }
    return try store.read { reading in
      let loader = try RoundLoader(reading, try Frame(reading))
      guard let round = loader.round(id),
        let nomination = try reading.nominations().first(where: { $0.id == code })
      else { return whole }
      let viewing = try loader.viewing(reader.audience, of: round)
      if let refusal = try loader.refusal(of: nomination, in: round, to: reader, viewing) {
        return Outcome(value: nil, findings: [refusal])
      }
      let panels = try reading.panels()
      let panel = panels.first { $0.round == round.id && $0.category == nomination.category }
      let level = viewing.level.narrowed(to: panel?.cards ?? [:])
      let viewer = Viewer(
        viewing.at(level),
        judge: reader.judge,
        pseudonyms: try reading.pseudonyms(in: round.id, nomination.category)
      )
      let isBlind = reader.audience == .judge && !viewing.shows(.nominations)
      let seen = explanation.seen(by: viewer)
      return Outcome(value: isBlind ? seen.hiding(round.hides) : seen, findings: whole.findings)
    }
  }

  /// The round as it stands, as far as one reader may know.
  ///
  /// - Throws: ``StoreError``.
  public func standings(of id: Round.ID?, for reader: Reader) throws -> Outcome<StandingsReport> {
    let whole = try standings(of: id)
    guard reader != .organiser, let report = whole.value else { return whole }
    return try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(id) else { return whole }
      let viewing = try loader.viewing(reader.audience, of: round)
      guard viewing.shows(.list) else {
        return Outcome(value: nil, findings: [.notTold(.list, viewing, round)])
      }
      let panels = try reading.panels().filter { $0.round == round.id }
      let levels = frame.programme.categories.map { category in
        viewing.level.narrowed(to: panels.first { $0.category == category.id }?.cards ?? [:])
      }
      let isWhole = round.cut.scope == .programme
      var seen = report.seen(
        by: viewing,
        at: isWhole ? [levels.contains(.ranks) ? .ranks : viewing.level] : levels
      )
      if case .chair(let judge) = reader {
        let led = try loader.categories(ledBy: judge, in: round)
        guard isWhole ? led.count == levels.count : !led.isEmpty else {
          return Outcome(value: nil, findings: [.notChair(judge, round)])
        }
        if !isWhole { seen = seen.keeping(frame.programme.categories.map { led.contains($0.id) }) }
      }
      return Outcome(value: seen, findings: whole.findings)
    }
  }
}

extension RoundLoader {
  /// The categories whose panel a judge leads in a round.
  fileprivate func categories(ledBy id: Judge.ID, in round: Round) throws -> Set<Category.ID> {
    let judge = try reading.judges().first { $0.id == id }
    let led = frame.programme.categories.map(\.id).filter { category in
      [.chair, .viceChair].contains(judge?.role(on: round.panel(for: category)))
    }
    return Set(led)
  }

  /// Why a reader is told nothing of a nomination.
  fileprivate func refusal(
    of nomination: Nomination,
    in round: Round,
    to reader: Reader,
    _ viewing: Viewing
  ) throws -> Finding? {
    switch reader {
    case .nominee, .organiser, .auditor: return nil
    case .everyone:
      return viewing.shows(.nominations) ? nil : .notTold(.nominations, viewing, round)
    case .judge(let judge):
      let isOwn = try assignments(of: round)[judge].contains(nomination.id)
      return isOwn || viewing.shows(.nominations) ? nil : .notTold(.nominations, viewing, round)
    case .chair(let judge):
      let led = try categories(ledBy: judge, in: round)
      return led.contains(nomination.category) ? nil : .notChair(judge, round)
    }
  }
}

extension Finding {
  static func notTold(_ matter: Matter, _ viewing: Viewing, _ round: Round) -> Finding {
    let reason = viewing.sight(of: matter).reason
    let name = viewing.audience.name
    return Finding(
      .notReady,
      at: Origin(file: round.id.rawValue),
      vi: "\(name.vi) chưa được xem \(matter.name.vi): \(reason.vi)",
      en: "\(matter.name.en) is not told to the \(name.en.lowercased()): \(reason.en)"
    )
  }

  fileprivate static func notChair(_ judge: Judge.ID, _ round: Round) -> Finding {
    Finding(
      .notReady,
      at: Origin(file: round.id.rawValue),
      vi: "\(judge) không phải chủ tịch hay phó chủ tịch nơi chấm hồ sơ này",
      en: "\(judge) is neither chair nor vice-chair of those who judge this"
    )
  }
}
