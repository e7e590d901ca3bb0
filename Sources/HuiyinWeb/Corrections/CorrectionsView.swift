/// Which corrections are listed.
package struct CorrectionsView: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// Counts now.
        case counting
        case undone
        /// Neither: overtaken by a later one, or what it is about is no longer there.
        case idle
    }

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case topic
        case polarity
        case irony
        case notAboutUs = "not-about-us"
    }

    package static let pageSize = 50

    /// `nil` for all.
    package var state: State?
    package var kind: Kind?
    /// From 1.
    package var page: Int

    package init(state: State? = nil, kind: Kind? = nil, page: Int = 1) {
        self.state = state
        self.kind = kind
        self.page = page
    }

    var queryString: QueryString {
        var query = QueryString()
        if let state { query.add("state", state.rawValue) }
        if let kind { query.add("kind", kind.rawValue) }
        if page != 1 { query.add("page", String(page)) }
        return query
    }
}
