package import HuiyinDomain

/// How well a taxonomy fits a set of texts: what it covers, where nodes overlap, how that changes over time.
package struct TaxonomyReport: Sendable {
    /// One text of those reported on.
    package struct Subject: Hashable, Sendable {
        package var id: String
        package var input: AnalysisInput
        /// `2026-03`, where a time is given.
        package var month: String?

        package init(id: String, input: AnalysisInput, month: String? = nil) {
            (self.id, self.input, self.month) = (id, input, month)
        }
    }

    /// Two nodes found in the same clause.
    package struct Overlap: Hashable, Sendable {
        package let first: String
        package let second: String
        /// Clauses with both.
        package let both: Int
        /// Of the clauses with the rarer of the two, the share that has both.
        package let share: Double
    }

    /// A phrase that stands in more than one node.
    package struct SharedPhrase: Hashable, Sendable {
        package let phrase: String
        package let paths: [String]

        package init(phrase: String, paths: [String]) {
            (self.phrase, self.paths) = (phrase, paths)
        }
    }

    /// A share with its 95 % interval (Wilson 1927).
    package struct Share: Hashable, Sendable {
        package let count: Int
        package let n: Int

        package init(count: Int, n: Int) {
            (self.count, self.n) = (count, n)
        }

        package var value: Double { n == 0 ? 0 : Double(count) / Double(n) }

        package var interval: (low: Double, high: Double) {
            guard n > 0 else { return (0, 1) }
            let (n, z) = (Double(n), 1.959964)
            let middle = (value + z * z / (2 * n)) / (1 + z * z / n)
            let half = z / (1 + z * z / n) * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
            return (max(0, middle - half), min(1, middle + half))
        }
    }

    /// More topics than this in one text is too many.
    package static let tooMany = 4
    /// An overlap is reported from this many clauses on.
    private static let fewestClauses = 3
    private static let leastShare = 0.2

    package let taxonomy: Taxonomy
    /// Texts with a topic.
    package private(set) var covered = Share(count: 0, n: 0)
    /// Texts that speak of each node, of those below it too, by path.
    package private(set) var counts: [String: Int] = [:]
    package let sharedPhrases: [SharedPhrase]
    /// Texts without topic by month, in order.
    package var drift: [(month: String, share: Share)] {
        months.sorted { $0.key < $1.key }.map { ($0.key, Share(count: $0.value.silent, n: $0.value.all)) }
    }
    /// A seeded sample of the texts without topic, and of those with too many, by id.
    package var withoutTopic: [String] { silent.ids }
    package var withTooMany: [String] { crowded.ids }
    package private(set) var crowdedCount = 0

    private var months: [String: (silent: Int, all: Int)] = [:]
    private var clauses: [String: Int] = [:]
    private var pairs: [Pair: Int] = [:]
    private var silent: SeededSample
    private var crowded: SeededSample

    private struct Pair: Hashable {
        let first: String
        let second: String
    }

    package init(_ taxonomy: Taxonomy, seed: UInt64 = 1, sample: Int = 10) {
        self.taxonomy = taxonomy
        sharedPhrases = Self.sharedPhrases(of: taxonomy)
        silent = SeededSample(seed: seed, size: sample)
        crowded = SeededSample(seed: seed &+ 1, size: sample)
    }

    /// Counts one text, as `engine` understands it.
    package mutating func add(_ subject: Subject, _ engine: TextEngine) {
        let opinions = engine.analyze(subject.input).opinions
        let topics = Set(opinions.compactMap(\.topic))
        covered = Share(count: covered.count + (topics.isEmpty ? 0 : 1), n: covered.n + 1)
        for node in taxonomy.nodes where topics.contains(where: { Taxonomy.contains(node.path, $0) }) {
            counts[node.path, default: 0] += 1
        }
        if let month = subject.month {
            let known = months[month] ?? (0, 0)
            months[month] = (known.silent + (topics.isEmpty ? 1 : 0), known.all + 1)
        }
        if topics.isEmpty { silent.offer(subject.id) }
        if topics.count > Self.tooMany {
            crowdedCount += 1
            crowded.offer(subject.id)
        }
        let byPlace = Dictionary(grouping: opinions.filter { $0.topic != nil }) { "\($0.part.name):\($0.bytes)" }
        for group in byPlace.values {
            let paths = Set(group.compactMap(\.topic)).sorted()
            for path in paths { clauses[path, default: 0] += 1 }
            for (place, first) in paths.enumerated() {
                for second in paths[(place + 1)...] where !Taxonomy.contains(first, second) {
                    pairs[Pair(first: first, second: second), default: 0] += 1
                }
            }
        }
    }

    /// Pairs of nodes that often fall on the same clause, the closest first.
    package var overlaps: [Overlap] {
        pairs.compactMap { pair, both in
            let rarer = min(clauses[pair.first] ?? 0, clauses[pair.second] ?? 0)
            let share = Double(both) / Double(max(rarer, 1))
            guard both >= Self.fewestClauses, share >= Self.leastShare else { return nil }
            return Overlap(first: pair.first, second: pair.second, both: both, share: share)
        }
        .sorted { ($1.share, $1.both, $0.first, $0.second) < ($0.share, $0.both, $1.first, $1.second) }
    }

    private static func sharedPhrases(of taxonomy: Taxonomy) -> [SharedPhrase] {
        var places: [String: [String]] = [:]
        var order = [String]()
        for node in taxonomy.nodes {
            for phrase in node.phrases {
                let folded = TaxonomySigns.folded(phrase)
                if places[folded] == nil { order.append(folded) }
                if places[folded]?.contains(node.path) != true { places[folded, default: []].append(node.path) }
            }
        }
        return order.compactMap { phrase in
            guard let paths = places[phrase], paths.count > 1 else { return nil }
            return SharedPhrase(phrase: phrase, paths: paths)
        }
    }
}

/// A uniform sample of what is offered one by one; the same seed and order give the same sample (Vitter 1985, algorithm R).
struct SeededSample: Sendable {
    private var random: SeededRandom
    private let size: Int
    private var offered = 0
    private(set) var ids = [String]()

    init(seed: UInt64, size: Int) {
        random = SeededRandom(seed: seed)
        self.size = size
    }

    mutating func offer(_ id: String) {
        offered += 1
        if ids.count < size { return ids.append(id) }
        let place = random.below(offered)
        if place < size { ids[place] = id }
    }
}

extension TaxonomyReport.Subject {
    /// A line as `huiyin analyze` reads it, with an optional time; `nil` without text or turns.
    package init?(_ row: JSONValue, number: Int) {
        var bytes = [UInt8]()
        row.append(to: &bytes)
        guard let input = try? AnalysisLine.parse(bytes) else { return nil }
        let time = row["time"]?.string
        let isMonth = time.map { $0.utf8.count >= 7 && $0.utf8.dropFirst(4).first == UInt8(ascii: "-") } ?? false
        self.init(
            id: input.id ?? "line-\(number)", input: input, month: isMonth ? time.map { String($0.prefix(7)) } : nil)
    }
}
