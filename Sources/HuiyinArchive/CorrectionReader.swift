import GRDB
import HuiyinDomain
import HuiyinText

/// Puts corrections together with what they are about. Lives in one access.
struct CorrectionReader {
    private let database: Database
    private let generation: Int64

    init(_ database: Database) throws {
        self.database = database
        generation = try GenerationTable.active(database)
    }

    /// The correction called `id`.
    /// - Throws: ``ArchiveError`` `not-found`.
    func stored(_ id: String) throws -> StoredCorrection {
        guard let row = try Row.fetchOne(database, sql: CorrectionTable.byID, arguments: [id]) else {
            throw ArchiveError(
                code: .notFound,
                message: "there is no correction \(id) in this archive; `huiyin corrections list` lists them.")
        }
        return try stored(row)
    }

    /// The newest ones, newest first.
    func newest(limit: Int, offset: Int) throws -> [StoredCorrection] {
        try Row.fetchAll(database, sql: CorrectionTable.newest, arguments: [max(0, limit), max(0, offset)]).map(stored)
    }

    /// Those of the item in that row, the earliest first.
    func ofItem(_ feedback: Int64) throws -> [StoredCorrection] {
        try Row.fetchAll(database.cachedStatement(sql: CorrectionTable.ofItem), arguments: [feedback]).map(stored)
    }

    private func stored(_ row: Row) throws -> StoredCorrection {
        let correction = try CorrectionTable.correction(row)
        let feedback = try FeedbackJSON.decode(Array((row[18] as String).utf8))
        let undoneAt: Int64? = row[13]
        let state: StoredCorrection.State
        if undoneAt != nil {
            state = .undone
        } else if row[17] as Bool {
            state = .withdrawn
        } else if row[3] as Int != row[16] as Int {
            state = .olderVersion
        } else {
            state = try outcome(of: correction, version: row[15], feedback)
        }
        let isEmptyChange = correction.change == .notAboutUs
        return StoredCorrection(
            correction: correction, state: state, undoneAt: undoneAt,
            before: isEmptyChange ? nil : Correction.Change(name: correction.change.name, value: row[14]),
            quote: feedback.words(of: correction.target.opinion), source: feedback.source, channel: feedback.channel,
            time: feedback.time)
    }

    private func outcome(of correction: Correction, version: Int64, _ feedback: Feedback) throws
        -> StoredCorrection.State
    {
        guard let analysis = try AnalysisTable.analysis(of: version, upTo: generation, feedback, database) else {
            return correction.target.opinion == nil && correction.change == .notAboutUs ? .inForce : .noOpinionThere
        }
        let corrected = Correction.apply(try CorrectionTable.inForce(version, database), to: analysis)
        return switch corrected.outcomes[correction.id] {
        case .inForce: .inForce
        case .superseded(let id): .superseded(by: id)
        case .noOpinionThere, nil: .noOpinionThere
        }
    }
}

extension Feedback {
    /// The words that a span means; without one all of the text, or the title or turns where there is none.
    func words(of span: Correction.Span?) -> String {
        guard let span else {
            if !text.isEmpty { return text }
            return turns.isEmpty ? title ?? "" : turns.map(\.text).joined(separator: "\n")
        }
        let whole = Array(AnalysisPart.text(of: span.part, title: title, text: text, turns: turns).utf8)
        return String(decoding: whole[span.bytes.clamped(to: whole.indices)], as: UTF8.self)
    }
}
