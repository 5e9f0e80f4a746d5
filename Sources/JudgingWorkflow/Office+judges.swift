public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// Records judges and their seats: all of the files, or nothing and every finding.
  public func enrol(_ files: [SourceFile]) throws -> Outcome<[Judge]> {
    try perform("judges") { writing, frame in
      var findings = try repeated(files, in: writing)
      var judges: [Judge] = []
      let reader = JudgeReader(programme: frame.programme)
      for file in files {
        let (read, found) = reader.read(file.bytes, file: file.name)
        findings += found
        if read.isEmpty, !found.refuse { findings.append(.fileEmpty(file.name)) }
        judges += read
      }
      guard !findings.refuse else { return (nil as [Judge]?, .null, findings) }
      for file in files { _ = try writing.keep(file, as: .judges) }
      try writing.add(judges)
      let detail: JSONValue = [
        "count": .number(String(judges.count)),
        "files": .array(
          files.map { ["name": .string($0.name), "sha256": .string($0.sha256)] }
        ),
      ]
      return (judges, detail, findings)
    }
  }

  /// Records numbers the office supplies, such as public votes.
  ///
  /// - Parameter files: XLSX or CSV, a row a nomination.
  /// - Returns: How many figures were recorded.
  /// - Throws: ``StoreError``.
  public func supply(_ files: [SourceFile]) throws -> Outcome<Int> {
    try perform("figures") { writing, frame in
      var findings = try repeated(files, in: writing)
      let known = try writing.nominations()
      let codes = Set(known.map(\.id))
      let reader = FigureReader(programme: frame.programme)
      var batches: [[FigureReader.Figure]] = []
      for file in files {
        let (figures, found) = reader.read(file.bytes, file: file.name)
        findings += found
        for figure in figures where !codes.contains(figure.nomination) {
          findings.append(.nominationUnknown(figure.nomination, among: known, at: figure.origin))
        }
        if figures.isEmpty, !found.refuse { findings.append(.fileEmpty(file.name)) }
        batches.append(figures)
      }
      guard !findings.refuse else { return (nil as Int?, .null, findings) }
      for (file, figures) in zip(files, batches) {
        let source = try writing.keep(file, as: .figures)
        for figure in figures {
          try writing.add(
            figure: figure.value,
            of: figure.field,
            for: figure.nomination,
            from: source
          )
        }
      }
      let count = batches.map(\.count).reduce(0, +)
      return (count, ["count": .number(String(count))], findings)
    }
  }
}
