/// A query of which nothing is left open: names checked, defaults filled in, days turned into instants, facts named.
package struct ResolvedQuery: Hashable, Sendable {
    /// A value that the query names and no current voice has.
    package struct Unseen: Hashable, Sendable {
        package let property: QueryProperty
        /// `nil` where the property itself has no values at all.
        package let value: String?
        package let suggestion: String?

        package init(property: QueryProperty, value: String?, suggestion: String?) {
            self.property = property
            self.value = value
            self.suggestion = suggestion
        }
    }

    package let unit: FactRequest.Unit
    package let measures: [FactMeasure]
    package let dimensions: [QueryDimension]
    package let filters: [QueryFilter]
    package let range: DayRange?
    /// The range in milliseconds UTC, so that a later time-zone database can't move it.
    package let instants: Range<Int64>?
    package let offsets: ZoneOffsets
    package let order: [QueryOrder]
    package let limit: Int
    /// The day on which it was asked, where the answer reaches that far and so is still growing; else `nil`.
    package let today: String?
    package let unseen: [Unseen]
    package let snapshot: FactSnapshot

    package init(
        unit: FactRequest.Unit, measures: [FactMeasure], dimensions: [QueryDimension], filters: [QueryFilter],
        range: DayRange?, instants: Range<Int64>?, offsets: ZoneOffsets, order: [QueryOrder], limit: Int,
        today: String?, unseen: [Unseen], snapshot: FactSnapshot
    ) {
        self.unit = unit
        self.measures = measures
        self.dimensions = dimensions
        self.filters = filters
        self.range = range
        self.instants = instants
        self.offsets = offsets
        self.order = order
        self.limit = limit
        self.today = today
        self.unseen = unseen
        self.snapshot = snapshot
    }

    package var zone: String { offsets.zone }

    /// Filters and range in one: what a list of the voices behind the figures asks for.
    package var predicate: FactPredicate {
        var parts = filters.map(\.predicate)
        if let instants { parts.append(.time(instants)) }
        return parts.isEmpty ? .everything : parts.count == 1 ? parts[0] : .and(parts)
    }

    /// The question as it is put to a fact source.
    package var factRequest: FactRequest {
        FactRequest(
            unit: unit,
            dimensions: dimensions.map { dimension in
                switch dimension {
                case .column(let column): .column(column)
                case .polarity: .polarity
                case .topic(let depth): .topic(depth: depth)
                case .time(let grain): .time(grain, offsets)
                }
            },
            predicate: predicate, measures: measures, snapshot: snapshot)
    }
}
