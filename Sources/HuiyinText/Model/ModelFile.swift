import HuiyinDomain

/// The binary form of a ``FastModel``.
///
/// In its ``ModelEnvelope``: named sections. All numbers are little-endian.
enum ModelFile {
    static let version: UInt32 = 4
    private static let envelope = ModelEnvelope("HUIYINTX", version: version, kind: "a model file")
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
        body.append(UInt32(model.labels.count))
        for head in model.labels {
            body.append(head.name)
            body.append(UInt32(head.isExclusive ? 1 : 0))
            body.append(UInt32(head.labels.count))
            for label in head.labels { body.append(label) }
            append(head.table, to: &body)
            for calibration in head.calibration { append(calibration, to: &body) }
        }
        body.append(UInt32(model.irony == nil ? 0 : 1))
        if let irony = model.irony { append(irony.softmax, to: &body) }
        return envelope.wrapped(body)
    }

    /// - Throws: ``TextError`` `model-broken` that says what is wrong with the file at `path`.
    static func model(_ bytes: [UInt8], path: String) throws(TextError) -> FastModel {
        func broken(_ what: String) -> TextError {
            TextError(
                code: "model-broken",
                message: "the model file \(path) \(what); put the released file back or train it again")
        }
        var reader: ModelReader
        let digest: String
        do { (reader, digest) = try envelope.opened(bytes) } catch { throw broken(error.what) }
        guard var model = read(&reader), reader.position == bytes.count else {
            throw broken("has sections of impossible sizes")
        }
        model.digest = digest
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
        guard let questions: UInt32 = reader.number(), questions <= 64 else { return nil }
        for _ in 0..<questions {
            guard let head = labelHead(&reader) else { return nil }
            model.labels.append(head)
        }
        guard let ironies: UInt32 = reader.number(), ironies <= 1 else { return nil }
        if ironies == 1 {
            guard let softmax = softmax(&reader, classes: 2, inputs: IronyEvidence.inputs) else { return nil }
            model.irony = IronyModel(softmax: softmax)
        }
        return model
    }

    private static func labelHead(_ reader: inout ModelReader) -> LabelHead? {
        guard let name = reader.string(), let kind: UInt32 = reader.number(), kind <= 1,
            let count: UInt32 = reader.number(), 1...100 ~= count
        else { return nil }
        let isExclusive = kind == 1
        let labels = (0..<count).compactMap { _ in reader.string() }
        guard labels.count == Int(count), let table = table(&reader), table.outputs == labels.count else { return nil }
        let inputs = LabelHead.inputs(labels: labels.count, isExclusive: isExclusive)
        let calibration = (0..<(isExclusive ? 1 : labels.count)).compactMap { _ in
            softmax(&reader, classes: isExclusive ? labels.count : 2, inputs: inputs)
        }
        guard calibration.count == (isExclusive ? 1 : labels.count) else { return nil }
        return LabelHead(
            name: name, labels: labels, isExclusive: isExclusive, table: table, calibration: calibration)
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
