import Testing

@testable import JudgingStatistics

/// References: mpmath 1.4.1 at 40 digits, to the 16 that a Double holds.
struct DistributionTests {
  @Test(arguments: [
    (5.0, 18.0, 3.381967805875243),
    (5.0, 15.0, 3.576415349279062),
    (5.0, 4.7, 7.652719332484404),
    (18.0, 5.0, 6.361883204654354),
    (1.0, 1.0, 647.7890114778453),
    (1.0, 0.8, 3080.8126791706295),
    (2.0, 200000.0, 3.6889474941087066),
    (299.0, 5980.0, 1.1715427204009623),
    (20000.0, 3.5, 10.328641190487769),
    (1.0, 1000.0, 5.039051233476164),
  ])
  func `the F value that is exceeded once in forty is right to twelve digits`(
    numerator: Double,
    denominator: Double,
    value: Double
  ) {
    let found = FDistribution(numerator: numerator, denominator: denominator)
      .quantile(exceededWith: 0.025)
    #expect(abs(found / value - 1) < 1e-12)
  }

  @Test(arguments: [
    (5.0, 11.07049769351635, 0.05000000000000008),
    (6.0, 19.593, 0.0032709958216631265),
    (1.0, 0.01, 0.920344325445942),
    (299.0, 400.0, 8.288024104247743e-05),
    (11.0, 60.0, 9.272161502836428e-09),
    (3.0, 5.0, 0.17179714429673312),
  ])
  func `the upper tail of chi-square is right to twelve digits`(
    degrees: Double,
    value: Double,
    probability: Double
  ) {
    let found = ChiSquare(degrees: degrees).probability(above: value)
    #expect(abs(found / probability - 1) < 1e-12)
  }

  @Test func `the same seed draws the same lots`() {
    var lot = Lot(seed: 0)
    // The published first outputs of SplitMix64 from state 0.
    #expect([lot.next(), lot.next()] == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4])
  }
}
