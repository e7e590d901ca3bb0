import HuiyinDomain

/// Fits the joins of encoder and n-grams while the n-gram models are trained, on rows that neither side has seen.
///
/// The encoder left its development rows out (``DataSplit/isEncoderDevelopment(_:)``), a fifth of the lessons among them; of the n-gram
/// models those of the row's own fold speak. Probes learn from all lessons, seen or not; only how far they are trusted must come from unseen ones.
struct DeepTraining: Sendable {
    /// So many rows of one data set are enough; the largest shall not decide alone.
    private static let cap = 4000

    let encoder: Encoder
    let threads: Int
    private(set) var blend: DeepBlend
    /// The vectors of texts already read: several questions are asked about the same ones. Empty where there was nothing to read.
    private var known: [String: [Float]] = [:]

    init(_ encoder: Encoder, threads: Int) {
        self.encoder = encoder
        self.threads = threads
        blend = DeepBlend(encoder: encoder.digest, fast: "")
    }

    /// Names the n-gram weights that the joins belong to.
    mutating func finish(fast: String) { blend.fast = fast }

    static func isUnseen(_ id: String, set: String) -> Bool {
        if isLesson(set) { return DataSplit.isEncoderDevelopment(lesson: id) }
        return set == OwnSentences.name || DataSplit.isEncoderDevelopment(id)
    }

    /// So many rows tell how sure a model may be.
    private static let enough = 300

    private static func isInvented(_ set: String) -> Bool { isLesson(set) || set == OwnSentences.name }

    private static func isLesson(_ set: String) -> Bool { set.hasPrefix("lessons") }

    private static func reading(_ text: String, _ encoder: Encoder) -> DeepReading? {
        DeepReading(encoder, Reading(AnalysisInput(text: text)))
    }

    /// The vector of each text, each read once.
    private mutating func means(_ texts: [String]) async -> [[Float]?] {
        let new = Set(texts).filter { known[$0] == nil }.sorted()
        let read = await parallelTasks(new.count, threads: threads) { [encoder] in Self.reading(new[$0], encoder)?.mean
        }
        for (text, mean) in zip(new, read) { known[text] = mean ?? [] }
        return texts.map { text in known[text].flatMap { $0.isEmpty ? nil : $0 } }
    }

    // MARK: - Spans

    mutating func spans(_ rows: [SpanTraining.Row]) async {
        blend.spans = await SpanTraining.tagger(rows, encoder, threads: threads)
    }

    // MARK: - Polarity

    mutating func polarity(_ corpus: TrainingCorpus, _ general: GeneralTraining) async {
        var taken: [String: Int] = [:]
        var rows = [Int]()
        for index in general.encoded.keys.sorted() {
            let example = corpus.examples[index]
            guard example.polarity != nil, example.importance >= 1, Self.isUnseen(example.id, set: example.set),
                taken[example.set, default: 0] < Self.cap
            else { continue }
            taken[example.set, default: 0] += 1
            rows.append(index)
        }
        let chosen = rows
        let vectors = await parallelTasks(chosen.count, threads: threads) { [encoder] number -> [Float] in
            let index = chosen[number]
            let deep = Self.reading(corpus.examples[index].text, encoder)
            return DeepVector.joined(
                general.unseenScores(index, corpus), 0..<(general.encoded[index]?.clauses ?? 0),
                DeepVector.polarity(deep?.logits("polarity") ?? [0, 0, 0], deep?.logits("airline") ?? [0, 0, 0]))
        }
        let gold = chosen.map { (corpus.examples[$0].polarity?.rawValue ?? 0) + 1 }
        guard Set(gold).count == 3 else { return }
        // Lessons are hard cases by design, and in English too few real texts are unseen to hold against them at full weight.
        let weight = general.language == .english ? 0.3 : 1.0
        let importance = chosen.map { corpus.examples[$0].set.hasPrefix("lessons") ? weight : 1.0 }
        var softmax = Softmax.fit(vectors, gold, classes: 3, penalty: 1e-5, rounds: 4000, importance: importance)
        // Lessons show what words mean, but not how often and how plainly people speak so.
        let real = chosen.indices.filter { !Self.isInvented(corpus.examples[chosen[$0]].set) }
        if general.language == .english, real.count >= Self.enough {
            softmax = softmax.calibrated(on: real.map { vectors[$0] }, real.map { gold[$0] })
        }
        if general.language == .chinese { softmax.weights[softmax.inputs] -= GeneralTraining.neutralExcess }
        blend.polarity[general.language] = softmax
    }

    // MARK: - Labels

