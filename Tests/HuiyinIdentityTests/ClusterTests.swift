import HuiyinIdentity
import Testing

struct ClusterTests {
    /// 褚小姐 agrees with 褚雪芳 in less than 褚雪芳 does; that is no reason to doubt.
    @Test
    func politeNamesBesideTheFullOneDontHideIt() async throws {
        var table = InventedTable(6000)
        for day in 1..<4 {
            table.add("call\(day)", ["姓名": "褚小姐", "手机号": "13812340021", "时间": "2023-0\(day)-11"])
        }
        table.add("survey", ["姓名": "褚雪庭芳", "手机号": "13812340021", "城市": "苏州"])
        table.add("shop", ["姓名": "褚雪庭芳", "会员号": "VIP900000021", "城市": "苏州"])
        let persons = try await table.resolved()
        #expect(persons["survey"] == persons["shop"])
        #expect(persons["survey"] == persons["call1"])
    }

    /// Whoever was once written down with another surname is still found by the right one.
    @Test
    func aWrongSurnameOnceDoesntKeepTheRightOneOut() async throws {
        var table = InventedTable(6000)
        table.add("right", ["姓名": "穆南峰", "手机号": "13812340022", "会员号": "VIP900000022"])
        table.add("wrong", ["姓名": "汤南峰", "手机号": "13812340022", "会员号": "VIP900000022"])
        table.add("polite", ["姓名": "穆先生", "手机号": "13812340022"])
        let persons = try await table.resolved()
        #expect(persons["right"] == persons["wrong"])
        #expect(persons["right"] == persons["polite"])
    }
}
