import HuiyinDomain
import HuiyinText
import Testing

@Suite struct CleanTextTests {
    /// What is analysed of a text, folded.
    static func analysed(_ text: String) -> String {
        String(String.UnicodeScalarView(CleanText(text).text.scalars.compactMap(Unicode.Scalar.init)))
    }

    /// What was taken off, as `kind:words`.
    static func noise(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return CleanText(text).noise.map { "\($0.kind.rawValue):\(String(decoding: bytes[$0.bytes], as: UTF8.self))" }
    }

    @Test(
        arguments: [
            // Markup
            ("<p>座椅<b>很</b>软</p><p>就是贵</p>", "座椅很软\n就是贵"), ("油耗 < 6 > 5", "油耗 < 6 > 5"),
            ("好&nbsp;用&amp;便宜&#33;", "好 用&便宜!"), ("A&B 和 R&D; 都行", "a&b 和 r&d; 都行"),
            ("<!-- 模板 -->很好<script>let a = 1</script>", "很好"), ("爱你<3", "爱你<3"),
            // Links and placeholders
            ("看这里 https://example.test/a?utm_source=x，太慢了", "看这里 ,太慢了"), ("不错[图片][图片2]", "不错"),
            ("生气[怒][怒]", "生气[怒][怒]"), ("见图[图片:che.jpg]门有缝", "见图 门有缝"),
            // Mail
            ("屏幕坏了\n\n-- \n王小样\n某某公司 采购部", "屏幕坏了\n\n"), ("请退款\n发自我的iPhone", "请退款\n"),
            ("发自我的内心的感谢", "发自我的内心的感谢"), ("Screen is dead\nSent from my phone", "screen is dead\n"),
            ("还没修好\n> 您好，已经为您安排\n> 请等待", "还没修好\n\n"), (">只有引用", ">只有引用"),
            ("还是坏的\n在2026年3月2日，客服<kefu@example.test>写道：\n您好，请重启", "还是坏的\n"),
            (
                "Still broken\nOn Tue, 3 Mar 2026, Support wrote:\n> Please restart\nI did that",
                "still broken\n\n\ni did that"
            ),
            ("没人理我\n------------------ 原始邮件 ------------------\n发件人: 客服", "没人理我\n"),
            ("来自体验店的客户端", "来自体验店的客户端"),
            // Forwards and calls
            ("说得对//@路人甲:车机又死机了//@路人乙:真的", "说得对"), ("//@路人甲:车机又死机了", "车机又死机了"),
            ("转发微博//@路人甲:车机又死机了", "车机又死机了"), ("转发微博", ""), ("转发给朋友看了", "转发给朋友看了"),
            ("@某某汽车 @客服 车门关不上", "车门关不上"), ("车门关不上 @某某汽车", "车门关不上 "),
            ("我要投诉@客服你们什么时候修", "我要投诉@客服你们什么时候修"), ("回复@路人甲:我的也是", "我的也是"),
            ("写信到 a@example.test 没人回", "写信到 a@example.test 没人回"),
            ("@some_airline my bag is lost", "@some_airline my bag is lost"),
            ("RT @passer_by: the app crashed", " the app crashed"),
            // Machines
            ("[自动回复]您好，我现在不在", ""), ("自动回复太慢了", "自动回复太慢了"), ("此用户没有填写评价。", "。"),
            ("系统默认好评不是我写的", "系统默认好评不是我写的"), ("评价方未及时做出评价,系统默认好评!", "!"),
            ("质量不错。五星好评返现5元，加微信领取！尺码准", "质量不错。尺码准"), ("商家说好评返现，结果没给", "商家说好评返现,结果没给"),
            // Topics and floods
            ("#提车日记#今天提车", "提车日记 今天提车"), ("总算好了 #relief", "总算好了 relief"), ("C#写的", "c#写的"),
            ("太慢了！！！！！！！！", "太慢了!!!"), ("手机138******78", "手机138******78"), ("😡😡😡😡😡😡😡", "😡😡😡"),
            ("哈哈哈哈哈哈哈", "哈哈哈哈哈哈哈"),
        ]
    )
    func takesNoiseOffAndLeavesWhatWasSaid(text: String, expected: String) {
        #expect(Self.analysed(text) == expected)
    }

    @Test(
        arguments: [
            ("好\u{200B}用", ["invisible:\u{200B}"]), ("👨‍👩‍👧很开心❤️", []),
            ("请退款\n发自我的iPhone", ["signature:发自我的iPhone"]),
            ("#提车日记#很好[图片]", ["hashtag:#", "hashtag:#", "placeholder:[图片]"]),
            ("说得对//@路人甲:死机", ["forward://@路人甲:死机"]), ("空间很大", []),
        ]
    )
    func saysWhatItTookOffAndWhere(text: String, expected: [String]) {
        #expect(Self.noise(text) == expected)
    }

    @Test func aSpanNextToNoiseEndsBeforeIt() {
        let text = "座椅很软[图片]但是贵"
        let clean = CleanText(text).text
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[clean.bytes(of: 0..<4)], as: UTF8.self) == "座椅很软")
        #expect(String(decoding: bytes[clean.bytes(of: 5..<8)], as: UTF8.self) == "但是贵")
        #expect(String(decoding: bytes[clean.bytes(of: 2..<8)], as: UTF8.self) == "很软[图片]但是贵")
    }
}

@Suite struct SimplifierTests {
    @Test(
        arguments: [
            ("這款車的車機真是太「智能」了", "这款车的车机真是太「智能」了"), ("洗得很乾淨，乾隆年間的", "洗得很干净,乾隆年间的"),
            ("頭髮和發票", "头发和发票"), ("空间很大", "空间很大"), ("乾", "乾"), ("Nice seats", "nice seats"),
        ]
    )
    func readsTraditionalCharactersAsSimplifiedOnes(text: String, expected: String) {
        #expect(CleanTextTests.analysed(text) == expected)
    }

    @Test func spansOfATraditionalTextAreItsOwnCharacters() {
        let text = "🚗 這款車的空間很大"
        let clean = CleanText(text).text
        let bytes = Array(text.utf8)
        let space = clean.scalars.firstIndex(of: 0x7A7A) ?? 0
        #expect(String(decoding: bytes[clean.bytes(of: space..<space + 2)], as: UTF8.self) == "空間")
    }

    @Test func threadsConvertAtOnceAsOneDoesAlone() async {
        let texts = (0..<400).map { "第\($0)次維修，車機還是這麼慢，頭髮都白了，麵包也涼了" }
        let alone = texts.map(CleanTextTests.analysed)
        await withTaskGroup(of: (Int, String).self) { group in
            for (index, text) in texts.enumerated() { group.addTask { (index, CleanTextTests.analysed(text)) } }
            for await (index, result) in group { #expect(result == alone[index]) }
        }
    }

    @Test func withoutDictionariesThereIsNoConverterAndNoCrash() {
        #expect(Simplifier(folders: ["/nowhere/at-all"]) == nil)
    }
}
