import HuiyinDomain
import HuiyinText
import Testing

/// What the rules alone make of a story: no weights are needed.
@Suite struct RunaroundTests {
    private static func engine() throws -> TextEngine { try TextEngine.load(models: "/nowhere/at-all", taxonomy: nil) }

    private static func runaround(_ text: String) throws -> Runaround? {
        try engine().analyze(AnalysisInput(text: text)).runaround
    }

    @Test(arguments: [
        ("水费多算了,水厂说找物业,物业说找抄表员,抄表员又让我找水厂,到现在没人管", ["水厂", "物业", "抄表员", "水厂"]),
        ("电视花屏,卖场让找厂家,厂家让找卖场,来来回回踢皮球", ["卖场", "厂家", "卖场"]),
        ("退税的事:财务部→人事部→财务部,没一个肯管", ["财务部", "人事部", "财务部"]),
        (
            "The depot says courier, the courier says sender, sender says depot. Still no parcel.",
            ["depot", "courier", "sender", "depot"]
        ),
    ])
    func followsTheHopsInOrderWithReturns(_ text: String, _ actors: [String]) throws {
        let found = try #require(try Self.runaround(text))
        #expect(found.kind == .passedAround)
        #expect(found.actors == actors)
    }

    @Test(arguments: [
        ("打了四次电话催安装,还是没人来,一直没解决", 4),
        ("跑了两趟网点又打了三个电话,问题还是没解决", 5),
        ("为同一个故障打了不下十个电话,至今没人管", 10),
        ("第六次来电催同一个退款,仍未处理", 6),
        ("同样的问题报修了十来次,还是没修好", 10),
        ("Called four times about the same leak, still not fixed, nobody calls back.", 4),
        ("Took two visits and three calls about the same lamp, still broken.", 5),
    ])
    func countsContactsAsPeopleWriteThem(_ text: String, _ contacts: Int) throws {
        let found = try #require(try Self.runaround(text))
        #expect(found.kind == .repeatContact)
        #expect(found.contacts == contacts)
    }

    @Test(arguments: [
        ("前前后后一个礼拜", 7), ("拖了半个月", 15), ("两个月了", 60), ("都二十多天了", 20), ("快一年了", 365), ("整整仨礼拜", 21),
        ("一个半月过去了", 45), ("从周一拖到周四", 4),
    ])
    func countsDaysAsPeopleWriteThem(_ words: String, _ days: Int) throws {
        let found = try #require(try Self.runaround("打了五次电话报修同一个故障,\(words),还是没人来,没解决"))
        #expect(found.days == days)
    }

    @Test(arguments: ["说三天内上门", "答应两天后回复", "写着七天无理由", "上次说要等三天"])
    func aPromiseIsNoDuration(_ words: String) throws {
        let found = try #require(try Self.runaround("打了五次电话报修同一个故障,\(words),还是没人来,没解决"))
        #expect(found.days == nil)
    }

    @Test func tellsWhetherItCameToAnEnd() throws {
        #expect(try Self.runaround("打了五次电话报修漏水,每次都说安排,到现在还是没人来,没解决")?.isResolved == false)
        #expect(try Self.runaround("同一个漏水前后打了五次电话催修,终于修好了")?.isResolved == true)
    }

    @Test(arguments: [
        "导购热情,收银利索,这家店我喜欢", "报修后客服转给维修部,维修部当天就修好了,满意", "这家面馆来了六次了,次次好吃", "孩子的皮球漏气,踢球踢不远",
        "打了一次没人接", "等了一个月才到货,东西不错", "先在窗口取号,再去二楼缴费,流程清楚", "Been here four times, lovely every time.", "今天下雨",
        "接力赛上市场部传给财务部,大家都很开心",
    ])
    func nearMissesAreNoRunaround(_ text: String) throws {
        #expect(try Self.runaround(text) == nil)
    }

    @Test func aConversationIsReadWithWhomTheAgentNames() throws {
        var input = AnalysisInput(text: "")
        input.turns = [
            Turn(role: .customer, text: "仓库让我找客服,到底谁管退货"), Turn(role: .agent, text: "您再联系一下仓库"),
            Turn(role: .customer, text: "仓库说找你们客服,客服又说找仓库,没人管"),
        ]
        let found = try #require(try Self.engine().analyze(input).runaround)
        #expect(found.kind == .passedAround)
        #expect(found.actors.prefix(3) == ["仓库", "客服", "仓库"])
    }

    @Test func hugeTextsEndInTime() throws {
        let clock = ContinuousClock()
        let engine = try Self.engine()
        let time = clock.measure {
            _ = engine.analyze(AnalysisInput(text: String(repeating: "客服说找仓库,", count: 20_000)))
            _ = engine.analyze(AnalysisInput(text: String(repeating: "说", count: 200_000)))
            _ = engine.analyze(AnalysisInput(text: String(repeating: "网上,门店不认。", count: 20_000)))
        }
        #expect(time < .seconds(60))
    }
}
