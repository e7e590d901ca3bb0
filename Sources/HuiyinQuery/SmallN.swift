/// The rule of thumb below which a ratio is shown with a warning.
enum SmallN {
    /// With fewer units the interval is wide and its coverage rough.
    static let least = 30

    /// One warning for every ratio that rests on too little in some row.
    static func warnings(_ query: ResolvedQuery, _ rows: [QueryAnswer.Row]) -> [QueryWarning] {
        query.measures.indices.compactMap { index in
            let measure = query.measures[index]
            guard !measure.isCount else { return nil }
            let small = rows.filter { $0.measures[index].value != nil && $0.measures[index].n < least }
            guard !small.isEmpty else { return nil }
            let unit = query.unit == .opinion && !measure.isOncePerItem ? "opinions" : "voices"
            if query.dimensions.isEmpty {
                return QueryWarning(
                    code: .smallN,
                    message: "\(measure.rawValue) rests on \(small[0].measures[index].n) \(unit), fewer than \(least).")
            }
            let named = small.prefix(5).map { row in
                let name = row.dimensions.map { $0 ?? "unknown" }.joined(separator: " / ")
                return "\(name) (\(row.measures[index].n))"
            }
            return QueryWarning(
                code: .smallN,
                message:
                    "\(measure.rawValue) rests on fewer than \(least) \(unit) in \(small.count) of \(rows.count) rows: "
                    + named.joined(separator: ", ") + (small.count > 5 ? " and others." : "."))
        }
    }
}

extension FactMeasure {
    /// Whether an item enters once however many opinions it holds.
    var isOncePerItem: Bool { self == .nps || self == .csat || self == .rating }
}
