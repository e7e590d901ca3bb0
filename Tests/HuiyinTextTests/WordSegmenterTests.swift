import HuiyinText
import Testing

@Suite struct WordSegmenterTests {
    private static let segmenter = Result { try WordSegmenter.load(models: ProductHome.models()) }

    private func words(_ text: String, keeping user: [String] = []) throws -> [String] {
        var segmenter = try Self.segmenter.get()
        segmenter.userWords = UserWords(user)
        let bytes = Array(text.utf8)
        return segmenter.words(of: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        ("上海市今天召开会议", ["上海市", "今天", "召开", "会议"]),
        ("售后服务态度很好", ["售后", "服务", "态度", "很", "好"]),
        ("这款车的车机太卡了", ["这", "款", "车", "的", "车机", "太", "卡", "了"]),
        ("我们已经等了两个星期", ["我们", "已经", "等", "了", "两", "个", "星期"]),
    ])
    func splitsPlainSentences(_ text: String, _ expected: [String]) throws {
        #expect(try words(text) == expected)
    }

    @Test func keepsRunsOfLettersAndOfDigitsWhole() throws {
        #expect(try words("iPhone贵了1000元").prefix(1) == ["iPhone"])
        #expect(try words("iPhone贵了1000元").contains("1000"))
        #expect(try words("ＡＢＣ店").first == "ＡＢＣ")
    }

    @Test func theUsersWordsCountAtOnce() throws {
        let text = "云程启航版的智行舱真不错"
        #expect(try !words(text).contains("云程启航版"))
        let kept = try words(text, keeping: ["云程启航版", "智行舱"])
        #expect(kept.prefix(3) == ["云程启航版", "的", "智行舱"])
    }

    @Test func ofTheUsersWordsTheLongestFromTheLeftWins() throws {
        #expect(try words("甲乙丙丁", keeping: ["甲乙", "甲乙丙", "丙丁"]) == ["甲乙丙", "丁"])
        #expect(try words("甲", keeping: ["甲"]) == ["甲"])
    }

    @Test func aUsersWordNeverCutsARunOfLetters() throws {
        #expect(try words("modelthree好", keeping: ["model"]).first == "modelthree")
        #expect(try words("12345公里", keeping: ["234"]).first == "12345")
    }

    @Test func spacesEndWordsAndAreNotDoubled() throws {
        let segmenter = try Self.segmenter.get()
        #expect(segmenter.segmented("  今天\u{3000}\u{3000}会议 ") == "今天 会议")
        #expect(segmenter.segmented("") == "")
        #expect(segmenter.segmented(" \u{3000}\t") == "")
    }

    @Test func whateverComesTheWordsAreTheTextWithoutItsSpaces() throws {
        let segmenter = try Self.segmenter.get()
        var random = RandomText(seed: 11)
        for _ in 0..<2_000 {
            let text = random.next()
            let bytes = Array(text.utf8)
            let ranges = segmenter.words(of: text)
            var position = 0
            for range in ranges {
                #expect(!range.isEmpty)
                // Between words lie only bytes of spaces and of marks that nothing is made of.
                let gap = String(decoding: bytes[position..<range.lowerBound], as: UTF8.self)
                #expect(gap.unicodeScalars.allSatisfy(Self.mayBeDropped))
                position = range.upperBound
            }
        }
    }

    private static func mayBeDropped(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            || scalar.properties.isDefaultIgnorableCodePoint
    }
}
