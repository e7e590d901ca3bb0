package import HuiyinDomain

/// What somebody wants to know, as they asked it: names not yet checked, defaults not yet filled in.
package struct QueryRequest: Hashable, Sendable {
    /// Empty means ``FactMeasure/mentions``.
    package var measures: [FactMeasure]
    /// Empty gives one row: the total.
    package var dimensions: [QueryDimension]
    /// All of them must hold.
    package var filters: [QueryFilter]
    /// `nil` for everything there is, voices without a time included.
    package var range: DayRange?
    /// The IANA zone whose days and weeks count; `nil` for the workspace's.
    package var zone: String?
    /// Empty means by time where time is a dimension, else by the first measure, greatest first.
    package var order: [QueryOrder]
    /// How many rows at most; `nil` for 100.
    package var limit: Int?
    /// What is counted; `nil` for opinions where a topic is a dimension or in a filter, else items.
    package var unit: FactRequest.Unit?
    /// Whether voices count that something speaks against; `nil` for what the workspace says, and where filters speak of it.
    package var suspicious: SuspiciousVoices?

    package init(
        measures: [FactMeasure] = [], dimensions: [QueryDimension] = [], filters: [QueryFilter] = [],
        range: DayRange? = nil, zone: String? = nil, order: [QueryOrder] = [], limit: Int? = nil,
        unit: FactRequest.Unit? = nil, suspicious: SuspiciousVoices? = nil
    ) {
        self.measures = measures
        self.dimensions = dimensions
        self.filters = filters
        self.range = range
        self.zone = zone
        self.order = order
        self.limit = limit
        self.unit = unit
        self.suspicious = suspicious
    }

    /// The same question about those units only that match `filter` too.
    package func adding(_ filter: QueryFilter) -> QueryRequest {
        guard !filters.contains(filter) else { return self }
        var request = self
        request.filters.append(filter)
        return request
    }

    /// The same question without `filter`, where that is one of ``filters``.
    package func removing(_ filter: QueryFilter) -> QueryRequest {
        var request = self
        request.filters.removeAll { $0 == filter }
        return request
    }

    /// The same question without any outer filter that asks for `property` alone (`is` and `is_not`).
    package func removing(_ property: QueryProperty) -> QueryRequest {
        var request = self
        request.filters.removeAll { filter in
            switch filter {
            case .is(property, _), .isNot(property, _): true
            default: false
            }
        }
        return request
    }

    /// The same question about the period of equal length immediately before, or `nil` when it has no range.
    package var comparison: QueryRequest? {
        guard let range else { return nil }
        var request = self
        request.range = range.previous
        return request
    }
}
