/// Everything an output can tell, in the portions that may be told apart.
///
/// Whoever writes an output for anyone but the office asks ``Viewing/sight(of:)`` for each matter in it.
public enum Matter: String, CaseIterable, Sendable {
  // What anyone may know at any time.
  case rules
  case calendar
  case seal
  // Nominations.
  case counts
  case nominations
  case assigned
  case ownNomination
  case answers
  case figures
  case evidence
  case contacts
  case exclusions
  case screeningNotes
  // The result.
  case list
  case places
  case totals
  case standings
  case ownResult
  case decisions
  case votes
  case minutesNames
  // Marks.
  case ownCriterionMeans
  case criterionMeans
  case ownWork
  case marksByPseudonym
  case marksByJudge
  case judgeNames
  case pseudonymKey
  case comments
  case releasedComments
  case conflicts
  case progress
  case sheetTimes
  case sheetFiles
  // Statistics.
  case uncertainty
  case severity
  // The record.
  case ledgerEntries
  case acts

  public var name: Bilingual {
    switch self {
    case .rules: Bilingual(vi: "quy chế và cách tính", en: "the rules and the method")
    case .calendar: Bilingual(vi: "lịch và các lần gia hạn", en: "the calendar and its extensions")
    case .seal: Bilingual(vi: "khóa niêm phong, điểm kiểm", en: "keys of the seal, checkpoints")
    case .counts: Bilingual(vi: "số hồ sơ ở mỗi bước", en: "how many there were at each step")
    case .nominations:
      Bilingual(vi: "mã, tên, đơn vị của mọi hồ sơ", en: "code, title, organisation of everyone")
    case .assigned:
      Bilingual(vi: "hồ sơ được giao chấm", en: "the nominations one has to judge")
    case .ownNomination:
      Bilingual(vi: "hồ sơ của chính mình, kết quả sơ tuyển", en: "one's own nomination, screened")
    case .answers: Bilingual(vi: "nội dung mọi hồ sơ", en: "what all nominations say")
    case .figures: Bilingual(vi: "số liệu dùng để tính", en: "figures the count looks at")
    case .evidence: Bilingual(vi: "minh chứng", en: "evidence")
    case .contacts: Bilingual(vi: "người liên hệ", en: "contacts")
    case .exclusions:
      Bilingual(vi: "hồ sơ bị loại và lý do", en: "who is not eligible, and why")
    case .screeningNotes: Bilingual(vi: "ghi chú sơ tuyển", en: "notes on screening")
    case .list: Bilingual(vi: "danh sách được chọn", en: "the list of those chosen")
    case .places: Bilingual(vi: "thứ hạng, giải", en: "places and awards")
    case .totals: Bilingual(vi: "tổng điểm của hồ sơ được chọn", en: "totals of those chosen")
    case .standings:
      Bilingual(vi: "thứ hạng, điểm của hồ sơ khác", en: "places and totals of everyone else")
    case .ownResult:
      Bilingual(vi: "kết quả của chính mình", en: "one's own result")
    case .decisions:
      Bilingual(vi: "quyết định, giải không trao", en: "decisions, awards withheld")
    case .votes: Bilingual(vi: "số phiếu biểu quyết", en: "how many voted how")
    case .minutesNames: Bilingual(vi: "ai dự họp, ai bảo lưu", en: "who met, who dissented")
    case .ownCriterionMeans:
      Bilingual(vi: "điểm từng tiêu chí của chính mình", en: "one's own points by criterion")
    case .criterionMeans: Bilingual(vi: "điểm từng tiêu chí", en: "points by criterion")
    case .ownWork:
      Bilingual(vi: "phiếu và tiến độ của chính mình", en: "one's own sheets and progress")
    case .marksByPseudonym:
      Bilingual(vi: "điểm từng giám khảo, ẩn danh", en: "each judge's marks under a number")
    case .marksByJudge:
      Bilingual(vi: "điểm từng giám khảo, theo mã", en: "each judge's marks under the code")
    case .judgeNames: Bilingual(vi: "tên giám khảo", en: "judges' names")
    case .pseudonymKey: Bilingual(vi: "số ẩn danh nào là ai", en: "which number is which judge")
    case .comments: Bilingual(vi: "nhận xét của giám khảo", en: "judges' comments")
    case .releasedComments:
      Bilingual(vi: "nhận xét đã duyệt cho gửi", en: "comments the office released")
    case .conflicts:
      Bilingual(vi: "xung đột lợi ích, thôi chấm", en: "conflicts of interest, recusals")
    case .progress: Bilingual(vi: "tiến độ nhận phiếu", en: "how many sheets are in")
    case .sheetTimes: Bilingual(vi: "giờ nhận phiếu", en: "when sheets came")
    case .sheetFiles: Bilingual(vi: "tệp và ô của phiếu", en: "files and cells of sheets")
    case .uncertainty:
      Bilingual(vi: "độ tin cậy, khoảng của thứ hạng", en: "reliability, how sure places are")
    case .severity: Bilingual(vi: "độ nghiêm từng giám khảo", en: "each judge's severity")
    case .ledgerEntries: Bilingual(vi: "các mục nhật ký (mã băm)", en: "the log's entries (hashes)")
    case .acts: Bilingual(vi: "ai làm gì trong sổ", en: "who did what in the casebook")
    }
  }
}
