public import Judging
public import StrictJSON

extension Extension {
  /// Reads what was recorded of a closing date that was moved; `nil` where the programme has no such
  /// period, or the date is none.
  ///
  /// - Parameters:
  ///   - subject: The name of the period.
  ///   - document: The new date, the reason and the decision's number.
  ///   - programme: Whose period it is.
  public init?(of subject: String, _ document: JSONValue, in programme: Programme) {
    guard let period = programme.period(named: subject),
      let closes = document["closes"]?.text.flatMap({ Moment($0) })
    else { return nil }
    self.init(
      period: period,
      closes: closes,
      reason: document["reason"]?.text ?? "",
      decision: document["decision"]?.text ?? ""
    )
  }
}
