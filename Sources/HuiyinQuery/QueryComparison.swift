import HuiyinDomain
import HuiyinStatistics

/// The figures of a query beside those of the period before, with the change and how sure it is.
package struct QueryComparison: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let dimensions: [String?]
        /// One a measure of the query; a row that only one of the periods has shows "nothing" on the other side.
        package let current: [Figure]
        package let previous: [Figure]
        /// One a measure, `nil` where either side has none. For ratios the difference (current minus previous, in the
        /// measure's own unit); for counts the factor (current over previous, 2 is twice as many). Its `n` is that
        /// of both sides together.
        package let change: [Figure?]

        package init(dimensions: [String?], current: [Figure], previous: [Figure], change: [Figure?]) {
            self.dimensions = dimensions
            self.current = current
            self.previous = previous
            self.change = change
        }
    }

    /// All rows there are: the limit of the request applies to ``rows`` alone, since a row may stand above it in one
    /// period and below it in the other.
    package let current: QueryAnswer
    package let previous: QueryAnswer
    /// Those of ``current``, in its order; then those that only the earlier period has; at most the limit.
    package let rows: [Row]

    package init(current: QueryAnswer, previous: QueryAnswer, rows: [Row]) {
        self.current = current
        self.previous = previous
        self.rows = rows
    }
}

extension QueryEngine {
    /// The figures of `request` and of the equally long period before its range, on one snapshot.
    ///
    /// Differences of ratios combine both intervals (``Estimate/minus(_:)``); factors of counts take persons who write
    /// much into account (``ClusteredCount/ratio(to:exposure:otherExposure:confidence:)``).
    /// - Throws: ``QueryError`` (`no-range`) where the request has no range or groups by time, whose buckets differ; else
    ///   as ``answer(_:)-(QueryRequest)``.
    package func compare(_ request: QueryRequest) async throws -> QueryComparison {
        try RequestReader.check(request)
        var request = request
        let limit = request.limit ?? Self.usualLimit
        request.limit = RequestReader.greatestLimit
        guard let earlier = request.comparison, earlier.range.map({ $0.first.year > 0 }) == true,
            !request.dimensions.contains(where: \.isTime)
        else {
            throw QueryError(
                code: "no-range",
                message: "Only a range of days can be compared with the days before it; expected a range, and no time "
                    + "among the dimensions.")
        }
        let query = try await resolve(request)
        let before = try await resolve(earlier).on(query.snapshot)
        let (current, previous) = (try await answer(query), try await answer(before))
        let (spread, earlierSpread) = (try await spread(query), try await spread(before))
        let nothing = query.measures.map { Figure(value: $0.isCount ? 0 : nil, n: 0) }
        let earlierRows = Dictionary(previous.rows.map { ($0.dimensions, $0.measures) }) { first, _ in first }
        let ownKeys = Set(current.rows.map(\.dimensions))
        let pairs =
            current.rows.map { ($0.dimensions, $0.measures, earlierRows[$0.dimensions] ?? nothing) }
            + previous.rows.filter { !ownKeys.contains($0.dimensions) }.map { ($0.dimensions, nothing, $0.measures) }
        let rows = pairs.prefix(limit).map { key, own, other in
            QueryComparison.Row(
                dimensions: key, current: own, previous: other,
                change: query.measures.indices.map { index in
                    guard query.measures[index].isCount else {
                        guard let one = own[index].estimate, let two = other[index].estimate else { return nil }
                        return Figure(one.minus(two), n: own[index].n + other[index].n)
                    }
                    let isPeople = query.measures[index] == .people
                    let factor = own[index].count(isPeople ? 1 : spread[key] ?? 1)
                        .ratio(to: other[index].count(isPeople ? 1 : earlierSpread[key] ?? 1))
                    return factor.map { Figure($0, n: own[index].n + other[index].n) }
                })
        }
        return QueryComparison(current: current, previous: previous, rows: rows)
    }

    /// Σx²/Σx of every row, x the units of one person: by how much the variance of its count exceeds the count.
    private func spread(_ query: ResolvedQuery) async throws -> [[String?]: Double] {
        guard query.measures.contains(where: { $0 == .mentions || $0 == .feedback }) else { return [:] }
        var request = query.factRequest
        request.measures = [.negativeShare]
        let pairs = try await source.groups(request).compactMap { group in
            group.moments[.negativeShare].flatMap { $0.sumX > 0 ? (group.key, $0.sumXX / $0.sumX) : nil }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension Figure {
    fileprivate func count(_ spread: Double) -> ClusteredCount {
        ClusteredCount(total: value ?? 0, sumOfSquares: (value ?? 0) * spread)
    }
}

extension ResolvedQuery {
    /// The same query on other facts.
    package func on(_ snapshot: FactSnapshot) -> ResolvedQuery {
        ResolvedQuery(
            unit: unit, measures: measures, dimensions: dimensions, filters: filters, range: range, instants: instants,
            offsets: offsets, order: order, limit: limit, today: today, unseen: unseen, snapshot: snapshot)
    }
}
