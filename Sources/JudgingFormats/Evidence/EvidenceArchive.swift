public import Judging

/// The files of a zip, for as long as it is open.
public struct EvidenceArchive {
  /// Path inside the zip and size as it says, in order of path; folders are left out.
  public let entries: [(path: String, size: Int)]
  private let archive: Archive

  /// Opens a zip for as long as `body` runs.
  ///
  /// - Parameters:
  ///   - bytes: The zip.
  ///   - file: Its name, for findings.
  ///   - body: What to do with it.
  /// - Returns: What `body` returned, or why the zip is not opened.
  /// - Throws: What `body` throws.
  public static func open<Value>(
    _ bytes: [UInt8],
    file: String,
    _ body: (EvidenceArchive) throws -> Value
  ) throws -> Checked<Value> {
    // One file is in memory at a time, so that many may come in one zip.
    let opened = Result { () throws(Archive.Fault) in
      try Archive.open(bytes, inflatingAtMost: 4 << 30) { archive throws(Archive.Fault) in
        Result { try body(EvidenceArchive(archive)) }
      }
    }
    switch opened {
    case .success(let result): return .accepted(try result.get())
    case .failure(let fault): return .rejected([fault.evidenceFinding(in: file)])
    }
  }

  private init(_ archive: Archive) {
    self.archive = archive
    entries = archive.entries.filter { !$0.path.hasSuffix("/") }
  }

  /// One file, inflated; `nil` where it is damaged, encrypted or inflates beyond reason.
  public func bytes(of path: String) -> [UInt8]? { try? archive.read(path) }
}

extension Archive.Fault {
  fileprivate func evidenceFinding(in file: String) -> Finding {
    guard case .hostile = self else {
      return Finding(
        .evidenceUnreadable,
        at: Origin(file: file),
        vi: "không mở được tệp nén; nén lại dạng .zip, hoặc gửi cả thư mục",
        en: "the archive cannot be opened; zip the files again, or give the folder"
      )
    }
    return finding(in: file)
  }
}
