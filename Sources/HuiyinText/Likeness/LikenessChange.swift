/// One place where two texts differ: tokens of the one in place of tokens of the other.
struct LikenessChange {
    var removed: Range<Int>
    var added: Range<Int>

    enum Weight {
        /// A clause or a few words more or less.
        case nothing
        /// A wrong, missing, doubled or swapped character.
        case slip
        /// Other words, so another meaning.
        case otherWords
    }

    /// The places where `after` differs from `before`, those with but one common token between them taken as one.
    ///
    /// By the greedy algorithm of Myers, *An O(ND) Difference Algorithm*, 1986, doi:10.1007/BF01840446; its work is bounded, since
    /// texts that differ in more than half are no copies anyway.
    static func changes(from before: LikenessText, to after: LikenessText, most: Int) -> [LikenessChange] {
        let (old, new) = (before.tokens, after.tokens)
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var end = 0
        while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
        let (oldEnd, newEnd) = (old.count - end, new.count - end)
        guard start < oldEnd || start < newEnd else { return [] }
        let whole = LikenessChange(removed: start..<oldEnd, added: start..<newEnd)
        guard !whole.removed.isEmpty, !whole.added.isEmpty, oldEnd - start <= most, newEnd - start <= most else {
            return [whole]
        }
        let budget = max(8, (oldEnd - start + newEnd - start) * 3 / 4)
        guard let steps = path(old[start..<oldEnd], new[start..<newEnd], budget: budget) else { return [whole] }
        return joined(steps)
    }

    /// Edits from the shortest script; `nil` where it has more than `budget`.
    private static func path(
        _ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>, budget: Int
    ) -> [LikenessChange]? {
        let (n, m) = (old.count, new.count)
        let (a, b) = (old.startIndex, new.startIndex)
        let offset = budget + 1
        var furthest = [Int32](repeating: 0, count: 2 * budget + 3)
        var history = [[Int32]]()
        var found = false
        for d in 0...budget {
            history.append(Array(furthest[(offset - d - 1)...(offset + d + 1)]))
            for k in stride(from: -d, through: d, by: 2) {
                var x =
                    k == -d || k != d && furthest[offset + k - 1] < furthest[offset + k + 1]
                    ? Int(furthest[offset + k + 1]) : Int(furthest[offset + k - 1]) + 1
                var y = x - k
                while x < n, y < m, old[a + x] == new[b + y] {
                    x += 1
                    y += 1
                }
                furthest[offset + k] = Int32(x)
                if x >= n, y >= m {
                    found = true
                    break
                }
            }
            if found { break }
        }
        guard found else { return nil }
        var (x, y) = (n, m)
        var changes = [LikenessChange]()
        for d in stride(from: history.count - 1, to: 0, by: -1) {
            let before = history[d]
            let k = x - y
            func reach(_ diagonal: Int) -> Int { Int(before[diagonal + d + 1]) }
            let isAdded = k == -d || k != d && reach(k - 1) < reach(k + 1)
            let previous = isAdded ? k + 1 : k - 1
            let fromX = reach(previous)
            let fromY = fromX - previous
            changes.append(
                isAdded
                    ? LikenessChange(removed: a + fromX..<a + fromX, added: b + fromY..<b + fromY + 1)
                    : LikenessChange(removed: a + fromX..<a + fromX + 1, added: b + fromY..<b + fromY))
            (x, y) = (fromX, fromY)
        }
        return changes.reversed()
    }

    private static func joined(_ steps: [LikenessChange]) -> [LikenessChange] {
        var joined = [LikenessChange]()
        for step in steps {
            // One common token between two changes is chance as often as not: 的 stands everywhere.
            if let last = joined.last, step.removed.lowerBound - last.removed.upperBound <= 1,
                step.added.lowerBound - last.added.upperBound <= 1
            {
                joined[joined.count - 1] = LikenessChange(
                    removed: last.removed.lowerBound..<step.removed.upperBound,
                    added: last.added.lowerBound..<step.added.upperBound)
            } else {
                joined.append(step)
            }
        }
        return joined
    }

