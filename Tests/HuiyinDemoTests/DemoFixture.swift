import HuiyinDemo

/// One small demo for all tests that only read it.
enum DemoFixture {
    static let items = 6000
    static let world = DemoWorld(seed: DemoSeed(1), items: items)
    static let bySource: [DemoSource: [DemoItem]] = Dictionary(
        uniqueKeysWithValues: DemoSource.allCases.map { ($0, world.items(of: $0)) })
    static let all: [DemoItem] = DemoSource.allCases.flatMap { bySource[$0] ?? [] }

    /// FNV-1a of bytes.
    static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
