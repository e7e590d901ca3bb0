import HuiyinDomain

extension Runaround {
    /// From this probability on the story is told rather than likely.
    static let telling = 0.7
    /// How much of what looks neutral, and of what looks like praise, a told story takes away.
    private static let weights = (neutral: 0.4, positive: 0.6)

    /// Being sent around is an experience for the worse, however calmly or mockingly it is told; one that ended well says less.
    func weighing(on sentiment: Sentiment) -> Sentiment {
        guard isResolved != true, probability >= Self.telling else { return sentiment }
        let three = sentiment.probabilities
        let neutral = JSONBytes.rounded(three.neutral * (1 - Self.weights.neutral * probability))
        let positive = JSONBytes.rounded(three.positive * (1 - Self.weights.positive * probability))
        return Sentiment(
            probabilities: PolarityProbabilities(
                negative: JSONBytes.rounded(1 - neutral - positive), neutral: neutral, positive: positive),
            intensity: sentiment.intensity)
    }
}
