/// The figures of a query, with everything needed to trust and to repeat them.
package struct QueryAnswer: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        /// One value a dimension of the query; `nil` for unknown.
        package let dimensions: [String?]
        /// One figure a measure of the query.
        package let measures: [Figure]

        package init(dimensions: [String?], measures: [Figure]) {
            self.dimensions = dimensions
            self.measures = measures
        }
    }

    /// Which facts and models an answer was made from; the same recipe gives the same bytes.
    package struct Recipe: Hashable, Sendable {
        /// The number of the snapshot and the generation of its analyses: `42-1`.
        package let snapshot: String
        package let taxonomy: String?
        package let models: [String: String]
        /// Sixteen hexadecimal digits of the SHA-256 of the resolved query, which names snapshot, taxonomy and models.
        package let hash: String

        package init(snapshot: String, taxonomy: String?, models: [String: String], hash: String) {
            self.snapshot = snapshot
            self.taxonomy = taxonomy
            self.models = models
            self.hash = hash
        }
    }

    package let query: ResolvedQuery
    package let rows: [Row]
    package let warnings: [QueryWarning]
    package let recipe: Recipe

    package init(query: ResolvedQuery, rows: [Row], warnings: [QueryWarning], recipe: Recipe) {
        self.query = query
        self.rows = rows
        self.warnings = warnings
        self.recipe = recipe
    }
}

/// A number that never travels alone.
package struct Figure: Hashable, Sendable {
    /// `nil` where nothing enters the denominator.
    package let value: Double?
    /// The ends of the 95 % interval; `nil` for counts and where nothing can be said.
    package let low: Double?
    package let high: Double?
    /// The units (or items) that it rests on: a count's own value, a ratio's denominator.
    package let n: Int

    package init(value: Double?, low: Double? = nil, high: Double? = nil, n: Int) {
        self.value = value
        self.low = low
        self.high = high
        self.n = n
    }
}

extension QueryAnswer {
    /// The answer as contracts.md shows it: one line of JSON without the line break, the same bytes every time.
    package func json() -> [UInt8] {
        JSONWriter.bytes(
            of: .object([
                .member("query", query.json),
                .member("rows", .array(rows.map { json(of: $0) })),
                .member(
                    "warnings",
                    .array(
                        warnings.map {
                            .object([
                                .member("code", .string($0.code.rawValue)), .member("message", .string($0.message)),
                            ])
                        })),
                .member(
                    "recipe",
                    .object([
                        .member("snapshot", .string(recipe.snapshot)),
                        .member("taxonomy", .text(recipe.taxonomy)),
                        .member("models", .sorted(recipe.models)),
                        .member("hash", .string(recipe.hash)),
                    ])),
            ]))
    }

    private func json(of row: Row) -> JSONValue {
        .object([
            .member(
                "dimensions",
                .array(
                    zip(query.dimensions, row.dimensions).map { dimension, value in
                        // A polarity is a number here as it is everywhere else in JSON.
                        if dimension == .polarity, let value, let number = Int64(value) { return .integer(number) }
                        return .text(value)
                    })),
            .member("measures", .array(row.measures.map(\.json))),
        ])
    }
}

extension Figure {
    var json: JSONValue {
        .object([
            .member("value", value.map(JSONValue.number) ?? .null),
            .member("low", low.map(JSONValue.number) ?? .null),
            .member("high", high.map(JSONValue.number) ?? .null),
            .member("n", .integer(Int64(n))),
        ])
    }
}

extension JSONValue {
    /// An object whose keys stand in the order of their scalars.
    static func sorted(_ entries: [String: String]) -> JSONValue {
        .object(
            entries.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
                .map { .member($0.key, .string($0.value)) })
    }
}
