#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#endif

/// The network as its format describes it, without any thought of speed.
extension TinyEncoder {
    /// The last layer of each token of a sequence, begin and end among them.
    func states(_ ids: [Int]) -> [[Double]] {
        var x = ids.enumerated().map { position, id in
            normed(zip(words[id], places[position]).map { $0 + $1 }, norms[0])
        }
        for layer in 0..<layers {
            let maps = linears[4 * layer..<4 * layer + 4].map(\.self)
            let projected = x.map { maps[0].apply(quantised($0)) }
            let attended = attention(projected).map { maps[1].apply(quantised($0)) }
            x = zip(x, attended).map { normed(zip($0, $1).map { $0 + $1 }, norms[1 + 2 * layer]) }
            let wide = x.map { maps[2].apply(quantised($0)).map(Self.gelu) }
            let narrow = wide.map { maps[3].apply(quantised($0)) }
            x = zip(x, narrow).map { normed(zip($0, $1).map { $0 + $1 }, norms[2 + 2 * layer]) }
        }
        return x
    }

    func mean(_ states: [[Double]]) -> [Double] {
        (0..<hidden).map { index in states.reduce(0) { $0 + $1[index] } / Double(states.count) }
    }

    /// Mention and polarity logits of each topic.
    func topicLogits(_ states: [[Double]]) throws -> [(mention: Double, polarity: [Double])] {
        let (keys, mentions) = (try found("keys"), try found("mentions"))
        let (inMap, outMap) = (try found("polarityIn"), try found("polarityOut"))
        let keyed = states.map { keys.apply($0).map { tanh($0) } }
        return (0..<topics).map { topic in
            let shares = Self.softmax(keyed.map { zip($0, queries[topic]).reduce(0) { $0 + $1.0 * $1.1 } })
            let seen = (0..<hidden).map { index in zip(shares, states).reduce(0) { $0 + $1.0 * $1.1[index] } }
            let view = seen + mean(states)
            let inner = zip(inMap.apply(view), topicBiases[topic]).map { Self.gelu($0 + $1) }
            return (mentions.apply(view)[topic], outMap.apply(inner))
        }
    }

    struct Missing: Error {}

    func found(_ name: String) throws -> Linear {
        guard let map = denses[name] else { throw Missing() }
        return map
    }

    private func attention(_ projected: [[Double]]) -> [[Double]] {
        let size = hidden / heads
        return projected.map { token in
            (0..<heads).flatMap { head in
                let slice = head * size..<(head + 1) * size
                let shares = Self.softmax(
                    projected.map { other in
                        slice.reduce(0) { $0 + token[$1] * other[hidden + $1] } / Double(size).squareRoot()
                    })
                return slice.map { index in
                    zip(shares, projected).reduce(0) { $0 + $1.0 * $1.1[2 * hidden + index] }
                }
            }
        }
    }

    private func quantised(_ x: [Double]) -> [Double] {
        let scale = (x.map(abs).max() ?? 0) / 127
        return scale > 0 ? x.map { ($0 / scale).rounded(.toNearestOrEven) * scale } : x
    }

    private func normed(_ x: [Double], _ norm: Norm) -> [Double] {
        let mean = x.reduce(0, +) / Double(x.count)
        let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
        return x.indices.map { (x[$0] - mean) / (variance + 1e-5).squareRoot() * norm.weights[$0] + norm.biases[$0] }
    }

    private static func gelu(_ x: Double) -> Double {
        0.5 * x * (1 + tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
    }

    private static func softmax(_ x: [Double]) -> [Double] {
        let largest = x.max() ?? 0
        let powers = x.map { exp($0 - largest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
