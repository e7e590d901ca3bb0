/// What is thought of the learned topics of an item: by n-grams alone, or joined with the encoder.
struct LearnedAnswers {
    /// The head, its thresholds and favours those of whoever answers.
    let head: AspectHead
    private let blend: DeepBlend.AspectBlend?
    private let found: [(mention: Float, polarity: [Float])]

    init(_ head: AspectHead, _ deep: (DeepBlend, DeepReading)?) {
        guard let (blend, reading) = deep, let joined = blend.aspects[head.taxonomy],
            let found = reading.topics(head.taxonomy), found.count == head.topics.count
        else {
            self.head = head
            blend = nil
            found = []
            return
        }
        var tuned = head
        tuned.thresholds = head.thresholds.map { $0 * joined.threshold }
        tuned.favours = joined.favours
        self.head = tuned
        self.blend = joined
        self.found = found
    }

    /// The probability that a topic is mentioned.
    func mention(_ topic: Int, _ fast: Double) -> Double {
        guard let blend else { return fast }
        return blend.mention.probabilities(DeepVector.mention(fast: fast, deep: found[topic].mention))[1]
    }

    /// Negative, neutral, positive.
    func polarity(_ topic: Int, _ fast: [Double]) -> [Double] {
        guard let blend else { return fast }
        return blend.polarity.probabilities(DeepVector.aspect(fast: fast, deep: found[topic].polarity))
    }
}
