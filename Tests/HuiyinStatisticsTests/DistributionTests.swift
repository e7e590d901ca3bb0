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
}
