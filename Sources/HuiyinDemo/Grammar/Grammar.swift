/// Rules of fragments by name, compiled from the texts of the themes.
///
/// A text has headings `= name` and a fragment a line below them. In a fragment `[a|b|]` is a choice, `{name}` a slot or
/// another rule, `{n:2-9}` a number; words of the ``Lexicon`` are found by themselves and said as the writer would.
struct Grammar: Sendable {
    private(set) var rules: [String: [[Piece]]] = [:]
    /// What is wrong with the texts, for a test; empty when all is well.
    private(set) var problems: [String] = []
    /// How many fragments there are.
    var fragments: Int { rules.values.reduce(0) { $0 + $1.count } }

    init(_ texts: [String], lexicon: Lexicon) {
        for text in texts { read(text, lexicon) }
        check()
    }

    /// The fragments of a rule; empty where it doesn't exist.
    subscript(name: String) -> [[Piece]] { rules[name] ?? [] }

    func has(_ name: String) -> Bool { rules[name] != nil }

    private mutating func read(_ text: String, _ lexicon: Lexicon) {
        var name = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("= ") {
                name = String(line.dropFirst(2))
                continue
            }
            guard !name.isEmpty else {
                problems.append("a fragment stands before the first heading: \(line)")
                continue
            }
            var parser = FragmentParser(line, lexicon: lexicon)
            rules[name, default: []].append(parser.parse())
            problems += parser.problems.map { "\(name): \($0) in \(line)" }
        }
    }

    private mutating func check() {
        for (name, lines) in rules.sorted(by: { $0.key < $1.key }) {
            for line in lines { check(line, in: name) }
        }
    }

    private mutating func check(_ pieces: [Piece], in name: String) {
        for piece in pieces {
            switch piece {
            case .rule(let other) where rules[other] == nil:
                problems.append("\(name) asks for \(other), which is missing")
            case .choice(let ways): for way in ways { check(way, in: name) }
            default: break
            }
        }
    }
}
