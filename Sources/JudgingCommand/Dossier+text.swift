import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow

extension Dossier {
  /// The nomination's state, every condition with its verdict, and what happened to it.
  func text(in language: Language, width: Int) -> String {
    var lines = ["\(nomination.id)  \(nomination.title)", nomination.organisation]
    let state = Bilingual(vi: "Trạng thái", en: "State")
    lines += ["\(state[language]): \(self.state.label[language])", ""]
    lines += conditions(in: language).lines(width: width)
    lines += [""]
    lines += history(in: language).lines(width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  private func conditions(in language: Language) -> TextTable {
    let names = Bilingual(vi: "Điều kiện|Kết luận|Nội dung|Căn cứ", en: "Condition|Verdict|What|By")
    return table(
      names[language],
      [.content, .content, .share(3, lines: 6), .share(1, lines: 4)],
      verdicts.map { condition, verdict in
        [
          condition.id.rawValue, verdict.label[language], condition.reason[language],
          condition.citation ?? "",
        ]
      }
    )
  }

  private func history(in language: Language) -> TextTable {
    let earlier = Bilingual(vi: "bản trước, nay đã thay", en: "an earlier version, replaced")
    let again = Bilingual(vi: "nộp lại", en: "handed in again")
    let byHand = Bilingual(vi: "do người quyết định", en: "decided by a person")
    let events =
      versions.map { ($0.act, earlier[language], $0.nomination.origin.description) }
      + decisions.map { decision, act in
        let hand = decision.isByHand ? " (\(byHand[language]))" : ""
        let what = decision.state == .received ? again : decision.state.label
        return (act, what[language] + hand, decision.reason)
      }
    let names = Bilingual(vi: "Lúc|Ai|Việc|Lý do", en: "When|Who|What|Reason")
    return table(
      names[language],
      [.content, .share(1, lines: 2), .share(2, lines: 3), .share(3, lines: 6)],
      events.sorted { $0.0.at < $1.0.at }.map { act, what, why in
        [language.shown(act.at), act.actor, what, why]
      }
    )
  }

  private func table(
    _ names: String,
    _ widths: [TextTable.Width],
    _ rows: [[String]]
  ) -> TextTable {
    TextTable(
      columns: zip(names.split(separator: "|"), widths)
        .map { TextTable.Column(String($0), .leading, $1) },
      rows: rows.map { .cells($0) }
    )
  }
}

extension Condition.Verdict {
  fileprivate var label: Bilingual {
    switch self {
    case .met: Bilingual(vi: "đạt", en: "met")
    case .unmet: Bilingual(vi: "không đạt", en: "not met")
    case .unanswered: Bilingual(vi: "chưa có thông tin", en: "no answer")
    case .open: Bilingual(vi: "cần người xem", en: "needs a person")
    }
  }
}
