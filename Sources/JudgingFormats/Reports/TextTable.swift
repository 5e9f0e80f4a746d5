internal import VietnameseText

/// A table for a terminal or a plain text file, in a font whose characters are all equally wide.
///
/// A character is as wide as one column, whatever marks it carries: `ế` is 1, composed or not.
public struct TextTable: Sendable {
  public let columns: [Column]
  public var rows: [Row]

  public init(columns: [Column], rows: [Row] = []) {
    self.columns = columns
    self.rows = rows
  }

  public struct Column: Sendable {
    public let heading: String
    public let alignment: Alignment
    public let width: Width

    public init(
      _ heading: String,
      _ alignment: Alignment = .leading,
      _ width: Width = .content
    ) {
      self.heading = heading
      self.alignment = alignment
      self.width = width
    }
  }

  public enum Alignment: Sendable {
    case leading
    case trailing
    /// Decimal marks stand below each other; what is no number stands at the end.
    case decimal(mark: Character)
  }

  public enum Width: Sendable {
    /// As wide as its content, but a code longer than 24 characters is shortened.
    case content
    /// Takes part in what is left over, in this proportion, and wraps to at most so many lines.
    case share(Int, lines: Int)
  }

  public enum Row: Sendable {
    /// One text a column.
    case cells([String])
    /// A line across the table, with a word on it unless blank.
    case rule(String)
  }

  /// The table's lines, none longer than `width` where the columns of numbers leave room for it.
  ///
  /// - Parameter width: In characters; columns that share what is left never go below 8.
  /// - Returns: Lines without their line breaks.
  public func lines(width: Int) -> [String] {
    let (headings, body) = prepared
    let widths = widths(of: [headings] + body, in: width)
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    var bodies = body.makeIterator()
    let below = rows.flatMap { row -> [String] in
      switch row {
      case .rule(let word): return [rule(word, width: total)]
      case .cells: return laid(bodies.next() ?? [], widths)
      }
    }
    return laid(headings, widths) + [rule("", width: total)] + below
  }

  /// Headings and cells fit to be shown, decimal marks already below each other.
  private var prepared: (headings: [String], body: [[String]]) {
    var body = rows.compactMap { row -> [String]? in
      guard case .cells(let cells) = row else { return nil }
      return columns.indices.map { $0 < cells.count ? cells[$0].shownPlainly : "" }
    }
    for (index, column) in columns.enumerated() {
      guard case .decimal(let mark) = column.alignment else { continue }
      let tails = body.map { $0[index].tail(after: mark) }
      let longest = tails.compactMap(\.self).max() ?? 0
      for case (let row, let tail?) in tails.enumerated() {
        body[row][index] += String(repeating: " ", count: longest - tail)
      }
    }
    return (columns.map(\.heading.shownPlainly), body)
  }

  private func widths(of rows: [[String]], in width: Int) -> [Int] {
    var widths = columns.enumerated().map { index, column in
      let widest = rows.map { $0[index].prefix(width).count }.max() ?? 0
      return if case .content = column.width { min(widest, 24) } else { widest }
    }
    var left = width - 2 * (columns.count - 1)
    var open: [(index: Int, share: Int)] = []
    for (index, column) in columns.enumerated() {
      switch column.width {
      case .content: left -= widths[index]
      case .share(let share, _): open.append((index, share))
      }
    }
    // Columns that need less than their part leave the rest to the others.
    while !open.isEmpty {
      let sum = open.map(\.share).reduce(0, +)
      let content = open.filter { widths[$0.index] <= max(8, left * $0.share / sum) }
      if content.isEmpty {
        for column in open { widths[column.index] = max(8, left * column.share / sum) }
        break
      }
      left -= content.map { widths[$0.index] }.reduce(0, +)
      open.removeAll { column in content.contains { $0.index == column.index } }
    }
    return widths
  }

  private func laid(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = columns.indices.map { index in
      if case .share(_, let lines) = columns[index].width {
        cells[index].wrapped(to: widths[index], lines: lines)
      } else {
        cells[index].wrapped(to: widths[index], lines: 1)
      }
    }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      let parts = columns.indices.map { index in
        let text = line < wrapped[index].count ? wrapped[index][line] : ""
        let gap = String(repeating: " ", count: max(0, widths[index] - text.count))
        return if case .leading = columns[index].alignment { text + gap } else { gap + text }
      }
      return parts.joined(separator: "  ").withoutTrailingBlanks
    }
  }

  private func rule(_ word: String, width: Int) -> String {
    guard !word.isEmpty else { return String(repeating: "─", count: width) }
    let word = "── \(word.shownPlainly) "
    return word + String(repeating: "─", count: max(2, width - word.count))
  }
}

extension String {
  /// The text in lines of at most `width` characters, broken at blanks where there are any.
  ///
  /// What does not fit into `lines` ends in an ellipsis.
  func wrapped(to width: Int, lines limit: Int) -> [String] {
    guard prefix(width + 1).count > width else { return [self] }
    var lines: [String] = []
    // One line more than fits shows whether anything is left.
    var rest = prefix((width + 1) * (limit + 1))
    let isWhole = rest.endIndex == endIndex
    while !rest.isEmpty, lines.count <= limit {
      let line = rest.prefix(width + 1)
      guard line.count > width else {
        lines.append(String(line))
        break
      }
      let blank = line.lastIndex(of: " ") ?? rest.startIndex
      let end = blank > rest.startIndex ? blank : rest.index(rest.startIndex, offsetBy: width)
      lines.append(String(rest[..<end]).withoutTrailingBlanks)
      rest = rest[end...].drop { $0 == " " }
    }
    guard lines.count > limit || !isWhole else { return lines }
    let last = String(lines[min(limit, lines.count) - 1].prefix(width - 1))
    return lines.prefix(limit - 1) + [last.withoutTrailingBlanks + "…"]
  }

  /// The length from the decimal mark to the end, 0 without one; `nil` for what is no number.
  fileprivate func tail(after mark: Character) -> Int? {
    let isNumber = !isEmpty && allSatisfy { $0.isWholeNumber || $0 == mark || "+-".contains($0) }
    guard isNumber else { return nil }
    return firstIndex(of: mark).map { self[$0...].count } ?? 0
  }

  fileprivate var withoutTrailingBlanks: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
