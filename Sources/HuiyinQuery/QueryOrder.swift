/// One criterion by which the rows of an answer are sorted.
package struct QueryOrder: Hashable, Sendable {
    package enum Key: Hashable, Sendable {
        case measure(FactMeasure)
        case dimension(QueryDimension)

        package var name: String {
            switch self {
            case .measure(let measure): measure.rawValue
            case .dimension(let dimension): dimension.name
            }
        }
    }

    package enum Direction: String, Hashable, Sendable, CaseIterable {
        case ascending = "asc"
        case descending = "desc"
    }

    /// A measure or dimension of the same query.
    package let key: Key
    package let direction: Direction

    package init(_ key: Key, _ direction: Direction) {
        self.key = key
        self.direction = direction
    }
}
