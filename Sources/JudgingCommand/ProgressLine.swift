import Foundation
import Judging
import JudgingWorkflow
import Synchronization

/// The line on a terminal that tells how far a long act is.
enum ProgressLine {
  /// Heeds interruptions, and shows a line on standard error where that is a terminal.
  static func progress(in language: Language) -> IntakeProgress {
    guard isatty(STDERR_FILENO) == 1 else {
      return IntakeProgress { _ in try Interruption.check() }
    }
    let shown = Mutex(ContinuousClock.now)
    return IntakeProgress { step in
      let now = ContinuousClock.now
      // Ten times a second is as much as anyone reads.
      let isDue = shown.withLock { last in
        guard now - last >= .milliseconds(100) else { return false }
        last = now
        return true
      }
      if isDue { show(text(step, language)) }
      do { try Interruption.check() } catch {
        show("")
        throw error
      }
    }
  }

  /// Takes the line away again.
  static func clear() {
    if isatty(STDERR_FILENO) == 1 { show("") }
  }

  static func text(_ step: IntakeProgress.Step, _ language: Language) -> String {
    let percent = step.bytes.all > 0 ? step.bytes.read * 100 / step.bytes.all : 100
    return Bilingual(
      vi: "\(step.file): \(step.entries) hồ sơ, \(percent)%",
      en: "\(step.file): \(step.entries) nominations, \(percent)%"
    )[language]
  }

  /// Puts a text in place of the line; the cursor stays on it.
  private static func show(_ text: String) {
    // Erase in line, ECMA-48 8.3.41.
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }
}
