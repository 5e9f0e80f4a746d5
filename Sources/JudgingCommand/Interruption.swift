import Foundation
import Judging
import Synchronization

/// Ctrl-C, or a request to end, while a long act is under way.
///
/// The act is undone and only then does the command end. Ended at once it would leave its journal
/// beside the casebook, which the next command uses to undo it; but who copies the casebook alone
/// before that copies half an act.
struct Interruption: Error {
  let signal: Int32

  /// The signal that came, or 0.
  ///
  /// A signal handler may touch nothing but an atomic value.
  private static let received = Atomic<Int32>(0)

  /// Throws if the command was asked to end.
  static func check() throws {
    let signal = received.load(ordering: .relaxed)
    if signal != 0 { throw Interruption(signal: signal) }
  }

  /// Runs `body`, in which ``check()`` heeds the first signal; the second ends the command at once.
  static func heeded<Value>(in language: Language, _ body: () throws -> Value) throws -> Value {
    // A handler is no place to set a static value up.
    received.store(0, ordering: .relaxed)
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM] {
      sigaddset(&signals, signal)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in
        Interruption.received.store(signal, ordering: .relaxed)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      sigaction(signal, &action, nil)
    }
    // Whoever started the command from a worker thread has handed down that thread's blocked signals.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    do {
      return try body()
    } catch let interruption as Interruption {
      Output.problem(
        Bilingual(
          vi: "Đã dừng giữa chừng: chưa ghi gì vào sổ.",
          en: "Stopped on the way: nothing was recorded."
        )[language]
      )
      // Ends as whoever sent the signal expects.
      Foundation.signal(interruption.signal, SIG_DFL)
      raise(interruption.signal)
      throw CommandFailure(.unable)
    }
  }
}
