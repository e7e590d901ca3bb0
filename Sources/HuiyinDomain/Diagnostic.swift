/// What is wrong with an input, said so that its owner can mend it.
package struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    /// A stable name for programs: `column-count`, `bad-utf8`, `time-unreadable`.
    package let code: String
    /// A sentence for people: what happened, to which value, what was expected, what to do. No personal data.
    package let message: String
    package let file: String?
    /// The physical line where the record begins, from 1.
    package let line: Int?

    package init(code: String, message: String, file: String? = nil, line: Int? = nil) {
        self.code = code
        self.message = message
        self.file = file
        self.line = line
    }

    package var description: String {
        let place = [file, line.map { "line \($0)" }].compactMap(\.self).joined(separator: ", ")
        return place.isEmpty ? message : "\(place): \(message)"
    }
}
