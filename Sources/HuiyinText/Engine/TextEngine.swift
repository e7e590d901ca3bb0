import FoundationEssentials
package import HuiyinDomain

/// Reads texts: language, sentiment and opinions. Immutable, so many threads may use one engine at once.
package struct TextEngine: Sendable {
    /// Which weights and taxonomy answer.
    package let stamp: EngineStamp
    /// What the engine has to do without, such as a missing model file.
    package let warnings: [Diagnostic]
    /// Which models read.
    package let tier: EngineTier
    let model: FastModel?
    let deep: DeepTier?
    let cascade = Cascade.measured
    let index: TopicIndex?
    /// The learned topics that belong to the taxonomy, if any were learned for it.
    let learned: LearnedTopics?
    /// Finds topics that nothing was learned about; `nil` where models know every node.
    let scorer: TopicScorer?
    let intensity = Intensity()
    /// What the ticked answers of one source mean; `nil` where no source was named.
    var codes: CodeBook?

    /// The engine with the weights in the folder `models`, sorting into `taxonomy`.
    ///
    /// Without a model file it still works: sentiment is unknown, topics come from names and phrases, and ``warnings`` says so.
    /// - Parameters:
    ///   - topics: the folder of what was learned about the taxonomy's topics, where that isn't `models`.
    ///   - tier: without the files of the encoder the fast tier answers, and a warning says so where another was asked for.
    /// - Throws: ``TextError`` `model-broken`, `encoder-broken` or `topics-broken` where a file is there but can't be used.
    package static func load(
        models: String, taxonomy: Taxonomy?, topics: String? = nil, tier: EngineTier = .fast
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
            return TextEngine(model: nil, taxonomy: taxonomy, lessons: lessons, warnings: [warning])
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TextError(
                code: "model-unreadable", message: "the model file \(path) can't be read; check its permissions")
        }
        let model = try ModelFile.model(Array(data), path: path)
        guard tier != .fast else { return TextEngine(model: model, taxonomy: taxonomy, lessons: lessons, warnings: []) }
        var code = "encoder-missing"
        var problem =
            "the encoder or its joins are not there or belong to other weights, so the fast tier answers alone; "
            + "put the released files back or make them with huiyin train"
        do {
            if let deep = try DeepTier.load(models: models, fast: model.digest) {
                return TextEngine(
                    model: model, taxonomy: taxonomy, lessons: lessons, warnings: [], deep: deep, tier: tier)
            }
        } catch let error as TextError where error.code == TextError.noMemoryForEncoder.code {
            (code, problem) = (error.code, "\(error.message); until then the fast tier answers alone")
        }
        let warning = Diagnostic(code: code, message: problem, file: "\(models)/\(DeepTier.encoderName)")
        return TextEngine(model: model, taxonomy: taxonomy, lessons: lessons, warnings: [warning])
    }

    /// The encoder in a folder of models, or `nil`: what training joins n-grams with.
    /// - Throws: ``TextError`` `encoder-broken`.
    package static func encoder(models: String) throws -> Encoder? { try DeepTier.encoder(models: models) }

    init(
        model: FastModel?, taxonomy: Taxonomy?, lessons: TopicFile? = nil, warnings: [Diagnostic],
        deep: DeepTier? = nil, tier: EngineTier = .fast
    ) {
        self.model = model
        self.deep = deep
        self.tier = deep == nil ? .fast : tier
        self.warnings = warnings + [Simplifier.warning].compactMap(\.self)
        index = taxonomy.map { TopicIndex($0) }
        stamp = EngineStamp(
            model: model.map { "fast-2-\($0.digest)" + (deep.map { "+\($0.label)" } ?? "") } ?? EngineStamp.noModel,
            taxonomy: taxonomy?.label, tier: self.tier.rawValue
        )
        let learned = taxonomy.flatMap { taxonomy in
            model?.aspects.first { $0.taxonomy == taxonomy.id }.map { LearnedTopics($0, taxonomy) }
        }
        self.learned = learned
        // Where examples speak, they speak of learned topics too, so all nodes are looked for.
        let isTold = { (node: Int) in lessons == nil && learned?.topicOfNode[node] != nil }
        let isSought = taxonomy.map { $0.nodes.indices.contains { !isTold($0) } } ?? false
        let material = taxonomy.flatMap { isSought ? TopicMaterial($0, isTold: isTold) : nil }
        scorer = taxonomy.flatMap { taxonomy in material.map { TopicScorer(taxonomy, $0, lessons: lessons) } }
    }

    /// What a rating says where no words are known: the outer quarters of the scale point one way, the middle is neutral. Without a
    /// rating nothing speaks for either side.
    static func ticked(_ rating: Rating?) -> PolarityProbabilities {
        guard let place = rating?.normalised else {
            return PolarityProbabilities(negative: 0.25, neutral: 0.5, positive: 0.25)
        }
        if place <= 0.25 { return PolarityProbabilities(negative: 0.9, neutral: 0.07, positive: 0.03) }
        if place >= 0.75 { return PolarityProbabilities(negative: 0.03, neutral: 0.07, positive: 0.9) }
        return PolarityProbabilities(negative: 0.15, neutral: 0.7, positive: 0.15)
    }

    static func rounded(_ probabilities: PolarityProbabilities) -> PolarityProbabilities {
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
