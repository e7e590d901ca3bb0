import HuiyinText
import Testing

@Suite struct SoftmaxTests {
    @Test func theSecondOfTwoClassesIsTheSameToTheBitEitherWay() {
        var random = RandomText(seed: 3)
        for _ in 0..<500 {
            let inputs = 1 + random.number(below: 12)
            func floats(_ count: Int) -> [Float] {
                (0..<count).map { _ in Float(random.number(below: 4001) - 2000) / 300 }
            }
            let model = Softmax(classes: 2, inputs: inputs, weights: floats(2 * inputs))
            let vector = floats(inputs)
            #expect(model.second(vector).bitPattern == model.probabilities(vector)[1].bitPattern)
        }
        let three = Softmax(classes: 3, inputs: 1, weights: [1, 2, 3])
        #expect(three.second([0.5]) == three.probabilities([0.5])[1])
    }

    /// Classes drawn from a known model; another one leans as it does, but is three times as sure and inclined to the first class.
    @Test func certaintyAndInclinationAreFoundAgain() {
        let truth = Softmax(classes: 3, inputs: 3, weights: [0.2, -0.9, 0.1, 0.5, 0.1, -0.7, -0.3, 0.6, 0.4])
        let wrong = Softmax(classes: 3, inputs: 3, weights: [2.6, -2.7, 0.3, 1.5, 0.3, -2.1, -0.9, 1.8, 1.2])
        var random = RandomText(seed: 11)
        let vectors = (0..<4000).map { _ in
            [1, Float(random.number(below: 4001) - 2000) / 1000, Float(random.number(below: 4001) - 2000) / 1000]
        }
        let labels = vectors.map { vector -> Int in
            let probabilities = truth.probabilities(vector)
            let draw = Double(random.number(below: 1_000_000)) / 1_000_000
            return draw < probabilities[0] ? 0 : draw < probabilities[0] + probabilities[1] ? 1 : 2
        }
        let found = wrong.calibrated(on: vectors, labels)
        func distance(_ model: Softmax) -> Double {
            vectors.reduce(0) { sum, vector in
                sum
                    + zip(model.probabilities(vector), truth.probabilities(vector)).reduce(0) { $0 + abs($1.0 - $1.1) }
            } / Double(3 * vectors.count)
        }
        #expect(distance(wrong) > 0.15)
        #expect(distance(found) < 0.015)
    }
}
