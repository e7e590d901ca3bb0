import Foundation
import GRDB
import HuiyinDomain
import HuiyinText

/// Puts stored voices together from their rows. Lives in one read.
struct VoiceReader {
    static let current = """
        SELECT feedback.public_high, feedback.public_low, feedback.version, feedback_version.id,
            feedback_version.payload, feedback_version.imported_at, feedback_version.run, author.hash, feedback.id,
            feedback.withdrawn, feedback_version.rejection, author.id
        FROM feedback
        JOIN feedback_version ON feedback_version.feedback = feedback.id AND feedback_version.number = feedback.version
        LEFT JOIN author ON author.id = feedback_version.author
        """
    static let byID = "\(current) WHERE feedback.public_high = ? AND feedback.public_low = ?"
    /// In the order in which items first came in.
    static let page =
        "\(current) WHERE feedback.id > ? AND feedback.id <= ? AND feedback.withdrawn = 0 ORDER BY feedback.id LIMIT ?"
    static let understandings = """
        SELECT analysis.generation, model, taxonomy, tier, json
        FROM analysis JOIN engine ON engine.id = analysis.engine JOIN generation ON generation.id = analysis.generation
        WHERE analysis.version = ? AND generation.state <> 'building'
        ORDER BY analysis.generation DESC
        """
    static let earlier = """
        SELECT feedback_version.id, number, payload, imported_at
        FROM feedback_version JOIN import_run ON import_run.id = feedback_version.run
        WHERE feedback = ? AND number < ? AND undone_at IS NULL ORDER BY number DESC
        """

    private let database: Database
    private let generation: Int64
    /// `nil` where there is not one correction, which saves looking for those of each voice.
    private let corrections: CorrectionReader?
    private let hasSuspicions: Bool
    private let persons: PersonMarks

    init(_ database: Database) throws {
        self.database = database
        generation = try GenerationTable.active(database)
        let hasCorrections = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM correction)") ?? false
        hasSuspicions = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM suspicion)") ?? false
        corrections = hasCorrections ? try CorrectionReader(database) : nil
        persons = try PersonMarks(database)
    }

    /// The voice called `id`, or `nil` where nobody knows it.
    func voice(_ id: FeedbackID) throws -> StoredVoice? {
        let arguments: StatementArguments = [Int64(bitPattern: id.high), Int64(bitPattern: id.low)]
        return try Row.fetchOne(database.cachedStatement(sql: Self.byID), arguments: arguments).map(voice)
    }

    /// Up to `limit` voices after the item numbered `after` and not beyond `last`, with the number of the last one.
    func page(after: Int64, last: Int64, limit: Int) throws -> (voices: [StoredVoice], last: Int64?) {
        let rows = try Row.fetchAll(database.cachedStatement(sql: Self.page), arguments: [after, last, limit])
        return (try rows.map(voice), rows.last?[8])
    }

    private func voice(_ row: Row) throws -> StoredVoice {
        let number: Int = row[2]
        let feedback = try FeedbackJSON.decode(Self.utf8(row, 4))
        let all = try understandings(row[3])
        // A version that was not in force when the generation was made is known as the one before it read it.
        let inForce = all.first { $0.generation <= generation }
        let said = try inForce.map {
            try AnalysisJSON.decode($0.json, title: feedback.title, text: feedback.text, turns: feedback.turns)
        }
        let inEffect = corrections == nil ? [] : try CorrectionTable.inForce(row[3], database)
        let hash = row[7] as Data?
        return StoredVoice(
            id: FeedbackID(high: UInt64(bitPattern: row[0]), low: UInt64(bitPattern: row[1])), version: number,
            feedback: feedback, author: hash.map { AuthorName.name([UInt8]($0)) },
            person: try hash.map { try persons.mark(row[11], name: AuthorName.name([UInt8]($0))) },
            analysis: inEffect.isEmpty ? said : said.map { Correction.apply(inEffect, to: $0).analysis },
            engineAnalysis: said, understanding: inForce, corrections: try corrections(of: row[8]),
            suspicion: hasSuspicions ? try SuspicionTable.state(row[3], database) : SuspicionState(),
            isAboutUs: !inEffect.contains(where: \.takesVoiceOut), isWithdrawn: row[9], importedAt: row[5],
            run: row[6], mendedFrom: row[10],
            earlierVersions: number > 1 ? try earlierVersions(of: row[8], before: number) : [],
            earlierUnderstandings: all.filter { $0.generation != inForce?.generation })
    }

    private func corrections(of item: Int64) throws -> [StoredCorrection] {
        try corrections?.ofItem(item) ?? []
    }

    private func earlierVersions(of feedback: Int64, before number: Int) throws -> [StoredVoice.Version] {
        try Row.fetchAll(database.cachedStatement(sql: Self.earlier), arguments: [feedback, number]).map { row in
            StoredVoice.Version(
                number: row[1], feedback: try FeedbackJSON.decode(Self.utf8(row, 2)), importedAt: row[3],
                understandings: try understandings(row[0]))
        }
    }

    private func understandings(_ version: Int64) throws -> [StoredVoice.Understanding] {
        try Row.fetchAll(database.cachedStatement(sql: Self.understandings), arguments: [version]).map { row in
            let taxonomy: String = row[2]
            return StoredVoice.Understanding(
                generation: row[0],
                engine: EngineStamp(model: row[1], taxonomy: taxonomy.isEmpty ? nil : taxonomy, tier: row[3]),
                json: Self.utf8(row, 4))
        }
    }

    private static func utf8(_ row: Row, _ column: Int) -> [UInt8] { Array((row[column] as String).utf8) }
}

/// What an author is called outside the archive.
enum AuthorName {
    /// The first 8 bytes of the keyed hash, as 16 hexadecimal digits.
    static func name(_ hash: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: hash.prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
