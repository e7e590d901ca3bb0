import HuiyinDomain

/// The groups of a request as numbers: each dimension has places, and a group's number is made of its places.
struct GroupKeys {
    enum Source {
        /// A column of words; by segment and code, what it adds to the number.
        case words(FactColumn)
        case nps
        case polarity
        case topic
        case time(ZoneOffsets, firstDay: Int, places: [UInt32])
        /// The same for every unit.
        case nothing
    }

    struct Dimension {
        var source: Source
        var stride: Int
        /// The key of each place.
        var texts: [String?]
        /// For topics, by segment and topic, the place.
        var topicPlaces: [[UInt32]] = []
    }

    private(set) var dimensions: [Dimension] = []
    /// How many groups there could be.
    private(set) var count = 1

    /// - Throws: ``ColumnarLimit`` for what columns can't group by.
    init(_ request: FactRequest, _ table: FactTable, _ instants: Range<Int64>?) throws {
        for dimension in request.dimensions {
            var made = try Self.dimension(dimension, request.unit, table, instants)
            made.stride = count
            count *= max(1, made.texts.count)
            guard count < 1 << 30 else { throw ColumnarLimit() }
            dimensions.append(made)
        }
    }

    private static func dimension(
        _ dimension: FactDimension, _ unit: FactRequest.Unit, _ table: FactTable, _ instants: Range<Int64>?
    ) throws -> Dimension {
        switch dimension {
        case .column(.person): throw ColumnarLimit()
        case .column(.nps):
            let names = [-100, 0, 100].map { NPSGroup(rawValue: $0)?.name }
            return Dimension(source: .nps, stride: 0, texts: [nil] + names)
        case .column(let column):
            let words = table.dictionary(column).texts
            return Dimension(source: .words(column), stride: 0, texts: [nil] + words.dropFirst().map { $0 })
        case .polarity: return Dimension(source: .polarity, stride: 0, texts: ["-1", "0", "1"])
        case .topic(let depth):
            guard unit == .opinion else { return Dimension(source: .nothing, stride: 0, texts: [nil]) }
            var known = [String?: UInt32]()
            var texts = [String?]()
            let places = table.parts.map { part in
                part.segment.topics.map { path in
                    let key = TopicPath.cut(path, depth: depth)
                    if let place = known[key] { return place }
                    known[key] = UInt32(texts.count)
                    texts.append(key)
                    return UInt32(texts.count - 1)
                }
            }
            return Dimension(source: .topic, stride: 0, texts: texts, topicPlaces: places)
        case .time(let grain, let offsets): return try time(grain, offsets, table, instants)
        }
    }

    private static func time(
        _ grain: TimeGrain, _ offsets: ZoneOffsets, _ table: FactTable, _ instants: Range<Int64>?
    ) throws -> Dimension {
        let timed = table.parts.map(\.segment).filter { $0.timed > 0 }
        guard var first = timed.map(\.timeFirst).min(), var last = timed.map(\.timeLast).max() else {
            return Dimension(source: .nothing, stride: 0, texts: [nil])
        }
        if let instants {
            guard instants.lowerBound <= last, instants.upperBound > first else {
                return Dimension(source: .nothing, stride: 0, texts: [nil])
            }
            first = max(first, instants.lowerBound)
            last = min(last, instants.upperBound - 1)
        }
        // A day to each side, for clocks that change between two voices.
        let firstDay = offsets.day(of: first).daysSinceEpoch - 1
        let lastDay = offsets.day(of: last).daysSinceEpoch + 1
        // Three centuries; beyond that lies a mistyped year, and naming each day would take longer than SQL does.
        guard lastDay - firstDay < 110_000 else { throw ColumnarLimit() }
        var texts: [String?] = [nil]
        var known = [String: UInt32]()
        var places = [UInt32]()
        for day in firstDay...lastDay {
            let name = grain.bucket(of: CivilDate(daysSinceEpoch: day))
            if let place = known[name] {
                places.append(place)
            } else {
                known[name] = UInt32(texts.count)
                places.append(UInt32(texts.count))
                texts.append(name)
            }
        }
        return Dimension(source: .time(offsets, firstDay: firstDay, places: places), stride: 0, texts: texts)
    }

    func key(_ group: Int) -> [String?] {
        dimensions.map { $0.texts.isEmpty ? nil : $0.texts[group / $0.stride % $0.texts.count] }
    }

    var hasTopic: Bool { dimensions.contains { if case .topic = $0.source { true } else { false } } }
    var hasPolarity: Bool { dimensions.contains { if case .polarity = $0.source { true } else { false } } }
}

extension FactPredicate {
    /// The instants outside of which nothing can match, where that is easily seen.
    var instants: Range<Int64>? {
        switch self {
        case .time(let range): range
        case .and(let parts):
            parts.compactMap(\.instants).reduce(nil) { all, range in all.map { $0.clamped(to: range) } ?? range }
        default: nil
        }
    }
}
