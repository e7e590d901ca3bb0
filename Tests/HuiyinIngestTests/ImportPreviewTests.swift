import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Testing

@Suite struct ImportPreviewTests {
    private static let tickets = """
        工单号,创建时间,来源渠道,车型,问题描述,客户手机,满意度,门店,备用1,联系人电话2
        GD-1,2025/1/3 9:41,TEL2,G7,客户来电反映车窗升到一半会自己降下来已是第二次,13800000721,4,城西,0,13900000001
        GD-2,2025/1/3 10:05,在线客服,G5,咨询首保可不可以去外地门店做要不要预约,15900006630,,城东,0,13900000002
        GD-3,2025/1/13 10:22,微博,G7,表扬城西店的技师下雪天上门帮忙搭电很及时,18600002047,5,城西,0,13900000003
        GD-4,昨天,微博,G7,,18600002048,,城西,0,13900000004

        """

    private func preview(_ text: String, _ name: String = "a.csv", mapping: Mapping? = nil) throws -> ImportPreview {
        let fixture = try Fixture()
        return try ImportPreview.make(
            origin: .bytes(Array(text.utf8), name: "folder/" + name), mapping: mapping, engine: try fixture.engine(),
            workspace: fixture.archive.workspace)
    }

    private func column(_ preview: ImportPreview, _ name: String) throws -> ColumnGuess {
        try #require(preview.columns.first { $0.name == name })
    }

    @Test func aColumnThatHoldsAPathOfTheMappingShowsTheFieldThatItFills() throws {
        let feed = """
            {"id":{"label":"1"},"title":{"label":"好用"},"content":{"label":"升级以后很顺"},"updated":{"label":"2026-03-01T09:00:00+08:00"},"im:rating":{"label":"5"},"im:version":{"label":"2.1"},"author":{"name":{"label":"路人"}}}

            """
        let preview = try preview(feed, "feed.jsonl", mapping: ReadyMappings.named("app-store")?.mapping)
        #expect(try column(preview, "content").role == .field(.text))
        #expect(try column(preview, "title").role == .field(.title))
        #expect(try column(preview, "updated").role == .field(.time))
        #expect(try column(preview, "im:rating").role == .field(.rating))
        #expect(try column(preview, "im:version").role == .field(.version))
    }

    @Test func aRatingBeyondTheScaleIsNamedAndAsksForALook() throws {
        let ratings = ["1", "2", "3", "4", "5", "5", "4", "3", "5", "9"]
        let rows = ratings.enumerated().map { "\($0.offset),车机很卡第\($0.offset)次,\($0.element)\n" }
        let rating = try column(preview("编号,内容,评分\n" + rows.joined()), "评分")
        #expect(rating.confidence == .look)
        #expect(rating.reasons.contains(.offScale(1, values: ["9"])))
    }

    @Test func saysWhatTheFileIs() throws {
        let preview = try preview(Self.tickets, "客服工单.csv")
        #expect(preview.name == "客服工单.csv")
        #expect(preview.encoding == .utf8)
        #expect(preview.form == .table(delimiter: 0x2C, header: true))
        #expect(preview.recordsSeen == 4)
        #expect(preview.recordsEstimated == 4)
        #expect(preview.size == Int64(Self.tickets.utf8.count))
        #expect(preview.reasons.contains(.delimiter(0x2C, columns: 10)))
    }

