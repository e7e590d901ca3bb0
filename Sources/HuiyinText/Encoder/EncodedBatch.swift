/// What an encoder made of some texts: a vector a text and, where wanted, one a token.
package struct EncodedBatch: Sendable {
    /// What to keep besides the mean of each text.
    package enum Kept: Sendable {
        case means
        /// Also the states of all tokens, which heads of topics and of tokens need: 4 × width bytes a token.
        case states
    }

    /// Numbers a vector.
    package let width: Int
    /// The pieces that were read of each text: as many as a sequence holds.
    package let pieces: [EncoderPieces]
    /// The mean over the tokens of each text, with begin and end: count × width.
    package internal(set) var means: [Float]
    /// The tokens of text `i` are `offsets[i]..<offsets[i + 1]`: its begin, its pieces, its end.
    package let offsets: [Int]
    /// The last layer of every token, tokens × width; empty where only means were kept.
    package internal(set) var states: [Float]

    /// Texts in the batch.
    package var count: Int { pieces.count }

    /// The vector of text `index`.
    package func mean(_ index: Int) -> ArraySlice<Float> { means[index * width..<(index + 1) * width] }

    /// The tokens of text `index` among all of the batch; a head of tokens gives a row for each.
    package func tokens(_ index: Int) -> Range<Int> { offsets[index]..<offsets[index + 1] }

    /// The folded scalars that token `token` (of those of the whole batch) of text `index` came from; `nil` for begin and end.
    package func scalars(ofToken token: Int, text index: Int) -> Range<Int>? {
        let piece = token - offsets[index] - 1
        guard pieces[index].ids.indices.contains(piece) else { return nil }
        return pieces[index].scalars(of: piece)
    }
}

/// Rows of numbers, a text or a token each.
package struct EncoderRows: Hashable, Sendable {
    /// Numbers a row.
    package let width: Int
    package let values: [Float]

    package var count: Int { values.count / width }
    package subscript(_ row: Int) -> ArraySlice<Float> { values[row * width..<(row + 1) * width] }
}

/// What a head of topics says of some texts, in logits.
package struct TopicLogits: Hashable, Sendable {
    /// Topics a text.
    package let topics: Int
    /// Whether a text speaks of a topic: texts × topics.
    package let mentions: [Float]
    /// How it speaks of it, negative, neutral, positive: texts × topics × 3.
    package let polarities: [Float]

    package func mention(text: Int, topic: Int) -> Float { mentions[text * topics + topic] }
    package func polarity(text: Int, topic: Int) -> ArraySlice<Float> {
        let start = (text * topics + topic) * 3
        return polarities[start..<start + 3]
    }
}
