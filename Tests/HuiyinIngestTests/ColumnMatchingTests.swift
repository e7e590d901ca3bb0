import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

@Suite struct ColumnMatchingTests {
    private func one(_ name: String, _ text: String, mapping: String? = nil) async throws -> Feedback {
        let fixture = try Fixture()
        let summary = try #require(try await fixture.load(name, Array(text.utf8), mapping: mapping))
        #expect(summary.rejections.map(\.diagnostic.message) == [])
        return try #require(try fixture.voices().first).feedback
    }

    @Test func matchesChineseNames() async throws {
        let feedback = try await one(
            "a.csv",
            """
            评论编号,评论时间,评论内容,标题,星级,NPS,门店,订单号,昵称,手机号,车型,渠道,颜色
            c-1,2026-03-02 21:14,车机一周死机三次,不推荐,2,3,浦东店,S-88,小林,13800000721,G7,微博,蓝
            """)
        #expect(feedback.key == "c-1")
        #expect(feedback.hasOwnKey)
        #expect(feedback.time?.rfc3339 == "2026-03-02T21:14:00+08:00")
        #expect(feedback.text == "车机一周死机三次")
        #expect(feedback.title == "不推荐")
        #expect(feedback.rating?.value == 2)
        #expect(feedback.rating?.scale == .stars)
        #expect(feedback.nps?.value == 3)
        #expect(feedback.store == "浦东店")
        #expect(feedback.order == "S-**")
        #expect(feedback.product.name == "G7")
        #expect(feedback.channel?.name == "微博")
        #expect(feedback.author.map(\.kind) == [.mobile, .nickname])
        #expect(feedback.attributes == [Attribute(name: "颜色", value: "蓝")])
    }

    @Test func matchesEnglishNames() async throws {
        let feedback = try await one(
            "a.jsonl",
            #"{"id": 12345678901234567890, "text": "Delayed again", "created": "24-02-2015 11.35", "airline": "Northwind", "author": "kim", "sentiment": "negative", "n": 1.50, "tags": ["a", 1], "gone": null}"#
        )
        #expect(feedback.key == "12345678901234567890")
        #expect(feedback.time?.rfc3339 == "2015-02-24T11:35:00+08:00")
        #expect(feedback.product.name == "Northwind")
        #expect(feedback.labels.isEmpty)
        #expect(
            feedback.attributes == [
                Attribute(name: "sentiment", value: "negative"), Attribute(name: "n", value: "1.50"),
                Attribute(name: "tags", value: #"["a",1]"#),
            ])
    }

    @Test func findsColumnsWithoutNamesByContent() async throws {
        let feedback = try await one(
            "a.csv",
            """
            a1,2026-03-02 21:14,这辆车的车机一周死机三次,2
            a2,2026-03-03 08:00,空间很大全家人坐着都舒服,5
            a3,2026-03-04 09:30,售后态度一般等了两个小时,3
            """)
        #expect(feedback.key == "a1")
        #expect(feedback.text == "这辆车的车机一周死机三次")
        #expect(feedback.time?.rfc3339 == "2026-03-02T21:14:00+08:00")
        #expect(feedback.rating?.maximum == 5)
    }

    @Test func leavesTheCompanysAnswerAlone() async throws {
        let feedback = try await one("a.csv", "用户评论内容（必填）,商家回复内容\n车机很卡,感谢您的反馈我们会改进的谢谢\n")
        #expect(feedback.text == "车机很卡")
        #expect(feedback.attributes.map(\.name) == ["商家回复内容"])
    }

    @Test func joinsTextsAndTakesLabelsAsTheMappingSays() async throws {
        let feedback = try await one(
            "a.csv", "标题,内容,主题,情感,门店,活动\n不好,车机很卡,infotainment,负面,浦东店,春季\n",
            mapping: """
                text: [标题, 内容]
                labels: {topic: 主题, polarity: {column: 情感, values: {负面: -1}}}
                attributes: [活动]
                """)
        #expect(feedback.text == "不好\n车机很卡")
        #expect(feedback.labels == GivenLabels(topic: "infotainment", polarity: .negative))
        #expect(feedback.attributes == [Attribute(name: "活动", value: "春季", isDimension: true)])
        #expect(feedback.store == "浦东店")
    }

