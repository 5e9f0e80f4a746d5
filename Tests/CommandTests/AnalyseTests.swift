import Foundation
import Testing

/// `analyse` on plain files, through the built command.
struct AnalyseTests {
  @Test func `the model, severities and adjusted values stand in the JSON in full`() throws {
    let json = try analyse("judge,entry,score\n" + Self.perfect)
    #expect(json["counts"] as? [String: Int] == ["judges": 2, "entries": 3, "scores": 6])
    let model = json["model"] as? [String: Any]
    #expect(model?["name"] as? String == "crossed")
    #expect(model?["variance"] as? [String: Double] == ["entry": 4, "judge": 0.5, "residual": 0])
    #expect(model?["remlCriterion"] is NSNull)
    #expect(column("severity", of: "judges", in: json) == [0.5, -0.5])
    #expect(column("adjusted", of: "entries", in: json) == [5.5, 7.5, 9.5])
    #expect(column("adjustedPlace", of: "entries", in: json) == [3, 2, 1])
  }

  private static let perfect = "A,1,5\nA,2,7\nA,3,9\nB,1,6\nB,2,8\nB,3,10\n"

  @Test func `the order of rows and columns does not matter, nor does the word nomination`() throws
  {
    try withFolder { folder in
      let rows = Self.perfect.split(separator: "\n")
      let first = try run("judge,entry,score\n" + Self.perfect, in: folder).output
      let turned = rows.reversed().map { row in
        let cells = row.split(separator: ",")
        return "\(cells[2]);\(cells[0]);\(cells[1])\n"
      }
      #expect(try run("score;judge;nomination\n" + turned.joined(), in: folder).output == first)
    }
  }

  @Test func `several criteria count by their weights, and a blank is no mark`() throws {
    try withFolder { folder in
      try write("criterion,weight\nx,3\ny,1\n", "weights.csv", in: folder)
      let marks = "judge,entry,criterion,score\nA,1,x,8\nA,1,y,4\nA,2,x,5\nA,2,y,\nB,3,x,\n"
      let json = try object(run(marks, ["--weights", "weights.csv"], in: folder))
      #expect(column("mean", of: "entries", in: json) == [7, 5])
      #expect(column("weight", of: "criteria", in: json) == [0.75, 0.25])
      let rules = (json["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
      #expect(rules.prefix(2) == ["name-unmarked", "name-unmarked"])
      #expect(
        messages(of: json).prefix(2) == ["judges without a mark: B", "entries without a mark: 3"]
      )
    }
  }

  @Test(arguments: [
    ("A,1,5\nA,2,6\n", "there is one judge"), ("A,1,5\nB,1,6\n", "there is one entry"),
    ("A,1,5\nB,1,5\nA,2,5\nB,2,5\n", "all marks are equal"),
    ("A,1,5\nB,2,6\nC,3,7\n", "no entry has two marks"),
  ])
  func `where there is no model it is null, and a finding says why`(
    rows: String,
    reason: String
  ) throws {
    let json = try analyse("judge,entry,score\n" + rows)
    #expect(json["model"] is NSNull)
    #expect(column("adjusted", of: "entries", in: json).allSatisfy { $0 == nil })
    #expect(messages(of: json).contains { $0.contains(reason) })
  }

  @Test func `panels that share nobody are counted, and the assumption is said`() throws {
    let json = try analyse(
      "judge,entry,score\nA,1,5\nB,1,6\nA,2,7\nB,2,7.5\nC,3,9\nD,3,8\nC,4,3\nD,4,4\n"
    )
    #expect(json["components"] as? Int == 2)
    #expect(messages(of: json).first?.hasPrefix("the marks fall into 2 parts") == true)
  }

  @Test(arguments: ["NaN", "inf", "x", "1e999", "1,234", "--5", "5-"])
  func `what is no number is refused with its place, and every figure is null`(text: String) throws
  {
    try withFolder { folder in
      let done = try run("judge;entry;score\nA;1;\(text)\n", in: folder)
      #expect(done.code == 1)
      #expect(done.errors.hasPrefix("marks.csv:2:C: "))
      let json = try object(done)
      #expect(json["model"] is NSNull)
      #expect((json["findings"] as? [Any])?.count == 1)
    }
  }

  @Test(arguments: [
    ("8.125", 8.125), ("8,5", 8.5), ("-0.25", -0.25), ("1e3", 1000),
    ("6.834918273645", 6.834918273645),
    ("1000000000", 1_000_000_000), ("0,125", 0.125), ("0.1000000000000000055511151231257827", 0.1),
  ])
  func `marks keep every digit`(text: String, value: Double) throws {
    let json = try analyse("judge;entry;score\nA;1;\(text)\n")
    #expect(column("mean", of: "entries", in: json) == [value])
  }

  @Test func `a mark that stands twice is refused where it stands again`() throws {
    try withFolder { folder in
      let done = try run("judge,entry,score\nA,1,5\nB,1,6\nA,1,5\n", in: folder)
      #expect(done.code == 1)
      #expect(
        done.errors
          == "marks.csv:4:C: the mark “” of A for 1 stands above already [sheet-repeated]\n"
      )
    }
  }

