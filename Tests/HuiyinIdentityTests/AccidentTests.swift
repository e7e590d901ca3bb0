import HuiyinIdentity
import Testing

struct AccidentTests {
    /// Both nicknames are on two records; one is made of what many nicknames are made of.
    @Test
    func aNicknameIsAsRareAsWhatItIsMadeOf() async throws {
        var table = InventedTable(12_000)
        for record in ["usual", "usual too"] { table.add(record, ["昵称": "爱吃柠檬番茄"]) }
        for record in ["rare", "rare too"] { table.add(record, ["昵称": "寒江独钓客2951"]) }
        let bits = try await weights(table)
        let rare = try #require(bits[["rare", "rare too"]])
        let usual = try #require(bits[["usual", "usual too"]])
        #expect(rare > usual + 1)
    }

    /// The names are on two records each; of one, surname and given name are both frequent.
    @Test
    func aNameIsAsRareAsItsPartsMakeIt() async throws {
        var table = InventedTable(12_000)
        for record in ["usual", "usual too"] { table.add(record, ["姓名": "王伟"]) }
        for record in ["rare", "rare too"] { table.add(record, ["姓名": "酆屹川"]) }
        let bits = try await weights(table)
        let rare = try #require(bits[["rare", "rare too"]])
        #expect(rare > (bits[["usual", "usual too"]] ?? -10) + 4)
    }

    /// log2 of the odds of each pair of the rows that a test added.
    private func weights(_ table: InventedTable) async throws -> [Set<String>: Float] {
        var read = IdentityTable(columns: InventedTable.columns)
        for row in table.rows { read.append(row) }
        let reading = await read.read(IdentitySettings())
        var options = Resolver.Options()
        options.probability = 0.001
        var bits: [Set<String>: Float] = [:]
        await Resolver.resolve(reading.store, options).eachPair { pair in
            let ids = [reading.ids[pair.left], reading.ids[pair.right]]
            if ids.allSatisfy({ !$0.hasPrefix("r") || $0.hasPrefix("rare") }) { bits[Set(ids)] = pair.bits }
        }
        return bits
    }
}
