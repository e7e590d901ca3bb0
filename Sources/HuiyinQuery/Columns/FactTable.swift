import Synchronization

/// The facts of one generation in columns, up to one snapshot: what every query of a page is counted on.
///
/// Immutable: a later snapshot is another table that shares the segments. It knows no database; texts and persons that a question
/// names are resolved by whoever holds one, see ``RowSets``.
package final class FactTable: Sendable {
    /// A segment with the rows of it that have ended.
    struct Part: Sendable {
        let segment: Segment
        /// Ascending, with the snapshots from which on each is gone.
        let deadRows: [UInt32]
        let died: [Int64]
        let fixed: FixedFractions
    }

    /// The fractions of a segment by their codes, in whole numbers of the table's scales.
    struct FixedFractions: Sendable {
        let unitIntensities: [Int]
        let intensities: [Int]
        /// Below 0 for none.
        let ratings: [Int]
        /// From here on a rating says that its author is satisfied.
        let satisfied: Int

        init(_ segment: Segment, intensityScale: Double, ratingScale: Double) {
            func whole(_ kind: SegmentLayout.Kind, _ scale: Double) -> [Int] {
                segment.block(kind).values.map { Int(($0 * scale).rounded()) }
            }
            unitIntensities = whole(.opinionIntensity, intensityScale)
            intensities = whole(.intensity, intensityScale)
            ratings = whole(.rating, ratingScale)
            satisfied = Int((0.75 * ratingScale).rounded())
        }
    }

    package let generation: Int64
    /// The newest snapshot that the table can answer for.
    package let number: Int64
    let parts: [Part]
    package let clusters: AuthorClusters
    /// In which whole numbers fractions are summed; see ``FixedPoint``.
    let intensityScale: Double
    let ratingScale: Double
    private let dictionaries = Mutex<[FactColumn: WordDictionary]>([:])
    private let authorRuns = Mutex<[Int: AuthorRuns]>([:])

    /// - Parameter deaths: Facts that ended after their segment was written: their rows, with the snapshots that ended them.
    package init(
        generation: Int64, number: Int64, segments: [Segment], deaths: [(row: Int64, died: Int64)] = [],
        clusters: AuthorClusters = AuthorClusters()
    ) {
        self.generation = generation
        self.number = number
        self.clusters = clusters
        let ended = Dictionary(deaths.map { (UInt32(clamping: $0.row), $0.died) }, uniquingKeysWith: { min($0, $1) })
        func scale(_ kinds: [SegmentLayout.Kind]) -> Double {
            segments.allSatisfy { segment in
                kinds.allSatisfy { segment.block($0).values.allSatisfy { $0 < 0 || FixedPoint.isExact($0) } }
            } ? FixedPoint.exact : FixedPoint.fine
        }
        let scales = (intensity: scale([.intensity, .opinionIntensity]), rating: scale([.rating]))
        (intensityScale, ratingScale) = (scales.intensity, scales.rating)
        parts = segments.map { segment in
            Self.part(
                segment, ended,
                FixedFractions(segment, intensityScale: scales.intensity, ratingScale: scales.rating))
        }
    }

    private static func part(_ segment: Segment, _ ended: [UInt32: Int64], _ fixed: FixedFractions) -> Part {
        var deaths = Dictionary(
            segment.writtenDeaths.map { ($0.row, $0.died) }, uniquingKeysWith: { first, _ in first })
        if !ended.isEmpty {
            let rows: UnsafePointer<UInt32> = segment.block(.row).pointer(segment.memory)
            let (least, most) = (ended.keys.min() ?? 0, ended.keys.max() ?? 0)
            for place in 0..<segment.voices where rows[place] >= least && rows[place] <= most {
                if let died = ended[rows[place]] { deaths[UInt32(place)] = died }
            }
        }
        let places = deaths.keys.sorted()
        return Part(
            segment: segment, deadRows: places, died: places.map { deaths[$0] ?? Int64.max }, fixed: fixed)
    }

    package var voices: Int { parts.reduce(0) { $0 + $1.segment.voices } }
    package var opinions: Int { parts.reduce(0) { $0 + $1.segment.opinions } }

    /// The rows of a segment by person; made when they are first asked for.
    func runs(_ part: Int) -> AuthorRuns {
        if let known = authorRuns.withLock({ $0[part] }) { return known }
        let made = AuthorRuns(parts[part].segment, clusters)
        authorRuns.withLock { $0[part] = made }
        return made
    }

    /// The words of a column over all segments, made when they are first asked for.
    func dictionary(_ column: FactColumn) -> WordDictionary {
        if let known = dictionaries.withLock({ $0[column] }) { return known }
        let made = WordDictionary(parts.map { $0.segment.words(column)?.texts ?? [""] })
        dictionaries.withLock { $0[column] = made }
        return made
    }
}

/// The words of a column, numbered over all segments: 0 is unknown.
struct WordDictionary: Sendable {
    let texts: [String]
    /// For each segment, the number of each of its codes.
    let places: [[UInt32]]

    init(_ segments: [[String]]) {
        var known = [String: UInt32]()
        var texts = [""]
        places = segments.map { words in
            words.enumerated().map { code, word in
                guard code > 0 else { return 0 }
                if let place = known[word] { return place }
                let place = UInt32(texts.count)
                texts.append(word)
                known[word] = place
                return place
            }
        }
        self.texts = texts
    }
}

/// Who counts as one: authors who are linked to a person stand under one number, the smallest author's.
package struct AuthorClusters: Sendable {
    /// The generation of identities that this is; 0 where nobody is linked.
    package let generation: Int64
    /// By author; empty where nobody is linked.
    let numbers: [UInt32]

    package init() {
        generation = 0
        numbers = []
    }

    /// - Parameter persons: By author, any number that is the same for the authors of one person.
    package init(generation: Int64, persons: [Int64: Int64]) {
        self.generation = generation
        var least = [Int64: Int64]()
        for (author, person) in persons { least[person] = min(least[person] ?? author, author) }
        var numbers = (0...UInt32(persons.keys.max() ?? 0)).map(\.self)
        for (author, person) in persons { numbers[Int(author)] = UInt32(least[person] ?? author) }
        self.numbers = numbers
    }

    /// Whether every author is a person of their own.
    var isPlain: Bool { numbers.isEmpty }

    func number(_ author: UInt32) -> UInt32 { Int(author) < numbers.count ? numbers[Int(author)] : author }
}

/// What only a database can find: the rows that a text or a person's name in a question stands for.
package struct RowSets: Sendable {
    /// For each text, whether a version of an item contains it, by the number of the version.
    package var texts: [String: Set<Int64>]
    /// For each name, the authors who are that person.
    package var persons: [String: Set<Int64>]

    package init(texts: [String: Set<Int64>] = [:], persons: [String: Set<Int64>] = [:]) {
        self.texts = texts
        self.persons = persons
    }
}

extension FactPredicate {
    /// Every text and every person's name that a database has to look for.
    package var lookups: (texts: Set<String>, persons: Set<String>) {
        switch self {
        case .text(let words): return ([words], [])
        case .column(.person, let names): return ([], Set(names.compactMap(\.self)))
        case .and(let parts), .or(let parts):
            return parts.reduce(into: (Set(), Set())) { all, part in
                let own = part.lookups
                all.0.formUnion(own.texts)
                all.1.formUnion(own.persons)
            }
        case .not(let part): return part.lookups
        case .everything, .column, .polarity, .topic, .time: return ([], [])
        }
    }
}
