/// Says what each column of a table is, by its name and by all of its values; the order of rows has no say.
enum ColumnJudge {
    /// Distinct cells looked at; of more, those that a hash chooses.
    private static let examined = 4000

    /// Shares of what the distinct cells of a column look like.
    private struct Look {
        var count = 0.0
        var phone = 0.0
        var email = 0.0
        var date = 0.0
        var oldDate = 0.0
        var clock = 0.0
        var hanName = 0.0
        var address = 0.0
        var code = 0.0
        var length = 0.0

        func share(_ part: Double) -> Double { count > 0 ? part / count : 0 }
    }

    static func roles(_ columns: [RawColumn], settings: IdentitySettings) -> [ColumnRole] {
        var roles = columns.map { column -> ColumnRole in
            if let given = settings.columns[column.name] { return given }
            if column.name == settings.time { return .time }
            if column.name == settings.record { return .record }
            return role(column)
        }
        if let record = record(columns, settings: settings) {
            for index in roles.indices where roles[index] == .record && index != record { roles[index] = .ignored }
            roles[record] = .record
        }
        // One time is enough; a second one says nothing more.
        if let time = roles.firstIndex(of: .time) {
            for index in roles.indices where index != time && roles[index] == .time { roles[index] = .ignored }
        }
        // A surname without a given name beside it, or the other way round, is a whole name.
        let given = roles.firstIndex(of: .field(.givenName))
        let surname = roles.firstIndex(of: .field(.surname))
        if let alone = given ?? surname, given == nil || surname == nil { roles[alone] = .field(.name) }
        return limited(roles)
    }

    /// Which column holds the record's id.
    private static func record(_ columns: [RawColumn], settings: IdentitySettings) -> Int? {
        if let named = settings.record { return columns.firstIndex { $0.name == named } }
        if let given = columns.firstIndex(where: { settings.columns[$0.name] == .record }) { return given }
        let keys = columns.map { ColumnNames.key($0.name) }
        for name in ColumnNames.records { if let index = keys.firstIndex(of: name) { return index } }
        for name in ColumnNames.otherRecords {
            if let index = keys.firstIndex(of: name), isUnique(columns[index]) { return index }
        }
        return nil
    }

    private static func isUnique(_ column: RawColumn) -> Bool {
        column.distinct == column.cells.count && !column.cells.contains(0)
    }

    private static func role(_ column: RawColumn) -> ColumnRole {
        let key = ColumnNames.key(column.name)
        // Ids of records are never evidence, also where another column is the one that is carried through.
        if ColumnNames.records.contains(key) || (ColumnNames.otherRecords.contains(key) && isUnique(column)) {
            return .ignored
        }
        if column.distinct < 2 { return .ignored }
        let look = look(at: column)
        // What nine of ten cells are outweighs what the column is called.
        if look.share(look.email) > 0.9 { return .field(.email) }
        let named = ColumnNames.role(column.name)
        if look.share(look.phone) > 0.9, named != .field(.code), named != .time, named != .ignored {
            return .field(.phone)
        }
        switch named {
        case .time:
            return look.share(look.date) > 0.5 ? .time : byValues(column, look)
        case .field(.birthDate):
            return look.share(look.date) > 0.5 ? .field(.birthDate) : .field(.number)
        case .field(.code):
            return isUnique(column) && look.share(look.clock) > 0.9 ? .ignored : .field(.code)
        case .some(let role): return role
        case nil: return byValues(column, look)
        }
    }

    private static func byValues(_ column: RawColumn, _ look: Look) -> ColumnRole {
        if look.share(look.phone) > 0.6 { return .field(.phone) }
        if look.share(look.email) > 0.6 { return .field(.email) }
        if look.share(look.date) > 0.8 { return look.share(look.oldDate) > 0.3 ? .field(.birthDate) : .time }
        if look.share(look.address) > 0.5 { return .field(.address) }
        if look.share(look.length) > 40 { return .ignored }
        if look.share(look.hanName) > 0.8, column.distinct > 20 { return .field(.name) }
        let filled = max(column.filled, 1)
        if column.distinct <= 60, column.distinct * 10 <= filled { return .field(.category) }
        // A column in which no two rows agree can't tell that two are one; a counter in it would only tell their places.
        if isUnique(column) || column.distinct == filled { return .ignored }
        if look.share(look.code) > 0.8, column.distinct * 20 > filled { return .field(.code) }
        if column.distinct * 50 > filled { return .field(.nickname) }
        return .field(.place)
    }

    private static func look(at column: RawColumn) -> Look {
        var look = Look()
        var units: [UInt16] = []
        let every = UInt64(column.distinct / examined + 1)
        column.eachDistinct { _, bytes in
            var hash = StableHash(4)
            for index in bytes.indices { hash.add(bytes[index]) }
            if hash.value % every != 0 { return }
            TextFolding.fold(bytes, into: &units)
            if units.isEmpty { return }
            look.count += 1
            look.length += Double(units.count)
            let digits = units.count { $0 >= 48 && $0 <= 57 }
            let hasHan = units.contains(where: HanReading.isHan)
            if units.contains(64), units.contains(46) || units.count > 5 { look.email += 1 }
            if !hasHan, let phone = PhoneReading.read(units), isMobile(phone), digits + 6 >= units.count {
                look.phone += 1
            }
            if digits >= 8, let date = DateReading.parts(units), (1880...2100).contains(date.year), date.month <= 12 {
                look.date += 1
                if date.year < 2008 { look.oldDate += 1 }
                if units.count > 10 { look.clock += 1 }
            }
            if hasHan, let name = NameReading.read(units), units.count <= 4 || name.shape == .masked,
                CommonSurnames.contains(units[0])
            {
                look.hanName += 1
            }
            if hasHan, units.count >= 6, units.contains(where: { "路街号区县巷弄栋幢室村镇道".utf16.contains($0) }) {
                look.address += 1
            }
            if !hasHan, !units.contains(32), units.count >= 5, digits > 0 || units.count >= 12 { look.code += 1 }
        }
        return look
    }

    private static func isMobile(_ value: ReadValue) -> Bool {
        value.units.count == 11 && value.units[0] == 49 && value.units[1] >= 51
    }

    /// At most ``IdentitySchema/limit`` fields: what tells people apart best stays.
    private static func limited(_ roles: [ColumnRole]) -> [ColumnRole] {
        var roles = roles
        var fields = roles.count { if case .field = $0 { true } else { false } }
        for kind in [FieldKind.category, .place, .number, .nickname, .address, .code, .name, .email, .phone] {
            for index in roles.indices.reversed() where roles[index] == .field(kind) && fields > IdentitySchema.limit {
                roles[index] = .ignored
                fields -= 1
            }
        }
        return roles
    }
}

/// The surnames that some nine in ten people in China bear.
enum CommonSurnames {
    private static let all: Set<UInt16> = Set(
        """
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦\
        邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文欧司诸上东皇尉公慕长宇端令南独百呼施洪季葛温柳兰倪柏单查区仇解朴华冼盖乐宁缪翟
        """.utf16)

    static func contains(_ unit: UInt16) -> Bool { all.contains(unit) }
}
