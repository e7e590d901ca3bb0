import HuiyinDomain

extension QueryRequest {
    /// The request that a JSON object holds (`docs/query.md`).
    ///
    /// - Throws: ``QueryError`` for whatever is not exactly a query: no key, name or type is guessed or ignored.
    package static func parse(_ json: [UInt8]) throws(QueryError) -> QueryRequest {
        guard json.count <= RequestReader.greatestSize else {
            throw .mistake(
                "too-long", "The query is \(json.count) bytes long", at: "",
                expected: "at most \(RequestReader.greatestSize) bytes")
        }
        let value: JSONValue
        do {
            value = try JSONReader.parse(json)
        } catch {
            throw QueryError(
                code: "bad-json",
                message: "The query is no JSON: line \(error.line), column \(error.column): \(error.what).",
                details: [.init(at: "", expected: "a JSON object")])
        }
        return try RequestReader.request(value)
    }
}

/// Turns JSON values into the parts of a request, or says what is wrong with them.
enum RequestReader {
    static let greatestSize = 1 << 20
    static let mostFilterValues = 1000
    static let mostDimensions = 4
    static let deepestFilter = 16
    static let greatestLimit = 10_000

    static func request(_ value: JSONValue) throws(QueryError) -> QueryRequest {
        guard case .object(let members) = value else {
            throw .wrongType(value, at: "", expected: "an object such as {\"measures\": [\"mentions\"]}")
        }
        var request = QueryRequest()
        for member in members {
            switch member.key {
            case "measures": request.measures = try measures(member.value)
            case "dimensions": request.dimensions = try dimensions(member.value)
            case "filters": request.filters = try filters(member.value, at: "filters", depth: 0)
            case "range": request.range = try range(member.value)
            case "zone": request.zone = try zone(member.value)
            case "order": request.order = try order(member.value)
            case "limit": request.limit = try limit(member.value)
            case "unit": request.unit = try unit(member.value)
            case "suspicious": request.suspicious = try suspicious(member.value)
            default:
                throw .mistake(
                    "unknown-key", "A query has no key \(QueryError.quoted(member.key))", at: member.key,
                    expected: list(keys), suggestion: NameSuggestion.nearest(to: member.key, among: keys))
            }
        }
        return request
    }

    static let keys = ["measures", "dimensions", "filters", "range", "zone", "order", "limit", "unit", "suspicious"]

    static func measures(_ value: JSONValue) throws(QueryError) -> [FactMeasure] {
        var measures: [FactMeasure] = []
        for (position, name) in try strings(value, at: "measures").enumerated() {
            let measure = try measure(name, at: "measures[\(position)]")
            if measures.contains(measure) { throw twice(name, at: "measures[\(position)]") }
            measures.append(measure)
        }
        return measures
    }

    private static func measure(_ name: String, at place: String) throws(QueryError) -> FactMeasure {
        guard let measure = FactMeasure(rawValue: name) else {
            let names = FactMeasure.allCases.map(\.rawValue)
            throw .mistake(
                "unknown-measure", "There is no measure \(QueryError.quoted(name))", at: place, expected: list(names),
                suggestion: NameSuggestion.nearest(to: name, among: names))
        }
        return measure
    }

    static func dimensions(_ value: JSONValue) throws(QueryError) -> [QueryDimension] {
        var dimensions: [QueryDimension] = []
        for (position, name) in try strings(value, at: "dimensions").enumerated() {
            let dimension = try dimension(name, at: "dimensions[\(position)]")
            if dimensions.contains(dimension) { throw twice(name, at: "dimensions[\(position)]") }
            dimensions.append(dimension)
        }
        guard dimensions.count <= mostDimensions else {
            throw .mistake(
                "too-many", "The query has \(dimensions.count) dimensions", at: "dimensions",
                expected: "at most \(mostDimensions)")
        }
        return dimensions
    }

    private static func dimension(_ name: String, at place: String) throws(QueryError) -> QueryDimension {
        guard let dimension = QueryDimension(name: name) else {
            throw .mistake(
                "unknown-dimension", "There is no dimension \(QueryError.quoted(name))", at: place,
                expected: list(dimensionNames), suggestion: NameSuggestion.nearest(to: name, among: dimensionNames))
        }
        return dimension
    }

    static let dimensionNames =
        ["topic", "topic:1", "polarity"] + FactColumn.named.map(\.name)
        + TimeGrain.allCases.map { "time:\($0.rawValue)" } + ["attribute:NAME"]

