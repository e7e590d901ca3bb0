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
    /// Over ``IronyEvidence/vector(whole:clause:)``, the encoder's logit and the probe's score.
    var irony: Softmax?
    /// Finds targets and judging words.
    var spans: SpanTagger?
    /// By taxonomy.
    var aspects: [String: AspectBlend] = [:]

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
    static let polarityInputs = 7 + 6

    /// Logits of the heads `polarity` and `airline`, each less its mean.
    static func polarity(_ general: [Float], _ airline: [Float]) -> [Float] { centred(general) + centred(airline) }

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
