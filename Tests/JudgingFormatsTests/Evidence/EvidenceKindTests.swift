import Judging
import JudgingFormats
import Testing

/// Files of evidence are told by their bytes: the signatures are those of the formats' own papers.
struct EvidenceKindTests {
  @Test(
    arguments: [
      ("%PDF-1.7\n", .pdf), ("GIF89a", .gif), ("RIFF\u{1}\u{1}\u{1}\u{1}WEBPVP8 ", .webp),
      ("\u{0}\u{0}\u{0}\u{18}ftypmp42", .mp4), ("\u{0}\u{0}\u{0}\u{14}ftypqt  ", .mov),
    ] as [(String, EvidenceKind)]
  )
  func `a file is what its first bytes say`(start: String, kind: EvidenceKind) {
    #expect(EvidenceKind.recognise(Array(start.utf8)) == .known(kind))
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      ([0x49, 0x49, 0x2A, 0x00, 8], .tiff), ([0x4D, 0x4D, 0x00, 0x2A, 0], .tiff),
    ] as [([UInt8], EvidenceKind)]
  )
  func `a picture is what its first bytes say`(bytes: [UInt8], kind: EvidenceKind) {
    #expect(EvidenceKind.recognise(bytes) == .known(kind))
  }

  @Test(
    arguments: [("WordDocument", .doc), ("Workbook", .xls), ("PowerPoint Document", .ppt)]
      as [(String, EvidenceKind)]
  )
  func `an old office file is what its streams are called`(stream: String, kind: EvidenceKind) {
    #expect(EvidenceKind.recognise(compound(stream)) == .known(kind))
  }

  @Test func `an old office file with a password or of another kind is refused`() {
    #expect(
      EvidenceKind.recognise(compound("EncryptedPackage"))
        == .refused(Bilingual(vi: "tệp đặt mật khẩu; bỏ mật khẩu", en: "it has a password"))
    )
    #expect(
      EvidenceKind.recognise(compound("__properties_version1.0"))
        == .refused(
          Bilingual(
            vi: "không phải tệp Word, Excel, PowerPoint",
            en: "it is no Word, Excel or PowerPoint"
          )
        )
    )
  }

  @Test func `a workbook is told from other archives by its parts`() throws {
    let draft = WorkbookDraft(
      title: "",
      author: "",
      createdAt: Moment(seconds: 0),
      sheets: [.init(name: "A", widths: [10], rows: [.cells([.init(.text("a"))])])]
    )
    #expect(EvidenceKind.recognise(try draft.bytes()) == .known(.xlsx))
    // An archive of no entries: the end record alone (APPNOTE 4.3.16).
    let empty: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + Array(repeating: 0, count: 18)
    #expect(
      EvidenceKind.recognise(empty)
        == .refused(
          Bilingual(
            vi: "là tệp nén, không phải tệp văn phòng; giải nén rồi gửi các tệp bên trong",
            en: "it is an archive, no office file; send the files inside it"
          )
        )
    )
  }

  @Test(arguments: ["MZ\u{90}", "<html>", "#!/bin/sh", "<svg xmlns=", "Rar!", " %PDF-1.7", "ftyp"])
  func `programs, pages and anything else are refused whatever they are called`(start: String) {
    #expect(
      EvidenceKind.recognise(Array(start.utf8))
        == .refused(
          Bilingual(
            vi: "không phải PDF, ảnh, tệp văn phòng hay phim",
            en: "it is no PDF, picture, office file or film"
          )
        )
    )
    #expect(
      EvidenceKind.recognise([]) == .refused(Bilingual(vi: "tệp rỗng", en: "the file is empty"))
    )
  }

  /// The signature of a compound file ([MS-CFB] 2.2) and the name of one stream.
  private func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
      + stream.utf8.flatMap { [$0, UInt8(0)] }
  }
}
