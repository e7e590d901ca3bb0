import HuiyinStatistics
import Testing

@Suite struct ComparisonTests {
    // Newcombe (1998), method 10, example (a): 56/70 − 48/80 = 0.2, from 0.0524 to 0.3339.
    @Test func givesNewcombesPublishedDifference() {
        let first = Estimate(value: 56.0 / 70, interval: Interval(low: 0.691834, high: 0.876953))
        let second = Estimate(value: 48.0 / 80, interval: Interval(low: 0.490455, high: 0.700382))
        let difference = first.minus(second)
        #expect(abs(difference.value - 0.2) < 1e-12)
        #expect(abs(difference.interval.low - 0.0524) < 5e-5)
        #expect(abs(difference.interval.high - 0.3339) < 5e-5)
    }

    @Test func turnsRoundWithItsSides() {
        let first = Estimate(value: 0.3, interval: Interval(low: 0.2, high: 0.45))
        let second = Estimate(value: 0.5, interval: Interval(low: 0.4, high: 0.55))
        let (one, other) = (first.minus(second), second.minus(first))
        #expect(abs(one.interval.low + other.interval.high) < 1e-12)
        #expect(abs(one.interval.high + other.interval.low) < 1e-12)
    }

    // 20 against 10: ln 2 ∓ 1.959964·√(1/20 + 1/10).
    @Test func givesTheLogNormalRatioOfTwoCounts() throws {
        let ratio = try #require(ClusteredCount(independent: 20).ratio(to: ClusteredCount(independent: 10)))
        #expect(ratio.value == 2)
        #expect(abs(ratio.interval.low - 0.936184) < 1e-5)
        #expect(abs(ratio.interval.high - 4.272666) < 1e-5)
    }

    @Test func widensWhenOnePersonWritesMuch() throws {
        let many = ClusteredCount(total: 20, sumOfSquares: 400)
        let ratio = try #require(many.ratio(to: ClusteredCount(independent: 10)))
        // √(400/400 + 1/10)·1.959964 = 2.055632.
        #expect(abs(ratio.interval.high - 2 * 7.811776) < 1e-3)
    }

    @Test func dividesByExposure() throws {
        let week = ClusteredCount(independent: 14)
        let ratio = try #require(week.ratio(to: week, exposure: 7, otherExposure: 14))
        #expect(ratio.value == 2)
    }

    @Test func staysFiniteBesideZero() throws {
        let none = ClusteredCount(independent: 0)
        let ratio = try #require(ClusteredCount(independent: 4).ratio(to: none))
        #expect(ratio.value == 9)
        #expect(ratio.interval.low < 1 && ratio.interval.high.isFinite)
        #expect(none.ratio(to: none) == nil)
    }
}
