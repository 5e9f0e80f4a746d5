public import Judging

extension EvidenceKind {
  /// What a file's bytes say it is.
  public enum Recognition: Hashable, Sendable {
    case known(EvidenceKind)
    /// Not taken, and why.
    case refused(Bilingual)
  }

  /// Tells a file by its bytes; its name counts for nothing.
  public static func recognise(_ bytes: [UInt8]) -> Recognition {
    if bytes.isEmpty { return .refused(Bilingual(vi: "tệp rỗng", en: "the file is empty")) }
    if let kind = signed(bytes) { return .known(kind) }
    if bytes.starts(with: Array("PK".utf8)) { return recogniseArchive(bytes) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return recogniseCompound(bytes)
    }
    return .refused(
      Bilingual(
        vi: "không phải PDF, ảnh, tệp văn phòng hay phim",
        en: "it is no PDF, picture, office file or film"
      )
    )
  }

  /// Kinds that a few bytes at the start tell.
  private static func signed(_ bytes: [UInt8]) -> EvidenceKind? {
    let has = { (text: String, offset: Int) in
      bytes.dropFirst(offset).starts(with: text.utf8)
    }
    if has("%PDF-", 0) { return .pdf }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if has("GIF87a", 0) || has("GIF89a", 0) { return .gif }
    if has("RIFF", 0), has("WEBP", 8) { return .webp }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
    {
      return .tiff
    }
    guard has("ftyp", 4) else { return nil }
    if has("qt  ", 8) { return .mov }
    // The brands of ISO base media files that players know as MP4.
    return ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash"]
      .contains { has($0, 8) } ? .mp4 : nil
  }

  /// Office files are zip archives; their parts tell which.
  private static func recogniseArchive(_ bytes: [UInt8]) -> Recognition {
    do throws(Archive.Fault) {
      return try Archive.open(bytes) { archive throws(Archive.Fault) in
        let macros = ["word/vbaProject.bin", "xl/vbaProject.bin", "ppt/vbaProject.bin"]
        if macros.contains(where: archive.contains) {
          return .refused(
            Bilingual(vi: "tệp có macro; lưu lại không macro", en: "it has macros; save it without")
          )
        }
        if archive.contains("word/document.xml") { return .known(.docx) }
        if archive.contains("xl/workbook.xml") { return .known(.xlsx) }
        if archive.contains("ppt/presentation.xml") { return .known(.pptx) }
        if archive.contains("mimetype"), let kind = openDocument(try archive.read("mimetype")) {
          return .known(kind)
        }
        return .refused(
          Bilingual(
            vi: "là tệp nén, không phải tệp văn phòng; giải nén rồi gửi các tệp bên trong",
            en: "it is an archive, no office file; send the files inside it"
          )
        )
      }
    } catch {
      return .refused(Bilingual(vi: "tệp nén bị hỏng", en: "it is a damaged archive"))
    }
  }

  /// OpenDocument 1.2 part 3, section 3.3: the part `mimetype` names the kind.
  private static func openDocument(_ bytes: [UInt8]) -> EvidenceKind? {
    switch String(decoding: bytes, as: UTF8.self) {
    case "application/vnd.oasis.opendocument.text": .odt
    case "application/vnd.oasis.opendocument.spreadsheet": .ods
    case "application/vnd.oasis.opendocument.presentation": .odp
    default: nil
    }
  }

  /// Compound files ([MS-CFB]): the names of the streams, in UTF-16, tell which program wrote it.
  private static func recogniseCompound(_ bytes: [UInt8]) -> Recognition {
    let streams = [("WordDocument", doc), ("Workbook", xls), ("PowerPoint Document", ppt)]
    // Office encrypts by wrapping the whole file into such a stream.
    if bytes.holdsWide("EncryptedPackage") {
      return .refused(Bilingual(vi: "tệp đặt mật khẩu; bỏ mật khẩu", en: "it has a password"))
    }
    for (name, kind) in streams where bytes.holdsWide(name) { return .known(kind) }
    return .refused(
      Bilingual(
        vi: "không phải tệp Word, Excel, PowerPoint",
        en: "it is no Word, Excel or PowerPoint"
      )
    )
  }
}

extension [UInt8] {
  /// Whether an ASCII text stands anywhere in UTF-16, low byte first.
  fileprivate func holdsWide(_ text: String) -> Bool {
    firstRange(of: text.utf8.flatMap { [$0, UInt8(0)] }) != nil
  }
}
