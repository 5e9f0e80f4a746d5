internal import Judging

extension PublicPage {
  /// When what happened, and what was moved.
  var calendar: Markup {
    let rows =
      report.periods.map { period in
        [
          period.name[language], language.shown(period.window.opens.day),
          language.shown(period.window.closes.day),
        ]
      } + [
        [
          say("Công bố (hạn)", "Announcement (due)"), "",
          language.shown(report.calendar.announcement),
        ]
      ]
    let moved = report.extensions.map { item -> Markup in
      let name = report.periods.first { $0.id == item.period.name }?.name[language] ?? ""
      let text = say(
        "\(name): gia hạn đến \(language.shown(item.closes.day)) (\(item.decision)). \(item.reason)",
        "\(name): extended to \(language.shown(item.closes.day)) (\(item.decision)). \(item.reason)"
      )
      return "<li>\(text)</li>\n"
    }
    return """
      \(table(
        caption: say("Các mốc của chương trình", "Dates of the programme"),
        [(say("Giai đoạn", "Period"), false), (say("Từ", "From"), false), (say("Đến", "To"), false)],
        rows
      ))\
      \(list(moved))\
      <p><a href="data/calendar.ics">\(say("Thêm vào lịch (.ics)", "Add to a calendar (.ics)"))</a></p>

      """
  }

  private func list(_ items: [Markup]) -> Markup {
    items.isEmpty ? "" : "<ul>\n\(items)</ul>\n"
  }

  /// The files a reader may want, with what each is for.
  var data: Markup {
    let result = report.result.map { "results/\($0.programme)-\($0.round)" } ?? ""
    let wanted: [(name: String, what: String)] = [
      (
        "\(result).\(language.rawValue).xlsx",
        say("danh sách, mở bằng Excel", "the list, for Excel")
      ),
      ("data/results.csv", say("danh sách mọi vòng (CSV)", "the lists of all rounds (CSV)")),
      ("data/results.json", say("kết quả và các con số (JSON)", "result and numbers (JSON)")),
      (
        "data/results.xml",
        say("kết quả (XML, theo results.xsd)", "result (XML, after results.xsd)")
      ),
      ("data/results.xsd", say("lược đồ của tệp XML", "the schema of the XML")),
      ("data/marks.csv", say("các điểm được công bố (CSV)", "the published marks (CSV)")),
      ("exclusions.json", say("hồ sơ không hợp lệ và lý do", "who is not eligible, and why")),
      ("data/calendar.ics", say("lịch chương trình", "the calendar")),
    ]
    let items = wanted.compactMap { item -> Markup? in
      guard let file = files.first(where: { $0.name == item.name }) else { return nil }
      return """
        <li><a href="\(item.name)" download>\(item.name)</a> \
        <span class="soft">\(language.shown(bytes: file.size)) · \(item.what)</span></li>

        """
    }
    return "<ul class=\"files\">\n\(items)</ul>\n"
  }

  /// How anyone checks the bundle this page stands in.
  var verification: Markup {
    let seal = report.seal
    return """
      <p>\(say(
        """
        Trang này là một phần của bộ công bố có niêm phong: mọi tệp đều có trong bản kê đã ký, mọi việc \
        của ban tổ chức nằm trong nhật ký không sửa lại được. Tải cả thư mục về, rồi chạy một trong hai \
        chương trình độc lập:
        """,
        """
        This page is part of a sealed bundle: every file is on a signed list, and every act of the office \
        stands in a log that cannot be rewritten. Download the whole folder and run either of two \
        independent programs:
        """
      ))</p>
      <pre tabindex="0"><code>vinhdanh verify \(say("THƯ-MỤC", "FOLDER")) --key "\(seal.key)"
      python3 verify-bundle.py \(say("THƯ-MỤC", "FOLDER")) --key keys.txt</code></pre>
      <p>\(say(
        "Khóa phải đúng với khóa ban tổ chức đã công bố ở nơi khác; so sánh trước khi tin.",
        "The key must be the one the organiser has made public elsewhere; compare before you trust it."
      ))</p>
      <dl class="terms">
      <dt>\(say("Khóa niêm phong", "Key of the seal"))</dt>
      <dd><code>\(seal.key)</code></dd>
      <dt>\(say("Nhật ký", "Log"))</dt>
      <dd><code>\(seal.origin)</code></dd>
      <dt>\(say("Điểm kiểm", "Checkpoint"))</dt>
      <dd><a href="\(seal.checkpointFile)">\(seal.checkpointFile)</a>
      <pre tabindex="0"><code>\(seal.checkpoint)</code></pre></dd>
      <dt>\(say("Bản kê tệp đã ký", "Signed list of files"))</dt>
      <dd><a href="manifest.txt">manifest.txt</a></dd>
      </dl>
      <p class="soft">\(say(
        "Dấu niêm phong cho biết tệp đúng là tệp ban tổ chức đã công bố; không phải chữ ký số theo luật.",
        "The seal shows that the files are the ones published; it is no legal digital signature."
      ))</p>

      """
  }
}

extension PublicReport {
  /// Every period of the calendar in the order of the year.
  var periods: [(id: String, name: Bilingual, window: Window)] {
    let all: [(Period, Bilingual)] =
      [
        (.nominations, Bilingual(vi: "Nhận hồ sơ", en: "Nominations")),
        (.screening, Bilingual(vi: "Sơ tuyển", en: "Screening")),
      ]
      + programme.rounds.map { round in
        (
          .scoring(round.id),
          Bilingual(vi: "Chấm: \(round.name.vi)", en: "Judging: \(round.name.en)")
        )
      }
    return all.compactMap { period, name in
      calendar.window(period).map { (period.name, name, $0) }
    }
  }
}
