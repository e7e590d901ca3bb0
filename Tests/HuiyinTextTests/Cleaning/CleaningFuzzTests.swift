import HuiyinDomain
import HuiyinText
import Testing

/// Texts put together from pieces of noise, halves of them and plain words.
private struct NoisyText {
    private var random: RandomText
    private static let pieces = [
        "车机又死机了", "空间很大，", "太慢！", "<b>", "</b>", "<br/>", "<div class=\"a\">", "<", ">", "&nbsp;", "&#x4F60;", "&", ";",
        "<!--",
        "-->", "<script>", "</script>", "https://example.test/a?b=c", "http://", "www.", "[图片]", "[图片", "]", "【", "】",
        "//@路人甲:",
        "//@", "@", "@路人乙 ", "回复@路人丙:", "转发微博", "RT @a: ", "自动回复", "[自动回复]", "\n", "\n> ", "\n-- \n", "--",
        "发自我的iPhone", "写道:",
        "\n在2026年3月2日，某某写道：\n", "\nOn Mon, 2 Mar 2026, B wrote:\n", "-----Original Message-----", "发件人: ", "系统默认好评",
        "。",
        "此用户没有填写评价", "好评返现，加微信领取。", "#提车#", "#", "#fail ", "！！！！！！！", "😡😡😡😡😡😡😡😡", "~~~~~~~~", "這車機", "乾淨", " ",
        "\u{200B}", "\u{FEFF}", "Sent from my ", "from:", "\nto: ", "\nsubject: ", "&amp;lt;", "网页链接",
    ]

    init(seed: UInt64) { random = RandomText(seed: seed) }

    mutating func next() -> String {
        var text = ""
        for _ in 0..<random.number(below: 16) {
            text += random.number(below: 5) == 0 ? random.next() : Self.pieces[random.number(below: Self.pieces.count)]
        }
        return text
    }
}

@Suite struct CleaningFuzzTests {
    @Test func theWayBackIsAlwaysValid() {
        var source = NoisyText(seed: 11)
        for _ in 0..<6000 {
            let text = source.next()
            let bytes = Array(text.utf8)
            let clean = CleanText(text)
            #expect(clean.text.origins.count == clean.text.count + 1)
            #expect(clean.text.origins.last.map(Int.init) == bytes.count)
            #expect(zip(clean.text.origins, clean.text.origins.dropFirst()).allSatisfy { $0 <= $1 }, "\(text)")
            for index in 0..<clean.text.count {
                let range = clean.text.bytes(of: index..<index + 1)
                #expect(0 <= range.lowerBound && range.upperBound <= bytes.count)
                #expect(String(validating: bytes[range], as: UTF8.self) != nil, "a range cuts a scalar in \(text)")
            }
            let whole = clean.text.bytes(of: 0..<clean.text.count)
            #expect(String(validating: bytes[whole], as: UTF8.self) != nil)
        }
    }

    @Test func noiseIsInOrderApartAndNeverAnalysed() {
        var source = NoisyText(seed: 12)
        for _ in 0..<4000 {
            let text = source.next()
            let bytes = Array(text.utf8)
            let clean = CleanText(text)
            var end = 0
            for noise in clean.noise {
                #expect(noise.bytes.lowerBound >= end, "\(text)")
                #expect(!noise.bytes.isEmpty)
                #expect(String(validating: bytes[noise.bytes], as: UTF8.self) != nil)
                end = noise.bytes.upperBound
            }
            #expect(end <= bytes.count)
            // No character that is analysed lies inside noise, and no single one reaches into some.
            for index in 0..<clean.text.count {
                let own = clean.text.bytes(of: index..<index + 1)
                guard !own.isEmpty else { continue }
                #expect(!clean.noise.contains { $0.kind != .invisible && $0.bytes.overlaps(own) }, "\(text)")
            }
        }
    }

    @Test func aTextWithoutNoiseIsReadAsItStands() {
        var random = RandomText(seed: 13)
        let signs = Set("<>&@#/[]【-".unicodeScalars)
        for _ in 0..<2000 {
            let text = random.next()
            guard !text.unicodeScalars.contains(where: signs.contains) else { continue }
            let clean = CleanText(text)
            guard clean.noise.allSatisfy({ $0.kind == .invisible }) else { continue }
            let plain = NormalizedText(text)
            #expect(clean.text.count == plain.count)
            #expect(clean.text.origins == plain.origins)
        }
    }

    /// With work that grows with the square of the length, one of these texts would take hours.
    @Test(
        arguments: [
            "<a ", "<!--", "<script>", "&#", "//@", "@", "#", "[图片", "http://", "> \n", "On 1\n", "--\n", "发自我的",
            "好评返现 ", "@a ", "#a",
            "自动\n", "😡🔥", "!", "发件人:\n",
        ])
    func readsAVeryLongTextOfHalfOpenNoise(piece: String) {
        let text = String(repeating: piece, count: 150_000)
        let clean = CleanText(text)
        #expect(clean.text.origins.last.map(Int.init) == text.utf8.count)
    }
}
