import HuiyinIdentity
import Testing

/// Keys that several people hold.
struct SharedKeyTests {
    /// A household where two of one surname answer one phone, and who rings from it without saying a name.
    @Test
    func aMaskedOrderOfAHouseholdsPhoneJoinsNobody() async throws {
        var table = InventedTable(6000)
        table.add("she", ["姓名": "闫秋月", "手机号": "13812340011", "城市": "苏州"])
        table.add("she again", ["姓名": "闫秋月", "手机号": "13812340011"])
        table.add("son", ["姓名": "闫子轩", "手机号": "13812340011", "城市": "苏州"])
        table.add("order", ["姓名": "闫**", "手机号": "138****0011", "买家ID": "zz81hq0d2m5v7t3k9w4c"])
        table.add("call", ["手机号": "13812340011"])
        let persons = try await table.resolved()
        #expect(persons["she"] == persons["she again"] && persons["she"] != persons["son"])
        for record in ["order", "call"] {
            #expect(persons[record] != persons["she"] && persons[record] != persons["son"], "\(record)")
        }
    }

    /// A polite name on a number of two people is that of the one it fits.
    @Test
    func aNumberThatChangedHandsIsOneHoldersByName() async throws {
        var table = InventedTable(6000)
        table.add("before", ["姓名": "孟凡星", "手机号": "13812340012", "时间": "2018-03-01"])
        table.add("after", ["姓名": "邱立言", "手机号": "13812340012", "时间": "2023-05-11"])
        table.add("polite", ["姓名": "邱先生", "手机号": "13812340012", "时间": "2023-05-20"])
        table.add("nobody", ["手机号": "13812340012", "时间": "2020-10-01"])
        let persons = try await table.resolved()
        #expect(persons["polite"] == persons["after"])
        #expect(persons["before"] != persons["after"])
        #expect(persons["nobody"] != persons["before"] && persons["nobody"] != persons["after"])
    }
}
