public import Judging

/// The bytes of a file, for readers that go through them from the start to the end.
// Sendable although it points at memory: nobody writes there while it is lent.
public struct FileBytes: @unchecked Sendable {
  /// The file's name, for findings.
  public let name: String
  let bytes: UnsafeBufferPointer<UInt8>
  /// Says that the bytes before an offset are not needed soon.
  let release: @Sendable (Int) -> Void

  /// - Parameters:
  ///   - name: The file's name, for findings.
  ///   - bytes: Its content, which stays where it is while a reader is at work.
  ///   - release: Told now and then up to which offset the bytes are done with; a reader may still
  ///     come back to them.
  public init(
    _ name: String,
    _ bytes: UnsafeBufferPointer<UInt8>,
    release: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.name = name
    self.bytes = bytes
    self.release = release
  }
}

/// What came of reading a file of many forms, each of which was handed on as it was read.
public struct FileReport: Sendable {
  /// What is wrong with the file as a file.
  public private(set) var findings: FindingLog
  /// Whether the file turned out to be no such file after all; what was handed on does not count.
  public private(set) var isBroken: Bool

  init(_ findings: FindingLog, isBroken: Bool = false) {
    self.findings = findings
    self.isBroken = isBroken
  }

  public init(_ findings: [Finding] = [], isBroken: Bool = false) {
    self.init(FindingLog(findings), isBroken: isBroken)
  }
}
