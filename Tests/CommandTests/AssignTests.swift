import Foundation
import Testing

/// `assign` from plain files, through the real binary.
struct AssignTests {
  private static let affinities = """
    judge,nomination,affinity
    A,1,0.9
    A,2,0.25
    B,1,0.5
    B,2,0.75
    C,2,1

    """

  @Test func `the largest total, its minimum and its bound`() throws {
    let run = try assign(["--per-nomination", "2", "--max-load", "2", "--format", "json"])
    #expect(
      run.output == """
        {"total": 3.15, "minimum": 1.4, "bound": 3.15, "pairs": [
          {"judge": "A", "nomination": "1", "affinity": 0.9},
          {"judge": "B", "nomination": "1", "affinity": 0.5},
          {"judge": "B", "nomination": "2", "affinity": 0.75},
          {"judge": "C", "nomination": "2", "affinity": 1}
        ]}

        """
    )
    #expect(run.code == 0)
  }

  @Test func `a conflict is never assigned, and a pair not named counts 0`() throws {
    let run = try assign(
      ["--per-nomination", "2", "--max-load", "2", "--format", "csv"],
      conflicts: "judge,nomination\nB,1\n"
    )
    #expect(run.output == "judge,nomination,affinity\nA,1,0.9\nC,1,0\nB,2,0.75\nC,2,1\n")
  }

  @Test func `with only listed pairs the bottleneck is named, and nothing printed`() throws {
    let run = try assign(
      ["--per-nomination", "3", "--max-load", "2", "--listed-only", "--language", "en"]
    )
    #expect(
      run
        == Command.Result(
          output: "",
          errors: """
            affinity.csv: not enough judging: at least 3 marks for 1 nomination (1) must come from \
            2 judges (A, B), who can give 2; open these nominations to 1 more judge; or ask for 2 \
            judges a nomination [assignment-impossible]

            """,
          code: 1
        )
    )
  }

  @Test func `pairs fixed by hand stay, and a conflict among them is refused`() throws {
    let arguments = ["--per-nomination", "1", "--max-load", "1", "--format", "csv"]
    let fixed = try assign(arguments, fixed: "judge,nomination\nA,2\n")
    #expect(fixed.output == "judge,nomination,affinity\nB,1,0.5\nA,2,0.25\n")
    let refused = try assign(
      arguments + ["--language", "en"],
      conflicts: "judge,nomination\nA,2\n",
      fixed: "judge,nomination\nA,2\n"
    )
    #expect(
      refused.errors == "fixed.csv:2: A may not judge 2: a conflict, or not listed [pair-barred]\n"
    )
    #expect(refused.code == 1)
  }

  @Test func `every bad row is named with its place`() throws {
    let run = try assign(
      ["--per-nomination", "1", "--max-load", "1", "--language", "en"],
      affinities: "judge,nomination,affinity\nA,1,x\nA,2,1\nA,2,1\n,3,1\nB,1\n"
    )
    #expect(
      run.errors == """
        affinity.csv:2:C: “x” is no affinity; a number with at most 9 decimals is needed \
        [affinity-unreadable]
        affinity.csv:4:C: A and 2 have an affinity above already [pair-repeated]
        affinity.csv:5: the row names no judge or no nomination [answer-missing]
        affinity.csv:6: the row has 2 fields, the heading 3 [csv-row-length]

        """
    )
    #expect(run.code == 1)
  }

  @Test func `a conflict of nobody is named with who may be meant`() throws {
    let run = try assign(
      ["--per-nomination", "1", "--max-load", "1", "--language", "en"],
      affinities: "judge,nomination,affinity\nGK01,H001,1\n",
      conflicts: "judge,nomination\nGK1,H001\nGK01,X\n"
    )
    #expect(
      run.errors == """
        conflicts.csv:2:A: the affinities name no judge “GK1”; is it “GK01”? [judge-unknown]
        conflicts.csv:3:B: the affinities name no nomination “X” [nomination-unknown]

        """
    )
  }

  @Test func `a split panel is joined by the fewest exchanges, and the report says so`() throws {
    let rooms = """
      judge,nomination,affinity
      A,1,5
      A,2,5
      B,1,5
      B,2,5
      C,3,5
      C,4,5
      D,3,5
      D,4,5

      """
    let arguments = ["--per-nomination", "2", "--max-load", "2", "--linked", "--language", "en"]
    let run = try assign(arguments + ["--format", "csv"], affinities: rooms)
    #expect(
      run.output == "judge,nomination,affinity\n"
        + "B,1,5\nC,1,0\nA,2,5\nB,2,5\nA,3,0\nD,3,5\nC,4,5\nD,4,5\n"
    )
    let refused = try assign(arguments + ["--listed-only"], affinities: rooms)
    #expect(
      refused.errors == """
        affinity.csv: what is ranked together stands in 2 parts that share no judge ({A, B} | \
        {C, D}) and cannot be compared, and no exchange joins them; no pair that may be would join \
        them [assignment-unlinked]

        """
    )
    #expect(refused.code == 1)
  }

  private func assign(
    _ arguments: [String],
    affinities: String = AssignTests.affinities,
    conflicts: String? = nil,
    fixed: String? = nil
  ) throws -> Command.Result {
    try withFolder { folder in
      var all = ["assign", "--affinity", "affinity.csv"] + arguments
      for (name, text) in [("affinity", affinities), ("conflicts", conflicts), ("fixed", fixed)] {
        guard let text else { continue }
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).csv"))
        if name != "affinity" { all += ["--\(name)", "\(name).csv"] }
      }
      return try Command.run(all, in: folder)
    }
  }
}
