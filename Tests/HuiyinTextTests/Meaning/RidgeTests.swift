import HuiyinText
import Testing

@Suite struct RidgeTests {
    /// With no penalty the plane through the points is found: t = 2a − b + 0.5 for targets that are exact.
    @Test func findsThePlaneThatThePointsLieOn() {
        var sums = RidgeSums(inputs: 2, outputs: 1)
        for (a, b) in [(0, 0), (1, 0), (0, 1), (1, 1), (3, 2), (-2, 5)] as [(Float, Float)] {
            sums.add([a, b], [2 * a - b + 0.5])
        }
        let probe = sums.probe(penalty: 0)
        #expect(abs(probe.weights[0] - 2) < 1e-4)
        #expect(abs(probe.weights[1] + 1) < 1e-4)
        #expect(abs(probe.biases[0] - 0.5) < 1e-4)
        #expect(abs(probe.scores([4, 1])[0] - 7.5) < 1e-3)
    }

    /// One input, mean zero: the weight is Σxt / (Σx² + λ·mean x²), Hoerl and Kennard 1970.
    @Test func thePenaltyShrinksAsTheFormulaSays() {
        var sums = RidgeSums(inputs: 1, outputs: 1)
        for (x, t) in [(-2, -1), (-1, -1), (1, 1), (2, 1)] as [(Float, Float)] { sums.add([x], [t]) }
        let weight = sums.probe(penalty: 4).weights[0]
        #expect(abs(weight - 6 / (10 + 4 * 2.5)) < 1e-4)
    }

    @Test func leavingAPartOutIsAsIfItHadNeverBeenThere() {
        var all = RidgeSums(inputs: 2, outputs: 1)
        var part = all
        var rest = all
        for index in 0..<40 {
            let row: [Float] = [Float(index % 7) - 3, Float(index % 5) - 2]
            let target: [Float] = [index % 3 == 0 ? 1 : -1]
            all.add(row, target)
            if index < 10 { part.add(row, target) } else { rest.add(row, target) }
        }
        let one = all.subtracting(part).probe(penalty: 1)
        let other = rest.probe(penalty: 1)
        #expect(zip(one.weights, other.weights).allSatisfy { abs($0 - $1) < 1e-5 })
    }

    /// Two bins: 0.95 said and 0.5 right, 0.65 said and 0.5 right; (0.45 + 0.15) / 2.
    @Test func calibrationErrorIsTheDistanceBetweenSaidAndRight() {
        let answers = [(0.95, true), (0.95, false), (0.65, true), (0.65, false)].map {
            (confidence: $0.0, isRight: $0.1)
        }
        #expect(abs(Calibration.error(answers) - 0.3) < 1e-9)
        #expect(Calibration.error([(confidence: 1, isRight: true)]) == 0)
    }
}
