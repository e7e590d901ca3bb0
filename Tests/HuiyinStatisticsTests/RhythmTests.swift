import Foundation
import HuiyinStatistics
import Testing

@Suite struct RhythmTests {
    /// A Poisson number by Knuth's product of uniform numbers.
    private static func poisson(_ mean: Double, _ random: inout SplitMix64) -> Double {
        let limit = exp(-mean)
        var count = -1.0
        var product = 1.0
        repeat {
            product *= random.uniform()
            count += 1
        } while product > limit
        return count
    }

    /// Of many looks at sources that go on as before, the share that is taken for quiet.
    private func alarms(_ perDay: [Double], rate: Double, looks: Int, seed: UInt64) -> Double {
        var random = SplitMix64(seed: seed)
        var found = 0
        for _ in 0..<looks {
            let days = (0..<150).map { Self.poisson(perDay[$0 % perDay.count], &random) }
            guard let last = days.lastIndex(where: { $0 > 0 }), last >= 90 else { continue }
            guard let rhythm = CountRhythm(Array(days[(last - 90)...last])) else { continue }
            let silence = Double(days.count - 1 - last)
            if rhythm.probability(ofSilence: silence) < rate { found += 1 }
        }
        return Double(found) / Double(looks)
    }

    @Test(
        arguments: [
            ([0.2], 0.01), ([1.0], 0.01), ([3.0], 0.01), ([0.2], 0.05), ([0.6], 0.05),
            // Weekends only: the dispersion of days keeps the alarm from every Friday.
            ([0, 0, 0, 0, 0, 6, 6], 0.01), ([20, 0, 0, 0, 0, 0, 0], 0.01),
        ] as [([Double], Double)])
    func falseAlarmsStayBelowTheStatedRate(perDay: [Double], rate: Double) {
        let share = alarms(perDay, rate: rate, looks: 4_000, seed: 11)
        // Three standard errors of the simulation.
        #expect(share <= rate + 3 * (rate / 4_000).squareRoot(), "\(share)")
    }

    @Test func aSilenceOfAWeekIsHeardWhereOneADayWasUsual() throws {
        let rhythm = try #require(CountRhythm(Array(repeating: 1, count: 91)))
        let limit = rhythm.silence(atFalseAlarmRate: 0.001)
        #expect(abs(limit - 7.26) < 0.01)
        #expect(abs(rhythm.probability(ofSilence: limit) - 0.001) < 1e-9)
        #expect(rhythm.probability(ofSilence: 0) == 1)
        // Ten a day are missed after one.
        let busy = try #require(CountRhythm(Array(repeating: 10, count: 91)))
        #expect(busy.silence(atFalseAlarmRate: 0.001) < 1)
    }

    @Test func deliveriesOnceAWeekAreCountedAsDeliveries() throws {
        let days = (0..<92).map { $0 % 7 == 0 ? 70.0 : 0 }
        let rhythm = try #require(CountRhythm(days))
        #expect(rhythm.silence(atFalseAlarmRate: 0.001) > 30)
    }

    @Test func fewDaysOrEventsTellNoRhythm() {
        #expect(CountRhythm(Array(repeating: 5, count: 13)) == nil)
        #expect(CountRhythm(Array(repeating: 0, count: 60) + [7]) == nil)
    }

    // MARK: Tables

    @Test func residualsAreThoseOfATextbook() throws {
        // Agresti, Categorical Data Analysis, table of education and religious beliefs (3rd ed., table 3.2).
        let table = CrossTable([[178, 138, 108], [570, 648, 442], [138, 252, 252]])
        let test = try #require(table.independence)
        #expect(abs(test.chiSquare - 69.2) < 0.1)
        #expect(abs(try #require(table.residual(0, 0)) - 4.5) < 0.05)
        #expect(abs(try #require(table.residual(2, 0)) - -6.8) < 0.06)
        #expect(abs(table.expected(0, 0) - 137.8) < 0.1)
    }

    @Test func emptyMarginsSayNothing() {
        let table = CrossTable([[5, 0], [0, 0]])
        #expect(table.independence == nil)
        #expect(table.residual(0, 0) == nil)
        #expect(CrossTable([]).total == 0)
    }

    @Test func aShiftIsFoundAndChanceIsNot() throws {
        let moved = try #require(PopulationShift([(500, 200), (300, 300), (200, 500)]))
        // (0.2−0.5)ln(0.2/0.5) + 0 + (0.5−0.2)ln(0.5/0.2)
        #expect(abs(moved.index - 0.55) < 0.01)
        #expect(moved.isChange)
        // The same shares of fewer are no proof.
        #expect(PopulationShift([(50, 20), (30, 30), (20, 49)])?.isChange == false)
        #expect(PopulationShift([(500, 520), (300, 290), (200, 190)])?.isChange == false)
        #expect(PopulationShift([(10, 0)]) == nil)
        #expect(PopulationShift([(10, 3)]) == nil)
    }

    @Test func chanceAloneIsTakenForAChangeInFewerThanOneOfAThousand() {
        var random = SplitMix64(seed: 5)
        var alarms = 0
        for _ in 0..<3_000 {
            var pairs = Array(repeating: (before: 0.0, now: 0.0), count: 5)
            for _ in 0..<120 { pairs[random.below(5)].before += 1 }
            for _ in 0..<120 { pairs[random.below(5)].now += 1 }
            if PopulationShift(pairs)?.isChange == true { alarms += 1 }
        }
        #expect(alarms <= 9)
    }
}
