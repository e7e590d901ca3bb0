/// Packs trained weights into a ``WeightTable``.
enum Quantizer {
    /// Features all of whose bytes are this small or smaller are left out.
    static let least = 12

    /// The table of these models over one vocabulary, in the smallest power of two of slots that is at most `load` full.
    ///
    /// Features with the largest weights are placed first; the few that find both their slots taken are left out.
    static func table(
        _ models: [LinearTrainer.Model], _ vocabulary: Vocabulary, largestBits: Int, load: Double = 0.7
    ) -> WeightTable {
        let scales = models.map { model in max(model.weights.reduce(0) { max($0, abs($1)) }, 1e-6) }
        func cell(_ column: Int, _ output: Int) -> Int8 {
            let weight = models[output].weights[column]
            let root = ((abs(weight) / scales[output]).squareRoot().squareRoot() * 127).rounded()
            return Int8(weight < 0 ? -root : root)
        }
        func size(_ column: Int) -> Int {
            models.indices.reduce(0) { max($0, abs(Int(cell(column, $1)))) }
        }
        let sizes = (0..<vocabulary.count).map(size)
        let used = (0..<vocabulary.count).filter { sizes[$0] > least }
            .sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
        var bits = 8
        while bits < largestBits, Double(used.count) > load * Double(1 << bits) { bits += 1 }
        let stride = models.count + 1
        var cells = [Int8](repeating: 0, count: stride << bits)
        for column in used {
            let (first, second, tag) = WeightTable.slots(vocabulary.hashes[column], bits: bits)
            // Twins with the same fingerprint in the first slot would be read in place of this feature.
            if cells[first * stride] == tag { continue }
            let slot = cells[first * stride] == 0 ? first : second
            guard cells[slot * stride] == 0 else { continue }
            cells[slot * stride] = tag
            for output in models.indices { cells[slot * stride + 1 + output] = cell(column, output) }
        }
        return WeightTable(outputs: models.count, bits: bits, scales: scales, biases: models.map(\.bias), cells: cells)
    }
}
