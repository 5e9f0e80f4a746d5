import Judging
import Testing

struct ParallelTests {
  @Test(arguments: [0, 1, 999, 1_000, 2_503])
  func `what is made on several processors keeps its order`(count: Int) {
    #expect((0..<count).map { $0 }.mapInParallel { $0 * 3 } == (0..<count).map { $0 * 3 })
  }
}
