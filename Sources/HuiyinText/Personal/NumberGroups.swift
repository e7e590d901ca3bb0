/// Digits that stand together, parted by at most two spaces, dashes, dots or brackets: `138 0013-8000`, `(0755) 8765 4321`, 一三八零零一三八零零零.
///
/// A group is a run of digits of one script; groups of different scripts need no mark between them.
struct NumberGroups {
    struct Group {
        let range: Range<Int>
        /// What stands between the group before and this one.
        let gap: Gap
        let isChinese: Bool
    }

    enum Gap {
        case none
        case space
        case dash
        case dot
        case bracket
        /// The end of a line.
        case line
        /// More than one sign, such as ` - `.
        case several
    }

    private(set) var groups = [Group]()

    /// Longer rows of digits are looked at piece by piece.
    static let most = 20

    /// The groups from the digit at `start` on.
    init(_ text: PersonalText, at start: Int) {
        var index = start
        var gap = Gap.none
        while groups.count < Self.most {
            let isChinese = !PersonalSign.isDigit(text[index])
            var end = index
            while isChinese ? PersonalSign.of(text[end]).contains(.chineseDigit) : PersonalSign.isDigit(text[end]) {
                end += 1
            }
            guard end > index else { break }
            groups.append(Group(range: index..<end, gap: gap, isChinese: isChinese))
            guard let next = Self.next(text, end) ?? Self.slash(text, index..<end) else { break }
            (index, gap) = next
        }
    }

    /// Where the next group begins and what parts it from the one that ends at `end`.
    private static func next(_ text: PersonalText, _ end: Int) -> (Int, Gap)? {
        if isAnyDigit(text[end]) { return (end, .none) }
        guard let first = gap(text[end]) else { return nil }
        if isAnyDigit(text[end + 1]) { return (end + 1, first) }
        guard let second = gap(text[end + 1]), isAnyDigit(text[end + 2]) else {
            // A dash with spaces around it.
            if gap(text[end + 1]) == .dash, first == .space, text[end + 2] == 0x20, isAnyDigit(text[end + 3]) {
                return (end + 3, .several)
            }
            return nil
        }
        if first == .line || second == .line { return (end + 2, .line) }
        return (end + 2, first == .bracket || second == .bracket ? .bracket : .several)
    }

    /// 0571/88120034: an area code before a slash, and a number of seven or eight digits behind it.
    private static func slash(_ text: PersonalText, _ group: Range<Int>) -> (Int, Gap)? {
        guard text[group.upperBound] == 0x2F, text[group.lowerBound] == 0x30, 3...4 ~= group.count,
            7...8 ~= text.wordEnd(group.upperBound + 1) - group.upperBound - 1
        else { return nil }
        return (group.upperBound + 1, .several)
    }

    private static func isAnyDigit(_ scalar: UInt32) -> Bool {
        !PersonalSign.of(scalar).isDisjoint(with: [.digit, .chineseDigit])
    }

    private static func gap(_ scalar: UInt32) -> Gap? {
        switch scalar {
        // The frame of 1️⃣ parts nothing either, but is no digit.
        case 0x20, 0x20E3: .space
        case 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0x2500: .dash
        case 0x2E, 0xB7: .dot
        case 0x28, 0x29, 0x5B, 0x5D: .bracket
        case 0x0A: .line
        default: nil
        }
    }

    /// The digits of some groups, 0 … 9.
    func digits(_ groups: Range<Int>, in text: PersonalText) -> [UInt8] {
        var digits = [UInt8]()
        for group in self.groups[groups] {
            for index in group.range {
                let scalar = text[index]
                digits.append(
                    PersonalSign.isDigit(scalar) ? UInt8(scalar - 0x30) : PersonalSign.chineseDigits[scalar] ?? 0)
            }
        }
        return digits
    }

    /// Whether nothing of the line stands behind the group before `end`.
    func endsLine(_ end: Int) -> Bool { end == groups.count || groups[end].gap == .line }

    func range(_ groups: Range<Int>) -> Range<Int> {
        self.groups[groups.lowerBound].range.lowerBound..<self.groups[groups.upperBound - 1].range.upperBound
    }

    /// How many digits stand together; where only the script changes, nothing parts them: 1三8.
    func lengths(_ groups: Range<Int>) -> [Int] {
        var lengths = [Int]()
        for index in groups {
            let group = self.groups[index]
            if group.gap == .none, let last = lengths.last {
                lengths[lengths.count - 1] = last + group.range.count
            } else {
                lengths.append(group.range.count)
            }
        }
        return lengths
    }
}
