import HuiyinDomain

/// Gathers voices and writes them as one segment: rows ordered by author, words as codes of small dictionaries.
package struct SegmentBuilder {
    private struct Row {
        var row: Int64
        var version: UInt32
        var born: UInt32
        var died: Int64
        var high: UInt64
        var low: UInt64
        var time: Int64
        var author: UInt32
        var polarity: UInt8
        var nps: UInt8
        var intensity: Double
        /// Below 0 for none.
        var rating: Double
        var firstOpinion: Int
        var opinions: Int
    }

    private let generation: Int64
    private var rows = [Row]()
    private var opinions = [SegmentOpinion]()
    private var words = [[Int64]](repeating: [], count: SegmentLayout.words.count)
    /// By name: the rows that have it, and their values.
    private var attributes = [Int64: [(row: Int, value: Int64)]]()

    package init(generation: Int64) {
        self.generation = generation
    }

    package var count: Int { rows.count }
    package var isEmpty: Bool { rows.isEmpty }

    package mutating func reserve(_ count: Int) {
        rows.reserveCapacity(count)
        opinions.reserveCapacity(count * 3)
        for index in words.indices { words[index].reserveCapacity(count) }
    }

    /// - Throws: ``SegmentError`` `segment-limit` where a number is beyond what a segment holds.
    package mutating func add(_ voice: SegmentVoice, _ units: [SegmentOpinion]) throws(SegmentError) {
        guard let version = UInt32(exactly: voice.version), UInt32(exactly: voice.row) != nil,
            let born = UInt32(exactly: voice.born),
            let author = UInt32(exactly: voice.author), author < UInt32.max - 65_536
        else { throw Self.limit("a number of a version, an author or a snapshot") }
        rows.append(
            Row(
                row: voice.row, version: version, born: born, died: voice.died ?? Int64.max, high: voice.id.high,
                low: voice.id.low, time: voice.time ?? Int64.min, author: author, polarity: UInt8(voice.polarity + 1),
                nps: voice.nps.map { UInt8($0 / 100 + 2) } ?? 0, intensity: voice.intensity,
                rating: voice.rating ?? -1, firstOpinion: opinions.count, opinions: units.count))
        opinions.append(contentsOf: units)
        for (index, word) in voice.words.enumerated() { words[index].append(word) }
        for attribute in voice.attributes {
            attributes[attribute.name, default: []].append((rows.count - 1, attribute.value))
        }
    }

    private static func limit(_ what: String) -> SegmentError {
        SegmentError(code: "segment-limit", message: "\(what) is beyond what a segment of facts can hold")
    }

    /// The bytes of the segment.
    /// - Parameter text: The word of a number.
    package func image(text: (Int64) throws -> String) throws -> [UInt8] {
        // Author above, place of arrival below: one sort of plain numbers.
        let keys = rows.indices.map { UInt64(rows[$0].author) << 32 | UInt64($0) }.sorted()
        let order = keys.map { Int($0 & 0xFFFF_FFFF) }
        var writer = SegmentWriter()
        var starts = [UInt32]()
        var aspects = [UInt16]()
        var unitIntensity = DoubleCodes()
        var unitProbability = DoubleCodes()
        let topics = try topicCodes(text)
        guard topics.paths.count * 3 <= Int(UInt16.max) else { throw Self.limit("the number of topics") }
        var sorted = [(aspect: UInt16, unit: Int)]()
        unitIntensity.reserve(opinions.count)
        unitProbability.reserve(opinions.count)
        aspects.reserveCapacity(opinions.count)
        starts.reserveCapacity(rows.count + 1)
        for index in order {
            starts.append(UInt32(aspects.count))
            sorted.removeAll(keepingCapacity: true)
            for unit in rows[index].firstOpinion..<rows[index].firstOpinion + rows[index].opinions {
                let topic = topics.codes[opinions[unit].topic] ?? 0
                sorted.append((UInt16(topic * 3 + opinions[unit].polarity + 1), unit))
            }
            if sorted.count > 1 { sorted.sort { $0.aspect < $1.aspect } }
            for (aspect, unit) in sorted {
                aspects.append(aspect)
                unitIntensity.append(opinions[unit].intensity)
                unitProbability.append(opinions[unit].probability)
            }
        }
        starts.append(UInt32(aspects.count))
        try addNumbers(order, starts, to: &writer)
        try writer.add(.topics, codes: [UInt8](), texts: topics.paths)
        writer.add(.aspect, aspects)
        try writer.add(.opinionIntensity, unitIntensity)
        try writer.add(.opinionProbability, unitProbability)
        for (index, column) in SegmentLayout.words.enumerated() {
            var codes = WordCodes()
            for row in order { codes.append(words[index][row]) }
            try writer.add(column.kind, codes, text)
        }
        var places = [Int](repeating: 0, count: order.count)
        for (place, row) in order.enumerated() { places[row] = place }
        for (name, values) in attributes.sorted(by: { $0.key < $1.key }) {
            var dense = [Int64](repeating: 0, count: rows.count)
            for (row, value) in values { dense[places[row]] = value }
            var codes = WordCodes()
            for value in dense { codes.append(value) }
            try writer.add(.attribute, codes, text, first: try text(name))
        }
        return writer.finish(header(aspects.count))
    }

    private func addNumbers(_ order: [Int], _ starts: [UInt32], to writer: inout SegmentWriter) throws {
        writer.add(.idHigh, order.map { rows[$0].high })
        writer.add(.idLow, order.map { rows[$0].low })
        writer.add(.row, order.map { UInt32(rows[$0].row) })
        writer.add(.version, order.map { rows[$0].version })
        writer.add(.author, order.map { rows[$0].author })
        writer.add(.born, order.map { rows[$0].born })
        writer.add(.time, order.map { rows[$0].time })
        writer.add(.opinionStart, starts)
        writer.add(.polarity, order.map { rows[$0].polarity })
        writer.add(.nps, order.map { rows[$0].nps })
        var intensity = DoubleCodes()
        var rating = DoubleCodes()
        for row in order {
            intensity.append(rows[row].intensity)
            rating.append(rows[row].rating)
        }
        try writer.add(.intensity, intensity)
        try writer.add(.rating, rating)
        let dead = order.indices.filter { rows[order[$0]].died != Int64.max }
        writer.add(.deathRow, dead.map { UInt32($0) })
        writer.add(.deathBorn, dead.map { rows[order[$0]].died })
    }

    private func topicCodes(_ text: (Int64) throws -> String) throws -> (codes: [Int64: Int], paths: [String]) {
        var numbers = Set<Int64>()
        for opinion in opinions { numbers.insert(opinion.topic) }
        numbers.remove(0)
        var named = [(path: String, number: Int64)]()
        for number in numbers { named.append((try text(number), number)) }
        named.sort { TopicPath.precedes($0.path, $1.path) }
        var codes: [Int64: Int] = [0: 0]
        for (index, entry) in named.enumerated() { codes[entry.number] = index + 1 }
        return (codes, [""] + named.map(\.path))
    }

    private func header(_ opinions: Int) -> [SegmentLayout.Field: Int64] {
        let times = rows.lazy.map(\.time).filter { $0 != Int64.min }
        return [
            .voices: Int64(rows.count), .opinions: Int64(opinions), .generation: generation,
            .bornFirst: Int64(rows.map(\.born).min() ?? 0), .bornLast: Int64(rows.map(\.born).max() ?? 0),
            .lastRow: rows.map(\.row).max() ?? 0, .timeFirst: times.min() ?? Int64.max,
            .timeLast: times.max() ?? Int64.min, .timed: Int64(times.count),
            .anonymous: Int64(rows.count { $0.author == 0 }),
        ]
    }
}
