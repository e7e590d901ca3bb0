import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// `/topics/…`: one topic, from how many to who.
package struct TopicPage: Hashable, Sendable, Encodable {
    package struct Step: Hashable, Sendable, Encodable {
        package let name: String
        package let href: String
    }

    package struct Place: Hashable, Sendable, Encodable {
        /// As the data have it: a topic's path, a channel's or product's name; `nil` for unknown.
        package let value: String?
        package let name: String
        /// A topic's own page; a channel's or product's narrower view of this one.
        package let href: String
        package let people: Linked
        /// `nil` where the page is narrowed to one feeling.
        package let negativeShare: Linked?
    }

    package struct Companion: Hashable, Sendable, Encodable {
        package let path: String
        package let name: String
        package let href: String
        package let both: Linked
        /// How many times likelier, with its 95 % interval, and the two shares.
        package let lift: Double
        package let low: Double
        package let high: Double
        package let with: Double
        package let without: Double
    }

    package struct Tab: Hashable, Sendable, Encodable {
        package let choice: String
        package let href: String
        package let isCurrent: Bool
    }

    package let path: String
    package let name: String
    package let summary: String?
    package let phrases: [String]
    package let above: [Step]
    package let filters: FilterBar
    package let period: String
    package let voices: Linked
    package let people: Linked
    /// `nil` where the page is narrowed to one feeling.
    package let negativeShare: Linked?
    /// Voices about it that carry no time.
    package let untimed: Int
    package let before: Linked?
    /// Whether the number of people differs from the one before by more than chance.
    package let isClearChange: Bool
    package let grain: String
    package let chart: Chart?
    package let shareChart: Chart?
    package let children: [Place]
    package let companions: [Companion]
    package let channels: [Place]
    package let products: [Place]
    package let tabs: [Tab]
    package let seed: UInt64
    package let quotes: [VoiceCard]
    package let redraw: String
    package let footing: Footing
}

extension PageContext {
    private static let quoteCount = 5

    func topicPage(_ path: String, _ frame: Frame, _ quotes: Quotes, _ archive: Archive) async throws -> TopicPage {
        async let untimed = inquiry.untimed(frame.scope.about(path), frame)
        async let bar = filterBar(frame, polarity: true, topic: false)
        let found = try await inquiry.topic(path, frame)
        let order: VoiceRequest.Order = quotes.choice == .strongest ? .strongest : .random(seed: quotes.seed)
        var quoted = frame.scope.about(path)
        if quotes.choice == .counter {
            quoted.polarity = (found.negativeShare.figure.value ?? 0) >= 0.5 ? .positive : .negative
        }
        let ids = try await inquiry.ids(quoted, frame.days, order: order, limit: Self.quoteCount)
        let scope = place.scope ?? Scope()
        return TopicPage(
            path: path, name: names.topic(path), summary: names.summary(path),
            phrases: Array(names.phrases(path).prefix(8)),
            above: names.above(path).map { TopicPage.Step(name: $0.name, href: topicLink($0.path)) },
            filters: try await bar, period: periodName,
            voices: linked(found.voices), people: linked(found.people),
            negativeShare: hasShares ? linked(found.negativeShare) : nil, untimed: try await untimed,
            before: found.before.map(linked), isClearChange: found.change?.isClear ?? false,
            grain: grainName(found.series),
            chart: chart(
                found.series, .people, label: "\(names.topic(path)), \(words(.people)) \(grainName(found.series))"),
            shareChart: hasShares
                ? chart(found.series, .share, label: "\(names.topic(path)), \(words(.chartShare))") : nil,
            children: found.children.map { child in
                TopicPage.Place(
                    value: child.value, name: names.topic(child.value ?? ""), href: topicLink(child.value ?? ""),
                    people: linked(child.people), negativeShare: hasShares ? linked(child.negativeShare) : nil)
            },
            companions: found.companions.map { companion in
                TopicPage.Companion(
                    path: companion.path, name: names.topic(companion.path), href: topicLink(companion.path),
                    both: linked(companion.both),
                    lift: companion.lift.value, low: companion.lift.low, high: companion.lift.high,
                    with: companion.lift.with, without: companion.lift.without)
            },
            channels: found.channels.map { place($0, .channel, path, scope) },
            products: found.products.map { place($0, .product, path, scope) },
            tabs: Quotes.Choice.allCases.map { choice in
                TopicPage.Tab(
                    choice: choice.rawValue, href: links(.topic(path, scope, Quotes(choice))),
                    isCurrent: choice == quotes.choice)
            },
            seed: quotes.seed, quotes: try await cards(ids, archive, hits: nil),
            redraw: links(.topic(path, scope, Quotes(quotes.choice, seed: quotes.seed &+ 1))),
            footing: footing(found.recipe, found.warnings, archive))
    }

    private func place(
        _ place: TopicFinding.Place, _ column: Scope.Column, _ path: String, _ scope: Scope
    ) -> TopicPage.Place {
        TopicPage.Place(
            value: place.value, name: names.value(place.value, of: column, words),
            href: links(.topic(path, scope.having(column, place.value), Quotes())),
            people: linked(place.people), negativeShare: hasShares ? linked(place.negativeShare) : nil)
    }
}
