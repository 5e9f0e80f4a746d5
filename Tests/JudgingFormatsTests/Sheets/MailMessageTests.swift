import Judging
import Testing

@testable import JudgingFormats

struct MailMessageTests {
  @Test func `a message is a draft in ASCII, its unknown recipient an empty group`() {
    let message = MailMessage(
      from: .init(name: "Ban Tổ chức", address: nil),
      to: .init(name: "Bà Ánh", address: nil),
      subject: "Nhắc nộp",
      date: Moment("2027-09-05T09:00") ?? Moment(seconds: 0),
      text: "Kính gửi,\nđủ = 2 \n"
    )
    #expect(
      String(decoding: message.bytes, as: UTF8.self)
        == [
          "Date: Sun, 05 Sep 2027 09:00:00 +0700",
          "From: =?utf-8?q?Ban_T=E1=BB=95_ch=E1=BB=A9c?=:;",
          "To: =?utf-8?q?B=C3=A0_=C3=81nh?=:;",
          "Subject: =?utf-8?q?Nh=E1=BA=AFc_n=E1=BB=99p?=",
          "MIME-Version: 1.0",
          "Content-Type: text/plain; charset=utf-8",
          "Content-Transfer-Encoding: quoted-printable",
          "X-Unsent: 1",
          "",
          "K=C3=ADnh g=E1=BB=ADi,",
          "=C4=91=E1=BB=A7 =3D 2=20",
          "",
        ].joined(separator: "\r\n")
    )
  }

  @Test func `an address that is known stands in brackets after the name`() {
    let message = MailMessage(
      from: .init(name: "A", address: "btc@vi-du.vn"),
      to: .init(name: "B", address: "b@vi-du.vn"),
      subject: "C",
      date: Moment(seconds: 0),
      text: ""
    )
    let lines = String(decoding: message.bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines[0] == "Date: Thu, 01 Jan 1970 07:00:00 +0700")
    #expect(lines[1] == "From: =?utf-8?q?A?= <btc@vi-du.vn>")
    #expect(lines[2] == "To: =?utf-8?q?B?= <b@vi-du.vn>")
  }

  @Test func `no encoded word is longer than 75 characters, and none splits a letter`() {
    let words = MailMessage.encodedWords(String(repeating: "Nghiễng ", count: 30))
      .split(separator: "\r\n ")
    #expect(words.count > 3)
    #expect(words.allSatisfy { $0.utf8.count <= 75 && $0.hasPrefix("=?utf-8?q?") })
    // ễ is three bytes, all in one word.
    #expect(words.allSatisfy { !$0.hasSuffix("=E1?=") && !$0.hasSuffix("=E1=BB?=") })
  }

  @Test func `no line of a body is longer than 76 characters`() {
    let text = MailMessage.quoted(String(repeating: "ễ", count: 100) + "\nngắn")
    let lines = text.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    #expect(lines.last == "ng=E1=BA=AFn")
  }
}
