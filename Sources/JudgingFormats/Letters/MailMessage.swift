public import Judging
internal import VietnameseText

/// A message as a file that mail programs open, RFC 5322 with MIME.
///
/// Marked as a draft, so that a person reads it and sends it. No address is made up: where one is not
/// known, an empty group stands in its place (RFC 5322, 3.4; RFC 6854 for senders).
public struct MailMessage: Hashable, Sendable {
  public let sender: Mailbox
  public let recipient: Mailbox
  public let subject: String
  public let date: Moment
  public let text: String

  public init(
    from sender: Mailbox,
    to recipient: Mailbox,
    subject: String,
    date: Moment,
    text: String
  ) {
    self.sender = sender
    self.recipient = recipient
    self.subject = subject
    self.date = date
    self.text = text
  }

  public struct Mailbox: Hashable, Sendable {
    public let name: String
    /// `nil` where it is not known.
    public let address: String?

    public init(name: String, address: String?) {
      self.name = name
      self.address = address
    }
  }

  /// The file, ASCII throughout, with CRLF.
  public var bytes: [UInt8] {
    let headers = [
      "Date: \(Self.stamp(date))",
      "From: \(sender.field)",
      "To: \(recipient.field)",
      Self.header("Subject", subject),
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      // Mail programs that know it open the file to be sent, not as received.
      "X-Unsent: 1",
    ]
    return Array((headers.joined(separator: "\r\n") + "\r\n\r\n" + Self.quoted(text)).utf8)
  }

  private static func header(_ name: String, _ text: String) -> String {
    "\(name): \(encodedWords(text))"
  }

  /// `Sun, 05 Sep 2027 09:00:00 +0700`.
  private static func stamp(_ moment: Moment) -> String {
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (year, month, number) = moment.day.fields
    // Day 0 of 1970 was a Thursday.
    let weekday = days[((moment.day.daysSinceEpoch % 7) + 7) % 7]
    let clock = moment.description.dropFirst(11).prefix(8)
    return
      "\(weekday), \(number < 10 ? "0" : "")\(number) \(months[month - 1]) \(year) \(clock) +0700"
  }
}

extension MailMessage.Mailbox {
  /// `=?utf-8?q?…?= <a@b.vn>`, or an empty group of that name.
  fileprivate var field: String {
    let phrase = MailMessage.encodedWords(name)
    return address.map { "\(phrase) <\($0)>" } ?? "\(phrase):;"
  }
}

extension MailMessage {
  /// A header's text as encoded words (RFC 2047), each at most 75 characters, folded between them.
  static func encodedWords(_ text: String) -> String {
    var words: [String] = []
    var word = ""
    for character in text.shownPlainly {
      let piece = character.utf8.map { byte -> String in
        let isPlain =
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte)
        return isPlain ? String(UnicodeScalar(byte)) : byte == 0x20 ? "_" : "=" + hex(byte)
      }.joined()
      // A character never stands in two words.
      if word.utf8.count + piece.utf8.count > 75 - 12 {
        words.append(word)
        word = ""
      }
      word += piece
    }
    words.append(word)
    return words.map { "=?utf-8?q?\($0)?=" }.joined(separator: "\r\n ")
  }

  /// The body as quoted-printable (RFC 2045, 6.7), lines of at most 76 characters.
  static func quoted(_ text: String) -> String {
    let lines = text.nfc.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      var whole = ""
      var current = ""
      let bytes = Array(line.utf8)
      for (index, byte) in bytes.enumerated() {
        let isBlankAtEnd = byte == 0x20 && index == bytes.count - 1
        let isPlain = (0x20...0x7E).contains(byte) && byte != 0x3D && !isBlankAtEnd
        let piece = isPlain ? String(UnicodeScalar(byte)) : "=" + hex(byte)
        if current.utf8.count + piece.utf8.count > 75 {
          whole += current + "=\r\n"
          current = ""
        }
        current += piece
      }
      return whole + current
    }.joined(separator: "\r\n")
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
