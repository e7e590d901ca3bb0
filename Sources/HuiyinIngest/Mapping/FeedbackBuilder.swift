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
    let plan: FieldPlan
    /// Columns that fill a field and are no attribute besides.
    private let used: Set<String>
    /// Below a top-level column of JSON, the paths that fields are read from.
    private let usedPaths: [String: [ArraySlice<String>]]

    /// Fields of a single value, and the columns found for them.
    private let plainColumns: [(field: FeedbackField, column: ColumnReference)]

    /// The source whose keys an export gives back as they were. Those of its other sources get their source's name before
    /// them: what two sources call 1 is not one item.
    private let bareSource: String

    package init(source: String, plan: FieldPlan) {
        bareSource = plan.exportedSources.contains(source) ? source : plan.exportedSources.first ?? source
        self.source = source
        self.plan = plan
        var used: Set<String> = []
        for case .columns(let columns) in plan.bindings.values.map(\.source) { used.formUnion(columns.map(\.name)) }
        used.formUnion([plan.topic?.name, plan.polarity?.name].compactMap(\.self))
        if plan.isExport { used.formUnion(FieldPlan.exportOnly) }
        if plan.isPush { used.insert("attributes") }
        let lists: Set<FeedbackField> = [.turns, .rating, .nps, .time, .kind, .secondHand]
        plainColumns = FeedbackField.all.compactMap { field in
            guard !lists.contains(field), let binding = plan.bindings[field], !binding.isExplicit,
                case .columns(let columns) = binding.source, let column = columns.first, column.index == nil
            else { return nil }
            return (field, column)
        }
        self.used = used.subtracting(plan.dimensions).subtracting(plan.codes)
        usedPaths = Dictionary(
            grouping: used.map { $0.split(separator: ".").map(String.init)[...] }.filter { $0.count > 1 },
            by: { $0[0] }
        ).mapValues { $0.map { $0.dropFirst() } }
    }

    /// A value that a field was looked for in, and that does not fit it.
    package struct Unread: Sendable {
        package let field: FeedbackField
        package let attribute: Attribute
    }

    /// The feedback that `row` holds, and which of its attributes were meant to be something else.
    ///
    /// A column found by its name is kept as an attribute where a value does not fit; one that a mapping names refuses the
    /// record.
    ///
    /// - Throws: ``Refusal`` `no-content`, `time-unreadable`, `polarity-unknown`; also `text-unreadable`, `turns-unreadable` and
    ///   `rating-unreadable` where nothing else was said.
    package func feedback(_ row: Row) throws(Refusal) -> (feedback: Feedback, unread: [Unread]) {
        try feedback(row, saying: nil)
    }

    /// As ``feedback(_:)``; with `talk` the record is a conversation of that key, those turns and those claims.
    func feedback(_ row: Row, saying talk: Talk?) throws(Refusal) -> (feedback: Feedback, unread: [Unread]) {
        let own =
            talk?.key ?? cell(.id, row).map(\.withoutMarks).flatMap(Self.filled)
            ?? (plan.isExport ? row["key"]?.cell.flatMap(Self.filled) : nil)
        let key = own ?? FeedbackKey.hash(of: row)
        var feedback = Feedback(source: source, key: key, hasOwnKey: own != nil)
        if plan.isExport, let other = row["source"]?.cell.flatMap(Self.filled), other != bareSource {
            feedback.key = "\(other)/\(key)"
        }
        if plan.isExport, cell(.id, row) == nil { feedback.hasOwnKey = false }
        var unread = nested(row)
        let said = text(row)
        feedback.text = said.text
        feedback.title = cell(.title, row)
        feedback.question = cell(.question, row) ?? said.question
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
        let list = "expected a list of {\"role\": \"customer|agent|system\", \"text\": \"…\"}"
        try take(.turns, row, own, &unread, list) { value in
            let read = plan.traits.turns.map { shape in shape.turns(value, of: row) } ?? Self.turns(value)
            guard let turns = read else { return false }
            feedback.turns = turns
            return true
        }
        try take(.time, row, own, &unread, "state its form in the mapping (time: {column, format})") { value in
            guard let time = value.cell.flatMap(plan.time.time) else { return false }
            feedback.time = time
            return true
        }
        if let talk { feedback.turns = talk.turns }
        try take(.rating, row, own, &unread, Self.expected(plan.rating)) { value in
            if let known = value.cell.flatMap({ plan.traits.ratingValues[$0.trimmed] }) {
                feedback.rating = known.flatMap {
                    Rating(
                        value: $0, minimum: plan.rating.minimum, maximum: plan.rating.maximum, scale: plan.rating.scale,
                        raw: value.cell ?? "")
                }
                return true
            }
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
        if let talk { feedback.author += talk.claims }
        if plan.isExport, let author = row["author"]?.cell.flatMap(Self.filled) {
            // The claims are masked; the name that an export gives each author keeps people apart.
            feedback.author = [IdentityClaim(kind: .person, value: author)]
        }
        try label(&feedback, row, own)
        guard
            !feedback.text.isEmpty || feedback.title != nil || !feedback.turns.isEmpty || feedback.rating != nil
                || feedback.nps != nil || hasCode(row)
        else { throw Self.nothingSaid(unread, own) }
        feedback.attributes = attributes(row) + said.unsaid + unread.map(\.attribute)
        for (field, column) in plan.misfits {
            guard let cell = value(column, row)?.cell.flatMap(Self.filled) else { continue }
            unread.append(Unread(field: field, attribute: Attribute(name: column.name, value: cell)))
        }
        return (feedback, unread)
    }

    /// Whether something was ticked: that says something too.
    private func hasCode(_ row: Row) -> Bool {
        plan.codes.contains { row[$0]?.cell.flatMap(Self.filled) != nil }
    }

    /// Objects and lists where a field wants a single value: no text, no name, but kept.
    private func nested(_ row: Row) -> [Unread] {
        plainColumns.compactMap { field, column in
            guard let value = value(column, row), value.isNested, let cell = value.cell else { return nil }
            return Unread(field: field, attribute: Attribute(name: column.name, value: cell))
        }
    }

    private static func nothingSaid(_ unread: [Unread], _ id: String?) -> Refusal {
        let said: [FeedbackField] = [.turns, .text, .title, .rating, .nps]
        guard
            let odd = unread.filter({ said.contains($0.field) })
                .min(by: { said.firstIndex(of: $0.field) ?? 0 < said.firstIndex(of: $1.field) ?? 0 })
        else {
            return Refusal(
                code: "no-content",
                message: "the record has neither a text nor a rating; fill one of them or leave it out", id: id)
        }
        return Refusal(
            code: "\(odd.field.name)-unreadable",
            message:
                "the column \(odd.attribute.name) holds no \(odd.field.name) that can be read, and nothing else was said; "
                + "correct it as in the other records", id: id)
    }

    /// What the text columns hold, the open question it answers, and what stands there that nobody wrote.
    private func text(_ row: Row) -> (text: String, question: String?, unsaid: [Attribute]) {
        guard case .columns(let columns)? = plan.bindings[.text]?.source else {
            if case .constant(let text)? = plan.bindings[.text]?.source { return (text, nil, []) }
            return ("", nil, [])
        }
        let traits = plan.traits
        if columns.count == 1, traits.empty.isEmpty, traits.answers.isEmpty, !traits.isLabelled {
            return (plain(columns[0], .text, row).map { $0.trimmed.isEmpty ? "" : $0 } ?? "", nil, [])
        }
        var parts: [String] = []
        var questions: [String] = []
        var unsaid: [Attribute] = []
        for column in columns {
            guard let cell = value(column, row)?.cell.flatMap(Self.filled) else { continue }
            if traits.empty.contains(cell) {
                unsaid.append(Attribute(name: column.name, value: cell))
                continue
            }
            if traits.first.contains(.text), !parts.isEmpty { break }
            parts.append(traits.isLabelled ? "\(column.name)：\(cell)" : cell)
            questions.append(ColumnPattern.question(column.name))
        }
        let question = traits.answers.isEmpty || questions.isEmpty ? nil : questions.joined(separator: "\n")
        return (parts.joined(separator: "\n"), question, unsaid)
    }

    private func label(_ feedback: inout Feedback, _ row: Row, _ id: String?) throws(Refusal) {
        if plan.isExport, let labels = ExportedRow.object(row["labels"]) {
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
        _ field: FeedbackField, _ row: Row, _ id: String?, _ unread: inout [Unread], _ expected: String,
        _ read: (JSONValue) -> Bool
    ) throws(Refusal) {
        guard let binding = plan.bindings[field] else { return }
        switch binding.source {
        case .constant(let text): _ = read(.string(text))
        case .columns(let columns):
            guard let column = columns.first(where: { value($0, row)?.cell.flatMap(Self.filled) != nil }),
                let value = value(column, row), let cell = value.cell, !read(value)
            else { return }
            if Self.mayBePlaceholder.contains(field), Placeholder.contains(cell) { return }
            // A date that no calendar has is a slip of the pen, not a value of another kind: its record waits to be mended.
            if field == .time, let cure = plan.time.impossible(cell) {
                throw Refusal(
                    code: "time-impossible", message: "the column \(column.name) says \(cell.trimmed), but \(cure)",
                    id: id)
            }
            if binding.isExplicit {
                throw Refusal(
                    code: "\(field.name)-unreadable",
                    message: "the column \(column.name) holds no \(field.name) that can be read; \(expected)", id: id)
            }
            unread.append(Unread(field: field, attribute: Attribute(name: column.name, value: cell)))
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
        // In an order of their own: a set has another one in each process, and the same record would seem changed.
        for path in plan.dimensions.sorted() where !row.columns.contains(where: { $0.name == path }) {
            guard let cell = row[path]?.cell, !cell.isEmpty else { continue }
            attributes.append(Attribute(name: path, value: cell, isDimension: true))
        }
        if plan.isPush { attributes += PushPlan.attributes(row) }
        if plan.isExport { attributes += ExportedRow.attributes(row, dimensions: plan.dimensions) }
        return attributes
    }

    /// The value of a field, or `nil` where it is empty or nothing but white space.
    private func cell(_ field: FeedbackField, _ row: Row) -> String? {
        switch plan.bindings[field]?.source {
        case .columns(let columns)?: columns.lazy.compactMap { plain($0, field, row).flatMap(Self.filled) }.first
        case .constant(let text)?: text
        case nil: nil
        }
    }

    /// The value as a cell; `nil` for an object or a list, unless a mapping says that the field is there.
    private func plain(_ column: ColumnReference, _ field: FeedbackField, _ row: Row) -> String? {
        guard let value = value(column, row) else { return nil }
        return value.isNested && plan.bindings[field]?.isExplicit == false ? nil : value.cell
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

    private static let mayBePlaceholder: Set<FeedbackField> = [.time, .rating, .nps]
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
