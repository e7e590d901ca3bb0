import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

/// Columns whose values do not all look alike.
@Suite struct OddValueTests {
    private func load(_ name: String, _ text: String) async throws -> (ImportSummary, [Feedback]) {
        let fixture = try Fixture()
        let summary = try #require(try await fixture.load(name, Array(text.utf8)))
        return (summary, try fixture.voices().map(\.feedback))
    }

    @Test(arguments: ["id", "编号", "ID"])
    func takesAColumnCalledIdThoughItsValuesRepeat(name: String) async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Array("\(name),内容\n1,车机很卡\n2,空间不错\n".utf8))
        let again = "\(name),内容\n1,车机修好了\n1,车机修好了\n1,车机修好了\n1,车机修好了\n2,空间不错\n"
        let summary = try await fixture.load("b.csv", Array(again.utf8))
        #expect(summary?.counts == BatchCounts(duplicates: 4, updated: 1))
        #expect(try fixture.voices().map(\.key) == ["1", "2"])
    }

    @Test func doesNotTakeANearlyEmptyIdColumn() async throws {
        let rows = (0..<40).map { "\($0 == 3 ? "x" : ""),第\($0)条反馈" }.joined(separator: "\n")
        let (summary, voices) = try await load("a.csv", "id,内容\n" + rows)
        #expect(summary.counts.stored == 40)
        #expect(voices.allSatisfy { !$0.hasOwnKey })
    }

    @Test func takesAPartlyNamedIdOnlyWhereItTellsItemsApart() async throws {
        let (_, voices) = try await load("a.csv", "批次编号甲,内容\n7,车机很卡\n7,空间不错\n7,价格合适\n")
        #expect(voices.count == 3)
        #expect(voices.allSatisfy { !$0.hasOwnKey })
    }

    @Test func readsConversationsBesideAnOddOne() async throws {
        let good = #"{"id": "ID", "turns": [{"role": "customer", "text": "还没修好"}]}"#
        let (summary, voices) = try await load(
            "a.jsonl",
            """
            \(good.replacing("ID", with: "1"))
            \(good.replacing("ID", with: "2"))
            {"id": "3", "turns": "没有对话"}
            {"id": "4", "turns": 7, "title": "只有标题"}
            \(good.replacing("ID", with: "5"))
            """)
        try #require(voices.count == 4)
        #expect(voices.map(\.turns.count) == [1, 1, 0, 1])
        #expect(voices[2].attributes == [Attribute(name: "turns", value: "7")])
        #expect(summary.rejections.map(\.diagnostic.code) == ["turns-unreadable"])
    }

    @Test func readsRatingObjectsAndPlainNumbersRecordByRecord() async throws {
        let (summary, voices) = try await load(
            "a.jsonl",
            """
            {"id": "1", "text": "一", "rating": "没打分"}
            {"id": "2", "text": "二", "rating": {"value": 8, "min": 0, "max": 10}}
            {"id": "3", "text": "三", "rating": 7}
            {"id": "4", "text": "四", "rating": "算了"}
            {"id": "5", "rating": ["x"]}
            {"id": "6", "text": "六", "rating": {"max": 5, "min": 1, "value": 2}}
            """)
        try #require(voices.count == 5)
        #expect(voices.map { $0.rating?.value } == [nil, 8, 7, nil, 2])
        #expect(voices.map { $0.rating?.maximum } == [nil, 10, 10, nil, 5])
        #expect(voices[0].attributes == [Attribute(name: "rating", value: "没打分")])
        #expect(summary.rejections.map(\.diagnostic.code) == ["rating-unreadable"])
    }

    @Test func keepsAnObjectInATextColumnAsAnAttribute() async throws {
        let (summary, voices) = try await load(
            "a.jsonl",
            """
            {"id": "1", "text": "车机很卡", "product": "G7"}
            {"id": "2", "text": "空间不错", "product": {"n": 1}}
            {"id": "3", "text": {"zh": "很好"}, "product": "G7"}
            """)
        try #require(voices.count == 2)
        #expect(voices.map(\.product.name) == ["G7", nil])
        #expect(voices[1].attributes == [Attribute(name: "product", value: #"{"n":1}"#)])
        #expect(summary.rejections.map(\.diagnostic.code) == ["text-unreadable"])
    }

    @Test(arguments: [
        ("时间,内容\n2026-03-02,很卡\n昨天,不错\n2026-03-04,还行\n", "1 value of the column 时间 could not be read as a time"),
        ("时间,内容\n上周,很卡\n昨天,不错\n2026-03-04,还行\n", "2 values of the column 时间 could not be read as a time"),
        ("时间,内容\n上周,很卡\n昨天,不错\n", "2 values of the column 时间 could not be read as a time"),
        ("评分,内容\n5,很卡\n4,不错\n十二分,还行\n", "1 value of the column 评分 could not be read as a rating"),
    ])
    func countsValuesThatTheColumnsNamePromised(text: String, sentence: String) async throws {
        let fixture = try Fixture()
        let job = try fixture.job()
        let file = try job.open(.file(try fixture.file("a.csv", Array(text.utf8))))
        var last: ImportProgress?
        _ = try await job.run(file) { last = $0 }
        let told = try #require(last?.unread.first?.sentence)
        #expect(last?.unread.count == 1)
        #expect(told.hasPrefix(sentence))
    }

    @Test func explainsWhyAColumnCalledTimeIsNone() throws {
        let fixture = try Fixture()
        let file = try fixture.job().open(.bytes(Array("时间,内容\n上周,很卡\n昨天,不错\n".utf8), name: "a.csv"))
        #expect(file.reasons.contains { $0.hasPrefix("时间 stays an attribute: by its name a time") })
    }

    @Test func saysWhichOrderOfDayAndMonthWasAssumed() throws {
        let told = try #require(TimeReader.order(of: ["3/2/2026", "4/5/2026"]).reason?.sentence)
        #expect(told.contains("day/month (assumed, as all 2 dates could be either"))
        let american = try #require(TimeReader.order(of: ["3/2/2026 9:14 PM"]).reason?.sentence)
        #expect(american.contains("month/day (assumed"))
        #expect(TimeReader.order(of: ["2026-03-02"]).reason == nil)
    }
}
