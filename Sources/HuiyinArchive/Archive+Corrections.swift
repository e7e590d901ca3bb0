import GRDB
package import HuiyinDomain

extension Archive {
    /// Says that something about a voice was understood wrongly, and gives the correction as it is kept.
    ///
    /// One transaction: the correction, an event, and the facts of that voice under a new snapshot, so figures change at
    /// once and older ones can still be made again. What the engine said stays. Saying the same again changes nothing and
    /// gives the correction that is there.
    /// - Throws: ``ArchiveError`` `not-found` for an unknown voice, version or opinion; `refused` where the voice changed
    ///   since, is withdrawn, or the change makes no sense of it.
    @discardableResult
    package func correct(
        _ target: Correction.Target, _ change: Correction.Change, by: String, note: String? = nil
    ) async throws -> StoredCorrection {
        let now = options.now()
        return try await write { db in
            let correcting = try CorrectionWriter(db, at: now)
            return try correcting.add(target, change, by: by, note: note)
        }
    }

    /// Takes a correction back: figures are as if it had not been made. Taking it back twice changes nothing.
    /// - Throws: ``ArchiveError`` `not-found`.
    @discardableResult
    package func undoCorrection(_ id: String) async throws -> StoredCorrection {
        let now = options.now()
        return try await write { try CorrectionWriter($0, at: now).setUndone(id, true) }
    }

    /// Makes a correction count again that was taken back, in its old place among the others.
    /// - Throws: ``ArchiveError`` `not-found`.
    @discardableResult
    package func redoCorrection(_ id: String) async throws -> StoredCorrection {
        let now = options.now()
        return try await write { try CorrectionWriter($0, at: now).setUndone(id, false) }
    }

    /// Corrections, undone ones too, newest first; `total` is how many there are.
    package func corrections(limit: Int, offset: Int = 0) async throws -> (list: [StoredCorrection], total: Int) {
        try await read { db in
            let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM correction") ?? 0
            return (try CorrectionReader(db).newest(limit: limit, offset: offset), total)
        }
    }

    /// The correction called `id`.
    /// - Throws: ``ArchiveError`` `not-found`.
    package func correction(_ id: String) async throws -> StoredCorrection {
        try await read { try CorrectionReader($0).stored(id) }
    }

    /// The voices that people took out of all figures because they have nothing to do with us, in the order in which they
    /// first came in; `total` is how many there are.
    package func voicesNotAboutUs(limit: Int, offset: Int = 0) async throws -> (list: [StoredVoice], total: Int) {
        try await read { db in
            let total = try Int.fetchOne(db, sql: CorrectionTable.countNotAboutUs) ?? 0
            let rows = try Row.fetchAll(
                db, sql: CorrectionTable.notAboutUs, arguments: [max(0, limit), max(0, offset)])
            let reader = try VoiceReader(db)
            let ids = rows.map { FeedbackID(high: UInt64(bitPattern: $0[0]), low: UInt64(bitPattern: $0[1])) }
            return (try ids.compactMap(reader.voice), total)
        }
    }
}
