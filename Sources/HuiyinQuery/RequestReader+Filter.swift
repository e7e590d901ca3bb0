extension RequestReader {
    static func filters(_ value: JSONValue, at place: String, depth: Int) throws(QueryError) -> [QueryFilter] {
        guard case .array(let values) = value else {
            throw .wrongType(
                value, at: place, expected: "an array of filters such as [[\"is\", \"product\", [\"G7\"]]]")
        }
        var filters: [QueryFilter] = []
        for (position, value) in values.enumerated() {
            filters.append(try filter(value, at: "\(place)[\(position)]", depth: depth + 1))
        }
        return filters
    }

    private static let verbs = ["is", "is_not", "matches", "and", "or", "not"]

    static func filter(_ value: JSONValue, at place: String, depth: Int) throws(QueryError) -> QueryFilter {
        guard depth <= deepestFilter else {
            throw .mistake(
                "too-deep", "The filters are nested deeper than \(deepestFilter) levels", at: place,
                expected: "fewer levels")
        }
        guard case .array(let parts) = value, case .string(let verb)? = parts.first else {
            throw .wrongType(value, at: place, expected: "a filter such as [\"is\", \"product\", [\"G7\"]]")
        }
        switch verb {
        case "is", "is_not":
            try count(parts, 3, at: place, expected: "[\"\(verb)\", NAME, [values]]")
            let property = try property(parts[1], at: "\(place)[1]")
            let values = try values(parts[2], of: property, at: "\(place)[2]")
            return verb == "is" ? .is(property, values) : .isNot(property, values)
        case "matches":
            try count(parts, 3, at: place, expected: "[\"matches\", \"text\", [\"words\"]]")
            guard parts[1] == .string("text") else {
                throw .mistake(
                    "unknown-name", "Words are searched for in the text only", at: "\(place)[1]",
                    expected: "\"text\"", suggestion: "text")
            }
            return .matches(try phrases(parts[2], at: "\(place)[2]"))
        case "and", "or":
            try count(parts, 2, at: place, expected: "[\"\(verb)\", [filters]]")
            let inner = try filters(parts[1], at: "\(place)[1]", depth: depth)
            guard !inner.isEmpty else {
                throw .mistake(
                    "bad-filter", "“\(verb)” has nothing inside", at: "\(place)[1]", expected: "at least one filter")
            }
            return verb == "and" ? .and(inner) : .or(inner)
        case "not":
            try count(parts, 2, at: place, expected: "[\"not\", filter]")
            return .not(try filter(parts[1], at: "\(place)[1]", depth: depth + 1))
        default:
            throw .mistake(
                "unknown-filter", "There is no filter \(QueryError.quoted(verb))", at: "\(place)[0]",
                expected: list(verbs), suggestion: NameSuggestion.nearest(to: verb, among: verbs))
        }
    }

    private static func count(
        _ parts: [JSONValue], _ number: Int, at place: String, expected: String
    ) throws(QueryError) {
        guard parts.count == number else {
            throw .mistake(
                "bad-filter", "The filter “\(place)” has \(parts.count) parts", at: place, expected: expected)
        }
    }

    private static func property(_ value: JSONValue, at place: String) throws(QueryError) -> QueryProperty {
        guard case .string(let name) = value else {
            throw .wrongType(value, at: place, expected: "the name of a property such as \"product\"")
        }
        guard let property = QueryProperty(name: name) else {
            let names = ["topic", "polarity"] + FactColumn.named.map(\.name) + ["attribute:NAME"]
            if name == "text" {
                throw .mistake(
                    "unknown-name", "Text is searched, not compared", at: place,
                    expected: "[\"matches\", \"text\", [\"words\"]]", suggestion: "matches")
            }
            throw .mistake(
                "unknown-name", "There is no property \(QueryError.quoted(name))", at: place, expected: list(names),
                suggestion: NameSuggestion.nearest(to: name, among: names))
        }
        return property
    }

    private static func values(
        _ value: JSONValue, of property: QueryProperty, at place: String
    ) throws(QueryError) -> [String?] {
        var values: [String?] = []
        for (position, value) in try array(value, at: place).enumerated() {
            let place = "\(place)[\(position)]"
            switch value {
            case .null: values.append(nil)
            case .integer(let number): values.append(String(number))
            case .string(let text):
                guard !text.isEmpty else {
                    throw .mistake(
                        "bad-value", "A value is empty", at: place, expected: "a value, or null for unknown")
                }
                values.append(text)
            default: throw .wrongType(value, at: place, expected: "a string, a whole number, or null for unknown")
            }
        }
        if property == .polarity {
            for (position, value) in values.enumerated() where !["-1", "0", "1"].contains(value) {
                throw .mistake(
                    "bad-value", "\(QueryError.quoted(value ?? "null")) is no polarity", at: "\(place)[\(position)]",
                    expected: "-1, 0 or 1")
            }
        }
        return values
    }

    private static func phrases(_ value: JSONValue, at place: String) throws(QueryError) -> [String] {
        var phrases: [String] = []
        for (position, value) in try array(value, at: place).enumerated() {
            guard case .string(let phrase) = value else {
                throw .wrongType(value, at: "\(place)[\(position)]", expected: "words in double quotes")
            }
            guard phrase.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
                throw .mistake(
                    "bad-value", "There are no words to search for", at: "\(place)[\(position)]",
                    expected: "at least one word")
            }
            phrases.append(phrase)
        }
        return phrases
    }

    private static func array(_ value: JSONValue, at place: String) throws(QueryError) -> [JSONValue] {
        guard case .array(let values) = value else {
            throw .wrongType(value, at: place, expected: "an array of values, [\"G7\"]")
        }
        guard !values.isEmpty else {
            throw .mistake("bad-filter", "“\(place)” is empty", at: place, expected: "at least one value")
        }
        guard values.count <= mostFilterValues else {
            throw .mistake(
                "too-many", "“\(place)” has \(values.count) values", at: place,
                expected: "at most \(mostFilterValues)")
        }
        return values
    }
}
