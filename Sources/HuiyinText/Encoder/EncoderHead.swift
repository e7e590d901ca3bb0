/// A head of an encoder, its weights packed.
enum EncoderHead: Sendable {
    case classes(DenseMap)
    case topics(TopicsHead)
    case vector(DenseMap)
    case tokens(DenseMap)

    init(_ weights: EncoderFile.Head, _ kernels: EncoderKernels) throws(TextError) {
        switch weights {
        case .classes(let map): self = try .classes(DenseMap(map, kernels))
        case .topics(let topics): self = try .topics(TopicsHead(topics, kernels))
        case .vector(let map): self = try .vector(DenseMap(map, kernels))
        case .tokens(let map): self = try .tokens(DenseMap(map, kernels))
        }
    }
}