  @Test func `an ordinal scale is put into logits, and the estimator is named`() throws {
    try withFolder { folder in
      let rows = (0..<12).flatMap { entry in
        (0..<4).map { judge in "J\(judge),E\(entry + 10),\((entry * 7 + judge * 3) % 5)\n" }
      }
      let marks = "judge,entry,score\n" + rows.joined()
      let json = try object(run(marks, ["--scale", "ordinal"], in: folder))
      let model = json["model"] as? [String: Any]
      #expect(model?["name"] as? String == "rasch-mml")
      #expect(model?["estimator"] as? String == "MML")
      #expect((json["thresholds"] as? [Any])?.count == 4)
    }
  }

  @Test func `P(top N) stands under each N that was asked for, and the seed repeats it`() throws {
    try withFolder { folder in
      let rows = (0..<6).flatMap { entry in
        (0..<3).map { judge in "J\(judge),E\(entry),\(entry + (entry * judge) % 3)\n" }
      }
      let marks = "judge,entry,score\n" + rows.joined()
      let options = ["--top", "2", "--top", "1", "--draws", "500", "--seed", "9"]
      let done = try run(marks, options, in: folder)
      #expect(try run(marks, options, in: folder) == done)
      let entries = try object(done)["entries"] as? [[String: Any]]
      let chances = entries?.compactMap { $0["probabilityTop"] as? [String: Double] } ?? []
      #expect(chances.map { $0.keys.sorted() } == Array(repeating: ["1", "2"], count: 6))
      #expect(abs(chances.compactMap { $0["2"] }.reduce(0, +) - 2) < 1e-9)
    }
  }

