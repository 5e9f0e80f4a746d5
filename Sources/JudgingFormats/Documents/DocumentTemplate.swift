/// The wording of a document, read from a text that the office may replace.
///
/// A line is a paragraph. `@word` at its start says what it is: a style (``DocumentStyle``) or one of
/// the forms below. Places stand in braces, `{code}`, with what stands there where nothing is known
/// after a bar, `{number|……}`; `**` and `__` open and close bold and italic. docs/documents.md tells
/// it to the office.
public struct DocumentTemplate: Hashable, Sendable {
  let nodes: [Node]

  /// A line or a form of a template.
  indirect enum Node: Hashable, Sendable {
    case paragraph(DocumentStyle, [Piece])
    /// `@each LIST` … `@end`
    case each(String, [Node])
    /// `@if PLACE` … `@else` … `@end`
    case choice(String, then: [Node], otherwise: [Node])
    /// `@columns 2 3` … `@next` … `@end`: side by side, cell after cell.
    case columns([DocumentDraft.Column], [[Node]])
    /// `@table 6c 60l 34r` … `@end`, with rows of `| … | …` and heading rows of `|| … | …`
    case table([DocumentDraft.Column], [Node])
    case row([[Piece]], isHeading: Bool)
    /// `@space 60`: points.
    case space(Int)
    /// `@page`
    case pageBreak
    /// `@section`, `@section landscape` or `@section framed`: a new page, numbered on its own.
    case section(DocumentDraft.Paper)
    /// `@code 28 {verification}`: a QR code of so many millimetres.
    case code(Int, [Piece])
  }

  /// Text or a place, and its look.
  struct Piece: Hashable, Sendable {
    enum Content: Hashable, Sendable {
      case text(String)
      case place(String, fallback: String)
    }

    let content: Content
    let isBold: Bool
    let isItalic: Bool
  }
}

/// What a template may speak of: places, and lists whose parts have places of their own.
struct DocumentScope: Sendable {
  let places: [String]
  let lists: [String: DocumentScope]

  init(_ places: [String], lists: [String: DocumentScope] = [:]) {
    self.places = places
    self.lists = lists
  }
}

/// What stands in the places of a template; a place that is missing or blank is not known.
public struct DocumentValues: Hashable, Sendable {
  public var texts: [String: String]
  public var lists: [String: [DocumentValues]]

  public init(_ texts: [String: String] = [:], lists: [String: [DocumentValues]] = [:]) {
    self.texts = texts
    self.lists = lists
  }

  /// These values, and further ones that take their place where both have one.
  public func with(_ further: DocumentValues) -> DocumentValues {
    DocumentValues(
      texts.merging(further.texts) { $1 },
      lists: lists.merging(further.lists) { $1 }
    )
  }
}
