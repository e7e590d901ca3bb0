import HuiyinDomain

/// Sentences made up for training: plain faults, plain praise and plain facts about cars, shops, apps and stays, as the public sets of
/// reviews and tweets hold few of them. No firm or person in them exists, and none of them is used for testing.
enum OwnSentences {
    /// The name of the set in cards and manifests.
    static let name = "own_sentences"

    /// One example a sentence. They are few, so each counts as much as `weight` rows of the public sets.
    static func examples(weight: Float = 4) -> [TrainingExample] {
        let parts: [(Language, Polarity, String)] = [
            (.chinese, .negative, chineseNegative), (.chinese, .neutral, chineseNeutral),
            (.chinese, .positive, chinesePositive), (.english, .negative, englishNegative),
            (.english, .neutral, englishNeutral), (.english, .positive, englishPositive),
        ]
        return parts.flatMap { language, polarity, lines in
            lines.split(separator: "\n").enumerated().map { number, line in
                TrainingExample(
                    id: "own-\(language.rawValue)-\(polarity.rawValue)-\(number)", set: name, text: String(line),
                    language: language, polarity: polarity, importance: weight
                )
            }
        }
    }
}
