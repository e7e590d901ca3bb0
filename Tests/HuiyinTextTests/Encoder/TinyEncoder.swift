/// A random encoder in miniature: its file, and the same network in plain doubles to compare with.
struct TinyEncoder {
    static let pieces: [(text: String, score: Float)] = [
        ("<s>", 0), ("<pad>", 0), ("</s>", 0), ("<unk>", 0), ("▁", -3), ("空间", -5), ("很大", -6), ("很", -4), ("大", -4.5),
        ("▁空间", -7),
        ("a", -6), ("b", -6), ("ab", -7), ("ba", -7), ("▁ab", -8), ("▁good", -6), ("，", -2), (",", -2), ("空", -7),
        ("间", -7),
    ]
    static let unknown = 3

    var random = RandomText(seed: 7)
    let hidden = 64
    let layers = 2
    let heads = 2
    let inner = 96
    let positions = 40
    let topics = 3
    let topicInner = 10
    private(set) var bytes = [UInt8]()

    private(set) var words = [[Double]]()
    private(set) var places = [[Double]]()
    private(set) var norms = [Norm]()
    private(set) var linears = [Linear]()
    private(set) var denses = [String: Linear]()
    private(set) var queries = [[Double]]()
    private(set) var topicBiases = [[Double]]()

    struct Linear {
        var weights: [[Double]]
        var biases: [Double]

        func apply(_ x: [Double]) -> [Double] {
            zip(weights, biases).map { row, bias in zip(row, x).reduce(bias) { $0 + $1.0 * $1.1 } }
        }
    }

    struct Norm {
        var weights: [Double]
        var biases: [Double]
    }

    init() {
        var body = [UInt8]()
        for number in [hidden, layers, heads, inner, positions, Self.pieces.count, Self.unknown] {
            Self.append(UInt32(number), to: &body)
        }
        Self.append(Float(1e-5), to: &body)
        Self.append(UInt32(0), to: &body)
        Self.append(UInt32(2), to: &body)
        for piece in Self.pieces {
            Self.append(piece.score, to: &body)
            Self.append(piece.text, to: &body)
        }
        let embeddings = cells(Self.pieces.count, hidden, 0.02)
        for scale in embeddings.scales { Self.append(scale, to: &body) }
        body += embeddings.bytes
        words = embeddings.values
        for _ in 0..<positions { places.append(floats(hidden, 0.5, to: &body)) }
        norms.append(norm(&body))
        for _ in 0..<layers {
            linears.append(linear(3 * hidden, hidden, &body))
            linears.append(linear(hidden, hidden, &body))
            norms.append(norm(&body))
            linears.append(linear(inner, hidden, &body))
            linears.append(linear(hidden, inner, &body))
            norms.append(norm(&body))
        }
        Self.append(UInt32(4), to: &body)
        head("polarity", kind: 1, outputs: 3, &body)
        denses["polarity"] = dense(3, hidden, &body)
        head("auto", kind: 2, outputs: topics, &body)
        Self.append(UInt32(topicInner), to: &body)
        queries = (0..<topics).map { _ in floats(hidden, 1, to: &body) }
        denses["keys"] = dense(hidden, hidden, &body)
        denses["mentions"] = dense(topics, 2 * hidden, &body)
        denses["polarityIn"] = dense(topicInner, 2 * hidden, &body)
        topicBiases = (0..<topics).map { _ in floats(topicInner, 1, to: &body) }
        denses["polarityOut"] = dense(3, topicInner, &body)
        head("likeness", kind: 3, outputs: 20, &body)
        denses["likeness"] = dense(20, hidden, &body)
        head("terms", kind: 4, outputs: 1, &body)
        denses["terms"] = dense(1, hidden, &body)
        bytes = Self.file(body)
    }

    /// A file around a body.
    static func file(_ body: [UInt8]) -> [UInt8] {
        var bytes = Array("HUIYINEN".utf8)
        append(UInt32(1), to: &bytes)
        append(UInt64(body.count), to: &bytes)
        append(checksum(body), to: &bytes)
        return bytes + body
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for start in stride(from: 0, to: bytes.count, by: 8) {
            let rest = bytes[start..<min(start + 8, bytes.count)]
            let word = rest.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            if rest.count == 8 {
                hash = (hash ^ word) &* 0x100_0000_01B3
                hash ^= hash >> 29
            } else {
                return (hash ^ word ^ UInt64(rest.count) << 56) &* 0x100_0000_01B3
            }
        }
        return hash &* 0x100_0000_01B3
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }

    private static func append(_ float: Float, to bytes: inout [UInt8]) { append(float.bitPattern, to: &bytes) }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        append(UInt8(text.utf8.count), to: &bytes)
        bytes += text.utf8
    }

    private func head(_ name: String, kind: UInt8, outputs: Int, _ body: inout [UInt8]) {
        Self.append(name, to: &body)
        Self.append(kind, to: &body)
        Self.append(UInt32(outputs), to: &body)
    }

    private mutating func float(_ size: Double) -> Float {
        Float(size * (Double(random.number(below: 20001)) / 10000 - 1))
    }

    private mutating func floats(_ count: Int, _ size: Double, to body: inout [UInt8]) -> [Double] {
        (0..<count).map { _ in
            let float = float(size)
            Self.append(float, to: &body)
            return Double(float)
        }
    }

    private mutating func norm(_ body: inout [UInt8]) -> Norm {
        let weights = (0..<hidden).map { _ in 1 + float(0.2) }
        for weight in weights { Self.append(weight, to: &body) }
        return Norm(weights: weights.map(Double.init), biases: floats(hidden, 0.2, to: &body))
    }

    private mutating func cells(
        _ rows: Int, _ width: Int, _ scale: Double
    ) -> (scales: [Float], bytes: [UInt8], values: [[Double]]) {
        let scales = (0..<rows).map { _ in Float(scale) * (1 + float(0.3)) }
        var bytes = [UInt8]()
        let values = scales.map { scale in
            (0..<width).map { _ in
                let cell = Int8(random.number(below: 255) - 127)
                bytes.append(UInt8(bitPattern: cell))
                return Double(scale) * Double(cell)
            }
        }
        return (scales, bytes, values)
    }

    private mutating func linear(_ outputs: Int, _ inputs: Int, _ body: inout [UInt8]) -> Linear {
        let weights = cells(outputs, inputs, 0.002)
        for scale in weights.scales { Self.append(scale, to: &body) }
        let biases = floats(outputs, 0.1, to: &body)
        body += weights.bytes
        return Linear(weights: weights.values, biases: biases)
    }

    private mutating func dense(_ outputs: Int, _ inputs: Int, _ body: inout [UInt8]) -> Linear {
        let rows = (0..<outputs).map { _ in floats(inputs, 0.2, to: &body) }
        return Linear(weights: rows, biases: floats(outputs, 0.1, to: &body))
    }
}
