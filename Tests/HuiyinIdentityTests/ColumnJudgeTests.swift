import HuiyinIdentity
import Testing

struct ColumnJudgeTests {
    private func roles(_ columns: [String], rename: Bool = false) async -> [String: String] {
        let invented = InventedTable(1500)
        var table = IdentityTable(columns: columns)
        for row in invented.rows { table.append(row) }
        return Dictionary(
            await table.read(IdentitySettings()).roles.map { ($0.column, $0.role.word) }, uniquingKeysWith: { $1 })
    }

    @Test
    func knowsChineseAndEnglishNames() async {
        let chinese = await roles(InventedTable.columns)
        #expect(chinese["姓名"] == "name" && chinese["手机号"] == "phone" && chinese["时间"] == "time")
        #expect(chinese["record"] == "record" && chinese["渠道"] == "ignored" && chinese["生日"] == "birth-date")
        let english = await roles([
            "rec_id", "channel", "seen_at", "full_name", "mobile_no", "e-mail", "wx_union", "wx_open", "member_no",
            "device_id",
            "buyer id", "nick", "city", "addr", "date_of_birth",
        ])
        #expect(english["full_name"] == "name" && english["rec_id"] == "record" && english["nick"] == "nickname")
        #expect(
            english["buyer id"] == "code" && english["date_of_birth"] == "birth-date" && english["addr"] == "address")
    }

    @Test
    func looksAtValuesWhereNamesSayNothing() async {
        let roles = await roles((1...15).map { "f\($0)" })
        #expect(roles["f4"] == "name" && roles["f5"] == "phone" && roles["f6"] == "email" && roles["f7"] == "code")
        #expect(roles["f14"] == "address" && roles["f15"] == "birth-date")
    }

    @Test
    func neverTakesAnIdOrACounterForEvidence() async {
        var table = IdentityTable(columns: ["record", "unique_id", "position", "given_name", "surname"])
        for number in 0..<60 {
            table.append(["r\(number)", "\(number)", "\(1000 + number)", "ann\(number % 20)", "lee\(number % 9)"])
        }
        let reading = await table.read(IdentitySettings())
        #expect(reading.store.schema.fields.map(\.name) == ["given_name", "surname"])
        #expect(reading.ids.prefix(2) == ["r0", "r1"])
    }
}
