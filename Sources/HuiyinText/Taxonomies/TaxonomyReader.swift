import HuiyinDomain
import Yams

/// Walks the YAML tree of one taxonomy file and collects every mistake on the way.
struct TaxonomyReader {
    let file: String
    private(set) var diagnostics = [Diagnostic]()
    private var nodes = [Taxonomy.Node]()

    init(file: String) { self.file = file }

    mutating func report(_ code: String, _ message: String, _ node: Node?) {
        diagnostics.append(Diagnostic(code: code, message: message, file: file, line: node?.mark?.line ?? 1))
    }

    /// Says what the YAML parser could not read, in a sentence of its own.
    mutating func syntaxError(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let hint = "is the indentation even, does each key end with a colon and a space, is every quote closed?"
            add("yaml-syntax", "not YAML at column \(mark.column): \(problem); \(hint)", line: mark.line)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted().joined(separator: ", ")
            add("duplicate-key", "the key \(names) stands twice in one node; keep one of them", line: context.mark.line)
        case .reader(let problem, _, _, _):
            add(
                "yaml-encoding",
                "not readable as UTF-8 YAML: \(problem); save the file as UTF-8 without control characters", line: 1)
        default:
            add("yaml-syntax", "not YAML; compare the file with one of the packs", line: 1)
        }
    }

    private mutating func add(_ code: String, _ message: String, line: Int) {
        diagnostics.append(Diagnostic(code: code, message: message, file: file, line: line))
    }

    /// The taxonomy as far as it can be read; whether it may be used depends on ``diagnostics``.
    mutating func taxonomy(_ root: Node) -> Taxonomy? {
        guard let top = root.mapping else {
            report("taxonomy-shape", "expected the keys taxonomy, version, language and nodes at the top", root)
            return nil
        }
        checkKeys(
            of: top, allowed: ["taxonomy", "version", "language", "nodes", "name", "names", "description"],
            in: "the taxonomy")
        let id = text(top["taxonomy"])
        if let id, !Self.isID(id) {
            report(
                "bad-id", "taxonomy: \(Self.shown(id)) is no id; use small letters a-z, digits and - only",
                top["taxonomy"])
        } else if id == nil {
            report(
                "missing-key", "the key taxonomy (the id of the whole file) is missing or empty",
                top["taxonomy"] ?? root)
        }
        let version = text(top["version"]).flatMap { Int($0) }
        if version.map({ $0 >= 1 }) != true {
            report("bad-version", "version must be an integer from 1, raised by every change", top["version"] ?? root)
        }
        let languageName = text(top["language"])
        let language = languageName.map { Language(rawValue: $0) } ?? .chinese
        if language == nil {
            report(
                "bad-language", "language: \(Self.shown(languageName ?? "")) is unknown; use zh, en or mixed",
                top["language"])
        }
        guard let list = top["nodes"] else {
            report("missing-key", "the key nodes (the list of topics) is missing", root)
            return nil
        }
        readNodes(list, below: nil, depth: 1)
        guard let id, let version, let language, diagnostics.isEmpty else { return nil }
        return Taxonomy(id: id, version: version, language: language, nodes: nodes)
    }

    private mutating func readNodes(_ list: Node, below parent: String?, depth: Int) {
        let place = parent.map { "children of \($0)" } ?? "nodes"
        guard let sequence = list.sequence, !sequence.isEmpty else {
            return report(
                "nodes-shape", "\(place): expected a list of at least one node, each begun with \"- id:\"", list)
        }
        guard depth <= 8 else {
            return report("too-deep", "\(place): nested deeper than 8 levels; flatten the tree", list)
        }
        var siblings = [String: Int]()
        for node in sequence { readNode(node, below: parent, depth: depth, siblings: &siblings) }
    }

    private mutating func readNode(_ node: Node, below parent: String?, depth: Int, siblings: inout [String: Int]) {
        guard let fields = node.mapping else {
            return report(
                "node-shape",
                "expected a node with id and name, found something else; write \"- id: …\" and below it \"name: …\"",
                node)
        }
        let place = parent.map { "a node below \($0)" } ?? "a node at the top"
        guard let id = text(fields["id"]) else {
            return report(
                "missing-key", "\(place) has no id; add one of small letters a-z, digits and -", fields["id"] ?? node)
        }
        guard Self.isID(id) else {
            return report("bad-id", "id \(Self.shown(id)): use small letters a-z, digits and - only", fields["id"])
        }
        let path = parent.map { "\($0)/\(id)" } ?? id
        checkKeys(of: fields, allowed: Self.nodeKeys, in: "node \(path)")
        if let line = siblings[id] {
            report(
                "duplicate-id", "the id \(path) was used in line \(line) already; ids are unique among siblings",
                fields["id"])
        }
        siblings[id] = fields["id"]?.mark?.line ?? 1
        let name = text(fields["name"])
        if name == nil {
            report("missing-name", "node \(path) has no name; add one that people will read", fields["name"] ?? node)
        }
        let codes = codes(fields["codes"], path)
        nodes.append(
            Taxonomy.Node(
                path: path, name: name ?? path, names: names(fields["names"], path),
                summary: text(fields["description"]),
                phrases: strings(fields["phrases"], "phrases of \(path)"), codes: codes.codes,
                codePolarities: codes.polarities,
                owner: text(fields["owner"]), tests: tests(fields["tests"], path)
            )
        )
        if let children = fields["children"] { readNodes(children, below: path, depth: depth + 1) }
    }

    private static let nodeKeys: Set = [
        "id", "name", "names", "description", "phrases", "codes", "owner", "tests", "children",
    ]

    private mutating func checkKeys(of mapping: Node.Mapping, allowed: Set<String>, in place: String) {
        for (key, _) in mapping {
            let name = key.string ?? ""
            guard !allowed.contains(name) else { continue }
            let known = allowed.sorted().joined(separator: ", ")
            report("unknown-key", "\(place): unknown key \(Self.shown(name)); known keys are \(known)", key)
        }
    }

    /// Names by language: `{en: Infotainment}`.
    private mutating func names(_ node: Node?, _ path: String) -> [String: String] {
        guard let node else { return [:] }
        guard let mapping = node.mapping else {
            report("names-shape", "names of \(path): expected language and name, such as {en: Price}", node)
            return [:]
        }
        var names = [String: String]()
        for (key, value) in mapping {
            if let language = text(key), let name = text(value) {
                names[language] = name
            } else {
                report("names-shape", "names of \(path): a name is empty; write it or remove the language", value)
            }
        }
        return names
    }

    /// Codes by source; one that leans a way stands as `{code: "Q7=3", polarity: -1}`.
    private mutating func codes(_ node: Node?, _ path: String) -> CodeLists {
        var lists = CodeLists()
        guard let node else { return lists }
        guard let mapping = node.mapping else {
            report("codes-shape", "codes of \(path): expected lists by source, such as {survey-2025: [\"Q7=3\"]}", node)
            return lists
        }
        for (key, value) in mapping {
            guard let source = text(key) else { continue }
            guard let items = value.sequence else {
                report("list-shape", "codes \(source) of \(path): expected a list, such as [first, second]", value)
                continue
            }
            for item in items {
                if let code = text(item) {
                    lists.codes[source, default: []].append(code)
                } else if let fields = item.mapping, let code = text(fields["code"]),
                    let polarity = fields["polarity"]?.int.flatMap(Polarity.init(rawValue:))
                {
                    lists.codes[source, default: []].append(code)
                    lists.polarities[source, default: [:]][code] = polarity
                } else {
                    report(
                        "codes-shape",
                        "codes \(source) of \(path): an entry is neither a code nor {code: \"Q7=3\", polarity: -1}",
                        item)
                }
            }
        }
        return lists
    }

    private struct CodeLists {
        var codes = [String: [String]]()
        var polarities = [String: [String: Polarity]]()
    }

    /// A list of texts; one that must not land on the node stands after `not:`.
    private mutating func tests(_ node: Node?, _ path: String) -> [Taxonomy.Node.Test] {
        guard let node else { return [] }
        let shape = "expected a list of texts, such as [first, {not: second}]"
        guard let sequence = node.sequence else {
            report("tests-shape", "tests of \(path): \(shape)", node)
            return []
        }
        var tests = [Taxonomy.Node.Test]()
        for item in sequence {
            if let text = text(item) {
                tests.append(.init(text, .lands))
            } else if let fields = item.mapping, fields.count == 1, let not = fields["not"] {
                let texts = not.sequence == nil ? [text(not)] : not.sequence?.map { text($0) } ?? []
                for text in texts {
                    if let text {
                        tests.append(.init(text, .staysAway))
                    } else {
                        report("tests-shape", "tests of \(path): a text after not: is empty; \(shape)", item)
                    }
                }
            } else {
                report(
                    "tests-shape", "tests of \(path): an entry is neither a text nor not: and a text; \(shape)", item)
            }
        }
        return tests
    }

    private mutating func strings(_ node: Node?, _ place: String) -> [String] {
        guard let node else { return [] }
        guard let sequence = node.sequence else {
            report("list-shape", "\(place): expected a list, such as [first, second]", node)
            return []
        }
        var out = [String]()
        for item in sequence {
            if let string = text(item) {
                out.append(string)
            } else {
                report("list-shape", "\(place): an entry is empty or no text; write it in quotes or remove it", item)
            }
        }
        return out
    }

    /// The text of a scalar without outer white space; `nil` where it is missing, empty or no scalar.
    private func text(_ node: Node?) -> String? {
        guard let scalar = node?.scalar else { return nil }
        var characters = Substring(scalar.string)
        while characters.first?.isWhitespace == true { characters.removeFirst() }
        while characters.last?.isWhitespace == true { characters.removeLast() }
        let isNull = scalar.style == .plain && (characters == "~" || characters == "null")
        return characters.isEmpty || isNull ? nil : String(characters)
    }

    private static func isID(_ id: String) -> Bool {
        id.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
    }

    /// A value short enough for a sentence.
    private static func shown(_ value: String) -> String {
        value.isEmpty ? "(empty)" : value.unicodeScalars.count > 40 ? "\(value.prefix(40))…" : value
    }
}
