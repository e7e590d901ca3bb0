import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// The bar under a page's title: what it is narrowed to, and the ways to narrow it otherwise.
package struct FilterBar: Hashable, Sendable, Encodable {
    package struct Option: Hashable, Sendable, Encodable {
        package let name: String
        /// Grey words behind the name.
        package let note: String?
        package let href: String
        package let isCurrent: Bool
        /// How far it is set in: 1 for the top of a tree and for what is no tree.
        package var depth = 1
    }

    package struct Menu: Hashable, Sendable, Encodable {
        package let name: String
        package let current: String
        /// Where the filter is set: the way without it.
        package let without: String?
        package let options: [Option]
    }

    /// The form for days of one's own.
    package struct OwnDays: Hashable, Sendable, Encodable {
        package let action: String
        package let first: String
        package let last: String
        /// What else stands in the address and has to stay.
        package let kept: [[String]]
    }

    package let menus: [Menu]
    package let days: OwnDays
    package let comparison: String?
    /// The bar in one line, for a phone.
    package let summary: String
}

extension PageContext {
    private static let menuLength = 12
    private static let manyValues = 2_000

    /// The bar of this page; `polarity` where the page can be narrowed to one.
    func filterBar(
        _ frame: Frame, polarity hasPolarity: Bool, topic hasTopic: Bool, compares: Bool = true
    ) async throws -> FilterBar {
        var menus = [timeMenu(frame)]
        for column in Scope.Column.allCases where column != .authenticity {
            if let menu = try await menu(column, frame.scope) { menus.append(menu) }
        }
        if let menu = try await authenticityMenu(frame.scope) { menus.append(menu) }
        if hasTopic, let menu = try await topicMenu(frame) { menus.append(menu) }
        if hasPolarity { menus.append(polarityMenu(frame.scope)) }
        if let text = frame.scope.text {
            let current = words(.searched, ["text": Format.short(text)])
            menus.append(set(words(.search), current, links(place.with(frame.scope.saying(nil)))))
        }
        if let also = frame.scope.alsoAbout {
            var without = frame.scope
            without.alsoAbout = nil
            menus.append(set(words(.alsoAbout), names.topic(also), links(place.with(without))))
        }
        let chosen = menus.filter { $0.without != nil }.map(\.current)
        return FilterBar(
            menus: menus, days: ownDays(frame),
            comparison: (compares ? frame.before : nil).map { "\(words(.comparePrevious)) \(format.days($0))" },
            summary: ([menus[0].current] + chosen).joined(separator: " · "))
    }

    private func set(_ name: String, _ current: String, _ without: String) -> FilterBar.Menu {
        FilterBar.Menu(name: name, current: current, without: without, options: [])
    }

    private func timeMenu(_ frame: Frame) -> FilterBar.Menu {
        let options = Period.named.map { period in
            FilterBar.Option(
                name: periodName(period),
                note: frame.data.flatMap { data in period.days(newest: data.last).map(format.days) },
                href: links(place.with(frame.scope.during(period))), isCurrent: period == frame.period)
        }
        return FilterBar.Menu(
            name: words(.time), current: periodName(frame.period), without: nil, options: options)
    }

    /// `nil` for a column that has nothing to choose from.
    private func menu(_ column: Scope.Column, _ scope: Scope) async throws -> FilterBar.Menu? {
        let name = words(column.phrase)
        if let chosen = scope.columns[column], !chosen.isEmpty {
            let current = words.list(chosen.map { names.value($0, of: column, words) })
            return set(name, current, links(place.with(scope.withAny(column))))
        }
        guard column.isInBar else { return nil }
        let values = try await inquiry.engine.source.values(of: column.column, limit: Self.manyValues)
        guard values.count > 1 else { return nil }
        var options = values.prefix(Self.menuLength).map { value in
            FilterBar.Option(
                name: names.value(value.value, of: column, words), note: nil,
                href: links(place.with(scope.having(column, value.value))), isCurrent: false)
        }
        if values.count > options.count {
            options.append(
                FilterBar.Option(
                    name: words(.moreValues, ["n": String(values.count - options.count)]), note: nil,
                    href: links(.voices(VoicesView(scope, more: column.rawValue))), isCurrent: false))
        }
        return FilterBar.Menu(name: name, current: words(.all), without: nil, options: options)
    }

