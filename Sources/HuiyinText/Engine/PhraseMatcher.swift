/// Finds which of many short strings stand in a folded text, with their places.
///
/// Patterns are looked up by their first two scalars; words of letters match whole words only, a plural `s` aside.
package struct PhraseMatcher: Sendable {
    package struct Match: Hashable, Sendable {
        /// The number that the pattern was added with.
        package let value: Int
        package let range: Range<Int>
    }

    private struct Pattern: Sendable {
        /// Where its scalars stand in ``letters``.
        let scalars: Range<Int32>
        let value: Int
        /// The next pattern that begins with the same two scalars, in the order that they were added; -1 at the end.
        var next: Int32 = -1
    }

    private var patterns = [Pattern]()
    private var letters = [UInt32]()
    private var starts = PhraseStarts()
    /// Whether any pattern begins with a scalar whose low bits are these: spares most look-ups.
    private var begins = [Bool](repeating: false, count: 4096)

    package init() {}

    /// Adds a string; it is folded as texts are. Strings without a letter, digit or Han character are left out.
    package mutating func add(_ text: String, value: Int) {
        var scalars = NormalizedText(text).scalars
        while let last = scalars.last, ScalarFold.kind(last) == .space { scalars.removeLast() }
        while let first = scalars.first, ScalarFold.kind(first) == .space { scalars.removeFirst() }
        guard scalars.contains(where: { [.ideograph, .word, .symbol].contains(ScalarFold.kind($0)) }) else { return }
        let number = Int32(patterns.count)
        let place = Int32(letters.count)
        letters += scalars
        patterns.append(Pattern(scalars: place..<Int32(letters.count), value: value))
        begins[Int(scalars[0] & 4095)] = true
        if let last = starts.append(number, to: scalars[0], scalars.count > 1 ? scalars[1] : 0) {
            patterns[Int(last)].next = number
        }
    }

    /// Every match inside a range of the text, by start; several may overlap.
    package func matches(in text: NormalizedText, _ range: Range<Int>) -> [Match] { matches(in: text.scalars, range) }

    /// Every match inside a range of folded scalars, by start; several may overlap.
    func matches(in folded: [UInt32], _ range: Range<Int>) -> [Match] {
        guard !patterns.isEmpty else { return [] }
        var found = [Match]()
        let scalars = folded.span
        for start in range {
            let first = scalars[start]
            guard begins[Int(first & 4095)] else { continue }
            if ScalarFold.kind(first) == .word, start > 0, ScalarFold.kind(scalars[start - 1]) == .word { continue }
            let next = start + 1 < range.upperBound ? scalars[start + 1] : 0
            if next != 0 { collect(starts.first(of: first, next), scalars, start, range.upperBound, &found) }
            collect(starts.first(of: first, 0), scalars, start, range.upperBound, &found)
        }
        return found
    }

    /// Adds those of a chain of patterns that stand at `start`.
    @inline(__always)
    private func collect(_ first: Int32, _ scalars: Span<UInt32>, _ start: Int, _ limit: Int, _ found: inout [Match]) {
        var number = first
        while number >= 0 {
            let pattern = patterns[Int(number)]
            number = pattern.next
            let end = start + pattern.scalars.count
            guard end <= limit, stands(pattern.scalars, in: scalars, at: start), Self.endsWord(scalars, start, end)
            else { continue }
            found.append(Match(value: pattern.value, range: start..<end))
        }
    }

    @inline(__always)
    private func stands(_ pattern: Range<Int32>, in scalars: Span<UInt32>, at start: Int) -> Bool {
        let first = Int(pattern.lowerBound)
        for offset in 0..<pattern.count where scalars[start + offset] != letters[first + offset] { return false }
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
}
