import HuiyinText
import Testing

@Suite struct EncoderTests {
    private static let tiny = TinyEncoder()
    private static let texts = [
        "空间很大", "空间很大，ab 空间", "", "good ab，很很很大", "Ａ b 空 间 ü 😀", String(repeating: "空间很大，", count: 30), "ab",
    ]

    private static func encoder(_ kernels: EncoderKernels = .best) throws -> Encoder {
        try Encoder(EncoderFile(tiny.bytes, path: "tiny.bin"), kernels: kernels)
    }

    private static func pieces(_ encoder: Encoder) -> [EncoderPieces] {
        texts.map { encoder.pieces(of: NormalizedText($0)) }
    }

    /// The largest distance of two lists.
    private static func distance(_ found: some Sequence<Float>, _ expected: [Double]) -> Double {
        zip(found, expected).map { abs(Double($0) - $1) }.max() ?? .infinity
    }

    private static func ids(_ batch: EncodedBatch, _ text: Int) -> [Int] {
        [0] + batch.pieces[text].ids.map(Int.init) + [2]
    }

    @Test(arguments: EncoderKernels.allCases.filter(\.isUsable))
    func statesAreThoseOfTheNetworkInPlainDoubles(kernels: EncoderKernels) throws {
        let encoder = try Self.encoder(kernels)
        let batch = encoder.encode(Self.pieces(encoder), keeping: .states)
        for text in 0..<batch.count {
            let expected = Self.tiny.states(Self.ids(batch, text))
            let tokens = batch.tokens(text)
            #expect(tokens.count == expected.count)
            for (token, state) in zip(tokens, expected) {
                let found = batch.states[token * batch.width..<(token + 1) * batch.width]
                // A float may round to the next of 127 steps where the double does not.
                #expect(Self.distance(found, state) < 0.03)
            }
            #expect(Self.distance(batch.mean(text), Self.tiny.mean(expected)) < 0.01)
        }
    }

    @Test func headsSayWhatTheirFormulasSay() throws {
        let encoder = try Self.encoder()
        let batch = encoder.encode(Self.pieces(encoder), keeping: .states)
        #expect(encoder.headNames == ["auto", "likeness", "polarity", "terms"])
        let classes = try #require(encoder.classes("polarity", of: batch))
        let vectors = try #require(encoder.vectors("likeness", of: batch))
        let topics = try #require(encoder.topics("auto", of: batch))
        let terms = try #require(encoder.tokens("terms", of: batch))
        #expect(classes.width == 3 && vectors.width == 20 && terms.width == 1 && topics.topics == 3)
        for text in 0..<batch.count {
            // What the network itself gave, so that only the heads are compared.
            let states = batch.tokens(text).map { token in
                batch.states[token * batch.width..<(token + 1) * batch.width].map(Double.init)
            }
            let mean = Self.tiny.mean(states)
            #expect(Self.distance(classes[text], try Self.tiny.found("polarity").apply(mean)) < 1e-4)
            let vector = try Self.tiny.found("likeness").apply(mean)
            let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            #expect(Self.distance(vectors[text], vector.map { $0 / length }) < 1e-5)
            for (token, state) in zip(batch.tokens(text), states) {
                #expect(Self.distance(terms[token], try Self.tiny.found("terms").apply(state)) < 1e-4)
            }
            for (topic, expected) in try Self.tiny.topicLogits(states).enumerated() {
                #expect(abs(Double(topics.mention(text: text, topic: topic)) - expected.mention) < 1e-4)
                #expect(Self.distance(topics.polarity(text: text, topic: topic), expected.polarity) < 1e-4)
            }
        }
    }

    @Test func aTextHasTheSameBitsAloneAndAmongOthersAndWithAllKernels() throws {
        let first = try Self.encoder(.plain)
        let pieces = Self.pieces(first)
        let together = first.encode(pieces + pieces.reversed(), keeping: .states)
        for kernels in EncoderKernels.allCases where kernels.isUsable {
            let encoder = try Self.encoder(kernels)
            let all = encoder.encode(pieces + pieces.reversed(), keeping: .states)
            #expect(all.means == together.means)
            #expect(all.states == together.states)
            #expect(encoder.topics("auto", of: all) == first.topics("auto", of: together))
            #expect(encoder.classes("polarity", of: all) == first.classes("polarity", of: together))
            #expect(encoder.vectors("likeness", of: all) == first.vectors("likeness", of: together))
            for (text, alone) in pieces.enumerated() {
                let batch = encoder.encode([alone])
                #expect(batch.means == Array(together.mean(text)))
                #expect(batch.states.isEmpty)
            }
        }
    }

    @Test func readsNoMoreThanASequenceHoldsAndWindowsReadTheRest() throws {
        let encoder = try Self.encoder()
        #expect(encoder.longest == 38)
        let long = encoder.pieces(of: NormalizedText(String(repeating: "空间，", count: 50)))
        let batch = encoder.encode([long])
        #expect(batch.pieces[0] == long[0..<38])
        let windows = long.windows(longest: 38, step: 30)
        #expect(windows.allSatisfy { $0.count <= 38 })
        #expect(windows.enumerated().allSatisfy { $1 == long[30 * $0..<30 * $0 + $1.count] })
        #expect(windows.last?.ends.last == long.ends.last)
        #expect(encoder.encode([windows[0]]).means == batch.means)
    }

    @Test func knowsWhichScalarsATokenCameFrom() throws {
        let encoder = try Self.encoder()
        let text = NormalizedText("很大 空间")
        let batch = encoder.encode([encoder.pieces(of: text), encoder.pieces(of: text, in: 3..<5)])
        #expect(batch.tokens(0).map { batch.scalars(ofToken: $0, text: 0) } == [nil, 0..<0, 0..<2, 3..<5, nil])
        #expect(batch.tokens(1).map { batch.scalars(ofToken: $0, text: 1) } == [nil, 3..<5, nil])
    }

    @Test func saysNothingOfNoTexts() throws {
        let encoder = try Self.encoder()
        let batch = encoder.encode([], keeping: .states)
        #expect(batch.count == 0 && batch.means.isEmpty)
        #expect(encoder.topics("auto", of: batch)?.mentions == [])
        #expect(encoder.classes("auto", of: batch) == nil)
        #expect(encoder.vectors("unheard", of: batch) == nil)
    }
}
