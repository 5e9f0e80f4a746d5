import Testing

@testable import JudgingFormats

struct ReadAheadTests {
  private struct Trouble: Error {}

  @Test func `parts arrive in the order in which they were read`() throws {
    var parts: [Int] = []
    let read = try ReadAhead.run { handOn in
      for part in 0..<100 { try handOn(part) }
      return "read"
    } _: {
      parts.append($0)
    }
    #expect(parts == Array(0..<100))
    #expect(read == "read")
  }

  @Test func `what is thrown in reading is thrown after the parts before it`() {
    var parts: [Int] = []
    #expect(throws: Trouble.self) {
      try ReadAhead.run { (handOn: (Int) throws -> Void) throws -> Void in
        for part in 0..<10 { try handOn(part) }
        throw Trouble()
      } _: {
        parts.append($0)
      }
    }
    #expect(parts == Array(0..<10))
  }

  @Test func `what is thrown in the work ends the reading`() {
    var parts: [Int] = []
    #expect(throws: Trouble.self) {
      // Without an end: only the work can stop it.
      try ReadAhead.run { (handOn: (Int) throws -> Void) throws -> Void in
        while true { try handOn(0) }
      } _: { part in
        parts.append(part)
        if parts.count == 3 { throw Trouble() }
      }
    }
    #expect(parts == [0, 0, 0])
  }
}
