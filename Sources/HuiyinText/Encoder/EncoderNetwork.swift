internal import CHuiyinKernels

/// The layers of an encoder, their weights packed.
struct EncoderNetwork: Sendable {
    private struct Layer: Sendable {
        let attention: LinearMap
        let attentionOut: LinearMap
        let attentionNorm: EncoderFile.Norm
        let widening: LinearMap
        let narrowing: LinearMap
        let outNorm: EncoderFile.Norm

        init(_ layer: EncoderFile.Layer, _ kernels: EncoderKernels) throws(TextError) {
            attention = try LinearMap(layer.attention, kernels)
            attentionOut = try LinearMap(layer.attentionOut, kernels)
            attentionNorm = layer.attentionNorm
            widening = try LinearMap(layer.widening, kernels)
            narrowing = try LinearMap(layer.narrowing, kernels)
            outNorm = layer.outNorm
        }
    }

    /// Tokens that go through all layers together: enough to pay for reading the weights, few enough to stay in the second cache.
    private static let groupTokens = 192
    /// Tokens that go through the wide part of a layer together.
    private static let wideTokens = 96

    let shape: EncoderFile.Shape
    private let kernels: EncoderKernels
    private let wordScales: [Float]
    private let wordCells: [Int8]
    private let positions: [Float]
    private let wordNorm: EncoderFile.Norm
    private let layers: [Layer]

    init(_ file: EncoderFile, _ kernels: EncoderKernels) throws(TextError) {
        shape = file.shape
        self.kernels = kernels
        wordScales = file.wordScales
        wordCells = file.wordCells
        positions = file.positions
        wordNorm = file.wordNorm
        var layers = [Layer]()
        for layer in file.layers { layers.append(try Layer(layer, kernels)) }
        self.layers = layers
    }

    /// Fills in the means of a batch and, where they are kept, its states.
    func run(_ vocabulary: EncoderVocabulary, _ kept: EncodedBatch.Kept, _ batch: inout EncodedBatch) {
        guard batch.count > 0 else { return }
        var groups = [Range<Int>]()
        var start = 0
        for text in 1...batch.count
        where text == batch.count || batch.offsets[text + 1] - batch.offsets[start] > Self.groupTokens {
            groups.append(start..<text)
            start = text
        }
        let most = groups.map { batch.offsets[$0.upperBound] - batch.offsets[$0.lowerBound] }.max() ?? 0
        let longest = batch.pieces.map { $0.count + 2 }.max() ?? 0
        let memory = Memory(shape, rows: most, wideRows: Self.wideTokens, longest: longest)
        for group in groups { run(group, vocabulary, kept, memory, &batch) }
    }

    /// What one call works in.
    private struct Memory {
        /// rows × hidden: what goes from layer to layer.
        let states: KernelBuffer<Float>
        /// rows × 3 hidden.
        let projected: KernelBuffer<Float>
        /// rows × hidden: what a part of a layer gives.
        let change: KernelBuffer<Float>
        /// Some rows × inner.
        let wide: KernelBuffer<Float>
        let narrowRows: QuantisedRows
        let wideRows: QuantisedRows
        let scratch: KernelBuffer<Float>
        let mean: KernelBuffer<Float>

        init(_ shape: EncoderFile.Shape, rows: Int, wideRows: Int, longest: Int) {
            states = KernelBuffer(rows * shape.hidden, zero: 0)
            projected = KernelBuffer(rows * 3 * shape.hidden, zero: 0)
            change = KernelBuffer(rows * shape.hidden, zero: 0)
            wide = KernelBuffer(min(rows, wideRows) * shape.inner, zero: 0)
            narrowRows = QuantisedRows(rows: rows, width: shape.hidden)
            self.wideRows = QuantisedRows(rows: min(rows, wideRows), width: shape.inner)
            scratch = KernelBuffer(huiyin_attention_scratch(longest, shape.hidden, shape.heads), zero: 0)
            mean = KernelBuffer(shape.hidden, zero: 0)
        }
    }

