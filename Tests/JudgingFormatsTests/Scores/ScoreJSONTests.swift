import Judging
import JudgingFormats
import Testing

/// Score sheets as JSON, which other programs write.
struct ScoreJSONTests {
  @Test func `what a sheet says under a key we do not know, or not as text, is not dropped`()
    throws
  {
    let sheet = """
      {"judge":"GK1","nomination":"STT-0001","marks":{},"coment":"Tốt","comment":5}
      """
    #expect(
      try findings("[\(sheet)]") == [
        "x.json:$[0].coment: there is no field “coment”; did you mean “comment”? [field-unknown]",
        "x.json:$[0].comment: a comment is a text [json-unexpected]",
      ]
    )
  }

  private func findings(_ text: String) throws -> [String] {
    let name = "sang-tao-tinh.yaml"
    let rules = RulesReader.read(Array(try ShippedRubrics.text(name).utf8), file: name).rules
    let rubric = try #require(rules?.programme.rubric)
    var findings: [Finding] = []
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { bytes in
      _ = try ScoreSheetReader(rubric: rubric).read(FileBytes("x.json", bytes)) {
        findings += $0.findings
      }
    }
    return findings.map { $0.line(in: .en) }
  }
}
