/// Ordinary texts: what people write when they tell of no run-around and no break between channels.
extension TrainingRecipe {
    /// How many rows of each public set are taken, evenly over the file.
    private static let ordinary: [(set: String, rows: Int)] = [
        ("polarity", 4000), ("auto_opinions", 700), ("restaurant_aspects", 400), ("emotion", 1000),
        ("english_airline", 1400),
    ]
    /// A few of them do tell such a story, unlabelled, so each counts little.
    private static let ordinaryImportance: Float = 0.3

    /// Rows without any story, so that the model of stories learns from more than the near-misses of the lessons.
    ///
    /// Without them it takes any angry text for one: it had seen stories and lessons' near-misses only.
    static func ordinaryTexts(from folder: String) throws -> [LabelledText] {
        try ordinary.flatMap { set, count in
            let rows = try lines("\(folder)/\(set)/train.jsonl")
            return stride(from: 0, to: rows.count, by: max(rows.count / count, 1)).compactMap { number in
                rows[number]["text"]?.string.map { text in
                    LabelledText(
                        id: "ordinary-\(set)-\(number)", set: "ordinary", text: text, question: .stories, labels: [],
                        importance: ordinaryImportance)
                }
            }
        }
    }
}
