import HuiyinDomain

extension TextEngine {
    /// This engine, reading the ticked answers of `source` beside its words; `columns` are those that hold codes.
    ///
    /// Each option that means a node counts as an opinion on it, one an item and topic: where the item's words speak of the topic
    /// already, that opinion becomes certain; else the option itself stands as one (``Opinion/Part/code(_:)``).
    package func knowing(codesOf source: String, columns: Set<String>) -> TextEngine {
        guard let index else { return self }
        var engine = self
        engine.codes = CodeBook(index.taxonomy, source: source, columns: columns)
        return engine
    }

    /// Those of a source's columns that its taxonomy has options of.
    package func columnsWithCodes(of columns: [String]) -> [String] {
        columns.filter { codes?.claims(column: $0) ?? false }
    }

    /// Adds the opinions that were ticked.
    func count(_ answers: [CodeBook.Answer], of input: AnalysisInput, in analysis: inout Analysis) {
        var seen = Set<String>()
        var ticked = [Polarity]()
        for answer in answers {
            guard let meaning = answer.meaning, seen.insert(meaning.path).inserted else { continue }
            let given = input.labels.polarity ?? meaning.polarity ?? Self.rated(input)
            if let index = analysis.opinions.firstIndex(where: { $0.topic == meaning.path }) {
                analysis.opinions[index].topicProbability = 1
                if let given {
                    analysis.opinions[index].polarity = given
                    analysis.opinions[index].probability = 1
                }
                ticked.append(analysis.opinions[index].polarity)
                continue
            }
            let (polarity, probability) = given.map { ($0, 1) } ?? guessed(answer, meaning, input, analysis)
            let label = answer.label
            var opinion = Opinion(
                part: .code(label), bytes: 0..<label.utf8.count, polarity: polarity, probability: probability,
                intensity: 0)
            opinion.topic = meaning.path
            opinion.topicProbability = 1
            analysis.opinions.append(opinion)
            ticked.append(polarity)
        }
        let isSilent = input.title == nil && input.text.isEmpty && input.turns.isEmpty && input.rating == nil
        // Who ticked and said nothing leans as what was ticked, where that agrees.
        if isSilent, input.labels.polarity == nil, let first = ticked.first, ticked.allSatisfy({ $0 == first }) {
            analysis.sentiment = Sentiment(probabilities: Self.certain(first), intensity: 0)
        }
    }

    /// What a rating or a recommendation says of everything that was ticked beside it.
    private static func rated(_ input: AnalysisInput) -> Polarity? {
        if let place = input.rating?.normalised {
            return place <= 0.25 ? .negative : place >= 0.75 ? .positive : .neutral
        }
        guard let nps = input.nps else { return nil }
        switch NPSGroup(score: nps.normalised * 10) {
        case .detractor: return .negative
        case .passive: return .neutral
        case .promoter: return .positive
        }
    }

    /// How sure a reason code is taken to be a complaint where nothing else says how it leans.
    private static let complaint = 0.8

    /// Without a label or rating: the option's own words where they lean; a complaint where it is the reason of a ticket or a
    /// claim; else as the item's words lean.
    private func guessed(
        _ answer: CodeBook.Answer, _ meaning: CodeBook.Meaning, _ input: AnalysisInput, _ analysis: Analysis
    ) -> (Polarity, Double) {
        if answer.option.unicodeScalars.contains(where: { $0.value > 0x2E7F }) || answer.option.contains(" ") {
            let said = understand(AnalysisInput(text: answer.option)).sentiment
            if said.polarity != .neutral { return (said.polarity, said.probabilities[said.polarity]) }
        }
        switch input.kind {
        case .interaction?, .frontLineNote?: return (.negative, Self.complaint)
        case nil where meaning.reason == .code: return (.negative, Self.complaint)
        default: return (analysis.sentiment.polarity, analysis.sentiment.probabilities[analysis.sentiment.polarity])
        }
    }

    private static func certain(_ polarity: Polarity) -> PolarityProbabilities {
        switch polarity {
        case .negative: PolarityProbabilities(negative: 0.9, neutral: 0.07, positive: 0.03)
        case .neutral: PolarityProbabilities(negative: 0.15, neutral: 0.7, positive: 0.15)
        case .positive: PolarityProbabilities(negative: 0.03, neutral: 0.07, positive: 0.9)
        }
    }
}
