import HuiyinDomain

/// Trains the learned topics of one taxonomy and the polarity of their mentions.
struct AspectTraining: Sendable {
    /// What thresholds tuned on folds are multiplied by: models of all rows know more features, most of them against a topic, so that
    /// they think new texts a little less likely to mention it than the models of the folds do.
    private static let relief: Float = 0.75

    /// From so many rows on a topic is told by the sum of two models, of sharp and of mild weights, whose mistakes differ.
    private static let enoughForTwo = 4000

    private let taxonomy: String
    private let topics: [String]
    private let members: [Int]
    private let vocabulary: Vocabulary
    private let encoded: [EncodedDocument]
    private let corpus: TrainingCorpus
    private let general: GeneralTraining
    private let threads: Int
    private let seed: UInt64

    /// A mention of a topic in a training text.
    private struct Mention: Sendable {
        let member: Int
        let topic: Int
        let polarity: Polarity
        let place: Range<Int>
    }

    /// - Parameter language: that of `general`; rows of others are left out, since their polarity has no scores to lean on.
    init(
        taxonomy: String, language: Language, corpus: TrainingCorpus, general: GeneralTraining, threads: Int,
        seed: UInt64
    ) async {
        self.taxonomy = taxonomy
        self.corpus = corpus
        self.general = general
        self.threads = threads
        self.seed = seed
        members = corpus.examples.indices.filter {
            corpus.examples[$0].taxonomy == taxonomy && corpus.examples[$0].aspects != nil
                && corpus.examples[$0].language == language
        }
        topics = Set(members.flatMap { (corpus.examples[$0].aspects ?? [:]).keys }).sorted()
        let vocabulary = Vocabulary(corpus.documents, of: members, least: 2)
        self.vocabulary = vocabulary
        let members = members
        encoded = await parallelTasks(members.count, threads: threads) {
            vocabulary.encode(corpus.documents[members[$0]])
        }
    }

    /// What the head says of a row that neither its models nor the encoder have seen.
    struct UnseenRow: Sendable {
        let text: String
        /// The probability of each topic.
        let mentions: [Double]
        /// Of each topic, negative, neutral, positive.
        let polarities: [[Double]]
        let gold: [Polarity?]
    }

    /// The head, its scores on folds that its models had not seen, and what it says of rows that the encoder has not seen either.
    func head() async -> (head: AspectHead, unseen: AspectTuning.Measured, rows: [UnseenRow]) {
        let mentionModels = await trainMentions()
        let leastMention = mentionModels.map { $0.map(\.leastKnown) }
        let unseenMentions = members.indices.map {
            encoded[$0].scores(
                mentionModels[corpus.folds[members[$0]]], least: leastMention[corpus.folds[members[$0]]])
        }
        let pairs = goldMentions(unseenMentions)
        let polarityModels = await trainPolarity(pairs)
        let pairModels = await trainPairs()
        let all = mentionModels.indices.map { mentionModels[$0] + polarityModels[$0] + pairModels[$0] }
        let least = all.map { $0.map(\.leastKnown) }
        let unseen = members.indices.map { member -> ClauseScores in
            let fold = corpus.folds[members[member]]
            return encoded[member].scores(all[fold], least: least[fold])
        }
        let mentions = calibrateMentions(unseen)
        let vectors = pairs.map { vector($0.member, $0.topic, $0.place, unseen) }
        let polarity = Softmax.fit(vectors, pairs.map { $0.polarity.rawValue + 1 }, classes: 3, penalty: 1e-3)
        let last = DataSplit.folds
        var head = AspectHead(
            taxonomy: taxonomy, topics: topics,
            table: Quantizer.table(
                mentionModels[last] + polarityModels[last] + pairModels[last], vocabulary,
                largestBits: topics.count <= AspectHead.mostTopicsWithPairs ? 16 : 17
            ),
            mentions: mentions, polarity: polarity, thresholds: topics.map { _ in 0.4 }, favours: [1, 1, 1]
        )
        let measured = tune(&head, unseen)
        let rows = unseenRows(head, unseen)
        for topic in head.thresholds.indices { head.thresholds[topic] *= Self.relief }
        return (head: head, unseen: measured, rows: rows)
    }

