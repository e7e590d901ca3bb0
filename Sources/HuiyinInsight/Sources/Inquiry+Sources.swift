package import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinStatistics

extension Inquiry {
    /// Voices that a share or a distribution is told from where no fact holds it; ±6 points at most.
    static let sampled = 300
    /// Newest voices that the gaps are told from.
    static let newest = 200
    /// Days of a source that its newest days are held against, and how many those are.
    private static let recentDays = 28
    private static let earlierDays = 84
    /// Days that a rhythm is told from.
    private static let rhythmDays = 91

    /// Everything counted of every source, on this snapshot.
    ///
    /// - Complexity: some twenty questions to the facts and about a thousand stored voices a source.
    package func sourceMeasures(_ sources: [StoredSource], _ archive: Archive) async throws -> [SourceMeasure] {
        guard !sources.isEmpty else { return [] }
        async let kinds = grouped(.kind)
        async let channels = grouped(.channel)
        async let languages = grouped(.language)
        async let untold = ask(
            Scope(period: .all).having(.product, nil), in: nil, [.feedback], by: [.column(.source)])
        async let ratings = ask(Scope(period: .all), in: nil, [.rating, .people], by: [.column(.source)])
        async let days = daily()
        async let persons = total(Scope(period: .all), in: nil, [.people])
        let offsets = try await offsets()
        let newest = sources.compactMap { $0.time?.upperBound }.max()
        // One source alone is held against the clock, several against each other: a file may be weeks old.
        let reference = offsets.day(of: sources.count > 1 ? newest ?? now() : now())
        let noProduct = Self.counts(try await untold)
        let rated = try await ratings.rows.reduce(into: [String: (rated: Int, people: Int)]()) { all, row in
            if let name = row.dimensions[0] { all[name] = (row.measures[0].n, row.measures[1].n) }
        }
        let (kindsOf, channelsOf, languagesOf) = try await (kinds, channels, languages)
        let (counted, everybody) = try await (days, persons[0].n)
        var measures = [SourceMeasure]()
        for source in sources {
            let scope = Scope(period: .all).having(.source, source.name)
            let sketches = try await sample(scope, nil, .random(seed: 1), Self.sampled, archive)
            let recent = try await sample(scope, nil, .newest, Self.newest, archive).compactMap(\.time).sorted()
            let own = counted[source.name] ?? [:]
            let timed = own.values.reduce(0, +)
            let texts = sketches.filter { $0.length > 0 }.map { Double($0.length) }
            let people = rated[source.name]?.people ?? 0
            let known = max(0, people - source.anonymous)
            let others = try await elsewhere(source.name)
            var changes = [SourceChange]()
            if let last = source.time?.upperBound {
                changes = try await self.changes(scope, last: offsets.day(of: last), archive)
            }
            measures.append(
                SourceMeasure(
                    name: source.name, voices: source.voices, kind: Self.most(kindsOf[source.name]),
                    channel: Self.most(channelsOf[source.name]), first: source.time?.lowerBound,
                    last: source.time?.upperBound, time: SourceMeasure.Share(timed, of: source.voices),
                    author: SourceMeasure.Share(source.voices - source.anonymous, of: source.voices),
                    product: SourceMeasure.Share(source.voices - (noProduct[source.name] ?? 0), of: source.voices),
                    rating: SourceMeasure.Share(rated[source.name]?.rated ?? 0, of: source.voices),
                    text: SourceMeasure.Share(texts.count, of: sketches.count), length: SourceMeasure.Quantiles(texts),
                    languages: Self.parts(languagesOf[source.name]), claims: Self.claims(sketches),
                    // Who is heard here and elsewhere: here + elsewhere − anywhere.
                    linked: SourceMeasure.Share(max(0, min(known, people + others - everybody)), of: known),
                    gap: SourceMeasure.Quantiles(zip(recent, recent.dropFirst()).map { Double($1 - $0) / 3_600_000 }),
                    rhythm: Self.rhythm(own, last: own.keys.max(), reference: reference), changes: changes))
        }
        return measures
    }

    // MARK: Counting

    private func grouped(_ column: FactColumn) async throws -> [String: [(name: String?, n: Int)]] {
        let answer = try await ask(
            Scope(period: .all), in: nil, [.feedback], by: [.column(.source), .column(column)])
        return answer.rows.reduce(into: [:]) { all, row in
            if let source = row.dimensions[0] {
                all[source, default: []].append((row.dimensions[1], row.measures[0].n))
            }
        }
    }

