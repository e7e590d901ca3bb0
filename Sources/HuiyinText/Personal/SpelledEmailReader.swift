/// Reads addresses of mail whose signs are spelled out or changed: `li99#163点com`, `a.b(at)mail.com`, `a dot b at mail dot com`, `a艾特163.com`.
enum SpelledEmailReader {
    /// The address whose `@` is written otherwise and stands at `end`, right behind the word that begins at `start`.
    static func read(_ text: PersonalText, _ start: Int, before end: Int) -> Range<Int>? {
        guard marks.contains(text[end]), let sign = sign(text, end),
            let host = host(text, sign.end, isLoose: sign.isLoose)
        else { return nil }
        // page#top.com is a place on the web.
        if text[end] == 0x23 || text[end] == 0x2A, !host.isMail, !host.isSpelled { return nil }
        let first = localStart(text, start)
        guard end - first >= 3, !sign.isLoose || isAddress(text, first..<end, host) else { return nil }
        return first..<host.end
    }

    /// The address around an `@` whose host is spelled out: a@163点com, a@163。com, a @163.com.
    static func read(_ text: PersonalText, at: Int) -> Range<Int>? {
        let isSpaced = text[at - 1] == 0x20 || text[at + 1] == 0x20
        let end = text[at - 1] == 0x20 ? at - 1 : at
        var start = end
        while PersonalSign.isWord(text[start - 1]) || text[start - 1] == 0x5F || text[start - 1] == 0x2D { start -= 1 }
        guard start < end, let host = host(text, text.afterSpaces(at + 1, most: 1), isLoose: false),
            !isSpaced || host.isMail
        else { return nil }
        let first = localStart(text, start)
        return end - first >= 3 ? first..<host.end : nil
    }

    /// Where what stands for the `@` ends, and whether it is a word of every day as well.
    private static func sign(_ text: PersonalText, _ end: Int) -> (end: Int, isLoose: Bool)? {
        switch text[end] {
        case 0x23, 0x2A: return (end + 1, false)
        case 0x827E where text[end + 1] == 0x7279: return (end + 2, false)
        case 0x5708 where text[end + 1] == 0x61: return (end + 2, false)
        case 0x28, 0x5B, 0x7B, 0x20, 0x3C:
            let isBracket = text[end] != 0x20
            var index = end + 1
            if !isBracket, [0x28, 0x5B, 0x7B].contains(text[index]) {
                return sign(text, index).flatMap(afterSpace(text))
            }
            if text[index] == 0x40, isBracket { return closed(text, index + 1) }
            if text[index] == 0x827E && text[index + 1] == 0x7279 || text[index] == 0x5708 && text[index + 1] == 0x61 {
                index += 2
                return isBracket ? closed(text, index) : (text.afterSpaces(index, most: 1), false)
            }
            guard text[index] == 0x61, text[index + 1] == 0x74, !PersonalSign.isWord(text[index + 2]) else {
                return nil
            }
            index += 2
            if isBracket { return closed(text, index) }
            return text[index] == 0x20 ? (index + 1, true) : nil
        default: return nil
        }
    }

    private static func closed(_ text: PersonalText, _ index: Int) -> (end: Int, isLoose: Bool)? {
        [0x29, 0x5D, 0x7D, 0x3E].contains(text[index]) ? (text.afterSpaces(index + 1, most: 1), false) : nil
    }

    private static func afterSpace(_ text: PersonalText) -> ((end: Int, isLoose: Bool)) -> (end: Int, isLoose: Bool)? {
        { (text.afterSpaces($0.end, most: 1), $0.isLoose) }
    }

