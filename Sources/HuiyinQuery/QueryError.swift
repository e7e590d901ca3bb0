/// Why a query can't be answered, said so that whoever wrote it can mend it.
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where the mistake is and what would have been right.
    package struct Detail: Hashable, Sendable {
        /// The place in the query: `filters[0][1]`, or empty for the whole.
        package let at: String
        package let expected: String
        /// The nearest name there is, where one is near.
        package let suggestion: String?

        package init(at: String, expected: String, suggestion: String? = nil) {
            self.at = at
            self.expected = expected
            self.suggestion = suggestion
        }
    }

    /// A stable name for programs: `unknown-measure`, `bad-range` … (all of them in `docs/query.md`).
    package let code: String
    /// A sentence for people that names the value and what was expected.
    package let message: String
    package let details: [Detail]

    package init(code: String, message: String, details: [Detail] = []) {
        self.code = code
        self.message = message
        self.details = details
    }

    package var description: String { message }
}
