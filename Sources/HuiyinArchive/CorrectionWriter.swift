import GRDB
import HuiyinDomain
import HuiyinText

/// Adds corrections and takes them back. Lives in one transaction.
struct CorrectionWriter {
    private let database: Database
    private let now: Int64

    init(_ database: Database, at now: Int64) throws {
        self.database = database
        self.now = now
    }

    private static let item = """
        SELECT feedback.id, feedback.version, feedback.withdrawn, feedback_version.id, feedback_version.payload
        FROM feedback
        JOIN feedback_version ON feedback_version.feedback = feedback.id AND feedback_version.number = feedback.version
        WHERE feedback.public_high = ? AND feedback.public_low = ?
        """

    func add(
        _ target: Correction.Target, _ change: Correction.Change, by: String, note: String?
    ) throws -> StoredCorrection {
        let id = target.feedback
        guard
            let row = try Row.fetchOne(
                database, sql: Self.item, arguments: [Int64(bitPattern: id.high), Int64(bitPattern: id.low)])
        else { throw Self.unknown(id) }
        try Self.check(target, current: row[1], isWithdrawn: row[2])
        let version: Int64 = row[3]
        var target = target
        if case .irony = change { target.opinion = nil }
        let earlier = try CorrectionTable.inForce(version, database)
        let new = Correction(
            id: UUIDv7.make(at: now), target: target, change: change, at: now, by: by,
            note: note?.isEmpty == true ? nil : note.map { PersonalMask.mask($0) })
        let previous = try previous(
            new, after: earlier, version, try FeedbackJSON.decode(Array((row[4] as String).utf8)))
        let reader = try CorrectionReader(database)
        if let same = earlier.last(where: { $0.target == target && $0.change == change }) {
            let stored = try reader.stored(same.id)
            if stored.isInForce { return stored }
        }
        try CorrectionTable.insert(new, version: version, previous: previous, database)
        try log(.corrected, new)
        try rewrite(row[0])
        return try reader.stored(new.id)
    }

    func setUndone(_ id: String, _ isUndone: Bool) throws -> StoredCorrection {
        let reader = try CorrectionReader(database)
        let stored = try reader.stored(id)
        guard (stored.undoneAt != nil) != isUndone else { return stored }
        try database.execute(
            sql: "UPDATE correction SET undone_at = ? WHERE id = ?", arguments: [isUndone ? now : nil, id])
        try log(isUndone ? .correctionUndone : .correctionRedone, stored.correction)
        let item = try Int64.fetchOne(
            database,
            sql: """
                SELECT feedback FROM feedback_version WHERE id = (SELECT version FROM correction WHERE id = ?)
                """, arguments: [id])
        if let item, stored.state != .olderVersion, stored.state != .withdrawn { try rewrite(item) }
        return try reader.stored(id)
    }

    private static func check(_ target: Correction.Target, current: Int, isWithdrawn: Bool) throws {
        guard !isWithdrawn else {
            throw ArchiveError(
                code: .refused,
                message: "the voice \(target.feedback) was brought by an import that is undone, so it counts nowhere; "
                    + "redo the import first.")
        }
        guard target.version >= 1, target.version <= current else {
            throw ArchiveError(
                code: .notFound,
                message: "the voice \(target.feedback) has no version \(target.version); its newest is \(current).")
        }
        guard target.version == current else {
            throw ArchiveError(
                code: .refused,
                message: "the voice \(target.feedback) was changed since: version \(target.version) was looked at and "
                    + "\(current) counts now. Look at it again and correct what it says now.")
        }
    }

    /// What `new` changes, as it is before it.
    private func previous(
        _ new: Correction, after earlier: [Correction], _ version: Int64, _ feedback: Feedback
    ) throws -> Correction.Change? {
        if new.takesVoiceOut { return nil }
        let id = new.target.feedback
        if case .topic = new.change, new.target.opinion == nil {
            throw ArchiveError(
                code: .refused,
                message: "a voice has no topic of its own; say which of its opinions is about another topic.")
        }
        guard
            let analysis = try AnalysisTable.analysis(
                of: version, upTo: try GenerationTable.active(database), feedback, database)
        else {
            throw ArchiveError(
                code: .refused,
                message: "the voice \(id) was not analysed, so there is nothing to correct; run `huiyin reanalyze`.")
        }
        let corrected = Correction.apply(earlier + [new], to: analysis)
        guard corrected.outcomes[new.id] == .inForce else {
            throw ArchiveError(
                code: .notFound,
                message: "the voice \(id) has no opinion at \(new.target.opinion.map(\.place) ?? "that place"); it may "
                    + "have been understood anew since. Look at it again and correct what it says now.")
        }
        return corrected.previous[new.id]
    }

    private func rewrite(_ item: Int64) throws {
        var facts = try FactRewriter(database, at: now)
        try facts.rewrite(item)
        try facts.finish()
    }

    private func log(_ kind: EventKind, _ correction: Correction) throws {
        try EventLog.add(
            kind, subject: "correction:\(correction.id)",
            detail: """
                {"feedback":"\(correction.target.feedback)","version":\(correction.target.version),\
                "change":"\(correction.change.name)"}
                """, at: now, database)
    }

    private static func unknown(_ id: FeedbackID) -> ArchiveError {
        ArchiveError(
            code: .notFound, message: "there is no voice \(id) in this archive; was it seen in another workspace?")
    }
}

extension Correction.Span {
    /// For people.
    fileprivate var place: String { "bytes \(bytes.lowerBound) to \(bytes.upperBound) of its \(part.name)" }
}