    /// The host that begins at `start`: names with dots, however those are written, and a known ending.
    private static func host(
        _ text: PersonalText, _ start: Int, isLoose: Bool
    ) -> (end: Int, isMail: Bool, isSpelled: Bool)? {
        var index = start
        var names = 0
        var isMail = false
        var isSpelled = false
        var best: Int?
        while names < 4 {
            var end = index
            while PersonalSign.isWord(text[end]) || text[end] == 0x2D && PersonalSign.isWord(text[end + 1]) { end += 1 }
            guard end > index, end - index <= 24 else { break }
            let name = text.string(index..<end)
            if names == 0 { isMail = mails.contains(name) }
            if names > 0, tops.contains(name) { best = end }
            names += 1
            guard let dot = dot(text, end) else { break }
            isSpelled = isSpelled || dot.isSpelled
            index = dot.end
        }
        return best.map { ($0, isMail, isSpelled) }
    }

    /// `.`, 点, 。, ` dot `, `[dot]`.
    private static func dot(_ text: PersonalText, _ start: Int) -> (end: Int, isSpelled: Bool)? {
        switch text[start] {
        case 0x2E: return PersonalSign.isWord(text[start + 1]) ? (start + 1, false) : nil
        case 0x70B9, 0x3002, 0xB7, 0x2C: return PersonalSign.isWord(text[start + 1]) ? (start + 1, true) : nil
        case 0x20, 0x28, 0x5B, 0x7B:
            var index = start
            while index - start < 2, [0x20, 0x28, 0x5B, 0x7B].contains(text[index]) { index += 1 }
            if text[index] == 0x70B9 {
                index += 1
            } else if text[index] == 0x64, text[index + 1] == 0x6F, text[index + 2] == 0x74 {
                index += 3
            } else {
                return nil
            }
            let word = index
            while index - word < 2, [0x20, 0x29, 0x5D, 0x7D].contains(text[index]) { index += 1 }
            return index > word || text[index - 1] == 0x70B9 ? (index, true) : nil
        default: return nil
        }
    }

    /// Where the part before the sign begins: a.b, a dot b, a点b.
    private static func localStart(_ text: PersonalText, _ start: Int) -> Int {
        var first = start
        while start - first < 40 {
            var index = first
            if text[index - 1] == 0x2E || text[index - 1] == 0x70B9 || text[index - 1] == 0x2B {
                index -= 1
            } else if text[index - 1] == 0x20, text[index - 2] == 0x74, text[index - 3] == 0x6F,
                text[index - 4] == 0x64,
                text[index - 5] == 0x20
            {
                index -= 5
            } else {
                break
            }
            var word = index
            while PersonalSign.isWord(text[word - 1]) || text[word - 1] == 0x5F || text[word - 1] == 0x2D { word -= 1 }
            guard word < index else { break }
            first = word
        }
        return first
    }

    /// Whether `at` stands for the sign and not for a place: digits or marks before it, a label, or a host of mail with its dot spelled.
    private static func isAddress(
        _ text: PersonalText, _ local: Range<Int>, _ host: (end: Int, isMail: Bool, isSpelled: Bool)
    ) -> Bool {
        let isMade = local.contains { !PersonalSign.isLetter(text[$0]) }
        if isMade, host.isMail || host.isSpelled { return true }
        let before = text.string(max(0, local.lowerBound - 16)..<local.lowerBound)
        return (host.isMail || host.isSpelled) && (before.contains("mail") || before.contains("邮箱"))
    }

    static let marks = ScalarSet([0x23, 0x2A, 0x28, 0x5B, 0x7B, 0x3C, 0x20, 0x827E, 0x5708])
    private static let mails: Set<String> = [
        "qq", "163", "126", "139", "189", "188", "sina", "sohu", "foxmail", "gmail", "outlook", "hotmail", "yahoo",
        "icloud", "live", "yeah", "aliyun", "tom", "21cn", "protonmail", "proton", "vip", "msn", "me", "gmx", "aol",
        "mail",
        "wo",
    ]
    private static let tops: Set<String> = [
        "com", "cn", "net", "org", "edu", "gov", "io", "co", "uk", "hk", "tw", "jp", "de", "fr", "us", "au", "me",
        "info",
        "top", "vip", "xyz", "cc", "ca", "sg",
    ]
}
