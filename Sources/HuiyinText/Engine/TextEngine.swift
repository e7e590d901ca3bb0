import FoundationEssentials
package import HuiyinDomain

/// Reads texts: language, sentiment and opinions. Immutable, so many threads may use one engine at once.
package struct TextEngine: Sendable {
    /// Which weights and taxonomy answer.
    package let stamp: EngineStamp
    /// What the engine has to do without, such as a missing model file.
    package let warnings: [Diagnostic]
    let model: FastModel?
    let index: TopicIndex?
    /// The learned topics that belong to the taxonomy, if any were learned for it.
    let learned: LearnedTopics?
    /// Finds topics that nothing was learned about; `nil` where models know every node.
    let scorer: TopicScorer?
    let intensity = Intensity()

    /// The engine with the weights in the folder `models`, sorting into `taxonomy`.
    ///
    /// Without a model file it still works: sentiment is unknown, topics come from names and phrases, and ``warnings`` says so.
    /// - Parameters:
    ///   - topics: the folder of what was learned about the taxonomy's topics, where that isn't `models`.
    ///   - vectors: gives the meaning of clauses, so that topics are found that share no word with the taxonomy.
    /// - Throws: ``TextError`` `model-broken` or `topics-broken` where a file is there but can't be used.
    package static func load(
        models: String, taxonomy: Taxonomy?, topics: String? = nil, vectors: (any ClauseVectors)? = nil
    ) throws -> TextEngine {
        let lessons = try taxonomy.flatMap { try TopicFile.read($0.id, in: topics ?? models) }
        let path = "\(models)/\(ModelFile.name)"
        guard FileManager.default.fileExists(atPath: path) else {
            let warning = Diagnostic(
                code: "model-missing",
                message: "there are no weights, so sentiment stays empty and topics come from names and phrases only; "
                    + "put the released file there or make it with huiyin train",
                file: path
            )
            return TextEngine(model: nil, taxonomy: taxonomy, lessons: lessons, vectors: vectors, warnings: [warning])
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TextError(
                code: "model-unreadable", message: "the model file \(path) can't be read; check its permissions")
        }
        return TextEngine(
            model: try ModelFile.model(Array(data), path: path), taxonomy: taxonomy, lessons: lessons, vectors: vectors,
            warnings: [])
    }

    init(
        model: FastModel?, taxonomy: Taxonomy?, lessons: TopicFile? = nil, vectors: (any ClauseVectors)? = nil,
        warnings: [Diagnostic]
    ) {
        self.model = model
        self.warnings = warnings
        index = taxonomy.map { TopicIndex($0) }
        stamp = EngineStamp(
            model: model.map { "fast-1-\($0.digest)" } ?? EngineStamp.noModel, taxonomy: taxonomy?.label, tier: "fast"
        )
        let learned = taxonomy.flatMap { taxonomy in
            model?.aspects.first { $0.taxonomy == taxonomy.id }.map { LearnedTopics($0, taxonomy) }
        }
        self.learned = learned
        let isAllLearned = learned?.topicOfNode.allSatisfy { $0 != nil } ?? false
        let isSought = !isAllLearned || lessons != nil
        scorer = taxonomy.flatMap { isSought ? TopicScorer($0, lessons: lessons, encoder: vectors) : nil }
    }

    /// What the engine understands of one item.
    package func analyze(_ input: AnalysisInput) -> Analysis {
        let reading = Reading(input)
        let language = Script.language(of: reading.documents.map(\.text))
        let general = model?.head(for: language)
        let scores = general.map { reading.scores($0.head.table) }
        var analysis = Analysis(language: language, sentiment: .unknown, engine: stamp)
        var finder = OpinionFinder(
            engine: self, reading: reading, language: language, general: general?.head, scores: scores)
        analysis.opinions = finder.opinions(labels: input.labels)
        let isSaid = !reading.isSilent || input.rating != nil
        if isSaid, let general, let scores {
            var probabilities = general.head.probabilities(scores, 0..<reading.count)
            if scores.known(0..<reading.count) == 0 { probabilities = Self.ticked(input.rating) }
            analysis.sentiment = Sentiment(
                probabilities: Self.rounded(probabilities), intensity: JSONBytes.rounded(finder.strongest()),
                polarity: input.labels.polarity
            )
        } else if let given = input.labels.polarity {
            analysis.sentiment.polarity = given
        }
        return analysis
    }

    /// What a rating says where no words are known: the outer quarters of the scale point one way, the middle is neutral. Without a
    /// rating nothing speaks for either side.
    private static func ticked(_ rating: Rating?) -> PolarityProbabilities {
        guard let place = rating?.normalised else {
            return PolarityProbabilities(negative: 0.25, neutral: 0.5, positive: 0.25)
        }
        if place <= 0.25 { return PolarityProbabilities(negative: 0.9, neutral: 0.07, positive: 0.03) }
        if place >= 0.75 { return PolarityProbabilities(negative: 0.03, neutral: 0.07, positive: 0.9) }
        return PolarityProbabilities(negative: 0.15, neutral: 0.7, positive: 0.15)
    }

    private static func rounded(_ probabilities: PolarityProbabilities) -> PolarityProbabilities {
        let negative = JSONBytes.rounded(probabilities.negative)
        let positive = JSONBytes.rounded(probabilities.positive)
        return PolarityProbabilities(
            negative: negative, neutral: JSONBytes.rounded(1 - negative - positive), positive: positive
        )
    }
}

/// The learned topics of a taxonomy, tied to its nodes.
struct LearnedTopics: Sendable {
    let head: AspectHead
    /// For each node of the taxonomy the learned topic that it is or lies below.
    let topicOfNode: [Int?]
    /// Whether each learned topic is a node of the taxonomy at hand.
    let isThere: [Bool]

    init(_ head: AspectHead, _ taxonomy: Taxonomy) {
        self.head = head
        topicOfNode = taxonomy.nodes.map { node in
            head.topics.firstIndex { Taxonomy.contains($0, node.path) }
        }
        isThere = head.topics.map { taxonomy[$0] != nil }
    }
}
