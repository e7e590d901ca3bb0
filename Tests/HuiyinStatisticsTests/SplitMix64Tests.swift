import HuiyinStatistics
import Testing

@Suite struct SplitMix64Tests {
    // The first outputs of Vigna's reference program for the seed 1234567.
    @Test func givesTheReferenceSequence() {
        var random = SplitMix64(seed: 1_234_567)
        #expect(random.next() == 6_457_827_717_110_365_317)
        #expect(random.next() == 3_203_168_211_198_807_973)
        #expect(random.next() == 9_817_491_932_198_370_423)
    }

    @Test func staysBelowItsBound() {
        var random = SplitMix64(seed: 7)
        var seen = [Int](repeating: 0, count: 5)
        for _ in 0..<5000 { seen[random.below(5)] += 1 }
        #expect(seen.allSatisfy { (850...1150).contains($0) })
        #expect((0..<1000).allSatisfy { _ in (0..<1).contains(random.uniform()) })
    }
}