    private func run(
        _ group: Range<Int>, _ vocabulary: EncoderVocabulary, _ kept: EncodedBatch.Kept, _ memory: Memory,
        _ batch: inout EncodedBatch
    ) {
        let hidden = shape.hidden
        let first = batch.offsets[group.lowerBound]
        let rows = batch.offsets[group.upperBound] - first
        for text in group { embed(batch.pieces[text], vocabulary, at: batch.offsets[text] - first, memory) }
        addNorm(rows, memory.states, nil, wordNorm)
        for layer in layers {
            quantise(rows, memory.states, at: 0, memory.narrowRows)
            layer.attention.apply(rows: rows, memory.narrowRows, into: memory.projected)
            for text in group { attend(batch.offsets[text] - first, batch.tokens(text).count, memory) }
            quantise(rows, memory.change, at: 0, memory.narrowRows)
            layer.attentionOut.apply(rows: rows, memory.narrowRows, into: memory.change)
            addNorm(rows, memory.states, memory.change, layer.attentionNorm)
            for start in stride(from: 0, to: rows, by: Self.wideTokens) {
                widen(start, min(Self.wideTokens, rows - start), layer, memory)
            }
            addNorm(rows, memory.states, memory.change, layer.outNorm)
        }
        for text in group {
            let count = batch.tokens(text).count
            huiyin_mean(
                kernels.variant, count, hidden,
                memory.states.from((batch.offsets[text] - first) * hidden, needed: count * hidden),
                memory.mean.from(0, needed: hidden))
            memory.mean.append(0..<hidden, to: &batch.means)
        }
        if kept == .states { memory.states.append(0..<rows * hidden, to: &batch.states) }
    }

    /// The embeddings of a sequence, from row `row` on.
    private func embed(_ pieces: EncoderPieces, _ vocabulary: EncoderVocabulary, at row: Int, _ memory: Memory) {
        let hidden = shape.hidden
        wordCells.withUnsafeBufferPointer { cells in
            positions.withUnsafeBufferPointer { positions in
                for position in 0..<pieces.count + 2 {
                    let isInner = position > 0 && position <= pieces.count
                    let id = Int(
                        isInner ? pieces.ids[position - 1] : position == 0 ? vocabulary.begin : vocabulary.end)
                    precondition(id >= 0 && id < shape.pieces && position < shape.positions)
                    huiyin_embed(
                        kernels.variant, hidden, cells.baseAddress! + id * hidden, wordScales[id],
                        positions.baseAddress! + position * hidden,
                        memory.states.from((row + position) * hidden, needed: hidden))
                }
            }
        }
    }

    private func quantise(_ rows: Int, _ x: KernelBuffer<Float>, at row: Int, _ out: QuantisedRows) {
        let hidden = shape.hidden
        huiyin_quantise(
            kernels.variant, rows, hidden, x.from(row * hidden, needed: rows * hidden),
            out.cells.from(0, needed: rows * hidden), out.scales.from(0, needed: rows))
    }

    private func attend(_ row: Int, _ rows: Int, _ memory: Memory) {
        let hidden = shape.hidden
        huiyin_attention(
            kernels.variant, rows, hidden, shape.heads,
            memory.projected.from(row * 3 * hidden, needed: rows * 3 * hidden),
            memory.scratch.from(0, needed: huiyin_attention_scratch(rows, hidden, shape.heads)),
            memory.change.from(row * hidden, needed: rows * hidden))
    }

    /// The wide part of a layer, for `rows` rows from `row` on.
    private func widen(_ row: Int, _ rows: Int, _ layer: Layer, _ memory: Memory) {
        quantise(rows, memory.states, at: row, memory.narrowRows)
        layer.widening.apply(rows: rows, memory.narrowRows, into: memory.wide)
        huiyin_gelu_quantise(
            kernels.variant, rows, shape.inner, memory.wide.from(0, needed: rows * shape.inner),
            memory.wideRows.cells.from(0, needed: rows * shape.inner), memory.wideRows.scales.from(0, needed: rows))
        layer.narrowing.apply(rows: rows, memory.wideRows, into: memory.change, at: row * shape.hidden)
    }

    private func addNorm(
        _ rows: Int, _ x: KernelBuffer<Float>, _ y: KernelBuffer<Float>?, _ norm: EncoderFile.Norm
    ) {
        let hidden = shape.hidden
        precondition(norm.weights.count == hidden && norm.biases.count == hidden)
        huiyin_add_norm(
            kernels.variant, rows, hidden, x.from(0, needed: rows * hidden),
            y.map { UnsafePointer($0.from(0, needed: rows * hidden)) }, norm.weights, norm.biases, shape.epsilon)
    }
}