    static func range(_ value: JSONValue) throws(QueryError) -> DayRange? {
        if value == .null { return nil }
        let expected = "two days such as [\"2026-01-01\", \"2026-03-31\"], both included"
        guard case .array(let ends) = value, ends.count == 2 else {
            throw .wrongType(value, at: "range", expected: expected)
        }
        var days: [CivilDate] = []
        for (position, end) in ends.enumerated() {
            guard case .string(let text) = end else {
                throw .wrongType(end, at: "range[\(position)]", expected: "a day such as \"2026-03-31\"")
            }
            guard let day = CivilDate(text), day.year > 0 else {
                throw .mistake(
                    "bad-range", "The calendar has no day \(QueryError.quoted(text))", at: "range[\(position)]",
                    expected: "a day such as 2026-03-31")
            }
            days.append(day)
        }
        guard let range = DayRange(days[0], days[1]) else {
            throw .mistake(
                "bad-range", "The range ends (\(days[1])) before it begins (\(days[0]))", at: "range",
                expected: "the earlier day first")
        }
        return range
    }

    private static func zone(_ value: JSONValue) throws(QueryError) -> String? {
        switch value {
        case .null: return nil
        case .string(let name): return name
        default: throw .wrongType(value, at: "zone", expected: "the name of a time zone such as \"Asia/Shanghai\"")
        }
    }

    static func order(_ value: JSONValue) throws(QueryError) -> [QueryOrder] {
        guard case .array(let criteria) = value else {
            throw .wrongType(value, at: "order", expected: "an array such as [[\"mentions\", \"desc\"]]")
        }
        var order: [QueryOrder] = []
        for (position, criterion) in criteria.enumerated() {
            let place = "order[\(position)]"
            guard case .array(let parts) = criterion, parts.count == 2, case .string(let name) = parts[0],
                case .string(let direction) = parts[1]
            else {
                throw .wrongType(criterion, at: place, expected: "a name and a direction, [\"mentions\", \"desc\"]")
            }
            guard let direction = QueryOrder.Direction(rawValue: direction) else {
                throw .mistake(
                    "bad-order", "There is no direction \(QueryError.quoted(direction))", at: "\(place)[1]",
                    expected: "asc or desc")
            }
            if let measure = FactMeasure(rawValue: name) {
                order.append(QueryOrder(.measure(measure), direction))
            } else if let dimension = QueryDimension(name: name) {
                order.append(QueryOrder(.dimension(dimension), direction))
            } else {
                let names = FactMeasure.allCases.map(\.rawValue) + dimensionNames
                throw .mistake(
                    "bad-order", "Rows can't be ordered by \(QueryError.quoted(name))", at: "\(place)[0]",
                    expected: "a measure or a dimension of the query",
                    suggestion: NameSuggestion.nearest(to: name, among: names))
            }
        }
        return order
    }

    static func limit(_ value: JSONValue) throws(QueryError) -> Int? {
        if value == .null { return nil }
        guard case .integer(let limit) = value, (1...Int64(greatestLimit)).contains(limit) else {
            guard case .integer(let limit) = value else {
                throw .wrongType(value, at: "limit", expected: "a whole number from 1 to \(greatestLimit)")
            }
            throw .mistake(
                "bad-limit", "The limit is \(limit)", at: "limit",
                expected: "a whole number from 1 to \(greatestLimit)")
        }
        return Int(limit)
    }

    private static func unit(_ value: JSONValue) throws(QueryError) -> FactRequest.Unit? {
        switch value {
        case .null: return nil
        case .string(let name):
            guard let unit = FactRequest.Unit(name: name) else {
                throw .mistake(
                    "bad-unit", "There is no unit \(QueryError.quoted(name))", at: "unit", expected: "item or opinion",
                    suggestion: NameSuggestion.nearest(to: name, among: ["item", "opinion"]))
            }
            return unit
        default: throw .wrongType(value, at: "unit", expected: "\"item\" or \"opinion\"")
        }
    }

    private static func suspicious(_ value: JSONValue) throws(QueryError) -> SuspiciousVoices? {
        switch value {
        case .null: return nil
        case .string(let name):
            guard let choice = SuspiciousVoices(rawValue: name) else {
                throw .mistake(
                    "bad-suspicious", "Suspicious voices can't be \(QueryError.quoted(name))", at: "suspicious",
                    expected: "include or exclude",
                    suggestion: NameSuggestion.nearest(to: name, among: SuspiciousVoices.allCases.map(\.rawValue)))
            }
            return choice
        default: throw .wrongType(value, at: "suspicious", expected: "\"include\" or \"exclude\"")
        }
    }

    static func strings(_ value: JSONValue, at place: String) throws(QueryError) -> [String] {
        guard case .array(let values) = value else { throw .wrongType(value, at: place, expected: "an array of names") }
        var strings: [String] = []
        for (position, value) in values.enumerated() {
            guard case .string(let text) = value else {
                throw .wrongType(value, at: "\(place)[\(position)]", expected: "a name in double quotes")
            }
            strings.append(text)
        }
        return strings
    }

    static func list(_ names: [String]) -> String {
        names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
    }

    private static func twice(_ name: String, at place: String) -> QueryError {
        .mistake("repeated", "\(QueryError.quoted(name)) is asked for twice", at: place, expected: "each name once")
    }
}
