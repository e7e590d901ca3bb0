import FoundationEssentials

/// Sentence vectors from the head `likeness` of a text encoder.
package struct EncoderVectors: ClauseVectors {
    private static let head = "likeness"
    /// More stretches a call would only take more memory.
    private static let batch = 64

    private let encoder: Encoder
    package let width: Int

    /// `nil` where the encoder has no such head.
    package init?(_ encoder: Encoder) {
        guard let probe = encoder.vectors(Self.head, of: encoder.encode([encoder.pieces(of: NormalizedText("好"))]))
        else { return nil }
        self.encoder = encoder
        width = probe.width
    }

    /// The encoder in a folder of models; `nil` where there is none, or none with such a head.
    /// - Throws: ``TextError`` `encoder-broken` where the file can't be used.
    package static func load(models: String) throws -> EncoderVectors? {
        let path = "\(models)/encoder.bin"
        guard FileManager.default.fileExists(atPath: path), let bytes = WholeFile.bytes(path) else { return nil }
        return EncoderVectors(Encoder(try EncoderFile(bytes, path: path)))
    }

    package func vectors(of stretches: [(text: NormalizedText, range: Range<Int>)]) -> [Float] {
        var rows = [Float]()
        rows.reserveCapacity(stretches.count * width)
        for start in stride(from: 0, to: stretches.count, by: Self.batch) {
            let part = stretches[start..<min(start + Self.batch, stretches.count)]
            let encoded = encoder.encode(part.map { encoder.pieces(of: $0.text, in: $0.range) })
            rows += encoder.vectors(Self.head, of: encoded)?.values ?? []
        }
        return rows
    }
}
