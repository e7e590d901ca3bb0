import HuiyinDomain

/// Trains the polarity of whole texts in one language.
struct GeneralTraining: Sendable {
    /// How much likelier, as a logarithm, neutral is among the training rows than among feedback. Chosen by reading invented sentences.
    static let neutralExcess: Float = 0.6

    let language: Language
    let vocabulary: Vocabulary
    /// The columns of every document of the language, by its index in the corpus.
    let encoded: [Int: EncodedDocument]
    /// Three models for each fold that has not seen it, then three that have seen all.
    let models: [[LinearTrainer.Model]]
    private let least: [[Float]]

    static func train(
        _ corpus: TrainingCorpus, language: Language, threads: Int, seed: UInt64
    ) async -> GeneralTraining {
        let members = corpus.examples.indices.filter { corpus.examples[$0].language == language }
        let labelled = members.filter { corpus.examples[$0].polarity != nil }
        let vocabulary = Vocabulary(corpus.documents, of: labelled, least: 2)
        let encodings = await parallelTasks(members.count, threads: threads) {
            vocabulary.encode(corpus.documents[members[$0]])
        }
        let encoded = Dictionary(uniqueKeysWithValues: zip(members, encodings))
        var rows = SparseRows()
        for index in labelled { rows.append(encoded[index]?.columns ?? [], length: encoded[index]?.length ?? 0) }
        let table = rows
        let importance = labelled.map { corpus.examples[$0].importance }
        let folds = DataSplit.folds
        let flat = await parallelTasks((folds + 1) * GeneralHead.outputs, threads: threads) { task in
            let fold = task / GeneralHead.outputs
            let output = task % GeneralHead.outputs
            let targets = labelled.map { index -> Int8 in
                if corpus.folds[index] == fold { return 0 }
                return Self.target(corpus.examples[index].polarity, output)
            }
            var trainer = LinearTrainer(seed: seed &+ UInt64(task))
            trainer.balance = output == 0 ? 0 : 0.5
            return trainer.train(table, columns: vocabulary.count, targets: targets, importance: importance)
        }
        let models = (0...folds).map { fold in
            Array(flat[fold * GeneralHead.outputs..<(fold + 1) * GeneralHead.outputs])
        }
        return GeneralTraining(
            language: language, vocabulary: vocabulary, encoded: encoded, models: models,
            least: models.map { $0.map(\.leastKnown) })
    }

    private static func target(_ polarity: Polarity?, _ output: Int) -> Int8 {
        guard let polarity else { return 0 }
        switch output {
        case 0: return Int8(polarity.rawValue)
        case 1: return polarity == .neutral ? 1 : -1
        default: return polarity == .negative ? 1 : -1
        }
    }

    /// What models that have not seen a document say about it.
    func unseenScores(_ index: Int, _ corpus: TrainingCorpus) -> ClauseScores {
        (encoded[index] ?? EncodedDocument(columns: [], ends: [], totals: [])).scores(
            models[corpus.folds[index]], least: least[corpus.folds[index]])
    }

    /// The head with its calibration, fitted on at most `cap` examples of each data set so that the largest doesn't decide alone.
    func head(_ corpus: TrainingCorpus, cap: Int = 9000) -> GeneralHead {
        var vectors = [[Float]]()
        var labels = [Int]()
        var taken = [String: Int]()
        for index in encoded.keys.sorted() {
            let example = corpus.examples[index]
            guard let polarity = example.polarity, example.importance >= 1, taken[example.set, default: 0] < cap else {
                continue
            }
            taken[example.set, default: 0] += 1
            let scores = unseenScores(index, corpus)
            vectors.append(GeneralHead.vector(scores, 0..<(encoded[index]?.clauses ?? 0)))
            labels.append(polarity.rawValue + 1)
        }
        var calibration = Softmax.fit(vectors, labels, classes: 3)
        // Neutral rows come from car posts, two thirds of them neutral; what customers write to a firm is seldom so.
        if language == .chinese { calibration.weights[calibration.inputs] -= Self.neutralExcess }
        return GeneralHead(
            table: Quantizer.table(models[DataSplit.folds], vocabulary, largestBits: 20), calibration: calibration
        )
    }
}
