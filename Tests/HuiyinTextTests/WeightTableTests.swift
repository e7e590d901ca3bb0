import HuiyinText
import Testing

@Suite struct WeightTableTests {
    /// A table of random bytes, a third of its slots empty, with random features in clauses of random lengths.
    @Test(arguments: [(1, 8), (3, 8), (10, 9), (43, 10)])
    func sumsAreThoseOfOneFeatureAfterTheOther(outputs: Int, bits: Int) {
        var random = RandomText(seed: UInt64(outputs))
        let stride = outputs + 1
        var cells = (0..<stride << bits).map { _ in Int8(truncatingIfNeeded: random.number(below: 256)) }
        for slot in 0..<1 << bits where random.number(below: 3) == 0 { cells[slot * stride] = 0 }
        let scales = (0..<outputs).map { Float($0) * 0.37 + 0.5 }
        let table = WeightTable(
            outputs: outputs, bits: bits, scales: scales, biases: [Float](repeating: 0, count: outputs), cells: cells)
        for clauses in [0, 1, 2, 7] {
            var hashes = [UInt64]()
            var ends = [Int32]()
            for _ in 0..<clauses {
                for _ in 0..<random.number(below: 90) { hashes.append(hash(&random, cells, stride, bits)) }
                ends.append(Int32(hashes.count))
            }
            let scores = table.scores(of: NGrams(hashes: hashes, ends: ends), clauses: clauses)
            var start = 0
            for clause in 0..<clauses {
                let end = Int(ends[clause])
                let (sums, found) = slow(hashes[start..<end], cells, scales, bits)
                #expect(Array(scores.sums[clause * outputs..<(clause + 1) * outputs]) == sums)
                #expect(scores.found[clause] == found)
                #expect(scores.counts[clause] == Int32(end - start))
                start = end
            }
        }
    }

    /// A random hash, every other time with the fingerprint of one of its slots.
    private func hash(_ random: inout RandomText, _ cells: [Int8], _ stride: Int, _ bits: Int) -> UInt64 {
        let low = UInt64(random.number(below: 1 << 56))
        let place = places(low, bits)
        switch random.number(below: 4) {
        case 0: return low | UInt64(UInt8(bitPattern: cells[place.first * stride])) << 56
        case 1: return low | UInt64(UInt8(bitPattern: cells[place.second * stride])) << 56
        default: return low | UInt64(random.number(below: 256)) << 56
        }
    }

    private func places(_ hash: UInt64, _ bits: Int) -> (first: Int, second: Int) {
        let mask = UInt64(1) << UInt64(bits) - 1
        return (Int(hash & mask), Int((hash >> 24 ^ hash << 7) & mask))
    }

    private func slow(
        _ hashes: ArraySlice<UInt64>, _ cells: [Int8], _ scales: [Float], _ bits: Int
    ) -> (sums: [Float], found: Int32) {
        let stride = scales.count + 1
        var sums = [Float](repeating: 0, count: scales.count)
        var found: Int32 = 0
        for hash in hashes {
            let tag = UInt8(truncatingIfNeeded: hash >> 56)
            let fingerprint = Int8(bitPattern: tag == 0 ? 1 : tag)
            let (first, second) = places(hash, bits)
            guard let slot = [first, second].first(where: { cells[$0 * stride] == fingerprint }) else { continue }
            found += 1
            for output in scales.indices {
                let byte = Int(cells[slot * stride + 1 + output])
                let square = Float(byte * byte) / (127 * 127)
                sums[output] += byte < 0 ? -square * square : square * square
            }
        }
        return (zip(sums, scales).map { $0 * $1 }, found)
    }
}
