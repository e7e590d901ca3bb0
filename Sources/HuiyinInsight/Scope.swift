package import HuiyinDomain
package import HuiyinQuery

/// Which voices a page is about: what its address says, before the workspace fills in what is left open.
package struct Scope: Hashable, Sendable {
    /// A property of an item that pages filter by; the raw value is its name in addresses and queries.
    package enum Column: String, Hashable, Sendable, CaseIterable {
        case channel
        case product
        case version
        case source
        case kind
        case store
        case campaign
        case language
        case nps
        case authenticity

        package var column: FactColumn {
            switch self {
            case .channel: .channel
            case .product: .product
            case .version: .version
            case .source: .source
            case .kind: .kind
            case .store: .store
            case .campaign: .campaign
            case .language: .language
            case .nps: .nps
            case .authenticity: .authenticity
            }
        }
    }

    /// `nil` where the address doesn't say: then the workspace's own default.
    package var period: Period?
    /// Values that a column may have; `nil` among them is "unknown". A column without an entry may have any.
    package var columns: [Column: [String?]]
    /// Taxonomy nodes; an opinion about one of them, or about what lies below, counts.
    package var topics: [String]
    /// A second node: items that speak of ``topics`` and, anywhere, of this one too. Items are counted then, not opinions.
    package var alsoAbout: String?
    package var polarity: Polarity?
    /// Words that the text contains.
    package var text: String?

    package init(
        period: Period? = nil, columns: [Column: [String?]] = [:], topics: [String] = [], alsoAbout: String? = nil,
        polarity: Polarity? = nil, text: String? = nil
    ) {
        self.period = period
        self.columns = columns
        self.topics = topics
        self.alsoAbout = alsoAbout
        self.polarity = polarity
        self.text = text
    }

    package func during(_ period: Period) -> Scope { with { $0.period = period } }
    package func during(_ days: DayRange) -> Scope { with { $0.period = .days(days) } }
    package func about(_ topic: String) -> Scope { with { $0.topics = [topic] } }
    package func aboutAnything() -> Scope {
        with {
            $0.topics = []
            $0.alsoAbout = nil
        }
    }
    package func alsoAbout(_ topic: String) -> Scope { with { $0.alsoAbout = topic } }
    package func leaning(_ polarity: Polarity?) -> Scope { with { $0.polarity = polarity } }
    package func having(_ column: Column, _ value: String?) -> Scope { with { $0.columns[column] = [value] } }
    /// Only voices that answered how likely they are to recommend.
    package func answeringNPS() -> Scope {
        with { $0.columns[.nps] = $0.columns[.nps] ?? NPSGroup.allCases.map(\.name) }
    }
    package func havingAny(_ column: Column, of values: [String]) -> Scope { with { $0.columns[column] = values } }
    package func withAny(_ column: Column) -> Scope { with { $0.columns[column] = nil } }
    package func saying(_ text: String?) -> Scope { with { $0.text = text } }

    /// Everything but the period, as filters of a query.
    package var filters: [QueryFilter] {
        var filters = [QueryFilter]()
        for column in Column.allCases {
            if let values = columns[column], !values.isEmpty { filters.append(.is(.column(column.column), values)) }
        }
        if !topics.isEmpty { filters.append(.is(.topic, topics)) }
        if let alsoAbout { filters.append(.is(.topic, [alsoAbout])) }
        if let polarity { filters.append(.polarity([polarity])) }
        if let text { filters.append(.matches([text])) }
        return filters
    }

    /// Whether `path` lies within the topics asked for; true of every path where none is.
    package func covers(_ path: String) -> Bool {
        topics.isEmpty || topics.contains { Taxonomy.contains($0, path) }
    }

    private func with(_ change: (inout Scope) -> Void) -> Scope {
        var copy = self
        change(&copy)
        return copy
    }
}
