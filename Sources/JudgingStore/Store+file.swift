internal import Foundation
internal import GRDB

extension Store {
  /// Looks at the first hundred bytes before SQLite does: nothing but a casebook is opened.
  static func checkHeader(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreError(access(path, F_OK) == 0 ? .unreadable : .missing, path: path)
    }
    defer { try? file.close() }
    let header = (try? file.read(upToCount: 100)) ?? Data()
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw StoreError(.notACasebook, path: path)
    }
    let identifier = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    guard identifier == applicationID else { throw StoreError(.notACasebook, path: path) }
    // Bytes 18 and 19 are 2 in a file left in WAL mode; a read-only reader could not leave it.
    guard header[18] == 1, header[19] == 1 else { throw StoreError(.notACasebook, path: path) }
  }

  /// Makes a new name last: without it a power cut could take the name away again.
  static func syncFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
