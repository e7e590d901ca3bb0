package import HuiyinDomain

extension TextEngine {
    /// What the engine understands of one item: its words, and the ticked answers that ``knowing(codesOf:columns:)`` names.
    package func analyze(_ input: AnalysisInput) -> Analysis {
        guard let codes, !codes.isEmpty else { return understand(input) }
        var input = input
        if let label = input.labels.topic, let path = codes.path(ofLabel: label) { input.labels.topic = path }
        var analysis = understand(input)
        count(codes.answers(input.attributes), of: input, in: &analysis)
        return analysis
    }

    func understand(_ input: AnalysisInput) -> Analysis {
        let reading = Reading(input)
        var analysis = understand(input, reading)
        analysis.pii = PersonalFinder.spans(in: input, reading)
        return analysis
    }

    private func understand(_ input: AnalysisInput, _ reading: Reading) -> Analysis {
        guard let deep, tier == .deep else {
            let fast = read(input, reading, deep: nil)
            guard let deep, tier == .auto, isUnsure(fast, reading), let item = DeepReading(deep.encoder, reading) else {
                return fast
            }
            return read(input, reading, deep: (deep.blend, item))
        }
        return read(input, reading, deep: DeepReading(deep.encoder, reading).map { (deep.blend, $0) })
    }

    /// Whether the encoder might change the answer.
    private func isUnsure(_ analysis: Analysis, _ reading: Reading) -> Bool {
        guard !reading.isSilent else { return false }
        // Who judges what by which words, and topics that nothing was learned of, only the encoder tells.
        if learned == nil { return true }
        let three = analysis.sentiment.probabilities
        if max(three.negative, three.neutral, three.positive) < cascade.surePolarity { return true }
        if let irony = analysis.irony, cascade.unsureIrony.contains(irony.probability) { return true }
        if let story = analysis.runaround, story.probability < cascade.sureStory { return true }
        if let story = analysis.channelBreak, story.probability < cascade.sureStory { return true }
        return analysis.opinions.contains { $0.probability < cascade.sureOpinion }
    }

    private func read(_ input: AnalysisInput, _ reading: Reading, deep: (DeepBlend, DeepReading)?) -> Analysis {
        let language = Script.language(of: reading.documents.map(\.text))
        let polarity = model?.head(for: language).map { PolarityReader($0, reading, deep: deep) }
        var analysis = Analysis(language: language, sentiment: .unknown, engine: stamp)
        analysis.noise = reading.documents.flatMap(\.noise)
        var finder = OpinionFinder(
            engine: self, reading: reading, language: language, polarity: polarity, deep: deep, context: input.context)
        analysis.opinions = finder.opinions(labels: input.labels)
        if let polarity, !input.turns.isEmpty { analysis.course = course(input, reading, polarity) }
        analysis.keyphrases = KeyPhrases.phrases(analysis, input)
        sentiment(input, reading, polarity, finder.strongest(), &analysis)
        let labels = reading.isSilent ? nil : model.map { ItemLabels($0, reading, deep: deep) }
        // Without a model the rules of stories still answer.
        let stories = Stories(
            input, reading, labels: labels, negative: analysis.sentiment.probabilities.negative)
        analysis.runaround = stories.runaround
        analysis.channelBreak = stories.channelBreak
        guard let model, let labels else { return analysis }
        analysis.emotion = labels.emotion
        analysis.intents = labels.intents
        analysis.severity = labels.severity
        if input.labels.polarity == nil {
            analysis.sentiment = Wishing.calmed(analysis.sentiment, labels)
            if let story = analysis.runaround { analysis.sentiment = story.weighing(on: analysis.sentiment) }
        }
        if let polarity { irony(input, reading, model, polarity, deep, &analysis) }
        return analysis
    }

    /// How each of the customer's turns leans; a bare yes or no by what was asked just before.
    private func course(_ input: AnalysisInput, _ reading: Reading, _ polarity: PolarityReader) -> [TurnSentiment] {
        reading.documents.indices.compactMap { number in
            guard case .turn(let turn) = reading.documents[number].part else { return nil }
            let clauses = reading.starts[number]..<reading.starts[number] + reading.documents[number].clauses.count
            guard !clauses.isEmpty else { return nil }
            var three = polarity.probabilities(clauses)
            if turn > 0, input.turns[turn - 1].role == .agent,
                let answer = ShortAnswer.shared.polarity(
                    reading.documents[number].text, to: NormalizedText(input.turns[turn - 1].text))
            {
                three = answer
            }
            return TurnSentiment(turn: turn, score: JSONBytes.rounded(three.score))
        }
    }

    private func sentiment(
        _ input: AnalysisInput, _ reading: Reading, _ polarity: PolarityReader?, _ strongest: Double,
        _ analysis: inout Analysis
    ) {
        let isSaid = !reading.isSilent || input.rating != nil
        if isSaid, let polarity {
            var probabilities = polarity.probabilities(0..<reading.count)
            if polarity.isBlind || reading.isSilent { probabilities = Self.ticked(input.rating) }
            if let question = input.question, reading.documents.count == 1, input.turns.isEmpty,
                let answer = ShortAnswer.shared.polarity(reading.documents[0].text, to: NormalizedText(question))
            {
                probabilities = answer
            }
            analysis.sentiment = Sentiment(
                probabilities: Self.rounded(probabilities), intensity: JSONBytes.rounded(strongest),
                polarity: input.labels.polarity
            )
        } else if let given = input.labels.polarity {
            analysis.sentiment.polarity = given
        }
    }

    private func irony(
        _ input: AnalysisInput, _ reading: Reading, _ model: FastModel, _ polarity: PolarityReader,
        _ deep: (DeepBlend, DeepReading)?, _ analysis: inout Analysis
    ) {
        guard let irony = model.irony, let head = model.labels(.irony) else { return }
        // By n-grams alone, as in training: the encoder has learned that ironic praise is blame, which hides the praise.
        let evidence = IronyEvidence(reading, rating: input.rating, context: input.context) {
            polarity.head.probabilities(polarity.scores, $0).score
        }
        let scores = reading.scores(head.table, reads: .gramsAndCues)
        let grams = IronyScores(scores, clauses: reading.count)
        let vector = evidence.vector(grams)
        let alone = irony.softmax.probabilities(vector)[1]
        let told = (grams.isSurelyPost ? Self.joined(vector, alone, deep) : nil) ?? firm(grams, alone, deep) ?? alone
        let probability = IronyModel.probability(evidence, told, story: analysis.runaround)
        analysis.irony = IronyReader.irony(evidence, probability, reading, isPost: grams.isPost)
        if input.labels.polarity == nil { IronyReader.turn(&analysis, probability: probability) }
    }

    /// The probability of irony in words to a firm by evidence and encoder together; `nil` of what may be a public post.
    private func firm(_ grams: IronyScores, _ alone: Double, _ deep: (DeepBlend, DeepReading)?) -> Double? {
        guard let (blend, item) = deep, !grams.isPost else { return nil }
        return blend.firmIrony?.probability(told: alone, mean: item.mean)
    }

    /// The probability of irony by evidence and encoder together; `nil` where they were not joined, as in all but public posts.
    private static func joined(_ vector: [Float], _ alone: Double, _ deep: (DeepBlend, DeepReading)?) -> Double? {
        guard let (blend, item) = deep, let softmax = blend.irony, let logits = item.logits("irony") else { return nil }
        guard let joined = DeepVector.irony(vector, told: alone, logits) else { return nil }
        return softmax.probabilities(joined)[1]
    }
}
