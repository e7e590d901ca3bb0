import HuiyinDomain
import HuiyinQuery
import HuiyinText

extension FactPredicate {
    /// A condition on `v`, and on `o` where opinions are counted, that is 0 or 1 and never NULL: so `NOT` is the plain
    /// complement.
    func sql(_ unit: FactRequest.Unit, _ names: FactNames) throws -> FactSQL {
        var sql = FactSQL()
        switch self {
        case .everything: sql.add("1")
        case .and(let parts): try Self.join(parts, " AND ", empty: "1", unit, names, &sql)
        case .or(let parts): try Self.join(parts, " OR ", empty: "0", unit, names, &sql)
        case .not(let part):
            sql.add("NOT ")
            sql.add(try part.sql(unit, names))
        case .column(let column, let values): try column.add(isOneOf: values, names, to: &sql)
        case .polarity(let polarities):
            sql.add(unit == .opinion ? "o.polarity IN " : "v.polarity IN ")
            Self.addList(polarities.map { Int64($0.rawValue) }, to: &sql)
        case .topic(let paths):
            let topics = try paths.flatMap(names.topics)
            guard !topics.isEmpty else {
                sql.add("0")
                break
            }
            sql.add(
                unit == .opinion
                    ? "o.topic IN " : "EXISTS (SELECT 1 FROM opinion_fact AS p WHERE p.voice = v.id AND p.topic IN ")
            sql.add(list: topics)
            if unit == .item { sql.add(")") }
        case .time(let range):
            sql.add(
                "(v.time IS NOT NULL AND v.time >= ? AND v.time < ?)", .integer(range.lowerBound),
                .integer(range.upperBound))
        case .text(let words):
            if let query = SearchTerms.query(words) {
                sql.add("v.version IN (SELECT rowid FROM voice_text WHERE voice_text MATCH ?)", .text(query))
            } else {
                // Nothing asked for is found everywhere; signs alone are found nowhere.
                sql.add(words.allSatisfy(\.isWhitespace) ? "1" : "0")
            }
        }
        return sql
    }

    private static func join(
        _ parts: [FactPredicate], _ operation: String, empty: String, _ unit: FactRequest.Unit, _ names: FactNames,
        _ sql: inout FactSQL
    ) throws {
        guard !parts.isEmpty else { return sql.add(empty) }
        sql.add("(")
        for (index, part) in parts.enumerated() {
            if index > 0 { sql.add(operation) }
            sql.add(try part.sql(unit, names))
        }
        sql.add(")")
    }

    private static func addList(_ numbers: [Int64], to sql: inout FactSQL) {
        // `x IN (NULL)` would be NULL instead of 0.
        sql.add(list: numbers.isEmpty ? [Int64.min] : numbers)
    }
}

extension FactColumn {
    /// The expression for this column's number; `nil` for an attribute that no fact has.
    func sql(_ names: FactNames) throws -> FactSQL? {
        var sql = FactSQL()
        switch self {
        case .channel: sql.add("v.channel")
        case .source: sql.add("v.source")
        case .kind: sql.add("v.kind")
        case .product: sql.add("v.product")
        case .version: sql.add("v.product_version")
        case .lineage: sql.add("v.lineage")
        case .store: sql.add("v.store")
        case .campaign: sql.add("v.campaign")
        case .language: sql.add("v.language")
        case .person: sql.add("v.author")
        case .authenticity: sql.add("v.authenticity")
        // Shifted, since 0 is "unknown" in every column.
        case .nps: sql.add("coalesce(v.nps + 1000, 0)")
        case .attribute(let name):
            guard let number = try names.number(name) else { return nil }
            sql.add(
                "coalesce((SELECT value FROM attribute_fact AS a WHERE a.voice = v.id AND a.name = ?), 0)",
                .integer(number))
        }
        return sql
    }

    /// A condition that this column has one of `values`; `nil` among them is "unknown".
    fileprivate func add(isOneOf values: [String?], _ names: FactNames, to sql: inout FactSQL) throws {
        guard let expression = try self.sql(names) else {
            return sql.add(values.contains(nil) ? "1" : "0")
        }
        let numbers: [Int64]
        switch self {
        case .person: numbers = try values.flatMap { try $0.map(names.authors) ?? [0] }
        case .nps: numbers = values.compactMap(Self.npsNumber)
        default: numbers = try values.compactMap(names.number)
        }
        guard !numbers.isEmpty else { return sql.add("0") }
        sql.add(expression)
        sql.add(" IN ")
        sql.add(list: numbers)
    }

    /// The word for a number of this column.
    func text(_ number: Int64, _ names: FactNames) throws -> String? {
        switch self {
        case .person: try names.person(number)
        case .nps: NPSGroup(rawValue: Int(number) - 1000)?.name
        default: try names.text(number)
        }
    }

    private static func npsNumber(_ name: String?) -> Int64? {
        guard let name else { return 0 }
        return NPSGroup.allCases.first { $0.name == name }.map { Int64($0.rawValue) + 1000 }
    }
}
