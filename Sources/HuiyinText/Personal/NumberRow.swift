import HuiyinDomain

/// Rows of numbers that one label stands before: 订单E2024001、E2024002, and the new number after the old one.
struct NumberRow {
    let text: PersonalText

    /// What the number in `range` is where it goes on from one of `kind`, which stands at `last`.
    func kind(of range: Range<Int>, after kind: PersonalKind, _ last: Range<Int>) -> PersonalKind? {
        guard kind == .order || kind == .qq else { return nil }
        let gap = range.lowerBound - last.upperBound
        guard 1...14 ~= gap, text[range.upperBound] != 0x40 else { return nil }
        let isJoined = gap <= 5 && (last.upperBound..<range.lowerBound).allSatisfy { Self.joiners.contains(text[$0]) }
        let end = text[range.lowerBound - 1] == 0x20 ? range.lowerBound - 1 : range.lowerBound
        guard isJoined || Self.changes.ending(at: end, in: text) != nil else { return nil }
        return kind == .qq ? (isAccount(range) ? .qq : nil) : isAlike(range, last) ? .order : nil
    }

    private func isAccount(_ range: Range<Int>) -> Bool {
        5...11 ~= range.count && range.allSatisfy { PersonalSign.isDigit(text[$0]) }
            && text[range.lowerBound] != 0x30 && !PhoneShapes.isMobile(range.map { UInt8(text[$0] - 0x30) })
    }

    /// Whether both are about as long and begin alike, letter for letter.
    private func isAlike(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count >= 5, abs(one.count - other.count) <= 1,
            PersonalSign.isDigit(text[one.lowerBound]) == PersonalSign.isDigit(text[other.lowerBound])
        else { return false }
        // A telephone number beside an order number of eleven digits.
        let isMobile =
            one.count == 11 && text[one.lowerBound] == 0x31 && one.allSatisfy { PersonalSign.isDigit(text[$0]) }
        return !isMobile || text[other.lowerBound] == 0x31 && text[one.lowerBound + 1] == text[other.lowerBound + 1]
    }

    private static let joiners = ScalarSet(",，、/;；.和与跟及还有以同&#\u{20}\nand")
    private static let changes = HanWords(
        "改成 改为 换成 换为 变成 新的 新号 新号是 新的是 现在用 现在是 另一个 还有 还有一个 另外一个 另一单 还有一单 小号 小号是 大号 大号是 以及 或者")
}
