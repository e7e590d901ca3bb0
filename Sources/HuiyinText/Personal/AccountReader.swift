/// Reads accounts of WeChat that are no plain numbers: a letter, then five to nineteen letters, digits, `_` and `-`.
enum AccountReader {
    /// The account after the label that ends before `end`, if it is written like one.
    static func read(_ text: PersonalText, after end: Int) -> Range<Int>? {
        var start = end
        var isMarked = false
        var isVerb = false
        search: while start - end < 10 {
            let scalar = text[start]
            switch scalar {
            // 号, 是, 为, and marks; 名 and 叫 as in 微信名.
            case 0x53F7, 0x662F, 0x4E3A, 0x3A, 0x3D, 0xFF1A, 0x201C, 0x22, 0x28, 0x3010, 0x5B, 0x2192, 0x53EB, 0x300C,
                0x300E, 0x26, 0x7801, 0x52A0, 0x641C:
                isMarked = true
                start += 1
            case 0x20, 0x6211, 0x2014, 0x2D, 0x2F, 0x7684, 0x2C, 0x4F60, 0x4E5F, 0x5C31, 0x8054, 0x7CFB: start += 1
            // id and number between the label and what it means.
            case 0x69 where text[start + 1] == 0x64 && !PersonalSign.isWord(text[start + 2]): start += 2
            case 0x6E where text[start + 1] == 0x6F && !PersonalSign.isLetter(text[start + 2]):
                start += text[start + 2] == 0x2E ? 3 : 2
            case 0x69 where text[start + 1] == 0x73 && text[start + 2] == 0x20:
                isVerb = true
                start += 3
            default: break search
            }
        }
        guard PersonalSign.isLetter(text[start]) else { return nil }
        var stop = start
        var marks = 0
        while stop - start < 24,
            PersonalSign.isWord(text[stop]) || text[stop] == 0x5F || text[stop] == 0x2D
                || text[stop] == 0x2E && isMarked && isInnerDot(text, stop)
        {
            if !PersonalSign.isLetter(text[stop]) { marks += 1 }
            stop += 1
        }
        while stop > start, text[stop - 1] == 0x2D { stop -= 1 }
        // WeChat is broken.
        if isVerb, !isMarked, marks == 0, stop - start < 9 || text[stop] == 0x3A { return nil }
        guard 5...20 ~= stop - start, isMarked || marks > 0 || stop - start >= 7, text[stop] != 0x40,
            text[stop] != 0x2E || !PersonalSign.isLetter(text[stop + 1])
        else { return nil }
        guard !notAccounts.contains(text.string(start..<stop)) else { return nil }
        return start..<stop
    }

    /// kiki.zhao_7, but not shop.com: some write dots, though no account has any.
    private static func isInnerDot(_ text: PersonalText, _ dot: Int) -> Bool {
        var end = dot + 1
        while PersonalSign.isWord(text[end]) || text[end] == 0x5F { end += 1 }
        return PersonalSign.isLetter(text[dot + 1]) && (dot + 1..<end).contains { !PersonalSign.isLetter(text[$0]) }
    }

    /// The account that `word` is where WeChat was spoken of: a low line and a digit in it, or close behind.
    static func lined(_ text: PersonalText, _ word: Range<Int>) -> Range<Int>? {
        guard 6...20 ~= word.count, word.contains(where: { text[$0] == 0x5F }), text[word.upperBound] != 0x40,
            text[word.upperBound] != 0x2E || !PersonalSign.isWord(text[word.upperBound + 1]),
            !notBefore.contains(text[word.lowerBound - 1])
        else { return nil }
        if !word.contains(where: { PersonalSign.isDigit(text[$0]) }) {
            let before = text.string(max(0, word.lowerBound - 16)..<word.lowerBound)
            guard ["微信", "vx", "wx", "wechat", "weixin"].contains(where: before.contains) else { return nil }
        }
        // 公众号lan_shop is a firm's.
        if let label = PersonalLabels.shared.before(word.lowerBound, in: text), label.isClose, label.meaning != .wechat
        {
            return nil
        }
        return word
    }

    /// VXhaozi_fix88: glued to its label.
    static func glued(_ text: PersonalText, _ word: Range<Int>) -> Range<Int>? {
        guard text[word.lowerBound] == 0x76 || text[word.lowerBound] == 0x77, text[word.lowerBound + 1] == 0x78,
            PersonalSign.isLetter(text[word.lowerBound + 2]), 8...22 ~= word.count, text[word.upperBound] != 0x40,
            word.contains(where: { text[$0] == 0x5F }), word.contains(where: { PersonalSign.isDigit(text[$0]) })
        else { return nil }
        return word.lowerBound + 2..<word.upperBound
    }

