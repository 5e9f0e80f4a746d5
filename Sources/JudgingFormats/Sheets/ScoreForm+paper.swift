internal import Judging

extension ScoreForm {
  /// The same for paper: one HTML file that loads nothing, an A4 page for each nomination.
  ///
  /// There is no official template of a score sheet; the heading follows Annex I of
  /// Nghị định 30/2020/NĐ-CP.
  ///
  /// - Returns: UTF-8.
  public func paper() -> [UInt8] {
    let style = Markup(stringLiteral: PaperStyle.text)
    let page: Markup = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(PaperStyle.policy)">
      <meta name="referrer" content="no-referrer">
      <title>\(heading) · \(round.name[language]) · \(judge.id.rawValue)</title>
      <style>\(style)</style>
      </head>
      <body>
      \(nominations.map(paperPage))\
      </body>
      </html>

      """
    return page.bytes
  }

  private func paperPage(_ nomination: ShownNomination) -> Markup {
    let first = calibrations.contains(nomination.id) ? calibrationMark : nil
    let notices = [programme.notice?[language], first].compactMap(\.self).map { notice -> Markup in
      "<p class=\"notice\">\(notice)</p>\n"
    }
    return """
      <section class="\(isDense ? "dense" : "roomy")">
      <header>
      <div class="body"><p>\(programme.organiser[language])</p><hr></div>
      <div class="nation">
      <p class="name">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
      <p class="motto">Độc lập - Tự do - Hạnh phúc</p>
      <hr>
      </div>
      </header>
      <h1>\(heading)</h1>
      <p class="under">\(programme.name[language])<br>\(round.name[language])</p>
      \(notices)\
      \(particulars(of: nomination))\
      \(marksTable)\
      <p class="rule">\(rules)</p>
      \(conflictBox)\
      <div class="end">
      <div>
      <p>\(language.say(vi: "Nhận xét chung", en: "Comment on the whole")):</p>
      <div class="lines"></div>
      </div>
      \(signature)\
      </div>
      <footer><span>\(nomination.id.rawValue) · \(judge.id.rawValue) · \(round.id.rawValue)</span>\
      <span>\(String(stamp.digest.prefix(16)))</span></footer>
      </section>

      """
  }

  /// Many subcriteria get less room each, so that a page still holds them all.
  private var isDense: Bool { rubric.judged.count > 9 }

  /// What tells a nomination from others; the rest of the dossier is read elsewhere.
  private static let fields: Set<Field.ID> = [.title, .organisation, .evidence]

  /// The longest a field may be on a page that must hold the marks as well.
  private static let longestField = 240

  private func particulars(of nomination: ShownNomination) -> Markup {
    let first = [
      (language.say(vi: "Mã hồ sơ", en: "Code"), nomination.id.rawValue),
      (language.say(vi: "Hạng mục", en: "Category"), nomination.category.name[language]),
    ]
    let fields = nomination.lines.filter { Self.fields.contains($0.field.id) }.map {
      ($0.field.name[language], $0.text(in: language))
    }
    let last = [
      (language.say(vi: "Người chấm", en: "Judge"), "\(judge.name) (\(judge.id))"),
      (language.say(vi: "Hạn nộp", en: "Due"), language.shown(closes)),
    ]
    let rows = (first + fields + last).map { name, text -> Markup in
      let shown = text.count > Self.longestField ? text.prefix(Self.longestField) + "…" : text
      return "<dt>\(name)</dt><dd>\(shown)</dd>\n"
    }
    return "<dl>\n\(rows)</dl>\n"
  }

  private var marksTable: Markup {
    let headings = language.say(
      vi: "Tiêu chí|Trọng số|Điểm|Nhận xét",
      en: "Criterion|Weight|Mark|Comment"
    )
    let cells = headings.split(separator: "|").map { heading -> Markup in
      "<th>\(String(heading))</th>"
    }
    let rows = judgedCriteria.flatMap { criterion, parts -> [Markup] in
      let isWhole = parts.count == 1 && parts[0].name == criterion.name
      let own: Markup = "<th scope=\"row\">\(criterion.name[language])</th>"
      let weight: Markup = "<td class=\"weight\">\(plain(criterion.weight))%</td>"
      if isWhole { return ["<tr>\(own)\(weight)<td></td><td></td></tr>\n"] }
      let head: Markup = "<tr class=\"group\">\(own)\(weight)<td colspan=\"2\"></td></tr>\n"
      return [head]
        + parts.map { part in
          """
          <tr><td class="part">\(part.name[language])</td>\
          <td class="weight">\(plain(part.weight))%</td><td></td><td></td></tr>

          """
        }
    }
    return """
      <table>
      <thead><tr>\(cells)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>

      """
  }

  private var rules: String {
    [
      scaleRule, commentRule,
      language.say(
        vi: "Ô trống là chưa chấm, không phải điểm 0.",
        en: "An empty box is not a 0."
      ),
    ].compactMap(\.self).joined(separator: " ")
  }

  private var conflictBox: Markup {
    let question = language.say(
      vi: "Tôi có lợi ích liên quan đến hồ sơ này",
      en: "I have an interest in this nomination"
    )
    let reason = language.say(vi: "Lợi ích gì", en: "Which")
    return """
      <p class="conflict">\(question): ☐ \(answers[0]) &nbsp; ☐ \(answers[1]). \(reason): \
      <span class="blank"></span></p>

      """
  }

  private var signature: Markup {
    let place = language.say(
      vi: "………………, ngày …… tháng …… năm 20……",
      en: "………………, the …… of ……………… 20……"
    )
    let role = language.say(vi: "NGƯỜI CHẤM", en: "JUDGE")
    let hint = language.say(vi: "(Ký, ghi rõ họ tên)", en: "(Signature and full name)")
    return """
      <div class="signature">
      <p class="day">\(place)</p>
      <p class="role">\(role)</p>
      <p class="hint">\(hint)</p>
      <p class="signer">\(judge.name)</p>
      </div>

      """
  }
}
