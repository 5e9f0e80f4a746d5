import Judging
import JudgingFormats
import Testing
import VietnameseText

/// What the rules say of personal data and of the size of evidence.
@Suite struct RulesPersonalDataTests {
  @Test func `the contact fields are personal, and others where the rules say so`() {
    let data = programme(
      """
      personalData:
        keepUntil: 2028-12-31
        consentText: 1/2027
        fields:
          - {field: contactEmail, purpose: {vi: Gửi thư, en: To write}}
          - {field: province, purpose: {vi: Chia vùng, en: To group}}

      """
    )?.personalData
    #expect(
      data
        == PersonalData(
          purposes: [
            .init(.province, Bilingual(vi: "Chia vùng", en: "To group")),
            .init(.contactName, PersonalData.contactPurpose),
            .init(.contactEmail, Bilingual(vi: "Gửi thư", en: "To write")),
            .init(.contactPhone, PersonalData.contactPurpose),
          ],
          keepUntil: CivilDate(iso: "2028-12-31"),
          consentText: "1/2027"
        )
    )
    #expect(programme("")?.personalData == .usual)
    #expect(programme("")?.evidenceLimits == .usual)
  }

  @Test func `a field that is not there, and a day before the announcement, are refused`() {
    let found = RulesSample.found(
      in: RulesSample.text + """

        personalData:
          keepUntil: 2027-01-01
          fields: [{field: contactMail, purpose: {vi: Gửi thư, en: To write}}]
        """
    )
    #expect(
      found.filter { $0.contains("rules-") }.map { $0.split(separator: " ")[1] } == [
        "rules-dates-order", "rules-reference-unknown",
      ]
    )
    #expect(found.contains("there is no field “contactMail”; did you mean “contactEmail”?"))
  }

  @Test
  func `a nomination may not be allowed less than one file, nor a file more than SQLite keeps`() {
    let found = RulesSample.found(
      in: RulesSample.text + "\nevidence: {fileMegabytes: 1000, nominationMegabytes: 10}\n"
    )
    #expect(found.contains("a nomination cannot be allowed less than one file"))
    #expect(found.contains("một tệp nhiều nhất 900 MB"))
  }

  private func programme(_ more: String) -> Programme? {
    RulesSample.read(RulesSample.text + "\n" + more).rules?.programme
  }
}
