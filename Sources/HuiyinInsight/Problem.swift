import HuiyinDomain
package import HuiyinQuery

/// A topic as something to deal with: whom it touches, how bad it is, where it is going, and how that makes its rank.
package struct Problem: Hashable, Sendable {
    package let path: String
    /// Everybody who speaks of it.
    package let people: Counted
    /// Those who are unhappy with it.
    package let unhappy: Counted
    /// `nil` where there is no period to compare with.
    package let unhappyBefore: Counted?
    package let negativeShare: Counted
    /// Mean intensity of the unhappy opinions, 0 to 1.
    package let intensity: Figure
    /// `nil` where there is no period to compare with.
    package let change: Change?
    /// Unhappy people in each of the past twelve weeks, oldest first; empty where nothing has a time.
    package let weeks: [Int]
    /// `nil` where too few people spoke for a rank.
    package let priority: Priority?
    /// From 1; `nil` as ``priority``.
    package let rank: Int?
    package let range: RankRange?
}

/// The problems of a scope, the most urgent first, those of too few people last.
package struct Problems: Hashable, Sendable {
    package let problems: [Problem]
    /// All people heard in the scope, whatever they spoke of: what ``Priority`` measures reach against.
    package let everyone: Counted
    package let recipe: QueryAnswer.Recipe
    package let warnings: [QueryWarning]

    package var ranked: [Problem] { problems.filter { $0.rank != nil } }
}

extension Inquiry {
    /// The problems of `frame`. A polarity in the scope is put aside, since a problem is made of unhappy opinions.
    ///
    /// A topic stands for itself where nothing lies below it, or where at least half of what is said about it was not sorted
    /// any deeper; elsewhere its sub-topics stand for it, so that nothing is listed twice. Topics that nobody is unhappy with
    /// are no problems and are left out.
    package func problems(_ frame: Frame) async throws -> Problems {
        let scope = frame.scope.leaning(nil)
        let everyone = try await ask(scope.aboutAnything(), in: frame.days, [.people])
        let people = Counted(
            everyone.rows.first?.measures.first ?? Figure(value: 0, n: 0), .people, behind: scope.aboutAnything())
        let paths = try await standing(scope, frame.days)
        var drafts = [Draft]()
        for depth in Set(paths.map(Self.depth(of:))).sorted() {
            drafts += try await self.drafts(scope, frame, depth: depth, paths: paths)
        }
        return Problems(
            problems: Self.ranked(drafts, everyone: Double(people.count)), everyone: people,
            recipe: everyone.recipe, warnings: everyone.warnings)
    }

    /// The topics that stand for themselves; see ``problems(_:)``.
    private func standing(_ scope: Scope, _ days: DayRange?) async throws -> Set<String> {
        let exact = try await ask(scope, in: days, [.mentions], by: [.topic(depth: nil)])
        var direct = [String: Int]()
        var below = [String: Int]()
        for row in exact.rows {
            guard let path = row.dimensions[0], !path.isEmpty else { continue }
            let mentions = row.measures[0].n
            direct[path, default: 0] += mentions
            var node = Substring(path)
            while let slash = node.lastIndex(of: "/") {
                node = node[..<slash]
                below[String(node), default: 0] += mentions
            }
        }
        var standing = Set<String>()
        for path in Set(direct.keys).union(below.keys) where scope.covers(path) {
            let deeper = below[path] ?? 0
            if deeper == 0 || direct[path, default: 0] >= deeper { standing.insert(path) }
        }
        return standing.filter { path in
            !standing.contains { $0 != path && Taxonomy.contains($0, path) }
        }
    }

    /// A problem before it is ranked.
    private struct Draft {
        var path: String
        var people: Counted
        var unhappy: Counted
        var before: Counted?
        var share: Counted
        var intensity: Figure
        var weeks: [Int]

        var contestant: RankRange.Contestant {
            RankRange.Contestant(
                evidence: Priority.Evidence(
                    unhappyPeople: Double(unhappy.count), unhappyBefore: before.map { Double($0.count) },
                    negativeShare: share.figure.value ?? 0, intensity: intensity.value ?? 0),
                negativeShare: share.figure.interval, intensity: intensity.interval)
        }
    }

