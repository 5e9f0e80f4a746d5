internal import CLibZip
internal import Judging

/// A zip file in memory, read with suspicion.
final class Archive {
  enum Fault: Error {
    case damaged(String)
    case hostile(Hostility)
    case tooLarge
  }

  enum Hostility {
    case duplicateName(String)
    case escapingName(String)
    case encrypted(String)
    case symbolicLink(String)
    case bomb(String)
    case doctype(String)
  }

  static let largestPart = 256 << 20
  static let largestTotal = 512 << 20
  static let mostEntries: Int64 = 10_000

  private let handle: OpaquePointer
  private let largestTotal: Int
  private var indices: [String: UInt64] = [:]
  private var inflated = 0

  /// Opens the archive for as long as `body` runs.
  static func open<Value>(
    _ bytes: [UInt8],
    inflatingAtMost largestTotal: Int = Archive.largestTotal,
    _ body: (Archive) throws(Fault) -> Value
  ) throws(Fault) -> Value {
    var result: Result<Value, Fault>?
    bytes.withUnsafeBytes { buffer in
      do throws(Fault) {
        let archive = try Archive(buffer, largestTotal)
        result = .success(try body(archive))
      } catch {
        result = .failure(error)
      }
    }
    guard let result else { throw .damaged("") }
    return try result.get()
  }

  private init(_ buffer: UnsafeRawBufferPointer, _ largestTotal: Int) throws(Fault) {
    self.largestTotal = largestTotal
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error)
    else { throw .damaged(String(cString: zip_error_strerror(&error))) }
    let flags = Int32(ZIP_RDONLY | ZIP_CHECKCONS)
    guard let handle = zip_open_from_source(source, flags, &error) else {
      let message = String(cString: zip_error_strerror(&error))
      zip_source_free(source)
      throw .damaged(message)
    }
    self.handle = handle
    try checkEntries()
  }

  deinit { zip_discard(handle) }

  private func checkEntries() throws(Fault) {
    let count = zip_get_num_entries(handle, 0)
    guard count <= Self.mostEntries else { throw .tooLarge }
    for index in 0..<UInt64(max(0, count)) {
      guard let pointer = zip_get_name(handle, index, 0) else { throw .damaged("name") }
      let name = String(cString: pointer)
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      if name.hasPrefix("/") || name.contains("\\") || parts.contains("..") {
        throw .hostile(.escapingName(name))
      }
      guard indices.updateValue(index, forKey: name) == nil else {
        throw .hostile(.duplicateName(name))
      }
      var system: UInt8 = 0
      var attributes: UInt32 = 0
      zip_file_get_external_attributes(handle, index, 0, &system, &attributes)
      // The Unix mode stands in the upper half; 0o12 in its type bits is a symbolic link.
      if Int32(system) == ZIP_OPSYS_UNIX, attributes >> 28 == 0o12 {
        throw .hostile(.symbolicLink(name))
      }
    }
  }

  /// The names of all parts with the sizes the archive tells, in byte order.
  var entries: [(path: String, size: Int)] {
    indices.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { path, index in
      var stat = zip_stat_t()
      zip_stat_init(&stat)
      zip_stat_index(handle, index, 0, &stat)
      return (path, Int(clamping: stat.size))
    }
  }

  func contains(_ name: String) -> Bool { indices[name] != nil }

  /// One part, inflated; sizes are counted while inflating and never believed.
  func read(_ name: String) throws(Fault) -> [UInt8] {
    guard let index = indices[name] else { throw .damaged(name) }
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(handle, index, 0, &stat) == 0 else { throw .damaged(name) }
    if stat.encryption_method != UInt16(ZIP_EM_NONE) { throw .hostile(.encrypted(name)) }
    guard let file = zip_fopen_index(handle, index, 0) else { throw .damaged(name) }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(min(stat.size, 64 << 20)))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &buffer, UInt64(buffer.count))
      guard count >= 0 else { throw .damaged(name) }
      if count == 0 { break }
      bytes += buffer[..<Int(count)]
      inflated += Int(count)
      guard bytes.count <= Self.largestPart, inflated <= largestTotal else { throw .tooLarge }
      if bytes.count > 10 << 20, UInt64(bytes.count) > 200 * max(1, stat.comp_size) {
        throw .hostile(.bomb(name))
      }
    }
    return bytes
  }
}

extension Archive.Fault {
  func finding(in file: String) -> Finding {
    let origin = Origin(file: file)
    switch self {
    case .damaged(let detail):
      return Finding(
        .archiveDamaged,
        at: origin,
        vi:
          "tệp Excel bị hỏng hoặc tải về chưa trọn; mở bằng Excel, lưu lại rồi gửi lại (\(detail))",
        en:
          "the workbook is damaged or incomplete; open it in Excel, save and send again (\(detail))"
      )
    case .tooLarge:
      return Finding(
        .fileTooLarge,
        at: origin,
        vi: "tệp quá lớn để là bảng tính bình thường",
        en: "the file is too large to be an ordinary workbook"
      )
    case .hostile(let kind):
      let (vi, en) = kind.message
      return Finding(.archiveHostile, at: origin, vi: "không nhận: \(vi)", en: "not taken: \(en)")
    }
  }
}

extension Archive.Hostility {
  fileprivate var message: (vi: String, en: String) {
    switch self {
    case .duplicateName(let name):
      ("phần “\(name)” lặp lại trong tệp", "the part “\(name)” stands twice")
    case .escapingName(let name):
      ("tên phần “\(name)” trỏ ra ngoài tệp", "the part name “\(name)” points outside")
    case .encrypted: ("tệp đặt mật khẩu; hãy bỏ mật khẩu", "the file has a password; remove it")
    case .symbolicLink(let name): ("“\(name)” là liên kết", "“\(name)” is a link")
    case .doctype(let name): ("“\(name)” có khai báo DOCTYPE", "“\(name)” has a DOCTYPE")
    case .bomb(let name): ("“\(name)” nén bất thường", "“\(name)” inflates beyond reason")
    }
  }
}
