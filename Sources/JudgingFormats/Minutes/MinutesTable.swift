internal import Judging

/// The tables that minutes are filled in on: a sheet each of a workbook, or a file each.
enum MinutesTable: CaseIterable {
  case meeting
  case roll
  case ballots
  case tieVotes
  case dissents

  var name: Bilingual {
    switch self {
    case .meeting: Bilingual(vi: "Cuộc họp", en: "Meeting")
    case .roll: Bilingual(vi: "Điểm danh", en: "Roll")
    case .ballots: Bilingual(vi: "Biểu quyết", en: "Votes")
    case .tieVotes: Bilingual(vi: "Bằng điểm", en: "Ties")
    case .dissents: Bilingual(vi: "Bảo lưu ý kiến", en: "Dissent")
    }
  }

  /// What stands over the columns, the shown name first; each in both languages.
  var headings: [Heading] {
    switch self {
    case .meeting:
      [
        Heading(id: "item", names: ["Mục", "Item"], isRequired: true),
        Heading(id: "value", names: ["Nội dung ghi", "Value"], isRequired: true),
      ]
    case .roll:
      [
        Heading(id: "judge", names: ["Mã giám khảo", "Judge", "Mã"], isRequired: true),
        Heading(id: "name", names: ["Họ và tên", "Name"]),
        Heading(id: "role", names: ["Vai trò", "Role"]),
        Heading(id: "present", names: ["Có mặt", "Present"], isRequired: true),
        Heading(id: "inPlaceOf", names: ["Dự thay cho", "In place of", "Dự thay"]),
        Heading(id: "reason", names: ["Lý do vắng", "Why away"]),
      ]
    case .ballots:
      [
        Heading(
          id: "subject",
          names: ["Hồ sơ hoặc nội dung", "Nomination or question"],
          isRequired: true
        ),
        Heading(id: "title", names: ["Tên hồ sơ", "Title"]),
        Heading(id: "inFavour", names: ["Tán thành", "In favour"], isRequired: true),
        Heading(id: "against", names: ["Không tán thành", "Against"]),
        Heading(id: "invalid", names: ["Không hợp lệ", "Invalid", "Phiếu trắng"]),
        Heading(id: "outside", names: ["Người ra ngoài", "Out of the room"]),
      ]
    case .tieVotes:
      [
        Heading(
          id: "nomination",
          names: ["Hồ sơ bằng điểm", "Equal nomination"],
          isRequired: true
        ),
        Heading(id: "title", names: ["Tên hồ sơ", "Title"]),
        Heading(id: "votes", names: ["Số phiếu chọn", "Votes"], isRequired: true),
      ]
    case .dissents:
      [
        Heading(id: "subject", names: ["Bảo lưu về", "Dissent on"], isRequired: true),
        Heading(id: "member", names: ["Người bảo lưu", "Member"]),
        Heading(id: "opinion", names: ["Ý kiến bảo lưu", "Opinion"], isRequired: true),
      ]
    }
  }

  /// Which table this is, by its headings; `nil` for one that is none of them.
  init?(of table: Table) {
    let best = Self.allCases.map { ($0, table.likeness(to: $0.headings)) }
      .reduce(nil as (MinutesTable, Int)?) { best, next in
        next.1 > (best?.1 ?? 1) ? next : best
      }
    guard let best else { return nil }
    self = best.0
  }
}
