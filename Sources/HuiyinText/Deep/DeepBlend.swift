import HuiyinDomain

/// How the answers of the encoder and of n-grams are joined, and linear probes on the encoder's vectors for what it was not trained on.
///
/// Every join is a small softmax model over both, fitted on rows that neither has seen.
struct DeepBlend: Sendable {
    /// The encoder that it was fitted to, by ``Encoder/digest``.
    var encoder: String
    /// The n-gram weights that it was fitted to, by ``FastModel/digest``.
    var fast: String
    /// By language, over ``GeneralHead/vector(_:_:)`` and ``DeepVector/polarity(_:_:)``.
    var polarity: [Language: Softmax] = [:]
    /// Over the vector of the label head and the scores of the probe or the encoder's own head, one softmax a label, or one for all where
    /// labels exclude each other.
    var labels: [LabelQuestion: [Softmax]] = [:]
    var probes: [LabelQuestion: DenseProbe] = [:]
    /// Two classes over ``DeepVector/irony(_:told:_:)``; only of public posts.
    var irony: Softmax?
    /// The same of words to a firm, by a probe.
    var firmIrony: FirmIrony?
    /// Finds targets and judging words.
    var spans: SpanTagger?
    /// By taxonomy.
    var aspects: [String: AspectBlend] = [:]

    /// How irony in words to a firm is told: what the lessons teach of the encoder's vector, joined with the evidence.
    struct FirmIrony: Hashable, Sendable {
        /// One output.
        var probe: DenseProbe
        /// Two classes over ``DeepVector/firmIrony(told:probed:)``.
        var softmax: Softmax

        /// - Parameters:
        ///   - told: the probability by the evidence alone.
        ///   - mean: the encoder's vector of the item.
        func probability(told: Double, mean: [Float]) -> Double {
            softmax.probabilities(DeepVector.firmIrony(told: told, probed: probe.scores(mean)[0]))[1]
        }
    }

    /// How topics are joined: one model for all of them, as rows that neither side has seen are few.
    struct AspectBlend: Hashable, Sendable {
        /// Two classes over ``DeepVector/mention(fast:deep:)``.
        var mention: Softmax
        /// Three classes over ``DeepVector/aspect(fast:deep:)``.
        var polarity: Softmax
        /// What the thresholds of the n-gram head are multiplied by.
        var threshold: Float
        /// What each polarity is multiplied by before the largest is taken.
        var favours: [Float]
    }
}

/// What the joins read; training and answering share it.
enum DeepVector {
    static let polarityInputs = 7 + 6 + 4 + 6 + 4

    /// Logits of the heads `polarity` and `airline`, each less its mean.
    static func polarity(_ general: [Float], _ airline: [Float]) -> [Float] { centred(general) + centred(airline) }

    /// All that the join of polarity reads: the n-gram vector, the logits of ``polarity(_:_:)``, both directions bounded, so that one side
    /// that is beside itself does not shout the other down, and all of it again times how much of the text n-grams know and how long it is,
    /// for n-grams are the better judges of long texts in familiar words.
    static func joined(_ scores: ClauseScores, _ clauses: Range<Int>, _ logits: [Float]) -> [Float] {
        let fast = GeneralHead.vector(scores, clauses)
        let (direction, length) = (fast[1], fast[5])
        let count = clauses.reduce(0) { $0 + Int(scores.counts[$1]) }
        let coverage = Float(scores.known(clauses)) / Float(max(count, 1))
        let deep = logits[2] - logits[0]
        let (tame, calm) = (tanh(2 * direction), tanh(deep / 2))
        return fast + logits + [coverage * direction, coverage * deep, length * direction, length * deep]
            + [deep * abs(deep), deep * direction, tame, calm, length * tame, length * calm]
            + [length * fast[2], length * fast[3], length * logits[1], length * (logits[5] - logits[3])]
    }

    private static func tanh(_ value: Float) -> Float { 1 - 2 / (1 + Maths.exponential(2 * min(max(value, -20), 20))) }

    static let ironyInputs = 3

    /// What the evidence says of irony in a public post, and the encoder's logit, which learned from such posts only; `nil` for other texts.
    ///
    /// No more than that: some forty ironic posts are unseen by both sides, and a join of all the evidence learned them by heart.
    static func irony(_ evidence: [Float], told: Double, _ logits: [Float]) -> [Float]? {
        guard evidence[IronyEvidence.post] > 0 else { return nil }
        return [1, logit(told), logits.count == 1 ? logits[0] : (logits.last ?? 0) - (logits.first ?? 0)]
    }

    static func firmIrony(told: Double, probed: Float) -> [Float] { [1, logit(told), probed] }

    static func mention(fast: Double, deep: Float) -> [Float] { [1, logit(fast), deep] }

    static func aspect(fast: [Double], deep: [Float]) -> [Float] {
        [1] + centred(fast.map { Float(Maths.logarithm(max($0, 1e-4))) }) + centred(deep)
    }

    static func centred(_ logits: [Float]) -> [Float] {
        let mean = logits.reduce(0, +) / Float(max(logits.count, 1))
        return logits.map { $0 - mean }
    }

    static func logit(_ probability: Double) -> Float {
        let bounded = min(max(probability, 1e-4), 1 - 1e-4)
        return Float(Maths.logarithm(bounded / (1 - bounded)))
    }
}