    private func unseenRows(_ head: AspectHead, _ unseen: [ClauseScores]) -> [UnseenRow] {
        let width = topics.count
        return members.indices.filter { DataSplit.isEncoderDevelopment(corpus.examples[members[$0]].id) }.map {
            member in
            let clauses = encoded[member].clauses
            let example = corpus.examples[members[member]]
            return UnseenRow(
                text: example.text,
                mentions: topics.indices.map { topic in
                    head.mentions[topic].probabilities(
                        AspectVector.mention(unseen[member], topic: topic, topics: width, clauses: clauses))[1]
                },
                polarities: topics.indices.map { topic in
                    let place = AspectVector.place(unseen[member], topic: topic, clauses: clauses)
                    return head.polarity.probabilities(vector(member, topic, place, unseen))
                },
                gold: topics.map { example.aspects?[$0] }
            )
        }
    }

    private func trainMentions() async -> [[LinearTrainer.Model]] {
        var rows = SparseRows()
        for document in encoded { rows.append(document.columns, length: document.length) }
        let table = rows
        let width = topics.count
        let flat = await parallelTasks((DataSplit.folds + 1) * width, threads: threads) { [self] task in
            let targets = members.map { index -> Int8 in
                if corpus.folds[index] == task / width { return 0 }
                return corpus.examples[index].aspects?[topics[task % width]] == nil ? -1 : 1
            }
            let sharp = trainer(balance: 0.5, seed: 1000 + task).train(
                table, columns: vocabulary.count, targets: targets, importance: targets.map { _ in 1 }
            )
            guard members.count >= Self.enoughForTwo else { return sharp }
            var trainer = trainer(balance: 0.5, seed: 1000 + task)
            trainer.contrast = 1
            trainer.cost = 0.3
            let mild = trainer.train(
                table, columns: vocabulary.count, targets: targets, importance: targets.map { _ in 1 }
            )
            return sharp.adding(mild)
        }
        return (0...DataSplit.folds).map { Array(flat[$0 * width..<($0 + 1) * width]) }
    }

    /// Models that tell a topic mentioned with one polarity from everything else; empty where there are too many topics.
    private func trainPairs() async -> [[LinearTrainer.Model]] {
        guard topics.count <= AspectHead.mostTopicsWithPairs else { return (0...DataSplit.folds).map { _ in [] } }
        var rows = SparseRows()
        for document in encoded { rows.append(document.columns, length: document.length) }
        let table = rows
        let width = topics.count * 3
        let flat = await parallelTasks((DataSplit.folds + 1) * width, threads: threads) { [self] task in
            let targets = members.map { index -> Int8 in
                if corpus.folds[index] == task / width { return 0 }
                let polarity = corpus.examples[index].aspects?[topics[task % width / 3]]
                return polarity.map { $0.rawValue + 1 == task % 3 ? 1 : -1 } ?? -1
            }
            var trainer = trainer(balance: 0.5, seed: 3000 + task)
            // A topic hangs on few words, its polarity on many: milder weights and a stronger penalty than for topics alone.
            trainer.contrast = 1
            trainer.smoothing = 0.3
            trainer.cost = 0.3
            return trainer.train(
                table, columns: vocabulary.count, targets: targets, importance: targets.map { _ in 1 }
            )
        }
        return (0...DataSplit.folds).map { Array(flat[$0 * width..<($0 + 1) * width]) }
    }

    /// A topic hangs on few telling words: sharper weights gave 0.84 topic F1 where plain log ratios gave 0.79.
    private func trainer(balance: Double, seed offset: Int) -> LinearTrainer {
        var trainer = LinearTrainer(seed: seed &+ UInt64(offset))
        trainer.balance = balance
        trainer.passes = 20
        trainer.contrast = 3
        trainer.smoothing = 0.1
        return trainer
    }

