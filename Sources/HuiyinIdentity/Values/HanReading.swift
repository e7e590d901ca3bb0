import CHuiyinICU

/// How each Han character of the basic plane is written in simplified form and read in toneless pinyin.
///
/// Readings and forms are ICU's (`Han-Latin`, `Traditional-Simplified`). A character in a surname is read by
/// ``surnameReadings`` first, since 单, 曾, 仇 … are read otherwise there.
package struct HanReading: Sendable {
    /// Made once, in about 50 ms, when the first Han character is met.
    package static let shared = HanReading()

    private static let first = 0x4E00
    private static let last = 0x9FFF

    /// The letters of each syllable; ids index it, 0 is the empty one.
    let syllables: [[UInt8]]
    /// The syllable's id as southern speakers confuse it: zh z, ch c, sh s, -ng -n, l n, f h.
    let folded: [UInt16]
    private let reading: [UInt16]
    private let simplified: [UInt16]
    private let surnames: [UInt16: UInt16]

    /// Surnames of one character that are read otherwise than the same character elsewhere.
    private static let surnameReadings: [(Character, String)] = [
        ("单", "shan"), ("曾", "zeng"), ("解", "xie"), ("仇", "qiu"), ("区", "ou"), ("查", "zha"), ("朴", "piao"),
        ("任", "ren"), ("华", "hua"), ("冼", "xian"), ("盖", "ge"), ("尉", "wei"), ("乐", "yue"), ("员", "yun"),
        ("宁", "ning"), ("洗", "xian"), ("缪", "miao"), ("翟", "zhai"), ("覃", "qin"), ("召", "shao"), ("折", "she"),
        ("黑", "he"), ("种", "chong"), ("秘", "bi"), ("繁", "po"), ("那", "na"), ("纪", "ji"), ("逄", "pang"),
        ("晁", "chao"), ("郇", "xun"), ("卜", "bu"), ("柏", "bai"), ("葛", "ge"), ("牟", "mu"), ("幺", "yao"),
        ("尹", "yin"), ("哈", "ha"), ("褚", "chu"), ("重", "chong"), ("石", "shi"), ("盛", "sheng"), ("燕", "yan"),
    ]

    private init() {
        let count = Self.last - Self.first + 1
        let characters = (Self.first...Self.last).map { UInt16($0) }
        let written = Self.transform("Traditional-Simplified", characters) ?? []
        simplified = written.count == count ? written : characters
        // One character a line keeps ICU from reading neighbours as a word.
        var lines: [UInt16] = []
        lines.reserveCapacity(count * 2)
        for character in simplified {
            lines.append(character)
            lines.append(10)
        }
        let letters = Self.transform("Han-Latin; Latin-ASCII; Lower", lines) ?? []
        var ids: [[UInt8]: UInt16] = [[]: 0]
        var known: [[UInt8]] = [[]]
        func id(_ syllable: [UInt8]) -> UInt16 {
            if let id = ids[syllable] { return id }
            let id = UInt16(known.count)
            known.append(syllable)
            ids[syllable] = id
            return id
        }
        var readings: [UInt16] = []
        readings.reserveCapacity(count)
        var syllable: [UInt8] = []
        for unit in letters {
            if unit == 10 {
                readings.append(id(syllable))
                syllable.removeAll(keepingCapacity: true)
            } else if unit >= 97, unit <= 122 {
                syllable.append(UInt8(unit))
            }
        }
        reading = readings.count == count ? readings : [UInt16](repeating: 0, count: count)
        var surnames: [UInt16: UInt16] = [:]
        for (character, letters) in Self.surnameReadings {
            if let unit = character.utf16.first { surnames[unit] = id(Array(letters.utf8)) }
        }
        self.surnames = surnames
        // Folding may make syllables that no character has; they get ids of their own behind the real ones.
        var index = 0
        var folds: [UInt16] = []
        while index < known.count {
            folds.append(id(Self.fold(known[index])))
            index += 1
        }
        folded = folds
        syllables = known
    }

    private static func fold(_ syllable: [UInt8]) -> [UInt8] {
        var letters = syllable
        if letters.count > 1, letters[1] == UInt8(ascii: "h") { letters.remove(at: 1) }
        if letters.count > 2, letters[letters.count - 1] == UInt8(ascii: "g"),
            letters[letters.count - 2] == UInt8(ascii: "n")
        {
            letters.removeLast()
        }
        if letters.first == UInt8(ascii: "n"), letters.count > 1 { letters[0] = UInt8(ascii: "l") }
        return letters
    }

    private static func transform(_ name: String, _ units: [UInt16]) -> [UInt16]? {
        var buffer = units + [UInt16](repeating: 0, count: units.count * 8 + 64)
        let length = buffer.withUnsafeMutableBufferPointer { pointer in
            huiyin_icu_transform(name, pointer.baseAddress, Int32(units.count), Int32(pointer.count))
        }
        return length < 0 ? nil : Array(buffer.prefix(Int(length)))
    }

    package static func isHan(_ unit: UInt16) -> Bool { Int(unit) >= first && Int(unit) <= last }

    /// The simplified form of a Han character; any other unit as it is.
    func simplify(_ unit: UInt16) -> UInt16 { Self.isHan(unit) ? simplified[Int(unit) - Self.first] : unit }

    /// The id of a character's syllable, 0 for what is no Han character or has no reading.
    func syllable(_ unit: UInt16, inSurname: Bool = false) -> UInt16 {
        guard Self.isHan(unit) else { return 0 }
        if inSurname, let own = surnames[unit] { return own }
        return reading[Int(unit) - Self.first]
    }

    /// The letters of a text's characters, surnames at its beginning read as such; for people and tests.
    package func pinyin(ofName name: String) -> String {
        var letters: [UInt8] = []
        for (index, unit) in name.utf16.enumerated() {
            if index > 0 { letters.append(32) }
            letters += syllables[Int(syllable(simplify(unit), inSurname: index == 0))]
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
