import Judging
import Testing

struct FindingLogTests {
  private let wrong = Finding(.valueWrong, at: Origin(file: "a"), vi: "sai", en: "wrong")
  private let note = Finding(.textNotNFC, at: Origin(file: "a"), vi: "rời", en: "apart")

  @Test func `ten thousand notes do not hide the finding that refuses`() {
    var log = FindingLog()
    for _ in 0..<(FindingLog.most + 5) { log.append(note) }
    log.append(wrong)
    #expect(log.listed.count == FindingLog.most + 1)
    #expect(log.listed.last == wrong)
    #expect(log.refuses)
    #expect([log.noting.unlisted, log.refusing.unlisted] == [5, 0])
  }

  @Test func `joined logs list no more than one and count the rest`() {
    let half = Array(repeating: wrong, count: FindingLog.most / 2 + 1)
    var log = FindingLog(half)
    log.append(FindingLog(half))
    #expect(log.listed.count == FindingLog.most)
    #expect(log.refusing.unlisted == 2)
  }
}