    @Test func saysWhatEachColumnIsAndWhy() throws {
        let preview = try preview(Self.tickets)
        #expect(try column(preview, "工单号").role == .field(.id))
        #expect(try column(preview, "工单号").reasons.contains(.distinct(4, of: 4)))
        let time = try column(preview, "创建时间")
        #expect(
            time.reasons.contains(.times(3, of: 4, shape: .pattern("y/M/d H:m"), zone: "Asia/Shanghai")))
        #expect(time.confidence == .look)
        let channel = try column(preview, "来源渠道")
        #expect(channel.reasons.contains(.channels(known: 2, of: 3, unknown: "TEL2", records: 1)))
        #expect(channel.confidence == .look)
        let text = try column(preview, "问题描述")
        #expect(text.role == .field(.text))
        #expect(text.confidence == .sure)
        #expect(text.reasons.contains(.empty(1, of: 4)))
        #expect(text.reasons.contains { if case .averageLength(18...24) = $0 { true } else { false } })
        let rating = try column(preview, "满意度")
        #expect(rating.reasons.contains(.scale(low: 4, high: 5, minimum: 1, maximum: 5)))
        #expect(rating.reasons.contains(.empty(2, of: 4)))
        #expect(try column(preview, "备用1").role == .idle)
        #expect(try column(preview, "备用1").reasons == [.always("0")])
    }

    @Test func masksWhatIsSomebodys() throws {
        let preview = try preview(Self.tickets)
        let mobile = try column(preview, "客户手机")
        #expect(mobile.role == .field(.claim(.mobile)))
        #expect(mobile.samples.first == "138****0721")
        #expect(mobile.reasons.contains(.personal(.mobile, 4, of: 4)))
        let other = try column(preview, "联系人电话2")
        #expect(other.role == .attribute)
        #expect(other.confidence == .look)
        #expect(other.samples.first == "139****0001")
        guard case .understood(let feedback, _)? = preview.rows.first?.outcome else {
            Issue.record("the first row should be understood")
            return
        }
        #expect(feedback.author.map(\.value) == ["138****0721"])
    }

    @Test func showsTheFirstRowsAsTheyWillBeUnderstood() throws {
        let preview = try preview(Self.tickets)
        #expect(preview.rows.map(\.line) == [2, 3, 4, 5])
        guard case .understood(let feedback, let analysis)? = preview.rows.first?.outcome,
            case .refused(let diagnostic)? = preview.rows.last?.outcome
        else {
            Issue.record("the first row should be understood and the last refused")
            return
        }
        #expect(feedback.time?.rfc3339 == "2025-01-03T09:41:00+08:00")
        #expect(analysis != nil)
        #expect(diagnostic.code == "no-content")
    }

    @Test func countsValuesThatDoNotFitRowByRow() throws {
        let preview = try preview("时间,内容\n2026-03-02,很卡\n昨天夜里,不错\n2026-03-04,还行\n")
        #expect(preview.rows.map { $0.unread.map(\.field) } == [[], [.time], []])
    }

    @Test func asksNothingAboutWhatTheMappingSays() throws {
        var mapping = Mapping()
        mapping.fields[.channel] = .columns(["来源渠道"])
        mapping.fields[.product] = .constant("G7")
        let preview = try preview(Self.tickets, mapping: mapping)
        #expect(try column(preview, "来源渠道").confidence == .sure)
        #expect(preview.constants == [.product: "G7"])
    }

    @Test func estimatesTheRecordsOfALongFile() throws {
        let rows = (0..<20_000).map { "\($0),空间不错第\(100_000 + $0)条" }.joined(separator: "\n")
        let preview = try preview("编号,内容\n" + rows)
        #expect(preview.recordsSeen < 20_000)
        let estimated = try #require(preview.recordsEstimated)
        #expect((18_000...22_000).contains(estimated))
        #expect(preview.rows.count == ImportPreview.shownRows)
    }

    @Test(arguments: [
        ("打13800000721给我", "打138****0721给我"), ("+8613800000721", "+86138****0721"),
        ("信箱xiao.lin@example.com。", "信箱x*******@example.com。"), ("110101199003070011", "110***********0011"),
        ("11010119900307002X", "110***********002X"), ("订单 20260302", "订单 20260302"), ("a@b", "a@b"), ("", ""),
    ])
    func hidesPersonalDataInSamples(text: String, masked: String) {
        #expect(PersonalMask.mask(text) == masked)
    }
}
