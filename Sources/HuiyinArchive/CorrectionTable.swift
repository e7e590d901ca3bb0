import GRDB
import HuiyinDomain

/// Reads and adds corrections. Lives in one access.
enum CorrectionTable {
    static let columns = """
        SELECT correction.id, feedback.public_high, feedback.public_low, feedback_version.number, part, first_byte,
            end_byte, topic, change, value, at, given_by, note, undone_at, previous, correction.version,
            feedback.version, feedback.withdrawn, feedback_version.payload
        FROM correction
        JOIN feedback_version ON feedback_version.id = correction.version
        JOIN feedback ON feedback.id = feedback_version.feedback
        """
    /// What counts for a version, the earliest first.
    static let ofVersion = "\(columns) WHERE correction.version = ? AND undone_at IS NULL ORDER BY correction.number"
    /// All of an item, undone ones and those of older versions too.
    static let ofItem = """
        \(columns) WHERE correction.version IN (SELECT id FROM feedback_version WHERE feedback = ?)
        ORDER BY correction.number
        """
    static let newest = "\(columns) ORDER BY correction.number DESC LIMIT ? OFFSET ?"
    /// Items that are taken out of all figures; their version in force is the one that was corrected.
    private static let takenOut = """
        FROM feedback
        JOIN feedback_version ON feedback_version.feedback = feedback.id AND feedback_version.number = feedback.version
        WHERE feedback.withdrawn = 0 AND feedback_version.id IN (SELECT version FROM correction
            WHERE change = 'not-about-us' AND part IS NULL AND undone_at IS NULL)
        """
    static let notAboutUs = "SELECT public_high, public_low \(takenOut) ORDER BY feedback.id LIMIT ? OFFSET ?"
    static let countNotAboutUs = "SELECT count(*) \(takenOut)"
    static let byID = "\(columns) WHERE correction.id = ?"

    /// The corrections that count for the version numbered `version`, in the order in which they were made.
    static func inForce(_ version: Int64, _ database: Database) throws -> [Correction] {
        try Row.fetchAll(database.cachedStatement(sql: ofVersion), arguments: [version]).map(correction)
    }

    static func correction(_ row: Row) throws -> Correction {
        guard let change = Correction.Change(name: row[8], value: row[9]) else { throw broken }
        var span: Correction.Span?
        if let name = row[4] as String? {
            let first: Int = row[5]
            let end: Int = row[6]
            guard let part = Opinion.Part(name: name), first <= end else { throw broken }
            span = Correction.Span(part: part, bytes: first..<end, topic: row[7])
        }
        return Correction(
            id: row[0],
            target: Correction.Target(
                feedback: FeedbackID(high: UInt64(bitPattern: row[1]), low: UInt64(bitPattern: row[2])),
                version: row[3],
                opinion: span),
            change: change, at: row[10], by: row[11], note: row[12])
    }

    static func insert(
        _ correction: Correction, version: Int64, previous: Correction.Change?, _ database: Database
    ) throws {
        let span = correction.target.opinion
        try database.execute(
            sql: """
                INSERT INTO correction (id, version, part, first_byte, end_byte, topic, change, value, previous, at,
                    given_by, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                correction.id, version, span?.part.name, span?.bytes.lowerBound, span?.bytes.upperBound, span?.topic,
                correction.change.name, correction.change.value, previous?.value, correction.at, correction.by,
                correction.note,
            ])
    }

    private static var broken: ArchiveError {
        ArchiveError(
            code: .corrupt,
            message: "a stored correction cannot be read back; put the newest backup of the workspace in its place.")
    }
}
