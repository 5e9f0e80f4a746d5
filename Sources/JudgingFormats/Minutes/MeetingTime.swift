internal import VietnameseText

/// A time of day as secretaries write it, perhaps with its day.
///
/// `8:30`, `08h30`, `8 giờ 30 phút`, `14 giờ`, `01/10/2027 08:30`, and what a spreadsheet makes of
/// a time: a part of a day.
struct MeetingTime: Hashable {
  let day: CivilDate?
  /// From the day's start.
  let seconds: Int64

  init?(_ text: String) {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "T" }.map(String.init)
    let days = words.compactMap(\.civilDay)
    guard days.count < 2 else { return nil }
    day = days.first
    let rest = words.filter { $0.civilDay == nil && !Self.fillers.contains($0.folded) }
    guard let seconds = Self.seconds(rest.joined()) else { return nil }
    self.seconds = seconds
  }

  private static let fillers: Set = ["ngay", "luc", "phut", "at", "on"]

  private static func seconds(_ text: String) -> Int64? {
    // An unformatted time cell holds the part of a day that has gone by.
    if text.hasPrefix("0."), let part = Double(text), part < 1 {
      return Int64((part * 1440).rounded()) * 60
    }
    let fields = text.lowercased().replacing("giờ", with: ":").replacing("h", with: ":")
      .replacing("phút", with: "")
      .split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), let hours = Int64(fields[0]), (0..<24).contains(hours)
    else { return nil }
    // `14 giờ` has no minutes; seconds come from cells that hold a date and a time.
    let minutes = fields[1].isEmpty && fields.count == 2 ? 0 : Int64(fields[1])
    guard let minutes, (0..<60).contains(minutes) else { return nil }
    guard fields.count == 2 || (0..<60).contains(Int64(fields[2]) ?? -1) else { return nil }
    return hours * 3600 + minutes * 60
  }
}

extension String {
  /// The day a text writes, with or without a time behind it from a spreadsheet.
  var civilDay: CivilDate? {
    if case .date(let day) = CivilDate.read(self) { return day }
    return nil
  }
}
