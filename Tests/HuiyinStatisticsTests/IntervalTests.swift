import HuiyinStatistics
import Testing

@Suite struct IntervalTests {
    /// One unit a cluster, `hits` of `n` of them positive.
    private func independent(_ hits: Int, of n: Int) -> ClusteredRatio {
        ClusteredRatio((0..<n).map { (x: 1, y: $0 < hits ? 1 : 0) })
    }

    private func expect(_ interval: Interval?, _ low: Double, _ high: Double, within error: Double = 5e-5) throws {
        let interval = try #require(interval)
        #expect(abs(interval.low - low) < error, "\(interval)")
        #expect(abs(interval.high - high) < error, "\(interval)")
    }

    // Three of ten: p = 0.3, Σ(y − p)² = 3·0.49 + 7·0.09 = 2.1, v = 10/9 · 2.1/100 = 0.023333, effective size
    // 0.21/0.023333 = 9; Wilson with t(0.975; 9) = 2.262157: (0.3 + 5.117354/18 ∓ 2.262157·√(0.21/9 + 5.117354/324)) / 1.568595.
    @Test func givesWilsonWithTForIndependentUnits() throws {
        let ratio = independent(3, of: 10)
        #expect(abs(try #require(ratio.variance) - 0.0233333) < 1e-6)
        #expect(abs(try #require(ratio.effectiveSize) - 9) < 1e-9)
        try expect(ratio.proportionInterval(), 0.08723, 0.65777)
    }

    // Newcombe (1998), table II: 56/70 has the Wilson interval 0.6918…0.8770 and 48/80 has 0.4905…0.7004; thousands of
    // clusters make t normal, so a hundredfold copy of the sums tells whether the formula is Wilson's.
    @Test func approachesThePublishedWilsonInterval() throws {
        try expect(independent(5600, of: 7000).proportionInterval(), 0.79048, 0.80920, within: 2e-4)
    }

    // Four persons, three units each: 3, 3, 0 and 0 of them unhappy. p = 6/12, residuals ±1.5, v = 4/3 · 9/144 = 1/12,
    // effective size 0.25·12 = 3, not 12: Wilson with t(0.975; 3) = 3.182446 and n = 3.
    @Test func countsOnePersonsItemsTogether() throws {
        let ratio = ClusteredRatio([(x: 3, y: 3), (x: 3, y: 3), (x: 3, y: 0), (x: 3, y: 0)])
        #expect(abs(try #require(ratio.variance) - 1.0 / 12) < 1e-12)
        #expect(abs(try #require(ratio.effectiveSize) - 3) < 1e-9)
        // 0.5 ∓ 3.182446·√(0.25/3 + 10.127964/36)/(1 + 10.127964/3) = 0.5 ∓ 0.43920
        try expect(ratio.proportionInterval(), 0.06080, 0.93920)
    }

    @Test(arguments: [0, 5]) func keepsAllOrNoneWithinTheRange(hits: Int) throws {
        let interval = try #require(independent(hits, of: 5).proportionInterval())
        // t(0.975; 4)² = 7.708651: the far end is 7.708651 / (5 + 7.708651) away.
        #expect(abs(interval.high - interval.low - 0.606567) < 1e-5)
        #expect(interval.contains(hits == 0 ? 0 : 1))
    }

    @Test func letsOnePersonsTwelveComplaintsWeighAsOne() throws {
        let twelve = ClusteredRatio([(x: 12, y: 12)])
        let one = ClusteredRatio([(x: 1, y: 1)])
        #expect(twelve.proportionInterval() == one.proportionInterval())
        #expect(try #require(twelve.proportionInterval()).low < 0.02)
    }

    @Test func neverClaimsMoreThanItsUnits() throws {
        // Each person is unhappy once in two: no spread between persons, yet six units are only six.
        let ratio = ClusteredRatio([(x: 2, y: 1), (x: 2, y: 1), (x: 2, y: 1)])
        #expect(ratio.variance == 0)
        #expect(ratio.effectiveSize == 6)
    }

    // One person writes 12 of 51 items, all unhappy; 5 of the other 39 are. The spread rests on that person, so t has few
    // degrees of freedom; but if everybody always said the same, as much would be known as from 51²/183·39/40 = 13.858
    // units, and the interval is Wilson's with that size: (p − low)² = s·low(1 − low), s = t(0.975; 39)²/13.858 = 0.29523.
    @Test func isNeverWiderThanPersonsWhoAlwaysSayTheSame() throws {
        let ratio = ClusteredRatio([(x: 12, y: 12)] + (0..<39).map { (x: 1, y: $0 < 5 ? 1 : 0) })
        let interval = try #require(ratio.proportionInterval())
        for end in [interval.low, interval.high] {
            #expect(abs((1.0 / 3 - end) * (1.0 / 3 - end) / (end * (1 - end)) - 0.29523) < 1e-4)
        }
    }

    @Test func saysNothingWithoutADenominator() {
        let nothing = ClusteredRatio([])
        #expect(nothing.value == nil)
        #expect(nothing.proportionInterval() == nil)
        #expect(nothing.meanInterval(within: -1...1) == nil)
        #expect(nothing.effectiveSize == nil)
    }

    // Ratings 0.2, 0.4, 0.4, 0.8 of four persons: mean 0.45, Σ(y − mean)² = 0.19, v = 4/3·0.19/16 = 0.0158333,
    // t(0.975; 3)·√v = 3.182446·0.125831 = 0.400448.
    @Test func givesTheTIntervalOfAMean() throws {
        let ratio = ClusteredRatio([0.2, 0.4, 0.4, 0.8].map { (x: 1, y: $0) })
        try expect(ratio.meanInterval(within: 0...1), 0.049552, 0.850448)
    }

    @Test func cutsAMeanToItsRange() throws {
        let ratio = ClusteredRatio([-100, 100, 100, 100].map { (x: 1, y: $0) })
        let interval = try #require(ratio.meanInterval(within: -100...100))
        #expect(interval.high == 100)
        #expect(interval.low == -100)
    }

    @Test func doesNotTakeAgreementForCertainty() throws {
        let three = ClusteredRatio([1, 1, 1].map { (x: 1, y: $0) })
        let interval = try #require(three.meanInterval(within: -1...1))
        #expect(interval.high == 1)
        // Wilson of 3/3 with t(0.975; 2)² = 18.512821: 1 − 18.512821/21.512821 on 0…1, twice that less one on −1…1.
        #expect(abs(interval.low - (2 * 0.139452 - 1)) < 1e-5)
    }

    @Test func saysThatOnePersonsMeanTellsNothing() throws {
        let interval = try #require(ClusteredRatio([(x: 12, y: 0)]).meanInterval(within: -1...1))
        #expect(interval.low < -0.98 && interval.high > 0.98)
    }

    @Test func ignoresClustersOutsideTheDenominator() {
        #expect(ClusteredRatio([(x: 1, y: 1), (x: 0, y: 0)]) == ClusteredRatio([(x: 1, y: 1)]))
    }
}
