import Foundation
import HuiyinDomain
import HuiyinIdentity
import Testing

struct IdentityIndexTests {
    /// A model learned from invented records, and an index that knows them.
    private func index() async -> IdentityIndex {
        var table = IdentityTable(columns: InventedTable.columns)
        let invented = InventedTable(6000)
        for row in invented.rows { table.append(row) }
        let reading = await table.read(IdentitySettings())
        let model = await Resolver.resolve(reading.store).model
        var index = IdentityIndex(model)
        let columns = model.schema.fields.compactMap { field in InventedTable.columns.firstIndex(of: field.name) }
        for row in invented.rows { _ = index.add(columns.map { row[$0] }) }
        return index
    }

    private func cells(_ index: IdentityIndex, _ given: [String: String]) -> [String] {
        index.model.schema.fields.map { given[$0.name] ?? "" }
    }

    @Test
    func findsTheKnownPersonAndSaysWhy() async throws {
        var index = await index()
        let first = index.add(cells(index, ["姓名": "欧阳静怡", "手机号": "13812340004", "城市": "苏州"]))
        #expect(first.isNew)
        let second = index.add(cells(index, ["姓名": "欧阳婧怡", "手机号": "13812340004"]))
        #expect(second.person == first.person && !second.isNew)
        let parts = try #require(second.matches.first).parts
        #expect(parts.contains { $0.chinese == "手机号相同" && $0.bits > 5 })
        #expect(parts.contains { $0.english == "name: written otherwise, read the same" && $0.weight.hasPrefix("+") })
        let wife = index.add(cells(index, ["姓名": "林婉清", "手机号": "13812340004"]))
        #expect(wife.person != first.person)
    }

    @Test
    func aModelSurvivesBeingWritten() async throws {
        let model = await index().model
        #expect(try JSONDecoder().decode(LinkModel.self, from: JSONEncoder().encode(model)) == model)
    }

    @Test
    func claimsOfAnArchiveMeetInTheirKeys() {
        let schema = IdentitySchema.claims
        var model = LinkModel(schema: schema)
        model.rules = LinkModel.standardRules(schema)
        var store = RecordStore(schema: schema)
        for claims in [
            [IdentityClaim(kind: .mobile, value: "138 1234 0005"), IdentityClaim(kind: .name, value: "曾丽")],
            [IdentityClaim(kind: .mobile, value: "+8613812340005")], [IdentityClaim(kind: .name, value: "曾莉")],
        ] {
            store.append(IdentitySchema.cells(ClaimRecord(claims: claims, source: "crm", day: nil)))
        }
        let keys = (0..<3).map { Set(model.blockingKeys(of: $0, in: store).map(\.material)) }
        #expect(
            !keys[0].isDisjoint(with: keys[1]) && !keys[0].isDisjoint(with: keys[2])
                && keys[1].isDisjoint(with: keys[2]))
    }
}
