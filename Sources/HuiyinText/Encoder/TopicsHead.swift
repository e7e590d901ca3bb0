internal import CHuiyinKernels

/// Finds topics in texts: each topic looks for its own tokens and judges by them and by the whole text.
///
/// For topic j over the tokens x of a text: a = softmax(queries_j · tanh(keys x)), p = Σ a x, z = [p, mean of x]; then a logit of mention
/// mentions_j · z and three of polarity, polarityOut · gelu(polarityIn z + bias of the topic).
struct TopicsHead: Sendable {
    let count: Int
    private let width: Int
    private let kernels: EncoderKernels
    private let keys: DenseMap
    private let queries: DenseMap
    /// count × 2 width.
    private let mentions: [Float]
    private let mentionBiases: [Float]
    private let polarityIn: DenseMap
    private let topicBiases: [Float]
    private let polarityOut: DenseMap

    init(_ weights: EncoderFile.Topics, _ kernels: EncoderKernels) throws(TextError) {
        self.kernels = kernels
        count = weights.queries.outputs
        width = weights.queries.inputs
        keys = try DenseMap(weights.keys, kernels)
        queries = try DenseMap(weights.queries, kernels)
        mentions = weights.mentions.weights
        mentionBiases = weights.mentions.biases
        polarityIn = try DenseMap(weights.polarityIn, kernels)
        topicBiases = weights.topicBiases
        polarityOut = try DenseMap(weights.polarityOut, kernels)
    }

    func logits(_ batch: EncodedBatch) -> TopicLogits {
        let tokens = batch.offsets[batch.count]
        precondition(batch.width == width && batch.states.count == tokens * width)
        let keyed = tanh(keys.apply(rows: tokens, batch.states))
        let scores = queries.apply(rows: tokens, keyed)
        let views = views(batch, scores)
        var mentionLogits = [Float]()
        mentionLogits.reserveCapacity(batch.count * count)
        for row in 0..<batch.count * count {
            let topic = row % count
            var sum: Float = mentionBiases[topic]
            for index in 0..<2 * width { sum += mentions[topic * 2 * width + index] * views[row * 2 * width + index] }
            mentionLogits.append(sum)
        }
        var inner = polarityIn.apply(rows: batch.count * count, views)
        for index in inner.indices { inner[index] += topicBiases[index % topicBiases.count] }
        let polarities = polarityOut.apply(rows: batch.count * count, gelu(inner))
        return TopicLogits(topics: count, mentions: mentionLogits, polarities: polarities)
    }

    /// texts × topics × 2 width: what a topic saw of a text, then the mean of the text.
    private func views(_ batch: EncodedBatch, _ scores: [Float]) -> [Float] {
        var views = [Float](repeating: 0, count: batch.count * count * 2 * width)
        views.withUnsafeMutableBufferPointer { views in
            batch.states.withUnsafeBufferPointer { states in
                for text in 0..<batch.count {
                    let tokens = batch.tokens(text)
                    for topic in 0..<count {
                        var shares = tokens.map { scores[$0 * count + topic] }
                        let row = (text * count + topic) * 2 * width
                        shares.withUnsafeMutableBufferPointer { shares in
                            huiyin_softmax(kernels.variant, shares.count, shares.baseAddress)
                            huiyin_weighted_sum(
                                kernels.variant, tokens.count, width, states.baseAddress! + tokens.lowerBound * width,
                                shares.baseAddress, 1, views.baseAddress! + row)
                        }
                        for index in 0..<width { views[row + width + index] = batch.means[text * width + index] }
                    }
                }
            }
        }
        return views
    }

    private func tanh(_ values: consuming [Float]) -> [Float] {
        values.withUnsafeMutableBufferPointer { huiyin_tanh(kernels.variant, $0.count, $0.baseAddress) }
        return values
    }

    private func gelu(_ values: consuming [Float]) -> [Float] {
        values.withUnsafeMutableBufferPointer { huiyin_gelu(kernels.variant, $0.count, $0.baseAddress) }
        return values
    }
}
