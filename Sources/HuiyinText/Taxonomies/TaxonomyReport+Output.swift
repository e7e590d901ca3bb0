import HuiyinDomain

extension TaxonomyReport {
    /// For people. `texts` are the words of sampled ids, where they may be shown.
    package func text(_ texts: [String: String] = [:]) -> String {
        var lines = ["\(taxonomy.label): \(covered.n) texts, \(Self.shown(covered)) with a topic", "", "nodes"]
        for node in taxonomy.nodes {
            let indent = String(repeating: "  ", count: node.depth)
            lines.append("\(indent)\(node.path)  \(counts[node.path] ?? 0)")
        }
        if !overlaps.isEmpty {
            lines += ["", "nodes that often fall on the same clause"]
            lines += overlaps.map {
                "  \($0.first) + \($0.second)  \($0.both) clauses, \(Self.percent($0.share)) of the rarer"
            }
        }
        if !sharedPhrases.isEmpty {
            lines += ["", "phrases that stand in several nodes"]
            lines += sharedPhrases.map { "  \($0.phrase): \($0.paths.joined(separator: ", "))" }
        }
        if !drift.isEmpty {
            lines += ["", "without topic by month"]
            lines += drift.map { "  \($0.month)  \(Self.shown($0.share))" }
        }
        func sample(_ title: String, _ ids: [String]) {
            guard !ids.isEmpty else { return }
            lines += ["", title]
            lines += ids.map { id in "  \(id)" + (texts[id].map { "  \(Self.short($0))" } ?? "") }
        }
        sample("a sample without topic", withoutTopic)
        sample("more than \(Self.tooMany) topics: \(crowdedCount) texts, a sample", withTooMany)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The same as one JSON object.
    package var json: [UInt8] {
        func share(_ share: Share) -> [JSONValue.Field] {
            let (low, high) = share.interval
            return [
                .init(name: "value", value: Self.number(share.value)), .init(name: "low", value: Self.number(low)),
                .init(name: "high", value: Self.number(high)), .init(name: "n", value: .number(String(share.n))),
            ]
        }
        func strings(_ list: [String]) -> JSONValue { .array(list.map(JSONValue.string)) }
        let nodes = taxonomy.nodes.map { node in
            JSONValue.object([
                .init(name: "topic", value: .string(node.path)),
                .init(name: "texts", value: .number(String(counts[node.path] ?? 0))),
            ])
        }
        let pairs = overlaps.map { overlap in
            JSONValue.object([
                .init(name: "topics", value: strings([overlap.first, overlap.second])),
                .init(name: "clauses", value: .number(String(overlap.both))),
                .init(name: "share", value: Self.number(overlap.share)),
            ])
        }
        let phrases = sharedPhrases.map { shared in
            JSONValue.object([
                .init(name: "phrase", value: .string(shared.phrase)),
                .init(name: "topics", value: strings(shared.paths)),
            ])
        }
        let months = drift.map { month, value in
            JSONValue.object([.init(name: "month", value: .string(month))] + share(value))
        }
        var bytes = [UInt8]()
        JSONValue.object([
            .init(name: "taxonomy", value: .string(taxonomy.label)),
            .init(name: "coverage", value: .object(share(covered))), .init(name: "nodes", value: .array(nodes)),
            .init(name: "overlaps", value: .array(pairs)), .init(name: "sharedPhrases", value: .array(phrases)),
            .init(name: "withoutTopicByMonth", value: .array(months)),
            .init(name: "withoutTopic", value: strings(withoutTopic)),
            .init(name: "tooMany", value: .number(String(crowdedCount))),
            .init(name: "withTooMany", value: strings(withTooMany)),
        ]).append(to: &bytes)
        return bytes + [0x0A]
    }

    private static func number(_ value: Double) -> JSONValue {
        var bytes = [UInt8]()
        JSONBytes.append(JSONBytes.rounded(value), to: &bytes)
        return .number(String(decoding: bytes, as: UTF8.self))
    }

    private static func shown(_ share: Share) -> String {
        let (low, high) = share.interval
        return "\(percent(share.value)) [\(percent(low)), \(percent(high))], n=\(share.n)"
    }

    private static func percent(_ value: Double) -> String {
        let tenths = Int((value * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }

    private static func short(_ text: String) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        return line.count > 60 ? "\(line.prefix(60))…" : line
    }
}
