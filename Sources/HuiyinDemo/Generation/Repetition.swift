/// How much the voices of a demo resemble each other; what readers notice first in made-up text. Agents' words don't count: a
/// service desk does repeat itself.
package struct Repetition: Sendable, CustomStringConvertible {
    /// Voices of at least twelve characters.
    package private(set) var measured = 0
    /// Share of those that have a run of twelve characters in common with another one.
    package private(set) var shared = 0.0
    /// Of all runs of twelve characters, the share that occurs in another voice too.
    package private(set) var sharedRuns = 0.0
    /// Share of those whose first eight characters no other one begins with.
    package private(set) var ownOpenings = 0.0
    /// Share of those that have at least 70 % of their runs of five characters in common with another one.
    package private(set) var nearDuplicates = 0.0

    /// Letters and Han only: marks and blanks don't make a sentence another one.
    package init(_ items: [DemoItem]) {
        let texts = items.map {
            $0.saying.unicodeScalars.filter { $0.properties.isAlphabetic || (0x30...0x39).contains($0.value) }.map(
                \.value)
        }
        .filter { $0.count >= 12 }
        measured = texts.count
        guard measured > 0 else { return }
        let twelve = texts.map { Self.runs($0, 12) }
        let owners = Self.owners(twelve)
        var sharing = 0
        var runs = 0
        var twice = 0
        for set in twelve {
            let found = set.count { (owners[$0] ?? 0) > 1 }
            sharing += found > 0 ? 1 : 0
            runs += set.count
            twice += found
        }
        shared = Double(sharing) / Double(measured)
        sharedRuns = Double(twice) / Double(max(1, runs))
        var openings: [UInt64: Int] = [:]
        for text in texts { openings[Self.hash(text[0..<8]), default: 0] += 1 }
        ownOpenings = Double(texts.count { openings[Self.hash($0[0..<8])] == 1 }) / Double(measured)
        nearDuplicates = Self.near(texts)
    }

    /// Candidates meet in a band of the smallest hashes of their runs; then the sets are compared.
    private static func near(_ texts: [[UInt32]]) -> Double {
        let sets = texts.map { runs($0, 5) }
        var bands: [UInt64: [Int]] = [:]
        for (index, set) in sets.enumerated() {
            for salt in 0..<6 as Range<UInt64> {
                let least = set.map { ($0 ^ (salt &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9 }.min() ?? 0
                bands[least ^ salt, default: []].append(index)
            }
        }
        var isNear = [Bool](repeating: false, count: sets.count)
        for (_, members) in bands where members.count > 1 && members.count < 400 {
            for left in members where !isNear[left] {
                let found = members.contains { right in
                    guard right != left else { return false }
                    let common = sets[left].intersection(sets[right]).count
                    return Double(common) >= 0.7 * Double(sets[left].count)
                }
                if found { isNear[left] = true }
            }
        }
        return Double(isNear.count { $0 }) / Double(sets.count)
    }

    private static func owners(_ sets: [Set<UInt64>]) -> [UInt64: Int] {
        var owners: [UInt64: Int] = [:]
        for set in sets { for run in set { owners[run, default: 0] += 1 } }
        return owners
    }

    private static func runs(_ text: [UInt32], _ length: Int) -> Set<UInt64> {
        guard text.count >= length else { return [] }
        return Set((0...(text.count - length)).map { hash(text[$0..<($0 + length)]) })
    }

    private static func hash(_ run: ArraySlice<UInt32>) -> UInt64 {
        run.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    package var description: String {
        func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
        return "\(measured) voices of 12 characters or more: \(percent(shared)) share a run of 12 with another one "
            + "(\(percent(sharedRuns)) of all runs), \(percent(ownOpenings)) begin as no other, \(percent(nearDuplicates)) are near duplicates"
    }
}