    /// What the polarity of this scope speaks of: the opinion on its topics, or the whole voice.
    func polarityName(_ scope: Scope) -> String {
        guard !scope.topics.isEmpty, scope.alsoAbout == nil else { return words(.polarity) }
        return words(.opinionOn, ["topic": Format.short(words.list(scope.topics.map(names.topic)))])
    }

    /// The topics that the voices of this page speak of, as a tree with how many do.
    private func topicMenu(_ frame: Frame) async throws -> FilterBar.Menu? {
        let scope = frame.scope
        if !scope.topics.isEmpty {
            let current = words.list(scope.topics.map(names.topic))
            return set(words(.topic), current, links(place.with(scope.aboutAnything())))
        }
        let answers = try await withThrowingTaskGroup(of: (Int, QueryAnswer).self) { group in
            for depth in 1...inquiry.deepest {
                group.addTask {
                    let by = [QueryDimension.topic(depth: depth)]
                    return (depth, try await inquiry.ask(scope, in: frame.days, [.feedback], by: by))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        var counts = [String: Int]()
        for (depth, answer) in answers {
            for row in answer.rows {
                // A row of a higher node is what was sorted no deeper; that node's own number has all below it.
                guard let path = row.dimensions[0], !path.isEmpty, Inquiry.depth(of: path) == depth else { continue }
                counts[path] = row.measures[0].n
            }
        }
        guard !counts.isEmpty else { return nil }
        let options = Self.tree(counts).map { path in
            FilterBar.Option(
                name: names.topic(path), note: format.count(counts[path] ?? 0),
                href: links(place.with(scope.about(path))), isCurrent: false, depth: Inquiry.depth(of: path))
        }
        return FilterBar.Menu(name: words(.topic), current: words(.all), without: nil, options: options)
    }

    /// The paths with each node before what lies below it, and the most spoken of first among siblings.
    private static func tree(_ counts: [String: Int]) -> [String] {
        func trail(_ path: String) -> [(Int, String)] {
            var trail = [(Int, String)]()
            var part = ""
            for step in path.split(separator: "/") {
                part += part.isEmpty ? String(step) : "/" + step
                trail.append((-(counts[part] ?? 0), part))
            }
            return trail
        }
        return counts.keys.map(trail).sorted { left, right in left.lexicographicallyPrecedes(right, by: <) }
            .compactMap { $0.last?.1 }
    }

    private func polarityMenu(_ scope: Scope) -> FilterBar.Menu {
        let name = polarityName(scope)
        if let polarity = scope.polarity {
            return set(name, names.polarity(polarity, words), links(place.with(scope.leaning(nil))))
        }
        let options = Polarity.allCases.map { polarity in
            FilterBar.Option(
                name: names.polarity(polarity, words), note: nil,
                href: links(place.with(scope.leaning(polarity))), isCurrent: false)
        }
        return FilterBar.Menu(name: name, current: words(.all), without: nil, options: options)
    }

    private func ownDays(_ frame: Frame) -> FilterBar.OwnDays {
        let address = Address(place.with(frame.scope), tongue: links.tongue == links.home ? nil : links.tongue)
        let query = address.text.split(separator: "?", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
        let kept = (QueryString(parsing: query)?.items ?? []).filter { !["from", "to", "period"].contains($0.name) }
        return FilterBar.OwnDays(
            action: place.path, first: frame.span.map { "\($0.first)" } ?? "",
            last: frame.span.map { "\($0.last)" } ?? "",
            kept: kept.map { [$0.name, $0.value] })
    }
}

extension Scope.Column {
    var phrase: Phrase {
        switch self {
        case .channel: .channel
        case .product: .productColumn
        case .version: .version
        case .source: .source
        case .kind: .kind
        case .store: .store
        case .campaign: .campaign
        case .language: .language
        case .nps: .nps
        case .authenticity: .authenticity
        }
    }

    /// Whether the bar offers it before it is set; the others come from facets and links.
    var isInBar: Bool { self == .channel || self == .product || self == .source }
}
