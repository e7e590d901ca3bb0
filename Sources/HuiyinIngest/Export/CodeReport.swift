import HuiyinDomain
package import HuiyinText

/// The codes of sources, as `huiyin taxonomy codes` prints them.
package enum CodeReport {
    /// A line a code, what nobody claims first; `all` lists those that nodes claim, too.
    package static func table(_ lists: [CodeList], all: Bool) -> [UInt8] {
        var text = ""
        for list in lists {
            let rows = all ? list.unmapped + list.rows.filter { $0.meaning != nil } : list.unmapped
            text +=
                "\(list.source) (\(list.taxonomy.label)): \(list.unmapped.count) of \(list.rows.count) codes unmapped\n"
            for row in rows {
                var line = "  \(row.count)  \(row.code)"
                if let meaning = row.meaning {
                    line += "  = \(meaning.path) (\(meaning.reason.rawValue))"
                } else if let suggestion = row.suggestion {
                    line += "  ? \(suggestion.path) \(number(suggestion.probability))"
                }
                text += line.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined() + "\n"
            }
        }
        if lists.isEmpty { text = "no source has columns of codes\n" }
        return Array(text.utf8)
    }

    /// `[{"source", "taxonomy", "codes": [{"code", "column", "option", "count", "topic", "reason", "suggestion"}]}]`.
    package static func json(_ lists: [CodeList], all: Bool) -> [UInt8] {
        func null(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
        let sources = lists.map { list in
            JSONValue.object([
                .init(name: "source", value: .string(list.source)),
                .init(name: "taxonomy", value: .string(list.taxonomy.label)),
                .init(
                    name: "codes",
                    value: .array(
                        (all ? list.rows : list.unmapped).map { row in
                            .object([
                                .init(name: "code", value: .string(row.code)),
                                .init(name: "column", value: .string(row.column)),
                                .init(name: "option", value: .string(row.option)),
                                .init(name: "count", value: .number(String(row.count))),
                                .init(name: "topic", value: null(row.meaning?.path)),
                                .init(name: "reason", value: null(row.meaning?.reason.rawValue)),
                                .init(
                                    name: "suggestion",
                                    value: row.suggestion.map { suggestion in
                                        .object([
                                            .init(name: "topic", value: .string(suggestion.path)),
                                            .init(name: "probability", value: .number(number(suggestion.probability))),
                                        ])
                                    } ?? .null),
                            ])
                        })),
            ])
        }
        var bytes = [UInt8]()
        JSONValue.array(sources).append(to: &bytes)
        return bytes + [0x0A]
    }

    private static func number(_ probability: Double) -> String { "\((probability * 100).rounded() / 100)" }
}
