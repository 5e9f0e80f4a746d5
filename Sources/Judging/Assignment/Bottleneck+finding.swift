extension Bottleneck {
  /// The cut in words: what is needed, what there is, and what would mend it.
  public func finding(at origin: Origin) -> Finding {
    Finding(.assignmentImpossible, at: origin, vi: vi, en: en)
  }

  private var vi: String {
    let (judges, nominations) = (list(judges, "giám khảo"), list(nominations, "hồ sơ"))
    switch kind {
    case .tooFewMarks:
      return """
        không đủ người chấm: \(nominations) cần ít nhất \(needed) lượt chấm của \(judges), \
        nhưng chỉ có được \(possible); \(mends.map(\.vi).joined(separator: "; hoặc "))
        """
    case .tooManyMarks:
      return """
        không đủ việc cho \(judges): phải chấm ít nhất \(needed) lượt, nhưng \(nominations) chỉ \
        giao được \(possible); \(mends.map(\.vi).joined(separator: "; hoặc "))
        """
    }
  }

  private var en: String {
    let judges = list(judges, judges.count == 1 ? "judge" : "judges")
    let nominations = list(nominations, nominations.count == 1 ? "nomination" : "nominations")
    switch kind {
    case .tooFewMarks:
      return """
        not enough judging: at least \(counted(needed, "mark")) for \(nominations) must come from \
        \(judges), who can give \(possible); \(mends.map(\.en).joined(separator: "; or "))
        """
    case .tooManyMarks:
      return """
        not enough to judge for \(judges): they must give at least \(needed) marks, and \
        \(nominations) can take \(possible); \(mends.map(\.en).joined(separator: "; or "))
        """
    }
  }

  /// What would mend this cut; another may stand behind it.
  private var mends: [Bilingual] {
    let missing = needed - possible
    var mends: [Bilingual] = []
    switch kind {
    case .tooFewMarks:
      if let load {
        mends.append(Bilingual(vi: "nâng tải tối đa lên \(load)", en: "raise the load to \(load)"))
      }
      if let moreJudges {
        mends.append(
          Bilingual(
            vi: "mở các hồ sơ này cho thêm \(moreJudges) giám khảo khác",
            en: "open these nominations to \(counted(moreJudges, "more judge"))"
          )
        )
      }
      if let perNomination, perNomination > 0 {
        mends.append(
          Bilingual(
            vi: "giảm còn \(perNomination) giám khảo mỗi hồ sơ",
            en: "ask for \(counted(perNomination, "judge")) a nomination"
          )
        )
      }
    case .tooManyMarks:
      if let load {
        mends.append(
          Bilingual(vi: "hạ tải tối thiểu xuống \(load)", en: "lower the least load to \(load)")
        )
      }
      mends.append(
        Bilingual(
          vi: "cho các giám khảo này chấm thêm hồ sơ khác, đủ \(missing) lượt",
          en: "open other nominations to these judges, for \(counted(missing, "more mark"))"
        )
      )
    }
    return mends
  }

  /// `1 judge`, `2 judges`.
  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  /// Up to five names, and how many there are.
  private func list<Subject>(_ names: [Identifier<Subject>], _ word: String) -> String {
    let shown = names.prefix(5).map(\.rawValue).joined(separator: ", ")
    let rest = names.count > 5 ? ", …" : ""
    return names.isEmpty ? "0 \(word)" : "\(names.count) \(word) (\(shown)\(rest))"
  }
}
