public import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
public import JudgingWorkflow
import StrictJSON

extension Analysis.Scale: ExpressibleByArgument {}
extension Analysis.Model: ExpressibleByArgument {}
extension Analysis.Steps: ExpressibleByArgument {}

struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Thống kê của bất kỳ lần chấm nào, từ một tệp CSV. / Statistics of any judging.",
    discussion: """
      MARKS.csv: judge,entry,criterion,score (nomination thay cho entry được; không có cột criterion là \
      một tiêu chí; ô điểm trống là không có điểm). Không cần sổ. Thống kê đứng bên cạnh quy chế, \
      không thay quy chế.
      """
  )

  @OptionGroup var words: LanguageOption
  @Argument(help: "Tệp điểm.") var marks: String
  @Option(help: "Tệp trọng số: criterion,weight; bỏ trống là như nhau.") var weights: String?
  @Option(help: "interval hoặc ordinal.") var scale = Analysis.Scale.interval
  @Option(help: "crossed, crossed-fixed-entries, crossed-weighted, rasch-mml, rasch-jml hoặc none.")
  var model: Analysis.Model?
  @Option(
    help:
      "Bậc thang của mô hình Rasch: rating-scale (chung) hoặc partial-credit (riêng từng tiêu chí)."
  )
  var steps = Analysis.Steps.ratingScale
  @Option(help: "N của P(top N); nêu được nhiều lần.") var top: [Int] = []
  @Option(help: "Số lần rút mẫu hậu nghiệm.") var draws: Int?
  @Option(help: "Số lần rút lại giám khảo (độ nhạy, không phải xác suất); 0 là không.")
  var resamples: Int?
  @Option(help: "Hạt giống của các lần rút.") var seed: UInt64 = 1
  @Option(help: "text, json hoặc html.") var format = AnalysisFormat.text

  func validate() throws {
    if top.contains(where: { $0 < 1 }) { throw ValidationError("--top: số nguyên từ 1.") }
    if let resamples, resamples < 0 {
      throw ValidationError("--resamples: số nguyên từ 0.")
    }
    if let draws, draws < 0 { throw ValidationError("--draws: số nguyên từ 0.") }
  }

  func run() throws {
    let weights = try weights.map { path in
      let file = try SourceFile(path: path, in: words.language)
      return try CriterionWeights.read(file.bytes, file: file.name).value(in: words.language)
    }
    let file = try SourceFile(path: marks, in: words.language)
    let analysis = Analysis(
      scale: scale,
      model: model,
      tops: top,
      draws: draws,
      seed: seed,
      resamples: resamples,
      steps: steps
    )
    switch MarkListReader.read(file.bytes, file: file.name) {
    case .rejected(let findings): try refuse(findings, in: file.name)
    case .accepted(let marks):
      switch analysis.report(on: marks, weights: weights, file: file.name) {
      case .rejected(let findings): try refuse(findings, in: file.name)
      case .accepted(let report): show(report, of: file.name)
      }
    }
  }

  private func show(_ report: AnalysisReport, of name: String) {
    switch format {
    case .text: Output.result(report.text(in: words.language, width: Terminal.width))
    case .json: Output.result(report.json)
    case .html: Output.result(report.html(title: name))
    }
  }

  /// Programs that asked for JSON get it: every figure null, and the findings.
  private func refuse(_ findings: [Finding], in name: String) throws {
    let findings = findings.inReadingOrder
    Output.show(findings, in: words.language)
    if format == .json { show(AnalysisReport(findings: findings), of: name) }
    throw CommandFailure(.findings)
  }
}

/// How an analysis is shown.
enum AnalysisFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case html
}
