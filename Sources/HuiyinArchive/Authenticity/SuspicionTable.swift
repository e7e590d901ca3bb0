import GRDB
import HuiyinDomain

/// What is said against versions of voices. Lives in one access.
enum SuspicionTable {
    static let ofVersion = """
        SELECT act, kind, rule, probability, part, first_byte, end_byte, feedback.public_high, feedback.public_low,
            suspicion.count, at, given_by, note
        FROM suspicion LEFT JOIN feedback ON feedback.id = suspicion.other
        WHERE suspicion.version = ? ORDER BY suspicion.number
        """

    /// What is in force of a version, folded from everything that was ever said of it.
    static func state(_ version: Int64, _ database: Database) throws -> SuspicionState {
        var state = SuspicionState()
        let rows = try Row.fetchCursor(database.cachedStatement(sql: ofVersion), arguments: [version])
        while let row = try rows.next() {
            switch row[0] as String {
            case "flag":
                guard let flag = flag(row) else { continue }
                state.set(flag)
            case "clear":
                guard let kind = (row[1] as String?).flatMap(Suspicion.init(rawValue:)) else { continue }
                state.clear(kind)
            case "dismiss": state.dismissal = .init(at: row[10], by: (row[11] as String?) ?? "", note: row[12])
            default: state.dismissal = nil
            }
        }
        return state
    }

    private static func flag(_ row: Row) -> SuspicionFlag? {
        // A kind or rule that a newer program knows says nothing to this one.
        guard let kind = (row[1] as String?).flatMap(Suspicion.init(rawValue:)),
            let rule = (row[2] as String?).flatMap(SuspicionFlag.Rule.init(rawValue:))
        else { return nil }
        var flag = SuspicionFlag(kind, by: rule, probability: (row[3] as Double?) ?? 0)
        flag.part = (row[4] as String?).flatMap(Opinion.Part.init(name:))
        if let first = row[5] as Int?, let end = row[6] as Int?, first <= end { flag.bytes = first..<end }
        if let high = row[7] as Int64?, let low = row[8] as Int64? {
            flag.other = FeedbackID(high: UInt64(bitPattern: high), low: UInt64(bitPattern: low))
        }
        flag.count = row[9]
        return flag
    }

    /// Says one more thing of a version.
    static func add(
        _ act: Act, _ version: Int64, other: Int64? = nil, at now: Int64, by: String?, note: String? = nil,
        _ database: Database
    ) throws {
        var flag: SuspicionFlag?
        var kind: Suspicion?
        switch act {
        case .flag(let given):
            flag = given
            kind = given.kind
        case .clear(let given): kind = given
        case .dismiss, .restore: break
        }
        try database.execute(
            literal: """
                INSERT INTO suspicion (version, act, kind, rule, probability, part, first_byte, end_byte, other, count, at,
                    given_by, note)
                VALUES (\(version), \(act.name), \(kind?.rawValue), \(flag?.rule.rawValue), \(flag?.probability),
                    \(flag?.part?.name), \(flag?.bytes?.lowerBound), \(flag?.bytes?.upperBound), \(other), \(flag?.count),
                    \(now), \(by), \(note))
                """)
    }

    enum Act: Sendable {
        case flag(SuspicionFlag)
        case clear(Suspicion)
        case dismiss
        case restore

        var name: String {
            switch self {
            case .flag: "flag"
            case .clear: "clear"
            case .dismiss: "dismiss"
            case .restore: "restore"
            }
        }
    }
}
