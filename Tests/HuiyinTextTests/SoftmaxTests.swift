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
}
