package import HuiyinDomain
package import HuiyinQuery

/// Everything one page asks, on one snapshot of the facts.
package struct Inquiry: Sendable {
    package let engine: QueryEngine
    package let snapshot: FactSnapshot
    /// Milliseconds UTC.
    package let now: @Sendable () -> Int64
    let asked = AskedQueries()
    package var taxonomies: [Taxonomy] { engine.taxonomies }

    /// Rows of a table that pages ask for at most: more topics or days than any page shows.
    static let manyRows = 5_000

    package init(
        source: any FactSource, taxonomies: [Taxonomy], zone: String, suspicious: SuspiciousVoices = .include,
        now: @escaping @Sendable () -> Int64
    ) async throws {
        snapshot = try await source.snapshot()
        self.now = now
        engine = QueryEngine(
            source: PinnedFacts(base: source, pinned: snapshot), taxonomy: taxonomies, defaultZone: zone,
            suspicious: suspicious, now: now)
    }

    /// The figures of the voices in `scope`; its period must be one of days or everything.
    ///
    /// Where the scope names one topic a voice counts once, whatever lies below the topic and however often it speaks of it:
    /// the same figure as that topic's row among others.
    package func ask(
        _ scope: Scope, in days: DayRange?, _ measures: [FactMeasure], by dimensions: [QueryDimension] = [],
        limit: Int = Inquiry.manyRows
    ) async throws -> QueryAnswer {
        let merging = scope.countsTopicOnce && !dimensions.contains { $0.isTopic } && measures.contains { !$0.isCount }
        let whole = merging ? scope.topics.map { QueryDimension.topic(depth: Self.depth(of: $0)) } : []
        let request = QueryRequest(
            measures: measures, dimensions: dimensions + whole, filters: scope.filters, range: days, limit: limit)
        let resolved = try await engine.resolve(request)
        let answer = try await engine.answer(scope.alsoAbout == nil ? resolved : resolved.countingItems)
        asked.note(answer)
        guard merging else { return answer }
        let rows = answer.rows.map {
            QueryAnswer.Row(dimensions: Array($0.dimensions.dropLast()), measures: $0.measures)
        }
        return QueryAnswer(query: answer.query, rows: rows, warnings: answer.warnings, recipe: answer.recipe)
    }

    /// The one row of a query without dimensions.
    func total(_ scope: Scope, in days: DayRange?, _ measures: [FactMeasure]) async throws -> [Figure] {
        try await ask(scope, in: days, measures).rows.first?.measures
            ?? measures.map { Figure(value: $0.isCount ? 0 : nil, n: 0) }
    }

    /// Below this many voices a period says little, and a longer one is chosen where the address names none.
    package static let fewVoices = 100

    /// What `scope` means on these facts.
    ///
    /// Where the address names no period it is the past four weeks; where those hold fewer than ``fewVoices`` of all voices,
    /// the next longer named one; everything, where fewer than half of the voices carry a time and a period would hide the
    /// others. Filters don't count, so that a page and the same page narrowed are about the same days.
    package func frame(_ scope: Scope) async throws -> Frame {
        let data = try await dataDays()
        let period: Period
        if let chosen = scope.period {
            period = chosen
        } else {
            period = try await ownPeriod(data)
        }
        let days = data.map { period.days(newest: $0.last) } ?? period.days(newest: CivilDate(daysSinceEpoch: 0))
        let before = days.flatMap { days in data.flatMap { $0.first <= days.previous.first ? days.previous : nil } }
        return Frame(
            scope: scope.during(period), periodIsChosen: scope.period != nil, days: days, before: before, data: data)
    }

    private func ownPeriod(_ data: DayRange?) async throws -> Period {
        guard let data else { return .all }
        async let everything = total(Scope(), in: nil, [.feedback])
        async let timed = total(Scope(), in: data, [.feedback])
        guard try await timed[0].n * 2 >= everything[0].n else { return .all }
        for period in [Period.fourWeeks, .twelveWeeks, .year] {
            guard try await total(Scope(), in: period.days(newest: data.last), [.feedback])[0].n < Self.fewVoices else {
                return period
            }
        }
        return .all
    }

    /// The local days of the first and last voice that has a time.
    package func dataDays() async throws -> DayRange? {
        guard let time = snapshot.time else { return nil }
        let offsets = try await offsets()
        return DayRange(offsets.day(of: time.lowerBound), offsets.day(of: time.upperBound))
    }
}

extension Inquiry {
    /// The workspace's clock over the time of its voices.
    package func offsets() async throws -> ZoneOffsets { try await engine.resolve(QueryRequest()).offsets }
}

extension QueryDimension {
    fileprivate var isTopic: Bool {
        if case .topic = self { return true }
        return false
    }
}

extension Scope {
    /// One topic and nothing beside it: opinions on what lies below can be counted as one a voice.
    var countsTopicOnce: Bool { topics.count == 1 && alsoAbout == nil }
}

extension ResolvedQuery {
    /// The same query counted by items: polarity is the item's, and each topic asked for may be spoken of by another opinion.
    var countingItems: ResolvedQuery {
        ResolvedQuery(
            unit: .item, measures: measures, dimensions: dimensions, filters: filters, range: range, instants: instants,
            offsets: offsets, order: order, limit: limit, today: today, unseen: unseen, snapshot: snapshot)
    }
}

extension Inquiry {
    /// Whether there is any voice at all, with a time or without.
    package func hasVoices() async throws -> Bool {
        if snapshot.time != nil { return true }
        return try await total(Scope(), in: nil, [.feedback])[0].n > 0
    }
}

extension Inquiry {
    /// How many voices of a scope carry no time: a period hides them, and a chart over time can't show them.
    package func untimed(_ scope: Scope, _ frame: Frame) async throws -> Int {
        guard frame.data != nil else { return try await total(scope, in: nil, [.feedback])[0].n }
        let years = try await ask(scope, in: nil, [.feedback], by: [.time(.year)])
        return years.rows.first { $0.dimensions[0] == nil }?.measures[0].n ?? 0
    }
}
