import FoundationEssentials
import HuiyinStatistics
import Testing

@Suite struct CoverageTests {
    /// Runs a world; `bench/coverage` sets the variable for a longer look and a printed table.
    static let longRuns = ProcessInfo.processInfo.environment["HUIYIN_COVERAGE_RUNS"].flatMap { Int($0) }

    @Test(arguments: CoverageSimulation.all) func holdsTheTruthNinetyFiveTimesInAHundred(world: CoverageSimulation) {
        let coverage = world.coverage(runs: Self.longRuns ?? 4000, seed: 20_260_301)
        if Self.longRuns != nil { print("coverage\t\(world.testDescription)\t\(coverage)") }
        #expect((0.93...0.97).contains(coverage), "\(coverage)")
    }

    // The reason for all this: taken as independent, the items of people who write twelve give intervals far too short.
    @Test func fallsShortWhenClusteringIsIgnored() {
        let clustered = CoverageSimulation.all[4]
        var random = SplitMix64(seed: 11)
        var hits = 0
        for _ in 0..<500 {
            var ones = 0.0
            for _ in 0..<40 {
                let mood = random.uniform() < 0.5
                for _ in 0..<12 where random.uniform() < 0.7 ? mood : random.uniform() < 0.5 { ones += 1 }
            }
            let items = ClusteredRatio((0..<480).map { (x: 1, y: Double($0) < ones ? 1 : 0) })
            if items.proportionInterval()?.contains(clustered.truth) == true { hits += 1 }
        }
        #expect(Double(hits) / 500 < 0.75)
    }
}
