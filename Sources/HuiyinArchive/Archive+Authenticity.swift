import GRDB
package import HuiyinDomain

extension Archive {
    /// Versions that one transaction looks at.
    private static let assessedAtOnce = 500

    static let nextToAssess = """
        SELECT feedback_version.id, feedback_version.feedback, coalesce(feedback_version.author, 0),
            feedback_version.payload, feedback_version.number = feedback.version AND feedback.withdrawn = 0
        FROM feedback_version JOIN feedback ON feedback.id = feedback_version.feedback
        WHERE feedback_version.id > ? ORDER BY feedback_version.id LIMIT ?
        """

    /// Looks at what came in since the last time and says what speaks against it; gives how many versions it looked at and of how
    /// many voices, old ones too, the verdict changed.
    ///
    /// Each transaction looks at a few hundred and says how far it came, so whoever is killed goes on there. Figures change with the
    /// verdicts, under a new snapshot.
    @discardableResult
    package func assess(progress: (Int) -> Void = { _ in }) throws -> (seen: Int, changed: Int) {
        var (seen, changed) = (0, 0)
        let memory = LikenessMemory()
        while true {
            let now = options.now()
            let step = try write { db in try Self.assessNext(db, at: now, memory) }
            guard step.seen > 0 else { return (seen, changed) }
            seen += step.seen
            changed += step.changed
            progress(seen)
        }
    }

