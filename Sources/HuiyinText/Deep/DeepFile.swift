import HuiyinDomain

/// The binary form of a ``DeepBlend``: named sections in a ``ModelEnvelope``, little-endian.
enum DeepFile {
    private static let envelope = ModelEnvelope("HUIYINDB", version: 3, kind: "a file of the deep tier")
    static let name = "deep.bin"

    static func bytes(_ blend: DeepBlend) -> [UInt8] {
        var body = ModelBytes()
        body.append(blend.encoder)
        body.append(blend.fast)
        body.append(UInt32(blend.polarity.count))
        for (language, softmax) in blend.polarity.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            body.append(language.rawValue)
            append(softmax, to: &body)
        }
        let questions = LabelQuestion.allCases.filter { blend.labels[$0] != nil }
        body.append(UInt32(questions.count))
        for question in questions {
            body.append(question.rawValue)
            let all = blend.labels[question] ?? []
            body.append(UInt32(all.count))
            for softmax in all { append(softmax, to: &body) }
        }
        let probes = LabelQuestion.allCases.compactMap { question in blend.probes[question].map { (question, $0) } }
        body.append(UInt32(probes.count))
        for (question, probe) in probes {
            body.append(question.rawValue)
            append(probe, to: &body)
        }
        body.append(UInt32(blend.irony == nil ? 0 : 1))
        if let irony = blend.irony { append(irony, to: &body) }
        body.append(UInt32(blend.firmIrony == nil ? 0 : 1))
        if let irony = blend.firmIrony {
            append(irony.probe, to: &body)
            append(irony.softmax, to: &body)
        }
        body.append(UInt32(blend.spans == nil ? 0 : 1))
        if let spans = blend.spans {
            append(spans.probe, to: &body)
            append(spans.softmax, to: &body)
            body.append(spans.transitions)
        }
        body.append(UInt32(blend.aspects.count))
        for (taxonomy, aspect) in blend.aspects.sorted(by: { $0.key < $1.key }) {
            body.append(taxonomy)
            append(aspect.mention, to: &body)
            append(aspect.polarity, to: &body)
            body.append([aspect.threshold] + aspect.favours)
        }
        return envelope.wrapped(body)
    }

    /// - Throws: ``TextError`` `model-broken` that says what is wrong with the file at `path`.
    static func blend(_ bytes: [UInt8], path: String) throws(TextError) -> DeepBlend {
        func broken(_ what: String) -> TextError {
            TextError(
                code: "model-broken",
                message: "the model file \(path) \(what); put the released file back or train it again")
        }
        var reader: ModelReader
        do { reader = try envelope.opened(bytes).reader } catch { throw broken(error.what) }
        guard let blend = read(&reader), reader.position == bytes.count else {
            throw broken("has sections of impossible sizes")
        }
        return blend
    }

    private static func append(_ softmax: Softmax, to body: inout ModelBytes) {
        body.append(UInt32(softmax.classes))
        body.append(UInt32(softmax.inputs))
        body.append(softmax.weights)
    }

    private static func append(_ probe: DenseProbe, to body: inout ModelBytes) {
        body.append(UInt32(probe.outputs))
        body.append(UInt32(probe.inputs))
        body.append(probe.weights)
        body.append(probe.biases)
    }

    private static func probe(_ reader: inout ModelReader) -> DenseProbe? {
        guard let outputs: UInt32 = reader.number(), 1...512 ~= outputs, let inputs: UInt32 = reader.number(),
            1...4096 ~= inputs, let weights = reader.floats(Int(outputs * inputs)),
            let biases = reader.floats(Int(outputs))
        else { return nil }
        return DenseProbe(outputs: Int(outputs), inputs: Int(inputs), weights: weights, biases: biases)
    }

    private static func softmax(_ reader: inout ModelReader) -> Softmax? {
        guard let classes: UInt32 = reader.number(), let inputs: UInt32 = reader.number(), 2...64 ~= classes,
            1...512 ~= inputs, let weights = reader.floats(Int(classes * inputs))
        else { return nil }
        return Softmax(classes: Int(classes), inputs: Int(inputs), weights: weights)
    }

    private static func read(_ reader: inout ModelReader) -> DeepBlend? {
        guard let encoder = reader.string(), let fast = reader.string(), let languages: UInt32 = reader.number(),
            languages <= 8
        else { return nil }
        var blend = DeepBlend(encoder: encoder, fast: fast)
        for _ in 0..<languages {
            guard let language = reader.string().flatMap(Language.init(rawValue:)), let softmax = softmax(&reader),
                softmax.classes == 3, softmax.inputs == DeepVector.polarityInputs
            else { return nil }
            blend.polarity[language] = softmax
        }
        guard let questions: UInt32 = reader.number(), questions <= 64 else { return nil }
        for _ in 0..<questions {
            guard let question = reader.string().flatMap(LabelQuestion.init(rawValue:)),
                let count: UInt32 = reader.number(), 1...100 ~= count
            else { return nil }
            let all = (0..<count).compactMap { _ in softmax(&reader) }
            guard all.count == (question.isExclusive ? 1 : question.labels.count) else { return nil }
            blend.labels[question] = all
        }
        guard let probes: UInt32 = reader.number(), probes <= 64 else { return nil }
        for _ in 0..<probes {
            guard let question = reader.string().flatMap(LabelQuestion.init(rawValue:)),
                let probe = probe(&reader), probe.outputs == question.labels.count
            else { return nil }
            blend.probes[question] = probe
        }
        guard let ironies: UInt32 = reader.number(), ironies <= 1 else { return nil }
        if ironies == 1 {
            guard let softmax = softmax(&reader), softmax.classes == 2, softmax.inputs == DeepVector.ironyInputs
            else { return nil }
            blend.irony = softmax
        }
        guard let firm: UInt32 = reader.number(), firm <= 1 else { return nil }
        if firm == 1 {
            guard let probe = probe(&reader), probe.outputs == 1, let softmax = softmax(&reader), softmax.classes == 2,
                softmax.inputs == DeepVector.ironyInputs
            else { return nil }
            blend.firmIrony = DeepBlend.FirmIrony(probe: probe, softmax: softmax)
        }
        guard let taggers: UInt32 = reader.number(), taggers <= 1 else { return nil }
        if taggers == 1 {
            guard let probe = probe(&reader), probe.outputs == 5, let softmax = softmax(&reader), softmax.classes == 5,
                softmax.inputs == 6, let transitions = reader.floats(25)
            else { return nil }
            blend.spans = SpanTagger(probe: probe, softmax: softmax, transitions: transitions)
        }
        guard let taxonomies: UInt32 = reader.number(), taxonomies <= 64 else { return nil }
        for _ in 0..<taxonomies {
            guard let taxonomy = reader.string(), let mention = softmax(&reader), mention.classes == 2,
                mention.inputs == 3, let polarity = softmax(&reader), polarity.classes == 3, polarity.inputs == 7,
                let numbers = reader.floats(4)
            else { return nil }
            blend.aspects[taxonomy] = DeepBlend.AspectBlend(
                mention: mention, polarity: polarity, threshold: numbers[0], favours: Array(numbers[1...]))
        }
        return blend
    }
}
