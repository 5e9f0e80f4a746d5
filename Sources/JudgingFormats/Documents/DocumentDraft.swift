/// A document for a text processor: what stands on its pages from top to bottom.
///
/// Nothing here tells who wrote it, when, or on what machine.
public struct DocumentDraft: Hashable, Sendable {
  /// Stands in the file's properties, and nothing else does.
  public let title: String
  public let sections: [Section]

  public init(title: String, sections: [Section]) {
    self.title = title
    self.sections = sections
  }

  /// Pages that are numbered on their own, such as an annex.
  public struct Section: Hashable, Sendable {
    public let paper: Paper
    public let blocks: [Block]

    public init(paper: Paper = .portrait, blocks: [Block]) {
      self.paper = paper
      self.blocks = blocks
    }
  }

  /// How a sheet of A4 lies.
  public enum Paper: String, CaseIterable, Hashable, Sendable {
    case portrait
    case landscape
    /// Landscape with a frame around it, as certificates have.
    case framed
  }

  public indirect enum Block: Hashable, Sendable {
    case paragraph(DocumentStyle, [Run])
    case table(Table)
    /// Empty height, in points.
    case space(Int)
    case pageBreak
    /// A text as a QR code, the side of the picture in millimetres.
    case code(String, millimetres: Int)
  }

  /// Text in one look; what it adds to its paragraph's style.
  public struct Run: Hashable, Sendable {
    public var text: String
    public var isBold: Bool
    public var isItalic: Bool

    public init(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
    }
  }

  public struct Table: Hashable, Sendable {
    public let columns: [Column]
    public let rows: [Row]
    /// Whether lines are drawn; without them a table only sets things side by side.
    public let isRuled: Bool

    public init(columns: [Column], rows: [Row], isRuled: Bool) {
      self.columns = columns
      self.rows = rows
      self.isRuled = isRuled
    }
  }

  public struct Column: Hashable, Sendable {
    /// Its part of the width, against the others.
    public let share: Int
    public let alignment: Alignment

    public init(share: Int, alignment: Alignment = .left) {
      self.share = share
      self.alignment = alignment
    }
  }

  public enum Alignment: String, Hashable, Sendable {
    case left
    case center
    case right
    case justified = "both"
  }

  public struct Row: Hashable, Sendable {
    /// One list of blocks a column.
    public let cells: [[Block]]
    /// Printed again on each page the table reaches.
    public let isHeading: Bool

    public init(cells: [[Block]], isHeading: Bool = false) {
      self.cells = cells
      self.isHeading = isHeading
    }
  }
}

extension DocumentDraft {
  /// The words of the document, a line a paragraph; cells of a row are parted by bars.
  public var text: String {
    sections.flatMap { $0.blocks.flatMap(\.lines) }.joined(separator: "\n") + "\n"
  }
}

extension DocumentDraft.Block {
  fileprivate var lines: [String] {
    switch self {
    case .paragraph(let style, let runs): [style.written(runs.map(\.text).joined())]
    case .space, .pageBreak: []
    case .code(let text, _): ["[QR: \(text)]"]
    case .table(let table):
      table.isRuled
        ? table.rows.map { row in
          row.cells.map { $0.flatMap(\.lines).joined(separator: " ") }.joined(separator: " | ")
        }
        : table.rows.flatMap { row in row.cells.flatMap { $0.flatMap(\.lines) } }
    }
  }
}