    /// Voices by source and local day; those without a time are left out.
    private func daily() async throws -> [String: [CivilDate: Int]] {
        let sources = try await ask(Scope(period: .all), in: nil, [.feedback], by: [.column(.source)])
        var days = [String: [CivilDate: Int]]()
        // Source by source: all days of all of them would be more rows than one answer has.
        for source in sources.rows.compactMap({ $0.dimensions[0] }) {
            let answer = try await ask(
                Scope(period: .all).having(.source, source), in: nil, [.feedback], by: [.time(.day)], limit: 10_000)
            for row in answer.rows {
                guard let day = row.dimensions[0].flatMap({ CivilDate($0) }) else { continue }
                days[source, default: [:]][day] = row.measures[0].n
            }
        }
        return days
    }

    /// Persons heard in any other source.
    private func elsewhere(_ source: String) async throws -> Int {
        let request = QueryRequest(measures: [.people], filters: [.isNot(.column(.source), [source])])
        return try await engine.answer(engine.resolve(request)).rows.first?.measures[0].n ?? 0
    }

    private func sample(
        _ scope: Scope, _ days: DayRange?, _ order: VoiceRequest.Order, _ limit: Int, _ archive: Archive
    ) async throws -> [VoiceSketch] {
        try await archive.sketches(try await ids(scope, days, order: order, limit: limit))
    }

    private static func counts(_ answer: QueryAnswer) -> [String: Int] {
        answer.rows.reduce(into: [:]) { counts, row in
            if let name = row.dimensions[0] { counts[name] = row.measures[0].n }
        }
    }

    private static func most(_ values: [(name: String?, n: Int)]?) -> String? {
        (values ?? []).filter { $0.name != nil }.max { ($0.n, $1.name ?? "") < ($1.n, $0.name ?? "") }?.name
    }

    private static func parts(_ values: [(name: String?, n: Int)]?) -> [SourceMeasure.Part] {
        let total = (values ?? []).reduce(0) { $0 + $1.n }
        return (values ?? []).sorted { ($0.n, $1.name ?? "") > ($1.n, $0.name ?? "") }
            .map { SourceMeasure.Part(name: $0.name, share: Double($0.n) / Double(max(1, total))) }
    }

    private static func claims(_ sketches: [VoiceSketch]) -> [SourceMeasure.Part] {
        var counts = [IdentityClaim.Kind: Int]()
        for sketch in sketches { for kind in sketch.claims { counts[kind, default: 0] += 1 } }
        return counts.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
            .map { SourceMeasure.Part(name: $0.key.rawValue, share: Double($0.value) / Double(max(1, sketches.count))) }
    }

    private static func rhythm(
        _ days: [CivilDate: Int], last: CivilDate?, reference: CivilDate
    ) -> SourceRhythm? {
        guard let last, let first = days.keys.min() else { return nil }
        let span = min(rhythmDays, last.daysSinceEpoch - first.daysSinceEpoch + 1)
        let counts = (0..<span).map { Double(days[last.adding(days: $0 - span + 1)] ?? 0) }
        guard let rhythm = CountRhythm(counts) else { return nil }
        // The newest day may not be over.
        let silent = max(0, reference.daysSinceEpoch - last.daysSinceEpoch - 1)
        return SourceRhythm(
            silentDays: silent, limit: rhythm.silence(atFalseAlarmRate: SourceRhythm.falseAlarmRate),
            probability: rhythm.probability(ofSilence: Double(silent)), perDay: rhythm.perDay)
    }

    // MARK: Make-up

