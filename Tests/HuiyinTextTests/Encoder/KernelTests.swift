import CHuiyinKernels
import HuiyinText
import Testing

/// Every variant gives the same bits as the plain one, and the plain one what its description says.
@Suite struct KernelTests {
    private static let others = [huiyin_avx2, huiyin_vnni].filter { huiyin_variant_usable($0) }

    private struct Source {
        var random: RandomText

        mutating func width() -> Int { 16 * (1 + random.number(below: 7)) }

        mutating func cells(_ count: Int) -> [Int8] {
            let isExtreme = random.number(below: 4) == 0
            return (0..<count).map { _ in
                isExtreme ? (random.number(below: 2) == 0 ? -127 : 127) : Int8(random.number(below: 255) - 127)
            }
        }

        mutating func floats(_ count: Int, _ size: Float = 3) -> [Float] {
            (0..<count).map { _ in size * (Float(random.number(below: 200_001)) / 100_000 - 1) }
        }
    }

    private static func bits(_ floats: [Float]) -> [UInt32] { floats.map(\.bitPattern) }

    /// What a function writes, for each variant that this processor has, the plain one first.
    private static func results(
        _ count: Int, _ start: [Float] = [], _ body: (huiyin_variant, UnsafeMutablePointer<Float>?) -> Void
    ) -> [[UInt32]] {
        ([huiyin_plain] + others).map { variant in
            var out = start.isEmpty ? [Float](repeating: 0, count: count) : start
            out.withUnsafeMutableBufferPointer { body(variant, $0.baseAddress) }
            return bits(out)
        }
    }

    private static func expectEqual(_ results: [[UInt32]], _ what: String) {
        for (other, result) in zip(others, results.dropFirst()) {
            #expect(result == results[0], "\(what), variant \(other.rawValue)")
        }
    }

    @Test func productsOfIntegersAreExact() throws {
        var source = Source(random: RandomText(seed: 21))
        for round in 0..<60 {
            let (rows, inputs, outputs) = (1 + source.random.number(below: 30), source.width(), source.width())
            let weights = source.cells(outputs * inputs)
            let x = source.cells(rows * inputs)
            let (scales, biases) = (source.floats(outputs), source.floats(outputs))
            let rowScales = source.floats(rows)
            var expected = [Int32]()
            for row in 0..<rows {
                for output in 0..<outputs {
                    expected.append(
                        (0..<inputs).reduce(0) {
                            $0 + Int32(x[row * inputs + $1]) * Int32(weights[output * inputs + $1])
                        })
                }
            }
            var floats = [[UInt32]]()
            for variant in [huiyin_plain] + Self.others {
                let map = try #require(huiyin_linear_make(variant, outputs, inputs, weights, scales, biases))
                defer { huiyin_linear_free(map) }
                var product = [Int32](repeating: 0, count: rows * outputs)
                huiyin_linear_product(map, rows, x, &product)
                #expect(product == expected, "variant \(variant.rawValue), round \(round)")
                var out = [Float](repeating: 0, count: rows * outputs)
                huiyin_linear_apply(map, rows, x, rowScales, &out)
                floats.append(Self.bits(out))
            }
            for index in expected.indices {
                let output = index % outputs
                let value = Float(expected[index]) * rowScales[index / outputs] * scales[output] + biases[output]
                #expect(floats[0][index] == value.bitPattern)
            }
            Self.expectEqual(floats, "linear")
        }
    }

    @Test func sumsOfTheWidestRowsDoNotOverflow() throws {
        let (inputs, outputs) = (16384, 16)
        for sign: Int8 in [1, -1] {
            let weights = [Int8](repeating: 127, count: outputs * inputs)
            let x = [Int8](repeating: sign * 127, count: inputs)
            let ones = [Float](repeating: 1, count: outputs)
            for variant in [huiyin_plain] + Self.others {
                let map = try #require(huiyin_linear_make(variant, outputs, inputs, weights, ones, ones))
                defer { huiyin_linear_free(map) }
                var product = [Int32](repeating: 0, count: outputs)
                huiyin_linear_product(map, 1, x, &product)
                #expect(product.allSatisfy { $0 == Int32(sign) * 127 * 127 * 16384 })
            }
        }
    }

    @Test func denseMapsOfAnyShapeAreAlike() throws {
        var source = Source(random: RandomText(seed: 22))
        for _ in 0..<60 {
            let rows = source.random.number(below: 14)
            let (inputs, outputs) = (1 + source.random.number(below: 90), 1 + source.random.number(below: 70))
            let (weights, biases) = (source.floats(outputs * inputs), source.floats(outputs))
            let x = source.floats(rows * inputs)
            var results = [[UInt32]]()
            for variant in [huiyin_plain] + Self.others {
                let map = try #require(huiyin_dense_make(variant, outputs, inputs, weights, biases))
                defer { huiyin_dense_free(map) }
                var out = [Float](repeating: 0, count: rows * outputs)
                huiyin_dense_apply(map, rows, x, &out)
                results.append(Self.bits(out))
            }
            for index in results[0].indices {
                let (row, output) = (index / outputs, index % outputs)
                let sum = (0..<inputs).reduce(biases[output]) {
                    $0 + weights[output * inputs + $1] * x[row * inputs + $1]
                }
                #expect(results[0][index] == sum.bitPattern)
            }
            Self.expectEqual(results, "dense")
        }
    }

