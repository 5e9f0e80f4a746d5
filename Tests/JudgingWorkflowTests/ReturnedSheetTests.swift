import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import Testing

/// Workbooks that went out, as they come back.
struct ReturnedSheetTests {
  let season: SmallSeason

  init() throws {
    season = try SmallSeason()
    try season.takeIn()
  }

  @Test func `a finished sheet becomes scorecards, each mark with its cell`() throws {
    let outcome = try handIn { $0.finish() }
    #expect(outcome.findings == [])
    #expect(outcome.value?.count == 2)
    #expect(try kept() == ["GIA-0001 8.5 7", "GIA-0002 6 7"])
    #expect(
      try sheets()[0].marks.map { $0.map { "\($0.place)" } } == ["Phiếu chấm!D8", "Phiếu chấm!E8"]
    )
  }

  @Test func `a partial sheet is refused, and names the empty cells`() throws {
    let outcome = try handIn {
      $0.mark("GIA-0001", "8.5", "7")
      $0.write(.number(Rational(6), places: 1), "craft", of: "GIA-0002")
    }
    #expect(outcome.value == nil)
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        """
        phieu.xlsx:Phiếu chấm!9: GIA-0002 còn trống 1 ô: Tác động (Phiếu chấm!E9); điền nốt, hoặc nhận \
        phần đã xong bằng --partial [sheet-partial]
        """
      ]
    )
  }

  @Test func `what is finished of a partial sheet is taken when asked, and the rest is told`()
    throws
  {
    let outcome = try handIn(.init(completeness: .finished)) { $0.mark("GIA-0001", "8.5", "7") }
    #expect(try kept() == ["GIA-0001 8.5 7"])
    #expect(outcome.value?.aside.leftOut == 1)
    #expect(
      outcome.findings.map { $0.line(in: .en) } == [
        "phieu.xlsx: nominations not marked yet: GIA-0002; left out [sheet-left-out]"
      ]
    )
  }

  @Test func `the rest of a sheet is taken later, what was taken before is not taken twice`() throws
  {
    _ = try handIn(.init(completeness: .finished)) { $0.mark("GIA-0001", "8.5", "7") }
    let outcome = try handIn { $0.finish() }
    #expect(outcome.findings == [])
    #expect(outcome.value?.count == 1)
    #expect(outcome.value?.aside.unchanged == 1)
  }

  @Test func `a second version shows mark by mark what it changes`() throws {
    _ = try handIn { $0.finish() }
    let outcome = try handIn {
      $0.finish()
      $0.mark("GIA-0002", "6.5", "7")
    }
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        """
        phieu.xlsx:Phiếu chấm!9: thay phiếu cũ của ada cho GIA-0002 (phieu.xlsx:Phiếu chấm!9): craft 6 → \
        6.5 [sheet-replaces]
        """
      ]
    )
    #expect(outcome.value?.replaced == 1)
  }

  @Test func `marks of a nomination with a declared interest are not taken, recuse is named`()
    throws
  {
    let outcome = try handIn {
      $0.finish()
      $0.write("Có", "_conflict", of: "GIA-0002")
      $0.write("Anh rể là giám đốc", "_reason", of: "GIA-0002")
    }
    #expect(try kept() == ["GIA-0001 8.5 7"])
    #expect(outcome.value?.aside.conflicts == 1)
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        """
        phieu.xlsx:Phiếu chấm!I9: ada khai có lợi ích liên quan đến GIA-0002 (“Anh rể là giám đốc”); điểm \
        hồ sơ này không nhận; ghi lại: vinhdanh recuse ada GIA-0002 --reason … [conflict-declared]
        """
      ]
    )
  }

  @Test func `“Không” in the conflict box declares nothing, and other words are asked about`()
    throws
  {
    let said = try handIn {
      $0.finish()
      $0.write("Không", "_conflict", of: "GIA-0001")
      $0.write("có lẽ", "_conflict", of: "GIA-0002")
    }
    #expect(places(said) == ["option-unknown phieu.xlsx:Phiếu chấm!I9"])
  }

  @Test func `a sheet made for other rules is refused, with the way to make it anew`() throws {
    let other = try SmallSeason(
      SmallSeason.rules.replacing("weight: 60", with: "weight: 50")
        .replacing("weight: 40", with: "weight: 50")
    )
    try other.takeIn()
    let file = try filled(other) { $0.finish() }
    let outcome = try season.office(SmallSeason.september).score([file], dryRun: false)
    #expect(
      outcome.findings.map { $0.line(in: .en) } == [
        """
        phieu.xlsx: the sheet follows other rules of giai-2027; make it anew: vinhdanh sheets --judge \
        ada [sheet-other-rules]
        """
      ]
    )
  }

  @Test func `a sheet of another round is refused, and names the option that would take it`() throws
  {
    let two = try SmallSeason(
      SmallSeason.rules.replacing("awards:", with: SmallSeason.finalRound + "awards:")
    )
    try two.takeIn()
    let file = try filled(two) { $0.finish() }
    let outcome = try two.office(SmallSeason.september)
      .score([file], as: .init(round: Identifier("cuoi")), dryRun: false)
    #expect(
      outcome.findings.filter { $0.rule == .sheetOtherRound }.map(\.message.en) == [
        """
        the sheet is for One round, and those of Final are taken in; add --round mot-vong if that is \
        meant
        """
      ]
    )
  }

  @Test func `another judge's name on the cover, or another judge's hand-in, is refused`() throws {
    let cover = try handIn {
      $0.finish()
      $0.editLines(of: 0) { $0.replacing("Ada (ada)", with: "Bảo (bao)") }
    }
    #expect(places(cover) == ["sheet-other-judge phieu.xlsx:Hướng dẫn!A5"])
    let handedIn = try handIn(.init(judge: Identifier("bao"))) { $0.finish() }
    #expect(places(handedIn) == ["sheet-other-judge phieu.xlsx"])
  }

  @Test func `a changed hidden page is refused`() throws {
    let outcome = try handIn {
      $0.finish()
      $0.editStamp("judge", "bao")
    }
    #expect(places(outcome) == ["sheet-altered phieu.xlsx"])
  }

  @Test func `columns that were moved are read by their codes`() throws {
    let outcome = try handIn {
      $0.finish()
      $0.editCells { rows in
        for index in rows.indices where rows[index].count > 4 { rows[index].swapAt(3, 4) }
      }
    }
    #expect(places(outcome) == ["sheet-layout-moved phieu.xlsx:Phiếu chấm!4"])
    #expect(try kept() == ["GIA-0001 8.5 7", "GIA-0002 6 7"])
  }

  @Test func `rows that were sorted another way are read by their codes`() throws {
    let outcome = try handIn {
      $0.finish()
      $0.editCells { $0.swapAt(7, 8) }
    }
    #expect(outcome.findings == [])
    #expect(try kept() == ["GIA-0001 8.5 7", "GIA-0002 6 7"])
  }

  @Test func `words in a column that was added are told, not read`() throws {
    let outcome = try handIn {
      $0.finish()
      $0.editCells { $0[7].append(.text("ghi chú riêng")) }
    }
    #expect(places(outcome) == ["sheet-layout-moved phieu.xlsx:Phiếu chấm!K8"])
    #expect(outcome.value?.count == 2)
  }

  @Test func `a column that is gone, or stands twice, is refused`() throws {
    let gone = try handIn {
      $0.finish()
      $0.editCells { rows in
        for index in rows.indices where rows[index].count > 4 { rows[index].remove(at: 4) }
      }
    }
    #expect(
      places(gone) == ["sheet-layout-changed phieu.xlsx:Phiếu chấm!4"]
    )
    let twice = try handIn {
      $0.finish()
      $0.editCells { rows in
        for index in rows.indices where rows[index].count > 4 { rows[index].append(rows[index][4]) }
      }
    }
    #expect(
      twice.findings.contains {
        "\($0.rule.rawValue) \($0.origin)" == "sheet-layout-changed phieu.xlsx:Phiếu chấm!K4"
      }
    )
    #expect(twice.value == nil)
  }

  @Test func `a row that is gone, was added, lost its code or stands twice is refused`() throws {
    let gone = try handIn {
      $0.finish()
      $0.editCells { $0.removeLast() }
    }
    #expect(places(gone) == ["sheet-layout-changed phieu.xlsx"])
    let added = try handIn {
      $0.finish()
      $0.editCells { $0.append([.text("GIA-0009"), .blank, .blank, .whole(7), .whole(7)]) }
    }
    #expect(places(added) == ["sheet-layout-changed phieu.xlsx:Phiếu chấm!10"])
    let unnamed = try handIn {
      $0.finish()
      $0.editCells { $0.append([.blank, .blank, .blank, .whole(7), .whole(7)]) }
    }
    #expect(places(unnamed) == ["sheet-layout-changed phieu.xlsx:Phiếu chấm!10"])
    let twice = try handIn {
      $0.finish()
      $0.editCells { $0.append($0[7]) }
    }
    #expect(places(twice) == ["sheet-layout-changed phieu.xlsx:Phiếu chấm!10"])
  }

  @Test func `a mark that cannot be read is told once, at its cell`() throws {
    let outcome = try handIn {
      $0.finish()
      $0.write("bảy", "impact", of: "GIA-0002")
    }
    #expect(places(outcome) == ["mark-unreadable phieu.xlsx:Phiếu chấm!E9"])
  }

  @Test func `marks typed as text with a comma are the same marks`() throws {
    let outcome = try handIn {
      $0.finish()
      $0.write("8,5", "craft", of: "GIA-0001")
    }
    #expect(outcome.findings == [])
    #expect(try kept() == ["GIA-0001 8.5 7", "GIA-0002 6 7"])
  }

  @Test func `a nomination that left the round is refused as it is from any file`() throws {
    let file = try filled(season) { $0.finish() }
    _ = try season.office(SmallSeason.july)
      .decide(on: Identifier("GIA-0002"), .withdrawn, because: "Rút")
    let outcome = try season.office(SmallSeason.september).score([file], dryRun: false)
    #expect(places(outcome) == ["nomination-not-in-round phieu.xlsx:Phiếu chấm!9"])
  }

  @Test func `what a judge was given after the sheet went out is told`() throws {
    _ = try season.office(SmallSeason.july)
      .decide(on: Identifier("GIA-0002"), .supplementRequested([], by: nil), because: "Xem lại")
    let file = try filled(season) { $0.mark("GIA-0001", "8.5", "7") }
    _ = try season.office(SmallSeason.july)
      .decide(on: Identifier("GIA-0002"), .eligible, because: "Đủ")
    let outcome = try season.office(SmallSeason.september).score([file], dryRun: false)
    #expect(places(outcome) == ["sheet-outdated phieu.xlsx"])
    #expect(outcome.value?.count == 1)
  }

  // MARK: Hands

  private func sheets() throws -> [ScoreSheet] {
    try season.store.read { try $0.scoreSheets(of: Identifier("mot-vong")).map(\.sheet) }
  }

  /// The sheets in force with their marks, in order of code.
  private func kept() throws -> [String] {
    try sheets().map { sheet in
      ([sheet.nomination.rawValue] + sheet.marks.map { $0?.value.description ?? "–" })
        .joined(separator: " ")
    }
  }

  private func filled(
    _ season: SmallSeason,
    _ fill: (inout SheetHand) -> Void
  ) throws -> SourceFile {
    let order = Office.SheetOrder(language: .vi)
    let forms = try season.office(SmallSeason.july).scoreForms(order)
    #expect(forms.findings == [])
    var hand = SheetHand(try #require(forms.value?.first))
    fill(&hand)
    return try hand.file()
  }

  private func handIn(
    _ handIn: Office.HandIn = .init(),
    _ fill: (inout SheetHand) -> Void
  ) throws -> Outcome<Office.Scoring> {
    let file = try filled(season, fill)
    return try season.office(SmallSeason.september).score([file], as: handIn, dryRun: false)
  }

  private func places(_ outcome: Outcome<Office.Scoring>) -> [String] {
    outcome.findings.map { "\($0.rule.rawValue) \($0.origin)" }
  }
}

extension SheetHand {
  /// Marks for both nominations.
  mutating func finish() {
    mark("GIA-0001", "8.5", "7")
    mark("GIA-0002", "6", "7")
  }
}
