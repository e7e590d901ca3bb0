import HuiyinText

/// Writes suggested nodes as a taxonomy file.
enum SuggestedYAML {
    /// The file, each node with a comment that names its voices.
    static func text(_ nodes: [SuggestedNode], id: String, language: ReplyLanguage) -> String {
        var lines = [
            "# A suggestion of a language model; every node cites voices that speak of it. Read it before you use it.",
            "taxonomy: \(quoted(id))", "version: 1", "language: \(language.rawValue)", "nodes:",
        ]
        for node in nodes { append(node, indent: "  ", to: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The ids of the voices of every node, by its path.
    static func voices(_ nodes: [SuggestedNode], below parent: String? = nil) -> [String: [String]] {
        var voices = [String: [String]]()
        for node in nodes {
            let path = parent.map { "\($0)/\(node.id)" } ?? node.id
            voices[path] = node.voices
            voices.merge(Self.voices(node.children, below: path)) { own, _ in own }
        }
        return voices
    }

    private static func append(_ node: SuggestedNode, indent: String, to lines: inout [String]) {
        lines.append("\(indent)# voices: \(node.voices.map(quoted).joined(separator: ", "))")
        lines.append("\(indent)- id: \(quoted(node.id))")
        lines.append("\(indent)  name: \(quoted(node.name))")
        if let summary = node.summary { lines.append("\(indent)  description: \(quoted(summary))") }
        if !node.phrases.isEmpty {
            lines.append("\(indent)  phrases: [\(node.phrases.map(quoted).joined(separator: ", "))]")
        }
        guard !node.children.isEmpty else { return }
        lines.append("\(indent)  children:")
        for child in node.children { append(child, indent: indent + "    ", to: &lines) }
    }

    /// A string in the double quotes that JSON and YAML share.
    private static func quoted(_ text: String) -> String {
        // Neither line ends of Unicode nor what YAML calls unprintable may stand in a file bare.
        let plain = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            let isBare = scalar.value >= 0x20 && !(0x7F...0x9F ~= scalar.value) && !(0x2028...0x2029 ~= scalar.value)
            return isBare && scalar.value != 0xFEFF && scalar.value < 0xFFFE || scalar.value >= 0x10000 ? scalar : " "
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: plain)
        var bytes = [UInt8]()
        JSONBytes.append(String(view), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
