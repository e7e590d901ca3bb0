import HuiyinDomain

/// A task with public gold labels that the engine can be measured on.
package enum EvaluationTask: String, Hashable, Sendable, CaseIterable {
    case polarity
    case airline
    case auto
    case restaurant

    /// The pack that answers are sorted into, if the task has topics.
    package var taxonomy: String? {
        switch self {
        case .polarity, .airline: nil
        case .auto: "auto"
        case .restaurant: "restaurant"
        }
    }

    /// The folder of the data sets that holds the task's rows, and the name of that set in training.
    package var dataSet: String {
        switch self {
        case .polarity: "polarity"
        case .airline: "english_airline"
        case .auto: "auto_opinions"
        case .restaurant: "restaurant_aspects"
        }
    }

    /// One score of the task with its interval.
    package struct Metric: Hashable, Sendable {
        package let name: String
        package let interval: ScoredInterval
    }

    /// The task's metrics over gold rows; the answers come from `engine`.
    /// - Throws: ``TextError`` `gold-empty` where no row is given, `gold-unreadable` with the row that lacks a field.
    package func metrics(_ gold: [JSONValue], _ engine: TextEngine) throws -> [Metric] {
        try metrics(gold) { _, text in engine.analyze(AnalysisInput(text: text)) }
    }

    /// The task's metrics over gold rows; `answer` analyses the text of a row, by its number.
    func metrics(_ gold: [JSONValue], answer: (Int, String) -> Analysis) throws -> [Metric] {
        guard !gold.isEmpty else {
            throw TextError(code: "gold-empty", message: "there are no gold rows to measure on")
        }
        var answers = [(row: JSONValue, analysis: Analysis)]()
        for (number, row) in gold.enumerated() {
            guard let text = row["text"]?.string else { throw Self.problem(number, "text") }
            answers.append((row, answer(number, text)))
        }
        switch self {
        case .polarity: return try wholeTexts(answers, [-1, 1]) { row in row["label"]?.int.map { $0 == 1 ? 1 : -1 } }
        case .airline:
            let names = ["negative": -1, "neutral": 0, "positive": 1]
            return try wholeTexts(answers, [-1, 0, 1]) { row in row["sentiment"]?.string.flatMap { names[$0] } }
        case .auto: return try car(answers)
        case .restaurant: return try restaurant(answers)
        }
    }

    private static func problem(_ number: Int, _ field: String) -> TextError {
        TextError(
            code: "gold-unreadable",
            message: "gold row \(number + 1) has no usable field \(field); is it a file of this task?")
    }

    private func wholeTexts(
        _ answers: [(row: JSONValue, analysis: Analysis)], _ classes: [Int], _ label: (JSONValue) -> Int?
    ) throws -> [Metric] {
        var rows = [(gold: Int, predicted: Int)]()
        for (number, answer) in answers.enumerated() {
            guard let gold = label(answer.row) else {
                throw Self.problem(number, self == .polarity ? "label" : "sentiment")
            }
            let sentiment = answer.analysis.sentiment
            // Two classes: the sign of the score, so that neutral answers count as what they lean to.
            let predicted =
                classes.count == 2 ? (sentiment.probabilities.score >= 0 ? 1 : -1) : sentiment.polarity.rawValue
            rows.append((gold, predicted))
        }
        return [
            Metric(
                name: "calibration error",
                interval: .bootstrap(confidences(answers, classes, rows.map(\.gold))) { Calibration.error($0) }
            ),
            Metric(
                name: "accuracy",
                interval: .bootstrap(rows) { rows in Double(rows.count { $0.gold == $0.predicted }) / Double(rows.count)
                }
            ),
            Metric(name: "macro-F1", interval: .bootstrap(rows) { Scores.macro($0, classes) }),
        ]
    }

    /// How sure each answer was and whether it was right; of two classes the likelier, each with its share of the two.
    private func confidences(
        _ answers: [(row: JSONValue, analysis: Analysis)], _ classes: [Int], _ gold: [Int]
    ) -> [(confidence: Double, isRight: Bool)] {
        zip(answers, gold).map { answer, gold in
            let three = answer.analysis.sentiment.probabilities
            guard classes.count == 2 else {
                return (max(three.negative, three.neutral, three.positive), three.best.rawValue == gold)
            }
            let positive = three.positive / max(three.positive + three.negative, 1e-9)
            return (max(positive, 1 - positive), (positive >= 0.5 ? 1 : -1) == gold)
        }
    }

    private func car(_ answers: [(row: JSONValue, analysis: Analysis)]) throws -> [Metric] {
        let topics = Set(TrainingRecipe.carTopics.values)
        var rows = [(gold: [String: Int], predicted: [String: Int])]()
        for (number, answer) in answers.enumerated() {
            guard let opinions = answer.row["opinions"]?.array else { throw Self.problem(number, "opinions") }
            var gold: [String: Int] = [:]
            for opinion in opinions {
                guard let topic = opinion["topic"]?.string.flatMap({ TrainingRecipe.carTopics[$0] }),
                    let polarity = opinion["polarity"]?.int
                else { throw Self.problem(number, "opinions") }
                gold[topic] = polarity
            }
            let found = Self.strongest(answer.analysis) { $0.split(separator: "/").first.map(String.init) }
            rows.append((gold, found.filter { topics.contains($0.key) }))
        }
        func counts(_ rows: [(gold: [String: Int], predicted: [String: Int])], _ isHit: (Int?, Int) -> Bool) -> Double {
            var (right, predicted, gold) = (0, 0, 0)
            for row in rows {
                predicted += row.predicted.count
                gold += row.gold.count
                right += row.predicted.count { isHit(row.gold[$0.key], $0.value) }
            }
            return Scores.f1(right, predicted, gold)
        }
        return [
            Metric(name: "pair micro-F1", interval: .bootstrap(rows) { counts($0) { $0 == $1 } }),
            Metric(name: "topic micro-F1", interval: .bootstrap(rows) { counts($0) { gold, _ in gold != nil } }),
            Metric(
                name: "polarity macro-F1, hits",
                interval: .bootstrap(rows) { rows in
                    let hits = rows.flatMap { row in
                        row.predicted.compactMap { entry in
                            row.gold[entry.key].map { (gold: $0, predicted: entry.value) }
                        }
                    }
                    return Scores.macro(hits, [-1, 0, 1])
                }
            ),
        ]
    }

    private func restaurant(_ answers: [(row: JSONValue, analysis: Analysis)]) throws -> [Metric] {
        guard case .object(let fields)? = answers[0].row["aspects"] else { throw Self.problem(0, "aspects") }
        let columns = fields.map(\.name).sorted()
        var rows = [[(gold: Int, predicted: Int)]]()
        for (number, answer) in answers.enumerated() {
            let found = Self.strongest(answer.analysis) { $0 }
            var row = [(gold: Int, predicted: Int)]()
            for column in columns {
                guard let gold = answer.row["aspects"]?[column]?.int else { throw Self.problem(number, "aspects") }
                row.append((gold, found[TrainingRecipe.restaurantPath(column)] ?? -2))
            }
            rows.append(row)
        }
        return [
            Metric(
                name: "macro-F1, mean of 20 aspects",
                interval: .bootstrap(rows) { rows in
                    columns.indices.reduce(0) { sum, column in
                        sum + Scores.macro(rows.map { $0[column] }, [-2, -1, 0, 1])
                    } / Double(columns.count)
                }
            )
        ]
    }

    /// The polarity of the surest opinion on each topic.
    private static func strongest(_ analysis: Analysis, _ key: (String) -> String?) -> [String: Int] {
        var best: [String: (polarity: Int, weight: Double)] = [:]
        for opinion in analysis.opinions {
            guard let topic = opinion.topic.flatMap(key) else { continue }
            let weight = (opinion.topicProbability ?? 1) * opinion.probability
            if let known = best[topic], weight <= known.weight { continue }
            best[topic] = (opinion.polarity.rawValue, weight)
        }
        return best.mapValues(\.polarity)
    }
}