    static func weight(of change: LikenessChange, _ old: LikenessText, _ new: LikenessText) -> Weight {
        let (removed, added) = (change.removed, change.added)
        if removed.isEmpty || added.isEmpty {
            let (text, range) = removed.isEmpty ? (new, added) : (old, removed)
            return weight(ofMore: range, text)
        }
        if isSwap(old.tokens[removed], new.tokens[added]) { return .slip }
        if removed.count == 1, added.count == 1 {
            return isSlip(old, removed.lowerBound, new, added.lowerBound) ? .slip : .otherWords
        }
        if isGarbled(old, removed, new, added) { return .slip }
        // A clause in place of a clause is one dropped and one added; anything less is a word in place of a word.
        let isClause =
            max(removed.count, added.count) >= 6 && old.starts[removed.lowerBound] && old.starts[removed.upperBound]
            && new.starts[added.lowerBound] && new.starts[added.upperBound]
        return isClause ? .nothing : .otherWords
    }

    /// Words that stand in one text only.
    private static func weight(ofMore range: Range<Int>, _ text: LikenessText) -> Weight {
        if range.count <= 3, turns(text, range) { return .otherWords }
        return range.count <= 2 ? .slip : .nothing
    }

    /// Two neighbours in the other order.
    private static func isSwap(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>) -> Bool {
        2...3 ~= old.count && old.count == new.count && old.sorted() == new.sorted()
    }

    /// Several slips side by side: a few characters of which most are the same, in whatever order, and none turns the meaning.
    private static func isGarbled(
        _ old: LikenessText, _ removed: Range<Int>, _ new: LikenessText, _ added: Range<Int>
    ) -> Bool {
        let most = max(removed.count, added.count)
        guard most <= 5 else { return false }
        var left = Array(old.tokens[removed])
        var others = [(LikenessText, Int)]()
        var same = 0
        for token in added {
            if let place = left.firstIndex(of: new.tokens[token]) {
                left.remove(at: place)
                same += 1
            } else {
                others.append((new, token))
            }
        }
        for token in removed {
            guard let place = left.firstIndex(of: old.tokens[token]) else { continue }
            left.remove(at: place)
            others.append((old, token))
        }
        return same * 2 >= most && others.allSatisfy { $0.isHan($1) && !turns($0, $1..<$1 + 1) }
    }

    private static func isSlip(_ old: LikenessText, _ before: Int, _ new: LikenessText, _ after: Int) -> Bool {
        if old.isHan(before), new.isHan(after) {
            // Beside letters or digits a character is part of a name: 云S60, 岚S60.
            guard !isBesideLetters(old, before), !isBesideLetters(new, after) else { return false }
            return !turning.contains(old.letters[Int(old.places[before].lowerBound)])
                && !turning.contains(new.letters[Int(new.places[after].lowerBound)])
        }
        guard !old.isHan(before), !new.isHan(after), !old.hasDigit(before), !new.hasDigit(after) else { return false }
        return isOneEditAway(Array(old.word(before)), Array(new.word(after)))
    }

    private static func isBesideLetters(_ text: LikenessText, _ token: Int) -> Bool {
        token > 0 && !text.isHan(token - 1) && !text.starts[token]
            || token + 1 < text.length && !text.isHan(token + 1) && !text.starts[token + 1]
    }

    /// Whether one letter more, less, other or swapped makes one word the other; short words are words of their own.
    private static func isOneEditAway(_ one: [UInt32], _ other: [UInt32]) -> Bool {
        guard min(one.count, other.count) >= 4, abs(one.count - other.count) <= 1 else { return false }
        var start = 0
        while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
        var end = 0
        while end < min(one.count, other.count) - start, one[one.count - 1 - end] == other[other.count - 1 - end] {
            end += 1
        }
        let (left, right) = (one[start..<one.count - end], other[start..<other.count - end])
        return max(left.count, right.count) <= 1
            || left.count == 2 && right.count == 2 && left.first == right.last && left.last == right.first
    }

    private static func turns(_ text: LikenessText, _ range: Range<Int>) -> Bool {
        range.contains { token in
            text.isHan(token)
                ? turning.contains(text.letters[Int(text.places[token].lowerBound)])
                : text.hasDigit(token) || turningWords.contains(text.tokens[token])
        }
    }

    /// Characters of which one more, less or other turns what is said: no, opposites, numbers.
    private static let turning = Set(
        "不没無无别非未好坏壞差大小多少高低快慢贵貴便宜冷热熱软硬长短轻重新旧旧早晚左右上下前后男女有满零一二三四五六七八九十百千万两半"
            .unicodeScalars.map(\.value))

    private static let turningWords = Set(
        ["not", "no", "never", "dont", "didnt", "isnt", "wasnt", "without", "good", "bad", "hot", "cold"].flatMap {
            LikenessText($0).tokens
        })
}
