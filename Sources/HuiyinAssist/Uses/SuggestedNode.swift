import HuiyinText

/// A node of a suggested taxonomy that rests on voices, its own or those below it.
struct SuggestedNode: Hashable, Sendable {
    var id: String
    var name: String
    var summary: String?
    var phrases: [String]
    /// Ids of voices.
    var voices: [String]
    var children: [SuggestedNode]
}

/// Takes from a model's answer the nodes that rest on voices.
struct SuggestedNodeReader {
    private static let deepest = 4
    private static let mostNodes = 120

    private let sheet: VoiceSheet
    private let check: CitationCheck
    private(set) var dropped = [DropReason]()
    private var count = 0

    init(_ sheet: VoiceSheet) {
        self.sheet = sheet
        check = CitationCheck(sheet)
    }

    /// The sound nodes of a list. Where a node is dropped, those below it that stand by themselves take its place.
    mutating func nodes(_ value: JSONValue?, depth: Int = 1) -> [SuggestedNode] {
        guard let list = value?.array, depth <= Self.deepest else { return [] }
        var nodes = [SuggestedNode]()
        for entry in list where count < Self.mostNodes {
            count += 1
            nodes += node(entry, depth)
        }
        return Self.named(nodes)
    }

    private mutating func node(_ entry: JSONValue, _ depth: Int) -> [SuggestedNode] {
        let children = nodes(entry["children"], depth: depth + 1)
        var cites = AskedObject.names(entry["cites"])
        // A heading is borne out by what stands below it.
        if cites.isEmpty { cites = children.flatMap { $0.voices.compactMap(nameOf) } }
        guard let name = entry["name"]?.string else { return drop(.malformed, keeping: children) }
        switch check.check(name, cites: cites, longest: 40) {
        case .failure(let error): return drop(error.reason, keeping: children)
        case .success(let cited):
            var summary: String?
            if let text = entry["description"]?.string, !text.isEmpty {
                switch check.check(text, cites: cites) {
                case .success(let sentence): summary = sentence.text
                case .failure(let error): dropped.append(error.reason)
                }
            }
            return [
                SuggestedNode(
                    id: entry["id"]?.string ?? "", name: cited.text, summary: summary,
                    phrases: phrases(entry["phrases"], cited.voices),
                    voices: (cited.voices + children.flatMap(\.voices)).unique, children: children)
            ]
        }
    }

    private mutating func drop(_ reason: DropReason, keeping children: [SuggestedNode]) -> [SuggestedNode] {
        dropped.append(reason)
        return children
    }

    private func nameOf(_ id: String) -> String? { sheet.ids.firstIndex(of: id).map { "v\($0 + 1)" } }

    /// Phrases that one of `voices` says in these very words.
    private mutating func phrases(_ value: JSONValue?, _ voices: [String]) -> [String] {
        let texts = voices.compactMap { sheet.ids.firstIndex(of: $0) }.map { sheet.texts[$0] }
        var phrases = [String]()
        for phrase in (value?.array ?? []).prefix(8) {
            guard let text = phrase.string, (2...40).contains(text.unicodeScalars.count),
                texts.contains(where: { $0.contains(text) })
            else {
                dropped.append(.inventedWords)
                continue
            }
            phrases.append(text)
        }
        return phrases.unique
    }

    /// `nodes` with ids that a taxonomy may have, each once.
    private static func named(_ nodes: [SuggestedNode]) -> [SuggestedNode] {
        var taken = Set<String>()
        return nodes.enumerated().map { place, node in
            var node = node
            let given = slug(node.id)
            var id = given.isEmpty ? "topic-\(place + 1)" : given
            var number = 2
            while !taken.insert(id).inserted {
                id = "\(given.isEmpty ? "topic" : given)-\(number)"
                number += 1
            }
            node.id = id
            return node
        }
    }

    private static func slug(_ text: String) -> String {
        var out = [UInt8]()
        for byte in text.utf8.prefix(40) {
            let small = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte + 0x20 : byte
            if UInt8(ascii: "a")...UInt8(ascii: "z") ~= small || 0x30...0x39 ~= small {
                out.append(small)
            } else if let last = out.last, last != UInt8(ascii: "-") {
                out.append(UInt8(ascii: "-"))
            }
        }
        if out.last == UInt8(ascii: "-") { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}

extension [String] {
    /// The strings, each where it stands first.
    fileprivate var unique: [String] {
        var seen = Set<String>()
        return filter { seen.insert($0).inserted }
    }
}
