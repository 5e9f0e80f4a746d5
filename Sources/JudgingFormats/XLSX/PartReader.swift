internal import Judging

/// Parses one part of a workbook while it is inflated.
struct PartReader {
  let archive: Archive
  let part: String

  /// Feeds the part to a handler, on the caller's thread.
  ///
  /// - Throws: ``Archive/Fault``, ``XMLFault`` or ``NoText``.
  func read(into handler: any XMLHandler) throws {
    let run = try XMLStream.Run(handler)
    // Only the thread that inflates touches the archive until this returns.
    nonisolated(unsafe) let archive = archive
    let part = part
    var isFirst = true
    do {
      try ReadAhead.run { handOn in
        try archive.read(part, handOn)
      } _: { (piece: [UInt8]) in
        try piece.withUnsafeBufferPointer { piece in
          if isFirst, !XMLStream.isPlainUTF8(startingWith: piece) { throw Ended.isOtherText }
          run.feed(isFirst ? piece.withoutMark : piece)
        }
        isFirst = false
        if run.isDone { throw Ended.isDone }
      }
    } catch Ended.isOtherText {
      return try readWhole(into: handler)
    } catch Ended.isDone {
      // Whatever follows changes nothing.
    }
    _ = try run.finish()
  }

  /// Not XML in an encoding we take.
  struct NoText: Error {}

  private enum Ended: Error {
    case isOtherText
    case isDone
  }

  /// For text in UTF-16, which is made UTF-8 first.
  private func readWhole(into handler: any XMLHandler) throws {
    let bytes = try archive.read(part)
    try bytes.withUnsafeBufferPointer { bytes throws -> Void in
      switch XMLStream.text(of: FileBytes(part, bytes)) {
      case .rejected: throw NoText()
      case .accepted(let text):
        try text.withBytes { text throws -> Void in
          _ = try XMLStream.parse(text.bytes.withoutMark, into: handler)
        }
      }
    }
  }
}
