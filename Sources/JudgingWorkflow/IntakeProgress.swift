/// Looks on while files are taken in.
///
/// Nothing is shown below the command: it is told how far the act is, and may end it by throwing.
public struct IntakeProgress: Sendable {
  public struct Step: Sendable {
    /// The file under way.
    public let file: String
    /// How many of its nominations are read.
    public let entries: Int
    /// How many of its bytes are read, of how many.
    public let bytes: (read: Int, all: Int)
  }

  /// How many nominations are read between two steps.
  static let stride = 500

  private let look: @Sendable (Step) throws -> Void

  public init(_ look: @escaping @Sendable (Step) throws -> Void) {
    self.look = look
  }

  /// Nobody looks on.
  public static let unwatched = IntakeProgress { _ in }

  func reached(_ step: Step) throws { try look(step) }
}
