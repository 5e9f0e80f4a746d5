internal import Judging
internal import JudgingStatistics

extension AnalysisDraft {
  /// What in the marks is worth asking about, under the crossed model whatever model was chosen.
  mutating func addQuestions() {
    guard ratings.entries.count <= 3000,
      let model = crossed ?? (try? CrossedModel(of: ratings)), model.criterion != nil
    else { return }
    let odd = Oddities(in: ratings, under: model)
    ask("nghiêm hơn hẳn những người khác", "far harsher than the others", odd.severe)
    ask("dễ hơn hẳn những người khác", "far more lenient than the others", odd.lenient)
    ask(
      "điểm lệch nhiều so với những người khác",
      "marks far from what the others lead one to expect",
      odd.erratic
    )
    ask("hầu như không phân biệt các hồ sơ", "hardly tells entries apart", odd.flat)
    for copies in odd.copies { ask(copies) }
    askOfDisputed(odd.disputed.prefix(3).map { ratings.entries[$0.judge] })
    askOfCriteria()
    askOfSingleMarks()
  }

  /// One question for all judges of a kind.
  private mutating func ask(_ vi: String, _ en: String, _ judges: [Oddities.Judge]) {
    guard !judges.isEmpty else { return }
    let names = Self.listed(judges.map { ratings.judges[$0.judge] })
    note(
      .marksOdd,
      Bilingual(vi: "\(names.vi): \(vi); nên hỏi vì sao", en: "\(names.en): \(en); ask why")
    )
  }

  private mutating func ask(_ copies: Oddities.Copies) {
    let names = copies.judges.map { ratings.judges[$0] }
    note(
      .marksOdd,
      Bilingual(
        vi:
          "\(names[0]) và \(names[1]) cho điểm giống hệt nhau ở cả \(copies.shared) hồ sơ chung; có chép phiếu không?",
        en:
          "\(names[0]) and \(names[1]) gave the same on all \(copies.shared) entries they share; was a card copied?"
      )
    )
  }

  private mutating func askOfDisputed(_ names: [String]) {
    guard !names.isEmpty else { return }
    let list = names.joined(separator: ", ")
    note(
      .marksOdd,
      Bilingual(
        vi: "giám khảo bất đồng nhiều nhất về \(list); nên đọc lại nhận xét",
        en: "judges disagree most on \(list); read their comments again"
      )
    )
  }

  /// A criterion on which the panel is far less of one mind than on the others.
  private mutating func askOfCriteria() {
    guard (3...40).contains(list.criteria.count) else { return }
    let shares = list.criteria.indices.map { index -> Double? in
      let own = Ratings(of: list, criterion: index)
      guard let variance = try? CrossedModel(of: own).variance, let entry = variance.entry else {
        return nil
      }
      return entry / (entry + (variance.judge ?? 0) + variance.residual)
    }
    let known = shares.compactMap(\.self).sorted()
    guard known.count > 2 else { return }
    let middle = known[known.count / 2]
    for (index, share) in shares.enumerated() {
      guard let share, share < middle / 3, middle > 0.2 else { continue }
      let name = list.criteria[index]
      note(
        .marksOdd,
        Bilingual(
          vi:
            "tiêu chí “\(name)” chia rẽ giám khảo hơn hẳn các tiêu chí khác; có hiểu giống nhau không?",
          en:
            "criterion “\(name)” splits the panel far more than the others; is it understood alike?"
        )
      )
    }
  }

  /// Whether without one mark another entry would have the first place.
  private mutating func askOfSingleMarks() {
    let order = report.entries.indices.sorted {
      (report.entries[$0].place, $0) < (report.entries[$1].place, $1)
    }
    guard order.count > 1, report.entries[order[0]].place < report.entries[order[1]].place else {
      return
    }
    let (first, second) = (order[0], order[1])
    let lead = report.entries[second].mean
    let own = ratings.scores.filter { Int($0.entry) == first }
    guard own.count > 2 else { return }
    let sum = own.reduce(0) { $0 + $1.value }
    let deciding = own.filter { (sum - $0.value) / Double(own.count - 1) < lead }
    guard !deciding.isEmpty else { return }
    let judges = Self.listed(deciding.map { ratings.judges[Int($0.judge)] })
    let names = [ratings.entries[first], ratings.entries[second]]
    note(
      .marksOdd,
      Bilingual(
        vi:
          "không có điểm của một trong số \(judges.vi), \(names[1]) đứng trên \(names[0]) ở hạng nhất",
        en:
          "without the mark of one of \(judges.en), \(names[1]) would be before \(names[0]) in first place"
      )
    )
  }
}
