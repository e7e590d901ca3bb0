/// What a column of a table is to the resolving of identities.
package enum ColumnRole: Hashable, Sendable {
    /// The record's id: carried through, never evidence.
    case record
    /// When the record was made: tells whether a number may have changed hands.
    case time
    case field(FieldKind)
    /// Says nothing about who somebody is.
    case ignored

    /// `record`, `time`, `ignored` or the name of a kind; `nil` for any other word.
    package init?(_ word: String) {
        switch word {
        case "record", "id": self = .record
        case "time": self = .time
        case "ignored", "ignore": self = .ignored
        default:
            guard let kind = FieldKind(rawValue: word) else { return nil }
            self = .field(kind)
        }
    }

    package var word: String {
        switch self {
        case .record: "record"
        case .time: "time"
        case .ignored: "ignored"
        case .field(let kind): kind.rawValue
        }
    }
}
