public import Judging

extension Ratings {
  /// One score a card: the mean of its marks, by the criteria's weights.
  ///
  /// A card with a gap is the mean of the marks it has, as in a plain tally.
  ///
  /// - Parameters:
  ///   - list: The marks.
  ///   - weights: One a criterion, in the order of the list.
  public init(of list: MarkList, weights: [Double]) {
    var scores: [Score] = []
    scores.reserveCapacity(list.marks.count / max(1, list.criteria.count))
    var (sum, weight) = (0.0, 0.0)
    for (index, mark) in list.marks.enumerated() {
      let own = weights[Int(mark.criterion)]
      sum += own * mark.value
      weight += own
      let next = index + 1 < list.marks.count ? list.marks[index + 1] : nil
      if next?.judge == mark.judge, next?.entry == mark.entry { continue }
      // A single mark is its own mean, whatever its weight does to the last digit.
      let isSingle = weight == own
      scores.append(
        Score(judge: mark.judge, entry: mark.entry, value: isSingle ? mark.value : sum / weight)
      )
      (sum, weight) = (0, 0)
    }
    self.init(judges: list.judges, entries: list.entries, scores: scores)
  }

  /// The scores of one criterion alone; judges and entries keep their numbers.
  public init(of list: MarkList, criterion: Int) {
    self.init(
      judges: list.judges,
      entries: list.entries,
      scores: list.marks.filter { Int($0.criterion) == criterion }
        .map { Score(judge: $0.judge, entry: $0.entry, value: $0.value) }
    )
  }
}
