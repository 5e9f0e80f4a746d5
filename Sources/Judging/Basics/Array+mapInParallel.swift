internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in the same order, on all processors.
  ///
  /// For elements that do not depend on each other. Fewer than a thousand are not worth the threads.
  ///
  /// - Parameter transform: Called once for each element, in no stated order.
  /// - Returns: As many values as there are elements.
  public func mapInParallel<Value: Sendable>(
    _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    guard count >= 1_000 else { return map(transform) }
    let pieces = 8
    let made = Mutex([[Value]](repeating: [], count: pieces))
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let own = self[count * piece / pieces..<count * (piece + 1) / pieces].map(transform)
      made.withLock { $0[piece] = own }
    }
    return made.withLock { $0.flatMap(\.self) }
  }
}
