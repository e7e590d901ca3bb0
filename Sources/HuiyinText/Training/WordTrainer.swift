/// Trains the segmenter: an averaged structured perceptron (Collins 2002, doi:10.3115/1118693.1118694), then rounded to bytes.
package struct WordTrainer: Sendable {
    package var seed: UInt64
    package var epochs = 12
    /// There are 2 to this power of features.
    var bits = 20
    /// How often a word seen in segmented text must occur to enter the lexicon.
    static let leastKnown = 5
    /// The share of lexicon matches that training passes over, so that words outside the lexicon are learned too.
    static let forgotten: UInt64 = 20

    package init(seed: UInt64) { self.seed = seed }

    /// The bytes of the model that the recipe makes from a folder with the public data sets under their own names.
    /// - Throws: ``TextError`` `data-missing`, `data-unreadable`.
    package func train(data folder: String, report: (String) -> Void = { _ in }) throws -> [UInt8] {
        let sentences = try WordCorpus.recipe(folder, seed: seed)
        report("looking for words in text that is not segmented")
        let found = WordDiscovery.words(in: try WordCorpus.countedRuns(folder))
        let lexicon = Self.lexicon(sentences, listed: try WordCorpus.listedWords(folder), found: found)
        return WordModelFile.bytes(train(sentences, lexicon, report: report))
    }

    static func lexicon(
        _ sentences: [WordCorpus.Sentence], listed: [[UInt32]], found: [(word: [UInt32], list: WordLexicon.Lists)]
    ) -> WordLexicon {
        var words: [UInt64: WordLexicon.Lists] = [:]
        func add(_ word: some Collection<UInt32>, _ list: WordLexicon.Lists) {
            guard WordLexicon.shortest...WordLexicon.longest ~= word.count else { return }
            words[WordLexicon.hash(word), default: []].insert(list)
        }
        var counts: [[UInt32]: Int] = [:]
        for sentence in sentences {
            var start = 0
            for index in sentence.tags.indices where WordTag.ends(sentence.tags[index]) {
                if index > start { counts[Array(sentence.scalars[start...index]), default: 0] += 1 }
                start = index + 1
            }
        }
        for (word, count) in counts where count >= leastKnown { add(word, .known) }
        for word in listed { add(word, .known) }
        for (word, list) in found { add(word, list) }
        return WordLexicon(words)
    }

    func train(
        _ sentences: [WordCorpus.Sentence], _ lexicon: WordLexicon, report: (String) -> Void = { _ in }
    ) -> WordModel {
        var random = SeededRandom(seed: seed)
        let features = sentences.map { sentence in
            var features = WordFeatures()
            features.read(sentence.scalars.span, lexicon.slots.span, bits: bits) {
                random.next() % 100 < Self.forgotten
            }
            return features.slots
        }
        var perceptron = WordPerceptron(bits: bits)
        var order = Array(sentences.indices)
        for epoch in 1...epochs {
            order.shuffle(using: &random)
            var wrong = 0
            for index in order {
                let slots = features[index]
                if !perceptron.learn(sentences[index], slots.span) { wrong += 1 }
            }
            report("round \(epoch) of \(epochs): \(wrong) of \(sentences.count) sentences had a mistake")
        }
        let (weights, transitions) = perceptron.rounded()
        return WordModel(bits: bits, weights: weights, transitions: transitions, lexicon: lexicon)
    }
}

/// The weights in training, and the sums that their averages are made of.
struct WordPerceptron {
    private var weights: [Int32]
    private var sums: [Int64]
    private var transitions = [Int32](repeating: 0, count: WordTag.count * WordTag.count)
    private var transitionSums = [Int64](repeating: 0, count: WordTag.count * WordTag.count)
    private var steps: Int64 = 0
    private var scores = [Int32]()
    private var allowed = [WordTagSet]()
    private var decoder = WordDecoder()
    private var tags = [UInt8]()

    init(bits: Int) {
        weights = [Int32](repeating: 0, count: WordTag.count << bits)
        sums = [Int64](repeating: 0, count: WordTag.count << bits)
    }

    /// Tags a sentence and learns from its mistakes; whether there were none.
    mutating func learn(_ sentence: WordCorpus.Sentence, _ slots: Span<Int32>) -> Bool {
        steps += 1
        let count = sentence.tags.count
        scores.removeAll(keepingCapacity: true)
        for index in 0..<count {
            for tag in 0..<WordTag.count {
                var score: Int32 = 0
                for feature in 0..<WordFeatures.perCharacter {
                    score += weights[Int(slots[index * WordFeatures.perCharacter + feature]) * WordTag.count + tag]
                }
                scores.append(score)
            }
        }
        allowed.removeAll(keepingCapacity: true)
        allowed.append(contentsOf: repeatElement(.any, count: count))
        allowed[0].formIntersection(.first)
        allowed[count - 1].formIntersection(.last)
        decoder.decode(scores, transitions, allowed, &tags)
        guard tags != sentence.tags else { return true }
        for index in 0..<count {
            let (right, wrong) = (Int(sentence.tags[index]), Int(tags[index]))
            if right != wrong {
                for feature in 0..<WordFeatures.perCharacter {
                    let place = Int(slots[index * WordFeatures.perCharacter + feature]) * WordTag.count
                    add(1, place + right)
                    add(-1, place + wrong)
                }
            }
            guard index > 0 else { continue }
            addTransition(1, Int(sentence.tags[index - 1]) * WordTag.count + right)
            addTransition(-1, Int(tags[index - 1]) * WordTag.count + wrong)
        }
        return false
    }

    /// An update at step *t* takes part in all averages from *t* on: the sum of *t* × update makes it up at the end (Daumé 2006).
    private mutating func add(_ change: Int32, _ place: Int) {
        weights[place] += change
        sums[place] += Int64(change) * steps
    }

    private mutating func addTransition(_ change: Int32, _ place: Int) {
        transitions[place] += change
        transitionSums[place] += Int64(change) * steps
    }

    /// The averaged weights as bytes, the largest half cut off, and the transitions in the same unit.
    func rounded() -> (weights: [Int8], transitions: [Int32]) {
        func average(_ weight: Int32, _ sum: Int64) -> Double {
            steps == 0 ? 0 : Double(weight) - Double(sum) / Double(steps)
        }
        let averages = zip(weights, sums).map { average($0, $1) }
        let largest = averages.reduce(0) { max($0, abs($1)) }
        // Few weights come near the largest; cutting it in half doubles the precision of all others.
        let unit = max(largest, 1e-9) / 2 / 127
        return (
            averages.map { Int8(max(-127, min(127, ($0 / unit).rounded()))) },
            zip(transitions, transitionSums).map { Int32((average($0, $1) / unit).rounded()) }
        )
    }
}
