package import HuiyinDomain
package import HuiyinQuery
import HuiyinStatistics

/// Invented facts of any number, the same for the same seed: what the speed of figures is measured on.
///
/// Two years; authors with heavy tails (about three voices each, a few with thousands); twelve channels, forty products, a hundred
/// topics in two levels; a tenth of the voices is anonymous, a hundredth has no time.
package struct FactWorld: Sendable {
    /// A voice with what is said in it.
    package struct Voice: Sendable {
        package var voice = SegmentVoice()
        package var opinions = [SegmentOpinion]()
    }

    package let voices: Int
    package let seed: UInt64
    /// Segments; each holds a stretch of time.
    static let stretches = 8
    /// 2024-07-01.
    package static let start: Int64 = 1_719_792_000_000
    static let days: Int64 = 728

    package init(voices: Int, seed: UInt64) {
        self.voices = voices
        self.seed = seed
    }

    // MARK: Words

    /// The word of each number; 0 is unknown.
    package static let words: [String] = {
        var words = ["", "Asia/Shanghai"]
        words += (0..<6).map { "source-\($0)" }
        words += (0..<12).map { "channel-\($0)" }
        words += FeedbackKind.allCases.map(\.rawValue)
        words += (0..<40).map { "product-\($0)" }
        words += (0..<20).map { "1.\($0)" }
        words += (0..<300).map { "store-\($0)" }
        words += ["spring", "autumn", "zh", "en", "city", Suspicion.genuine]
        words += (0..<60).map { "city-\($0)" }
        words += topics
        return words
    }()
    static let numbers = Dictionary(
        words.enumerated().map { ($1, Int64($0)) }, uniquingKeysWith: { first, _ in first })

    /// Ten branches with nine leaves each.
    static let topics = (0..<10).flatMap { branch in
        ["topic-\(branch)"] + (0..<9).map { "topic-\(branch)/part-\($0)" }
    }

    package static let taxonomy = Taxonomy(
        id: "bench", version: 1, language: .english, nodes: topics.map { Taxonomy.Node(path: $0, name: $0) })

    private static func number(_ word: String) -> Int64 { numbers[word] ?? 0 }

    // MARK: Voices

    /// Hands out the voices of one stretch of time, in no particular order of authors.
    package func forEach(stretch: Int, _ body: (Voice) throws -> Void) rethrows {
        var random = SplitMix64(seed: seed &+ UInt64(stretch) &* 1_000_003)
        let count = voices / Self.stretches + (stretch < voices % Self.stretches ? 1 : 0)
        let first = voices / Self.stretches * stretch + min(stretch, voices % Self.stretches)
        var voice = Voice()
        for index in 0..<count {
            fill(&voice, row: first + index + 1, stretch: stretch, &random)
            try body(voice)
        }
    }

    private func fill(_ out: inout Voice, row: Int, stretch: Int, _ random: inout SplitMix64) {
        func chance(_ random: inout SplitMix64) -> Double { Double(random.next() >> 11) / 9_007_199_254_740_992 }
        /// Small numbers more often.
        func skewed(_ count: Int, _ random: inout SplitMix64) -> Int {
            let share = chance(&random)
            return min(count - 1, Int(share * share * Double(count)))
        }
        out.voice.row = Int64(row)
        out.voice.version = Int64(row)
        out.voice.born = Int64(stretch + 1)
        out.voice.id = FeedbackID(high: random.next(), low: random.next())
        let span = Self.days * 86_400_000 / Int64(Self.stretches)
        out.voice.time =
            random.below(100) == 0
            ? nil : Self.start + span * Int64(stretch) + Int64(random.below(Int(span / 1000))) * 1000
        out.voice.author = random.below(10) == 0 ? 0 : Int64(1 + skewed(max(1, voices * 2 / 5), &random))
        out.voice.polarity = random.below(3) - 1
        out.voice.intensity = Double(random.below(10_001)) / 10_000
        out.voice.rating = random.below(2) == 0 ? Double(random.below(5)) / 4 : nil
        out.voice.nps = random.below(5) == 0 ? Int64(random.below(3) - 1) * 100 : nil
        let channel = skewed(12, &random)
        let product = skewed(40, &random)
        out.voice.words = [
            Self.number("Asia/Shanghai"), Self.number("source-\(channel / 2)"), Self.number("channel-\(channel)"),
            Self.number(FeedbackKind.allCases[channel % FeedbackKind.allCases.count].rawValue),
            Self.number("product-\(product)"),
            random.below(2) == 0 ? Self.number("1.\(stretch * 2 + random.below(3))") : 0, 0,
            random.below(3) == 0 ? Self.number("store-\(skewed(300, &random))") : 0,
            random.below(20) == 0 ? Self.number(random.below(2) == 0 ? "spring" : "autumn") : 0,
            Self.number(random.below(10) == 0 ? "en" : "zh"), Self.number(Suspicion.genuine),
        ]
        out.voice.attributes =
            random.below(2) == 0 ? [(Self.number("city"), Self.number("city-\(skewed(60, &random))"))] : []
        out.opinions.removeAll(keepingCapacity: true)
        // 0 to 6: three on average.
        for _ in 0..<random.below(7) {
            let topic = Self.number(Self.topics[skewed(100, &random)])
            let opinion = SegmentOpinion(
                topic: topic, polarity: skewed(3, &random) - 1,
                probability: Double(5_000 + random.below(5_001)) / 10_000,
                intensity: Double(random.below(10_001)) / 10_000)
            if !out.opinions.contains(where: { $0.topic == topic }) { out.opinions.append(opinion) }
        }
    }

    // MARK: A table

    /// The bytes of the segment of one stretch.
    package func image(stretch: Int) throws -> [UInt8] {
        var builder = SegmentBuilder(generation: 1)
        builder.reserve(voices / Self.stretches + 1)
        try forEach(stretch: stretch) { try builder.add($0.voice, $0.opinions) }
        return try builder.image { Self.words[Int($0)] }
    }

    /// The table of segments that lie in files.
    package static func table(files: [String]) throws -> FactTable {
        FactTable(generation: 1, number: Int64(stretches), segments: try files.map { try Segment(file: $0) })
    }

    package static var stretchCount: Int { stretches }

    /// What the table holds.
    package static let snapshot = FactSnapshot(
        number: Int64(stretches), generation: 1, taxonomy: "bench@1", models: [:],
        time: start...start + days * 86_400_000 - 1)
}
