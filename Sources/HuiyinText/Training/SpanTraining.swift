import HuiyinDomain

/// Trains the tagger of targets and judging words on texts whose opinions are marked.
package enum SpanTraining {
    /// A text with its opinions.
    package struct Row: Sendable {
        let id: String
        let text: String
        let opinions: [(target: String?, words: String)]
    }

    package static func rows(_ path: String) throws -> [Row] {
        try TrainingRecipe.lines(path).compactMap { row in
            guard let id = row["id"]?.string, let text = row["text"]?.string, let opinions = row["opinions"]?.array
            else { return nil }
            return Row(
                id: id, text: text,
                opinions: opinions.compactMap { opinion in
                    opinion["expression"]?.string.map { (opinion["target"]?.string, $0) }
                })
        }
    }

    static func tagger(_ rows: [Row], _ encoder: Encoder, threads: Int) async -> SpanTagger? {
        let marked = await parallelTasks(rows.count, threads: threads) { mark(rows[$0], encoder) }
        guard marked.count >= 20 else { return nil }
        let tags = SpanTagger.Tag.allCases.count
        let isUnseen = rows.map { DataSplit.isEncoderDevelopment(lesson: $0.id) }
        let empty = RidgeSums(inputs: encoder.width * 3, outputs: tags)
        var (seen, unseen) = (empty, empty)
        for (row, isUnseen) in zip(marked, isUnseen) {
            if isUnseen { add(row, to: &unseen) } else { add(row, to: &seen) }
        }
        // The encoder learned to mark most of these texts, so how far its states are trusted is fitted on those that it never saw.
        let trial = seen.probe(penalty: ridge)
        let judged = zip(marked, isUnseen).filter(\.1).map(\.0)
        guard judged.count >= 5, seen.count > 0 else { return nil }
        let softmax = Softmax.fit(
            judged.flatMap { row in row.states.map { [1] + trial.scores($0) } },
            judged.flatMap { row in row.tags.map(\.rawValue) }, classes: tags, penalty: 1e-4, rounds: 200)
        let probe = seen.adding(unseen).probe(penalty: ridge)
        return SpanTagger(probe: probe, softmax: softmax, transitions: transitions(marked.map(\.tags)))
    }

    /// Times the mean square of the states: of those tried on marked texts kept aside, with an earlier encoder, the one that marked most targets exactly.
    static let ridge = 1000.0

    private static func add(_ row: (states: [[Float]], tags: [SpanTagger.Tag]), to sums: inout RidgeSums) {
        for (state, tag) in zip(row.states, row.tags) {
            sums.add(state, SpanTagger.Tag.allCases.map { $0 == tag ? 1 : -1 })
        }
    }

    static func transitions(_ sequences: [[SpanTagger.Tag]]) -> [Float] {
        let tags = SpanTagger.Tag.allCases.count
        var counts = [Double](repeating: 1, count: tags * tags)
        for sequence in sequences {
            for (before, after) in zip(sequence, sequence.dropFirst()) {
                counts[before.rawValue * tags + after.rawValue] += 1
            }
        }
        return (0..<tags * tags).map { index in
            let row = index / tags * tags
            return Float(Maths.logarithm(counts[index] / counts[row..<row + tags].reduce(0, +)))
        }
    }

    /// The state of each token that holds something, and its tag.
    static func mark(_ row: Row, _ encoder: Encoder) -> (states: [[Float]], tags: [SpanTagger.Tag]) {
        let text = NormalizedText(row.text)
        var targets = [Range<Int>]()
        var words = [Range<Int>]()
        for opinion in row.opinions {
            guard let place = places(opinion.words, in: text).first else { continue }
            words.append(place)
            guard let target = opinion.target else { continue }
            // Of several places where the target stands the one nearest to the words is meant.
            let nearest = places(target, in: text).min {
                distance($0, place) < distance($1, place)
            }
            if let nearest, !nearest.overlaps(place) { targets.append(nearest) }
        }
        let pieces = encoder.pieces(of: text)
        let batch = encoder.encode([pieces], keeping: .states)
        var states = [ArraySlice<Float>]()
        var tags = [SpanTagger.Tag]()
        var previous: Range<Int>?
        for token in batch.tokens(0) {
            guard let place = batch.scalars(ofToken: token, text: 0), !place.isEmpty else { continue }
            states.append(batch.states[token * batch.width..<(token + 1) * batch.width])
            let target = targets.first { $0.overlaps(place) }
            let judging = words.first { $0.overlaps(place) }
            let span = target ?? judging
            let isInner = span != nil && span == previous
            tags.append(
                target != nil
                    ? (isInner ? .targetInner : .targetBegin)
                    : judging != nil ? (isInner ? .wordsInner : .wordsBegin) : .outside)
            previous = span
        }
        return (SpanTagger.context(states, width: batch.width), tags)
    }

    private static func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        one.upperBound <= other.lowerBound
            ? other.lowerBound - one.upperBound : max(one.lowerBound - other.upperBound, 0)
    }

    private static func places(_ words: String, in text: NormalizedText) -> [Range<Int>] {
        let needle = NormalizedText(words).scalars
        guard !needle.isEmpty, needle.count <= text.count else { return [] }
        return (0...text.count - needle.count).filter { start in
            text.scalars[start..<start + needle.count].elementsEqual(needle)
        }
        .map { $0..<$0 + needle.count }
    }
}
