/// The levels of agreement of each kind of field, the best first; what they are called for people is in ``EvidenceWords``.
enum Levels {
    /// One side says nothing: no evidence either way.
    static let missing: UInt8 = 255

    /// Equal keys fall into one of four levels by the time between the records, so that the data itself tells how soon
    /// numbers change hands: within 90 days (or no times), a year, three years, more.
    static let keyBins: UInt8 = 4

    enum Key {
        static let masked: UInt8 = 4
        static let near: UInt8 = 5
        static let sameMailbox: UInt8 = 6
        static let maskedDifferent: UInt8 = 7
        static let different: UInt8 = 8
    }

    /// Equal names, nicknames and addresses fall into four levels by how many records have the value, so that the data itself
    /// tells what a value that two have is worth beside one that two hundred have.
    static let rarityBins: UInt8 = 4

    enum Name {
        static let equal: UInt8 = 0
        static let sameReading: UInt8 = 4
        static let near: UInt8 = 5
        static let maskedGiven: UInt8 = 6
        static let maskedSurname: UInt8 = 7
        static let sameSurname: UInt8 = 8
        static let maskedDifferent: UInt8 = 9
        static let different: UInt8 = 10
        /// Another surname, the same given name.
        static let sameGiven: UInt8 = 11
    }

    enum Part {
        static let equal: UInt8 = 0
        static let near: UInt8 = 1
        static let similar: UInt8 = 2
        static let swapped: UInt8 = 3
        static let initial: UInt8 = 4
        static let different: UInt8 = 5
    }

    enum Text {
        static let equal: UInt8 = 0
        static let near: UInt8 = 4
        static let similar: UInt8 = 5
        static let different: UInt8 = 6
    }

    enum Date {
        static let equal: UInt8 = 0
        static let oneDigit: UInt8 = 1
        static let days: UInt8 = 2
        static let twoParts: UInt8 = 3
        static let year: UInt8 = 4
        static let decade: UInt8 = 5
        static let different: UInt8 = 6
    }

    enum Address {
        static let equal: UInt8 = 0
        static let near: UInt8 = 4
        static let street: UInt8 = 5
        static let district: UInt8 = 6
        static let different: UInt8 = 7
    }

    static func count(_ kind: FieldKind) -> Int {
        switch kind {
        case .phone, .email, .code: 9
        case .name: 12
        case .givenName, .surname: 6
        case .birthDate: 7
        case .address: 8
        case .nickname, .place, .number: 7
        case .category: 7
        }
    }

    /// Whether equal values of the kind are told apart by rarity.
    static func hasRarity(_ kind: FieldKind) -> Bool { kind == .name || kind == .nickname || kind == .address }

    /// The level of equal values that `records` have.
    static func rarity(_ records: UInt32) -> UInt8 { records <= 3 ? 0 : records <= 8 ? 1 : records <= 24 ? 2 : 3 }

    /// The level of equal values that so many records of others would have by accident.
    static func rarity(expected: Double) -> UInt8 { expected < 0.1 ? 0 : expected < 0.7 ? 1 : expected < 5 ? 2 : 3 }

    /// Whether two whole names, or two parts of names, at this level can't be one person's but for a rare mistake.
    static func contradicts(_ level: UInt8, _ kind: FieldKind) -> Bool {
        switch kind {
        case .name:
            level == Name.sameSurname || level == Name.different || level == Name.maskedDifferent
                || level == Name.sameGiven
        case .givenName: level == Part.different
        default: false
        }
    }

    /// Whether a part of one of two whole names is hidden.
    static func isMasked(_ level: UInt8) -> Bool {
        level == Name.maskedGiven || level == Name.maskedSurname || level == Name.maskedDifferent
    }

    /// The level of equal keys of records `days` apart.
    static func bin(days: Int32) -> UInt8 { days <= 90 ? 0 : days <= 366 ? 1 : days <= 1096 ? 2 : 3 }
}
