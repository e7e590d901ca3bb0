import Crypto

extension ResolvedQuery {
    /// The one way to write this query: equal queries on equal facts are equal bytes.
    package var canonicalJSON: [UInt8] { JSONWriter.bytes(of: json) }

    /// Sixteen hexadecimal digits that name this query on its facts.
    package var hash: String {
        let digits = SHA256.hash(data: canonicalJSON).prefix(8).map { byte in
            let hex = String(byte, radix: 16)
            return hex.utf8.count == 1 ? "0" + hex : hex
        }
        return digits.joined()
    }

    package var recipe: QueryAnswer.Recipe {
        QueryAnswer.Recipe(
            snapshot: "\(snapshot.number)-\(snapshot.generation)", taxonomy: snapshot.taxonomy, models: snapshot.models,
            hash: hash)
    }

    var json: JSONValue {
        .object([
            .member("unit", .string(unit.name)),
            .member("measures", .array(measures.map { .string($0.rawValue) })),
            .member("dimensions", .array(dimensions.map { .string($0.name) })),
            .member("filters", .array(filters.map(\.json))),
            .member("range", range.map { .array([.string("\($0.first)"), .string("\($0.last)")]) } ?? .null),
            .member(
                "instants",
                instants.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) } ?? .null),
            .member("zone", .string(zone)),
            .member(
                "offsets",
                .array(
                    offsets.steps.map {
                        .array([$0.from == .min ? .null : .integer($0.from), .integer(Int64($0.seconds))])
                    })),
            .member(
                "order",
                .array(order.map { .array([.string($0.key.name), .string($0.direction.rawValue)]) })),
            .member("limit", .integer(Int64(limit))),
            .member("today", .text(today)),
            .member(
                "unseen",
                .array(
                    unseen.map { .array([.string($0.property.name), .text($0.value), .text($0.suggestion)]) })),
            .member("snapshot", snapshot.json),
        ])
    }
}

extension QueryFilter {
    var json: JSONValue {
        switch self {
        case .is(let property, let values): Self.json("is", property, values)
        case .isNot(let property, let values): Self.json("is_not", property, values)
        case .matches(let phrases):
            .array([.string("matches"), .string("text"), .array(phrases.map(JSONValue.string))])
        case .and(let parts): .array([.string("and"), .array(parts.map(\.json))])
        case .or(let parts): .array([.string("or"), .array(parts.map(\.json))])
        case .not(let part): .array([.string("not"), part.json])
        }
    }

    private static func json(_ verb: String, _ property: QueryProperty, _ values: [String?]) -> JSONValue {
        .array([
            .string(verb), .string(property.name),
            .array(
                values.map { value in
                    if property == .polarity, let value, let number = Int64(value) { return .integer(number) }
                    return .text(value)
                }),
        ])
    }
}

extension FactSnapshot {
    var json: JSONValue {
        .object([
            .member("number", .integer(number)),
            .member("generation", .integer(generation)),
            .member("taxonomy", .text(taxonomy)),
            .member("models", .sorted(models)),
            .member(
                "time", time.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) } ?? .null),
        ])
    }
}

extension FactRequest.Unit {
    init?(name: String) {
        switch name {
        case "item": self = .item
        case "opinion": self = .opinion
        default: return nil
        }
    }

    var name: String {
        switch self {
        case .item: "item"
        case .opinion: "opinion"
        }
    }
}
