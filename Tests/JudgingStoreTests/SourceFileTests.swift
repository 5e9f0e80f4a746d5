import Foundation
import Judging
import Testing

@testable import JudgingStore

struct SourceFileTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("vinhdanh-\(UUID().uuidString)").path

  @Test func `a mapped file has the bytes and the hash of the file`() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    try write(bytes)
    defer { unlink(path) }
    let content = try #require(FileContent(mapping: path, upTo: 1_000_000))
    content.release(before: 150_000)
    let file = SourceFile(name: "a", content: content)
    #expect(file.bytes == bytes)
    #expect(file.sha256 == sha256(of: bytes))
  }

  @Test func `a folder, a missing file and a file over the limit are not mapped`() throws {
    try write([1, 2, 3])
    defer { unlink(path) }
    #expect(FileContent(mapping: "/", upTo: 100) == nil)
    #expect(FileContent(mapping: "\(path).none", upTo: 100) == nil)
    #expect(FileContent(mapping: path, upTo: 2) == nil)
    #expect(FileContent(mapping: path, upTo: 3)?.count == 3)
  }

  @Test func `a file that changes while it is taken in is refused`() throws {
    let store = try newStore()
    try write([1, 2, 3])
    defer { unlink(path) }
    let file = SourceFile(
      name: "a.csv",
      content: try #require(FileContent(mapping: path, upTo: 100))
    )
    #expect(throws: StoreError(.changedMeanwhile, path: "a.csv")) {
      try store.act { writing -> Bool? in
        let source = try writing.reserve(file, as: .nominations)
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.write(contentsOf: Data([9]))
        try handle.close()
        try writing.fill(source, with: file)
        return nil
      }
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
