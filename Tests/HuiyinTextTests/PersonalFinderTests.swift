import HuiyinDomain
import HuiyinText
import Testing

@Suite struct PersonalFinderTests {
    /// What is found, as `kind:value`.
    private static func found(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PersonalFinder.spans(in: text).map {
            "\($0.kind.rawValue):\(String(decoding: bytes[$0.bytes], as: UTF8.self))"
        }
    }

    @Test(arguments: [
        ("请打13800138000", "mobile:13800138000"),
        ("请打 +86 138-0013-8000 谢谢", "mobile:+86 138-0013-8000"),
        ("１３８００１３８０００", "mobile:１３８００１３８０００"),
        ("号是一三八零零一三八零零零", "mobile:一三八零零一三八零零零"),
        ("座机（010）62345678转802", "landline:（010）62345678转802"),
        ("call (555) 234-8890 please", "mobile:(555) 234-8890"),
        ("身份证 110105 19491231 002X", "id-card:110105 19491231 002X"),
        ("card 4111 1111 1111 1111", "bank-card:4111 1111 1111 1111"),
        ("车架号1HGCM82633A004352", "vin:1HGCM82633A004352"),
        ("京A·12345 停着", "plate:京A·12345"),
        ("沪AD12345充电", "plate:沪AD12345"),
        ("微信：li_lei2020，", "wechat:li_lei2020"),
        ("QQ 2834719023", "qq:2834719023"),
        ("写信到li.lei@example.com。", "email:li.lei@example.com"),
        ("订单号 E2024-0115-77 没到", "order:E2024-0115-77"),
        ("SF1234567890123在哪", "order:SF1234567890123"),
        ("收件人：禹哲", "name:禹哲"),
        ("我叫欧阳晓峰", "name:欧阳晓峰"),
        ("客服阿依古丽·买买提很好", "name:阿依古丽·买买提"),
        ("Regards, Emily Carter", "name:Emily Carter"),
        ("寄到浙江省杭州市西湖区文三路258号3幢501室", "address:浙江省杭州市西湖区文三路258号3幢501室"),
        ("ship to 1600 Maple Avenue, Apt 4B", "address:1600 Maple Avenue, Apt 4B"),
    ])
    func findsTheValueAlone(text: String, expected: String) {
        #expect(Self.found(text) == [expected])
    }

    @Test(arguments: [
        "预算13800138000元", "里程123456公里", "零件号0215-8765432", "版本10.2.13800138", "时间戳1705312345678",
        "坐标31.230416,121.473701", "总价138,001,380元", "2024-01-15 13:24:05", "400-820-8820", "1-800-555-0199", "打10086",
        "http://example.com/13812345678.html",
        "王先生说的", "李女士来过", "在北京", "南京东路店", "地铁3号线", "订单3天没发货", "微信支付失败", "QQ音乐8.9.1",
        "192.168.1.100", "京东比苏宁便宜", "iPhone15ProMax 512G",
    ])
    func leavesLookAlikesAlone(text: String) {
        #expect(Self.found(text).isEmpty)
    }

    @Test func aLabelSaysWhatANumberIs() {
        #expect(Self.found("订单号13800138000") == ["order:13800138000"])
        #expect(Self.found("QQ13800138000") == ["qq:13800138000"])
        #expect(Self.found("零件号13800138000") == [])
    }

    @Test func aMistypedVehicleNumberNeedsALabel() {
        #expect(Self.found("车架号LSVAU2180N2183O99") == ["vin:LSVAU2180N2183O99"])
        #expect(Self.found("看LSVAU2180N2183199吧") == [])
    }

    @Test func looksIntoTitlesAndTheTurnsOfAgents() throws {
        let engine = try TextEngine.load(models: "/nowhere/at-all", taxonomy: nil)
        var input = AnalysisInput(text: "")
        input.title = "打13800138000"
        input.turns = [Turn(role: .agent, text: "您的号是13900139000吗"), Turn(role: .customer, text: "对，QQ 2834719023")]
        let spans = engine.analyze(input).pii
        #expect(spans.map(\.part) == [.title, .turn(0), .turn(1)])
        var bytes = [UInt8]()
        let analysis = engine.analyze(input)
        AnalysisJSON.append(analysis, of: input, to: &bytes)
        let json = try JSONReader.read(bytes)
        #expect(json["pii"]?.array?[1]["turn"]?.int == 0)
        #expect(json["pii"]?.array?[1]["start"]?.int == 4)
        let back = try AnalysisJSON.decode(bytes, title: input.title, text: input.text, turns: input.turns)
        #expect(back.pii == spans)
    }

    @Test func spansOfAnyTextAreWholeScalarsInOrder() {
        let pieces = [
            "1", "38", "0013", "8000", " ", "-", "+86", "(", ")", "@", ".", "com", "qq", "微信", "：", "京", "A", "·", "号",
            "路", "栋", "室",
            "王", "小", "明", "先生", "我叫", "地址", "一", "三", "八", "😀", "\u{200B}", "e\u{301}", "SF", "x", "Smith", "John ",
            "，", "\n", "𠮷", "省", "市", "区",
        ]
        var random = SeededGenerator(seed: 7)
        for _ in 0..<4000 {
            let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let bytes = Array(text.utf8)
            var last = 0
            for span in PersonalFinder.spans(in: text) {
                #expect(span.bytes.lowerBound >= last && span.bytes.upperBound <= bytes.count && !span.bytes.isEmpty)
                #expect(String(validating: bytes[span.bytes], as: UTF8.self) != nil)
                last = span.bytes.upperBound
            }
        }
    }
}

/// Linear congruential numbers, the same on every machine.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