    private func calibrateMentions(_ unseen: [ClauseScores]) -> [Softmax] {
        topics.indices.map { topic in
            let vectors = members.indices.map {
                AspectVector.mention(unseen[$0], topic: topic, topics: topics.count, clauses: encoded[$0].clauses)
            }
            let labels = members.map { corpus.examples[$0].aspects?[topics[topic]] == nil ? 0 : 1 }
            return Softmax.fit(vectors, labels, classes: 2, penalty: 1e-3)
        }
    }

    private func goldMentions(_ unseen: [ClauseScores]) -> [Mention] {
        members.indices.flatMap { member -> [Mention] in
            let aspects = corpus.examples[members[member]].aspects ?? [:]
            return topics.indices.compactMap { topic in
                aspects[topics[topic]].map { polarity in
                    let clauses = encoded[member].clauses
                    let place = AspectVector.place(unseen[member], topic: topic, clauses: clauses)
                    return Mention(member: member, topic: topic, polarity: polarity, place: place)
                }
            }
        }
    }

    private func trainPolarity(_ pairs: [Mention]) async -> [[LinearTrainer.Model]] {
        var rows = SparseRows()
        for pair in pairs {
            let document = encoded[pair.member]
            // A short text about one thing speaks of it from beginning to end.
            let isWhole = document.columns.count < 400 && corpus.examples[members[pair.member]].aspects?.count == 1
            let place = isWhole ? 0..<document.clauses : pair.place
            rows.append(document.columns(of: place), length: document.length(of: place))
        }
        let table = rows
        let flat = await parallelTasks((DataSplit.folds + 1) * 3, threads: threads) { [self] task in
            let targets = pairs.map { pair -> Int8 in
                if corpus.folds[members[pair.member]] == task / 3 { return 0 }
                return pair.polarity.rawValue + 1 == task % 3 ? 1 : -1
            }
            // Polarity hangs on many words that each say little, so here the plain weights are better.
            var trainer = LinearTrainer(seed: seed &+ UInt64(2000 + task))
            trainer.balance = 0.5
            trainer.passes = 20
            trainer.cost = 0.3
            return trainer.train(
                table, columns: vocabulary.count, targets: targets, importance: targets.map { _ in 1 }
            )
        }
        return (0...DataSplit.folds).map { Array(flat[$0 * 3..<($0 + 1) * 3]) }
    }

    private func vector(_ member: Int, _ topic: Int, _ place: Range<Int>, _ unseen: [ClauseScores]) -> [Float] {
        AspectVector.polarity(
            general: general.unseenScores(members[member], corpus), aspect: unseen[member], topic: topic,
            topics: topics.count, place: place, clauses: encoded[member].clauses
        )
    }

    /// Sets thresholds and favours to what serves pair F1 and the rare polarities best on scores of unseen folds.
    private func tune(_ head: inout AspectHead, _ unseen: [ClauseScores]) -> AspectTuning.Measured {
        let width = topics.count
        var candidates = [AspectTuning.Candidate]()
        for member in members.indices {
            let aspects = corpus.examples[members[member]].aspects ?? [:]
            let clauses = encoded[member].clauses
            for topic in 0..<width {
                let mention = AspectVector.mention(unseen[member], topic: topic, topics: width, clauses: clauses)
                let probability = head.mentions[topic].probabilities(mention)[1]
                let gold = aspects[topics[topic]]
                guard probability > 0.08 || gold != nil else { continue }
                let place = AspectVector.place(unseen[member], topic: topic, clauses: clauses)
                candidates.append(
                    .init(
                        topic: topic, mention: probability, gold: gold,
                        polarity: head.polarity.probabilities(vector(member, topic, place, unseen))
                    )
                )
            }
        }
        let tuning = AspectTuning(candidates: candidates, topics: width)
        tuning.tune(&head)
        return tuning.measure(head)
    }
}
