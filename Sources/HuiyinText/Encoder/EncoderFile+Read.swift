extension EncoderFile {
    /// Reads a file's bytes.
    ///
    /// - Throws: ``TextError`` `encoder-broken` that says what is wrong with the file at `path`.
    package init(_ bytes: [UInt8], path: String) throws(TextError) {
        func broken(_ what: String) -> TextError {
            TextError(code: "encoder-broken", message: "the encoder file \(path) \(what); put the released file back")
        }
        let reader: ModelReader
        let digest: String
        do { (reader, digest) = try Self.envelope.opened(bytes) } catch { throw broken(error.what) }
        var body = EncoderBody(reader: reader)
        do {
            self = try body.file()
        } catch { throw broken(error.what) }
        self.digest = digest
    }
}

/// What is wrong with the body of an encoder file, as the end of a sentence.
private struct EncoderFlaw: Error {
    var what: String
}

/// Reads the sections of an encoder file one after the other.
private struct EncoderBody {
    var reader: ModelReader

    mutating func file() throws(EncoderFlaw) -> EncoderFile {
        let (shape, unknown) = try shape()
        let vocabulary = try vocabulary(shape, unknown: unknown)
        let (hidden, inner) = (shape.hidden, shape.inner)
        let wordScales = try floats(shape.pieces, "word scales")
        let wordCells = try cells(shape.pieces, hidden, "word embeddings")
        let positions = try floats(shape.positions * hidden, "position embeddings")
        let wordNorm = try norm(hidden, "embedding norm")
        var layers = [EncoderFile.Layer]()
        for number in 1...shape.layers {
            layers.append(
                EncoderFile.Layer(
                    attention: try linear(3 * hidden, hidden, "layer \(number)"),
                    attentionOut: try linear(hidden, hidden, "layer \(number)"),
                    attentionNorm: try norm(hidden, "layer \(number)"),
                    widening: try linear(inner, hidden, "layer \(number)"),
                    narrowing: try linear(hidden, inner, "layer \(number)"),
                    outNorm: try norm(hidden, "layer \(number)")
                ))
        }
        let heads = try heads(hidden)
        guard reader.position == reader.bytes.count else {
            throw EncoderFlaw(what: "has \(reader.bytes.count - reader.position) bytes after its last head")
        }
        return EncoderFile(
            shape: shape, vocabulary: vocabulary, wordScales: wordScales, wordCells: wordCells, positions: positions,
            wordNorm: wordNorm, layers: layers, heads: heads, digest: ""
        )
    }

    private mutating func shape() throws(EncoderFlaw) -> (EncoderFile.Shape, unknown: Int) {
        let hidden = try size(16...4096, "width")
        let layers = try size(1...48, "number of layers")
        let heads = try size(1...256, "number of attention heads")
        let inner = try size(16...EncoderFile.widest, "inner width")
        let positions = try size(3...8192, "longest sequence")
        let pieces = try size(4...2_000_000, "number of pieces")
        let unknown = try size(0...pieces - 1, "unknown piece")
        guard hidden.isMultiple(of: 16 * heads) else {
            throw EncoderFlaw(what: "has \(heads) attention heads over a width of \(hidden), expected slices of 16")
        }
        guard inner.isMultiple(of: 16) else {
            throw EncoderFlaw(what: "has an inner width of \(inner), expected a multiple of 16")
        }
        let epsilon = try floats(1, "epsilon")[0]
        guard epsilon > 0, epsilon < 1 else { throw EncoderFlaw(what: "has a layer-norm epsilon of \(epsilon)") }
        let shape = EncoderFile.Shape(
            hidden: hidden, layers: layers, heads: heads, inner: inner, positions: positions, pieces: pieces,
            epsilon: epsilon)
        return (shape, unknown)
    }

