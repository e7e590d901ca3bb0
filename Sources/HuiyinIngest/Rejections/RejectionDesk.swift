package import HuiyinArchive
package import HuiyinDomain
import HuiyinText

/// Where records that could not be read are mended, read again, or put aside.
package struct RejectionDesk: Sendable {
    /// What became of the records that were read again.
    package struct Outcome: Hashable, Sendable {
        /// A record that still can't be read; it waits on.
        package struct Refusal: Hashable, Sendable {
            /// The number of the rejection.
            package let number: Int64
            package let diagnostic: Diagnostic
        }

        /// The imports that what could be read came in as.
        package var runs: [Int64] = []
        /// As an import counts; `rejected` counts the refusals.
        package var counts = BatchCounts()
        package var refusals: [Refusal] = []
    }

    /// Rejections that are read again in one transaction.
    private static let batchSize = 1000

    let archive: Archive

    package init(archive: Archive) { self.archive = archive }

    /// Reads mended bytes in the place of a rejected record, as the other records of its file were read, and stores what they
    /// say. Several records, and the header of the file before them, are fine. Where one of them can't be read, nothing is
    /// stored and the outcome says why.
    /// - Parameter bytes: UTF-8, or the encoding of the file.
    /// - Throws: ``ArchiveError`` `not-found`, `refused` for a record that is settled; ``IngestError`` `form-unknown`.
    package func mend(_ number: Int64, _ bytes: [UInt8]) async throws -> Outcome {
        try await mend([(number, bytes)])
    }

    /// As ``mend(_:_:)``, for many records, each on its own: those that can't be read wait on.
    package func mend(_ records: [(number: Int64, bytes: [UInt8])]) async throws -> Outcome {
        let bytes = Dictionary(records.map { ($0.number, $0.bytes) }) { $1 }
        return try await read(records.map(\.number), mapping: nil, as: .mended) { reading, rejection in
            try reading.read(mended: bytes[rejection.number] ?? [], of: rejection)
        }
    }

    /// Reads records again as they came, with `mapping` in place of what their import knew of the columns.
    /// - Throws: ``IngestError`` `form-unknown` for an import of an older Huiyin, `column-unknown`; what was stored before
    ///   stays.
    package func retry(_ filter: RejectionFilter, mapping: Mapping? = nil) async throws -> Outcome {
        var open = filter
        open.state = .open
        var numbers: [Int64] = []
        while true {
            let page = try await archive.rejections(open, limit: 5000, offset: numbers.count).list
            numbers += page.map(\.number)
            guard page.count == 5000 else { break }
        }
        return try await retry(numbers, mapping: mapping)
    }

    /// As ``retry(_:mapping:)-(RejectionFilter,_)``, for the rejections of these numbers.
    package func retry(_ numbers: [Int64], mapping: Mapping? = nil) async throws -> Outcome {
        try await read(numbers, mapping: mapping, as: .retried) { [archive] reading, rejection in
            try reading.read(raw: archive.rejectionBytes(rejection.number), of: rejection)
        }
    }

    private func read(
        _ numbers: [Int64], mapping: Mapping?, as settled: StoredRejection.Outcome,
        _ body: (RejectionReading, StoredRejection) throws -> RejectionReading.Result
    ) async throws -> Outcome {
        var outcome = Outcome()
        var readings: [Int64: RejectionReading] = [:]
        var waiting: [Int64: [RejectionReading.Result]] = [:]
        var seen: Set<Int64> = []
        for number in numbers where seen.insert(number).inserted {
            let rejection = try await archive.rejection(number)
            guard rejection.isOpen else { throw Self.settled(number) }
            let run = rejection.run
            let known = readings[run]
            let reading: RejectionReading
            if let known {
                reading = known
            } else {
                reading = try await RejectionReading(run, archive, source: rejection.source, mapping: mapping)
                readings[run] = reading
            }
            waiting[run, default: []].append(try body(reading, rejection))
            if waiting[run]?.count == Self.batchSize, let results = waiting.removeValue(forKey: run) {
                outcome.add(try store(results, reading, as: settled))
            }
        }
        for (run, results) in waiting.sorted(by: { $0.key < $1.key }) {
            if let reading = readings[run] { outcome.add(try store(results, reading, as: settled)) }
        }
        return outcome
    }

    /// Says that records need not be read; gives how many were waiting till then.
    /// - Throws: ``ArchiveError`` `not-found`.
    package func dismiss(_ numbers: [Int64]) async throws -> Int { try await archive.settle(numbers, as: .dismissed) }

    /// Makes settled records wait again; gives how many were settled till then.
    /// - Throws: ``ArchiveError`` `not-found`.
    package func reopen(_ numbers: [Int64]) async throws -> Int { try await archive.reopen(numbers) }

    private func store(
        _ results: [RejectionReading.Result], _ reading: RejectionReading, as outcome: StoredRejection.Outcome
    ) throws -> Outcome {
        var done = Outcome()
        let readable = results.filter { $0.refusal == nil }
        done.refusals = results.compactMap(\.refusal)
        done.counts.rejected = done.refusals.count
        guard !readable.isEmpty else { return done }
        let summary = try archive.storeMended(
            MendedBatch(
                arrivals: readable.flatMap(\.arrivals), numbers: readable.map(\.number), outcome: outcome,
                plan: reading.plan, form: reading.json))
        done.runs = [summary.run]
        done.counts = done.counts + summary.counts
        return done
    }

    private static func settled(_ number: Int64) -> ArchiveError {
        ArchiveError(
            code: .refused,
            message:
                "the rejected record \(number) is settled already; `huiyin rejections reopen \(number)` lets it wait "
                + "again.")
    }
}

extension RejectionDesk.Outcome {
    fileprivate mutating func add(_ other: Self) {
        runs += other.runs
        counts = counts + other.counts
        refusals += other.refusals
    }
}
