import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// `/problems`: topics by how much they ask to be dealt with, and why.
package struct ProblemsPage: Hashable, Sendable, Encodable {
    package let filters: FilterBar
    package let period: String
    package let everyone: Linked
    package let problems: [ProblemCell]
    /// The feeling that the address asks for, where it is one that no problem is made of, and the way without it.
    package let putAside: PutAside?
    package let hasTaxonomy: Bool
    /// Voices of these filters that carry no time.
    package let untimed: Int
    /// Whether none carries one.
    package let isTimeless: Bool
    package let footing: Footing
}

extension ProblemsPage {
    /// A filter of the address that this page has no use for.
    package struct PutAside: Hashable, Sendable, Encodable {
        package let polarity: Int
        package let href: String
    }
}

/// A problem as a row.
package struct ProblemCell: Hashable, Sendable, Encodable {
    package let path: String
    package let name: String
    /// The nodes above, from the top.
    package let above: [String]
    package let href: String
    package let people: Linked
    package let unhappy: Linked
    package let unhappyBefore: Linked?
    package let negativeShare: Linked
    /// Mean intensity of the unhappy opinions, 0 to 1.
    package let intensity: Double?
    /// Unhappy people now / before; `nil` where nobody was unhappy before, or there is nothing to compare with.
    package let ratio: Double?
    package let isClearChange: Bool
    package let weeks: [Int]
    package let rank: Int?
    package let firstRank: Int?
    package let lastRank: Int?
    package let score: Double?
    package let reach: Double?
    package let badness: Double?
    package let trend: Double?
}

extension PageContext {
    func problemsPage(_ frame: Frame, _ archive: Archive) async throws -> ProblemsPage {
        let scope = frame.scope.leaning(nil)
        async let untimed = inquiry.untimed(scope, frame)
        let found = try await inquiry.problems(frame)
        return ProblemsPage(
            filters: try await filterBar(frame, polarity: false, topic: true), period: periodName,
            everyone: linked(found.everyone),
            problems: found.problems.map { problem($0, everyone: found.everyone) },
            putAside: frame.scope.polarity.flatMap {
                $0 == .negative
                    ? nil
                    : ProblemsPage.PutAside(polarity: $0.rawValue, href: links(.problems(frame.scope.leaning(nil))))
            },
            hasTaxonomy: inquiry.snapshot.taxonomy != nil, untimed: try await untimed,
            isTimeless: inquiry.snapshot.time == nil, footing: footing(found.recipe, found.warnings, archive))
    }

    func problem(_ problem: Problem, everyone: Counted) -> ProblemCell {
        ProblemCell(
            path: problem.path, name: names.topic(problem.path), above: names.above(problem.path).map(\.name),
            href: topicLink(problem.path), people: linked(problem.people), unhappy: linked(problem.unhappy),
            unhappyBefore: problem.unhappyBefore.map(linked), negativeShare: linked(problem.negativeShare),
            intensity: problem.intensity.value, ratio: problem.change?.plainRatio,
            isClearChange: problem.change?.isClear ?? false, weeks: problem.weeks, rank: problem.rank,
            firstRank: problem.range?.first, lastRank: problem.range?.last, score: problem.priority?.score,
            reach: problem.priority?.reach, badness: problem.priority?.badness, trend: problem.priority?.trend)
    }
}
