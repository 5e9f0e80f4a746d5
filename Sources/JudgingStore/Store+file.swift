internal import Foundation
internal import GRDB

extension Store {
  /// Looks at the first hundred bytes before SQLite does: nothing but a casebook is opened.
  static func checkHeader(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw StoreError(access(path, F_OK) == 0 ? .unreadable : .missing, path: path)
    }
    // Nothing is read from a folder, a pipe or a device, where it could wait for ever.
    guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError(.notAFile, path: path) }
    guard status.st_size > 0 else { throw StoreError(.empty, path: path) }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreError(.unreadable, path: path)
    }
    defer { try? file.close() }
    let header = (try? file.read(upToCount: 100)) ?? Data()
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw StoreError(.notACasebook, path: path)
    }
    let identifier = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    guard identifier == applicationID else { throw StoreError(.notACasebook, path: path) }
    // Bytes 18 and 19 are 2 in a file left in WAL mode; a read-only reader could not leave it.
    guard header[18] == 1, header[19] == 1 else { throw StoreError(.inWAL, path: path) }
    // SQLite would take a log left beside the file for the file's own.
    guard access("\(path)-wal", F_OK) != 0 else { throw StoreError(.besideWAL, path: path) }
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
