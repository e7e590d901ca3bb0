import GRDB
import HuiyinDomain

extension Archive {
    /// Rejected records that `filter` means, oldest first; `total` is how many there are.
    package func rejections(
        _ filter: RejectionFilter, limit: Int, offset: Int = 0
    ) async throws -> (list: [StoredRejection], total: Int) {
        try await read { db in
            let list = RejectionRow.list(filter)
            let count = RejectionRow.count(filter)
            let rejections = try RejectionRow.fetch(db, list.sql, list.arguments + [max(0, limit), max(0, offset)])
            return (rejections, try Int.fetchOne(db, sql: count.sql, arguments: count.arguments) ?? 0)
        }
    }

    /// The rejected record of that number, settled or not.
    /// - Throws: ``ArchiveError`` `not-found`.
    package func rejection(_ number: Int64) async throws -> StoredRejection {
        try await read { db in
            guard let rejection = try RejectionRow.fetch(db, RejectionRow.byNumber, [number]).first else {
                throw RejectionSettling.unknown(number)
            }
            return rejection
        }
    }

    /// The bytes of a rejected record exactly as they came. Audited as ``rawBytes(of:version:)``.
    /// - Throws: ``ArchiveError`` `not-found`, and those of ``rawBytes(ofRejection:)``.
    package func rejectionBytes(_ number: Int64) throws -> [UInt8] {
        guard let bytes = try rawBytes(ofRejection: number) else { throw RejectionSettling.unknown(number) }
        return bytes
    }

    /// Says that rejected records need no more care, and how that came; gives how many were waiting till then.
    /// - Throws: ``ArchiveError`` `not-found`; then none is settled.
    @discardableResult
    package func settle(
        _ numbers: [Int64], as outcome: StoredRejection.Outcome, by run: Int64? = nil
    ) async throws -> Int {
        let now = options.now()
        return try await write { db in
            let count = try RejectionSettling(db, at: now).settle(numbers, as: outcome, by: run)
            if count > 0 {
                try EventLog.add(
                    .rejectionsSettled, subject: "rejections:\(outcome.rawValue)", detail: "{\"count\":\(count)}",
                    at: now, db)
            }
            return count
        }
    }

    /// Makes settled rejected records wait again; gives how many were settled till then. What they brought in stays.
    /// - Throws: ``ArchiveError`` `not-found`; then none is opened.
    @discardableResult
    package func reopen(_ numbers: [Int64]) async throws -> Int {
        let now = options.now()
        return try await write { db in
            let count = try RejectionSettling(db, at: now).reopen(numbers)
            if count > 0 {
                try EventLog.add(
                    .rejectionsReopened, subject: "rejections:reopened", detail: "{\"count\":\(count)}", at: now, db)
            }
            return count
        }
    }
}
