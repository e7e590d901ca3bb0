package import HuiyinDomain
package import HuiyinInsight

/// Everything that has an address. Every link is made from one of these and every request is read into one: see
/// ``Address``.
package enum Place: Hashable, Sendable {
    case overview(Scope)
    case problems(Scope)
    case topic(String, Scope, Quotes)
    case voices(VoicesView)
    case voice(FeedbackID)
    case raw(FeedbackID)
    /// `POST /api/v1/query`
    case query
    case health
    /// A file of ours, under the hash of its bytes.
    case asset(Asset)
    /// ECharts, where set-up has fetched it.
    case charts
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

    package var scope: Scope
    package var order: Order
    package var seed: UInt64
    /// From 1.
    package var page: Int

    package init(_ scope: Scope, order: Order = .random, seed: UInt64 = 1, page: Int = 1) {
        self.scope = scope
        self.order = order
        self.seed = seed
        self.page = page
    }
}
