/// The encoder and the joins that belong to it and to the n-gram weights at hand.
struct DeepTier: Sendable {
    let encoder: Encoder
    let blend: DeepBlend

    /// Names both in every analysis.
    var label: String { "deep-1-\(encoder.digest)" }

    static let encoderName = "encoder.bin"

    /// The deep tier in a folder of models; `nil` where a file of it is missing, or where the joins were fitted to other weights.
    ///
    /// - Throws: ``TextError`` `encoder-broken` or `model-broken` where a file is there but can't be used.
    static func load(models: String, fast: String) throws -> DeepTier? {
        guard let blendBytes = WholeFile.bytes("\(models)/\(DeepFile.name)") else { return nil }
        let blend = try DeepFile.blend(blendBytes, path: "\(models)/\(DeepFile.name)")
        guard blend.fast == fast, let encoder = try encoder(models: models), blend.encoder == encoder.digest else {
            return nil
        }
        return DeepTier(encoder: encoder, blend: blend)
    }

    /// The encoder in a folder of models, or `nil`.
    static func encoder(models: String) throws -> Encoder? {
        let path = "\(models)/\(encoderName)"
        guard let bytes = WholeFile.bytes(path) else { return nil }
        return try Encoder(EncoderFile(bytes, path: path))
    }
}
