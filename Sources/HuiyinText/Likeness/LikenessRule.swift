/// When two texts that are written alike are one text that was copied.
///
/// Short texts are like one another by chance: 物流很快包装很好 is said every day by people who never met. So what a stranger says at
/// another time has to be long to be a copy, what the same author says or what comes within the hour may be shorter, and below
/// a few words nothing is told.
package enum LikenessRule {
    /// The least Han characters and words of a copy whose author is another one, at another time.
    package static let fromAnyone = 20
    /// The same, by the same author or within ``burst``.
    package static let nearby = 8
    /// Milliseconds.
    package static let burst: Int64 = 3_600_000

    /// What is known of who said something and when.
    package struct Circumstances: Hashable, Sendable {
        /// The author's number; `nil` for an anonymous text.
        package var author: Int64?
        /// Milliseconds UTC.
        package var time: Int64?

        package init(author: Int64? = nil, time: Int64? = nil) {
            self.author = author
            self.time = time
        }
    }

    /// Whether texts of these lengths can be copies at all.
    package static func admits(_ length: Int, _ one: Circumstances, _ other: Circumstances) -> Bool {
        if length >= fromAnyone { return true }
        guard length >= nearby else { return false }
        if let author = one.author, author == other.author { return true }
        guard let first = one.time, let second = other.time else { return false }
        return abs(first.subtractingReportingOverflow(second).partialValue) <= burst
    }
}
