internal import Crypto
internal import Foundation
internal import Synchronization

/// A file as it came in.
public struct SourceFile: Sendable {
  /// The name the user gave, its folder left out.
  public let name: String
  public let content: FileContent

  public init(name: String, content: FileContent) {
    self.name = name
    self.content = content
  }

  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, content: FileContent(bytes))
  }

  /// SHA-256 of the content when it was first asked for, in lower-case hexadecimal.
  public var sha256: String { content.sha256 }

  /// The whole content in memory, for files whose size does not matter.
  public var bytes: [UInt8] { content.withBytes { Array($0) } }
}

/// The bytes of a file: held in memory, or mapped from the disk so that memory does not grow with it.
public final class FileContent: Sendable {
  private let storage: Storage
  private let knownHash = Mutex<String?>(nil)

  /// How many bytes are looked at before their pages are given back.
  private static let piece = 1 << 20

  private enum Storage: @unchecked Sendable {
    case held([UInt8])
    /// Read-only pages that stay mapped as long as this value lives.
    case mapped(UnsafeRawBufferPointer)
  }

  public init(_ bytes: [UInt8]) {
    storage = .held(bytes)
  }

  /// Maps a file; `nil` when it is no plain file, cannot be read, or is larger than `limit`.
  ///
  /// - Parameters:
  ///   - path: The file, which nobody should change meanwhile; ``Writing/fill(_:with:)`` notices.
  ///   - limit: The largest size that is taken, in bytes.
  public init?(mapping path: String, upTo limit: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= limit
    else { return nil }
    guard status.st_size > 0 else {
      storage = .held([])
      return
    }
    let pages = mmap(nil, status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let pages, pages != MAP_FAILED else { return nil }
    storage = .mapped(UnsafeRawBufferPointer(start: pages, count: status.st_size))
  }

  deinit {
    if case .mapped(let pages) = storage {
      munmap(UnsafeMutableRawPointer(mutating: pages.baseAddress), pages.count)
    }
  }

  public var count: Int {
    switch storage {
    case .held(let bytes): bytes.count
    case .mapped(let pages): pages.count
    }
  }

  var sha256: String {
    knownHash.withLock { known in
      if let known { return known }
      var hash = SHA256()
      forEachPiece { hash.update(bufferPointer: $0) }
      let text = Array(hash.finalize()).hex
      known = text
      return text
    }
  }

  /// Lends the bytes, in one piece.
  public func withBytes<Value>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
  ) rethrows -> Value {
    switch storage {
    case .held(let bytes): try bytes.withUnsafeBufferPointer(body)
    case .mapped(let pages): try pages.withMemoryRebound(to: UInt8.self, body)
    }
  }

  /// Gives the memory of mapped bytes back; whoever looks at them again reads them again.
  ///
  /// - Parameter offset: Where the bytes end that are not needed soon.
  public func release(before offset: Int) {
    guard case .mapped(let pages) = storage else { return }
    let length = min(offset, pages.count) & ~0xFFFF
    guard length > 0 else { return }
    madvise(UnsafeMutableRawPointer(mutating: pages.baseAddress), length, MADV_DONTNEED)
  }

  /// Hands the bytes on in order, a megabyte at a time, and holds no more of them than that.
  func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    try withBytes { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      var start = 0
      while start < bytes.count {
        let end = min(start + Self.piece, bytes.count)
        try body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        release(before: end)
        start = end
      }
    }
  }
}
