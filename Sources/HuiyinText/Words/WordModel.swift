/// The weights of the segmenter: four small integers a feature, and how well tags follow each other.
///
/// Scores are sums of integers, so every machine gives the same words.
struct WordModel: Sendable {
    /// There are 2 to this power of features.
    let bits: Int
    /// ``WordTag/count`` weights a feature.
    let weights: [Int8]
    /// From tag `i` to tag `j` at `4i + j`.
    let transitions: [Int32]
    let lexicon: WordLexicon
}

/// The binary form of a ``WordModel``: sizes and tables in a ``ModelEnvelope``, little-endian.
enum WordModelFile {
    static let version: UInt32 = 1
    private static let envelope = ModelEnvelope("HUIYINWD", version: version, kind: "a word model")
    static let name = "words.bin"

    static func bytes(_ model: WordModel) -> [UInt8] {
        var body = ModelBytes()
        body.append(UInt32(model.bits))
        for transition in model.transitions { body.append(UInt32(bitPattern: transition)) }
        body.append(UInt32(model.lexicon.slots.count))
        for slot in model.lexicon.slots { body.append(slot) }
        body.bytes.append(contentsOf: model.weights.lazy.map { UInt8(bitPattern: $0) })
        return envelope.wrapped(body)
    }

    /// - Throws: ``TextError`` `model-broken` that says what is wrong with the file at `path`.
    static func model(_ bytes: [UInt8], path: String) throws(TextError) -> WordModel {
        func broken(_ what: String) -> TextError {
            TextError(
                code: "model-broken",
                message: "the word model \(path) \(what); put the released file back or train it again")
        }
        var reader: ModelReader
        do { reader = try envelope.opened(bytes).reader } catch { throw broken(error.what) }
        guard let bits: UInt32 = reader.number(), 8...24 ~= bits else { throw broken("has tables of impossible sizes") }
        let transitions = (0..<WordTag.count * WordTag.count).compactMap { _ -> Int32? in
            let pattern: UInt32? = reader.number()
            return pattern.map { Int32(bitPattern: $0) }
        }
        guard let size: UInt32 = reader.number(), size.nonzeroBitCount == 1, size <= 1 << 24 else {
            throw broken("has tables of impossible sizes")
        }
        let slots = (0..<size).compactMap { _ -> UInt32? in reader.number() }
        // A full table would be searched for ever.
        guard transitions.count == WordTag.count * WordTag.count, slots.count == Int(size), slots.contains(0),
            let weights = reader.cells(WordTag.count << Int(bits)), reader.position == bytes.count
        else { throw broken("has tables of impossible sizes") }
        return WordModel(
            bits: Int(bits), weights: weights, transitions: transitions, lexicon: WordLexicon(slots: slots))
    }
}
