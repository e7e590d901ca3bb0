/// Numbers of carriers and the postal union, and codes whose parts a space or a slash keeps apart.
extension CodeReader {
    /// SF, JD, YT and other carriers with ten digits or more; the thirteen signs of the postal union; UPS.
    func isWaybill(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while PersonalSign.isLetter(text[index]) { index += 1 }
        let prefix = text.string(start..<index)
        let rest = index..<end
        let digits = rest.count { PersonalSign.isDigit(text[$0]) }
        if digits == rest.count, Self.carriers.contains(prefix), 10...16 ~= digits { return true }
        if prefix.count == 2, end - start == 13, digits == 9,
            rest.suffix(2).allSatisfy({ PersonalSign.isLetter(text[$0]) })
        {
            return true
        }
        return end - start == 18 && text[start] == 0x31 && text[start + 1] == 0x7A
    }

    /// SF 1234567890123.
    func spacedWaybill(_ start: Int, _ end: Int) -> Range<Int>? {
        guard Self.carriers.contains(text.string(start..<end)) else { return nil }
        var stop = end
        var digits = 0
        while text[stop] == 0x20, PersonalSign.isDigit(text[stop + 1]) {
            let next = text.wordEnd(stop + 1)
            guard next - stop - 1 >= 3 || digits >= 8 && !(text[next] == 0x20 && PersonalSign.isDigit(text[next + 1])),
                (stop + 1..<next).allSatisfy({ PersonalSign.isDigit(text[$0]) }),
                digits + next - stop - 1 <= 16
            else { break }
            digits += next - stop - 1
            stop = next
        }
        return 10...16 ~= digits ? start..<stop : nil
    }

    /// RB 123 456 789 CN: two capitals, nine digits and the country.
    func spacedPostal(_ start: Int, _ end: Int) -> Range<Int>? {
        guard end - start == 2, text.isCapital(start), text.isCapital(start + 1) else { return nil }
        var index = end
        var digits = 0
        while text[index] == 0x20, digits < 9 {
            let next = text.wordEnd(index + 1)
            guard next > index + 1, (index + 1..<next).allSatisfy({ PersonalSign.isDigit(text[$0]) }) else {
                return nil
            }
            digits += next - index - 1
            index = next
        }
        guard digits == 9, text[index] == 0x20, text.isCapital(index + 1), text.isCapital(index + 2),
            !PersonalSign.isWord(text[index + 3])
        else { return nil }
        return start..<index + 3
    }

    /// CP/2024/00817 behind the label of an order.
    func slashed(_ start: Int, _ end: Int) -> Range<Int>? {
        guard 1...5 ~= end - start, text.isCapital(start), text.isCapital(end - 1) else { return nil }
        var index = end
        var digits = 0
        while text[index] == 0x2F || text[index] == 0x2D, PersonalSign.isDigit(text[index + 1]) {
            let next = text.wordEnd(index + 1)
            digits += next - index - 1
            index = next
        }
        guard digits >= 5, let label = labels.before(start, in: text, deeds: true), label.isClose,
            label.meaning == .order || label.meaning == .deed
        else { return nil }
        return start..<index
    }

    private static let carriers: Set<String> = [
        "sf", "yt", "zt", "zto", "sto", "yd", "jd", "jdv", "jdva", "jdvb", "jdvc", "jdvd", "jdve", "jdvg", "jt", "ems",
        "dpk", "dpl", "jdx", "jdk", "bs", "ht", "lp", "kk", "yz", "jtsd", "sfx", "db",
    ]
}
