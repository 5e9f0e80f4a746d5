internal import Judging
internal import Yams

extension Node {
  var place: Origin.Place {
    mark.map { .line($0.line, column: $0.column) } ?? .whole
  }

  /// Whether it carries an anchor or a tag, or stands in for another node.
  var isDecorated: Bool {
    switch self {
    case .scalar(let scalar): scalar.anchor != nil || !scalar.hasTagOfText
    case .mapping(let mapping): mapping.anchor != nil || !mapping.tag.rawValue.isEmpty
    case .sequence(let sequence): sequence.anchor != nil || !sequence.tag.rawValue.isEmpty
    case .alias: true
    }
  }

  /// The text of a key without anchor and tag.
  var plainKey: String? {
    guard let scalar, scalar.anchor == nil, scalar.hasTagOfText else { return nil }
    return scalar.string
  }
}

extension Node.Scalar {
  /// Whether it is text to YAML: the parser gives that tag to what stands in quotes, and to keys.
  fileprivate var hasTagOfText: Bool { ["", Tag.Name.str.rawValue].contains(tag.rawValue) }
}
