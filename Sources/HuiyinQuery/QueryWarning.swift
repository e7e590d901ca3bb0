/// Something about an answer that its reader should know before acting on it.
package struct QueryWarning: Hashable, Sendable {
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// A ratio rests on fewer than thirty units.
        case smallN = "small-n"
        /// The voices come from several time zones, so that a day here isn't the author's day for all of them.
        case mixedZones = "mixed-zones"
        /// The last day isn't over, or its voices haven't arrived yet.
        case incompleteDay = "incomplete-day"
        /// No current voice has a value that the query names.
        case unknownValue = "unknown-value"
        /// Voices whose source tells no time are left out by a range.
        case noTime = "no-time"
        /// Voices that something speaks against are left out.
        case suspiciousLeftOut = "suspicious-left-out"
        /// Voices that something speaks against are counted.
        case suspiciousCounted = "suspicious-counted"
        /// There are more rows than the limit lets through.
        case truncated
    }

    package let code: Code
    package let message: String

    package init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}