    @Test func quantisesHalfToEven() {
        var source = Source(random: RandomText(seed: 23))
        for round in 0..<80 {
            let (rows, width) = (1 + source.random.number(below: 5), source.width())
            var x = source.floats(rows * width, round % 3 == 0 ? 1e4 : 1)
            if round % 7 == 0 { for index in 0..<width { x[index] = 0 } }
            if round % 5 == 0 { x = (0..<rows * width).map { Float($0 % 255 - 127) / 2 } }
            let all = ([huiyin_plain] + Self.others).map { variant in
                var cells = [Int8](repeating: 1, count: rows * width)
                var scales = [Float](repeating: 1, count: rows)
                huiyin_quantise(variant, rows, width, x, &cells, &scales)
                return (cells, scales)
            }
            for row in 0..<rows {
                let range = row * width..<(row + 1) * width
                let largest = x[range].map(abs).max() ?? 0
                #expect(all[0].1[row] == largest / 127)
                for index in range {
                    let expected = largest > 0 ? (x[index] * (127 / largest)).rounded(.toNearestOrEven) : 0
                    #expect(Float(all[0].0[index]) == expected)
                }
            }
            #expect(all.allSatisfy { $0 == all[0] })
        }
    }

    @Test func quantisingSurvivesNumbersThatAreNone() {
        for strange: Float in [.nan, .infinity, -.infinity, 3e38, 1e-37, -.leastNonzeroMagnitude] {
            var x = [Float](repeating: 1, count: 32)
            x[5] = strange
            for variant in [huiyin_plain] + Self.others {
                var cells = [Int8](repeating: 1, count: 32)
                var scale: Float = 0
                huiyin_quantise(variant, 1, 32, x, &cells, &scale)
                if strange.isFinite { #expect(!cells.contains(-128)) }
            }
        }
    }

    @Test func floatLoopsAreAlike() {
        var source = Source(random: RandomText(seed: 24))
        for round in 0..<60 {
            let (rows, width) = (1 + source.random.number(below: 40), source.width())
            let x = source.floats(rows * width, round % 4 == 0 ? 60 : 3)
            let y = source.floats(rows * width)
            let (weights, biases) = (source.floats(width), source.floats(width))
            Self.expectEqual(
                Self.results(0, x) { huiyin_add_norm($0, rows, width, $1, y, weights, biases, 1e-5) }, "norm of a sum")
            Self.expectEqual(
                Self.results(0, x) { huiyin_add_norm($0, rows, width, $1, nil, weights, biases, 1e-5) }, "norm")
            Self.expectEqual(
                Self.results(0, x) { variant, out in
                    var cells = [Int8](repeating: 0, count: rows * width)
                    var scales = [Float](repeating: 0, count: rows)
                    huiyin_gelu_quantise(variant, rows, width, out, &cells, &scales)
                }, "gelu with quantising")
            Self.expectEqual(Self.results(width) { huiyin_mean($0, rows, width, x, $1) }, "mean")
            let row = source.cells(width)
            Self.expectEqual(Self.results(width) { huiyin_embed($0, width, row, 0.3, biases, $1) }, "embedding")
            Self.expectEqual(
                Self.results(width) { huiyin_weighted_sum($0, rows, width, x, y, 3 % width, $1) }, "weighted sum")
            let count = 1 + source.random.number(below: 70)
            let some = source.floats(count, 100)
            Self.expectEqual(Self.results(0, some) { huiyin_softmax($0, count, $1) }, "softmax")
            Self.expectEqual(Self.results(0, some) { huiyin_tanh($0, count, $1) }, "tanh")
            Self.expectEqual(Self.results(0, some) { huiyin_gelu($0, count, $1) }, "gelu")
        }
    }

    @Test func attentionIsAlikeForAnyLength() {
        var source = Source(random: RandomText(seed: 25))
        for round in 0..<40 {
            let rows = 1 + source.random.number(below: round < 30 ? 40 : 130)
            let heads = 1 + source.random.number(below: 3)
            let width = heads * 16 * (1 + source.random.number(below: 3))
            let qkv = source.floats(rows * 3 * width)
            Self.expectEqual(
                Self.results(rows * width) { variant, out in
                    var scratch = [Float](repeating: .nan, count: huiyin_attention_scratch(rows, width, heads))
                    huiyin_attention(variant, rows, width, heads, qkv, &scratch, out)
                }, "attention over \(rows)")
        }
    }
}
