/// Distances between two runs of units in one array; none allocates.
enum TextDistance {
    /// The optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours: Damerau 1964,
    /// doi:10.1145/363958.363994), as 0, 1, 2, or 3 for anything more.
    static func edits(_ units: UnsafePointer<UInt16>, _ a: Range<Int>, _ b: Range<Int>) -> Int {
        var (a, b) = (a, b)
        if abs(a.count - b.count) > 2 { return 3 }
        trim(units, &a, &b)
        let one = single(units, a, b)
        if one < 2 { return one }
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) <= 2 ? max(a.count, b.count) : 3 }
        // The first units differ here: one edit must deal with them, and at most one may follow.
        if follows(units, a.without(), b.without()) || follows(units, a, b.without())
            || follows(units, a.without(), b)
        {
            return 2
        }
        if a.count >= 2, b.count >= 2, units[a.lowerBound] == units[b.lowerBound + 1],
            units[a.lowerBound + 1] == units[b.lowerBound], follows(units, a.without(2), b.without(2))
        {
            return 2
        }
        return 3
    }

    private static func follows(_ units: UnsafePointer<UInt16>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
        var (a, b) = (a, b)
        if abs(a.count - b.count) > 1 { return false }
        trim(units, &a, &b)
        return single(units, a, b) < 2
    }

    /// Takes off what both begin and end with.
    private static func trim(_ units: UnsafePointer<UInt16>, _ a: inout Range<Int>, _ b: inout Range<Int>) {
        var (aLow, aHigh, bLow, bHigh) = (a.lowerBound, a.upperBound, b.lowerBound, b.upperBound)
        while aLow < aHigh, bLow < bHigh, units[aLow] == units[bLow] {
            aLow += 1
            bLow += 1
        }
        while aLow < aHigh, bLow < bHigh, units[aHigh - 1] == units[bHigh - 1] {
            aHigh -= 1
            bHigh -= 1
        }
        a = aLow..<aHigh
        b = bLow..<bHigh
    }

    /// 0 or 1 for trimmed runs that one edit makes equal, else 2.
    private static func single(_ units: UnsafePointer<UInt16>, _ a: Range<Int>, _ b: Range<Int>) -> Int {
        switch (a.count, b.count) {
        case (0, 0): 0
        case (1, 1), (1, 0), (0, 1): 1
        case (2, 2)
        where units[a.lowerBound] == units[b.lowerBound + 1] && units[a.lowerBound + 1] == units[b.lowerBound]: 1
        default: 2
        }
    }

    /// A bit for each letter that occurs, by its last six bits: what one text lacks of another's can't match.
    static func letters(_ units: [UInt16]) -> UInt64 { units.reduce(0) { $0 | 1 << UInt64($1 & 63) } }

    /// Whether the Jaro-Winkler similarity is at least `least`; the full count is made only where ``letters(_:)`` allow it.
    static func isSimilar(
        _ units: UnsafePointer<UInt16>, _ a: Range<Int>, _ b: Range<Int>, letters: (UInt64, UInt64), least: Float
    ) -> Bool {
        let prefix = Float(commonPrefix(units, a, b))
        let needed = (least - prefix * 0.1) / (1 - prefix * 0.1)
        let (aCount, bCount) = (min(a.count, 64), min(b.count, 64))
        let most = min(
            aCount - (letters.0 & ~letters.1).nonzeroBitCount, bCount - (letters.1 & ~letters.0).nonzeroBitCount)
        if most <= 0 { return false }
        if Float(most) / Float(aCount) + Float(most) / Float(bCount) + 1 < needed * 3 { return false }
        return jaroWinkler(units, a, b) >= least
    }

    private static func commonPrefix(_ units: UnsafePointer<UInt16>, _ a: Range<Int>, _ b: Range<Int>) -> Int {
        var prefix = 0
        while prefix < 4, prefix < a.count, prefix < b.count,
            units[a.lowerBound + prefix] == units[b.lowerBound + prefix]
        {
            prefix += 1
        }
        return prefix
    }

    /// The Jaro-Winkler similarity, 0 to 1 (Winkler 1990, *String Comparator Metrics and Enhanced Decision Rules in the
    /// Fellegi-Sunter Model of Record Linkage*); units behind the sixty-fourth are not looked at.
    static func jaroWinkler(_ units: UnsafePointer<UInt16>, _ a: Range<Int>, _ b: Range<Int>) -> Float {
        let aCount = min(a.count, 64)
        let bCount = min(b.count, 64)
        if aCount == 0 || bCount == 0 { return 0 }
        let window = max(0, max(aCount, bCount) / 2 - 1)
        var aUsed: UInt64 = 0
        var bUsed: UInt64 = 0
        var matches = 0
        for i in 0..<aCount {
            let unit = units[a.lowerBound + i]
            let low = max(0, i - window)
            let high = min(bCount - 1, i + window)
            if low > high { continue }
            for j in low...high where bUsed & (1 << UInt64(j)) == 0 && units[b.lowerBound + j] == unit {
                aUsed |= 1 << UInt64(i)
                bUsed |= 1 << UInt64(j)
                matches += 1
                break
            }
        }
        if matches == 0 { return 0 }
        var swaps = 0
        var rest = bUsed
        var left = aUsed
        while left != 0 {
            let i = left.trailingZeroBitCount
            let j = rest.trailingZeroBitCount
            if units[a.lowerBound + i] != units[b.lowerBound + j] { swaps += 1 }
            left &= left - 1
            rest &= rest - 1
        }
        let m = Float(matches)
        let jaro = (m / Float(aCount) + m / Float(bCount) + (m - Float(swaps / 2)) / m) / 3
        let prefix = commonPrefix(units, a, b)
        return jaro + Float(prefix) * 0.1 * (1 - jaro)
    }
}

extension Range where Bound == Int {
    fileprivate func without(_ count: Int = 1) -> Range<Int> { Swift.min(lowerBound + count, upperBound)..<upperBound }
}
