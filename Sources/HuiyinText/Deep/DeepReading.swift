import HuiyinDomain

/// What the encoder makes of an item: a vector for all of it and one for each clause, in context.
struct DeepReading {
    /// Windows of one item that are read at most; 16 hold about three thousand characters.
    static let mostWindows = 16

    let encoder: Encoder
    private let batch: EncodedBatch
    /// The document of each window, and the folded text of each document.
    private let owners: [Int]
    private let texts: [NormalizedText]
    /// The mean over all tokens read, `width` numbers.
    let mean: [Float]
    /// The mean over the tokens of each clause, a row a clause; that of the item for a clause without tokens.
    let clauseMeans: [Float]

    /// Reads the parts of an item in windows; `nil` where there is nothing to read.
    init?(_ encoder: Encoder, _ reading: Reading) {
        var windows = [EncoderPieces]()
        var owners = [Int]()
        for (number, document) in reading.documents.enumerated() where !document.clauses.isEmpty {
            guard windows.count < Self.mostWindows else { break }
            for window in encoder.pieces(of: document.text).windows(longest: encoder.longest, step: encoder.longest)
                .prefix(Self.mostWindows - windows.count)
            {
                windows.append(window)
                owners.append(number)
            }
        }
        guard !windows.isEmpty else { return nil }
        self.encoder = encoder
        self.owners = owners
        texts = reading.documents.map(\.text)
        batch = encoder.encode(windows, keeping: .states)
        let width = encoder.width
        mean = Self.mean(of: 0..<batch.offsets[batch.count], batch.states, width)
        var places = [Range<Int>](repeating: 0..<0, count: reading.count)
        for window in 0..<batch.count {
            Self.place(window, batch, reading, owners[window], &places)
        }
        var clauses = [Float]()
        clauses.reserveCapacity(reading.count * width)
        for tokens in places {
            clauses += tokens.isEmpty ? mean : Self.mean(of: tokens, batch.states, width)
        }
        clauseMeans = clauses
    }

    /// Extends the range of tokens of each clause by those of one window; a clause that a window's edge cuts keeps its first part.
    private static func place(
        _ window: Int, _ batch: EncodedBatch, _ reading: Reading, _ owner: Int, _ places: inout [Range<Int>]
    ) {
        let clauses = reading.documents[owner].clauses
        var clause = 0
        for token in batch.tokens(window) {
            guard let scalars = batch.scalars(ofToken: token, text: window), !scalars.isEmpty else { continue }
            while clause < clauses.count - 1, clauses[clause].whole.upperBound <= scalars.lowerBound { clause += 1 }
            let index = reading.starts[owner] + clause
            if places[index].isEmpty {
                places[index] = token..<token + 1
            } else if places[index].upperBound <= token, token - places[index].upperBound < 3 {
                places[index] = places[index].lowerBound..<token + 1
            }
        }
    }

    private static func mean(of tokens: Range<Int>, _ states: [Float], _ width: Int) -> [Float] {
        var sum = [Float](repeating: 0, count: width)
        for token in tokens {
            for index in 0..<width { sum[index] += states[token * width + index] }
        }
        let share = 1 / Float(max(tokens.count, 1))
        for index in 0..<width { sum[index] *= share }
        return sum
    }

    /// The logits of a head of classes for the whole item; `nil` where the encoder has no such head.
    func logits(_ head: String) -> [Float]? { encoder.classes(head, means: mean).map { Array($0[0]) } }

    /// The logits of a head of classes, a row a clause.
    func clauseLogits(_ head: String) -> EncoderRows? { encoder.classes(head, means: clauseMeans) }

    /// The vector of each clause for likeness of meaning, of length 1.
    func likeness() -> EncoderRows? { encoder.vectors("likeness", means: clauseMeans) }

    /// The targets and judging words of each document, paired, in order.
    func spans(_ tagger: SpanTagger) -> [(document: Int, pair: SpanPair)] {
        var found = [(document: Int, pair: SpanPair)]()
        for window in 0..<batch.count {
            let document = owners[window]
            var places = [Range<Int>]()
            var states = [ArraySlice<Float>]()
            for token in batch.tokens(window) {
                guard let place = batch.scalars(ofToken: token, text: window), !place.isEmpty else { continue }
                places.append(place)
                states.append(batch.states[token * batch.width..<(token + 1) * batch.width])
            }
            let scores = SpanTagger.context(states, width: batch.width).map(tagger.probe.scores)
            let tags = tagger.tags(scores)
            let targets = Self.runs(places, tags, begin: .targetBegin, inner: .targetInner)
            let words = Self.runs(places, tags, begin: .wordsBegin, inner: .wordsInner)
            found += SpanPairs.pairs(texts[document], targets: targets, words: words).map { (document, $0) }
        }
        return found
    }

    private static func runs(
        _ places: [Range<Int>], _ tags: [SpanTagger.Tag], begin: SpanTagger.Tag, inner: SpanTagger.Tag
    ) -> [Range<Int>] {
        var runs = [Range<Int>]()
        var isOpen = false
        for (place, tag) in zip(places, tags) {
            if tag == inner, isOpen {
                runs[runs.count - 1] =
                    runs[runs.count - 1].lowerBound..<max(runs[runs.count - 1].upperBound, place.upperBound)
            } else if tag == begin {
                runs.append(place)
            }
            isOpen = tag == begin || tag == inner && isOpen
        }
        return runs
    }

    /// What the head of topics says: of several windows the strongest mention, with its polarity.
    func topics(_ head: String) -> [(mention: Float, polarity: [Float])]? {
        guard let logits = encoder.topics(head, of: batch) else { return nil }
        return (0..<logits.topics).map { topic in
            let window =
                (0..<batch.count).max {
                    logits.mention(text: $0, topic: topic) < logits.mention(text: $1, topic: topic)
                } ?? 0
            return (logits.mention(text: window, topic: topic), Array(logits.polarity(text: window, topic: topic)))
        }
    }
}
