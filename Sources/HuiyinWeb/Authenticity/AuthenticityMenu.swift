import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

extension PageContext {
    /// With or without voices that something speaks against; `nil` where there is none and nothing is set.
    func authenticityMenu(_ scope: Scope) async throws -> FilterBar.Menu? {
        let isUsual = inquiry.engine.suspicious == .include
        let with = isUsual ? scope.withAny(.authenticity) : scope.havingAny(.authenticity, of: Suspicion.names)
        let without = isUsual ? scope.having(.authenticity, Suspicion.genuine) : scope.withAny(.authenticity)
        let chosen = scope.columns[.authenticity] ?? []
        let values = try await inquiry.engine.source.values(of: .authenticity, limit: Suspicion.names.count)
        guard !chosen.isEmpty || values.contains(where: { $0.value != Suspicion.genuine }) else { return nil }
        let isGenuine = chosen.isEmpty ? !isUsual : chosen == [Suspicion.genuine]
        let isAll = chosen.isEmpty ? isUsual : Set(chosen) == Set<String?>(Suspicion.names)
        var options = [
            FilterBar.Option(
                name: words(.withSuspicious), note: nil, href: links(place.with(with)), isCurrent: isAll),
            FilterBar.Option(
                name: words(.withoutSuspicious), note: nil, href: links(place.with(without)), isCurrent: isGenuine),
        ]
        for value in values where value.value != Suspicion.genuine {
            options.append(
                FilterBar.Option(
                    name: words(.onlySuspicious, ["what": names.authenticity(value.value)]),
                    note: format.count(value.feedback),
                    href: links(place.with(scope.having(.authenticity, value.value))),
                    isCurrent: chosen == [value.value], depth: 2))
        }
        let current =
            isAll
            ? words(.withSuspicious)
            : isGenuine
                ? words(.withoutSuspicious) : words.list(chosen.map { names.value($0, of: .authenticity, words) })
        return FilterBar.Menu(
            name: words(.authenticity), current: current,
            without: chosen.isEmpty ? nil : links(place.with(scope.withAny(.authenticity))), options: options)
    }
}
