import HuiyinDomain

extension QueryEngine {
    /// `request` with nothing left open: names checked, defaults filled in, days turned into instants, facts named.
    ///
    /// - Throws: ``QueryError`` where the request is wrong; whatever the source throws.
    package func resolve(_ request: QueryRequest) async throws -> ResolvedQuery {
        try RequestReader.check(request)
        let request = withoutSuspicious(request)
        let snapshot = try await source.snapshot()
        let measures = request.measures.isEmpty ? [.mentions] : request.measures
        let offsets = try offsets(of: request.zone ?? defaultZone, for: request, snapshot: snapshot)
        let properties = request.filters.reduce(into: Set<QueryProperty>()) { $0.formUnion($1.properties) }
        let countsOpinions = properties.contains(.topic) || request.dimensions.contains(where: \.isTopic)
        try await checkTopics(request, snapshot: snapshot)
        return ResolvedQuery(
            unit: request.unit ?? (countsOpinions ? .opinion : .item),
            measures: measures,
            dimensions: request.dimensions,
            filters: request.filters,
            range: request.range,
            instants: request.range.map { offsets.instants(of: $0) },
            offsets: offsets,
            order: request.order.isEmpty ? usualOrder(measures, request.dimensions) : request.order,
            limit: request.limit ?? Self.usualLimit,
            today: today(request, offsets: offsets, snapshot: snapshot),
            unseen: try await unseen(request),
            snapshot: snapshot)
    }

    package static let usualLimit = 100

    /// The request as the workspace means it: genuine voices only, where it leaves out the others and the request says nothing of it.
    private func withoutSuspicious(_ request: QueryRequest) -> QueryRequest {
        let speaks =
            request.suspicious != nil || request.dimensions.contains(.column(.authenticity))
            || request.filters.contains { $0.properties.contains(.column(.authenticity)) }
        guard request.suspicious ?? (speaks ? .include : suspicious) == .exclude else { return request }
        return request.adding(.genuine)
    }

    private func offsets(of zone: String, for request: QueryRequest, snapshot: FactSnapshot) throws -> ZoneOffsets {
        let span = Self.span(of: request.range, snapshot: snapshot)
        guard let offsets = ZoneDatabase.offsets(of: zone, over: span) else {
            throw QueryError.mistake(
                "unknown-zone", "There is no time zone \(QueryError.quoted(zone))", at: "zone",
                expected: "an IANA name such as Asia/Shanghai, or an offset such as +08:00",
                suggestion: ZoneDatabase.suggestion(for: zone))
        }
        return offsets
    }

    /// The instants over which clocks matter: the range with two days around it, else all that is known, within reason.
    static func span(of range: DayRange?, snapshot: FactSnapshot) -> ClosedRange<Int64> {
        if let range {
            let day: Int64 = 86_400_000
            return (Int64(range.first.daysSinceEpoch) - 2) * day...(Int64(range.last.daysSinceEpoch) + 3) * day
        }
        // 1900 to 2100: a mistyped year must not cost millennia of clock changes.
        return (snapshot.time ?? 0...0).clamped(to: -2_208_988_800_000...4_102_444_800_000)
    }

    private func usualOrder(_ measures: [FactMeasure], _ dimensions: [QueryDimension]) -> [QueryOrder] {
        if let time = dimensions.first(where: \.isTime) {
            return [QueryOrder(.dimension(time), .ascending), QueryOrder(.measure(measures[0]), .descending)]
        }
        return [QueryOrder(.measure(measures[0]), .descending)]
    }

    private func today(_ request: QueryRequest, offsets: ZoneOffsets, snapshot: FactSnapshot) -> String? {
        let instant = now()
        guard let clock = ZoneDatabase.offsets(of: offsets.zone, over: instant...instant) else { return nil }
        let today = clock.day(of: instant)
        let last: CivilDate? =
            if let range = request.range {
                range.last
            } else if request.dimensions.contains(where: \.isTime) {
                snapshot.time.map { offsets.day(of: $0.upperBound) }
            } else {
                nil
            }
        guard let last, last >= today else { return nil }
        return today.description
    }

    /// Refuses a topic that neither a taxonomy nor any fact has.
    private func checkTopics(_ request: QueryRequest, snapshot: FactSnapshot) async throws {
        let topics = Set(request.filters.flatMap { $0.values(of: .topic) }.compactMap(\.self))
        for topic in topics.sorted() where !taxonomies.contains(where: { $0[topic] != nil }) {
            let seen = try await source.groups(
                FactRequest(
                    unit: .opinion, dimensions: [], predicate: .topic([topic]), measures: [.mentions],
                    snapshot: snapshot))
            guard seen.allSatisfy({ $0.mentions == 0 }) else { continue }
            let nodes = taxonomies.flatMap(\.nodes)
            let sameName = nodes.first { $0.name == topic || $0.names.values.contains(topic) }?.path
            throw QueryError.mistake(
                "unknown-topic", "There is no topic \(QueryError.quoted(topic))", at: "filters",
                expected: taxonomies.isEmpty
                    ? "a topic that some voice has, since there is no taxonomy"
                    : "the path of a topic of \(RequestReader.list(taxonomies.map(\.label)))",
                suggestion: sameName ?? NameSuggestion.nearest(to: topic, among: nodes.map(\.path)))
        }
    }

    /// The names in filters and dimensions that no current voice has.
    private func unseen(_ request: QueryRequest) async throws -> [ResolvedQuery.Unseen] {
        var wanted: [(column: FactColumn, values: [String])] = []
        for filter in request.filters {
            for property in filter.properties.sorted(by: { $0.name < $1.name }) {
                guard case .column(let column) = property, column != .person, column != .authenticity else { continue }
                wanted.append((column, filter.values(of: property).compactMap(\.self)))
            }
        }
        for case .column(let column) in request.dimensions {
            if case .attribute = column { wanted.append((column, [])) }
        }
        var unseen: [ResolvedQuery.Unseen] = []
        for (column, values) in wanted {
            let known = try await source.values(of: column, limit: Self.mostKnownValues)
            // Of more values than that nobody can say whether one is missing.
            guard known.count < Self.mostKnownValues else { continue }
            let names = known.map(\.value)
            var missing: [String?] = values.filter { !names.contains($0) }
            if case .attribute = column, names.isEmpty { missing = [nil] }
            for value in missing {
                let suggestion = value.flatMap { NameSuggestion.nearest(to: $0, among: names) }
                let entry = ResolvedQuery.Unseen(property: .column(column), value: value, suggestion: suggestion)
                if !unseen.contains(entry) { unseen.append(entry) }
            }
        }
        return unseen
    }

    private static let mostKnownValues = 10_000
}
