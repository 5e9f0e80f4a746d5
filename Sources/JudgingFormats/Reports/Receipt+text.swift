public import Judging

extension Receipt {
  /// The receipt as plain text, to be mailed.
  ///
  /// - Parameters:
  ///   - language: Of everything but what the file itself says.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, width: Int = 100) -> String {
    var lines = [heading, organiser, programme].map { $0[language].shownPlainly }
    if let notice { lines.append("*** \(notice[language].shownPlainly) ***") }
    lines += [""] + facts(in: language).aligned + [""]
    lines += instructions(in: language).flatMap { $0.shownPlainly.wrapped(to: width, lines: 10) }
    if !notes.isEmpty { lines += ["", fileNotes[language]] }
    lines += notes.flatMap { $0.lines(in: language, width: width) }
    for entry in entries { lines += [""] + entry.textLines(in: language, width: width) }
    return lines.map { $0 + "\n" }.joined()
  }

  var heading: Bilingual { Bilingual(vi: "BIÊN NHẬN HỒ SƠ ĐỀ CỬ", en: "RECEIPT FOR NOMINATIONS") }
  var fileNotes: Bilingual { Bilingual(vi: "Về cả tệp:", en: "On the whole file:") }

  /// The file, when and by whom it was taken in, and its entry in the ledger.
  func facts(in language: Language) -> [(name: String, value: String)] {
    let rehearsal =
      intake.isRehearsal ? language.say(vi: " (giờ tập dượt)", en: " (rehearsal)") : ""
    let size = file.size.map { language.shown(bytes: $0) }
    let gone = Bilingual(
      vi: "bản gốc đã bỏ theo yêu cầu xóa dữ liệu cá nhân",
      en: "the original was given up to erase personal data"
    )
    return [
      (language.say(vi: "Tệp", en: "File"), file.name),
      (language.say(vi: "Cỡ", en: "Size"), size ?? gone[language]),
      ("SHA-256", file.sha256),
      (
        language.say(vi: "Nhận lúc", en: "Taken in"),
        language.shown(intake.at) + rehearsal
      ),
      (language.say(vi: "Người nhận", en: "By"), intake.actor),
      (language.say(vi: "Số hồ sơ", en: "Nominations"), String(entries.count)),
      (
        language.say(vi: "Nhật ký", en: "Ledger"),
        language.say(
          vi: "mục \(intake.position), dấu băm \(intake.leafHash)",
          en: "entry \(intake.position), leaf hash \(intake.leafHash)"
        )
      ),
    ]
  }

  /// What the association is to do with it, a sentence or two each.
  func instructions(in language: Language) -> [String] {
    let until = language.shown(openUntil)
    return [
      language.say(
        vi: """
          Dưới đây là những gì Ban Tổ chức đã hiểu từ tệp. Đề nghị đối chiếu từng dòng với tệp đã gửi. \
          Ô nào không có ở đây là ô trống.
          """,
        en: """
          Below is what was understood from the file. Please compare each line with the file you \
          sent. A cell that is not here was empty.
          """
      ),
      language.say(
        vi: """
          Có chỗ sai: sửa trong tệp, ghi mã hồ sơ ở cột “Mã hồ sơ đã cấp”, gửi lại trước hết \(until).
          """,
        en: """
          Something is wrong: mend the file, put the code into the column “Replaces” and send it \
          again by \(until).
          """
      ),
      language.say(
        vi: """
          Muốn biết biên nhận nói về đúng tệp của mình: tính SHA-256 của tệp rồi so với dòng trên. \
          Windows: certutil -hashfile TỆP SHA256. Linux, macOS: shasum -a 256 TỆP.
          """,
        en: """
          To see that this is about your file: compute its SHA-256 and compare. Windows: certutil \
          -hashfile FILE SHA256. Linux, macOS: shasum -a 256 FILE.
          """
      ),
    ]
  }
}

extension Receipt.Entry {
  /// `VDU-0001  Sổ tay số (2)`.
  func headline(in language: Language) -> String {
    let replaced = Bilingual(vi: " – đã nộp lại sau đó", en: " – handed in again since")
    return "\(code)  \(title) (\(place))" + (isReplaced ? replaced[language] : "")
  }

  /// Which of the listed files have come.
  func evidenceLines(in language: Language) -> [String] {
    evidence.map { file in
      let state = file.sha256.map {
        language.say(vi: "đã nhận, SHA-256 \($0)", en: "here, SHA-256 \($0)")
      }
      let lacking = Bilingual(vi: "CHƯA NHẬN", en: "NOT HERE")
      return "\(file.listed): \(state ?? lacking[language])"
    }
  }

  fileprivate func textLines(in language: Language, width: Int) -> [String] {
    let names = Bilingual(vi: "Trường|Hiểu là|Ô", en: "Field|Understood as|Cell")
    let widths: [TextTable.Width] = [.share(2, lines: 3), .share(5, lines: 200), .content]
    let table = TextTable(
      columns: zip(names[language].split(separator: "|"), widths)
        .map { TextTable.Column(String($0), .leading, $1) },
      rows: lines.map {
        .cells([$0.field[language], $0.value[language], $0.place.description])
      }
    )
    let files = evidenceLines(in: language).map {
      language.say(vi: "Minh chứng ", en: "Evidence ") + $0
    }
    return [headline(in: language).shownPlainly] + table.lines(width: width)
      + files.map(\.shownPlainly) + notes.flatMap { $0.lines(in: language, width: width) }
      + [
        language.say(vi: "SHA-256 của hồ sơ: \(sha256)", en: "SHA-256 of the nomination: \(sha256)")
      ]
  }
}

extension Receipt.Note {
  fileprivate func lines(in language: Language, width: Int) -> [String] {
    "\(language.say(vi: "Ghi chú", en: "Note")) \(place): \(text[language])".shownPlainly
      .wrapped(to: width, lines: 20)
  }
}

extension [(name: String, value: String)] {
  /// Values below each other.
  fileprivate var aligned: [String] {
    let longest = map(\.name.count).max() ?? 0
    return map { name, value in
      name + String(repeating: " ", count: longest - name.count + 2) + value.shownPlainly
    }
  }
}
