import HuiyinIdentity
import HuiyinStatistics
import Testing

struct ResolverTests {
    @Test
    func shufflingRowsAndRenumberingRecordsChangesNoPerson() async throws {
        var table = InventedTable(3000)
        let before = InventedTable.partition(try await table.resolved())
        var random = SplitMix64(seed: 5)
        table.rows.shuffle(using: &random)
        #expect(InventedTable.partition(try await table.resolved()) == before)
        // Another id for every record: the persons are the same but for the names of their records.
        let renamed = table.rows.map { ["x" + String($0[0].reversed())] + $0.dropFirst() }
        let names = Dictionary(uniqueKeysWithValues: zip(renamed.map { $0[0] }, table.rows.map { $0[0] }))
        table.rows = renamed
        let after = InventedTable.partition(try await table.resolved())
        #expect(Set(after.map { Set($0.compactMap { names[$0] }) }) == before)
    }

    @Test
    func aFamilyWithOnePhoneAndHomeStaysApart() async throws {
        var table = InventedTable(6000)
        let home = ["手机号": "13812340001", "城市": "苏州", "地址": "苏州东湖区人民路8号2栋301"]
        table.add("he", home.merging(["姓名": "曹建国"]) { $1 })
        table.add("she", home.merging(["姓名": "林婉清"]) { $1 })
        table.add("son", home.merging(["姓名": "曹小川"]) { $1 })
        table.add("nobody", ["手机号": "13812340001"])
        let persons = try await table.resolved()
        #expect(Set([persons["he"], persons["she"], persons["son"]]).count == 3)
    }

    @Test
    func theSamePhoneAndNameIsOnePerson() async throws {
        var table = InventedTable(6000)
        table.add("crm", ["姓名": "欧阳静怡", "手机号": "+86 138-1234-0002", "城市": "苏州市"])
        table.add("call", ["姓名": "歐陽婧怡", "手机号": "13812340002"])
        table.add("shop", ["姓名": "欧阳**", "手机号": "138****0002", "城市": "苏州"])
        table.add("clerk", ["姓名": "欧阳女士", "手机号": "13812340002"])
        let persons = try await table.resolved()
        #expect(Set([persons["crm"], persons["call"], persons["shop"], persons["clerk"]]).count == 1)
    }

    @Test
    func aShopsPhoneMakesNobodyOne() async throws {
        var table = InventedTable(6000)
        let names = ["郭子轩", "程雅琴", "汪海燕", "彭志强", "邓秋月", "夏文博", "姚春兰", "顾一鸣", "黎明辉", "丁兆丰"]
        for name in names { table.add(name, ["姓名": name, "手机号": "02155550001", "城市": "苏州"]) }
        let persons = try await table.resolved()
        #expect(Set(names.map { persons[$0] }).count == names.count)
    }

    @Test
    func peoplesHandsOutweighEvidence() async throws {
        var table = InventedTable(2500)
        table.add("a", ["姓名": "钟离秋水", "手机号": "13812340003", "会员号": "VIP900000001"])
        table.add("b", ["姓名": "钟离秋水", "手机号": "13812340003", "会员号": "VIP900000001", "城市": "苏州"])
        table.add("c", ["昵称": "完全无关的人"])
        var settings = IdentitySettings()
        var persons = try await table.resolved(settings)
        #expect(persons["a"] == persons["b"] && persons["a"] != persons["c"])
        settings.apart = [["a", "b"]]
        settings.together = [["a", "c"]]
        persons = try await table.resolved(settings)
        #expect(persons["a"] != persons["b"] && persons["a"] == persons["c"])
        settings.together = [["a", "stranger"]]
        await #expect(throws: IdentitySettings.UnknownRecord.self) { try await table.resolved(settings) }
    }

    @Test
    func equalRowsThatSayLittleAreNotOnePerson() async throws {
        var table = InventedTable(2500)
        for number in 0..<8 { table.add("polite\(number)", ["姓名": "王先生", "城市": "上海"]) }
        table.add("card1", ["姓名": "司徒雅南", "会员号": "VIP900000002"])
        table.add("card2", ["姓名": "司徒雅南", "会员号": "VIP900000002"])
        let persons = try await table.resolved()
        #expect(Set((0..<8).map { persons["polite\($0)"] }).count == 8)
        #expect(persons["card1"] == persons["card2"])
    }

    @Test
    func findsMostPairsAndFewWrongOnes() async throws {
        let table = InventedTable(12_000)
        let persons = try await table.resolved()
        var pairs: [String: (Int, Int)] = [:]
        for (row, person) in zip(table.rows, table.truth) { pairs[row[0]] = (person, Int(persons[row[0]] ?? 0)) }
        func count(_ key: ((Int, Int)) -> String) -> Double {
            Dictionary(grouping: pairs.values, by: key).values.reduce(0) { $0 + Double($1.count * ($1.count - 1) / 2) }
        }
        let both = count { "\($0.0) \($0.1)" }
        #expect(both / count { "\($0.1)" } > 0.95)
        #expect(both / count { "\($0.0)" } > 0.40)
    }

    @Test
    func anEmptyTableHasNobody() async throws {
        var table = InventedTable(10)
        table.rows = []
        #expect(try await table.resolved().isEmpty)
    }
}
