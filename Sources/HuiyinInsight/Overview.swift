import HuiyinDomain
package import HuiyinQuery

/// The state of things: how many speak, how unhappy they are, since when, and about what.
package struct Overview: Hashable, Sendable {
    package let voices: Counted
    package let people: Counted
    package let negativeShare: Counted
    /// Each `nil` where there is no period to compare with.
    package let before: Before?
    /// `nil` where nobody was asked.
    package let nps: Counted?
    /// `nil` where nothing has a time.
    package let series: Series?
    /// At one level, most people first.
    package let topics: [TopicRow]
    package let problems: Problems
    package let recipe: QueryAnswer.Recipe
    package let warnings: [QueryWarning]

    package struct Before: Hashable, Sendable {
        package let voices: Counted
        package let people: Counted
        package let negativeShare: Counted
        package let nps: Counted?
        package let peopleChange: Change
        package let shareDifference: Difference?
        package let npsDifference: Difference?
    }
}

extension Inquiry {
    package func overview(_ frame: Frame) async throws -> Overview {
        let scope = frame.scope
        let measures: [FactMeasure] = [.feedback, .people, .negativeShare, .nps]
        let depth = scope.topics.first.map(Self.depth(of:)) ?? 1
        // The parts don't wait for each other: an archive reads on several connections at once.
        async let topicRows = topics(scope, in: frame.days, depth: depth)
        async let ranking = problems(frame)
        let answer = try await ask(scope, in: frame.days, measures)
        let now = answer.rows.first?.measures ?? measures.map { Figure(value: $0.isCount ? 0 : nil, n: 0) }
        var before: Overview.Before?
        async let earlier = frame.before == nil ? [] : total(scope, in: frame.before, measures)
        if let days = frame.before {
            let past = try await earlier
            let then = scope.during(days)
            before = Overview.Before(
                voices: Counted(past[0], .feedback, behind: then), people: Counted(past[1], .people, behind: then),
                negativeShare: Counted(past[2], rate(scope), behind: then.leaning(.negative)),
                nps: past[3].value == nil ? nil : Counted(past[3], .score, behind: then.answeringNPS()),
                peopleChange: Change(now: now[1].n, before: past[1].n),
                shareDifference: Difference(now[2], minus: past[2]), npsDifference: Difference(now[3], minus: past[3]))
        }
        var series: Series?
        if let span = frame.span {
            let grain = TimeBucket.grain(for: span, voices: now[0].n)
            series = try await self.series(scope, over: span, before: frame.before, grain: grain)
        }
        return Overview(
            voices: Counted(now[0], .feedback, behind: scope), people: Counted(now[1], .people, behind: scope),
            negativeShare: Counted(now[2], rate(scope), behind: scope.leaning(.negative)), before: before,
            nps: now[3].value == nil ? nil : Counted(now[3], .score, behind: scope.answeringNPS()), series: series,
            topics: try await topicRows,
            problems: try await ranking, recipe: answer.recipe, warnings: answer.warnings)
    }
}