    @Test func followsPathsIntoJSON() async throws {
        let feedback = try await one(
            "a.json", #"{"data": {"list": [{"user": {"name": "小林"}, "body": [{"t": "很卡"}], "meta": {"店": "浦东"}}]}}"#,
            mapping: "{records: data.list, text: body.0.t, nickname: user.name, attributes: [meta.店]}")
        #expect(feedback.text == "很卡")
        #expect(feedback.author.first?.kind == .nickname)
        #expect(feedback.attributes.contains(Attribute(name: "meta.店", value: "浦东", isDimension: true)))
    }

    @Test func readsConversations() async throws {
        let feedback = try await one(
            "a.jsonl",
            #"{"id": "1", "turns": [{"role": "customer", "text": "还没修好"}, {"role": "agent", "text": "抱歉"}]}"#)
        #expect(feedback.turns == [Turn(role: .customer, text: "还没修好"), Turn(role: .agent, text: "抱歉")])
        #expect(feedback.text.isEmpty)
    }

    @Test func keepsAnUnreadableTimeAsAnAttributeUnlessMapped() async throws {
        let text = "id,内容,时间\n1,很卡,2026-03-02\n2,很卡,昨天\n3,不错,2026-03-04\n"
        let fixture = try Fixture()
        let summary = try #require(try await fixture.load("a.csv", Array(text.utf8)))
        #expect(summary.counts.stored == 3)
        #expect(try fixture.voices()[1].feedback.time == nil)
        #expect(try fixture.voices()[1].feedback.attributes == [Attribute(name: "时间", value: "昨天")])
        let mapped = try #require(
            try await fixture.load("b.csv", Array(text.utf8), source: "b", mapping: "{text: 内容, time: 时间}"))
        #expect(mapped.rejections.map(\.diagnostic.code) == ["time-unreadable"])
        #expect(mapped.rejections.first?.id == "2")
    }

    @Test(arguments: [
        ("{text: 内容, rating: 分}", "rating-unreadable"),
        ("{text: 内容, labels: {polarity: {column: 分, values: {好: 1}}}}", "polarity-unknown"),
        ("{text: 内容, kind: 分}", "kind-unreadable"), ("{text: 内容, turns: 分}", "turns-unreadable"),
        ("{text: 内容, second-hand: 分}", "second-hand-unreadable"),
    ])
    func refusesWhatTheMappingPromisedAndTheRowLacks(mapping: String, code: String) async throws {
        let fixture = try Fixture()
        let summary = try await fixture.load("a.csv", Array("内容,分\n很卡,七八成\n".utf8), mapping: mapping)
        #expect(summary?.rejections.map(\.diagnostic.code) == [code])
    }

    @Test func saysWhichMappedColumnIsMissing() async throws {
        let fixture = try Fixture()
        let error = await #expect(throws: IngestError.self) {
            try await fixture.load("a.csv", Array("内容,分\n很卡,1\n".utf8), mapping: "{text: 正文}")
        }
        #expect(error?.code == "column-unknown")
        #expect(error?.message.contains("内容, 分") == true)
    }

    @Test func givesRowsWithoutAnIdTheSameKeyEverywhere() async throws {
        let first = try await one("a.csv", "内容,评分\n车机很卡,2\n")
        let second = try await one("b.csv", "评分,内容\n2,车机很卡\n")
        let other = try await one("c.csv", "内容,评分\n车机很卡,3\n")
        #expect(!first.hasOwnKey)
        #expect(first.key == second.key)
        #expect(first.key != other.key)
        #expect(first.key.utf8.count == 32)
    }
}
