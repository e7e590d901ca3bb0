package import HuiyinDomain
import HuiyinText

/// Makes feedback of the rows of one file.
package struct FeedbackBuilder: Sendable {
    /// What keeps a row from being feedback.
    package struct Refusal: Error, Hashable, Sendable {
        package let code: String
        package let message: String
        /// The record's own id, where it has one.
        package let id: String?
    }

    private let source: String
    private let plan: FieldPlan
    /// Columns that fill a field and are no attribute besides.
    private let used: Set<String>
    /// Below a top-level column of JSON, the paths that fields are read from.
    private let usedPaths: [String: [ArraySlice<String>]]

    package init(source: String, plan: FieldPlan) {
        self.source = source
        self.plan = plan
        var used: Set<String> = []
        for case .columns(let columns) in plan.bindings.values.map(\.source) { used.formUnion(columns.map(\.name)) }
        used.formUnion([plan.topic?.name, plan.polarity?.name].compactMap(\.self))
        if plan.isExport { used.formUnion(FieldPlan.exportOnly) }
        self.used = used.subtracting(plan.dimensions)
        usedPaths = Dictionary(
            grouping: used.map { $0.split(separator: ".").map(String.init)[...] }.filter { $0.count > 1 },
            by: { $0[0] }
        ).mapValues { $0.map { $0.dropFirst() } }
    }

    /// The feedback that `row` holds.
    ///
    /// - Throws: ``Refusal`` `no-content`, `time-unreadable`, `rating-unreadable`, `polarity-unknown`, `turns-unreadable`: the last four only for
    ///   columns that a mapping names; a column found by its name is kept as an attribute where a value does not fit.
    package func feedback(_ row: Row) throws(Refusal) -> Feedback {
        let own = cell(.id, row) ?? (plan.isExport ? row["key"]?.cell.flatMap(Self.filled) : nil)
        var feedback = Feedback(source: source, key: own ?? FeedbackKey.hash(of: row), hasOwnKey: own != nil)
        if plan.isExport, cell(.id, row) == nil { feedback.hasOwnKey = false }
        var unread: [Attribute] = []
        feedback.text = text(row)
        feedback.title = cell(.title, row)
        feedback.question = cell(.question, row)
        feedback.context = cell(.context, row)
        feedback.channel = cell(.channel, row).flatMap { Channel($0) }
        feedback.product = ProductReference(
            name: cell(.product, row), version: cell(.version, row), lineage: cell(.lineage, row))
        feedback.store = cell(.store, row)
        feedback.order = cell(.order, row)
        feedback.campaign = cell(.campaign, row)
        try take(.kind, row, own, &unread, "expected one of \(Self.kinds)") { value in
            guard let kind = value.cell.flatMap(FeedbackKind.init) else { return false }
            feedback.kind = kind
            return true
        }
        try take(.secondHand, row, own, &unread, "expected true or false, 是 or 否") { value in
            guard let said = value.cell.flatMap({ Self.truths[$0.nameKey] }) else { return false }
            feedback.isSecondHand = said
            return true
        }
        try take(.turns, row, own, &unread, "expected a list of {\"role\": \"customer|agent|system\", \"text\": \"…\"}")
        {
            guard let turns = Self.turns($0) else { return false }
            feedback.turns = turns
            return true
        }
        try take(.time, row, own, &unread, "state its form in the mapping (time: {column, format})") { value in
            guard let time = value.cell.flatMap(plan.time.time) else { return false }
            feedback.time = time
            return true
        }
        try take(.rating, row, own, &unread, Self.expected(plan.rating)) { value in
            feedback.rating = plan.rating.rating(value)
            return feedback.rating != nil
        }
        try take(.nps, row, own, &unread, Self.expected(plan.nps)) { value in
            feedback.nps = plan.nps.rating(value)
            return feedback.nps != nil
        }
        for kind in IdentityClaim.Kind.allCases {
            if let value = cell(.claim(kind), row) { feedback.author.append(IdentityClaim(kind: kind, value: value)) }
        }
        try label(&feedback, row, own)
        guard
            !feedback.text.isEmpty || feedback.title != nil || !feedback.turns.isEmpty || feedback.rating != nil
                || feedback.nps != nil
        else {
            throw Refusal(
                code: "no-content",
                message: "the record has neither a text nor a rating; fill one of them or leave it out",
                id: own)
        }
        feedback.attributes = attributes(row) + unread
        return feedback
    }

    private func text(_ row: Row) -> String {
        switch plan.bindings[.text]?.source {
        case .columns(let columns)?:
            if columns.count == 1 { return value(columns[0], row)?.cell.map { $0.trimmed.isEmpty ? "" : $0 } ?? "" }
            return columns.compactMap { value($0, row)?.cell.flatMap(Self.filled) }.joined(separator: "\n")
        case .constant(let text)?: return text
        case nil: return ""
        }
    }

    private func label(_ feedback: inout Feedback, _ row: Row, _ id: String?) throws(Refusal) {
        if plan.isExport, let labels = Self.object(row["labels"]) {
            feedback.labels = GivenLabels(
                topic: labels["topic"]?.string, polarity: labels["polarity"]?.int.flatMap(Polarity.init(rawValue:)))
        }
        if let topic = plan.topic { feedback.labels.topic = value(topic, row)?.cell.flatMap(Self.filled) }
        guard let column = plan.polarity, let cell = value(column, row)?.cell.flatMap(Self.filled) else { return }
        guard let polarity = plan.polarityValues[cell] ?? plan.polarityValues[cell.trimmed] ?? polarity(cell) else {
            throw Refusal(
                code: "polarity-unknown",
                message: "the column \(column.name) holds a label that the mapping does not explain; "
                    + "add it to labels.polarity.values", id: id)
        }
        feedback.labels.polarity = polarity
    }

    /// The usual words, where the mapping explains none.
    private func polarity(_ cell: String) -> Polarity? {
        guard plan.polarityValues.isEmpty else { return nil }
        if let number = Int(cell.trimmed) { return Polarity(rawValue: number) }
        return Self.polarities[cell.nameKey]
    }

    /// Reads one field; what does not fit is refused where a mapping names the column, else kept as an attribute.
    private func take(
        _ field: FeedbackField, _ row: Row, _ id: String?, _ unread: inout [Attribute], _ expected: String,
        _ read: (JSONValue) -> Bool
    ) throws(Refusal) {
        guard let binding = plan.bindings[field] else { return }
        switch binding.source {
        case .constant(let text): _ = read(.string(text))
        case .columns(let columns):
            guard let column = columns.first, let value = value(column, row), let cell = value.cell,
                !cell.trimmed.isEmpty, !read(value)
            else { return }
            if binding.isExplicit {
                throw Refusal(
                    code: "\(field.name)-unreadable",
                    message: "the column \(column.name) holds no \(field.name) that can be read; \(expected)", id: id)
            }
            unread.append(Attribute(name: column.name, value: cell))
        }
    }

    private func attributes(_ row: Row) -> [Attribute] {
        var attributes: [Attribute] = []
        for column in row.columns where !used.contains(column.name) {
            let rest = column.value.without(usedPaths[column.name] ?? [])
            guard let cell = rest?.cell, !cell.isEmpty else { continue }
            attributes.append(
                Attribute(name: column.name, value: cell, isDimension: plan.dimensions.contains(column.name)))
        }
        for path in plan.dimensions where !row.columns.contains(where: { $0.name == path }) {
            guard let cell = row[path]?.cell, !cell.isEmpty else { continue }
            attributes.append(Attribute(name: path, value: cell, isDimension: true))
        }
        if plan.isExport { attributes += Self.exported(row["attributes"], dimensions: plan.dimensions) }
        return attributes
    }

    private static func exported(_ value: JSONValue?, dimensions: Set<String>) -> [Attribute] {
        guard case .object(let fields)? = object(value) else { return [] }
        return fields.compactMap { field in
            field.value.cell.map {
                Attribute(name: field.name, value: $0, isDimension: dimensions.contains(field.name))
            }
        }
    }

    /// An object, also where a table holds it as text.
    private static func object(_ value: JSONValue?) -> JSONValue? {
        var value = value
        if case .string(let text)? = value { value = try? JSONReader.read(Array(text.utf8)) }
        guard case .object? = value else { return nil }
        return value
    }

    /// The value of a field, or `nil` where it is empty or nothing but white space.
    private func cell(_ field: FeedbackField, _ row: Row) -> String? {
        switch plan.bindings[field]?.source {
        case .columns(let columns)?: columns.first.flatMap { value($0, row)?.cell }.flatMap(Self.filled)
        case .constant(let text)?: text
        case nil: nil
        }
    }

    private func value(_ column: ColumnReference, _ row: Row) -> JSONValue? {
        if let index = column.index { row[index] } else { row[column.name] }
    }

    private static func filled(_ cell: String) -> String? {
        let trimmed = cell.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    private static func turns(_ value: JSONValue) -> [Turn]? {
        var value = value
        if case .string(let text) = value, let parsed = try? JSONReader.read(Array(text.utf8)) { value = parsed }
        guard let items = value.array else { return nil }
        var turns: [Turn] = []
        for item in items {
            guard let text = item["text"]?.string, let role = item["role"]?.string.flatMap(Turn.Role.init) else {
                return nil
            }
            turns.append(Turn(role: role, text: text))
        }
        return turns
    }

    private static func expected(_ reader: RatingReader) -> String {
        "expected a value from \(RatingReader.plain(reader.minimum)) to \(RatingReader.plain(reader.maximum))"
    }

    private static let kinds = FeedbackKind.allCases.map(\.rawValue).joined(separator: ", ")
    private static let truths: [String: Bool] = [
        "true": true, "yes": true, "1": true, "是": true, "false": false, "no": false, "0": false, "否": false,
    ]
    private static let polarities: [String: Polarity] = [
        "negative": .negative, "neg": .negative, "负面": .negative, "消极": .negative, "差评": .negative, "neutral": .neutral,
        "中性": .neutral, "中评": .neutral, "positive": .positive, "pos": .positive, "正面": .positive, "积极": .positive,
        "好评": .positive,
    ]
}
