package import HuiyinDomain

/// Which column is what, as a mapping file says it.
package struct Mapping: Hashable, Sendable {
    /// Where a field comes from.
    package enum Choice: Hashable, Sendable {
        /// Columns by header, by number from 1, or by JSON path; several are joined by a line break.
        case columns([String])
        /// The same for all records.
        case constant(String)
        /// From no column at all, whatever their names.
        case none
    }

    /// A scale stated for a rating.
    package struct Bounds: Hashable, Sendable {
        package var minimum: Double?
        package var maximum: Double?

        package init(minimum: Double? = nil, maximum: Double? = nil) {
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// Where the records of a JSON document are.
    package var records: [String]?
    /// Of a workbook, the sheet that is read: its name, or its number from 1.
    package var sheet: String?
    package var fields: [FeedbackField: Choice] = [:]
    package var timeFormat: TimeFormat?
    package var timeZone: ZoneClock?
    /// The epoch of times that are a spreadsheet's days: 1900 or 1904.
    package var spreadsheetEpoch: Int?
    /// The year of dates without one.
    package var timeYear: Int?
    /// When the file was exported, as written: what 昨天 is counted from.
    package var exported: String?
    package var rating = Bounds()
    package var nps = Bounds()
    /// The column of given topics.
    package var topic: String?
    /// The column of given polarities, and what its values mean.
    package var polarity: String?
    package var polarityValues: [String: Polarity] = [:]
    /// Columns offered as dimensions.
    package var attributes: [String] = []
    /// Columns whose values are codes: survey options, ticket reasons, claim codes.
    package var codes: [String] = []
    /// The habits of one product's export.
    package var traits = ExportTraits()
    /// A hash of the file, in hexadecimal; `auto` where there is none.
    package var digest = "auto"

    package init() {}

    /// Every column that the mapping speaks of.
    package var names: Set<String> {
        var names = Set(attributes + codes)
        for case .columns(let columns) in fields.values { names.formUnion(columns) }
        names.formUnion(traits.names)
        if let topic { names.insert(topic) }
        if let polarity { names.insert(polarity) }
        return names
    }
}
