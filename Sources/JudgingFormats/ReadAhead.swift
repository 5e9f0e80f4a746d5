internal import Dispatch
internal import Synchronization

/// Reads on a thread of its own while its caller works on what was read before.
///
/// The parts reach the caller one at a time and in the order in which they were read; how far
/// reading is ahead is bounded, so that memory is.
enum ReadAhead {
  /// How many parts may wait.
  private static let most = 4

  /// - Parameters:
  ///   - read: Hands parts on as it reads; runs on another thread and ends early when `work` threw.
  ///   - work: Gets each part, on the caller's thread.
  /// - Returns: What `read` returns.
  /// - Throws: What `work` throws, or else what `read` throws.
  static func run<Part: Sendable, Value: Sendable>(
    _ read: @Sendable @escaping (_ handOn: (Part) throws -> Void) throws -> Value,
    _ work: (Part) throws -> Void
  ) throws -> Value {
    let queue = Queue<Part>()
    let outcome = Mutex<Result<Value, any Error>?>(nil)
    let ended = DispatchSemaphore(value: 0)
    // libxml2 keeps its last error by thread, and a thread of its own has the stack it needs.
    DispatchQueue(label: "reading").async {
      let result = Result { try read { try queue.put($0) } }
      outcome.withLock { $0 = result }
      queue.close()
      ended.signal()
    }
    do {
      while let part = queue.take() { try work(part) }
    } catch {
      queue.refuse()
      ended.wait()
      throw error
    }
    ended.wait()
    guard let result = outcome.withLock(\.self) else { preconditionFailure("reading has ended") }
    return try result.get()
  }

  /// What is thrown into a reader that nobody listens to any more.
  private struct Refused: Error {}

  private final class Queue<Part: Sendable>: Sendable {
    private struct State {
      var parts: [Part] = []
      var isRefused = false
    }

    private let state = Mutex(State())
    // A semaphore may not be given up below the value it was made with.
    private let room = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    init() {
      for _ in 0..<ReadAhead.most { room.signal() }
    }

    func put(_ part: Part) throws {
      room.wait()
      let isRefused = state.withLock { state in
        state.parts.append(part)
        return state.isRefused
      }
      filled.signal()
      if isRefused { throw Refused() }
    }

    /// The next part; `nil` after the last.
    func take() -> Part? {
      filled.wait()
      let part = state.withLock { $0.parts.isEmpty ? nil : $0.parts.removeFirst() }
      room.signal()
      return part
    }

    /// Says that no part follows.
    func close() { filled.signal() }

    func refuse() {
      state.withLock { $0.isRefused = true }
      room.signal()
    }
  }
}