  @Test func `the design says who alone holds the panel together, and how sure the next is`() throws
  {
    let json = try analyse(
      "judge,entry,score\nA,1,5\nB,1,6\nA,2,7\nB,2,7.5\nB,3,9\nC,3,8\nC,4,3\nD,4,4\nD,3,7.5\n"
    )
    let design = json["design"] as? [String: Any]
    #expect(design?["parts"] as? [[String: Int]] == [["judges": 4, "entries": 4]])
    #expect(design?["cutJudges"] as? [String] == ["B"])
    #expect(design?["cutEntries"] as? [String] == ["3"])
    #expect(
      messages(of: json).prefix(2) == [
        "parts can be compared through one judge alone: B",
        "parts can be compared through one entry alone: 3",
      ]
    )
    let next = (json["entries"] as? [[String: Any]])?.compactMap { $0["next"] as? [String: Any] }
    #expect(next?.count == 3)
    let precision = design?["precision"] as? [String: [String: Any]]
    #expect((precision?["entries"]?["worstPair"] as? [String])?.count == 2)
  }

  @Test func `judges who marked one entry each are said to be its own or anonymous`() throws {
    let json = try analyse("judge,entry,score\nA,1,5\nB,1,6\nC,2,7\nD,2,7.5\nE,3,2\nF,3,2.5\n")
    #expect(
      messages(of: json).contains {
        $0.hasPrefix("each entry has judges of its own, or cards are anonymous")
      }
    )
  }

  @Test func `a Rasch model gives probabilities of places too`() throws {
    try withFolder { folder in
      let rows = (0..<12).flatMap { entry in
        (0..<4).map { judge in "J\(judge),E\(entry + 10),\((entry * 7 + judge * 3) % 5)\n" }
      }
      let marks = "judge,entry,score\n" + rows.joined()
      let json = try object(run(marks, ["--scale", "ordinal", "--top", "3"], in: folder))
      let entries = json["entries"] as? [[String: Any]] ?? []
      let chances = entries.compactMap { $0["probabilityTop"] as? [String: Double] }
      #expect(abs(chances.compactMap { $0["3"] }.reduce(0, +) - 3) < 1e-9)
    }
  }

  @Test func `each criterion may have steps of its own`() throws {
    try withFolder { folder in
      let rows = (0..<15).flatMap { entry in
        (0..<4).flatMap { judge in
          [
            "J\(judge),E\(entry + 10),x,\((entry * 7 + judge * 3) % 5)\n",
            "J\(judge),E\(entry + 10),y,\((entry * 5 + judge) % 3)\n",
          ]
        }
      }
      let marks = "judge,entry,criterion,score\n" + rows.joined()
      let options = ["--scale", "ordinal", "--steps", "partial-credit", "--draws", "0"]
      let json = try object(run(marks, options, in: folder))
      let criteria = json["criteria"] as? [[String: Any]] ?? []
      #expect(criteria.map { ($0["thresholds"] as? [Double])?.count } == [4, 2])
      #expect((json["thresholds"] as? [Any])?.isEmpty == true)
      let judges = json["judges"] as? [[String: Any]] ?? []
      #expect(judges.allSatisfy { $0["infitZ"] is Double && $0["outfitZ"] is Double })
    }
  }

  @Test func `the weighted model is named with its estimator, and judges have spreads`() throws {
    try withFolder { folder in
      let rows = (0..<8).flatMap { entry in
        (0..<3).map { judge in "J\(judge),E\(entry),\(entry + entry * (judge + 1) % 3)\n" }
      }
      let marks = "judge,entry,score\n" + rows.joined()
      let json = try object(run(marks, ["--model", "crossed-weighted"], in: folder))
      let model = json["model"] as? [String: Any]
      #expect(model?["name"] as? String == "crossed-weighted")
      #expect(model?["estimator"] as? String == "Gibbs")
      #expect(column("spread", of: "judges", in: json).allSatisfy { ($0 ?? 0) > 0 })
    }
  }

  @Test func `judges are drawn again as often as asked, or not at all`() throws {
    try withFolder { folder in
      let marks = "judge,entry,score\n" + Self.perfect
      for (count, isThere) in [("50", true), ("0", false)] {
        let json = try object(run(marks, ["--top", "1", "--resamples", count], in: folder))
        let entries = json["entries"] as? [[String: Any]] ?? []
        let shares = entries.compactMap { $0["sensitivity"] as? [String: Any] }
          .compactMap { $0["resampledTop"] as? [String: Any] }
        #expect(shares.map { $0["1"] is NSNull } == Array(repeating: !isThere, count: 3))
      }
    }
  }

  @Test func `the page loads nothing and says that it decides nothing`() throws {
    try withFolder { folder in
      try write("judge,entry,score\n" + Self.perfect, "marks.csv", in: folder)
      let done = try Command.run(["analyse", "marks.csv", "--format", "html"], in: folder)
      #expect(done.code == 0)
      #expect(done.output.hasPrefix("<!doctype html>\n<html lang=\"vi\">"))
      #expect(done.output.contains("<svg "))
      #expect(!done.output.contains("http://") && !done.output.contains("https://"))
      #expect(!done.output.contains("<script"))
      #expect(done.output.contains("Thống kê đứng bên cạnh kết quả theo quy chế"))
    }
  }

  // MARK: Helpers

  private func analyse(_ text: String) throws -> [String: Any] {
    try withFolder { folder in
      let done = try run(text, in: folder)
      #expect(done.code == 0)
      return try object(done)
    }
  }

  private func run(
    _ text: String,
    _ options: [String] = [],
    in folder: String
  ) throws -> Command.Result {
    try write(text, "marks.csv", in: folder)
    let arguments = ["analyse", "marks.csv", "--format", "json", "--language", "en"]
    return try Command.run(arguments + options, in: folder)
  }

  private func write(_ text: String, _ name: String, in folder: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  private func object(_ done: Command.Result) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(done.output.utf8))
    return try #require(object as? [String: Any])
  }

  private func column(_ key: String, of list: String, in json: [String: Any]) -> [Double?] {
    (json[list] as? [[String: Any]] ?? []).map { ($0[key] as? NSNumber)?.doubleValue }
  }

  private func messages(of json: [String: Any]) -> [String] {
    (json["findings"] as? [[String: Any]] ?? []).compactMap {
      ($0["message"] as? [String: String])?["en"]
    }
  }
}
