import HuiyinStatistics
import Testing

@Suite struct DistributionTests {
    @Test func givesTheQuantilesOfPrintedTables() {
        #expect(abs(Normal.quantile(0.975) - 1.959964) < 1e-6)
        #expect(abs(StudentT.quantile(0.975, df: 1) - 12.706205) < 1e-6)
        #expect(abs(StudentT.quantile(0.975, df: 9) - 2.262157) < 1e-6)
        #expect(abs(ChiSquare.quantile(0.95, df: 1) - 3.841459) < 1e-6)
        #expect(abs(ChiSquare.quantile(0.95, df: 10) - 18.307038) < 1e-6)
        #expect(abs(Beta.quantile(0.025, 5, 6) - 0.187086) < 1e-6)
    }

    @Test(arguments: [0.001, 0.025, 0.3, 0.5, 0.9, 0.999]) func quantileAndCumulativeAreInverse(p: Double) {
        #expect(abs(Normal.cumulative(Normal.quantile(p)) - p) < 1e-12)
        #expect(abs(StudentT.cumulative(StudentT.quantile(p, df: 2.5), df: 2.5) - p) < 1e-12)
        #expect(abs(ChiSquare.cumulative(ChiSquare.quantile(p, df: 7), df: 7) - p) < 1e-12)
        #expect(abs(Beta.cumulative(Beta.quantile(p, 0.5, 9), 0.5, 9) - p) < 1e-12)
    }

    // P(X ≤ 2) by hand: Poisson(3): e⁻³(1 + 3 + 4.5) = 0.4231901; Binomial(5, ½): (1 + 5 + 10)/32 = 0.5.
    @Test func cumulatesCounts() {
        #expect(abs(Poisson.cumulative(2, mean: 3) - 0.4231901) < 1e-7)
        #expect(abs(Binomial.cumulative(2, trials: 5, p: 0.5) - 0.5) < 1e-12)
    }

    @Test func answersNonsenseWithNaN() {
        #expect(Normal.quantile(0).isNaN)
        #expect(Normal.quantile(.nan).isNaN)
        #expect(StudentT.quantile(0.9, df: 0).isNaN)
        #expect(StudentT.quantile(0.9, df: .infinity).isNaN)
        #expect(ChiSquare.cumulative(-1, df: 3).isNaN)
        #expect(Beta.quantile(0.5, -1, 2).isNaN)
        #expect(Poisson.cumulative(3, mean: 0).isNaN)
        #expect(Binomial.cumulative(6, trials: 5, p: 0.5).isNaN)
    }
}
