import HuiyinDomain

/// The binary form of a ``FastModel``.
///
/// `HUIYINTX`, a format version, the length and FNV-1a checksum of what follows, then named sections. All numbers are little-endian.
enum ModelFile {
    static let magic = Array("HUIYINTX".utf8)
    static let version: UInt32 = 2
    static let name = "fast.bin"

    static func bytes(_ model: FastModel) -> [UInt8] {
        var body = ModelBytes()
        body.append(UInt32(model.general.count))
        for (language, head) in model.general.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            body.append(language.rawValue)
            append(head.table, to: &body)
            append(head.calibration, to: &body)
        }
        body.append(UInt32(model.aspects.count))
        for head in model.aspects {
            body.append(head.taxonomy)
            body.append(UInt32(head.topics.count))
            for topic in head.topics { body.append(topic) }
            append(head.table, to: &body)
            for mention in head.mentions { append(mention, to: &body) }
            append(head.polarity, to: &body)
            body.append(head.thresholds)
            body.append(head.favours)
        }
        var out = ModelBytes()
        out.bytes = magic
        out.append(version)
        out.append(UInt64(body.bytes.count))
        out.append(Checksum.of(body.bytes[...]))
        return out.bytes + body.bytes
    }

    /// - Throws: ``TextError`` `model-broken` that says what is wrong with the file at `path`.
    static func model(_ bytes: [UInt8], path: String) throws(TextError) -> FastModel {
        func broken(_ what: String) -> TextError {
            TextError(
                code: "model-broken",
                message: "the model file \(path) \(what); put the released file back or train it again")
        }
        guard bytes.count >= 28, Array(bytes[..<8]) == magic else {
            throw broken("does not begin as a model file does")
        }
        var header = ModelReader(bytes: bytes, position: 8)
        guard let found: UInt32 = header.number(), let length: UInt64 = header.number(),
            let sum: UInt64 = header.number()
        else { throw broken("ends inside its header") }
        guard found == version else { throw broken("has format version \(found), this program reads \(version)") }
        guard UInt64(bytes.count - header.position) == length else {
            throw broken("has \(bytes.count - header.position) bytes of weights, its header says \(length)")
        }
        guard Checksum.of(bytes[header.position...]) == sum else { throw broken("does not match its checksum") }
        guard var model = read(&header), header.position == bytes.count else {
            throw broken("has sections of impossible sizes")
        }
        let digits = String(sum, radix: 16)
        model.digest = String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(8))
        return model
    }

    private static func append(_ table: WeightTable, to body: inout ModelBytes) {
        body.append(UInt32(table.outputs))
        body.append(UInt32(table.bits))
        body.append(table.scales)
        body.append(table.biases)
        body.bytes.append(contentsOf: table.cells.lazy.map { UInt8(bitPattern: $0) })
    }

    private static func append(_ softmax: Softmax, to body: inout ModelBytes) {
        body.append(UInt32(softmax.classes))
        body.append(UInt32(softmax.inputs))
        body.append(softmax.weights)
    }

    private static func read(_ reader: inout ModelReader) -> FastModel? {
        var model = FastModel()
        guard let languages: UInt32 = reader.number(), languages <= 8 else { return nil }
        for _ in 0..<languages {
            guard let language = reader.string().flatMap(Language.init(rawValue:)),
                let table = table(&reader), table.outputs == GeneralHead.outputs,
                let calibration = softmax(&reader, classes: 3, inputs: 7)
            else { return nil }
            model.general[language] = GeneralHead(table: table, calibration: calibration)
        }
        guard let heads: UInt32 = reader.number(), heads <= 64 else { return nil }
        for _ in 0..<heads {
            guard let head = aspectHead(&reader) else { return nil }
            model.aspects.append(head)
        }
        return model
    }

    private static func aspectHead(_ reader: inout ModelReader) -> AspectHead? {
        guard let taxonomy = reader.string(), let count: UInt32 = reader.number(), 1...500 ~= count else { return nil }
        let topics = (0..<count).compactMap { _ in reader.string() }
        guard topics.count == Int(count), let table = table(&reader),
            table.outputs == AspectHead.outputs(topics: topics.count)
        else {
            return nil
        }
        let mentions = topics.compactMap { _ in softmax(&reader, classes: 2, inputs: 6) }
        guard mentions.count == topics.count,
            let polarity = softmax(&reader, classes: 3, inputs: AspectHead.polarityInputs(topics: topics.count)),
            let thresholds = reader.floats(topics.count), let favours = reader.floats(3)
        else { return nil }
        return AspectHead(
            taxonomy: taxonomy, topics: topics, table: table, mentions: mentions, polarity: polarity,
            thresholds: thresholds, favours: favours
        )
    }

    private static func table(_ reader: inout ModelReader) -> WeightTable? {
        guard let outputs: UInt32 = reader.number(), let bits: UInt32 = reader.number(), 1...512 ~= outputs,
            8...24 ~= bits,
            let scales = reader.floats(Int(outputs)), let biases = reader.floats(Int(outputs)),
            let cells = reader.cells(Int(outputs + 1) << Int(bits))
        else { return nil }
        return WeightTable(outputs: Int(outputs), bits: Int(bits), scales: scales, biases: biases, cells: cells)
    }

    private static func softmax(_ reader: inout ModelReader, classes: Int, inputs: Int) -> Softmax? {
        guard let foundClasses: UInt32 = reader.number(), let foundInputs: UInt32 = reader.number(),
            Int(foundClasses) == classes, Int(foundInputs) == inputs, let weights = reader.floats(classes * inputs)
        else { return nil }
        return Softmax(classes: classes, inputs: inputs, weights: weights)
    }
}
