import HuiyinDomain

/// From which touchpoint to which one a story goes, and the clauses that tell it.
struct BreakReader {
    struct Step {
        let from: TouchpointMention
        let to: TouchpointMention
        /// Clauses from the first mention to the failure.
        let clauses: ClosedRange<Int>
        /// How much speaks for it: see ``BreakReader/init(_:_:)``.
        let score: Double
        let hasDone: Bool
        let hasRefused: Bool
        let hasTurn: Bool
    }

    let step: Step?
    /// How many different touchpoints are named.
    let touchpoints: Int

    private static let farthest = 6

    init(_ story: StoryText, _ marks: StoryMarks) {
        let mentions = TouchpointMention.all(story, marks)
        touchpoints = Set(mentions.map(\.touchpoint)).count
        var best: Step?
        guard touchpoints > 1, mentions.count < 400 else {
            step = nil
            return
        }
        let firsts = Dictionary(mentions.map { ($0.touchpoint, $0.range.lowerBound) }) { first, _ in first }
        for (index, from) in mentions.enumerated() {
            let first = story.clause(at: from.range.lowerBound)
            for to in mentions.dropFirst(index + 1) {
                let last = story.clause(at: to.range.lowerBound)
                if last - first > Self.farthest { break }
                guard to.touchpoint != from.touchpoint else { continue }
                // The channel named first is where it began, whatever is told of it later.
                let isBackward = (firsts[from.touchpoint] ?? 0) > (firsts[to.touchpoint] ?? 0)
                let step = Self.step(
                    from, to, first, last, story, marks, favour: (index == 0 ? 0.7 : 0) - (isBackward ? 1 : 0))
                if step.score > best?.score ?? 0 { best = step }
            }
        }
        step = best
    }

    private static func step(
        _ from: TouchpointMention, _ to: TouchpointMention, _ first: Int, _ last: Int, _ story: StoryText,
        _ marks: StoryMarks, favour: Double
    ) -> Step {
        // What failed stands after the second touchpoint, in its clause or one of the two that follow.
        let piece = story.piece(at: to.range.lowerBound)
        var end = last
        var refused = marks.count(
            .refused, in: to.range.upperBound..<max(story.clauses[last].upperBound, to.range.upperBound))
        var hasRefused = refused > 0
        for next in last + 1..<min(last + 3, story.clauses.count) where last + 1 < story.clauses.count {
            guard story.piece(at: story.clauses[next].lowerBound) == piece else { break }
            let more = marks.count(.refused, in: story.clauses[next])
            if more > 0, !hasRefused || refused == 0 {
                end = next
                refused += more
                hasRefused = true
            }
        }
        let before = story.clauses[first].lowerBound..<to.range.lowerBound
        let hasDone = marks.count(.done, in: before) > 0
        let hasTurn = marks.count(.turn, in: from.range.upperBound..<story.clauses[last].upperBound) > 0
        var score = 1 + favour
        if hasRefused { score += 2 }
        if hasDone { score += 1 }
        if hasTurn { score += 0.3 }
        if first != last { score += 0.3 }
        if from.isWeak { score -= 0.8 }
        if to.isWeak { score -= 0.3 }
        score -= 0.25 * Double(last - first)
        return Step(
            from: from, to: to, clauses: first...end, score: score, hasDone: hasDone, hasRefused: hasRefused,
            hasTurn: hasTurn)
    }

    /// The clauses of the step as they stand in the item.
    func quote(_ step: Step, _ story: StoryText) -> String? {
        var first = step.clauses.lowerBound
        let last = step.clauses.upperBound
        // A quote can't run over the end of a turn: what failed is the part that tells it.
        while first < last,
            story.piece(at: story.clauses[first].lowerBound) != story.piece(at: story.clauses[last].lowerBound)
        {
            first += 1
        }
        return story.original(story.clauses[first].lowerBound..<story.clauses[last].upperBound)
    }

    /// What failed: the slug whose words speak loudest.
    func what(_ step: Step, _ story: StoryText, _ marks: StoryMarks) -> String {
        let range =
            story.clauses[step.clauses.lowerBound].lowerBound..<story.clauses[step.clauses.upperBound].upperBound
        func has(_ mark: StoryMark) -> Bool { marks.count(mark, in: range) > 0 }
        if has(.favourites) { return "favourites-not-visible" }
        if has(.again) { return "must-repeat" }
        if has(.warranty) { return "warranty-not-recognised" }
        if has(.coupon) { return "coupon-not-accepted" }
        if has(.points) { return "points-not-shared" }
        if has(.appointment), has(.order) || has(.unknown) || has(.lost) { return "appointment-lost" }
        if has(.stock) { return "stock-wrong" }
        if has(.goods), has(.refusal) { return "return-refused" }
        if has(.account) { return "account-separate" }
        if has(.unknown) { return "promise-unknown" }
        if has(.pickup) { return "pickup-failed" }
        if has(.order) { return "order-not-visible" }
        if has(.price) { return "price-differs" }
        return "information-contradicts"
    }
}