    private mutating func vocabulary(
        _ shape: EncoderFile.Shape, unknown: Int
    ) throws(EncoderFlaw) -> EncoderVocabulary {
        let begin = try size(0...shape.pieces - 1, "first piece of a sequence")
        let end = try size(0...shape.pieces - 1, "last piece of a sequence")
        var builder = EncoderVocabulary.Builder(begin: begin, end: end, unknown: unknown)
        for number in 0..<shape.pieces {
            let score = try floats(1, "score of piece \(number)")[0]
            guard let text = reader.shortString() else {
                throw EncoderFlaw(what: "has no readable piece \(number)")
            }
            builder.append(text, score: score)
        }
        return builder.vocabulary()
    }

    private mutating func heads(_ hidden: Int) throws(EncoderFlaw) -> [String: EncoderFile.Head] {
        var heads = [String: EncoderFile.Head]()
        for number in 0..<(try size(0...64, "number of heads")) {
            guard let name = reader.shortString(), !name.isEmpty, heads[name] == nil,
                let kind: UInt8 = reader.number()
            else { throw EncoderFlaw(what: "has no new name for head \(number)") }
            let outputs = try size(1...4096, "number of outputs of the head \(name)")
            switch kind {
            case 1: heads[name] = .classes(try dense(outputs, hidden, name))
            case 2: heads[name] = .topics(try topics(outputs, hidden, name))
            case 3: heads[name] = .vector(try dense(outputs, hidden, name))
            case 4: heads[name] = .tokens(try dense(outputs, hidden, name))
            default: throw EncoderFlaw(what: "has a head \(name) of the unknown kind \(kind)")
            }
        }
        return heads
    }

    private mutating func topics(
        _ count: Int, _ hidden: Int, _ name: String
    ) throws(EncoderFlaw) -> EncoderFile.Topics {
        let inner = try size(1...4096, "inner width of the head \(name)")
        let queries = try floats(count * hidden, name)
        return EncoderFile.Topics(
            keys: try dense(hidden, hidden, name),
            queries: EncoderFile.Dense(
                outputs: count, inputs: hidden, weights: queries, biases: [Float](repeating: 0, count: count)),
            mentions: try dense(count, 2 * hidden, name),
            polarityIn: try dense(inner, 2 * hidden, name),
            topicBiases: try floats(count * inner, name),
            polarityOut: try dense(3, inner, name)
        )
    }

    private mutating func linear(
        _ outputs: Int, _ inputs: Int, _ section: String
    ) throws(EncoderFlaw) -> EncoderFile.Linear {
        EncoderFile.Linear(
            outputs: outputs, inputs: inputs, scales: try floats(outputs, section),
            biases: try floats(outputs, section), cells: try cells(outputs, inputs, section))
    }

    private mutating func dense(
        _ outputs: Int, _ inputs: Int, _ section: String
    ) throws(EncoderFlaw) -> EncoderFile.Dense {
        EncoderFile.Dense(
            outputs: outputs, inputs: inputs, weights: try floats(outputs * inputs, section),
            biases: try floats(outputs, section))
    }

    private mutating func norm(_ width: Int, _ section: String) throws(EncoderFlaw) -> EncoderFile.Norm {
        EncoderFile.Norm(weights: try floats(width, section), biases: try floats(width, section))
    }

    private mutating func size(_ range: ClosedRange<Int>, _ what: String) throws(EncoderFlaw) -> Int {
        guard let number: UInt32 = reader.number() else { throw EncoderFlaw(what: "ends before its \(what)") }
        guard range.contains(Int(number)) else {
            throw EncoderFlaw(
                what: "has a \(what) of \(number), expected \(range.lowerBound) to \(range.upperBound)")
        }
        return Int(number)
    }

    private mutating func floats(_ count: Int, _ what: String) throws(EncoderFlaw) -> [Float] {
        guard let floats = reader.floats(count) else {
            throw EncoderFlaw(what: "ends or has impossible numbers in its \(what)")
        }
        return floats
    }

    private mutating func cells(_ rows: Int, _ width: Int, _ what: String) throws(EncoderFlaw) -> [Int8] {
        guard let cells = reader.cells(rows * width), !cells.contains(-128) else {
            throw EncoderFlaw(what: "ends or has impossible weights in its \(what)")
        }
        return cells
    }
}
