import HuiyinDomain
import HuiyinText

/// The ticked answers of a source on its page: which node each means, and where those that mean nothing may belong.
package struct SourceCodes: Hashable, Sendable, Encodable {
    package struct Row: Hashable, Sendable, Encodable {
        /// As the taxonomy writes it, or would: `原因=配送延迟`.
        package let code: String
        package let column: String
        package let option: String
        package let count: Int
        package let topic: String?
        /// With the names above it.
        package let topicName: String?
        /// `option`, `code` or `words`.
        package let reason: String?
        package let suggestion: String?
        package let suggestionName: String?
        package let probability: Double?
        /// Chosen, and not yet counted.
        package let isWaiting: Bool
    }

    package let taxonomy: String
    /// Those without a node first.
    package let rows: [Row]
    package let unmapped: Int
    /// Codes beyond those listed.
    package let more: Int
    package let isReading: Bool
    package let trouble: String?
    /// Where a form sends a code and its node.
    package let action: String
    /// Every node with the names above it, to choose from.
    package let topics: [String]

    static let longest = 60
}

extension Site {
    /// `nil` for a source without columns of codes.
    func sourceCodes(_ source: String, _ page: PageContext) async throws -> SourceCodes? {
        guard let list = try await codes.list(of: source, page.inquiry) else { return nil }
        let state = codes.state
        let waiting = state.waiting[source] ?? [:]
        let names = Names(page.words.tongue, [list.taxonomy])
        func trail(_ path: String) -> String {
            (names.above(path).map(\.name) + [names.topic(path)]).joined(separator: " › ")
        }
        let rows = list.unmapped + list.rows.filter { $0.meaning != nil }
        return SourceCodes(
            taxonomy: list.taxonomy.label,
            rows: rows.prefix(SourceCodes.longest).map { row in
                SourceCodes.Row(
                    code: row.meaning?.code ?? row.code, column: row.column, option: row.option, count: row.count,
                    topic: row.meaning?.path,
                    topicName: row.meaning.map { trail($0.path) }, reason: row.meaning?.reason.rawValue,
                    suggestion: row.suggestion?.path, suggestionName: row.suggestion.map { trail($0.path) },
                    probability: row.suggestion?.probability, isWaiting: waiting[row.code] != nil)
            }, unmapped: list.unmapped.count, more: max(0, rows.count - SourceCodes.longest),
            isReading: state.isReading,
            trouble: state.trouble, action: page.links(.deed(Deed(CodeDeed(source: source)))),
            topics: list.taxonomy.nodes.map { trail($0.path) })
    }
}
