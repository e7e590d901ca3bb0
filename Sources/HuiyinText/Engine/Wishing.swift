import HuiyinDomain

/// Questions, wishes and requests lean to neither side by themselves, whatever the words in them do elsewhere: 希望能快点, 请问有货吗.
enum Wishing {
    /// The sentiment with as much of it moved to neutral as the item is surely a question, a wish or a request and neither praise nor complaint.
    static func calmed(_ sentiment: Sentiment, _ labels: ItemLabels) -> Sentiment {
        func probability(_ intent: String) -> Double { labels.probability(.intents, intent) ?? 0 }
        let asks = max(probability("question"), probability("suggestion"), probability("request"))
        let judges = max(probability("complaint"), probability("praise"))
        let share = asks * max(0, 1 - 2 * judges)
        guard share > 0.05 else { return sentiment }
        let three = sentiment.probabilities
        let calmed = PolarityProbabilities(
            negative: JSONBytes.rounded(three.negative * (1 - share)),
            neutral: JSONBytes.rounded(
                1 - JSONBytes.rounded(three.negative * (1 - share)) - JSONBytes.rounded(three.positive * (1 - share))),
            positive: JSONBytes.rounded(three.positive * (1 - share)))
        return Sentiment(probabilities: calmed, intensity: sentiment.intensity)
    }
}
