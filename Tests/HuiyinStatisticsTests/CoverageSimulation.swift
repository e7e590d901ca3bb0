import HuiyinStatistics
import Testing

/// A world whose true figure is known, from which samples are drawn to see how often an interval holds the truth.
struct CoverageSimulation: Sendable, CustomTestStringConvertible {
    /// How much each person writes.
    enum Writing: String, Sendable {
        case oneEach = "one item each"
        case twelveEach = "twelve items each"
        /// Nine in ten write one item, the others twelve.
        case someTwelve = "one in ten writes twelve"
        /// A single person writes twelve items, all the others one.
        case oneTwelve = "one person writes twelve"
    }

    enum Figure: String, Sendable {
        case proportion
        case mean
    }

    let name: String
    let figure: Figure
    /// Possible answers and how probable they are.
    let answers: [(value: Double, probability: Double)]
    let range: ClosedRange<Double>
    let persons: Int
    let writing: Writing
    /// The chance that an item repeats its author's mood; the correlation within a person is its square.
    let repetition: Double

    var testDescription: String { "\(name), \(persons) persons, \(writing.rawValue), repetition \(repetition)" }

    var truth: Double { answers.reduce(0) { $0 + $1.value * $1.probability } }

    /// The share of `runs` samples whose 95 % interval holds the truth.
    func coverage(runs: Int, seed: UInt64) -> Double {
        var random = SplitMix64(seed: seed)
        var hits = 0
        for _ in 0..<runs where interval(sample(&random)).contains(truth) { hits += 1 }
        return Double(hits) / Double(runs)
    }

    private func interval(_ ratio: ClusteredRatio) -> Interval {
        let interval =
            switch figure {
            case .proportion: ratio.proportionInterval()
            case .mean: ratio.meanInterval(within: range)
            }
        return interval ?? Interval(low: .nan, high: .nan)
    }

    private func sample(_ random: inout SplitMix64) -> ClusteredRatio {
        var clusters: [(x: Double, y: Double)] = []
        clusters.reserveCapacity(persons)
        for person in 0..<persons {
            let items =
                switch writing {
                case .oneEach: 1
                case .twelveEach: 12
                case .someTwelve: random.uniform() < 0.1 ? 12 : 1
                case .oneTwelve: person == 0 ? 12 : 1
                }
            let mood = answer(&random)
            var sum = 0.0
            for _ in 0..<items { sum += random.uniform() < repetition ? mood : answer(&random) }
            clusters.append((x: Double(items), y: sum))
        }
        return ClusteredRatio(clusters)
    }

    private func answer(_ random: inout SplitMix64) -> Double {
        var left = random.uniform()
        for (value, probability) in answers {
            left -= probability
            if left < 0 { return value }
        }
        return answers[answers.count - 1].value
    }
}

extension CoverageSimulation {
    private static func proportion(_ p: Double, _ persons: Int, _ writing: Writing, _ repetition: Double) -> Self {
        CoverageSimulation(
            name: "proportion \(p)", figure: .proportion, answers: [(1, p), (0, 1 - p)], range: 0...1, persons: persons,
            writing: writing, repetition: repetition)
    }

    private static func netSentiment(_ persons: Int, _ writing: Writing, _ repetition: Double) -> Self {
        CoverageSimulation(
            name: "net sentiment −0.1", figure: .mean, answers: [(-1, 0.4), (0, 0.3), (1, 0.3)], range: -1...1,
            persons: persons, writing: writing, repetition: repetition)
    }

    private static func rating(_ persons: Int, _ writing: Writing, _ repetition: Double) -> Self {
        CoverageSimulation(
            name: "rating 0.725", figure: .mean,
            answers: [(0, 0.1), (0.25, 0.1), (0.5, 0.1), (0.75, 0.2), (1, 0.5)], range: 0...1, persons: persons,
            writing: writing, repetition: repetition)
    }

    /// What the tests check and `bench/coverage` prints.
    static let all: [CoverageSimulation] = [
        proportion(0.5, 40, .oneEach, 0),
        proportion(0.5, 200, .oneEach, 0),
        proportion(0.1, 40, .oneEach, 0),
        proportion(0.1, 200, .oneEach, 0),
        proportion(0.5, 40, .twelveEach, 0.7),
        proportion(0.5, 200, .twelveEach, 0.7),
        proportion(0.1, 40, .twelveEach, 0.7),
        proportion(0.1, 200, .twelveEach, 0.7),
        proportion(0.5, 40, .twelveEach, 0),
        proportion(0.5, 40, .twelveEach, 1),
        proportion(0.5, 100, .someTwelve, 0.7),
        proportion(0.1, 300, .someTwelve, 0.7),
        proportion(0.5, 200, .oneTwelve, 0.7),
        proportion(0.1, 200, .oneTwelve, 0.7),
        netSentiment(40, .oneEach, 0),
        netSentiment(40, .twelveEach, 0.7),
        netSentiment(100, .someTwelve, 0.7),
        netSentiment(200, .oneTwelve, 0.7),
        rating(40, .oneEach, 0),
        rating(40, .twelveEach, 0.7),
        rating(100, .someTwelve, 0.7),
        rating(200, .oneTwelve, 0.7),
    ]
}
