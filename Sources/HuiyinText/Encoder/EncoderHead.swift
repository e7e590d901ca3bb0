/// A head of an encoder, its weights packed.
enum EncoderHead: Sendable {
    case classes(DenseMap)
    case topics(TopicsHead)
    case vector(DenseMap)
    case tokens(DenseMap)

    init(_ weights: EncoderFile.Head, _ kernels: EncoderKernels) {
        switch weights {
        case .classes(let map): self = .classes(DenseMap(map, kernels))
        case .topics(let topics): self = .topics(TopicsHead(topics, kernels))
        case .vector(let map): self = .vector(DenseMap(map, kernels))
        case .tokens(let map): self = .tokens(DenseMap(map, kernels))
        }
    }
}
