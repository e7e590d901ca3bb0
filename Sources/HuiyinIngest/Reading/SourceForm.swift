/// How a file is written, and how that was found out.
package struct SourceForm: Hashable, Sendable {
    package var container: Container
    /// `nil` while the file has been plain ASCII so far.
    package var encoding: TextEncoding?
    /// The UTF-16 that is read as UTF-8 and kept as it was; `nil` for other encodings.
    package var recoded: TextEncoding?
    /// The names of the columns of a table, unique, in order; empty for JSON.
    package var columns: [String]
    /// Whether the first record of a table holds the names.
    package var hasHeader: Bool
    /// Records above the header of a table: titles, a line for the spreadsheet.
    package var titles = 0
    /// The bytes of a byte order mark before the first record.
    package var markLength: Int
    /// One for each decision, in the order in which they were made.
    package var reasons: [FormReason]

    package init(
        container: Container, encoding: TextEncoding?, columns: [String] = [], hasHeader: Bool = false,
        markLength: Int = 0, reasons: [FormReason] = []
    ) {
        self.container = container
        self.encoding = encoding
        self.columns = columns
        self.hasHeader = hasHeader
        self.markLength = markLength
        self.reasons = reasons
    }

    /// How many records stand above the first one that counts.
    var recordsAbove: Int { titles + (hasHeader ? 1 : 0) }

    /// The columns of a table read without a mapping's help, given its first records.
    ///
    /// Names that occur twice get a number (`评价 (2)`), empty ones their position (`column 3`).
    package static func uniqueNames(_ header: [String]) -> [String] {
        var seen: Set<String> = []
        return header.enumerated().map { position, cell in
            let trimmed = cell.withoutMarks.trimmed
            let base = trimmed.isEmpty ? "column \(position + 1)" : trimmed
            var name = base
            var number = 2
            while !seen.insert(name).inserted {
                name = "\(base) (\(number))"
                number += 1
            }
            return name
        }
    }
}
