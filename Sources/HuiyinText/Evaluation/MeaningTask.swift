import HuiyinDomain

/// A task about what somebody means: emotion, irony, terms, triplets, intents, gravity, strength.
package enum MeaningTask: String, Hashable, Sendable, CaseIterable {
    /// `{"text", "emotion"}`: macro-F1 over six emotions.
    case emotion
    /// `{"text", "ironic"}`: precision, recall and F1 of ironic.
    case irony
    /// `{"text", "term", "polarity"}`: the polarity of the surest opinion that touches the term, else of the text.
    case term
    /// `{"text", "triplets": [{"aspect", "opinion", "polarity"}]}`: exact matches of target, words and polarity.
    case triplets
    /// `{"text", "polarity", "ironic"}`: three classes over whole texts, by `group` too.
    case sentiment
    /// `{"text", "intents"}`: F1 of each intent and their mean.
    case intents
    /// `{"text", "severity", "reasons"}`: rank correlation, F1 of grave, F1 of each reason.
    case severity
    /// `{"texts"}`: pairs of neighbours whose strengths rise.
    case intensity

    /// The task's metrics over gold rows; the answers come from `engine`.
    /// - Throws: ``TextError`` `gold-empty` where no row is usable.
    package func metrics(_ gold: [JSONValue], _ engine: TextEngine) throws -> [EvaluationTask.Metric] {
        let metrics: [EvaluationTask.Metric]
        switch self {
        case .emotion: metrics = emotion(gold, engine)
        case .irony: metrics = irony(gold, engine)
        case .term: metrics = term(gold, engine)
        case .triplets: metrics = triplets(gold, engine)
        case .sentiment: metrics = sentiment(gold, engine)
        case .intents: metrics = intents(gold, engine)
        case .severity: metrics = severity(gold, engine)
        case .intensity: metrics = intensity(gold, engine)
        }
        guard metrics.contains(where: { $0.interval.n > 0 }) else {
            throw TextError(
                code: "gold-empty",
                message: "no gold row has the fields of the task \(rawValue); is it a file of this task?")
        }
        return metrics
    }

    /// A row as the engine reads it: with rating, question and context where they are given.
    private static func read(_ row: JSONValue, _ engine: TextEngine) -> Analysis? {
        guard let text = row["text"]?.string else { return nil }
        var input = AnalysisInput(text: text)
        input.question = row["question"]?.string
        input.context = row["context"]?.string ?? row["topic"]?.string
        if let rating = row["rating"], let value = rating["value"]?.double, let low = rating["min"]?.double,
            let high = rating["max"]?.double
        {
            input.rating = Rating(value: value, minimum: low, maximum: high, scale: .number, raw: "\(value)")
        }
        return engine.analyze(input)
    }

    private static func metric<Row>(_ name: String, _ rows: [Row], _ score: @escaping ([Row]) -> Double)
        -> EvaluationTask.Metric
    {
        EvaluationTask.Metric(name: name, interval: .bootstrap(rows, score))
    }

    private static func f1(_ rows: [(gold: Bool, found: Bool)]) -> Double {
        Scores.f1(rows.count { $0.gold && $0.found }, rows.count(where: \.found), rows.count(where: \.gold))
    }

    private static func detection(_ name: String, _ rows: [(gold: Bool, found: Bool)]) -> [EvaluationTask.Metric] {
        [
            metric("\(name), precision", rows) { rows in
                Double(rows.count { $0.gold && $0.found }) / Double(max(rows.count(where: \.found), 1))
            },
            metric("\(name), recall", rows) { rows in
                Double(rows.count { $0.gold && $0.found }) / Double(max(rows.count(where: \.gold), 1))
            },
            metric("\(name), F1", rows, f1),
        ]
    }

    private func emotion(_ gold: [JSONValue], _ engine: TextEngine) -> [EvaluationTask.Metric] {
        let labels = LabelQuestion.emotion.labels
        let rows = gold.compactMap { row -> (gold: Int, predicted: Int)? in
            guard let label = row["emotion"]?.string.flatMap({ labels.firstIndex(of: $0) }),
                let found = Self.read(row, engine)?.emotion
            else { return nil }
            return (label, labels.firstIndex(of: found.label) ?? -1)
        }
        return [Self.metric("macro-F1", rows) { Scores.macro($0, Array(labels.indices)) }]
    }

    private func irony(_ gold: [JSONValue], _ engine: TextEngine) -> [EvaluationTask.Metric] {
        let rows = gold.compactMap { row -> (gold: Bool, found: Bool)? in
            guard case .bool(let isIronic)? = row["ironic"] else { return nil }
            return (isIronic, Self.read(row, engine)?.irony?.isIronic ?? false)
        }
        return Self.detection("ironic", rows)
    }

    private func term(_ gold: [JSONValue], _ engine: TextEngine) -> [EvaluationTask.Metric] {
        let rows = gold.compactMap { row -> (gold: Int, predicted: Int)? in
            guard let text = row["text"]?.string, let term = row["term"]?.string, let polarity = row["polarity"]?.int,
                let place = text.firstRange(of: term), let analysis = Self.read(row, engine)
            else { return nil }
            let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
            let bytes = start..<start + term.utf8.count
            let touching = analysis.opinions.filter { $0.bytes.overlaps(bytes) }
            let surest = touching.max { $0.probability < $1.probability }
            return (polarity, (surest?.polarity ?? analysis.sentiment.polarity).rawValue)
        }
        let classes = Set(rows.map(\.gold)).sorted()
        return [Self.metric("macro-F1", rows) { Scores.macro($0, classes) }]
    }

    private func triplets(_ gold: [JSONValue], _ engine: TextEngine) -> [EvaluationTask.Metric] {
        let rows = gold.compactMap { row -> (gold: Set<String>, found: Set<String>)? in
            guard let text = row["text"]?.string, let triplets = row["triplets"]?.array,
                let analysis = Self.read(row, engine)
            else { return nil }
            func key(_ target: String, _ words: String, _ polarity: Int) -> String {
                "\(target)\u{1F}\(words)\u{1F}\(polarity)"
            }
            let wanted = triplets.compactMap { triplet -> String? in
                guard let target = triplet["aspect"]?.string, let words = triplet["opinion"]?.string,
                    let polarity = triplet["polarity"]?.int
                else { return nil }
                return key(target, words, polarity)
            }
            let bytes = Array(text.utf8)
            let found = analysis.opinions.compactMap { opinion -> String? in
                guard let target = opinion.target, let words = opinion.expression else { return nil }
                return key(
                    String(decoding: bytes[target], as: UTF8.self), String(decoding: bytes[words], as: UTF8.self),
                    opinion.polarity.rawValue)
            }
            return (Set(wanted), Set(found))
        }
        return [
            Self.metric("exact triplet F1", rows) { rows in
                Scores.f1(
                    rows.reduce(0) { $0 + $1.gold.intersection($1.found).count },
                    rows.reduce(0) { $0 + $1.found.count },
                    rows.reduce(0) { $0 + $1.gold.count })
            }
        ]
    }

    private func sentiment(_ gold: [JSONValue], _ engine: TextEngine) -> [EvaluationTask.Metric] {
        let rows = gold.compactMap { row -> (group: String, gold: Int, predicted: Int)? in
            guard let polarity = row["polarity"]?.int, let analysis = Self.read(row, engine) else { return nil }
            return (row["group"]?.string ?? "", polarity, analysis.sentiment.polarity.rawValue)
        }
        let all = rows.map { (gold: $0.gold, predicted: $0.predicted) }
        var metrics = [
            Self.metric("accuracy", all) { rows in
                Double(rows.count { $0.gold == $0.predicted }) / Double(max(rows.count, 1))
            },
            Self.metric("macro-F1", all) { Scores.macro($0, [-1, 0, 1]) },
        ]
        for group in Set(rows.map(\.group)).sorted() where !group.isEmpty {
            metrics.append(
                Self.metric("accuracy, \(group)", rows.filter { $0.group == group }) { rows in
                    Double(rows.count { $0.gold == $0.predicted }) / Double(max(rows.count, 1))
                })
        }
        return metrics
    }

    private func intents(_ gold: [JSONValue], _ engine: TextEngine) -> [EvaluationTask.Metric] {
        let rows = gold.compactMap { row -> (gold: Set<String>, found: Set<String>)? in
            guard let intents = row["intents"]?.array, let analysis = Self.read(row, engine) else { return nil }
            return (Set(intents.compactMap(\.string)), Set(analysis.intents.map(\.name)))
        }
        return Self.labels(LabelQuestion.intents.labels, rows)
    }

    /// F1 of each label and the mean of them.
    private static func labels(_ labels: [String], _ rows: [(gold: Set<String>, found: Set<String>)])
        -> [EvaluationTask.Metric]
    {
        func score(_ rows: [(gold: Set<String>, found: Set<String>)], _ label: String) -> Double {
            f1(rows.map { ($0.gold.contains(label), $0.found.contains(label)) })
        }
        return [
            metric("macro-F1", rows) { rows in
                labels.reduce(0) { $0 + score(rows, $1) } / Double(labels.count)
            }
        ] + labels.map { label in metric("F1 of \(label)", rows) { score($0, label) } }
    }

    private func severity(_ gold: [JSONValue], _ engine: TextEngine) -> [EvaluationTask.Metric] {
        var reasons = [(gold: Set<String>, found: Set<String>)]()
        let rows = gold.compactMap { row -> (gold: Double, found: Double)? in
            guard let severity = row["severity"]?.double, let found = Self.read(row, engine)?.severity else {
                return nil
            }
            reasons.append((Set(row["reasons"]?.array?.compactMap(\.string) ?? []), Set(found.reasons)))
            return (severity, found.score)
        }
        return [
            Self.metric("rank correlation", rows) { Self.spearman($0) },
            Self.metric("grave (0.6 and more), F1", rows) { rows in
                Self.f1(rows.map { ($0.gold >= 0.6, $0.found >= 0.5) })
            },
            Self.metric("mean distance", rows) { rows in
                rows.reduce(0) { $0 + abs($1.gold - $1.found) } / Double(max(rows.count, 1))
            },
        ] + Self.labels(LabelQuestion.reasons.labels, reasons)
    }

    /// Spearman's rank correlation, ties sharing the mean of their ranks.
    private static func spearman(_ rows: [(gold: Double, found: Double)]) -> Double {
        func ranks(_ values: [Double]) -> [Double] {
            let order = values.indices.sorted { values[$0] < values[$1] }
            var ranks = [Double](repeating: 0, count: values.count)
            var start = 0
            while start < order.count {
                var end = start + 1
                while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
                for place in start..<end { ranks[order[place]] = Double(start + end - 1) / 2 }
                start = end
            }
            return ranks
        }
        let (left, right) = (ranks(rows.map(\.gold)), ranks(rows.map(\.found)))
        let middle = Double(rows.count - 1) / 2
        var (product, first, second) = (0.0, 0.0, 0.0)
        for (one, other) in zip(left, right) {
            product += (one - middle) * (other - middle)
            first += (one - middle) * (one - middle)
            second += (other - middle) * (other - middle)
        }
        return first > 0 && second > 0 ? product / (first * second).squareRoot() : 0
    }

    private func intensity(_ gold: [JSONValue], _ engine: TextEngine) -> [EvaluationTask.Metric] {
        let rows = gold.flatMap { row -> [Bool] in
            let values = (row["texts"]?.array ?? []).compactMap(\.string).map {
                engine.analyze(AnalysisInput(text: $0)).sentiment.intensity
            }
            return zip(values, values.dropFirst()).map { $0 < $1 }
        }
        return [Self.metric("rising pairs", rows) { rows in Double(rows.count { $0 }) / Double(max(rows.count, 1)) }]
    }
}
