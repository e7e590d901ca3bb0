package import HuiyinDomain
package import HuiyinInsight

/// Everything that has an address. Every link is made from one of these and every request is read into one: see
/// ``Address``.
package enum Place: Hashable, Sendable {
    case overview(Scope)
    case problems(Scope)
    case topic(String, Scope, Quotes)
    case voices(VoicesView)
    /// One voice, and the list that it was opened from, so that the way back leads there.
    case voice(FeedbackID, from: VoicesView = VoicesView(Scope()))
    case raw(FeedbackID)
    /// The bytes of a record as a file.
    case download(FeedbackID)
    /// `POST /api/v1/query`
    case query
    case health
    /// A file of ours, under the hash of its bytes.
    case asset(Asset)
    /// ECharts, where set-up has fetched it.
    case charts
    /// What a form does.
    case deed(Deed)
    /// Where voices come from, and how they come in.
    case sources(SourcesPlace)
    /// Corrections, saved views, versions.
    case work(WorkPlace)
    /// Customers, and who is whom.
    case persons(PersonPlace)
}

extension Place {
    /// The family of pages that a place belongs to; `nil` for the pages of figures and voices.
    var family: (any PlaceFamily)? {
        switch self {
        case .sources(let place): place
        case .work(let place): place
        case .persons(let place): place
        default: nil
        }
    }

    /// The place that a path means, asking the deeds and one family after the other.
    static func ofFamilies(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Place? {
        if let deed = try Deed.read(segments, &reader) { return .deed(deed) }
        if let place = try SourcesPlace.read(segments, &reader) { return place }
        if let place = try WorkPlace.read(segments, &reader) { return place }
        if let place = try PersonPlace.read(segments, &reader) { return place }
        return nil
    }
}

/// Which voices of a topic are quoted.
package struct Quotes: Hashable, Sendable {
    package enum Choice: String, Hashable, Sendable, CaseIterable {
        case random
        case strongest
        /// Those that lean the other way than most.
        case counter
    }

    package var choice: Choice
    package var seed: UInt64

    package init(_ choice: Choice = .random, seed: UInt64 = 1) {
        self.choice = choice
        self.seed = seed
    }
}

/// A list of voices: which, in what order, which page of them.
package struct VoicesView: Hashable, Sendable {
    package enum Order: String, Hashable, Sendable, CaseIterable {
        case random
        case newest
        case strongest
    }

    package static let pageSize = 20
    /// The last page that is served: deeper ones are slow and nobody reads so far.
    package static let lastPage = 5_000
    /// The characters of a search that are looked for.
    package static let longestSearch = 200

    package var scope: Scope
    package var order: Order
    package var seed: UInt64
    /// From 1.
    package var page: Int
    /// The facet whose values are all listed: a column's name or `topic`.
    package var more: String?

    package init(_ scope: Scope, order: Order = .random, seed: UInt64 = 1, page: Int = 1, more: String? = nil) {
        self.scope = scope
        self.order = order
        self.seed = seed
        self.page = page
        self.more = more
    }
}

extension VoicesView {
    /// What of it stands in an address.
    package var queryString: QueryString {
        var query = scope.queryString
        if order != .random { query.add("order", order.rawValue) }
        if seed != 1 { query.add("seed", String(seed)) }
        if page != 1 { query.add("page", String(page)) }
        if let more { query.add("more", more) }
        return query
    }
}
