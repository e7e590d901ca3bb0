import GRDB
package import HuiyinDomain

extension Archive {
    /// The voice called `id`, or `nil` where nobody knows it.
    package func voice(_ id: FeedbackID) async throws -> StoredVoice? {
        try await read { try VoiceReader($0).voice(id) }
    }

    /// The voices called `ids`, in that order; unknown ones are left out.
    package func voices(_ ids: [FeedbackID]) async throws -> [StoredVoice] {
        try await read { db in
            let reader = try VoiceReader(db)
            return try ids.compactMap(reader.voice)
        }
    }

    /// Calls `body` with every current voice, in the order in which they first came in; memory stays that of one page.
    ///
    /// Voices that arrive meanwhile are left out.
    package func export(_ body: (StoredVoice) throws -> Void) throws {
        let last = try read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM feedback") ?? 0 }
        var after: Int64 = 0
        while after < last {
            let page = try read { try VoiceReader($0).page(after: after, last: last, limit: 500) }
            try page.voices.forEach(body)
            after = page.last ?? last
        }
    }

    /// Every source by name, with how much came from it and when.
    package func sources() async throws -> [StoredSource] {
        try await read { try SourceList.fetch($0) }
    }

    /// How much the archive holds.
    package func totals() async throws -> ArchiveTotals {
        try await read { db in
            // Counts walk the narrowest index of each table.
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            let items = try count("SELECT count(*) FROM feedback")
            let withdrawn = try count("SELECT count(*) FROM feedback WHERE withdrawn = 1")
            return ArchiveTotals(
                voices: items - withdrawn, sources: try count("SELECT count(*) FROM source"),
                authors: try count("SELECT count(*) FROM author"),
                rejections: try count("SELECT count(*) FROM rejection WHERE settled_at IS NULL"),
                olderVersions: try count("SELECT count(*) FROM feedback_version") - items)
        }
    }

    /// The newest imports, newest first.
    package func runs(limit: Int) async throws -> [StoredRun] {
        try await read { db in
            try Row.fetchAll(db, sql: RunRow.newest, arguments: [limit]).map(RunRow.stored)
        }
    }

    /// Records that wait for being mended, oldest first.
    package func rejections(limit: Int, offset: Int = 0) throws -> [StoredRejection] {
        let list = RejectionRow.list(RejectionFilter())
        return try read { try RejectionRow.fetch($0, list.sql, list.arguments + [limit, offset]) }
    }
}
