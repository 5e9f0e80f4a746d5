internal import Dispatch

/// Work that several processors share.
enum Parallel {
  /// Does every step from 0, in any order; steps must not touch each other's results.
  static func run(_ steps: Int, _ step: (Int) -> Void) {
    guard steps > 1 else {
      for index in 0..<max(steps, 0) { step(index) }
      return
    }
    withoutActuallyEscaping(step) { step in
      // Steps write to cells of their own, which the compiler cannot see.
      nonisolated(unsafe) let step = step
      DispatchQueue.concurrentPerform(iterations: steps) { step($0) }
    }
  }
}
