import HuiyinStatistics

/// A 64-bit hash that is the same on every machine and in every run; 0 is kept for "nothing".
///
/// Not for secrets: whoever stores such a hash outside memory keys it first. Two of a million distinct values collide with
/// a chance of about 3 in 100 million.
struct StableHash {
    private var state: UInt64

    init(_ seed: UInt64 = 0) { state = 0xCBF2_9CE4_8422_2325 ^ SplitMix64.mix(seed) }

    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    mutating func add(_ unit: UInt16) {
        state = (state ^ UInt64(unit)) &* 0x0000_0100_0000_01B3
        state ^= state >> 29
    }
    mutating func add(_ value: UInt64) { state = SplitMix64.mix(state ^ value) &* 0x0000_0100_0000_01B3 }

    var value: UInt64 {
        let mixed = SplitMix64.mix(state)
        return mixed == 0 ? 1 : mixed
    }

    static func of(_ units: ArraySlice<UInt16>, seed: UInt64 = 0) -> UInt64 {
        var hash = StableHash(seed)
        for unit in units { hash.add(unit) }
        return hash.value
    }

    static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var hash = StableHash(first)
        hash.add(second)
        return hash.value
    }
}
