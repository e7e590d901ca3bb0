internal import CHuiyinKernels

/// A linear map with int8 weights, packed for one kind of processor.
///
/// Sendable: the packed weights are written in `init` and only read afterwards, and nothing else has their address.
final class LinearMap: @unchecked Sendable {
    let outputs: Int
    let inputs: Int
    private let map: OpaquePointer

    /// Packs the weights; their sizes were checked when the file was read.
    /// - Throws: ``TextError`` `encoder-memory`.
    init(_ weights: EncoderFile.Linear, _ kernels: EncoderKernels) throws(TextError) {
        outputs = weights.outputs
        inputs = weights.inputs
        precondition(outputs.isMultiple(of: 16) && inputs.isMultiple(of: 16) && inputs <= EncoderFile.widest)
        precondition(weights.cells.count == outputs * inputs)
        precondition(weights.scales.count == outputs && weights.biases.count == outputs)
        guard
            let map = huiyin_linear_make(
                kernels.variant, outputs, inputs, weights.cells, weights.scales, weights.biases)
        else { throw .noMemoryForEncoder }
        self.map = map
    }

    deinit { huiyin_linear_free(map) }

    /// Quantised rows (`rows` × inputs, a scale each) to `rows` × outputs floats from `offset` on.
    func apply(rows: Int, _ x: QuantisedRows, into out: KernelBuffer<Float>, at offset: Int = 0) {
        huiyin_linear_apply(
            map, rows, x.cells.from(0, needed: rows * inputs), x.scales.from(0, needed: rows),
            out.from(offset, needed: rows * outputs))
    }

    /// The exact sums of products, `rows` × outputs; `x` within −127...127.
    func product(rows: Int, _ x: KernelBuffer<Int8>, into out: KernelBuffer<Int32>) {
        huiyin_linear_product(map, rows, x.from(0, needed: rows * inputs), out.from(0, needed: rows * outputs))
    }
}

extension TextError {
    /// The machine is full; the fast tier needs far less.
    static var noMemoryForEncoder: TextError {
        TextError(
            code: "encoder-memory",
            message: "there is no memory left for the weights of the encoder; free some, or use the fast tier")
    }
}

/// Rows of int8 with a scale each: value = scale × cell.
struct QuantisedRows {
    let cells: KernelBuffer<Int8>
    let scales: KernelBuffer<Float>

    init(rows: Int, width: Int) {
        cells = KernelBuffer(rows * width, zero: 0)
        scales = KernelBuffer(rows, zero: 0)
    }
}
