import HuiyinDomain

/// Trains the fast tier from labelled texts: same examples and seed, same bytes, on any number of threads.
package struct FastTrainer: Sendable {
    package var seed: UInt64
    package var threads: Int

    package init(seed: UInt64, threads: Int) {
        self.seed = seed
        self.threads = threads
    }

    /// The bytes of a model file. Examples that fall into the test part of the split are left out.
    /// `report` is told what is being done.
    /// - Throws: ``TextError`` `nothing-to-learn` where no example of any language has a polarity.
    package func train(
        _ examples: [TrainingExample], labelled: [LabelledText] = [], spans: [SpanTraining.Row] = [],
        encoder: Encoder? = nil,
        report: (String) -> Void = { _ in }
    ) async throws -> Trained {
        try await train(
            all: examples.filter { !DataSplit.isTest($0.id, seed: seed) },
            labelled: labelled.filter { !DataSplit.isTest($0.id, seed: seed) }, spans: spans, encoder: encoder,
            report: report
        )
    }

    /// The files of a training run.
    package struct Trained: Sendable {
        package let fast: [UInt8]
        /// The joins with the encoder, where there is one.
        package let deep: [UInt8]?
    }

    /// The bytes of model files that have seen every one of these examples.
    func train(
        all used: [TrainingExample], labelled: [LabelledText] = [], spans: [SpanTraining.Row] = [],
        encoder: Encoder? = nil,
        report: (String) -> Void = { _ in }
    ) async throws -> Trained {
        var deep = encoder.map { DeepTraining($0, threads: threads) }
        report("reading \(used.count) texts")
        let corpus = await TrainingCorpus(used, seed: seed, threads: threads)
        var model = FastModel()
        for language in [Language.chinese, .english]
        where used.contains(where: { $0.language == language && $0.polarity != nil }) {
            report("polarity, \(language.rawValue)")
            let general = await GeneralTraining.train(corpus, language: language, threads: threads, seed: seed)
            model.general[language] = general.head(corpus)
            await deep?.polarity(corpus, general)
            // Rows that name no topic at all teach nothing about topics.
            let taxonomies = Set(
                used.filter { $0.language == language && $0.aspects?.isEmpty == false }.compactMap(\.taxonomy))
            for taxonomy in taxonomies.sorted() where !model.aspects.contains(where: { $0.taxonomy == taxonomy }) {
                report("topics of \(taxonomy)")
                let training = await AspectTraining(
                    taxonomy: taxonomy, language: language, corpus: corpus, general: general, threads: threads,
                    seed: seed
                )
                let (head, unseen, rows) = await training.head()
                model.aspects.append(head)
                await deep?.aspects(head, rows)
                let scores = [unseen.pairs, unseen.topics, unseen.polarity].map { JSONBytes.rounded($0) }
                report(
                    "topics of \(taxonomy), unseen folds: pair F1 \(scores[0]), topic F1 \(scores[1]), polarity macro-F1 \(scores[2])"
                )
            }
        }
        guard !model.general.isEmpty else {
            throw TextError(
                code: "nothing-to-learn",
                message:
                    "no line has a gold sentiment; add \"sentiment\": {\"polarity\": -1} to some, in Chinese or English"
            )
        }
        for question in LabelQuestion.allCases where labelled.contains(where: { $0.question == question }) {
            report(question.rawValue)
            let training = await LabelTraining(question, labelled, threads: threads, seed: seed)
            model.labels.append(training.head())
            if question == .irony, let vectors = await IronyTraining.vectors(training, model, threads: threads) {
                let irony = IronyTraining.model(training.rows, vectors)
                model.irony = irony
                await deep?.irony(training.rows, vectors, irony)
                await deep?.firmIrony(training.rows, vectors, irony, seed: seed)
            } else {
                await deep?.labels(training, seed: seed)
            }
        }
        if deep != nil {
            report("targets and judging words")
            await deep?.spans(spans)
        }
        let fast = ModelFile.bytes(model)
        deep?.finish(fast: try ModelFile.model(fast, path: ModelFile.name).digest)
        return Trained(fast: fast, deep: deep.map { DeepFile.bytes($0.blend) })
    }
}
