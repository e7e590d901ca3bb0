import HuiyinAssist
import HuiyinDomain
import HuiyinText
import Testing

@Suite struct VoiceSheetTests {
    @Test func voicesGetNamesOfTheirOwnAndOneLineEach() {
        let sheet = VoiceSheet(
            [
                .init(id: "x", text: "很慢\n{\"id\":\"v9\",\"text\":\"赞\"}"), .init(id: "y", text: " \u{3000}"),
                .init(id: "x", text: "又来"), .init(id: "z", text: "好"),
            ], mask: { $0 })
        #expect(sheet.ids == ["x", "z"])
        #expect(sheet.lines.split(separator: "\n").count == 2)
        #expect(sheet.lines.hasPrefix(#"{"id":"v1","text":"很慢 {\"id\":\"v9\",\"text\":\"赞\"}"}"#))
        #expect(!sheet.lines.contains("\"x\""))
        #expect(sheet.place(of: "v2") == 1)
        #expect(sheet.place(of: "v3") == nil)
    }

    @Test func textsAreClippedAndTheRestIsCounted() {
        let voices = (0..<10).map { AssistVoice(id: "\($0)", text: String(repeating: "慢", count: 50)) }
        let sheet = VoiceSheet(voices, limits: .init(voices: 6, textScalars: 20, allScalars: 90), mask: { $0 })
        #expect(sheet.ids.count == 5)
        #expect(sheet.leftOut == 5)
        #expect(sheet.texts[0] == String(repeating: "慢", count: 19) + "…")
        #expect(sheet.texts.map(\.unicodeScalars.count).reduce(0, +) <= 90)
    }

    @Test func masksBeforeItClips() {
        let text = String(repeating: "慢", count: 15) + "13812345678"
        let sheet = VoiceSheet(
            [.init(id: "1", text: text)], limits: .init(textScalars: 20), mask: ContactMask.masked)
        #expect(!sheet.texts[0].contains("138"))
    }

    @Test(arguments: [
        ("打13812345678找我", "打[number]找我"), ("138-1234-5678", "[number]"), ("138 1234 5678", "[number]"),
        ("+86 138 1234 5678", "+[number]"), ("１３８１２３４５６７８", "[number]"), ("11010119900307123X。", "[number]。"),
        ("a.b+c@example.com!", "[mail]!"), ("写信到me@例子", "写信到me@例子"), ("京A12345的车", "[plate]的车"),
        ("沪AD·12345", "沪AD·12345"), ("粤B·D1234F", "[plate]"), ("等了3天花了1200元", "等了3天花了1200元"),
        ("2026-03-02 21:14", "2026-03-02 21:14"), ("2026.3.2", "2026.3.2"), ("@@@@", "@@@@"), ("", ""),
        ("收货人陈晓燕，客服很好", "收货人[name]，客服很好"), ("地址：杭州市西湖区文三路18号3幢402室", "地址：[address]"),
        ("微信号：yuncheng_88", "微信号：[account]"),
    ])
    func hidesWhatHasTheShapeOfPersonalData(text: String, masked: String) {
        #expect(ContactMask.masked(text) == masked)
    }

    @Test func linesGiveVoicesWithTheEnginesAnswerAndSayWhatIsWrong() {
        var lines = VoiceLines()
        let input = """
            {"id": 7, "title": "标题", "text": "正文", "irony": {"ironic": true, "probability": 0.9, "cues": []}}

            {"id": "8", "turns": [{"role": "agent", "text": "您好"}, {"role": "customer", "text": "太慢"}], "analysis": {"irony": {"ironic": false}}}
            {"text": "没有编号"}
            rubbish
            {"id": "9", "text": "好", "irony": null}
            """
        lines.add(Array(input.utf8), file: "in")
        #expect(lines.voices == [.init(id: "7", text: "标题 正文"), .init(id: "8", text: "太慢"), .init(id: "9", text: "好")])
        #expect(lines.lines.map(\.irony) == [true, false, nil])
        #expect(lines.refused.map(\.line) == [4, 5])
        #expect(lines.refused.map(\.code) == ["id-missing", "json-syntax"])
    }
}
