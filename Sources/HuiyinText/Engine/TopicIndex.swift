import HuiyinDomain

/// The nodes of a taxonomy as they are found in text: by phrases, and by the words of their names.
struct TopicIndex: Sendable {
    /// A node that a stretch of text names.
    struct Hit {
        let node: Int
        let range: Range<Int>
        /// Found by a phrase; else by a name, which says less.
        let isPhrase: Bool
    }

    let taxonomy: Taxonomy
    /// Whether its nodes bring so many phrases, eight or more each, that most of what is said of them is among these.
    let isRich: Bool
    private var matcher = PhraseMatcher()
    private let byName: [String: Int]

    init(_ taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
        isRich = taxonomy.nodes.reduce(0) { $0 + $1.phrases.count } >= taxonomy.nodes.count * 8
        var names: [String: Int] = [:]
        for (number, node) in taxonomy.nodes.enumerated() {
            for phrase in node.phrases { matcher.add(phrase, value: number * 2 + 1) }
            for name in [node.name] + node.names.sorted(by: { $0.key < $1.key }).map(\.value) {
                names[Self.folded(name)] = names[Self.folded(name)] ?? number
                for part in Self.parts(of: name) { matcher.add(part, value: number * 2) }
            }
        }
        byName = names
    }

    /// The node of that path or name, or `nil`.
    func node(named label: String) -> Int? {
        taxonomy.nodes.firstIndex { $0.path == label } ?? byName[Self.folded(label)]
    }

    /// The nodes named inside a clause: a phrase beats a name that it overlaps, the longer beats the shorter, the deepest of a branch stays.
    func hits(in text: NormalizedText, _ clause: Clause) -> [Hit] {
        let matches = matcher.matches(in: text, clause.words)
        guard !matches.isEmpty else { return [] }
        let ordered = matches.map { Hit(node: $0.value / 2, range: $0.range, isPhrase: $0.value & 1 == 1) }
            .sorted { left, right in
                if left.isPhrase != right.isPhrase { return left.isPhrase }
                if left.range.count != right.range.count { return left.range.count > right.range.count }
                let depths = (taxonomy.nodes[left.node].depth, taxonomy.nodes[right.node].depth)
                return depths.0 != depths.1
                    ? depths.0 > depths.1 : (left.range.lowerBound, left.node) < (right.range.lowerBound, right.node)
            }
        var kept = [Hit]()
        for hit in ordered {
            let path = taxonomy.nodes[hit.node].path
            let isCovered = kept.contains { other in
                other.range.overlaps(hit.range) || Taxonomy.contains(path, taxonomy.nodes[other.node].path)
            }
            if isCovered { continue }
            kept.removeAll { Taxonomy.contains(taxonomy.nodes[$0.node].path, path) && !$0.isPhrase }
            kept.append(hit)
        }
        return kept
    }

    /// The words of a name that people say: `物流体验` → `物流`, `环境与服务` → both, `App and website` → both.
    static func parts(of name: String) -> [String] {
        var parts = [name]
        for separator in ["与", "和", "及", "、", "/", "／", "·", "&", " and ", ",", "，"] {
            parts = parts.flatMap { $0.components(separatedBy: separator) }
        }
        let endings = ["体验", "情况", "问题", "方面", "感受", "性"]
        let short = parts.compactMap { part in
            endings.first { part.hasSuffix($0) && part.unicodeScalars.count - $0.unicodeScalars.count >= 2 }
                .map { String(part.dropLast($0.count)) }
        }
        return (parts + short).filter { part in
            part.unicodeScalars.count >= 2 && !generic.contains(part)
        }
    }

    /// Parts of names that are said about everything.
    private static let generic: Set<String> = ["其他", "整体", "other", "general", "Other", "General"]

    private static func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(NormalizedText(text).scalars.compactMap(Unicode.Scalar.init)))
    }
}

extension String {
    /// The parts between occurrences of `separator`, in order; used on names when a taxonomy is loaded, never on texts.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts = [String]()
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        parts.append(String(rest))
        return parts
    }
}
