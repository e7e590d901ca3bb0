import HuiyinStatistics

/// Writes invented records as a table, and who is who as another.
package enum IdentityCSV {
    /// How the columns are called: a reader must not lean on one way.
    package enum Names: String, CaseIterable, Sendable {
        case chinese
        case english

        var header: String {
            switch self {
            case .chinese: "record,渠道,时间,姓名,手机号,邮箱,union_id,open_id,会员号,设备号,买家ID,昵称,城市,地址,生日"
            case .english:
                "record_id,channel,seen_at,full_name,phone,email,wx_union,wx_open,member_no,device_id,buyer id,nick,city,addr,dob"
            }
        }
    }

    /// The table, and the truth as `record,person`; ids are random and say nothing.
    package static func write(_ records: [IdentityWorld.Record], seed: UInt64, names: Names) -> (
        table: [UInt8], truth: [UInt8]
    ) {
        var table = Array((names.header + "\n").utf8)
        var truth = Array("record,person\n".utf8)
        table.reserveCapacity(records.count * 110)
        for (position, record) in records.enumerated() {
            let id = "r" + String(SplitMix64.mix(UInt64(position) &+ seed &* 0x9E37_79B9) >> 20, radix: 36)
            let cells = [
                id, record.channel, day(record.day), record.name, record.mobile, record.email, record.unionID,
                record.openID, record.member, record.device, record.buyer, record.nickname, record.city, record.address,
                record.birthday,
            ]
            for (index, cell) in cells.enumerated() {
                if index > 0 { table.append(0x2C) }
                table += cell.utf8
            }
            table.append(0x0A)
            truth += Array("\(cells[0]),p\(record.person)\n".utf8)
        }
        return (table, truth)
    }

    /// `2024-03-09` of a day since 1970, by the proleptic Gregorian calendar.
    private static func day(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * part + 2) / 5 + 1
        let month = part < 10 ? part + 3 : part - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
