internal import GRDB
public import Judging

/// Why a casebook could not be used.
public struct StoreError: Error, Hashable, Sendable {
  public let reason: Reason
  public let path: String

  public enum Reason: Hashable, Sendable {
    case missing
    case unreadable
    case exists
    case cannotCreate
    case notACasebook
    /// A folder, a pipe or a device.
    case notAFile
    case empty
    /// Another program has put it into SQLite's WAL mode.
    case inWAL
    /// Another program has left a write-ahead log beside it.
    case besideWAL
    case damaged
    /// Tables, views or triggers other than those of a casebook.
    case foreignSchema
    case newer
    case busy
    case readOnly
    case full
    /// A file was changed by someone while it was taken in.
    case changedMeanwhile
    case other(String)
  }

  init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }

  init(_ error: DatabaseError, path: String) {
    let reason: Reason =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
      case .SQLITE_FULL: .full
      case .SQLITE_CANTOPEN: .cannotCreate
      default: .other(error.message ?? "\(error.resultCode)")
      }
    self.init(reason, path: path)
  }

  public var message: Bilingual {
    switch reason {
    case .missing:
      Bilingual(
        vi: "không có sổ \(path); tạo bằng: vinhdanh open CHƯƠNG-TRÌNH.yaml --casebook \(path)",
        en:
          "there is no casebook \(path); create it: vinhdanh open PROGRAMME.yaml --casebook \(path)"
      )
    case .unreadable: Bilingual(vi: "không đọc được \(path)", en: "\(path) cannot be read")
    case .exists:
      Bilingual(
        vi: "\(path) đã có; một sổ chỉ mở một lần, hãy chọn tên khác",
        en: "\(path) exists; a casebook is opened once, choose another name"
      )
    case .cannotCreate: Bilingual(vi: "không tạo được \(path)", en: "\(path) cannot be created")
    case .notACasebook:
      Bilingual(vi: "\(path) không phải sổ vinhdanh", en: "\(path) is not a casebook of vinhdanh")
    case .notAFile:
      Bilingual(vi: "\(path) không phải tệp", en: "\(path) is not a file")
    case .empty:
      Bilingual(
        vi: "\(path) là tệp rỗng, có lẽ sao chép dở; hãy dùng bản sao lưu",
        en: "\(path) is empty, perhaps a copy that was cut off; use a backup"
      )
    case .inWAL:
      Bilingual(
        vi: """
          \(path) đã bị chương trình khác chuyển sang chế độ WAL của SQLite nên không mở; chuyển lại bằng: \
          sqlite3 \(path) "PRAGMA journal_mode=DELETE", rồi chạy vinhdanh check
          """,
        en: """
          another program has put \(path) into SQLite's WAL mode, and it is not opened; put it back with: \
          sqlite3 \(path) "PRAGMA journal_mode=DELETE", then run vinhdanh check
          """
      )
    case .besideWAL:
      Bilingual(
        vi: """
          cạnh \(path) có tệp \(path)-wal mà sổ không dùng, do chương trình khác để lại; hãy dời tệp ấy \
          đi rồi chạy vinhdanh check
          """,
        en: """
          beside \(path) stands \(path)-wal, which a casebook does not use; move it away, then run \
          vinhdanh check
          """
      )
    case .damaged:
      Bilingual(
        vi: "\(path) bị hỏng; hãy dùng bản sao lưu",
        en: "\(path) is damaged; use a backup"
      )
    case .foreignSchema:
      Bilingual(
        vi: "\(path) có bảng, khung nhìn hoặc trigger lạ; không mở",
        en: "\(path) has tables, views or triggers that are not a casebook's; it is not opened"
      )
    case .newer:
      Bilingual(
        vi: "\(path) do bản vinhdanh mới hơn tạo; hãy cập nhật",
        en: "\(path) was made by a newer vinhdanh; update this one"
      )
    case .busy:
      Bilingual(
        vi: "\(path) đang bận, một lệnh khác đang ghi; hãy thử lại",
        en: "\(path) is busy, another command is writing; try again"
      )
    case .readOnly: Bilingual(vi: "không được ghi vào \(path)", en: "\(path) may not be written")
    case .full: Bilingual(vi: "hết chỗ trống trên đĩa", en: "the disk is full")
    case .changedMeanwhile:
      Bilingual(
        vi: "\(path) bị sửa trong lúc đang nhận; chưa ghi gì, hãy nhận lại",
        en: "\(path) was changed while it was taken in; nothing was recorded, try again"
      )
    case .other(let text): Bilingual(vi: "lỗi với \(path): \(text)", en: "\(path): \(text)")
    }
  }
}
