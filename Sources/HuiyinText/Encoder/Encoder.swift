/// A small text encoder with its heads, ready to run.
///
/// ```
/// let encoder = try Encoder(EncoderFile(bytes, path: path))
/// let batch = encoder.encode(texts.map { encoder.pieces(of: $0) }, keeping: .states)
/// let moods = encoder.classes("polarity", of: batch)   // a row of logits a text
/// ```
///
/// A text's numbers are the same bits alone and in any batch, and the same for every choice of kernels. A call uses the thread it is called
/// on and memory of its own, so calls may run side by side. Sendable by its parts: all are constant.
package final class Encoder: Sendable {
    package let vocabulary: EncoderVocabulary
    /// The first eight digits of the file's checksum.
    package let digest: String
    /// Numbers a vector.
    package var width: Int { network.shape.hidden }
    /// The most pieces of a text that are read; the rest of a longer one is left out.
    package let longest: Int

    let network: EncoderNetwork
    private let heads: [String: EncoderHead]

    /// Packs the weights of a file.
    ///
    /// - Parameter kernels: usable ones, ``EncoderKernels/isUsable``.
    /// - Throws: ``TextError`` `encoder-memory` where there is no memory left for the weights.
    package init(_ file: EncoderFile, kernels: EncoderKernels = .best) throws(TextError) {
        precondition(kernels.isUsable)
        vocabulary = file.vocabulary
        digest = file.digest
        longest = min(126, file.shape.positions - 2)
        network = try EncoderNetwork(file, kernels)
        var heads = [String: EncoderHead]()
        for (name, head) in file.heads { heads[name] = try EncoderHead(head, kernels) }
        self.heads = heads
    }

    /// The pieces of a text, or of a stretch of its folded scalars, all of them.
    package func pieces(of text: NormalizedText, in range: Range<Int>? = nil) -> EncoderPieces {
        vocabulary.pieces(of: text, in: range)
    }

    /// Reads texts, of each the first ``longest`` pieces.
    ///
    /// Dozens of texts a call are faster than one, hundreds no faster than dozens.
    package func encode(_ texts: [EncoderPieces], keeping kept: EncodedBatch.Kept = .means) -> EncodedBatch {
        let read = texts.map { $0.count > longest ? $0[0..<longest] : $0 }
        var offsets = [0]
        offsets.reserveCapacity(read.count + 1)
        for pieces in read { offsets.append(offsets[offsets.count - 1] + pieces.count + 2) }
        var batch = EncodedBatch(width: width, pieces: read, means: [], offsets: offsets, states: [])
        batch.means.reserveCapacity(read.count * width)
        if kept == .states { batch.states.reserveCapacity(offsets[read.count] * width) }
        network.run(vocabulary, kept, &batch)
        return batch
    }

    /// Names of the heads, sorted.
    package var headNames: [String] { heads.keys.sorted() }

    /// Logits of the head of classes `name`, a row a text; `nil` where there is no such head.
    package func classes(_ name: String, of batch: EncodedBatch) -> EncoderRows? { classes(name, means: batch.means) }

    /// Logits of the head of classes `name` for means of any tokens, `width` numbers each.
    package func classes(_ name: String, means: [Float]) -> EncoderRows? {
        guard case .classes(let map) = heads[name] else { return nil }
        return EncoderRows(width: map.outputs, values: map.apply(rows: means.count / width, means))
    }

    /// Vectors of length 1 of the head of likeness `name`, a row a text; `nil` where there is no such head.
    package func vectors(_ name: String, of batch: EncodedBatch) -> EncoderRows? { vectors(name, means: batch.means) }

    /// Vectors of length 1 for means of any tokens, `width` numbers each.
    package func vectors(_ name: String, means: [Float]) -> EncoderRows? {
        guard case .vector(let map) = heads[name] else { return nil }
        let count = means.count / width
        var values = map.apply(rows: count, means)
        for text in 0..<count {
            let row = text * map.outputs..<(text + 1) * map.outputs
            var squares: Float = 0
            for index in row { squares += values[index] * values[index] }
            guard squares > 0 else { continue }
            let factor = 1 / squares.squareRoot()
            for index in row { values[index] *= factor }
        }
        return EncoderRows(width: map.outputs, values: values)
    }

    /// Logits of the head of tokens `name`, a row a token of the batch, which must have its states; `nil` where there is no such head.
    package func tokens(_ name: String, of batch: EncodedBatch) -> EncoderRows? {
        guard case .tokens(let map) = heads[name] else { return nil }
        return EncoderRows(width: map.outputs, values: map.apply(rows: batch.offsets[batch.count], batch.states))
    }

    /// What the head of topics `name` says of each text of a batch, which must have its states; `nil` where there is no such head.
    package func topics(_ name: String, of batch: EncodedBatch) -> TopicLogits? {
        guard case .topics(let head) = heads[name] else { return nil }
        return head.logits(batch)
    }
}
