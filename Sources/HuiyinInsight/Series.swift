import HuiyinDomain
package import HuiyinQuery

/// A figure over time, with the stretch before beside it.
package struct Series: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        package let bucket: TimeBucket
        /// The days of it that are counted: the bucket within the period.
        package let days: DayRange
        /// Voices in this bucket.
        package let voices: Counted
        package let people: Counted
        /// The share of unhappy ones among them.
        package let negativeShare: Counted
        /// The same share in the bucket as far into the comparison period, where there is one.
        package let shareBefore: Figure?
        package let peopleBefore: Figure?
    }

    package let grain: TimeGrain
    package let points: [Point]
}

extension Inquiry {
    /// How much was said over `span` and how unhappily; `before` is laid beneath it, first bucket under first bucket.
    package func series(_ scope: Scope, over span: DayRange, before: DayRange?, grain: TimeGrain) async throws -> Series
    {
        let measures: [FactMeasure] = [.feedback, .people, .negativeShare]
        async let current = byTime(scope, span, measures, grain)
        var earlier = [[Figure]?]()
        if let before {
            let figures = try await byTime(scope, before, measures, grain)
            earlier = TimeBucket.all(in: before, by: grain).map { figures[$0.name] }
        }
        let now = try await current
        let none = [Figure(value: 0, n: 0), Figure(value: 0, n: 0), Figure(value: nil, n: 0)]
        let points = TimeBucket.all(in: span, by: grain).enumerated().map { position, bucket in
            let figures = now[bucket.name] ?? none
            let days = bucket.clipped(to: span)
            let there = scope.during(days)
            let past = position < earlier.count ? earlier[position] ?? none : nil
            return Series.Point(
                bucket: bucket, days: days,
                voices: Counted(figures[0], .feedback, behind: there),
                people: Counted(figures[1], .people, behind: there),
                negativeShare: Counted(figures[2], rate(scope), behind: there.leaning(.negative)),
                shareBefore: past?[2], peopleBefore: past?[1])
        }
        return Series(grain: grain, points: points)
    }

    private func byTime(
        _ scope: Scope, _ days: DayRange, _ measures: [FactMeasure], _ grain: TimeGrain
    ) async throws -> [String: [Figure]] {
        let answer = try await ask(scope, in: days, measures, by: [.time(grain)])
        return Dictionary(
            answer.rows.compactMap { row in row.dimensions[0].map { ($0, row.measures) } },
            uniquingKeysWith: { first, _ in first })
    }
}
