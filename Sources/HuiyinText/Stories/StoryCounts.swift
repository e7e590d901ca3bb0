/// How often somebody turned to a firm, as far as the text says it or lets it be counted.
struct StoryCounts {
    private struct Count {
        let value: Int
        let place: Int
        /// The words of the unit: 次 and 趟 are two kinds.
        let unit: Int
        let isOrdinal: Bool
        let isTotal: Bool
        var clause = 0
        /// Counted are calls, complaints, repairs rather than visits of any kind.
        var isPressing = true
    }

    private(set) var contacts: Int?
    /// Whether a number was an ordinal such as 第三次.
    private(set) var hasOrdinal = false

    /// Whether calls, complaints or repairs are counted rather than visits of any kind.
    private(set) var isPressing = false

    private let scalars: [UInt32]
    private let story: StoryText

    init(_ story: StoryText) {
        self.story = story
        scalars = story.scalars
        var counts = [Count]()
        for piece in story.pieces {
            var place = piece.range.lowerBound
            while place < piece.range.upperBound {
                if let (count, end) = count(at: place, isCustomer: piece.isCustomer) {
                    if let count { counts.append(count) }
                    place = end
                } else {
                    place += 1
                }
            }
        }
        hasOrdinal = counts.contains { $0.isOrdinal && $0.value > 1 }
        contacts = Self.sum(counts)
        isPressing = counts.contains { $0.isPressing && $0.value > 1 }
    }

    private static func sum(_ counts: [Count]) -> Int? {
        if let total = counts.last(where: \.isTotal) { return total.value > 1 ? total.value : nil }
        let ordinals = counts.filter(\.isOrdinal).map(\.value)
        let plain = counts.filter { !$0.isOrdinal }
        if let highest = ordinals.max(), highest > 1, highest >= (plain.map(\.value).max() ?? 0) { return highest }
        guard !plain.isEmpty else { return nil }
        // Of one unit the largest counts, but 三趟窗口和两趟商场 in one clause add up, as different units do.
        var units: [Int: (value: Int, clause: Int)] = [:]
        for count in plain {
            if let known = units[count.unit], known.clause != count.clause {
                if known.value < count.value { units[count.unit] = (count.value, count.clause) }
            } else {
                units[count.unit] = ((units[count.unit]?.value ?? 0) + count.value, count.clause)
            }
        }
        let sum = units.values.reduce(0) { $0 + $1.value }
        return sum > 1 ? sum : nil
    }

    /// The count that begins with a number at a place, and where reading goes on.
    private func count(at place: Int, isCustomer: Bool) -> (Count?, Int)? {
        if let ordinal = StoryNumber.ordinal(scalars, at: place), let value = ordinal.value {
            let next = StoryWords.skipAhead(scalars, ordinal.range.upperBound, CountWords.space)
            guard let unit = CountWords.unit(scalars, next, CountWords.english) else {
                return (nil, ordinal.range.upperBound)
            }
            return (Count(value: value, place: place, unit: unit, isOrdinal: true, isTotal: false), next)
        }
        guard let number = StoryNumber.read(scalars, at: place) else { return nil }
        let end = number.range.upperBound
        guard let value = number.value, (1...200).contains(value) else { return (nil, end) }
        if 0x61...0x7A ~= scalars[place] || ScalarFold.kind(scalars[max(place - 1, 0)]) == .space && isEnglish(end) {
            return (english(value, place, end), end)
        }
        let isOrdinal = place > 0 && scalars[place - 1] == 0x7B2C
        let next = StoryWords.skipAhead(scalars, end, CountWords.measures)
        let people = CountWords.people(scalars, next)
        guard let unit = CountWords.unit(scalars, next, CountWords.chinese) ?? people else { return (nil, end) }
        let clause = story.clauses.isEmpty ? 0..<scalars.count : story.clauses[story.clause(at: place)]
        let before = max(clause.lowerBound, place - 12)..<place
        guard !CountWords.has(scalars, before, CountWords.excluded), !followsPer(place) else { return (nil, end) }
        let after = end..<min(clause.upperBound, end + 8)
        let isAlone = place - clause.lowerBound <= 3 && clause.upperBound - end <= 5
        let isTotal = CountWords.has(scalars, before, CountWords.totals) && !isOrdinal
        let needsVerb = unit < CountWords.clear && !isOrdinal
        if people != nil {
            guard
                CountWords.has(scalars, before, CountWords.askers) || CountWords.has(scalars, after, CountWords.pushes)
            else { return (nil, end) }
        } else if needsVerb, !isAlone, !isTotal, !CountWords.has(scalars, before, CountWords.verbs),
            !CountWords.has(scalars, after, CountWords.verbsAfter)
        {
            return (nil, end)
        }
        var counted = value
        if isOrdinal, CountWords.has(scalars, before, CountWords.notYet) { counted -= 1 }
        var found = Count(value: counted, place: place, unit: unit, isOrdinal: isOrdinal, isTotal: isTotal)
        found.clause = story.clause(at: place)
        found.isPressing =
            unit >= CountWords.clear || CountWords.has(scalars, before, CountWords.pressing)
            || CountWords.has(scalars, after, CountWords.pressing)
        return (found, next)
    }

    private func isEnglish(_ end: Int) -> Bool {
        let next = StoryWords.skipAhead(scalars, end, CountWords.space)
        return next < scalars.count && 0x61...0x7A ~= scalars[next]
    }

    private func followsPer(_ place: Int) -> Bool {
        place > 0
            && (scalars[place - 1] == 0x6BCF
                || place > 1 && scalars[place - 2] == 0x6BCF && scalars[place - 1] == 0x5929)
    }

    private func english(_ value: Int, _ place: Int, _ end: Int) -> Count? {
        let clause = story.clauses.isEmpty ? 0..<scalars.count : story.clauses[story.clause(at: place)]
        let before = max(clause.lowerBound, place - 28)..<place
        let isAdverb = scalars[end - 1] == 0x65 && (CountWords.has(scalars, place..<end, CountWords.adverbs))
        if isAdverb {
            guard CountWords.has(scalars, before, CountWords.englishVerbs) else { return nil }
            return Count(
                value: value, place: place, unit: 90 + place % 7, isOrdinal: false, isTotal: false,
                isPressing: CountWords.has(scalars, before, CountWords.englishPressing))
        }
        guard value > 1 else { return nil }
        let next = StoryWords.skipAhead(scalars, end, CountWords.space)
        guard let unit = CountWords.unit(scalars, next, CountWords.english) else {
            // call number 6
            guard CountWords.has(scalars, max(place - 8, 0)..<place, CountWords.numberSign) else { return nil }
            return Count(value: value, place: place, unit: 80, isOrdinal: true, isTotal: false)
        }
        if unit == 0, !CountWords.has(scalars, before, CountWords.englishVerbs) { return nil }
        return Count(
            value: value, place: place, unit: 60 + unit, isOrdinal: false, isTotal: false,
            isPressing: CountWords.has(
                scalars, max(place - 28, clause.lowerBound)..<min(place + 20, clause.upperBound),
                CountWords.englishPressing))
    }
}
