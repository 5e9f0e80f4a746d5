import Judging
import Testing

@testable import JudgingFormats

struct PaperTests {
  @Test func `the policy of a paper form names the hash of its style`() {
    let hash = SHA256.base64(of: Array(PaperStyle.text.utf8))
    #expect(PaperStyle.policy.contains("'sha256-\(hash)'"))
  }
}
