import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// `/voices`: search, ways to narrow it down, and the voices themselves.
package struct VoicesPage: Hashable, Sendable, Encodable {
    package struct Facet: Hashable, Sendable, Encodable {
        package let name: String
        package let values: [Value]
        /// Values that are not listed, and the way to them; the way back where all are.
        package let more: Int
        package let moreHref: String?
    }

    package struct Value: Hashable, Sendable, Encodable {
        package let name: String
        package let polarity: Int?
        package let voices: Linked
        /// Where a click leads: there, or out again where it is chosen.
        package let href: String
        package let isChosen: Bool
    }

    package struct Way: Hashable, Sendable, Encodable {
        package let name: String
        package let href: String
        package let isCurrent: Bool
    }

    package let filters: FilterBar
    package let period: String
    package let text: String?
    package let total: Linked
    package let people: Linked
    package let facets: [Facet]
    package let orders: [Way]
    package let order: String
    package let seed: UInt64
    /// The first voice shown, from 1.
    package let first: Int
    package let page: Int
    package let pages: Int
    /// The last page, where this one lies beyond it.
    package let lastPage: String?
    package let voices: [VoiceCard]
    package let previous: String?
    package let next: String?
    package let redraw: String?
    package let footing: Footing
}

extension PageContext {
    func voicesPage(_ frame: Frame, _ view: VoicesView, _ archive: Archive) async throws -> VoicesPage {
        let size = VoicesView.pageSize
        let order: VoiceRequest.Order =
            switch view.order {
            case .random: .random(seed: view.seed)
            case .newest: .newest
            case .strongest: .strongest
            }
        // Beyond the last page nothing is looked for; what there is in all is said all the same.
        let isServed = view.page <= VoicesView.lastPage
        let found = try await inquiry.voiceList(
            frame, order: order, limit: size, offset: isServed ? (view.page - 1) * size : VoicesView.lastPage * size)
        let total = found.voices.count
        let pages = min(max(1, (total + size - 1) / size), VoicesView.lastPage)
        let orders = VoicesView.Order.allCases.map { order in
            VoicesPage.Way(
                name: words(order == .random ? .random : order == .newest ? .newest : .strongest),
                href: links(.voices(VoicesView(view.scope, order: order))), isCurrent: order == view.order)
        }
        return VoicesPage(
            filters: try await filterBar(frame, polarity: true, topic: true, compares: false), period: periodName,
            text: view.scope.text, total: linked(found.voices), people: linked(found.people),
            facets: found.facets.map { facet($0, frame, view) }, orders: orders, order: view.order.rawValue,
            seed: view.seed, first: isServed ? min((view.page - 1) * size + 1, total) : total,
            page: view.page, pages: pages,
            lastPage: view.page > pages ? turned(view, to: pages) : nil,
            voices: isServed ? try await cards(found.ids, archive, hits: view.scope.text) : [],
            previous: view.page > 1 && view.page <= pages ? turned(view, to: view.page - 1) : nil,
            next: view.page < pages ? turned(view, to: view.page + 1) : nil,
            redraw: view.order == .random && total > size
                ? links(.voices(VoicesView(view.scope, seed: view.seed &+ 1))) : nil,
            footing: footing(found.recipe, found.warnings, archive))
    }

    private static let facetLength = 8

    private func turned(_ view: VoicesView, to page: Int) -> String {
        links(.voices(VoicesView(view.scope, order: view.order, seed: view.seed, page: page)))
    }

    private func facet(_ facet: VoiceList.Facet, _ frame: Frame, _ view: VoicesView) -> VoicesPage.Facet {
        let name: String =
            switch facet.kind {
            case .polarity: polarityName(frame.scope)
            case .topic: words(.topic)
            case .column(let column): words(column.phrase)
            }
        let key: String? =
            switch facet.kind {
            case .polarity: nil
            case .topic: "topic"
            case .column(let column): column.rawValue
            }
        let isWhole = key == nil || key == view.more
        let shown = isWhole ? facet.values : Array(facet.values.prefix(Self.facetLength))
        let values = shown.map { value -> VoicesPage.Value in
            let polarity =
                facet.kind == .polarity ? value.name.flatMap { Int($0) }.flatMap(Polarity.init(rawValue:)) : nil
            let target = value.isChosen ? without(facet.kind, frame.scope) : value.voices.behind
            return VoicesPage.Value(
                name: self.name(value.name, facet.kind), polarity: polarity?.rawValue, voices: linked(value.voices),
                href: links(.voices(VoicesView(target, order: view.order))), isChosen: value.isChosen)
        }
        var other = view
        other.more = isWhole ? nil : key
        let isCut = facet.values.count > Self.facetLength && key != nil
        return VoicesPage.Facet(
            name: name, values: values, more: facet.values.count - values.count,
            moreHref: isCut ? links(.voices(other)) : nil)
    }

    private func without(_ kind: VoiceList.Facet.Kind, _ scope: Scope) -> Scope {
        switch kind {
        case .polarity: scope.leaning(nil)
        case .topic: scope.aboutAnything()
        case .column(let column): scope.withAny(column)
        }
    }

    private func name(_ value: String?, _ kind: VoiceList.Facet.Kind) -> String {
        switch kind {
        case .polarity:
            value.flatMap { Int($0) }.flatMap(Polarity.init(rawValue:)).map { names.polarity($0, words) } ?? ""
        case .topic: value.map(names.topic) ?? words(.unknown)
        case .column(let column): names.value(value, of: column, words)
        }
    }
}
