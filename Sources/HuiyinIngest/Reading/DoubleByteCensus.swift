/// How well some bytes fit GB18030, and Big5.
struct DoubleByteCensus {
    private var common = 0
    private var rare = 0
    private var broken = 0
    /// Two-byte characters whose first byte is where Big5 keeps its frequent characters and signs.
    private var bigLeads = 0
    /// Two-byte characters whose second byte is an ASCII letter or sign, which in Big5 every third or so is.
    private var lowTrails = 0

    init(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            // A sequence cut off by the end counts as neither.
            guard index + 1 < bytes.count else { return }
            let trail = bytes[index + 1]
            if (0x81...0xFE).contains(lead), trail >= 0x40, trail != 0x7F, trail != 0xFF {
                if (0xA1...0xF7).contains(lead), trail >= 0xA1 { common += 1 } else { rare += 1 }
                if (0xA1...0xC6).contains(lead) || (0xC9...0xD5).contains(lead) { bigLeads += 1 }
                if trail < 0x7F { lowTrails += 1 }
                index += 2
            } else if (0x81...0xFE).contains(lead), (0x30...0x39).contains(trail), index + 3 < bytes.count,
                (0x81...0xFE).contains(bytes[index + 2]), (0x30...0x39).contains(bytes[index + 3])
            {
                rare += 1
                index += 4
            } else {
                broken += 1
                index += 1
            }
        }
    }

    /// Whether most of it is GB18030, and more than a stray byte before a letter, which looks like one rare character.
    var isPlausible: Bool { broken * 4 <= common + rare && (common > 0 || rare >= 3) }

    /// Whether it rather is Big5: simplified Chinese in GB18030 has next to no second byte below 0xA1, and traditional Chinese
    /// in it has first bytes that Big5 does not use.
    var isBig5: Bool {
        let all = common + rare
        return all >= 4 && broken * 20 <= all && bigLeads * 50 >= all * 48 && lowTrails * 100 >= all * 12
    }
}
