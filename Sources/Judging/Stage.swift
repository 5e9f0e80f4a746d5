/// The way of a nomination from entry to announcement, in order.
///
/// Read this file first: each stage names the code that performs it.
public enum Stage: String, CaseIterable, Sendable {
  /// The rules are read, checked and frozen: ``Programme``.
  case programme
  /// Nominations arrive and become values: ``Programme/check(_:as:)``.
  case nomination
  /// Conditions are applied, with reasons: ``Programme/screen(_:among:)``.
  case screening
  /// Judges sit on panels and see what their panel judges: ``Panels``.
  case assignment
  /// Judges mark criteria; a complete sheet becomes a scorecard: ``Rubric/check(_:)``.
  case scoring
  /// Marks and measurements become one exact total per nomination: ``Tally``.
  case tally
  /// Totals become places: ``Ranking``.
  case ranking
  /// A cut is made, ties at the cut broken by declared rules: ``Cut/apply(to:votes:)``.
  case cut
  /// The cut is frozen as a decision, with what is awarded or honoured: ``Shortlist``.
  case shortlist
}
