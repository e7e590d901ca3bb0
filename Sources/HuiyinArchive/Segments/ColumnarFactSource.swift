import GRDB
package import HuiyinQuery
import Synchronization

/// The facts of an archive, counted in columns where there are any, else by SQL: the same answers, much sooner.
package final class ColumnarFactSource: FactSource, FactSourceDiagnostics {
    private enum Question: Hashable {
        case groups(FactRequest)
        case voices(VoiceRequest)
        case values(FactColumn, limit: Int, snapshot: Int64)
        case zones(FactRequest.Unit, FactPredicate, snapshot: FactSnapshot, limit: Int)
    }

    private enum Answer {
        case groups([FactGroup])
        case voices(VoicePage)
        case values([FactValue])
    }

    private struct Memory {
        var snapshot: FactSnapshot?
        var identity: Int64 = 0
        /// What was asked on this snapshot, since pages ask much of it again and again.
        var answers = [Question: Answer]()
        var size = 0
    }

    private let sql: SQLFactSource
    let shelf: FactShelf
    private let memory = Mutex(Memory())

    /// Groups and ids that are remembered at most; beyond that all is forgotten.
    private static let room = 300_000

    init(sql: SQLFactSource, shelf: FactShelf) {
        self.sql = sql
        self.shelf = shelf
    }

    package func snapshot() async throws -> FactSnapshot {
        let known = memory.withLock(\.snapshot)
        let (snapshot, identity) = try await sql.read { db -> (FactSnapshot, Int64) in
            let number = try SnapshotTable.newest(db)
            let identity = try FactNames.identity(db, at: number)
            if let known, known.number == number, number > 0 { return (known, identity) }
            return (try FactSnapshotRow.fetch(db, number: number), identity)
        }
        memory.withLock { memory in
            if memory.snapshot != snapshot || memory.identity != identity { memory = Memory() }
            memory.snapshot = snapshot
            memory.identity = identity
        }
        return snapshot
    }

    package func groups(_ request: FactRequest) async throws -> [FactGroup] {
        let question = Question.groups(request)
        if case .groups(let known)? = recall(question) { return known }
        let groups = try await answer(request.predicate, request.snapshot) {
            try await $0.groups(request, $1)
        } bySQL: {
            try await sql.groups(request)
        }
        keep(.groups(groups), question, request.snapshot, size: groups.count)
        return groups
    }

    package func values(of column: FactColumn, limit: Int) async throws -> [FactValue] {
        let snapshot = try await newest()
        let question = Question.values(column, limit: limit, snapshot: snapshot.number)
        if case .values(let known)? = recall(question) { return known }
        let values = try await answer(.everything, snapshot) { table, _ in
            try await table.values(of: column, snapshot: snapshot.number, limit: limit)
        } bySQL: {
            try await sql.values(of: column, limit: limit)
        }
        keep(.values(values), question, snapshot, size: values.count)
        return values
    }

    package func voices(_ request: VoiceRequest) async throws -> VoicePage {
        let question = Question.voices(request)
        if case .voices(let known)? = recall(question) { return known }
        let page = try await answer(request.predicate, request.snapshot) {
            try await $0.voices(request, $1)
        } bySQL: {
            try await sql.voices(request)
        }
        keep(.voices(page), question, request.snapshot, size: page.ids.count)
        return page
    }

    package func zones(
        _ unit: FactRequest.Unit, _ predicate: FactPredicate, snapshot: FactSnapshot, limit: Int
    ) async throws -> [FactValue] {
        let question = Question.zones(unit, predicate, snapshot: snapshot, limit: limit)
        if case .values(let known)? = recall(question) { return known }
        let zones = try await answer(predicate, snapshot) { table, sets in
            try await table.zones(unit, predicate, snapshot: snapshot.number, limit: limit, sets)
        } bySQL: {
            try await sql.zones(unit, predicate, snapshot: snapshot, limit: limit)
        }
        keep(.values(zones), question, snapshot, size: zones.count)
        return zones
    }

    /// Makes the columns ready before anybody asks.
    package func prepare() async {
        guard let snapshot = try? await snapshot() else { return }
        _ = await shelf.table(for: snapshot, identity: memory.withLock(\.identity))
    }

    private func newest() async throws -> FactSnapshot {
        if let known = memory.withLock(\.snapshot) {
            let number = try await sql.read { try SnapshotTable.newest($0) }
            if number == known.number { return known }
        }
        return try await snapshot()
    }

    /// What the table answers; where there is none for this snapshot, or it can't answer such a question, what SQL does.
    private func answer<Answer: Sendable>(
        _ predicate: FactPredicate, _ snapshot: FactSnapshot,
        inColumns: (FactTable, RowSets) async throws -> Answer, bySQL: () async throws -> Answer
    ) async throws -> Answer {
        let identity = try await identity(of: snapshot)
        guard snapshot.number > 0, let table = await shelf.table(for: snapshot, identity: identity) else {
            return try await bySQL()
        }
        do {
            return try await inColumns(table, try await sql.rowSets(predicate, at: snapshot))
        } catch is ColumnarLimit {
            return try await bySQL()
        }
    }

    /// Which links an answer on `snapshot` goes by.
    private func identity(of snapshot: FactSnapshot) async throws -> Int64 {
        let known = memory.withLock { $0.snapshot == snapshot ? $0.identity : nil }
        if let known { return known }
        return try await sql.read { try FactNames.identity($0, at: snapshot.number) }
    }

    private func recall(_ question: Question) -> Answer? { memory.withLock { $0.answers[question] } }

    private func keep(_ answer: Answer, _ question: Question, _ snapshot: FactSnapshot, size: Int) {
        memory.withLock { memory in
            guard memory.snapshot == snapshot, size < Self.room / 4 else { return }
            if memory.size + size + 8 > Self.room {
                memory.answers = [:]
                memory.size = 0
            }
            memory.answers[question] = answer
            memory.size += size + 8
        }
    }
}