    /// What is different in the last four weeks of a source from the twelve before.
    private func changes(_ scope: Scope, last: CivilDate, _ archive: Archive) async throws -> [SourceChange] {
        let now = DayRange.ending(last, days: Self.recentDays)
        let before = DayRange.ending(now.first.adding(days: -1), days: Self.earlierDays)
        var changes = [SourceChange]()
        for (aspect, column) in [(SourceChange.Aspect.channel, FactColumn.channel), (.language, .language)] {
            async let past = ask(scope, in: before, [.feedback], by: [.column(column)])
            async let present = ask(scope, in: now, [.feedback], by: [.column(column)])
            let (was, isNow) = (Self.byValue(try await past), Self.byValue(try await present))
            let names = Set(was.keys).union(isNow.keys).sorted { ($0 ?? "") < ($1 ?? "") }
            if let change = Self.change(
                aspect, names.map { (name: $0 ?? "", before: Double(was[$0] ?? 0), now: Double(isNow[$0] ?? 0)) })
            {
                changes.append(change)
            }
        }
        async let past = sample(scope, before, .random(seed: 2), Self.sampled, archive)
        async let present = sample(scope, now, .random(seed: 2), Self.sampled, archive)
        let (was, isNow) = (try await past, try await present)
        let lengths = was.filter { $0.length > 0 }.map(\.length).sorted()
        if lengths.count >= Int(PopulationShift.fewest) {
            // Quarters of what it was.
            let edges = Set([lengths.count / 4, lengths.count / 2, lengths.count * 3 / 4].map { lengths[$0] }).sorted()
            let bins = Self.bins(edges)
            if let change = Self.change(
                .length,
                Self.binned(
                    was.filter { $0.length > 0 }.map(\.length), isNow.filter { $0.length > 0 }.map(\.length), edges,
                    bins))
            {
                changes.append(change)
            }
        }
        let ratings = [was, isNow].map { $0.compactMap(\.rating).map { Int(($0 * 4).rounded()) } }
        if let change = Self.change(
            .rating, Self.binned(ratings[0], ratings[1], [1, 2, 3, 4], ["0", "0.25", "0.5", "0.75", "1"]))
        {
            changes.append(change)
        }
        return changes
    }

    private static func byValue(_ answer: QueryAnswer) -> [String?: Int] {
        answer.rows.reduce(into: [:]) { $0[$1.dimensions[0]] = $1.measures[0].n }
    }

    /// `–12`, `13–40`, `41–`.
    private static func bins(_ edges: [Int]) -> [String] {
        var names = ["–\(edges[0] - 1)"]
        for (low, high) in zip(edges, edges.dropFirst()) { names.append("\(low)–\(high - 1)") }
        return names + ["\(edges[edges.count - 1])–"]
    }

    private static func binned(
        _ before: [Int], _ now: [Int], _ edges: [Int], _ names: [String]
    ) -> [(name: String, before: Double, now: Double)] {
        var parts = names.map { (name: $0, before: 0.0, now: 0.0) }
        for value in before { parts[edges.count { $0 <= value }].before += 1 }
        for value in now { parts[edges.count { $0 <= value }].now += 1 }
        return parts
    }

    private static func change(
        _ aspect: SourceChange.Aspect, _ parts: [(name: String, before: Double, now: Double)]
    ) -> SourceChange? {
        guard let shift = PopulationShift(parts.map { ($0.before, $0.now) }), shift.isChange,
            let mover = parts.max(by: {
                abs($0.now / shift.now - $0.before / shift.before) < abs($1.now / shift.now - $1.before / shift.before)
            })
        else { return nil }
        return SourceChange(
            aspect: aspect, index: shift.index, p: shift.p, before: Int(shift.before), now: Int(shift.now),
            mover: mover.name, was: mover.before / shift.before, isNow: mover.now / shift.now)
    }

    /// How the channels of a period's voices moved against the period before, where that is enough to bend a comparison; `nil`
    /// where it isn't.
    package func channelShift(_ frame: Frame) async throws -> SourceChange? {
        guard let days = frame.days, let before = frame.before else { return nil }
        async let past = ask(frame.scope, in: before, [.feedback], by: [.column(.channel)])
        async let present = ask(frame.scope, in: days, [.feedback], by: [.column(.channel)])
        let (was, isNow) = (Self.byValue(try await past), Self.byValue(try await present))
        let names = Set(was.keys).union(isNow.keys).sorted { ($0 ?? "") < ($1 ?? "") }
        let parts = names.map { (name: $0 ?? "", before: Double(was[$0] ?? 0), now: Double(isNow[$0] ?? 0)) }
        guard let shift = PopulationShift(parts.map { ($0.before, $0.now) }), shift.p < PopulationShift.significance,
            shift.index >= Self.bendingShift,
            let mover = parts.max(by: {
                abs($0.now / shift.now - $0.before / shift.before) < abs($1.now / shift.now - $1.before / shift.before)
            })
        else { return nil }
        return SourceChange(
            aspect: .channel, index: shift.index, p: shift.p, before: Int(shift.before), now: Int(shift.now),
            mover: mover.name, was: mover.before / shift.before, isNow: mover.now / shift.now)
    }

    /// The index from which on a comparison of two periods should be read with care (Siddiqi's lower bound).
    private static let bendingShift = 0.1
}
