internal import Judging
internal import VietnameseText

/// The programme's dates as iCalendar (RFC 5545).
///
/// Nothing in it comes from the machine: DTSTAMP is when the office published, and a UID stays the same
/// from one publication to the next, so that a calendar replaces what it took before.
struct CalendarFile {
  let report: PublicReport

  var bytes: [UInt8] {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//vinhdanh//vinhdanh 1//VI", "CALSCALE:GREGORIAN",
    ]
    let lines = head + report.periods.flatMap(event) + announcement + ["END:VCALENDAR"]
    return lines.flatMap(Self.folded)
  }

  private func event(id: String, name: Bilingual, window: Window) -> [String] {
    let moved = report.extensions.filter { $0.period.name == id }.count
    // RFC 5545 3.6.1: the end is not part of the event; our last second is.
    let end = Moment(seconds: window.closes.seconds + 1)
    return lines(
      id,
      name,
      moved,
      [
        "DTSTART:\(Self.utc(window.opens))", "DTEND:\(Self.utc(end))", "TRANSP:TRANSPARENT",
      ]
    )
  }

  private var announcement: [String] {
    let day = report.calendar.announcement
    let name = Bilingual(vi: "Công bố kết quả", en: "Announcement of the result")
    let next = CivilDate(daysSinceEpoch: day.daysSinceEpoch + 1)
    return lines(
      "announcement",
      name,
      0,
      [
        "DTSTART;VALUE=DATE:\(Self.digits(day))", "DTEND;VALUE=DATE:\(Self.digits(next))",
        "TRANSP:TRANSPARENT",
      ]
    )
  }

  private func lines(
    _ id: String,
    _ name: Bilingual,
    _ sequence: Int,
    _ when: [String]
  ) -> [String] {
    let programme = report.programme.name
    let host = report.seal.origin.split(separator: "/").last ?? ""
    return [
      "BEGIN:VEVENT", "UID:\(report.programme.id)-\(id)-\(host)@vinhdanh.invalid",
      "DTSTAMP:\(Self.utc(report.publishedAt))", "SEQUENCE:\(sequence)",
    ] + when + [
      "SUMMARY;LANGUAGE=vi:\(Self.text("\(programme.vi): \(name.vi)"))",
      "DESCRIPTION;LANGUAGE=en:\(Self.text("\(programme.en): \(name.en)"))", "END:VEVENT",
    ]
  }

  /// RFC 5545 3.3.11.
  private static func text(_ text: String) -> String {
    text.shownPlainly.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
      .replacing(",", with: "\\,").replacing("\n", with: "\\n")
  }

  /// `20270820T020000Z`.
  private static func utc(_ moment: Moment) -> String {
    // `description` is the time of Viet Nam, seven hours ahead.
    let shifted = Moment(seconds: moment.seconds - 7 * 3600).description
    return shifted.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }

  private static func digits(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }

  /// A line in pieces of at most 75 octets, never inside a character (RFC 5545 3.1).
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = 75
    for character in line.unicodeScalars {
      let piece = Array(String(character).utf8)
      if piece.count > room {
        bytes += [0x0D, 0x0A, 0x20]
        room = 74
      }
      bytes += piece
      room -= piece.count
    }
    return bytes + [0x0D, 0x0A]
  }
}
