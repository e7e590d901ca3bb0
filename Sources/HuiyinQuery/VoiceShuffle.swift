package import HuiyinDomain
import HuiyinStatistics

/// The seeded order in which voices are drawn: the same on every source and every machine.
package enum VoiceShuffle {
    /// Where the voice `id` stands in the order of `seed`: voices go by ascending rank, of equals the smaller id first.
    ///
    /// The 64-bit words of the id pass one after the other through SplitMix64's output function, keyed by the seed.
    package static func rank(of id: FeedbackID, seed: UInt64) -> UInt64 {
        let keyed = SplitMix64.mix(seed &+ 0x9E37_79B9_7F4A_7C15)
        let high = SplitMix64.mix(keyed ^ id.high)
        return SplitMix64.mix((high &+ 0x9E37_79B9_7F4A_7C15) ^ id.low)
    }
}
