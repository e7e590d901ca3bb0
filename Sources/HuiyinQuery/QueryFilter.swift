package import HuiyinDomain

/// Which units a query is about.
///
/// A value is text as the column holds it; polarities are `"-1"`, `"0"`, `"1"`; `nil` means that it is unknown.
package indirect enum QueryFilter: Hashable, Sendable {
    /// The property has one of the values; a topic also when it lies below one.
    case `is`(QueryProperty, [String?])
    /// The property has none of the values: the complement of ``is(_:_:)``, so unknown ones match unless named.
    case isNot(QueryProperty, [String?])
    /// The text contains one of these phrases: all the words of at least one.
    case matches([String])
    case and([QueryFilter])
    case or([QueryFilter])
    case not(QueryFilter)

    /// The units with one of these polarities.
    package static func polarity(_ polarities: [Polarity]) -> QueryFilter {
        .is(.polarity, polarities.map { String($0.rawValue) })
    }

    /// The units that nothing speaks against.
    package static let genuine = QueryFilter.is(.column(.authenticity), [Suspicion.genuine])

    /// Every property that is asked for anywhere inside.
    package var properties: Set<QueryProperty> {
        switch self {
        case .is(let property, _), .isNot(let property, _): [property]
        case .matches: []
        case .and(let parts), .or(let parts): parts.reduce(into: []) { $0.formUnion($1.properties) }
        case .not(let part): part.properties
        }
    }

    /// Every value that `property` is compared with anywhere inside, in the order of writing.
    package func values(of property: QueryProperty) -> [String?] {
        switch self {
        case .is(property, let values), .isNot(property, let values): values
        case .is, .isNot, .matches: []
        case .and(let parts), .or(let parts): parts.flatMap { $0.values(of: property) }
        case .not(let part): part.values(of: property)
        }
    }

    /// The same question as a fact source understands it.
    package var predicate: FactPredicate {
        switch self {
        case .is(let property, let values): Self.predicate(property, values)
        case .isNot(let property, let values): .not(Self.predicate(property, values))
        case .matches(let phrases): phrases.count == 1 ? .text(phrases[0]) : .or(phrases.map(FactPredicate.text))
        case .and(let parts): .and(parts.map(\.predicate))
        case .or(let parts): .or(parts.map(\.predicate))
        case .not(let part): .not(part.predicate)
        }
    }

    private static func predicate(_ property: QueryProperty, _ values: [String?]) -> FactPredicate {
        switch property {
        case .column(let column): .column(column, isOneOf: values)
        // Every unit has a polarity, so "unknown" matches none.
        case .polarity: .polarity(values.compactMap { $0.flatMap { Int($0) }.flatMap(Polarity.init(rawValue:)) })
        case .topic: .topic(values.map { $0 ?? FactPredicate.noTopic })
        }
    }
}

extension FactPredicate {
    /// Among the nodes of ``topic(_:)``: an opinion that has no topic.
    package static let noTopic = ""

    /// The voices that have a time at all.
    package static let hasTime = FactPredicate.time(.min ..< .max)
}
