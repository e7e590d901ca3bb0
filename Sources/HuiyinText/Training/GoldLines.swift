import HuiyinDomain

/// Reads training examples from lines like those of `huiyin analyze`, with gold fields of its output.
package enum GoldLines {
    /// One example a line that has a text and a gold field; the language is told by script.
    /// - Throws: ``TextError`` with file and line for a line that is no JSON object with a text.
    package static func examples(path: String, taxonomy: String?) throws -> [TrainingExample] {
        var examples = [TrainingExample]()
        for (number, row) in try TrainingRecipe.lines(path).enumerated() {
            guard let text = row["text"]?.string else {
                throw TextError(
                    code: "text-missing",
                    message: "\(path), record \(number + 1): no field text; each line needs \"text\": \"…\""
                )
            }
            let language = Script.language(of: [NormalizedText(text)])
            var example = TrainingExample(
                id: row["id"]?.string ?? "line-\(number + 1)", set: path, text: text,
                language: language == .english ? .english : .chinese
            )
            example.polarity = row["sentiment"]?["polarity"]?.int.flatMap(Polarity.init(rawValue:))
            if taxonomy != nil, let opinions = row["opinions"]?.array {
                example.taxonomy = taxonomy
                example.aspects = Dictionary(
                    opinions.compactMap { opinion in
                        guard let topic = opinion["topic"]?.string,
                            let polarity = opinion["polarity"]?.int.flatMap(Polarity.init(rawValue:))
                        else { return nil }
                        return (topic, polarity)
                    },
                    uniquingKeysWith: { first, _ in first }
                )
            }
            examples.append(example)
        }
        return examples
    }
}
