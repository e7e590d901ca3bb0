/// Finds which of many short strings stand in a folded text, with their places.
///
/// Patterns are looked up by their first two scalars; words of letters match whole words only, a plural `s` aside.
struct PhraseMatcher: Sendable {
    struct Match: Hashable, Sendable {
        /// The number that the pattern was added with.
        let value: Int
        let range: Range<Int>
    }

    private struct Pattern: Sendable {
        let scalars: [UInt32]
        let value: Int
    }

    private var patterns = [Pattern]()
    private var byStart: [UInt64: [Int32]] = [:]
    /// Whether any pattern begins with a scalar whose low bits are these: spares most look-ups.
    private var begins = [Bool](repeating: false, count: 4096)

    /// Adds a string; it is folded as texts are. Strings without a letter, digit or Han character are left out.
    mutating func add(_ text: String, value: Int) {
        var scalars = NormalizedText(text).scalars
        while let last = scalars.last, ScalarFold.kind(last) == .space { scalars.removeLast() }
        while let first = scalars.first, ScalarFold.kind(first) == .space { scalars.removeFirst() }
        guard scalars.contains(where: { [.ideograph, .word, .symbol].contains(ScalarFold.kind($0)) }) else { return }
        let number = Int32(patterns.count)
        patterns.append(Pattern(scalars: scalars, value: value))
        begins[Int(scalars[0] & 4095)] = true
        byStart[Self.key(scalars[0], scalars.count > 1 ? scalars[1] : 0), default: []].append(number)
    }

    /// Every match inside a range of the text, by start; several may overlap.
    func matches(in text: NormalizedText, _ range: Range<Int>) -> [Match] { matches(in: text.scalars, range) }

    /// Every match inside a range of folded scalars, by start; several may overlap.
    func matches(in folded: [UInt32], _ range: Range<Int>) -> [Match] {
        guard !patterns.isEmpty else { return [] }
        var found = [Match]()
        folded.withUnsafeBufferPointer { buffer in
            let scalars = buffer.span
            for start in range {
                let first = scalars[start]
                guard begins[Int(first & 4095)] else { continue }
                if ScalarFold.kind(first) == .word, start > 0, ScalarFold.kind(scalars[start - 1]) == .word { continue }
                let next = start + 1 < range.upperBound ? scalars[start + 1] : 0
                for second in next == 0 ? [0] : [next, 0] {
                    for number in byStart[Self.key(first, second)] ?? [] {
                        let pattern = patterns[Int(number)]
                        let end = start + pattern.scalars.count
                        guard end <= range.upperBound, Self.stands(pattern.scalars, in: scalars, at: start) else {
                            continue
                        }
                        guard Self.endsWord(scalars, start, end) else { continue }
                        found.append(Match(value: pattern.value, range: start..<end))
                    }
                }
            }
        }
        return found
    }

    private static func stands(_ pattern: [UInt32], in scalars: Span<UInt32>, at start: Int) -> Bool {
        for offset in pattern.indices where scalars[start + offset] != pattern[offset] { return false }
        return true
    }

    private static func endsWord(_ scalars: Span<UInt32>, _ start: Int, _ end: Int) -> Bool {
        guard ScalarFold.kind(scalars[end - 1]) == .word, end < scalars.count, ScalarFold.kind(scalars[end]) == .word
        else {
            return true
        }
        let isPlural = scalars[end] == 0x73 && (end + 1 == scalars.count || ScalarFold.kind(scalars[end + 1]) != .word)
        return isPlural && end - start > 2
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}
