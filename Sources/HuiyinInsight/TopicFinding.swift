import HuiyinDomain
package import HuiyinQuery

/// Everything about one topic: how many, since when, where, on what, together with what.
package struct TopicFinding: Hashable, Sendable {
    /// One value of a column, or one topic, with how many people speak of the topic there.
    package struct Place: Hashable, Sendable {
        /// `nil` for unknown.
        package let value: String?
        package let people: Counted
        package let negativeShare: Counted
    }

    package struct Companion: Hashable, Sendable {
        package let path: String
        /// Voices about both.
        package let both: Counted
        package let lift: Lift
    }

    package let path: String
    package let voices: Counted
    package let people: Counted
    package let negativeShare: Counted
    package let before: Counted?
    package let change: Change?
    package let series: Series?
    package let channels: [Place]
    package let products: [Place]
    package let children: [Place]
    package let companions: [Companion]
    package let recipe: QueryAnswer.Recipe
    package let warnings: [QueryWarning]
}

extension Inquiry {
    /// How many other topics are held against this one.
    private static let companionLimit = 8

    package func topic(_ path: String, _ frame: Frame) async throws -> TopicFinding {
        let scope = frame.scope.about(path)
        let measures: [FactMeasure] = [.feedback, .people, .negativeShare]
        async let channels = places(scope, frame.days, .channel)
        async let products = places(scope, frame.days, .product)
        async let below = children(of: path, scope, frame.days)
        async let others = companions(of: path, frame)
        let answer = try await ask(scope, in: frame.days, measures)
        let now = answer.rows.first?.measures ?? measures.map { Figure(value: $0.isCount ? 0 : nil, n: 0) }
        var before: Counted?
        if let days = frame.before {
            before = Counted(try await total(scope, in: days, [.people])[0], .people, behind: scope.during(days))
        }
        var series: Series?
        if let span = frame.span {
            let grain = TimeBucket.grain(for: span, voices: now[0].n)
            series = try await self.series(scope, over: span, before: frame.before, grain: grain)
        }
        return TopicFinding(
            path: path, voices: Counted(now[0], .feedback, behind: scope),
            people: Counted(now[1], .people, behind: scope),
            negativeShare: Counted(now[2], rate(scope), behind: scope.leaning(.negative)),
            before: before, change: before.map { Change(now: now[1].n, before: $0.count) }, series: series,
            channels: try await channels, products: try await products, children: try await below,
            companions: try await others,
            recipe: answer.recipe, warnings: answer.warnings)
    }

    private func places(
        _ scope: Scope, _ days: DayRange?, _ column: Scope.Column
    ) async throws -> [TopicFinding.Place] {
        let answer = try await ask(
            scope, in: days, [.people, .negativeShare], by: [.column(column.column)], limit: 8)
        let places = answer.rows.map { row in
            let there = scope.having(column, row.dimensions[0])
            return TopicFinding.Place(
                value: row.dimensions[0], people: Counted(row.measures[0], .people, behind: there),
                negativeShare: Counted(row.measures[1], rate(scope), behind: there.leaning(.negative)))
        }
        return places.contains { $0.value != nil } ? places : []
    }

    private func children(of path: String, _ scope: Scope, _ days: DayRange?) async throws -> [TopicFinding.Place] {
        try await topics(scope, in: days, depth: Self.depth(of: path) + 1)
            .filter { $0.path != path }
            .map { TopicFinding.Place(value: $0.path, people: $0.people, negativeShare: $0.negativeShare) }
    }

    /// The topics that voices about `path` speak of more, or less, than other voices do.
    private func companions(of path: String, _ frame: Frame) async throws -> [TopicFinding.Companion] {
        let scope = frame.scope.aboutAnything().leaning(nil)
        let all = try await total(scope, in: frame.days, [.feedback])[0].n
        let having = try await total(scope.about(path), in: frame.days, [.feedback])[0].n
        let others = try await topics(scope, in: frame.days, depth: Self.depth(of: path))
            .filter { !Taxonomy.contains($0.path, path) && !Taxonomy.contains(path, $0.path) }
            .prefix(Self.companionLimit)
        var companions = [TopicFinding.Companion]()
        for other in others {
            let together = scope.about(path).alsoAbout(other.path)
            let both = try await total(together, in: frame.days, [.feedback])[0]
            guard let lift = Lift(both: both.n, having: having, other: other.voices.count, all: all) else { continue }
            companions.append(
                TopicFinding.Companion(
                    path: other.path, both: Counted(both, .feedback, behind: together), lift: lift))
        }
        return companions.sorted {
            $0.lift.value == $1.lift.value ? $0.path < $1.path : $0.lift.value > $1.lift.value
        }
    }
}
