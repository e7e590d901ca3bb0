/// What the finder of personal data asks of every scalar: one look into a table.
struct PersonalSign: OptionSet {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    static let digit = PersonalSign(rawValue: 1)
    /// 一 … 九, 零, 〇, 幺, 两, and 拐, 洞, 勾 as they are told on the telephone.
    static let chineseDigit = PersonalSign(rawValue: 2)
    static let letter = PersonalSign(rawValue: 4)
    static let at = PersonalSign(rawValue: 8)
    /// The short name of a province, with which plates begin.
    static let plate = PersonalSign(rawValue: 16)
    static let surname = PersonalSign(rawValue: 32)
    /// The second sign of 微信, and what labels end with: the colon, 人, 名, 叫, 主.
    static let account = PersonalSign(rawValue: 64)
    /// Signs that end the number of a house or room, or before which an address may begin.
    static let address = PersonalSign(rawValue: 128)

    static let chineseDigits: [UInt32: UInt8] = [
        0x96F6: 0, 0x3007: 0, 0x4E00: 1, 0x5E7A: 1, 0x4E8C: 2, 0x4E24: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6,
        0x4E03: 7, 0x516B: 8, 0x4E5D: 9, 0x58F9: 1, 0x62D0: 7, 0x6D1E: 0, 0x52FE: 9, 0x8D30: 2, 0x53C1: 3, 0x8086: 4,
        0x4F0D: 5, 0x9646: 6, 0x67D2: 7,
        0x634C: 8, 0x7396: 9,
        // ① … ⑨, ⓪.
        0x2460: 1, 0x2461: 2, 0x2462: 3, 0x2463: 4, 0x2464: 5, 0x2465: 6, 0x2466: 7, 0x2467: 8, 0x2468: 9, 0x24EA: 0,
    ]

    /// One byte for each scalar below U+10000.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x10000)
        func mark(_ scalars: String, _ sign: PersonalSign) {
            for scalar in scalars.unicodeScalars where scalar.value < 0x10000 {
                table[Int(scalar.value)] |= sign.rawValue
            }
        }
        mark("0123456789", .digit)
        for scalar in chineseDigits.keys { table[Int(scalar)] |= PersonalSign.chineseDigit.rawValue }
        mark("abcdefghijklmnopqrstuvwxyz", .letter)
        mark("@", .at)
        mark(PlateReader.provinces, .plate)
        mark(ChineseNameWords.surnames, .surname)
        mark(ChineseNameWords.compoundStarts, .surname)
        mark(MinorityNames.starts, .surname)
        mark("信姓:·•・‧人名叫主", .account)
        mark("号弄栋幢座室组址住到在坊#", .address)
        return table
    }()

    @inline(__always)
    static func of(_ scalar: UInt32) -> PersonalSign {
        scalar < 0x10000 ? PersonalSign(rawValue: table[Int(scalar)]) : []
    }

    @inline(__always)
    static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

    @inline(__always)
    static func isLetter(_ scalar: UInt32) -> Bool { scalar &- 0x61 < 26 }

    @inline(__always)
    static func isWord(_ scalar: UInt32) -> Bool { isDigit(scalar) || isLetter(scalar) }

    @inline(__always)
    static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && scalar <= 0x9FFF || scalar == 0x3007 }
}
