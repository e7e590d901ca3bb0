/// Reads personal names: Chinese ones by surname, given name and reading; masked and polite ones by what they show; Latin ones
/// by their words.
enum NameReading {
    private static func units(_ texts: [String]) -> [[UInt16]] { texts.map { Array($0.utf16) } }

    private static let compound: Set<[UInt16]> = Set(
        units([
            "欧阳", "司马", "上官", "诸葛", "东方", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "长孙", "宇文", "司徒", "端木", "令狐", "南宫", "独孤",
            "百里", "呼延", "轩辕", "澹台", "淳于", "单于", "太史", "申屠", "钟离", "闻人", "东郭", "西门", "赫连", "拓跋", "完颜", "第五",
        ]))
    private static let titles = units([
        "先生", "女士", "小姐", "太太", "师傅", "老师", "经理", "同学", "阿姨", "大姐", "大哥", "医生", "老板",
    ])
    private static let shortTitles: Set<UInt16> = Set("总哥姐叔某生工".utf16)
    private static let before: Set<UInt16> = Set("小老阿".utf16)

    /// How many characters of a Chinese name are its surname: 1, or 2 for 欧阳 and its like.
    static func surnameLength(_ name: [UInt16]) -> Int {
        name.count >= 2 && compound.contains(Array(name.prefix(2))) ? 2 : 1
    }

    static func read(_ folded: [UInt16]) -> ReadValue? {
        guard folded.contains(where: HanReading.isHan) else { return latin(folded) }
        var name = folded.filter { HanReading.isHan($0) || $0 == 42 || ($0 >= 97 && $0 <= 122) }
        if let hidden = name.firstIndex(of: 42), !name[..<hidden].contains(where: HanReading.isHan), hidden == 0 {
            // *伟 hides the surname.
            return masked(name)
        }
        var isPolite = false
        for title in titles where name.count > title.count && name.suffix(title.count) == title[...] {
            name.removeLast(title.count)
            isPolite = true
            break
        }
        if !isPolite, titles.contains(name) { return nil }
        if !isPolite, name.count == 2 || name.count == 3, let last = name.last, shortTitles.contains(last),
            surnameLength(name) == name.count - 1
        {
            name.removeLast()
            isPolite = true
        }
        if !isPolite, name.count == 2, let first = name.first, before.contains(first), first != 32 {
            name.removeFirst()
            isPolite = true
        }
        // 老 and 小 also stand before 王先生.
        if name.contains(42) { return masked(name) }
        if name.count == surnameLength(name) { return masked(name + [42]) }
        guard name.count <= 8 else { return nil }
        return full(name)
    }

    private static func full(_ name: [UInt16]) -> ReadValue {
        let table = HanReading.shared
        var value = ReadValue()
        value.units = name
        let length = surnameLength(name)
        var packed: UInt64 = 0
        var surname = StableHash(21)
        var given = StableHash(22)
        var folded = StableHash(23)
        var givenFolded = StableHash(24)
        var surnameLetters: [UInt8] = []
        var givenLetters: [UInt8] = []
        for (index, unit) in name.enumerated() {
            let syllable = table.syllable(unit, inSurname: index == 0)
            packed = packed << 10 | UInt64(syllable)
            let fold = table.folded[Int(syllable)]
            // What has no reading stands for itself.
            folded.add(syllable == 0 ? unit : fold)
            if index < length {
                surname.add(unit)
                surnameLetters += table.syllables[Int(syllable)]
            } else {
                given.add(syllable == 0 ? unit : syllable)
                givenFolded.add(syllable == 0 ? unit : fold)
                givenLetters += table.syllables[Int(syllable)]
            }
        }
        value.numbers = (packed, surname.value)
        value.group = canonical([surnameLetters, givenLetters])
        value.wider = folded.value
        value.extra = givenFolded.value
        return value
    }

    /// The words of a name in any order.
    private static func canonical(_ words: [[UInt8]]) -> UInt64 {
        var hash = StableHash(25)
        for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            for letter in word { hash.add(letter) }
            hash.add(UInt8(0))
        }
        return hash.value
    }

    private static func masked(_ name: [UInt16]) -> ReadValue? {
        var value = ReadValue()
        value.shape = .masked
        value.units = name
        if name[0] != 42 {
            var surname = StableHash(21)
            for unit in name.prefix(surnameLength(name)) where unit != 42 { surname.add(unit) }
            value.numbers.1 = surname.value
        }
        return value
    }

    private static func latin(_ folded: [UInt16]) -> ReadValue? {
        var value = ReadValue()
        value.shape = .latin
        var words: [[UInt8]] = [[]]
        for unit in folded {
            if unit >= 97, unit <= 122 {
                words[words.count - 1].append(UInt8(unit))
            } else if unit == 42 {
                return masked(folded)
            } else if unit == 39 {
                continue
            } else if unit > 127 {
                // Letters with marks: their low byte tells them apart well enough for equality.
                words[words.count - 1].append(UInt8(truncatingIfNeeded: unit))
            } else {
                words.append([])
            }
        }
        words.removeAll { $0.isEmpty || ["mr", "mrs", "ms", "dr"].contains(String(decoding: $0, as: UTF8.self)) }
        guard !words.isEmpty else { return nil }
        for (index, word) in words.enumerated() {
            if index > 0 { value.units.append(32) }
            value.units += word.map { UInt16($0) }
        }
        value.group = canonical(words)
        var last = StableHash(26)
        for letter in words.max(by: { $0.count < $1.count }) ?? [] { last.add(letter) }
        value.numbers.1 = last.value
        value.wider = last.value
        return value
    }
}

/// Given names and surnames that stand in columns of their own.
enum NamePartReading {
    static func read(_ folded: [UInt16], isSurname: Bool) -> ReadValue? {
        var value = ReadValue()
        value.units = folded.filter { $0 != 32 && $0 != 45 && $0 != 39 }
        guard !value.units.isEmpty else { return nil }
        if value.units.contains(42) { value.shape = .masked }
        let table = HanReading.isHan(value.units[0]) ? HanReading.shared : nil
        var reading = StableHash(31)
        if let table {
            for (index, unit) in value.units.enumerated() {
                reading.add(table.syllable(unit, inSurname: isSurname && index == 0))
            }
        } else {
            value.shape = value.shape == .masked ? .masked : .latin
            for unit in Phonetic.code(value.units) { reading.add(unit) }
        }
        value.group = reading.value
        return value
    }
}

/// A rough code of how a Latin name sounds: the first letter, then consonant classes, as in Soundex (Russell 1918), unlimited.
enum Phonetic {
    static func code(_ letters: [UInt16]) -> [UInt8] {
        var code: [UInt8] = []
        var last: UInt8 = 0
        for (index, letter) in letters.enumerated() {
            let group: UInt8 =
                switch letter {
                case 98, 102, 112, 118: 1
                case 99, 103, 106, 107, 113, 115, 120, 122: 2
                case 100, 116: 3
                case 108: 4
                case 109, 110: 5
                case 114: 6
                default: 0
                }
            if index == 0 {
                code.append(UInt8(truncatingIfNeeded: letter))
            } else if group != 0, group != last {
                code.append(group)
            }
            // h and w don't part equal consonants.
            if letter != 104, letter != 119 { last = group }
            if code.count == 5 { break }
        }
        return code
    }
}