    /// The account that `word` is, where a label stands further before it, or right after: zhang_88（微信）.
    static func labelled(_ text: PersonalText, _ word: Range<Int>) -> Range<Int>? {
        guard 6...20 ~= word.count, text[word.upperBound] != 0x40, text[word.lowerBound - 1] != 0x40,
            !notAccounts.contains(text.string(word))
        else { return nil }
        if let label = PersonalLabels.shared.before(word.lowerBound, in: text), label.meaning == .wechat {
            if word.contains(where: { PersonalSign.isDigit(text[$0]) || text[$0] == 0x5F }) { return word }
            // WeChat is quickest.
            let isSaid = text[word.lowerBound - 1] == 0x20 && text[word.lowerBound - 2] == 0x73
            return label.isClose && text[word.upperBound] != 0x3A && (!isSaid || word.count >= 9) ? word : nil
        }
        var index = word.upperBound
        while index - word.upperBound < 6, pointers.contains(text[index]) { index += 1 }
        // abc_123 on WeChat.
        if text[index] == 0x6F, text[index + 1] == 0x6E, text[index + 2] == 0x20 { index += 3 }
        let isMarked = index > word.upperBound
        if text[index] == 0x5FAE, text[index + 1] == 0x4FE1 {
            // iphone15微信闪退: what is glued to it is a model as well.
            let isMade =
                word.contains { text[$0] == 0x5F } || word.count(where: { PersonalSign.isDigit(text[$0]) }) >= 4
            return isMarked || isMade ? word : nil
        }
        guard isMarked else { return nil }
        guard text[index] == 0x76 || text[index] == 0x77 else { return nil }
        return ["vx", "wx", "wechat", "weixin"].contains(text.string(index..<text.letterEnd(index))) ? word : nil
    }

    /// The account that `word` is where WeChat was spoken of and 我的是, 号是 or 账号 stands right before.
    static func owned(_ text: PersonalText, _ word: Range<Int>) -> Range<Int>? {
        guard 6...20 ~= word.count, text[word.upperBound] != 0x40, text[word.lowerBound - 1] != 0x40,
            word.contains(where: { !PersonalSign.isLetter(text[$0]) }), !notAccounts.contains(text.string(word))
        else { return nil }
        var end = word.lowerBound
        while word.lowerBound - end < 2, text[end - 1] == 0x20 || text[end - 1] == 0x3A { end -= 1 }
        return owners.ending(at: end, in: text) == nil ? nil : word
    }

    /// The account that `word` is where somebody was added and talked to: 扫码加的是jiaju-88，聊两句就让打款.
    static func added(_ text: PersonalText, _ word: Range<Int>) -> Range<Int>? {
        guard 6...20 ~= word.count, adders.ending(at: word.lowerBound, in: text) != nil, text[word.upperBound] != 0x40,
            word.contains(where: { text[$0] == 0x5F || text[$0] == 0x2D })
                || word.count(where: { PersonalSign.isDigit(text[$0]) }) > 1, !notAccounts.contains(text.string(word))
        else { return nil }
        let around = max(0, word.lowerBound - 16)..<min(text.count, word.upperBound + 24)
        return around.contains { talks.beginning(at: $0, in: text) != nil } ? word : nil
    }

    /// Whether the sign before the word and its marks is one that WeChat is called by: 威❤, 薇:, 卫星号.
    static func mayBeCalled(_ text: PersonalText, _ start: Int) -> Bool {
        var index = start - 1
        while start - index < 5, callMarks.contains(text[index]) { index -= 1 }
        return callSigns.contains(text[index])
    }

    private static let notBefore = ScalarSet("./@=&?-")
    private static let adders = HanWords("加的是 加的号是 码加 码加的 加了 加好友 添加好友 加的号 加的叫")
    private static let talks = HanWords("扫码 二维码 好友 拉黑 聊 备注 返现 打款 转账 骗 朋友圈 客服 添加 搜不到 通过")
    private static let callMarks = ScalarSet("❤号:： 是叫=→♥️💚")
    private static let callSigns = ScalarSet("威薇微星泡维徽葳信件")
    private static let owners = HanWords("的是 我是 号是 号为 我叫 就是 账号 帐号 加我 搜我 我的 搜")

    private static let pointers = ScalarSet("（(, 是我的这为加[【")

    private static let notAccounts: Set<String> = [
        "wechat", "weixin", "iphone", "windows", "version", "program", "service", "business", "official", "message",
        "messages", "support", "mobile", "transfer", "moments",
        "channels", "enterprise", "miniprogram", "application", "notification", "desktop", "harmonyos", "connect",
        "payments", "login", "friends", "contact", "please", "android", "harmony", "alipay", "payment", "number",
        "account", "customer", "handle", "username", "nickname", "wallet", "details", "groups",
    ]
}
