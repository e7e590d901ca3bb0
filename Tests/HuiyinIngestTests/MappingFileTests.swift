import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

@Suite struct MappingFileTests {
    @Test func readsEveryKeyOfTheContract() throws {
        let yaml = """
            records: data.list
            id: 编号
            time: {column: 时间, format: "yyyy/M/d HH:mm", zone: Asia/Shanghai}
            channel: {value: app-store}
            kind: {value: public}
            product: 产品
            version: 版本
            lineage: 产品线
            text: [标题, 内容]
            title: 3
            question: {value: 您怎么看}
            context: 上文
            turns: 对话
            store: 门店
            order: 订单
            campaign: 活动
            second-hand: {value: true}
            person: 客户ID
            mobile: 手机
            email: 邮箱
            union-id: a
            open-id: b
            member: c
            device: d
            nickname: e
            name: f
            city: g
            address: h
            rating: {column: 评分, min: 1, max: 5}
            nps: {column: NPS, min: 0, max: 10}
            labels:
              topic: 主题
              polarity: {column: 情感, values: {负面: -1, 中性: 0, 正面: 1}}
            attributes: [门店, 活动]
            """
        let (mapping, diagnostics) = MappingFile.parse(Array(yaml.utf8), file: "m.yaml")
        #expect(diagnostics.isEmpty)
        let read = try #require(mapping)
        #expect(read.records == ["data", "list"])
        #expect(read.fields.count == FeedbackField.all.count)
        #expect(read.fields[.text] == .columns(["标题", "内容"]))
        #expect(read.fields[.channel] == .constant("app-store"))
        #expect(read.fields[.title] == .columns(["3"]))
        #expect(read.timeZone?.name == "Asia/Shanghai")
        #expect(read.polarityValues == ["负面": .negative, "中性": .neutral, "正面": .positive])
        #expect(read.attributes == ["门店", "活动"])
        #expect(read.rating == .init(minimum: 1, maximum: 5))
    }

    @Test func takesJSONToo() throws {
        let mapping = MappingFile.parse(
            Array(#"{"text": "a", "product": {"value": "G7"}, "title": null}"#.utf8), file: "m")
        #expect(
            mapping.mapping?.fields == [.text: .columns(["a"]), .product: .constant("G7"), .title: Mapping.Choice.none])
    }

    @Test func takesClaimsInOnePlace() {
        let mapping = MappingFile.parse(Array("person: {mobile: 手机, member: 会员}".utf8), file: "m").mapping
        #expect(mapping?.fields == [.claim(.mobile): .columns(["手机"]), .claim(.member): .columns(["会员"])])
    }

    @Test(arguments: [
        ("", "mapping-empty", 0), ("just words", "mapping-shape", 1), ("- a\n- b", "mapping-shape", 1),
        ("text: a\ntxet: b", "mapping-key-unknown", 2),
        ("text: a\ntime: {column: b, forma: c}", "mapping-key-unknown", 2),
        ("text: [", "mapping-syntax", 2), ("text: a\ntext: b", "mapping-syntax", 0),
        ("time: {column: a, format: HH:mm}", "mapping-format", 1), ("time: {column: a, zone: Mars}", "mapping-zone", 1),
        ("time: {zone: Asia/Shanghai}", "mapping-column-missing", 1),
        ("rating: {column: a, min: five}", "mapping-bound", 1),
        ("rating: {column: a, min: 5, max: 1}", "mapping-bound", 1),
        ("title: [a, b]", "mapping-one-column", 1), ("text: []", "mapping-column-missing", 1),
        ("text: {a: b}", "mapping-key-unknown", 1), ("labels: x", "mapping-shape", 1),
        ("labels:\n  mood: x", "mapping-key-unknown", 2),
        ("labels:\n  polarity: {values: {好: 1}}", "mapping-column-missing", 2),
        ("labels:\n  polarity: {column: a, values: {好: 2}}", "mapping-polarity", 2),
        ("product: {column: a, value: b}", "mapping-value", 1), ("person: {mobil: a}", "mapping-key-unknown", 1),
        ("attributes: [[a]]", "mapping-shape", 1),
    ])
    func saysWhatIsWrongAndWhere(yaml: String, code: String, line: Int) throws {
        let (mapping, diagnostics) = MappingFile.parse(Array(yaml.utf8), file: "m.yaml")
        #expect(mapping == nil)
        let first = try #require(diagnostics.first)
        #expect(first.code == code)
        #expect(first.file == "m.yaml")
        if line > 0 { #expect(first.line == line) }
    }

    @Test func refusesBytesThatAreNoText() {
        #expect(MappingFile.parse([0xFF, 0xFE], file: "m").diagnostics.first?.code == "mapping-encoding")
    }
}

@Suite struct NestedClaimTests {
    @Test func aClaimReadFromInsideAnObjectIsNotShownAgainAsAnAttribute() async throws {
        let fixture = try Fixture()
        let row = #"{"id":"1","text":"车机很卡","user":{"screen_name":"南风过境","level":3},"place":{"city":"宁波"}}"#
        try await fixture.load(
            "a.jsonl", Array((row + "\n").utf8),
            mapping: "id: id\ntext: text\nnickname: user.screen_name\ncity: place.city\n")
        let voice = try #require(try fixture.voices().first)
        #expect(voice.feedback.attributes.map(\.name) == ["user"])
        #expect(voice.feedback.attributes.map(\.value) == [#"{"level":3}"#])
        #expect(voice.feedback.author.allSatisfy { $0.value != "南风过境" })
    }
}
