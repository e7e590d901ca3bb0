import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// `/`: what matters most, how sure that is, and who said so.
package struct OverviewPage: Hashable, Sendable, Encodable {
    /// A figure with the one it is compared with.
    package struct Key: Hashable, Sendable, Encodable {
        package let now: Linked
        package let before: Linked?
        /// In the figure's own unit; `nil` without a comparison.
        package let difference: Double?
        /// The 95 % interval of the difference leaves out nought.
        package let isClear: Bool
    }

    package let filters: FilterBar
    package let period: String
    package let voices: Key
    package let people: Key
    /// `nil` where the page is narrowed to one feeling, of which every voice would be.
    package let negativeShare: Key?
    package let nps: Key?
    package let shareChart: Chart?
    package let volumeChart: Chart?
    package let grain: String
    /// Voices of these filters that carry no time.
    package let untimed: Int
    package let topics: [TopicCell]
    package let problems: [ProblemCell]
    /// Of them and more: all that are ranked.
    package let problemCount: Int
    package let newest: [VoiceCard]
    package let footing: Footing
}

extension PageContext {
    func overviewPage(_ frame: Frame, _ archive: Archive) async throws -> OverviewPage {
        async let untimed = inquiry.untimed(frame.scope, frame)
        let found = try await inquiry.overview(frame)
        let ids = try await inquiry.ids(frame.scope, frame.days, order: .newest, limit: 4)
        let before = found.before
        let change = before.map { Double($0.peopleChange.now - $0.peopleChange.before) }
        return OverviewPage(
            filters: try await filterBar(frame, polarity: true, topic: true), period: periodName,
            voices: .init(
                now: linked(found.voices), before: before.map { linked($0.voices) },
                difference: before.map { Double(found.voices.count - $0.voices.count) },
                isClear: before.map { Change(now: found.voices.count, before: $0.voices.count).isClear } ?? false),
            people: .init(
                now: linked(found.people), before: before.map { linked($0.people) }, difference: change,
                isClear: before?.peopleChange.isClear ?? false),
            negativeShare: !hasShares
                ? nil
                : .init(
                    now: linked(found.negativeShare), before: before.map { linked($0.negativeShare) },
                    difference: before?.shareDifference?.value, isClear: before?.shareDifference?.isClear ?? false),
            nps: found.nps.map { nps in
                .init(
                    now: linked(nps), before: before?.nps.map(linked), difference: before?.npsDifference?.value,
                    isClear: before?.npsDifference?.isClear ?? false)
            },
            shareChart: !hasShares
                ? nil : chart(found.series, .share, label: "\(words(.chartShare)), \(periodName)"),
            volumeChart: chart(found.series, .volume, label: "\(words(.chartVolume)), \(periodName)"),
            grain: grainName(found.series), untimed: try await untimed, topics: found.topics.prefix(12).map(cell),
            problems: frame.scope.polarity == nil || frame.scope.polarity == .negative
                ? found.problems.ranked.prefix(5).map { problem($0, everyone: found.problems.everyone) } : [],
            problemCount: found.problems.ranked.count, newest: try await cards(ids, archive, hits: nil),
            footing: footing(found.recipe, found.warnings, archive))
    }
}
