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
    /// How many other topics are held against this one, at most.
    private static let companionLimit = 8
    /// Fewer voices about both say nothing of what goes together.
    package static let fewTogether = 3

    package func topic(_ path: String, _ frame: Frame) async throws -> TopicFinding {
        let scope = frame.scope.about(path)
        let measures: [FactMeasure] = [.feedback, .people, .negativeShare]
        async let channels = places(scope, frame.days, .channel)
        async let products = places(scope, frame.days, .product)
        async let below = children(of: path, scope, frame.days)
        async let past = peopleBefore(scope, frame)
        let answer = try await ask(scope, in: frame.days, measures)
        let now = answer.rows.first?.measures ?? measures.map { Figure(value: $0.isCount ? 0 : nil, n: 0) }
        async let others = now[1].n < Self.fewPeople ? [] : companions(of: path, frame, having: now[0].n)
        var series: Series?
        if let span = frame.span {
            let grain = TimeBucket.grain(for: span, voices: now[0].n)
            series = try await self.series(scope, over: span, before: frame.before, grain: grain)
        }
        let before = try await past
        return TopicFinding(
            path: path, voices: Counted(now[0], .feedback, behind: scope),
            people: Counted(now[1], .people, behind: scope),
            negativeShare: Counted(now[2], .share, behind: scope.leaning(.negative)),
            before: before, change: before.map { Change(now: now[1].n, before: $0.count) }, series: series,
            channels: try await channels, products: try await products, children: try await below,
            companions: try await others,
            recipe: answer.recipe, warnings: answer.warnings)
    }

    private func peopleBefore(_ scope: Scope, _ frame: Frame) async throws -> Counted? {
        guard let days = frame.before else { return nil }
        return Counted(try await total(scope, in: days, [.people])[0], .people, behind: scope.during(days))
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
        guard hasChildren(path) || !taxonomies.contains(where: { $0[path] != nil }) else { return [] }
        return try await topics(scope, in: days, depth: Self.depth(of: path) + 1)
            .filter { $0.path != path }
            .map { TopicFinding.Place(value: $0.path, people: $0.people, negativeShare: $0.negativeShare) }
    }

    /// The topics that voices about `path` speak of more, or less, than other voices do; those of ``fewTogether`` voices or more,
    /// and only of a taxonomy that `path` belongs to, since voices of another source could never speak of it.
    private func companions(of path: String, _ frame: Frame, having: Int) async throws -> [TopicFinding.Companion] {
        let scope = frame.scope.aboutAnything().leaning(nil)
        let own = taxonomies.filter { $0[path] != nil }
        async let everything = total(scope, in: frame.days, [.feedback])
        async let about =
            frame.scope.polarity == nil
            ? having : total(scope.about(path), in: frame.days, [.feedback])[0].n
        let others = try await topicCounts(scope, in: frame.days, depth: Self.depth(of: path))
            .filter { other in
                !Taxonomy.contains(other.path, path) && !Taxonomy.contains(path, other.path)
                    && other.voices >= Self.fewTogether
                    && (own.isEmpty || own.contains { $0[other.path] != nil })
            }
            .prefix(Self.companionLimit)
        let (all, mine) = try await (everything[0].n, about)
        return try await withThrowingTaskGroup(of: TopicFinding.Companion?.self) { group in
            for other in others {
                group.addTask {
                    let together = scope.about(path).alsoAbout(other.path)
                    let both = try await total(together, in: frame.days, [.feedback])[0]
                    guard both.n >= Self.fewTogether,
                        let lift = Lift(both: both.n, having: mine, other: other.voices, all: all)
                    else { return nil }
                    return TopicFinding.Companion(
                        path: other.path, both: Counted(both, .feedback, behind: together), lift: lift)
                }
            }
            var companions = [TopicFinding.Companion]()
            for try await companion in group { companion.map { companions.append($0) } }
            return companions.sorted {
                $0.lift.value == $1.lift.value ? $0.path < $1.path : $0.lift.value > $1.lift.value
            }
        }
    }

    /// Voices by topic at one depth, most of them first.
    private func topicCounts(
        _ scope: Scope, in days: DayRange?, depth: Int
    ) async throws -> [(path: String, voices: Int)] {
        try await ask(scope, in: days, [.feedback], by: [.topic(depth: depth)]).rows.compactMap { row in
            row.dimensions[0].flatMap { $0.isEmpty ? nil : ($0, row.measures[0].n) }
        }
    }
}
