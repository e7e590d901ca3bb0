import HuiyinDomain

extension ResolvedQuery {
    /// The query whose ``canonicalJSON`` is `json`: nothing is resolved again.
    ///
    /// - Throws: ``QueryError`` with the code `bad-resolved-query` for anything but such bytes.
    package static func parse(_ json: [UInt8]) throws(QueryError) -> ResolvedQuery {
        guard let value = try? JSONReader.parse(json) else { throw unreadable("is no JSON") }
        guard let unit = value["unit"]?.text.flatMap({ FactRequest.Unit(name: $0) }) else {
            throw unreadable("has no unit")
        }
        guard let snapshot = FactSnapshot(json: value["snapshot"]) else { throw unreadable("names no snapshot") }
        guard let offsets = ZoneOffsets(json: value["offsets"], zone: value["zone"]) else {
            throw unreadable("has no clock")
        }
        let limit = try RequestReader.limit(value["limit"] ?? .null) ?? 0
        let instants = value["instants"]?.integers
        let query = ResolvedQuery(
            unit: unit,
            measures: try RequestReader.measures(value["measures"] ?? .null),
            dimensions: try RequestReader.dimensions(value["dimensions"] ?? .null),
            filters: try RequestReader.filters(value["filters"] ?? .null, at: "filters", depth: 0),
            range: try RequestReader.range(value["range"] ?? .null),
            instants: instants.flatMap { $0.count == 2 && $0[0] <= $0[1] ? $0[0]..<$0[1] : nil },
            offsets: offsets,
            order: try RequestReader.order(value["order"] ?? .null),
            limit: limit,
            today: value["today"]?.text,
            unseen: value["unseen"]?.elements?.compactMap(Unseen.init(json:)) ?? [],
            snapshot: snapshot)
        // Whatever was read otherwise than it was written would change the hash: one comparison finds all of it.
        guard query.canonicalJSON == json else { throw unreadable("is not in its canonical form") }
        return query
    }

    private static func unreadable(_ what: String) -> QueryError {
        QueryError(
            code: "bad-resolved-query",
            message: "The resolved query \(what); expected the bytes that an earlier answer gave for its query.")
    }
}

extension ResolvedQuery.Unseen {
    fileprivate init?(json: JSONValue) {
        guard let parts = json.elements, parts.count == 3, let name = parts[0].text,
            let property = QueryProperty(name: name)
        else { return nil }
        self.init(property: property, value: parts[1].text, suggestion: parts[2].text)
    }
}

extension FactSnapshot {
    fileprivate init?(json: JSONValue?) {
        guard let json, case .integer(let number)? = json["number"],
            case .integer(let generation)? = json["generation"],
            case .object(let members)? = json["models"]
        else { return nil }
        var models: [String: String] = [:]
        for member in members { models[member.key] = member.value.text }
        let time = json["time"]?.integers
        self.init(
            number: number, generation: generation, taxonomy: json["taxonomy"]?.text, models: models,
            time: time.flatMap { $0.count == 2 && $0[0] <= $0[1] ? $0[0]...$0[1] : nil })
    }
}

extension ZoneOffsets {
    fileprivate init?(json: JSONValue?, zone: JSONValue?) {
        guard let zone = zone?.text, let elements = json?.elements else { return nil }
        var steps: [Step] = []
        for element in elements {
            guard let pair = element.elements, pair.count == 2, case .integer(let seconds) = pair[1] else { return nil }
            switch pair[0] {
            case .null: steps.append(Step(from: .min, seconds: Int(seconds)))
            case .integer(let from): steps.append(Step(from: from, seconds: Int(seconds)))
            default: return nil
            }
        }
        guard steps.first?.from == .min else { return nil }
        self.init(zone: zone, steps: steps)
    }
}

extension JSONValue {
    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

    fileprivate var elements: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

    fileprivate var integers: [Int64]? {
        elements?.compactMap { if case .integer(let number) = $0 { number } else { nil } }
    }
}