    static func assessNext(
        _ db: Database, at now: Int64, _ memory: LikenessMemory
    ) throws -> (seen: Int, changed: Int) {
        let done = try Int64.fetchOne(db, sql: "SELECT done_version FROM assessment") ?? 0
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: nextToAssess), arguments: [done, assessedAtOnce])
        guard let last: Int64 = rows.last?[0] else { return (0, 0) }
        let subjects = try AssessmentSubject.read(
            rows.filter { $0[4] }.map {
                AssessmentSubject.Source(version: $0[0], item: $0[1], author: $0[2], payload: $0[3])
            })
        try memory.begin(db)
        var assessor = try Assessor(db, at: now, subjects: done + 1...last, memory: memory)
        for subject in subjects { try assessor.assess(subject) }
        try assessor.finish()
        try db.execute(sql: "UPDATE assessment SET done_version = ?", arguments: [last])
        try memory.end(db)
        return (rows.count, assessor.changed)
    }

    /// Looks at everything anew: after rules changed, or after what others repeat was withdrawn. What people said stays.
    @discardableResult
    package func assessAnew(progress: (Int) -> Void = { _ in }) throws -> (seen: Int, changed: Int) {
        let before = try verdicts()
        let now = options.now()
        let cleared = try write { db in
            try LikenessTable(db).clear()
            try db.execute(sql: "UPDATE assessment SET done_version = 0")
            var cleared = [Int64]()
            for version in try Int64.fetchAll(db, sql: "SELECT DISTINCT version FROM suspicion ORDER BY version") {
                for flag in try SuspicionTable.state(version, db).flags where flag.rule != .person {
                    try SuspicionTable.add(.clear(flag.kind), version, at: now, by: nil, db)
                    cleared.append(version)
                }
            }
            return Set(cleared)
        }
        let seen = try assess(progress: progress).seen
        // What was not told again still stands in the facts.
        try write { db in
            var facts = try FactRewriter(db, at: options.now())
            var isChanged = false
            for version in cleared.sorted() where try SuspicionTable.state(version, db).isGenuine {
                guard
                    let item = try Int64.fetchOne(
                        db, sql: "SELECT feedback FROM feedback_version WHERE id = ?", arguments: [version])
                else { continue }
                try facts.rewrite(item)
                isChanged = true
            }
            if isChanged { try facts.finish() }
        }
        let after = try verdicts()
        let changed = Set(before.keys).union(after.keys).count { before[$0] != after[$0] }
        return (seen, changed)
    }

    private func verdicts() throws -> [Int64: String] {
        try read { db in
            var verdicts = [Int64: String]()
            for version in try Int64.fetchAll(db, sql: "SELECT DISTINCT version FROM suspicion") {
                verdicts[version] = try SuspicionTable.state(version, db).verdict
            }
            return verdicts
        }
    }

    static let newestSuspected = """
        SELECT feedback.public_high, feedback.public_low, suspicion.version, max(suspicion.number)
        FROM suspicion
        JOIN feedback_version ON feedback_version.id = suspicion.version
        JOIN feedback ON feedback.id = feedback_version.feedback
            AND feedback.version = feedback_version.number AND feedback.withdrawn = 0
        WHERE suspicion.number < ? GROUP BY suspicion.version ORDER BY 4 DESC LIMIT ?
        """

    /// Voices that something speaks against, dismissed ones too, the newest finding first; those of `kind` only, where one is given.
    package func suspected(
        _ kind: Suspicion? = nil, limit: Int, offset: Int = 0
    ) async throws -> [(id: FeedbackID, state: SuspicionState)] {
        try await read { db in
            var found = [(id: FeedbackID, state: SuspicionState)]()
            var passed = 0
            // A few thousand of a million at most are suspected, so that one walk over them is little.
            let rows = try Row.fetchCursor(db, sql: Self.newestSuspected, arguments: [Int64.max, -1])
            while found.count < limit, let row = try rows.next() {
                let state = try SuspicionTable.state(row[2], db)
                guard state.flags.contains(where: { kind == nil || $0.kind == kind }) else { continue }
                passed += 1
                guard passed > offset else { continue }
                found.append((FeedbackID(high: UInt64(bitPattern: row[0]), low: UInt64(bitPattern: row[1])), state))
            }
            return found
        }
    }

    /// What speaks against the voice called `id`.
    /// - Throws: ``ArchiveError`` `not-found`.
    package func suspicion(of id: FeedbackID) async throws -> SuspicionState {
        try await read { db in try SuspicionTable.state(try Self.subject(id, db).version, db) }
    }

    /// Says that a voice is genuine whatever speaks against it. Figures change at once; saying it twice changes nothing.
    /// - Throws: ``ArchiveError`` `not-found`; `refused` where nothing speaks against it.
    @discardableResult
    package func dismissSuspicion(
        _ id: FeedbackID, by: String, note: String? = nil
    ) async throws -> SuspicionState {
        try await say(.dismiss, of: id, by: by, note: note) { state in
            guard !state.flags.isEmpty else {
                throw ArchiveError(
                    code: .refused, message: "nothing speaks against the voice \(id), so there is nothing to dismiss.")
            }
            return state.dismissal == nil
        }
    }

    /// Makes what speaks against a voice count again. Saying it twice changes nothing.
    /// - Throws: ``ArchiveError`` `not-found`.
    @discardableResult
    package func restoreSuspicion(_ id: FeedbackID, by: String, note: String? = nil) async throws -> SuspicionState {
        try await say(.restore, of: id, by: by, note: note) { $0.dismissal != nil }
    }

    /// Says by hand what speaks against a voice.
    /// - Throws: ``ArchiveError`` `not-found`.
    @discardableResult
    package func suspect(
        _ id: FeedbackID, of kind: Suspicion, by: String, note: String? = nil
    ) async throws -> SuspicionState {
        let flag = SuspicionFlag(kind, by: .person, probability: 1)
        return try await say(.flag(flag), of: id, by: by, note: note) { !$0.flags.contains(flag) }
    }

    private func say(
        _ act: SuspicionTable.Act, of id: FeedbackID, by: String, note: String?,
        isNews: @escaping @Sendable (SuspicionState) throws -> Bool
    ) async throws -> SuspicionState {
        let now = options.now()
        return try await write { db in
            let subject = try Self.subject(id, db)
            let before = try SuspicionTable.state(subject.version, db)
            guard try isNews(before) else { return before }
            try SuspicionTable.add(act, subject.version, at: now, by: by, note: note, db)
            let after = try SuspicionTable.state(subject.version, db)
            if after.verdict != before.verdict {
                var facts = try FactRewriter(db, at: now)
                try facts.rewrite(subject.item)
                try facts.finish()
            }
            return after
        }
    }

    private static func subject(_ id: FeedbackID, _ db: Database) throws -> (version: Int64, item: Int64) {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT feedback_version.id, feedback.id
                FROM feedback JOIN feedback_version
                    ON feedback_version.feedback = feedback.id AND feedback_version.number = feedback.version
                WHERE feedback.public_high = ? AND feedback.public_low = ?
                """, arguments: [Int64(bitPattern: id.high), Int64(bitPattern: id.low)])
        guard let row else {
            throw ArchiveError(
                code: .notFound, message: "there is no voice \(id) in this archive; was it seen in another workspace?")
        }
        return (row[0], row[1])
    }
}
