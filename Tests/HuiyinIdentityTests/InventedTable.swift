import HuiyinBench
import HuiyinIdentity
import HuiyinStatistics

/// Invented customers as rows of a table, with rows of a test's own behind them.
struct InventedTable {
    static let columns = [
        "record", "渠道", "时间", "姓名", "手机号", "邮箱", "union_id", "open_id", "会员号", "设备号", "买家ID", "昵称", "城市", "地址", "生日",
    ]

    var rows: [[String]] = []
    var truth: [Int] = []

    init(_ count: Int, seed: UInt64 = 11) {
        var world = IdentityWorld(seed: seed)
        for (position, record) in world.records(count).enumerated() {
            rows.append([
                "r\(position)", record.channel, "2023-05-\(10 + record.day % 18)", record.name, record.mobile,
                record.email,
                record.unionID, record.openID, record.member, record.device, record.buyer, record.nickname, record.city,
                record.address, record.birthday,
            ])
            truth.append(record.person)
        }
    }

    mutating func add(_ id: String, _ cells: [String: String]) {
        rows.append(Self.columns.map { $0 == "record" ? id : cells[$0] ?? "" })
        truth.append(-rows.count)
    }

    func resolved(
        columns: [String] = Self.columns, _ settings: IdentitySettings = IdentitySettings()
    ) async throws -> [String: UInt32] {
        var table = IdentityTable(columns: columns)
        for row in rows { table.append(row) }
        let reading = await table.read(settings)
        var options = Resolver.Options()
        options.probability = settings.probability
        options.constraints = try settings.constraints(ids: reading.ids)
        let resolution = await Resolver.resolve(reading.store, options)
        return Dictionary(zip(reading.ids, resolution.persons), uniquingKeysWith: { first, _ in first })
    }

    /// The sets of ids of each person.
    static func partition(_ persons: [String: UInt32]) -> Set<Set<String>> {
        Set(Dictionary(grouping: persons.keys, by: { persons[$0] ?? 0 }).values.map(Set.init))
    }
}
