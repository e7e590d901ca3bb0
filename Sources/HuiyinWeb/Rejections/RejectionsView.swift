package import HuiyinArchive

/// A list of rejected records: which, which page of them.
package struct RejectionsView: Hashable, Sendable {
    package static let pageSize = 50

    package var filter: RejectionFilter
    /// From 1.
    package var page: Int

    package init(_ filter: RejectionFilter = RejectionFilter(), page: Int = 1) {
        self.filter = filter
        self.page = page
    }

    var query: QueryString {
        var query = QueryString()
        if let source = filter.source { query.add("source", source) }
        if let run = filter.run { query.add("run", String(run)) }
        if let code = filter.code { query.add("code", code) }
        if filter.state != .open { query.add("state", filter.state.rawValue) }
        if page != 1 { query.add("page", String(page)) }
        return query
    }

    init(_ reader: inout ParameterReader) throws(AddressError) {
        let source = try reader.one("source")
        let code = try reader.one("code")
        let state = try reader.choice("state", RejectionFilter.State.self) ?? .open
        var run: Int64?
        if let text = try reader.one("run") {
            guard let number = Int64(text), number > 0 else {
                throw AddressError(
                    .badParameter, parameter: "run", "run=\(text) is not an import; expected its number")
            }
            run = number
        }
        self.init(RejectionFilter(source: source, run: run, code: code, state: state), page: try reader.page())
    }
}
