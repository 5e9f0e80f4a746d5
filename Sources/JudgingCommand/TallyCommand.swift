import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import StrictJSON

struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Tính điểm từ một tệp CSV, không cần sổ. / Count marks from a plain file.",
    discussion: """
      MARKS.csv: judge,nomination,criterion,score (entry thay cho nomination được; ô điểm trống là \
      không có điểm). Mỗi giám khảo: trung bình có trọng số của các tiêu chí có điểm; rồi tổng hợp \
      qua các giám khảo. In ra rank,nomination,judges,total; thứ hạng 1, 2, 2, 4.
      """
  )

  @OptionGroup var words: LanguageOption
  @Argument(help: "Tệp điểm.") var marks: String
  @Option(help: "Tệp trọng số: criterion,weight; bỏ trống là như nhau.") var weights: String?
  @Option(help: "mean, median, trimmed:N hoặc severity-adjusted-v1:TỶ-SỐ.") var aggregation = "mean"
  @Option(help: "text, json hoặc csv.") var format = TableFormat.text

  func validate() throws {
    if Aggregation(aggregation) == nil {
      throw ValidationError(
        "--aggregation: mean, median, trimmed:N hoặc severity-adjusted-v1:TỶ-SỐ."
      )
    }
  }

  func run() throws {
    let weights = try weights.map { path in
      let file = try SourceFile(path: path, in: words.language)
      return try CriterionWeights.read(file.bytes, file: file.name).value(in: words.language)
    }
    let file = try SourceFile(path: marks, in: words.language)
    let marks = try file.content.withBytes { bytes in
      MarksReader.read(FileBytes(file.name, bytes), weights: weights)
    }
    .value(in: words.language)
    let (standings, unrankable) = marks.table.standings(
      by: Aggregation(aggregation) ?? .mean,
      names: marks.nominations
    )
    switch format {
    case .csv: Output.result(Self.csv(standings))
    case .json: Output.result(Self.json(standings).prettyText)
    case .text: Output.result(text(standings))
    }
    for name in unrankable {
      Output.problem(
        Bilingual(
          vi: "\(name): chưa xếp hạng được, quá ít giám khảo cho cách tổng hợp này",
          en: "\(name): not rankable, too few judges for this aggregation"
        )[words.language]
      )
    }
  }

  private static func csv(_ standings: [MarkStanding]) -> [UInt8] {
    var writer = CSVWriter(.plain)
    writer.append(["rank", "nomination", "judges", "total"])
    for line in standings {
      writer.append([
        String(line.rank), line.nomination, String(line.judges), line.total.rounded(places: 6),
      ])
    }
    return writer.bytes
  }

  private static func json(_ standings: [MarkStanding]) -> JSONValue {
    .array(
      standings.map { line in
        [
          "rank": .number(String(line.rank)), "nomination": .string(line.nomination),
          "judges": .number(String(line.judges)), "total": .string(line.total.rounded(places: 6)),
          "exact": .string(line.total.description),
        ]
      }
    )
  }

  private func text(_ standings: [MarkStanding]) -> String {
    let headings: [String] =
      switch words.language {
      case .vi: ["Hạng", "Hồ sơ", "Giám khảo", "Điểm"]
      case .en: ["Rank", "Nomination", "Judges", "Total"]
      }
    let table = TextTable(
      columns: [
        .init(headings[0], .trailing), .init(headings[1]), .init(headings[2], .trailing),
        .init(headings[3], .trailing),
      ],
      rows: standings.map { line in
        .cells([
          String(line.rank), line.nomination, String(line.judges),
          line.total.rounded(places: 6, separator: words.language.decimalMark),
        ])
      }
    )
    return table.lines(width: Terminal.width).joined(separator: "\n") + "\n"
  }
}
