import HuiyinText
import Testing

@Suite struct LinearTrainerTests {
    @Test func featuresOfNoLabelledRowChangeNothing() {
        var rows = SparseRows()
        for row in 0..<40 { rows.append([Int32(row % 4), Int32(row % 3)], length: 2) }
        let targets = (0..<40).map { Int8($0 % 4 == 0 ? 1 : -1) }
        let trainer = LinearTrainer(seed: 1)
        let importance = [Float](repeating: 1, count: 40)
        let few = trainer.train(rows, columns: 4, targets: targets, importance: importance)
        let many = trainer.train(rows, columns: 4000, targets: targets, importance: importance)
        #expect(few.bias == many.bias)
        #expect(few.weights == Array(many.weights.prefix(4)))
    }
}
