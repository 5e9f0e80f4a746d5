import Testing
import VietnameseText

struct CivilDateTests {
  @Test(
    arguments: [
      "05/10/2024", "5/10/2024", "05-10-2024", "5.10.2024", "2024-10-05", " 2024-10-5\u{A0}",
    ]
  )
  func `a date is read day first, or as ISO writes it`(text: String) {
    #expect(
      CivilDate.read(text) == CivilDate(year: 2024, month: 10, day: 5).map(CivilDate.Reading.date)
    )
  }

  @Test(arguments: ["5/10/24", "24-10-05", "05.10.24"])
  func `a two-digit year is not guessed`(text: String) {
    #expect(CivilDate.read(text) == .twoDigitYear)
  }

  @Test(arguments: ["10/2023", "2023-10", "1.2023"])
  func `a month without a day is its own case`(text: String) {
    #expect(CivilDate.read(text) == .monthOnly)
  }

  @Test(
    arguments: [
      "", " ", "13/2023", "31/4/2024", "10/25/2024", "29/2/2023", "0/1/2024", "1/1/0000", "2024",
      "45570", "5/10-2024", "2024/10/05", "5//2024", "5/10/2024/1", "1/1/20245", "-5/10/2024",
      "hôm nay", "٥/١٠/٢٠٢٤", "001/1/2024", "2024-13-01",
    ]
  )
  func `what is no day is no date`(text: String) {
    #expect(CivilDate.read(text) == .notADate)
  }

  @Test func `leap years follow the Gregorian rule`() {
    let leap = [1900, 2000, 2023, 2024].map { CivilDate(year: $0, month: 2, day: 29) != nil }
    #expect(leap == [false, true, false, true])
  }

  @Test(
    arguments: [
      (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (45_575, "2024-10-10"),
      (45_575.75, "2024-10-10"),
      (2_958_465, "9999-12-31"),
    ]
  )
  func `serials of the 1900 system skip a day that never was`(serial: Double, date: String) {
    #expect(CivilDate(excelSerial: serial, epoch1904: false)?.description == date)
  }

  @Test(arguments: [0, 0.99, 60.5, -1, 2_958_466, .infinity, -.infinity, .nan])
  func `serials that are no day are refused`(serial: Double) {
    #expect(CivilDate(excelSerial: serial, epoch1904: false) == nil)
  }

  @Test(arguments: [(0, "1904-01-01"), (44_113, "2024-10-10"), (2_957_003, "9999-12-31")])
  func `serials of the 1904 system count from zero`(serial: Double, date: String) {
    #expect(CivilDate(excelSerial: serial, epoch1904: true)?.description == date)
  }

  @Test func `serials after the last day of the 1904 system are refused`() {
    #expect(CivilDate(excelSerial: 2_957_004, epoch1904: true) == nil)
  }

  @Test func `every day has one number, and the next day the next`() {
    var expected = CivilDate(year: 1, month: 1, day: 1)?.daysSinceEpoch ?? 0
    var broken: [String] = []
    for year in 1...9999 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CivilDate(year: year, month: month, day: day) else { continue }
          if date.daysSinceEpoch != expected || date.fields != (year, month, day) {
            broken.append("\(year)-\(month)-\(day)")
          }
          expected += 1
        }
      }
    }
    #expect(broken == [])
    #expect(expected == 2_932_897)
    #expect(CivilDate(daysSinceEpoch: 0).description == "1970-01-01")
  }

  @Test(
    arguments: [
      ("2024-04-10", "2024-10-10", 6), ("2024-04-11", "2024-10-10", 5),
      ("2023-08-31", "2024-02-29", 6),
      ("2023-08-31", "2024-02-28", 5), ("2024-10-10", "2024-10-10", 0),
      ("2024-10-10", "2024-04-10", 0),
    ]
  )
  func `a month is full on the same day, or on the last day of a shorter one`(
    from: String,
    to: String,
    months: Int
  ) throws {
    let start = try #require(CivilDate(iso: from))
    #expect(try start.months(until: #require(CivilDate(iso: to))) == months)
  }

  @Test func `a date is written for machines and for Vietnamese readers`() {
    let date = CivilDate(year: 2024, month: 9, day: 5)
    #expect([date?.description, date?.vietnamese] == ["2024-09-05", "05/09/2024"])
  }

  @Test func `dates sort by day`() {
    let dates = ["2024-10-10", "2023-12-01", "2024-10-09"].compactMap { CivilDate(iso: $0) }
    #expect(dates.sorted().map(\.vietnamese) == ["01/12/2023", "09/10/2024", "10/10/2024"])
  }
}
