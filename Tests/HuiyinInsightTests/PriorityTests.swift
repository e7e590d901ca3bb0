import HuiyinInsight
import Testing

@Suite struct PriorityTests {
    private func evidence(
        _ unhappy: Double, before: Double? = nil, share: Double = 0.5, intensity: Double = 0.5, severity: Double? = nil
    ) -> Priority.Evidence {
        Priority.Evidence(
            unhappyPeople: unhappy, unhappyBefore: before, negativeShare: share, intensity: intensity,
            severity: severity)
    }

    @Test func partsAreTheDocumentedFormula() {
        // log(100)/log(1000) = 2/3; 0.8 × 0.5 = 0.4; log2(99.5/49.5 …) is a little above 1, so the trend is full.
        let priority = Priority(evidence(99, before: 49, share: 0.8, intensity: 0.5), everyone: 999)
        #expect(abs(priority.reach - 40 * 2 / 3) < 1e-9)
        #expect(abs(priority.badness - 16) < 1e-9)
        #expect(priority.trend == 20)
        #expect(abs(priority.score - (priority.reach + priority.badness + priority.trend)) < 1e-12)
    }

    @Test func asManyAsBeforeIsHalfTheTrend() {
        #expect(abs(Priority(evidence(40, before: 40), everyone: 100).trend - 10) < 1e-9)
        #expect(abs(Priority(evidence(40), everyone: 100).trend - 10) < 1e-9, "no comparison counts as no change")
    }

    @Test func halfAsManyIsNoTrend() {
        #expect(Priority(evidence(20, before: 60), everyone: 100).trend == 0)
    }

    @Test func severityCountsWhereItIsGraverThanTheWords() {
        let calm = Priority(evidence(17, share: 1, intensity: 0.3, severity: 0.9), everyone: 1000)
        let plain = Priority(evidence(17, share: 1, intensity: 0.3), everyone: 1000)
        #expect(abs(calm.badness - 36) < 1e-9)
        #expect(abs(plain.badness - 12) < 1e-9)
    }

    @Test func staysBetweenNoughtAndAHundred() {
        for (unhappy, before, share, everyone) in [(0.0, 0.0, 0.0, 0.0), (1e6, 0.0, 1.0, 10.0), (0.0, 1e6, 1.0, 1e6)] {
            let score = Priority(evidence(unhappy, before: before, share: share, intensity: 1), everyone: everyone)
                .score
            #expect((0...100).contains(score))
        }
    }

    @Test func ranksOfFiguresThatAreSureDoNotMove() {
        let sure = RankRange.Contestant(
            evidence: evidence(5_000, before: 2_000, share: 0.9, intensity: 0.9), negativeShare: 0.89...0.91,
            intensity: 0.89...0.91)
        let small = RankRange.Contestant(
            evidence: evidence(12, before: 30, share: 0.2, intensity: 0.2), negativeShare: 0.1...0.3,
            intensity: 0.1...0.3)
        #expect(
            RankRange.simulate([sure, small], everyone: 10_000)
                == [RankRange(first: 1, last: 1), RankRange(first: 2, last: 2)])
    }

    @Test func ranksOfEqualFiguresAreOpen() {
        let one = RankRange.Contestant(
            evidence: evidence(40, before: 40), negativeShare: 0.3...0.7, intensity: 0.3...0.7)
        let ranges = RankRange.simulate([one, one, one], everyone: 1_000)
        #expect(ranges.allSatisfy { $0 == RankRange(first: 1, last: 3) })
    }

    @Test func theSameSeedGivesTheSameRanges() {
        let contest = (1...6).map { number in
            RankRange.Contestant(
                evidence: evidence(Double(number * 9), before: 20), negativeShare: 0.3...0.6, intensity: nil)
        }
        #expect(RankRange.simulate(contest, everyone: 500) == RankRange.simulate(contest, everyone: 500))
    }

    @Test func partsInWholeNumbersAddUpToTheTotalShown() {
        for (parts, whole) in [
            ([12.4, 7.4, 10.4], [13, 7, 10]), ([12.6, 7.6, 10.6], [13, 8, 10]), ([20, 10, 0], [20, 10, 0]),
        ] {
            #expect(Priority.whole(parts) == whole)
            #expect(Priority.whole(parts).reduce(0, +) == Int(parts.reduce(0, +).rounded()))
        }
    }
}
