import GRDB
import HuiyinDomain
import HuiyinQuery

/// Reads facts of SQL into segments. Lives in one read.
struct SegmentReading {
    let database: Database
    let generation: Int64
    private var texts = [Int64: String]()

    init(_ database: Database, generation: Int64) {
        self.database = database
        self.generation = generation
    }

    /// The last row among the first `limit` facts after `row`, and how many there are; `nil` for none.
    func extent(after row: Int64, limit: Int) throws -> (last: Int64, count: Int)? {
        let found = try Row.fetchOne(
            database,
            sql: """
                SELECT max(id), count(*) FROM
                    (SELECT id FROM voice_fact WHERE id > ? AND generation = ? ORDER BY id LIMIT ?)
                """, arguments: [row, generation, limit])
        guard let found, let last = found[0] as Int64? else { return nil }
        return (last, found[1])
    }

    /// The facts in (`row`, `last`], cut at `times` (ascending): one builder more than there are cuts.
    mutating func builders(after row: Int64, through last: Int64, cutAt times: [Int64] = []) throws -> [SegmentBuilder]
    {
        var builders = (0...times.count).map { _ in SegmentBuilder(generation: generation) }
        let voices = try SQLStatement(database, Self.voices)
        voices.bind(1, row)
        voices.bind(2, last)
        voices.bind(3, generation)
        defer { voices.reset() }
        var opinions = try RowsOfVoices(database, Self.opinions, after: row, through: last)
        var attributes = try RowsOfVoices(database, Self.attributes, after: row, through: last)
        defer {
            opinions.statement.reset()
            attributes.statement.reset()
        }
        var units = [SegmentOpinion]()
        while try voices.step() {
            var voice = Self.voice(voices)
            // Never seen by any snapshot: one batch brought two versions.
            if let died = voice.died, died <= voice.born { continue }
            units.removeAll(keepingCapacity: true)
            try opinions.forEach(of: voice.row) { row in
                units.append(
                    SegmentOpinion(
                        topic: row.int(1), polarity: Int(row.int(2)), probability: row.double(3),
                        intensity: row.double(4)))
            }
            try attributes.forEach(of: voice.row) { voice.attributes.append(($0.int(1), $0.int(2))) }
            let part = voice.time.map { time in times.firstIndex { time < $0 } ?? times.count } ?? 0
            try builders[part].add(voice, units)
        }
        return builders
    }

    /// The instants that cut the facts in (`row`, `last`] into `count` parts of equal size.
    func cuts(after row: Int64, through last: Int64, into count: Int) throws -> [Int64] {
        guard count > 1 else { return [] }
        let times = try Int64.fetchAll(
            database,
            sql: """
                SELECT time FROM voice_fact WHERE id > ? AND id <= ? AND generation = ? AND time IS NOT NULL ORDER BY time
                """, arguments: [row, last, generation])
        guard !times.isEmpty else { return [] }
        return Set((1..<count).map { times[times.count * $0 / count] }).sorted()
    }

    /// The bytes of a segment.
    mutating func image(_ builder: SegmentBuilder) throws -> [UInt8] {
        try builder.image { try text($0) }
    }

    private mutating func text(_ number: Int64) throws -> String {
        if let text = texts[number] { return text }
        let text =
            try String.fetchOne(
                database.cachedStatement(sql: "SELECT text FROM term WHERE id = ?"), arguments: [number]) ?? ""
        texts[number] = text
        return text
    }

    private static let voices = """
        SELECT id, version, born, died, public_high, public_low, time, author, polarity, intensity, rating, nps,
            zone, source, channel, kind, product, product_version, lineage, store, campaign, language, authenticity
        FROM voice_fact WHERE id > ? AND id <= ? AND generation = ? ORDER BY id
        """
    private static let opinions = """
        SELECT voice, topic, polarity, probability, intensity FROM opinion_fact WHERE voice > ? AND voice <= ?
        ORDER BY voice
        """
    private static let attributes = """
        SELECT voice, name, value FROM attribute_fact WHERE voice > ? AND voice <= ? ORDER BY voice
        """

    private static func voice(_ row: SQLStatement) -> SegmentVoice {
        var voice = SegmentVoice()
        voice.row = row.int(0)
        voice.version = row.int(1)
        voice.born = row.int(2)
        voice.died = row.int(3) == Int64.max ? nil : row.int(3)
        voice.id = FeedbackID(high: UInt64(bitPattern: row.int(4)), low: UInt64(bitPattern: row.int(5)))
        voice.time = row.isNull(6) ? nil : row.int(6)
        voice.author = row.int(7)
        voice.polarity = Int(row.int(8))
        voice.intensity = row.double(9)
        voice.rating = row.isNull(10) ? nil : row.double(10)
        voice.nps = row.isNull(11) ? nil : row.int(11)
        for index in voice.words.indices { voice.words[index] = row.int(Int32(12 + index)) }
        return voice
    }
}

/// Rows in the order of the voices they belong to, beside a walk over those voices.
private struct RowsOfVoices {
    let statement: SQLStatement
    private var isOpen: Bool

    init(_ database: Database, _ sql: String, after row: Int64, through last: Int64) throws {
        statement = try SQLStatement(database, sql)
        statement.bind(1, row)
        statement.bind(2, last)
        isOpen = try statement.step()
    }

    /// The rows of `voice`; those of voices before it are passed over.
    mutating func forEach(of voice: Int64, _ body: (SQLStatement) -> Void) throws {
        while isOpen, statement.int(0) <= voice {
            if statement.int(0) == voice { body(statement) }
            isOpen = try statement.step()
        }
    }
}