    private func drafts(
        _ scope: Scope, _ frame: Frame, depth: Int, paths: Set<String>
    ) async throws -> [Draft] {
        let unhappy = scope.leaning(.negative)
        let by: [QueryDimension] = [.topic(depth: depth)]
        async let everybody = ask(scope, in: frame.days, [.people, .negativeShare], by: by)
        async let angry = ask(unhappy, in: frame.days, [.people, .intensity], by: by)
        async let sparks = weeklyPeople(unhappy, frame, depth: depth)
        var past: [String: [Figure]]?
        if let before = frame.before { past = try await byTopic(ask(unhappy, in: before, [.people], by: by)) }
        let all = try await everybody
        let bad = try await byTopic(angry)
        let weeks = try await sparks
        return all.rows.compactMap { row in
            guard let path = row.dimensions[0], paths.contains(path), Self.depth(of: path) == depth,
                let angry = bad[path]
            else { return nil }
            let none = Figure(value: 0, n: 0)
            let behind = unhappy.about(path)
            return Draft(
                path: path,
                people: Counted(row.measures[0], .people, behind: scope.about(path)),
                unhappy: Counted(angry[0], .people, behind: behind),
                before: frame.before.flatMap { before in
                    past.map { Counted($0[path]?[0] ?? none, .people, behind: behind.during(before)) }
                },
                share: Counted(row.measures[1], .share, behind: behind),
                intensity: angry[1], weeks: weeks[path] ?? [])
        }
    }

    private func byTopic(_ answer: QueryAnswer) -> [String: [Figure]] {
        Dictionary(
            answer.rows.compactMap { row in row.dimensions[0].map { ($0, row.measures) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// People a week over the twelve weeks that end with the period, by topic.
    private func weeklyPeople(_ scope: Scope, _ frame: Frame, depth: Int) async throws -> [String: [Int]] {
        guard let last = frame.span?.last else { return [:] }
        let span = DayRange.ending(last, days: 84)
        let names = TimeBucket.all(in: span, by: .week).map(\.name)
        let answer = try await ask(scope, in: span, [.people], by: [.topic(depth: depth), .time(.week)])
        var weeks = [String: [String: Int]]()
        for row in answer.rows {
            guard let path = row.dimensions[0], let week = row.dimensions[1] else { continue }
            weeks[path, default: [:]][week] = row.measures[0].n
        }
        return weeks.mapValues { counts in names.map { counts[$0] ?? 0 } }
    }

    private static func ranked(_ drafts: [Draft], everyone: Double) -> [Problem] {
        let contest = drafts.filter { $0.people.count >= fewPeople }
        let scored = contest.map { ($0, Priority($0.contestant.evidence, everyone: everyone)) }
            .sorted { $0.1.score == $1.1.score ? $0.0.path < $1.0.path : $0.1.score > $1.1.score }
        let ranges = RankRange.simulate(scored.map(\.0.contestant), everyone: everyone)
        let thin = drafts.filter { $0.people.count < fewPeople }
            .sorted { $0.people.count == $1.people.count ? $0.path < $1.path : $0.people.count > $1.people.count }
        return zip(scored, ranges).enumerated().map { position, entry in
            problem(entry.0.0, entry.0.1, rank: position + 1, range: entry.1)
        } + thin.map { problem($0, nil, rank: nil, range: nil) }
    }

    private static func problem(_ draft: Draft, _ priority: Priority?, rank: Int?, range: RankRange?) -> Problem {
        Problem(
            path: draft.path, people: draft.people, unhappy: draft.unhappy, unhappyBefore: draft.before,
            negativeShare: draft.share, intensity: draft.intensity,
            change: draft.before.map { Change(now: draft.unhappy.count, before: $0.count) },
            weeks: draft.weeks, priority: priority, rank: rank, range: range)
    }
}

extension Figure {
    /// The 95 % interval, or `nil` for counts and where nothing can be said.
    package var interval: ClosedRange<Double>? {
        guard let low, let high, low <= high else { return nil }
        return low...high
    }
}
