import HuiyinDomain

extension QueryEngine {
    /// The figures of a resolved query: the same bytes whenever it is asked again on the same facts.
    package func answer(_ query: ResolvedQuery) async throws -> QueryAnswer {
        let groups = try await source.groups(query.factRequest)
        var rows = groups.map { group in
            QueryAnswer.Row(dimensions: group.key, measures: query.measures.map { Figure($0, of: group) })
        }
        rows.append(contentsOf: emptyRows(query, beside: rows))
        rows.sort { query.puts($0, before: $1) }
        let found = rows.count
        if found > query.limit { rows.removeSubrange(query.limit...) }
        var warnings = query.warnings + SmallN.warnings(query, rows)
        if let range = query.range { warnings += try await timeless(query, range) }
        warnings += try await mixedZones(query)
        warnings += try await suspicious(query)
        if found > rows.count {
            warnings.append(
                QueryWarning(
                    code: .truncated,
                    message: "Only the first \(rows.count) of \(found) rows are shown: raise the limit "
                        + "(at most \(RequestReader.greatestLimit)) or narrow the filters."))
        }
        return QueryAnswer(query: query, rows: rows, warnings: warnings, recipe: query.recipe)
    }

    /// The rows that say "nothing": the total of no units, and the empty days of a course over time alone.
    private func emptyRows(_ query: ResolvedQuery, beside rows: [QueryAnswer.Row]) -> [QueryAnswer.Row] {
        let nothing = query.measures.map { Figure(value: $0.isCount ? 0 : nil, n: 0) }
        if query.dimensions.isEmpty {
            return rows.isEmpty ? [QueryAnswer.Row(dimensions: [], measures: nothing)] : []
        }
        guard query.dimensions.count == 1, case .time(let grain) = query.dimensions[0] else { return [] }
        let seen = Set(rows.compactMap { $0.dimensions[0] })
        guard let days = query.days(seen, grain),
            let buckets = grain.buckets(of: days, most: RequestReader.greatestLimit)
        else { return [] }
        return buckets.filter { !seen.contains($0) }.map { QueryAnswer.Row(dimensions: [$0], measures: nothing) }
    }

    private func timeless(_ query: ResolvedQuery, _ range: DayRange) async throws -> [QueryWarning] {
        let request = FactRequest(
            unit: query.unit, dimensions: [],
            predicate: .and(query.filters.map(\.predicate) + [.not(.hasTime)]), measures: [.feedback],
            snapshot: query.snapshot)
        let number = try await source.groups(request).reduce(0) { $0 + $1.feedback }
        guard number > 0 else { return [] }
        return [
            QueryWarning(
                code: .noTime,
                message: "\(number) matching voice\(number == 1 ? " has" : "s have") no time, so the range "
                    + "\(range) leaves \(number == 1 ? "it" : "them") out.")
        ]
    }

    /// How many voices that something speaks against the answer counts, or leaves out; nothing where there is none, or where the
    /// query itself asks about them.
    private func suspicious(_ query: ResolvedQuery) async throws -> [QueryWarning] {
        let isExcluding = query.filters.contains(.genuine)
        let others = query.filters.filter { $0 != .genuine }
        guard !others.contains(where: { $0.properties.contains(.column(.authenticity)) }),
            !query.dimensions.contains(.column(.authenticity))
        else { return [] }
        // Most archives hold none at all, and the answer to that is remembered.
        let any = FactRequest(
            unit: .item, dimensions: [], predicate: .not(QueryFilter.genuine.predicate), measures: [.feedback],
            snapshot: query.snapshot)
        guard try await source.groups(any).contains(where: { $0.feedback > 0 }) else { return [] }
        var parts = others.map(\.predicate)
        if let instants = query.instants { parts.append(.time(instants)) }
        parts.append(.not(QueryFilter.genuine.predicate))
        let groups = try await source.groups(
            FactRequest(
                unit: query.unit, dimensions: [.column(.authenticity)], predicate: .and(parts), measures: [.feedback],
                snapshot: query.snapshot))
        let counts = groups.compactMap { group in group.key[0].map { (name: $0, count: group.feedback) } }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        let total = counts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return [] }
        let named = counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
        let voices = "\(total) voice\(total == 1 ? "" : "s")"
        return [
            isExcluding
                ? QueryWarning(
                    code: .suspiciousLeftOut,
                    message:
                        "\(voices) that something speaks against \(total == 1 ? "is" : "are") left out (\(named)); "
                        + "say \"suspicious\": \"include\" to count them.")
                : QueryWarning(
                    code: .suspiciousCounted,
                    message: "\(voices) that something speaks against \(total == 1 ? "is" : "are") counted (\(named)); "
                        + "say \"suspicious\": \"exclude\" to leave them out.")
        ]
    }

    private func mixedZones(_ query: ResolvedQuery) async throws -> [QueryWarning] {
        guard query.range != nil || query.dimensions.contains(where: \.isTime),
            let source = source as? any FactSourceDiagnostics
        else { return [] }
        let zones = try await source.zones(query.unit, query.predicate, snapshot: query.snapshot, limit: 20)
        let span = Self.span(of: query.range, snapshot: query.snapshot)
        let others = zones.filter { zone in
            zone.value != query.zone && ZoneDatabase.offsets(of: zone.value, over: span)?.steps != query.offsets.steps
        }
        guard !others.isEmpty else { return [] }
        let named = others.prefix(5).map { "\($0.value) (\($0.feedback))" }.joined(separator: ", ")
        return [
            QueryWarning(
                code: .mixedZones,
                message: "Some voices were written by another clock: \(named)\(others.count > 5 ? " and others" : ""). "
                    + "Days and weeks here are those of \(query.zone).")
        ]
    }
}

extension ResolvedQuery {
    /// The days over which a course is drawn: the range up to today, else from the first to the last that has voices.
    fileprivate func days(_ seen: Set<String>, _ grain: TimeGrain) -> DayRange? {
        if let range {
            guard let today = today.flatMap({ CivilDate($0) }) else { return range }
            return DayRange(range.first, min(range.last, today))
        }
        let days = seen.compactMap { grain.days(of: $0) }
        guard let first = days.map(\.first).min(), let last = days.map(\.first).max() else { return nil }
        return DayRange(first, last)
    }

    /// What was known when the query was resolved, in sentences.
    var warnings: [QueryWarning] {
        var warnings = unseen.map { unseen in
            let hint = unseen.suggestion.map { " Did you mean “\($0)”?" } ?? ""
            let what = unseen.value.map { "has the \(unseen.property.name) \(QueryError.quoted($0))" }
            return QueryWarning(
                code: .unknownValue,
                message: "No voice \(what ?? "has any “\(unseen.property.name)”").\(hint)")
        }
        if let today {
            warnings.append(
                QueryWarning(
                    code: .incompleteDay,
                    message: "The answer reaches \(today), the day on which it was asked: that day "
                        + "and what contains it are not complete."))
        } else if let range, let newest = snapshot.time.map({ offsets.day(of: $0.upperBound) }), newest < range.last {
            warnings.append(
                QueryWarning(
                    code: .incompleteDay,
                    message:
                        "The newest voice is of \(newest), the range goes on until \(range.last): later voices may "
                        + "not have arrived yet."))
        }
        return warnings
    }
}
