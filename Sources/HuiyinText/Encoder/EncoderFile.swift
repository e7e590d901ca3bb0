/// The weights of an encoder as its file has them, every size checked.
///
/// In its ``ModelEnvelope``: the sections in the order of the properties here. All numbers are little-endian.
package struct EncoderFile: Sendable {
    static let envelope = ModelEnvelope("HUIYINEN", version: 1, kind: "an encoder file")
    /// The widest layer that sums of int8 products leave room for.
    static let widest = 16384

    /// Sizes of the network.
    struct Shape: Hashable, Sendable {
        /// Numbers a token; a multiple of 16.
        var hidden: Int
        var layers: Int
        /// Divides `hidden` into slices of a multiple of 16.
        var heads: Int
        /// Numbers a token between the two maps of a layer; a multiple of 16.
        var inner: Int
        /// The longest sequence, with its begin and end.
        var positions: Int
        var pieces: Int
        /// Added to variances in layer norms.
        var epsilon: Float
    }

    /// weight[o][i] = scales[o] × cells[o × inputs + i].
    struct Linear: Sendable {
        var outputs: Int
        var inputs: Int
        var scales: [Float]
        var biases: [Float]
        /// Within −127...127.
        var cells: [Int8]
    }

    /// Row-major weights, outputs × inputs.
    struct Dense: Sendable {
        var outputs: Int
        var inputs: Int
        var weights: [Float]
        var biases: [Float]
    }

    struct Norm: Sendable {
        var weights: [Float]
        var biases: [Float]
    }

    struct Layer: Sendable {
        /// Queries, then keys, then values.
        var attention: Linear
        var attentionOut: Linear
        var attentionNorm: Norm
        var widening: Linear
        var narrowing: Linear
        var outNorm: Norm
    }

    /// The maps of a head of topics: n topics over a network of width H, m numbers a topic inside.
    struct Topics: Sendable {
        /// H × H.
        var keys: Dense
        /// n × H, no biases.
        var queries: Dense
        /// n × 2H.
        var mentions: Dense
        /// m × 2H.
        var polarityIn: Dense
        /// n × m, added for each topic.
        var topicBiases: [Float]
        /// 3 × m: negative, neutral, positive.
        var polarityOut: Dense
    }

    enum Head: Sendable {
        /// Logits of a text.
        case classes(Dense)
        /// Mentions and polarities of topics in a text.
        case topics(Topics)
        /// A vector of length 1 a text.
        case vector(Dense)
        /// Logits of every token.
        case tokens(Dense)
    }

    var shape: Shape
    package var vocabulary: EncoderVocabulary
    /// A scale a piece.
    var wordScales: [Float]
    /// pieces × hidden.
    var wordCells: [Int8]
    /// positions × hidden.
    var positions: [Float]
    var wordNorm: Norm
    var layers: [Layer]
    var heads: [String: Head]
    /// The first eight digits of the checksum.
    package var digest: String
}
