/// The marks of a story where they stand in its text.
struct StoryMarks {
    private static let matcher: PhraseMatcher = {
        var matcher = PhraseMatcher()
        for (mark, phrases) in StoryMark.chinese + StoryMark.english + StoryMark.touchpointWords + StoryMark.breakWords
        {
            for phrase in phrases.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                // Words of one phrase are joined by a low line in the lists, where a space parts phrases.
                matcher.add(String(phrase.map { $0 == "_" ? " " : $0 }), value: mark.rawValue)
            }
        }
        return matcher
    }()

    /// Ranges of scalars a mark, by start; of several that begin at one place the longest.
    private var ranges = [[Range<Int>]](repeating: [], count: StoryMark.allCases.count)

    init(_ story: StoryText) {
        for match in Self.matcher.matches(in: story.scalars, 0..<story.scalars.count) {
            let last = ranges[match.value].last
            if let last, last.lowerBound == match.range.lowerBound {
                if last.upperBound < match.range.upperBound {
                    ranges[match.value][ranges[match.value].count - 1] = match.range
                }
            } else if let last, match.range.upperBound <= last.upperBound {
                continue
            } else {
                ranges[match.value].append(match.range)
            }
        }
    }

    subscript(mark: StoryMark) -> [Range<Int>] { ranges[mark.rawValue] }

    func has(_ mark: StoryMark) -> Bool { !ranges[mark.rawValue].isEmpty }

    func count(_ mark: StoryMark, in range: Range<Int>) -> Int {
        ranges[mark.rawValue].count { range.contains($0.lowerBound) }
    }

    /// The mark that begins at a place.
    func starts(_ mark: StoryMark, at place: Int) -> Range<Int>? {
        let all = ranges[mark.rawValue]
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low < all.count && all[low].lowerBound == place ? all[low] : nil
    }
}
