import HuiyinDomain

extension ExportTraits {
    /// The lines of a mapping file that say what ``Mapping`` alone does not: `about`, `recognise` and `conversation`.
    func lines(_ quoted: (String) -> String) -> [String] {
        var lines: [String] = []
        if let about { lines.append("about: \(quoted(about))") }
        if !recognise.isEmpty {
            lines.append("recognise: [\(recognise.map { Self.list($0, quoted) }.joined(separator: ", "))]")
        }
        if let conversation { lines.append("conversation: {\(parts(conversation, quoted).joined(separator: ", "))}") }
        return lines
    }

    /// `text: {…}` where more is said of the text than its columns; `nil` elsewhere.
    func text(_ choice: Mapping.Choice?, _ quoted: (String) -> String) -> String? {
        guard first.contains(.text) || !empty.isEmpty || isLabelled || !answers.isEmpty else { return nil }
        var parts: [String] = []
        switch choice {
        case .columns(let columns)? where !columns.isEmpty:
            parts.append("\(first.contains(.text) ? "first" : "columns"): \(Self.list(columns, quoted))")
        case .constant(let value)?: parts.append("value: \(quoted(value))")
        default: break
        }
        if !answers.isEmpty { parts.append("answers: \(Self.list(answers, quoted))") }
        if !empty.isEmpty { parts.append("empty: \(Self.list(empty.sorted(), quoted))") }
        if isLabelled { parts.append("labelled: true") }
        return "text: {\(parts.joined(separator: ", "))}"
    }

    /// `turns: {…}` where messages become turns; `nil` elsewhere.
    func turnsLine(_ quoted: (String) -> String) -> String? {
        guard let turns else { return nil }
        let parts = ["column: \(quoted(turns.column))"] + Self.parts(turns, quoted)
        return "turns: {\(parts.joined(separator: ", "))}"
    }

    /// What stands for the columns of a field that are tried in turn or found by a pattern; `nil` elsewhere.
    func source(_ field: FeedbackField, _ columns: [String], _ quoted: (String) -> String) -> String? {
        if let patterns = like[field] { return "like: \(Self.list(patterns, quoted))" }
        return first.contains(field) ? "first: \(Self.list(columns, quoted))" : nil
    }

    /// `values: {…}` of a rating.
    func ratings(_ quoted: (String) -> String) -> String? {
        guard !ratingValues.isEmpty else { return nil }
        let pairs = ratingValues.sorted { $0.key < $1.key }
            .map { "\(quoted($0.key)): \($0.value.map(RatingReader.plain) ?? "null")" }
        return "values: {\(pairs.joined(separator: ", "))}"
    }

    private static func list(_ names: [String], _ quoted: (String) -> String) -> String {
        "[\(names.map(quoted).joined(separator: ", "))]"
    }

    private func parts(_ shape: ConversationShape, _ quoted: (String) -> String) -> [String] {
        var by: [String] = []
        if !shape.columns.isEmpty { by.append("columns: \(Self.list(shape.columns, quoted))") }
        if let room = shape.room { by.append("room: \(quoted(room))") }
        if !shape.pair.isEmpty { by.append("pair: \(Self.list(shape.pair, quoted))") }
        if let day = shape.day { by.append("day: \(quoted(day))") }
        var parts = ["by: {\(by.joined(separator: ", "))}"]
        if let id = shape.id { parts.append("id: \(quoted(id))") }
        if !shape.customer.isEmpty { parts.append("customer: \(Self.list(shape.customer, quoted))") }
        return parts + Self.parts(shape.message, quoted)
    }

    private static func parts(_ shape: MessageShape, _ quoted: (String) -> String) -> [String] {
        var parts: [String] = []
        if !shape.text.isEmpty { parts.append("text: \(list(shape.text, quoted))") }
        if let order = shape.order { parts.append("order: \(quoted(order))") }
        if !shape.instead.isEmpty { parts.append("else: \(list(shape.instead, quoted))") }
        if !shape.skip.isEmpty {
            let pairs = shape.skip.sorted { $0.key < $1.key }
                .map { "\(quoted($0.key)): \(list($0.value.sorted(), quoted))" }
            parts.append("skip: {\(pairs.joined(separator: ", "))}")
        }
        var role = ["column: \(quoted(shape.role.column))", "otherwise: \(shape.role.otherwise.rawValue)"]
        if let same = shape.role.sameAs { role.append("same-as: \(quoted(same))") }
        for (name, roles) in [("values", shape.role.values), ("prefix", shape.role.prefixes)] where !roles.isEmpty {
            let pairs = roles.sorted { $0.key < $1.key }.map { "\(quoted($0.key)): \($0.value.rawValue)" }
            role.append("\(name): {\(pairs.joined(separator: ", "))}")
        }
        return parts + ["role: {\(role.joined(separator: ", "))}"]
    }
}
