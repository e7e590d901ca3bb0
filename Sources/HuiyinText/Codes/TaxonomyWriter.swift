import HuiyinDomain

/// Writes a taxonomy as the YAML that ``TaxonomyFile`` reads the same from.
enum TaxonomyWriter {
    static func yaml(_ taxonomy: Taxonomy) -> String {
        var lines = [
            "taxonomy: \(taxonomy.id)", "version: \(taxonomy.version)", "language: \(taxonomy.language.rawValue)",
            "nodes:",
        ]
        var open = 0
        for node in taxonomy.nodes {
            let indent = String(repeating: "    ", count: node.depth - 1) + "  "
            if node.depth > open, open > 0 { lines.append("\(String(indent.dropLast(2)))children:") }
            open = node.depth
            lines.append("\(indent)- id: \(node.id)")
            let inner = indent + "  "
            lines.append("\(inner)name: \(quoted(node.name))")
            if !node.names.isEmpty { lines.append("\(inner)names: {\(pairs(node.names))}") }
            if let summary = node.summary { lines.append("\(inner)description: \(quoted(summary))") }
            if !node.phrases.isEmpty { lines.append("\(inner)phrases: \(list(node.phrases))") }
            if let codes = codes(node) { lines.append(inner + codes) }
            if let owner = node.owner { lines.append("\(inner)owner: \(quoted(owner))") }
            if !node.tests.isEmpty {
                lines.append("\(inner)tests:")
                for test in node.tests {
                    lines.append("\(inner)  - \(test.expectation == .lands ? "" : "not: ")\(quoted(test.text))")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `codes: {"survey-2025": ["Q7=3"]}`; `nil` for a node without codes.
    static func codes(_ node: Taxonomy.Node) -> String? {
        guard !node.codes.isEmpty else { return nil }
        let sources = node.codes.sorted { $0.key < $1.key }.map { source, codes in
            let items = codes.map { code in
                node.codePolarities[source]?[code].map { "{code: \(quoted(code)), polarity: \($0.rawValue)}" }
                    ?? quoted(code)
            }
            return "\(quoted(source)): [\(items.joined(separator: ", "))]"
        }
        return "codes: {\(sources.joined(separator: ", "))}"
    }

    private static func list(_ texts: [String]) -> String { "[\(texts.map(quoted).joined(separator: ", "))]" }

    private static func pairs(_ texts: [String: String]) -> String {
        texts.sorted { $0.key < $1.key }.map { "\(quoted($0.key)): \(quoted($0.value))" }.joined(separator: ", ")
    }

    /// In double quotes, with everything that YAML does not take as it stands escaped.
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C: out += "\\" + String(scalar)
            case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD:
                out.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                out += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return out + "\""
    }
}
