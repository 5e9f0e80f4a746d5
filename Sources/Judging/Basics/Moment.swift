public import VietnameseText

/// A point in time, to the second.
public struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64

  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// The first second of a day in Viet Nam.
  public init(startOf day: CivilDate) {
    seconds = Int64(day.daysSinceEpoch) * 86_400 - Self.offset
  }

  /// The last second of a day in Viet Nam: what is due on a day is due until its end.
  public init(endOf day: CivilDate) {
    seconds = Moment(startOf: day).seconds + 86_399
  }

  /// Reads `2027-08-20` (its start), `2027-08-20T09:00`, with seconds, and with `Z` or `+07:00`.
  ///
  /// Without an offset the time is that of Viet Nam.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = parts.first, let day = CivilDate(iso: date) else { return nil }
    guard parts.count == 2 else {
      self.init(startOf: day)
      return
    }
    guard let (clock, offset) = Self.splitOffset(parts[1]) else { return nil }
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), fields.allSatisfy({ $0.utf8.count == 2 }) else {
      return nil
    }
    let numbers = fields.compactMap { UInt8($0) }.map(Int64.init)
    guard numbers.count == fields.count, numbers[0] < 24, numbers[1...].allSatisfy({ $0 < 60 })
    else { return nil }
    let time = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    self.init(seconds: Int64(day.daysSinceEpoch) * 86_400 + time - offset)
  }

  /// The calendar day in Viet Nam.
  public var day: CivilDate { CivilDate(daysSinceEpoch: localDays.day) }

  // Viet Nam has kept UTC+7 without summer time since 1975.
  private static let offset: Int64 = 7 * 3600

  private var localDays: (day: Int, second: Int64) {
    let local = seconds + Self.offset
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (Int(day), local - day * 86_400)
  }

  private static func splitOffset(_ text: some StringProtocol) -> (Substring, Int64)? {
    let text = Substring(text)
    if text.last == "Z" { return (text.dropLast(), 0) }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else {
      return (text, offset)
    }
    let fields = text[text.index(after: sign)...].split(separator: ":")
    guard fields.count == 2, let hours = UInt8(fields[0]), let minutes = UInt8(fields[1]),
      hours < 15, minutes < 60
    else { return nil }
    let magnitude = Int64(hours) * 3600 + Int64(minutes) * 60
    return (text[..<sign], text[sign] == "-" ? -magnitude : magnitude)
  }
}

extension Moment: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601 in the time of Viet Nam: `2027-08-20T09:00:00+07:00`.
  public var description: String { "\(day)T\(clock(withSeconds: true))+07:00" }

  /// `20/08/2027 09:00`, for people.
  public var vietnamese: String { "\(day.vietnamese) \(clock(withSeconds: false))" }

  private func clock(withSeconds: Bool) -> String {
    let second = localDays.second
    let fields = [second / 3600, second / 60 % 60] + (withSeconds ? [second % 60] : [])
    return fields.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
