package import HuiyinDomain

/// Measures the topics of any taxonomy on texts labelled with the paths of its leaves.
package enum TopicEvaluation {
    /// Micro-F1, precision and recall of leaves over rows `{"text": "…", "topics": ["a/b"]}`; no topic is a label too.
    /// - Throws: ``TextError`` `gold-empty` without rows, `gold-unreadable` with the row that lacks a field or names no node.
    package static func metrics(
        _ gold: [JSONValue], _ engine: TextEngine, _ taxonomy: Taxonomy
    ) throws -> [EvaluationTask.Metric] {
        guard !gold.isEmpty else {
            throw TextError(code: "gold-empty", message: "there are no gold rows to measure on")
        }
        let inner = Set(taxonomy.nodes.compactMap(\.parent))
        var rows = [(gold: Set<String>, predicted: Set<String>)]()
        for (number, row) in gold.enumerated() {
            guard let text = row["text"]?.string, let topics = row["topics"]?.array else {
                throw problem(number, "has no usable field text or topics; expected {\"text\": \"…\", \"topics\": []}")
            }
            let wanted = topics.compactMap(\.string)
            if let unknown = wanted.first(where: { taxonomy[$0] == nil }) {
                throw problem(number, "names the topic \(unknown), which is no path of \(taxonomy.label)")
            }
            let found = engine.analyze(AnalysisInput(text: text)).opinions.compactMap(\.topic)
            rows.append((Set(wanted), Set(found.filter { !inner.contains($0) })))
        }
        func share(_ rows: [(gold: Set<String>, predicted: Set<String>)], _ of: (Int, Int, Int) -> Double) -> Double {
            let right = rows.reduce(0) { $0 + $1.gold.intersection($1.predicted).count }
            return of(right, rows.reduce(0) { $0 + $1.predicted.count }, rows.reduce(0) { $0 + $1.gold.count })
        }
        return [
            .init(name: "micro-F1 of leaves", interval: .bootstrap(rows) { share($0, Scores.f1) }),
            .init(
                name: "precision",
                interval: .bootstrap(rows) {
                    share($0) { right, found, _ in found == 0 ? 0 : Double(right) / Double(found) }
                }
            ),
            .init(
                name: "recall",
                interval: .bootstrap(rows) {
                    share($0) { right, _, gold in gold == 0 ? 0 : Double(right) / Double(gold) }
                }
            ),
        ]
    }

    private static func problem(_ number: Int, _ what: String) -> TextError {
        TextError(code: "gold-unreadable", message: "gold row \(number + 1) \(what)")
    }
}
