import Foundation

/// How many inputs a fuzz test gets: a slice in every run, all of them with `HUIYIN_FUZZ` in the environment.
enum FuzzSlice {
    /// The seeds for a test whose share of the million is `all`; the slice is one in 250.
    static func seeds(_ all: Int, salt: UInt64) -> some Sequence<UInt64> {
        let count = ProcessInfo.processInfo.environment["HUIYIN_FUZZ"] == nil ? max(20, all / 250) : all
        return (0..<UInt64(count)).lazy.map { $0 &* 0x9E37_79B9 &+ salt << 40 }
    }

    /// Up to `most` of `pieces` behind each other.
    static func join(_ pieces: [[UInt8]], most: Int, _ random: inout Seeded) -> [UInt8] {
        (0..<Int.random(in: 0...most, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    }

    static func join(_ pieces: [String], most: Int, _ random: inout Seeded) -> String {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
}
