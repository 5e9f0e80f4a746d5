internal import Judging
internal import JudgingFormats
internal import JudgingStore

/// Takes back the workbooks that ``Office/scoreForms(_:)`` made.
struct ReturnedCheck {
  let frame: Frame
  let round: Round
  let rubric: Rubric
  let handIn: Office.HandIn
  /// Who marks what now; asked for only where a workbook of ours comes back.
  let assignments: () throws -> Assignments
  let inForce: [ScoreSheet]

  /// What one file gives to be counted, and what of it is left aside.
  struct Taken {
    var sheets: [ScoreSheet] = []
    var findings: [Finding] = []
    /// Sheets that say what the one in force says.
    var unchanged = 0
    /// Nominations not finished.
    var leftOut = 0
    var conflicts: [Nomination.ID] = []
  }

  /// - Returns: `nil` for a file that is no workbook of ours.
  func take(_ file: SourceFile) throws -> Taken? {
    let reader = ReturnedSheetsReader(rubric: rubric)
    guard let returned = file.lend(to: { reader.read($0) }) else { return nil }
    var taken = Taken()
    taken.findings = strangeness(of: returned)
    // Marks made for other rules or another round mean something else: none is read.
    guard !taken.findings.refuse else { return taken }
    taken.findings += returned.findings + outdated(returned, try assignments())
    let unread = Set(returned.findings.filter { $0.rule == .markUnreadable }.map(\.origin))
    var untouched: [Nomination.ID] = []
    for sheet in returned.sheets {
      if let conflict = sheet.conflict {
        taken.conflicts.append(sheet.sheet.nomination)
        taken.findings.append(.conflict(sheet.sheet, conflict.reason, at: conflict.origin))
      } else if sheet.isUntouched, returned.sheets.count > 1 {
        untouched.append(sheet.sheet.nomination)
      } else if sheet.blanks.isEmpty {
        keep(sheet.sheet, in: &taken)
      } else {
        let blanks = sheet.blanks.filter { !unread.contains($0.origin) }
        if !blanks.isEmpty { taken.findings.append(partial(sheet.sheet, blanks)) }
        taken.leftOut += 1
      }
    }
    if !untouched.isEmpty { taken.findings.append(unmarked(untouched, file.name)) }
    taken.leftOut += untouched.count
    return taken
  }

  private func keep(_ sheet: ScoreSheet, in taken: inout Taken) {
    let earlier = inForce.first { $0.judge == sheet.judge && $0.nomination == sheet.nomination }
    if let earlier, earlier.saysTheSame(as: sheet) {
      taken.unchanged += 1
    } else {
      taken.sheets.append(sheet)
    }
  }

  /// Whether it is ours to count at all.
  private func strangeness(of returned: ReturnedSheets) -> [Finding] {
    let stamp = returned.stamp
    let origin = Origin(file: returned.file)
    guard stamp.isIntact(by: sha256(of:)) else { return [.altered(stamp, at: origin)] }
    var findings: [Finding] = []
    if stamp.rulesHash != frame.rulesHash {
      findings.append(.otherRules(stamp, frame.programme, at: origin))
    } else if stamp.round != round.id {
      let own = frame.programme.round(stamp.round)?.name
      findings.append(.otherRound(stamp, own, round, at: origin))
    }
    if let other = returned.otherOwner {
      findings.append(.otherOwner(stamp, other.text, at: other.origin))
    }
    if let judge = handIn.judge, judge != stamp.judge {
      findings.append(.handedInFor(judge, stamp, at: origin))
    }
    return findings
  }

  private func outdated(_ returned: ReturnedSheets, _ assignments: Assignments) -> [Finding] {
    let issued = Set(returned.stamp.nominations)
    let missing = assignments[returned.stamp.judge].filter { !issued.contains($0) }
    return missing.isEmpty ? [] : [.assignedSince(missing, returned)]
  }

  private func partial(
    _ sheet: ScoreSheet,
    _ blanks: [(part: Subcriterion, origin: Origin)]
  ) -> Finding {
    let cells = blanks.map { "\($0.origin.place)" }.joined(separator: ", ")
    let names = blanks.map(\.part)
    return Finding(
      handIn.completeness == .finished ? .sheetLeftOut : .sheetPartial,
      at: sheet.origin,
      vi: """
        \(sheet.nomination) còn trống \(blanks.count) ô: \(names.map(\.name.vi).joined(separator: "; ")) \
        (\(cells))\(way.vi)
        """,
      en: """
        \(sheet.nomination) has empty cells: \
        \(names.map(\.name.en).joined(separator: "; ")) (\(cells))\(way.en)
        """
    )
  }

  private func unmarked(_ ids: [Nomination.ID], _ file: String) -> Finding {
    Finding(
      handIn.completeness == .finished ? .sheetLeftOut : .sheetPartial,
      at: Origin(file: file),
      vi: "chưa chấm \(ids.count) hồ sơ: \(ids.listed)\(way.vi)",
      en: "nominations not marked yet: \(ids.listed)\(way.en)"
    )
  }

  private var way: Bilingual {
    switch handIn.completeness {
    case .whole:
      Bilingual(
        vi: "; điền nốt, hoặc nhận phần đã xong bằng --partial",
        en: "; fill in the rest, or take what is finished by --partial"
      )
    case .finished: Bilingual(vi: "; chưa nhận", en: "; left out")
    }
  }
}

extension ScoreSheet {
  /// Whether two versions hold the same marks and words, wherever each stood.
  fileprivate func saysTheSame(as other: ScoreSheet) -> Bool {
    other.parts.allSatisfy { self[$0]?.value == other[$0]?.value } && comment == other.comment
      && comments == other.comments
  }
}

extension [Nomination.ID] {
  /// `MIV-0001, MIV-0002`; after ten, how many more.
  fileprivate var listed: String {
    let shown = prefix(10).map(\.rawValue).joined(separator: ", ")
    return count > 10 ? "\(shown), … (+\(count - 10))" : shown
  }
}