    mutating func labels(_ training: LabelTraining, seed: UInt64) async {
        let question = training.question
        let told = training.rows.indices.filter { training.rows[$0].asked == nil }
        let rows = told.filter { Self.isUnseen(training.rows[$0].id, set: training.rows[$0].set) }
        guard rows.count >= 50 else { return }
        let vectors = await means(rows.map { training.rows[$0].text })
        let labels = question.labels
        var probed = [[Float]]()
        if question != .emotion {
            let lessons = told.filter { Self.isLesson(training.rows[$0].set) }
            let seen = Set(lessons).subtracting(rows).sorted()
            let all = vectors + (await means(seen.map { training.rows[$0].text }))
            let targets = (rows + seen).map { row -> [Float] in
                labels.map { training.rows[row].labels.contains($0) ? 1 : -1 }
            }
            let found = probe(all, targets, ids: (rows + seen).map { training.rows[$0].id }, seed: seed)
            blend.probes[question] = found.probe
            probed = Array(found.unseen.prefix(rows.count))
        }
        func own(_ index: Int) -> [Float] {
            // The encoder's outputs stand in the same, alphabetical order as ours.
            let logits = vectors[index].flatMap { encoder.classes(question.rawValue, means: $0) }.map { Array($0[0]) }
            return DeepVector.centred(logits ?? labels.map { _ in 0 })
        }
        if question.isExclusive {
            let joined = rows.indices.map { index in
                LabelVector.exclusive(
                    training.unseenScores(rows[index]), labels: labels.count, clauses: training.clauses(rows[index]))
                    + own(index)
            }
            let gold = rows.map { row in labels.firstIndex { training.rows[row].labels.contains($0) } ?? 0 }
            blend.labels[question] = [
                Softmax.fit(
                    joined, gold, classes: labels.count, penalty: 1e-3,
                    importance: LabelTraining.balance(gold, classes: labels.count))
            ]
        } else {
            blend.labels[question] = labels.indices.map { label in
                let joined = rows.indices.map { index in
                    LabelVector.single(
                        training.unseenScores(rows[index]), label: label, clauses: training.clauses(rows[index]))
                        + [probed[index][label]]
                }
                let gold = rows.map { training.rows[$0].labels.contains(labels[label]) ? 1 : 0 }
                return Softmax.fit(joined, gold, classes: 2, penalty: 1e-3)
            }
        }
    }

    /// A probe of these vectors, and its scores on each from a probe that has not seen the fold of its id; zeros where there is no vector.
    private func probe(
        _ vectors: [[Float]?], _ targets: [[Float]], ids: [String], seed: UInt64
    ) -> (probe: DenseProbe, unseen: [[Float]]) {
        let outputs = targets.first?.count ?? 0
        let empty = RidgeSums(inputs: encoder.width, outputs: outputs)
        var parts = [RidgeSums](repeating: empty, count: DataSplit.folds)
        var all = empty
        for (index, vector) in vectors.enumerated() {
            guard let vector else { continue }
            parts[DataSplit.fold(ids[index], seed: seed)].add(vector, targets[index])
            all.add(vector, targets[index])
        }
        let probes = parts.map { all.subtracting($0).probe(penalty: Self.ridge) }
        let unseen = vectors.indices.map { index in
            vectors[index].map { probes[DataSplit.fold(ids[index], seed: seed)].scores($0) }
                ?? [Float](repeating: 0, count: outputs)
        }
        return (all.probe(penalty: Self.ridge), unseen)
    }

    /// - Parameter vectors: the evidence of each row from models that have not seen it.
    mutating func irony(_ rows: [LabelledText], _ vectors: [[Float]], _ model: IronyModel) async {
        let chosen = rows.indices.filter {
            rows[$0].set == IronyTraining.posts && Self.isUnseen(rows[$0].id, set: rows[$0].set)
        }
        let joined = await parallelTasks(chosen.count, threads: threads) { [encoder] number -> [Float]? in
            let vector = vectors[chosen[number]]
            return Self.reading(rows[chosen[number]].text, encoder)?.logits("irony").flatMap {
                DeepVector.irony(vector, told: model.softmax.probabilities(vector)[1], $0)
            }
        }
        let read = chosen.indices.filter { joined[$0] != nil }
        guard read.count >= 100 else { return }
        blend.irony = Softmax.fit(
            read.compactMap { joined[$0] }, read.map { IronyTraining.isIronic(rows[chosen[$0]]) ? 1 : 0 }, classes: 2,
            penalty: 1e-3, rounds: 2000, importance: read.map { IronyTraining.weight(rows[chosen[$0]]) })
    }

    /// Of reviews so many are enough to show how people praise in earnest.
    private static let sincere = 1500

