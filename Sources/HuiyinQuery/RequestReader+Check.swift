import HuiyinDomain

extension RequestReader {
    /// Refuses what a request made in Swift may hold although JSON can't.
    static func check(_ request: QueryRequest) throws(QueryError) {
        if let limit = request.limit { _ = try Self.limit(.integer(Int64(limit))) }
        _ = try measures(.array(request.measures.map { .string($0.rawValue) }))
        _ = try dimensions(.array(request.dimensions.map { .string($0.name) }))
        _ = try filters(.array(request.filters.map(\.json)), at: "filters", depth: 0)
        if let range = request.range, range.days > mostDays {
            throw .mistake(
                "bad-range", "The range \(range) has \(range.days) days", at: "range",
                expected: "at most \(mostDays), which is two hundred years")
        }
        let measures: [FactMeasure] = request.measures.isEmpty ? [.mentions] : request.measures
        let keys =
            measures.map(QueryOrder.Key.measure) + request.dimensions.map(QueryOrder.Key.dimension)
        for (position, criterion) in request.order.enumerated() where !keys.contains(criterion.key) {
            throw .mistake(
                "bad-order", "The rows have no \(QueryError.quoted(criterion.key.name)) to be ordered by",
                at: "order[\(position)][0]", expected: list(keys.map(\.name)))
        }
        if request.unit == .item, let topic = request.dimensions.first(where: \.isTopic) {
            throw .mistake(
                "bad-unit",
                "Items can't be grouped by \(QueryError.quoted(topic.name)): one item may have several topics",
                at: "unit", expected: "opinion", suggestion: "opinion")
        }
        for filter in request.filters {
            try check(filter.values(of: .column(.kind)), of: "kind", among: FeedbackKind.allCases.map(\.rawValue))
            try check(filter.values(of: .column(.language)), of: "language", among: Language.allCases.map(\.rawValue))
            try check(filter.values(of: .column(.authenticity)), of: "authenticity", among: Suspicion.names)
        }
    }

    private static let mostDays = 73_050

    /// Refuses a value that a closed list doesn't have.
    private static func check(_ values: [String?], of name: String, among known: [String]) throws(QueryError) {
        for case let value? in values where !known.contains(value) {
            throw .mistake(
                "unknown-value", "There is no \(name) \(QueryError.quoted(value))", at: "filters",
                expected: list(known), suggestion: NameSuggestion.nearest(to: value, among: known))
        }
    }
}
