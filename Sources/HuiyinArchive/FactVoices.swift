import GRDB
import HuiyinDomain
import HuiyinQuery

/// Finds the voices behind a figure. Lives in one read.
enum FactVoices {
    /// The statement: voice, the halves of its id, time, polarity, intensity; a voice as often as it has matching
    /// units.
    static func sql(_ request: VoiceRequest, _ names: FactNames) throws -> FactSQL {
        var sql = FactSQL()
        sql.add(
            request.unit == .opinion
                ? "SELECT o.voice, v.public_high, v.public_low, v.time, o.polarity, o.intensity"
                : "SELECT v.id, v.public_high, v.public_low, v.time, v.polarity, v.intensity")
        sql.add(FactSQL.from(request.unit, request.snapshot, try request.predicate.sql(request.unit, names)))
        return sql
    }

    static func page(_ request: VoiceRequest, _ database: Database) throws -> VoicePage {
        let rows = try sql(request, try FactNames(database, at: request.snapshot.number)).statement(database)
        defer { rows.reset() }
        var first = FirstVoices(count: max(0, request.offset) + max(0, request.limit))
        var total = 0
        var voice = Int64.min
        var entry: FirstVoices.Entry?
        while try rows.step() {
            if rows.int(0) == voice {
                // Of a voice with several opinions the strongest decides.
                if let known = entry, request.order == .strongest { entry?.score = min(known.score, strength(rows)) }
                continue
            }
            if let entry { first.add(entry) }
            voice = rows.int(0)
            total += 1
            entry = self.entry(rows, request.order)
        }
        if let entry { first.add(entry) }
        return VoicePage(ids: first.sorted().dropFirst(max(0, request.offset)).map(\.id), total: total)
    }

    private static func entry(_ row: SQLStatement, _ order: VoiceRequest.Order) -> FirstVoices.Entry {
        let id = FeedbackID(high: UInt64(bitPattern: row.int(1)), low: UInt64(bitPattern: row.int(2)))
        switch order {
        case .random(let seed): return .init(rank: VoiceShuffle.rank(of: id, seed: seed), score: 0, id: id)
        case .newest: return .init(rank: 0, score: row.isNull(3) ? .infinity : -Double(row.int(3)), id: id)
        case .strongest: return .init(rank: 0, score: strength(row), id: id)
        }
    }

    /// Unhappy before neutral before happy, and the most intense first among them.
    private static func strength(_ row: SQLStatement) -> Double { 2 * Double(row.int(4)) - row.double(5) }
}
