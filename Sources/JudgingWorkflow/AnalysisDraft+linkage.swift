internal import Judging
internal import JudgingStatistics

extension AnalysisDraft {
  mutating func addLinkage() {
    let linkage = Linkage(of: ratings)
    report.components = linkage.components
    guard !linkage.isConnected else { return }
    note(
      .panelsApart,
      Bilingual(
        vi: """
          điểm rơi thành \(linkage.components) phần không chung giám khảo hay hồ sơ: thứ hạng giữa các \
          phần chỉ đúng nếu các phần ngang sức nhau
          """,
        en: """
          the marks fall into \(linkage.components) parts that share no judge and no entry: places \
          across parts hold only if the parts are alike
          """
      )
    )
  }
}
