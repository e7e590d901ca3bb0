import HuiyinDomain

/// How well personal data is found: exact spans of the right kind.
package enum PersonalScores {
    private struct Row {
        var gold: Set<PersonalSpan> = []
        var found: Set<PersonalSpan> = []
    }

    /// Kinds that are no numbers.
    private static let soft: Set<PersonalKind> = [.name, .address]

    /// Precision and recall of numbers (all kinds but names and addresses) together, of names and addresses together, and of each kind.
    ///
    /// A gold line is one of `huiyin analyze` with `pii` as that command writes it. A span counts where kind, start and end are those of the gold.
    /// - Throws: ``TextError`` `gold-empty`, `analysis-broken` where a span leaves its text.
    package static func metrics(_ gold: [JSONValue]) throws -> [EvaluationTask.Metric] {
        guard !gold.isEmpty else {
            throw TextError(code: "gold-empty", message: "there are no gold rows to measure on")
        }
        let rows = try gold.map { value -> Row in
            let input = try AnalysisLine.input(value)
            let gold = try AnalysisJSON.pii(value["pii"], title: input.title, text: input.text, turns: input.turns)
            return Row(gold: Set(gold), found: Set(PersonalFinder.spans(in: input)))
        }
        var metrics = scores("numbers", rows) { !soft.contains($0) }
        metrics += scores("names and addresses", rows) { soft.contains($0) }
        for kind in PersonalKind.allCases { metrics += scores(kind.rawValue, rows) { $0 == kind } }
        return metrics
    }

    private static func scores(
        _ name: String, _ rows: [Row], _ counts: @escaping (PersonalKind) -> Bool
    ) -> [EvaluationTask.Metric] {
        let rows = rows.map { row in
            (
                hits: row.gold.intersection(row.found).count { counts($0.kind) },
                gold: row.gold.count { counts($0.kind) }, found: row.found.count { counts($0.kind) }
            )
        }
        return [
            EvaluationTask.Metric(
                name: "\(name), precision",
                interval: .bootstrap(rows) { rows in
                    Double(rows.reduce(0) { $0 + $1.hits }) / Double(max(rows.reduce(0) { $0 + $1.found }, 1))
                }),
            EvaluationTask.Metric(
                name: "\(name), recall",
                interval: .bootstrap(rows) { rows in
                    Double(rows.reduce(0) { $0 + $1.hits }) / Double(max(rows.reduce(0) { $0 + $1.gold }, 1))
                }),
        ]
    }
}
