package import HuiyinDomain
package import HuiyinQuery

/// A page of the voices in a scope, with how they divide.
package struct VoiceList: Hashable, Sendable {
    package struct Facet: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case polarity
            case topic
            case column(Scope.Column)
        }

        package struct Value: Hashable, Sendable {
            /// A polarity's number, a topic's path, a column's value; `nil` for unknown.
            package let name: String?
            package let voices: Counted
            package let isChosen: Bool
        }

        package let kind: Kind
        package let values: [Value]
    }

    package let voices: Counted
    package let people: Counted
    package let ids: [FeedbackID]
    package let facets: [Facet]
    package let recipe: QueryAnswer.Recipe
    package let warnings: [QueryWarning]
}

extension Inquiry {
    package func voiceList(
        _ frame: Frame, order: VoiceRequest.Order, limit: Int, offset: Int
    ) async throws -> VoiceList {
        let answer = try await ask(frame.scope, in: frame.days, [.feedback, .people])
        let figures = answer.rows.first?.measures ?? [Figure(value: 0, n: 0), Figure(value: 0, n: 0)]
        return VoiceList(
            voices: Counted(figures[0], .feedback, behind: frame.scope),
            people: Counted(figures[1], .people, behind: frame.scope),
            ids: try await ids(frame.scope, frame.days, order: order, limit: limit, offset: offset),
            facets: try await facets(frame), recipe: answer.recipe, warnings: answer.warnings)
    }

    /// The voices of a scope, one page of them.
    package func ids(
        _ scope: Scope, _ days: DayRange?, order: VoiceRequest.Order, limit: Int, offset: Int = 0
    ) async throws -> [FeedbackID] {
        let resolved = try await engine.resolve(QueryRequest(filters: scope.filters, range: days))
        let unit = scope.alsoAbout == nil ? resolved.unit : .item
        let request = VoiceRequest(
            unit: unit, predicate: resolved.predicate, order: order, limit: limit, offset: offset, snapshot: snapshot)
        return try await engine.source.voices(request).ids
    }

    private func facets(_ frame: Frame) async throws -> [VoiceList.Facet] {
        async let polarity = polarityFacet(frame)
        async let channel = columnFacet(.channel, frame)
        async let topic = frame.scope.alsoAbout == nil ? topicFacet(frame) : []
        async let product = columnFacet(.product, frame)
        async let version = columnFacet(.version, frame)
        async let store = columnFacet(.store, frame)
        async let source = columnFacet(.source, frame)
        return try await [polarity] + channel + topic + product + version + store + source
    }

    private func polarityFacet(_ frame: Frame) async throws -> VoiceList.Facet {
        let scope = frame.scope.leaning(nil)
        let answer = try await ask(scope, in: frame.days, [.feedback], by: [.polarity])
        let counts = Dictionary(
            answer.rows.compactMap { row in row.dimensions[0].map { ($0, row.measures[0]) } },
            uniquingKeysWith: { first, _ in first })
        let values = Polarity.allCases.map { polarity in
            VoiceList.Facet.Value(
                name: String(polarity.rawValue),
                voices: Counted(
                    counts[String(polarity.rawValue)] ?? Figure(value: 0, n: 0), .feedback,
                    behind: scope.leaning(polarity)),
                isChosen: frame.scope.polarity == polarity)
        }
        return VoiceList.Facet(kind: .polarity, values: values)
    }

    /// Empty for a column that no voice of the scope has a value of.
    private func columnFacet(_ column: Scope.Column, _ frame: Frame) async throws -> [VoiceList.Facet] {
        let scope = frame.scope.withAny(column)
        let answer = try await ask(scope, in: frame.days, [.feedback], by: [.column(column.column)])
        guard answer.rows.contains(where: { $0.dimensions[0] != nil }) else { return [] }
        let chosen = frame.scope.columns[column] ?? []
        let values = answer.rows.map { row in
            VoiceList.Facet.Value(
                name: row.dimensions[0],
                voices: Counted(row.measures[0], .feedback, behind: scope.having(column, row.dimensions[0])),
                isChosen: chosen.contains(row.dimensions[0]))
        }
        return [VoiceList.Facet(kind: .column(column), values: Self.most(values))]
    }

    /// The topics one level below the chosen one, or the top ones.
    private func topicFacet(_ frame: Frame) async throws -> [VoiceList.Facet] {
        let depth = min(deepest, frame.scope.topics.first.map { Self.depth(of: $0) + 1 } ?? 1)
        let rows = try await topics(frame.scope, in: frame.days, depth: depth)
        guard !rows.isEmpty else { return [] }
        // A node above that depth has only what was sorted no deeper, which is not its own number.
        let below = rows.filter { Self.depth(of: $0.path) == depth }
        let values = (below.isEmpty ? rows : below).map { row in
            VoiceList.Facet.Value(
                name: row.path, voices: row.voices, isChosen: frame.scope.topics == [row.path])
        }
        return [VoiceList.Facet(kind: .topic, values: Self.most(values))]
    }

    /// In the order of the numbers that stand beside them.
    private static func most(_ values: [VoiceList.Facet.Value]) -> [VoiceList.Facet.Value] {
        values.enumerated().sorted { left, right in
            (right.element.voices.count, left.offset) < (left.element.voices.count, right.offset)
        }.map(\.element)
    }
}
