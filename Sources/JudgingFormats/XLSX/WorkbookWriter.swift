internal import CXLSXWriter
private import Glibc
public import Judging

/// Why a workbook could not be written.
public struct WorkbookError: Error, Hashable, Sendable {
  public let path: String
  /// The system's or the library's words, in English.
  public let reason: String

  public var message: Bilingual {
    Bilingual(
      vi: "không ghi được bảng tính \(path): \(reason)",
      en: "could not write the workbook \(path): \(reason)"
    )
  }
}

extension WorkbookDraft {
  /// Writes an .xlsx file; the same draft gives the same bytes.
  ///
  /// - Parameter path: Where to; a file there is replaced.
  /// - Throws: What the system or the library says; the file may then be there in part.
  public func write(to path: String) throws(WorkbookError) {
    // Asked first, since the library prints to stderr what it could not open.
    guard let probe = fopen(path, "wb") else {
      throw WorkbookError(path: path, reason: String(cString: strerror(errno)))
    }
    fclose(probe)
    guard let book = workbook_new(path) else {
      throw WorkbookError(path: path, reason: "no workbook")
    }
    let hand = WorkbookHand(book)
    hand.set(title: title, author: author, createdAt: createdAt)
    var faults = sheets.indices.map { hand.add(sheets[$0], number: $0 + 1) }
    faults += [hand.addLists(), workbook_close(book)]
    guard let fault = faults.first(where: { $0 != LXW_NO_ERROR }) else { return }
    throw WorkbookError(path: path, reason: String(cString: lxw_strerror(fault)))
  }
}

extension WorkbookDraft {
  /// The bytes of the .xlsx file; the same draft gives the same bytes.
  ///
  /// - Returns: The whole file.
  /// - Throws: Where the system gives no temporary file.
  public func bytes() throws(WorkbookError) -> [UInt8] {
    // The library writes to a path only: a file without a name leaves nothing behind.
    guard let file = tmpfile() else {
      throw WorkbookError(path: "tmpfile", reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    try write(to: "/proc/self/fd/\(fileno(file))")
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    rewind(file)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer.prefix(count)
    }
    return bytes
  }
}