    /// Irony in words to a firm: lessons, and reviews that mean what they say.
    ///
    /// - Parameter evidence: of each row from models that have not seen it.
    mutating func firmIrony(_ rows: [LabelledText], _ evidence: [[Float]], _ model: IronyModel, seed: UInt64) async {
        let lessons = rows.indices.filter { Self.isLesson(rows[$0].set) }
        let reviews = rows.indices.filter { rows[$0].set == "polarity" }
        let isUnseen = rows.map { Self.isUnseen($0.id, set: $0.set) }
        let chosen =
            lessons + reviews.filter { !isUnseen[$0] }.prefix(Self.sincere) + reviews.filter { isUnseen[$0] }
        let vectors = await means(chosen.map { rows[$0].text })
        let targets = chosen.map { [IronyTraining.isIronic(rows[$0]) ? Float(1) : -1] }
        let found = probe(vectors, targets, ids: chosen.map { rows[$0].id }, seed: seed)
        let unseen = chosen.indices.filter {
            vectors[$0] != nil && isUnseen[chosen[$0]] && evidence[chosen[$0]][IronyEvidence.post] == 0
        }
        guard unseen.count >= 200 else { return }
        let joined = unseen.map { index in
            DeepVector.firmIrony(
                told: model.softmax.probabilities(evidence[chosen[index]])[1], probed: found.unseen[index][0])
        }
        var softmax = Softmax.fit(
            joined, unseen.map { IronyTraining.isIronic(rows[chosen[$0]]) ? 1 : 0 }, classes: 2, penalty: 1e-3,
            rounds: 2000,
            importance: unseen.map { index in
                let row = rows[chosen[index]]
                return IronyTraining.weight(row) * (Self.isLesson(row.set) ? 1 : Self.rarity)
            })
        // The favour that ironic rows have was made for n-grams, which hear little of it; joined odds are plain odds.
        softmax.weights[softmax.inputs] -= Float(Maths.logarithm(IronyTraining.favour))
        blend.firmIrony = DeepBlend.FirmIrony(probe: found.probe, softmax: softmax)
    }

    /// Of a hundred reviews six are unseen, of a hundred lessons twenty; both shall weigh as they do in the evidence's own model.
    private static let rarity = 20.0 / 6

    /// Chosen among 1, 3, 10, 30, 100 and 300 by the scores on unseen folds.
    private static let ridge = 30.0

    // MARK: - Topics

    mutating func aspects(_ head: AspectHead, _ rows: [AspectTraining.UnseenRow]) async {
        guard rows.count >= 20 else { return }
        let found = await parallelTasks(rows.count, threads: threads) { [encoder] in
            Self.reading(rows[$0].text, encoder)?.topics(head.taxonomy)
        }
        var mentions = (vectors: [[Float]](), gold: [Int]())
        var polarities = (vectors: [[Float]](), gold: [Int]())
        for (row, deep) in zip(rows, found) {
            guard let deep else { return }
            for topic in head.topics.indices {
                mentions.vectors.append(DeepVector.mention(fast: row.mentions[topic], deep: deep[topic].mention))
                mentions.gold.append(row.gold[topic] == nil ? 0 : 1)
                guard let gold = row.gold[topic] else { continue }
                polarities.vectors.append(
                    DeepVector.aspect(fast: row.polarities[topic], deep: deep[topic].polarity))
                polarities.gold.append(gold.rawValue + 1)
            }
        }
        guard Set(polarities.gold).count == 3, Set(mentions.gold).count == 2 else { return }
        var joined = DeepBlend.AspectBlend(
            mention: Softmax.fit(mentions.vectors, mentions.gold, classes: 2, penalty: 1e-3),
            polarity: Softmax.fit(polarities.vectors, polarities.gold, classes: 3, penalty: 1e-2), threshold: 1,
            favours: [1, 1, 1])
        let (gain, value) = tune(&joined, head, rows, found.map { $0 ?? [] })
        // Where the encoder saw too few rows of a taxonomy, n-grams alone are the better judges.
        if value > gain { blend.aspects[head.taxonomy] = joined }
    }

    /// One factor for all thresholds and one for each polarity, on coarse grids: the rows are few.
    private func tune(
        _ joined: inout DeepBlend.AspectBlend, _ head: AspectHead, _ rows: [AspectTraining.UnseenRow],
        _ found: [[(mention: Float, polarity: [Float])]]
    ) -> (alone: Double, joined: Double) {
        let width = head.topics.count
        let candidates = zip(rows, found).flatMap { row, deep in
            (0..<width).map { topic in
                AspectTuning.Candidate(
                    topic: topic,
                    mention: joined.mention.probabilities(
                        DeepVector.mention(fast: row.mentions[topic], deep: deep[topic].mention))[1],
                    gold: row.gold[topic],
                    polarity: joined.polarity.probabilities(
                        DeepVector.aspect(fast: row.polarities[topic], deep: deep[topic].polarity)))
            }
        }
        let tuning = AspectTuning(candidates: candidates, topics: width)
        var best = -1.0
        for threshold in stride(from: Float(0.6), through: 1.6, by: 0.1) {
            for negative in [1.0, 1.25, 1.6, 2] as [Float] {
                for positive in [1.0, 1.25, 1.6, 2] as [Float] {
                    var trial = head
                    trial.thresholds = head.thresholds.map { $0 * threshold }
                    trial.favours = [negative, 1, positive]
                    let measured = tuning.measure(trial)
                    let value = measured.pairs + 0.05 * measured.polarity
                    guard value > best + 1e-4 else { continue }
                    best = value
                    joined.threshold = threshold
                    joined.favours = trial.favours
                }
            }
        }
        let fast = rows.flatMap { row in
            (0..<width).map { topic in
                AspectTuning.Candidate(
                    topic: topic, mention: row.mentions[topic], gold: row.gold[topic], polarity: row.polarities[topic])
            }
        }
        let alone = AspectTuning(candidates: fast, topics: width).measure(head)
        return (alone.pairs + 0.05 * alone.polarity, best)
    }
}
