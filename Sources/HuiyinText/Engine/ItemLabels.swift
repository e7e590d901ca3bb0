import HuiyinDomain

/// The answers to the questions about a whole item: emotion, intents, gravity and its reasons.
struct ItemLabels {
    /// From this probability on an intent is listed.
    static let leastIntent = 0.5
    /// From this probability on a reason is given, where what happened is at all grave.
    static let leastReason = 0.5
    static let leastGravity = 0.25

    private let probabilities: [LabelQuestion: [Double]]

    init(_ model: FastModel, _ reading: Reading, deep: (DeepBlend, DeepReading)?) {
        var probabilities: [LabelQuestion: [Double]] = [:]
        for head in model.labels {
            guard let question = LabelQuestion(rawValue: head.name), question != .irony else { continue }
            let scores = reading.scores(head.table, reads: .gramsAndCues)
            probabilities[question] =
                deep.flatMap { Self.joined(question, scores, reading.count, $0, $1) }
                ?? head.probabilities(scores, clauses: reading.count)
        }
        self.probabilities = probabilities
    }

    /// The answer of n-grams and encoder together; `nil` where they were not joined for this question.
    private static func joined(
        _ question: LabelQuestion, _ scores: ClauseScores, _ clauses: Int, _ blend: DeepBlend, _ item: DeepReading
    ) -> [Double]? {
        guard let softmaxes = blend.labels[question] else { return nil }
        let labels = question.labels.count
        if question.isExclusive {
            guard let own = item.logits(question.rawValue), own.count == labels else { return nil }
            let vector = LabelVector.exclusive(scores, labels: labels, clauses: clauses) + DeepVector.centred(own)
            return vector.count == softmaxes[0].inputs ? softmaxes[0].probabilities(vector) : nil
        }
        guard let probe = blend.probes[question], probe.inputs == item.mean.count else { return nil }
        let probed = probe.scores(item.mean)
        return (0..<labels).map { label in
            softmaxes[label].probabilities(
                LabelVector.single(scores, label: label, clauses: clauses) + [probed[label]])[1]
        }
    }

    /// The probability of one label; `nil` where no model answers the question.
    func probability(_ question: LabelQuestion, _ label: String) -> Double? {
        guard let index = question.labels.firstIndex(of: label) else { return nil }
        return probabilities[question]?[index]
    }

    var emotion: Emotion? {
        guard let all = probabilities[.emotion] else { return nil }
        let labels = LabelQuestion.emotion.labels
        let best = all.indices.max { all[$0] < all[$1] } ?? 0
        let rounded = Dictionary(uniqueKeysWithValues: zip(labels, all.map { JSONBytes.rounded($0) }))
        return Emotion(label: labels[best], probabilities: rounded)
    }

    var intents: [Intent] {
        guard let all = probabilities[.intents] else { return [] }
        return zip(LabelQuestion.intents.labels, all).filter { $1 >= Self.leastIntent }
            .map { Intent(name: $0, probability: JSONBytes.rounded($1)) }
    }

    /// The mean of the levels reached: each of five thresholds adds a fifth, weighted by how likely it is passed.
    var severity: Severity? {
        guard let levels = probabilities[.gravity], let reasons = probabilities[.reasons] else { return nil }
        // What is at least 0.5 is at least 0.3 too, whatever two models that don't know of each other say.
        var bound = 1.0
        let score = levels.reduce(0) { sum, level in
            bound = min(bound, level)
            return sum + bound / Double(levels.count)
        }
        let named = zip(LabelQuestion.reasons.labels, reasons).filter { $1 >= Self.leastReason }.map(\.0)
        return Severity(score: JSONBytes.rounded(score), reasons: score >= Self.leastGravity ? named : [])
    }
}
