import Judging
import StrictJSON
import Testing

@testable import JudgingFormats

@Suite struct ShortlistCodecTests {
  @Test(arguments: [ShortlistSample.award, ShortlistSample.honour, ShortlistSample.hostile])
  func `a shortlist comes back from its JSON whole`(document: ShortlistDocument) throws {
    let stored = document.json.canonicalText
    let read = try ShortlistDocument(json: JSONValue(parsing: stored))
    #expect(read == document)
    #expect(read.json.canonicalText.utf8.elementsEqual(stored.utf8))
  }

  private func refusal(replacing old: String, by new: String) -> String? {
    let text = ShortlistSample.award.json.canonicalText.replacing(
      old,
      with: new,
      maxReplacements: 1
    )
    do {
      _ = try ShortlistDocument(json: JSONValue(parsing: text))
      return nil
    } catch {
      return (error as? DocumentError)?.path
    }
  }

  @Test func `a stored total that was changed is refused, and its place is named`() {
    #expect(
      refusal(replacing: #""total":"25/3""#, by: #""total":"26/3""#)
        == "$.sections[0].entries[1].totalRounded"
    )
  }

  @Test func `a key too many, one missing or another layout is refused`() {
    #expect(refusal(replacing: #""remarks":"#, by: #""extra":1,"remarks":"#) == "$")
    #expect(refusal(replacing: #""method":"#, by: #""methods":"#) == "$.method")
    #expect(refusal(replacing: "shortlist-1", by: "shortlist-2") == "$.format")
    #expect(
      refusal(replacing: #""judged":12"#, by: #""judged":"12""#) == "$.sections[0].counts.judged"
    )
  }

  @Test(
    arguments: [
      "+8", "08", "8.50", "8.", ".5", "8,5", "2/4", "1/0", "1/-2", "1/2/3", "1.5/2", "", "-",
      "99999999999999999999999999999999999999.5", "٣",
      "-170141183460469231731687303715884105728",
    ]
  )
  func `an exact total has one spelling, and none that overflows`(text: String) {
    #expect(Rational(exact: text) == nil)
  }

  @Test(arguments: ["0", "8", "-8.5", "25/3", "-1/300", "0.000000000000000001"])
  func `an exact total is read as it is written`(text: String) {
    #expect(Rational(exact: text)?.description == text)
  }
}
