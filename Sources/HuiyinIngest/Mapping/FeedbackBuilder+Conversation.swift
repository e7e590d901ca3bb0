package import HuiyinDomain
import HuiyinText

extension FeedbackBuilder {
    /// A conversation as it was put together.
    struct Talk {
        let key: String
        let turns: [Turn]
        let claims: [IdentityClaim]
    }

    /// The feedback of a record, be it a row or a conversation, and its (first) row.
    ///
    /// - Throws: ``RecordParser/Failure`` where it is no row, ``Refusal`` where the row is no feedback.
    func read(
        _ record: RawRecord, _ parser: RecordParser
    ) throws -> (feedback: Feedback, unread: [Unread], row: Row) {
        guard plan.traits.conversation != nil else {
            let row = try parser.row(record.bytes)
            let (feedback, unread) = try feedback(row)
            return (feedback, unread, row)
        }
        let parts = record.parts.isEmpty ? [record.bytes.indices] : record.parts
        let rows = try parts.map { try parser.row(Array(record.bytes[$0])) }
        let (feedback, unread) = try conversation(rows, key: record.conversation)
        return (feedback, unread, rows[0])
    }

    /// The one conversation that `rows`, a message each, make.
    ///
    /// Time, product and so on are those of the first message that has them. A message on its own, as one that was mended
    /// later, has its own id in the key: it must not take the place of the conversation it fell out of.
    ///
    /// - Parameter key: what the messages share, and which part of a very long conversation this is; `nil` for a message on
    ///   its own.
    package func conversation(
        _ rows: [Row], key: String?
    ) throws(Refusal) -> (feedback: Feedback, unread: [Unread]) {
        guard let shape = plan.traits.conversation, let first = rows.first else {
            throw Refusal(code: "no-content", message: "the conversation has no message", id: nil)
        }
        var seen: Set<String> = []
        let messages = rows.filter { row in
            guard let id = shape.id.flatMap({ row[$0]?.cell }) else { return true }
            return seen.insert(id).inserted
        }
        let turns = messages.compactMap { shape.message.turn(row: $0, customer: nil) }
        let shared = shape.key(first, plan.time)
        guard key != nil || shared != nil else {
            throw Refusal(
                code: "conversation-unknown",
                message:
                    "the record says neither which group it was said in nor who said it to whom, so it belongs to no "
                    + "conversation; fill in \(shape.names.sorted().joined(separator: ", ")) or leave it out",
                id: shape.id.flatMap { first[$0]?.cell })
        }
        let own = [shared, shape.id.flatMap { first[$0]?.cell } ?? FeedbackKey.hash(of: first)]
            .compactMap(\.self).joined(separator: "/")
        return try feedback(
            merged(rows, shape),
            saying: Talk(key: key ?? own, turns: turns, claims: customer(rows, shape).map { [$0] } ?? []))
    }

    /// The columns that fields and dimensions are read from, with the first value that each has.
    private func merged(_ rows: [Row], _ shape: ConversationShape) -> Row {
        var names: [String] = []
        for case .columns(let columns) in plan.bindings.values.map(\.source) { names += columns.map(\.name) }
        let wanted = Set(
            (names + plan.dimensions + plan.codes).map { String($0.split(separator: ".").first ?? "") } + names)
        var columns: [Row.Column] = []
        for row in rows {
            for column in row.columns where wanted.contains(column.name) {
                guard column.value.cell?.trimmed.isEmpty == false,
                    !columns.contains(where: { $0.name == column.name })
                else { continue }
                columns.append(column)
            }
        }
        return Row(columns: columns)
    }

    /// The first of the customer columns' values that is a customer's by the role rule.
    private func customer(_ rows: [Row], _ shape: ConversationShape) -> IdentityClaim? {
        for row in rows {
            for column in shape.customer {
                guard let value = row[column]?.cell, !value.isEmpty,
                    shape.message.role.role(value, customer: nil) == .customer
                else { continue }
                return IdentityClaim(kind: .person, value: value)
            }
        }
        return nil
    }
}

extension MessageShape {
    /// The turns of a list of messages in one record; `nil` where there is no list.
    func turns(_ value: JSONValue, of row: Row) -> [Turn]? {
        var value = value
        if case .string(let text) = value, let parsed = try? JSONReader.read(Array(text.utf8)) { value = parsed }
        guard let items = value.array else { return nil }
        let customer = role.sameAs.flatMap { row[$0]?.cell }
        var rows = items.map { item -> Row in
            guard case .object(let fields) = item else { return Row(columns: []) }
            return Row(columns: fields.map { Row.Column(name: $0.name, value: $0.value) })
        }
        if let order {
            let keyed = rows.enumerated().map { (key: $1[order]?.cell ?? "", index: $0, row: $1) }
            rows = keyed.sorted { ($0.key.count, $0.key, $0.index) < ($1.key.count, $1.key, $1.index) }.map(\.row)
        }
        return rows.compactMap { turn(row: $0, customer: customer) }
    }

    /// What one message says; `nil` for one that is left out or says nothing at all.
    func turn(row: Row, customer: String?) -> Turn? {
        if skip.contains(where: { name, values in row[name]?.cell.map(values.contains) ?? false }) { return nil }
        if let words = text.lazy.compactMap({ row[$0]?.cell }).first(where: { !$0.trimmed.isEmpty }) {
            return Turn(role: role.role(row[role.column]?.cell, customer: customer), text: words)
        }
        // A picture or a call says nothing that could be read, but it was part of the talk.
        guard let kind = instead.lazy.compactMap({ row[$0]?.cell }).first(where: { !$0.isEmpty }) else { return nil }
        return Turn(role: .system, text: "[\(kind)]")
    }
}

extension ConversationShape {
    /// What the messages of one conversation share, or `nil` where a record has none of it.
    func key(_ row: Row, _ time: TimeReader) -> String? {
        var parts: [String] = []
        if !columns.isEmpty {
            let values = columns.map { row[$0]?.cell?.trimmed ?? "" }
            guard values.contains(where: { !$0.isEmpty }) else { return nil }
            parts.append(values.joined(separator: "|"))
        } else if let group = room.flatMap({ row[$0]?.cell?.trimmed }), !group.isEmpty {
            parts.append(group)
        } else {
            let ends = pair.map { row[$0]?.cell?.trimmed ?? "" }.sorted()
            guard ends.contains(where: { !$0.isEmpty }) else { return nil }
            parts.append(ends.joined(separator: "|"))
        }
        if let day, let at = row[day]?.cell.flatMap(time.time) { parts.append(String(at.rfc3339.prefix(10))) }
        return parts.joined(separator: "@")
    }
}
