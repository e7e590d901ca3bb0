internal import CHuiyinKernels

/// A linear map with float weights: what the heads are made of.
///
/// Sendable: the packed weights are written in `init` and only read afterwards, and nothing else has their address.
final class DenseMap: @unchecked Sendable {
    let outputs: Int
    let inputs: Int
    private let map: OpaquePointer

    /// Packs the weights; their sizes were checked when the file was read.
    /// - Throws: ``TextError`` `encoder-memory`.
    init(_ weights: EncoderFile.Dense, _ kernels: EncoderKernels) throws(TextError) {
        outputs = weights.outputs
        inputs = weights.inputs
        precondition(weights.weights.count == outputs * inputs && weights.biases.count == outputs)
        guard let map = huiyin_dense_make(kernels.variant, outputs, inputs, weights.weights, weights.biases)
        else { throw .noMemoryForEncoder }
        self.map = map
    }

    deinit { huiyin_dense_free(map) }

    /// `rows` × inputs floats to `rows` × outputs, with the biases.
    func apply(rows: Int, _ x: borrowing [Float]) -> [Float] {
        precondition(x.count == rows * inputs)
        return [Float](unsafeUninitializedCapacity: rows * outputs) { out, count in
            if let start = out.baseAddress { huiyin_dense_apply(map, rows, x, start) }
            count = rows * outputs
        }
    }
}
