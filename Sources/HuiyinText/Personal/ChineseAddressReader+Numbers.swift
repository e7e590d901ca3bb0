/// The numbers of houses, buildings, floors and rooms behind the name of an address.
extension ChineseAddressReader {
    /// The end of the numbers, buildings and rooms from `start` on, how many there are, and whether one is a building, a unit or a room.
    func extend(_ start: Int, isRoad: Bool) -> (end: Int, parts: Int, isBuilding: Bool) {
        var end = start
        var parts = 0
        var isBuilding = false
        while parts < 9 {
            var index = end
            if parts > 0 {
                while index - end < 2,
                    text[index] == 0x20 || text[index] == 0x2C || text[index] == 0x2D || text[index] == 0x2F
                { index += 1 }
            }
            let isMarked = index > end && text[end] == 0x2C
            if let part = number(index, isFirst: parts == 0, isMarked: isMarked, isRoad: isRoad) {
                end = part.end
                parts += 1
                isBuilding = isBuilding || part.isBuilding
            } else if !isMarked, parts > 0, let stop = inner(index) {
                end = stop
                parts += 1
            } else {
                break
            }
        }
        return (end, parts, isBuilding)
    }

    /// A number with its unit, or a bare number of a room.
    private func number(_ start: Int, isFirst: Bool, isMarked: Bool, isRoad: Bool) -> (end: Int, isBuilding: Bool)? {
        var end = start
        // 附楼203, 后楼2门.
        if !isFirst, Self.wings.contains(text[end]), text[end + 1] == 0x697C { return (end + 2, true) }
        // 附3号, 东单元.
        if !isFirst, text[end] == 0x9644 { end += 1 }
        if !isFirst, Self.sides.contains(text[end]), let unit = PlaceWords.units.beginning(at: end + 1, in: text),
            text[end + 1] != 0x53F7
        {
            return (end + 1 + unit.length, true)
        }
        let digits = end
        while end - digits < 8, isNumberSign(text[end]) { end += 1 }
        while text[end] == 0x2D, PersonalSign.isWord(text[end + 1]), end - digits < 14 { end = text.wordEnd(end + 1) }
        guard end > digits else { return nil }
        let spaced = text[end] == 0x20 && PlaceWords.units.beginning(at: end + 1, in: text) != nil ? end + 1 : end
        if let unit = PlaceWords.units.beginning(at: spaced, in: text) {
            // 112号附楼203: the wing is named behind the house.
            let unitEnd = spaced + unit.length
            let isWing = unit.length == 2 && text[unitEnd - 1] == 0x9644 && text[unitEnd] == 0x697C
            let stop = houseEnd(isWing ? unitEnd - 1 : unitEnd, isHouse: text[spaced] == 0x53F7)
            // 3号线, 2号口; 2号店 where no road is named.
            if text[stop - 1] == 0x53F7 {
                if text[stop] == 0x7EBF || text[stop] == 0x53E3 { return nil }
                if !isRoad, PlaceWords.notHouses.contains(text[stop]) { return nil }
            }
            // 117号，一楼带院: what is told of the house.
            if isMarked, Self.told.contains(text[spaced]), PersonalSign.isHan(text[stop]),
                !isChineseNumber(text[stop])
            {
                return nil
            }
            let isFloor = unit.length == 1 && [0x697C, 0x5C42, 0x53F7, 0x533A, 0x671F, 0x95E8].contains(text[spaced])
            return (stop, !isFloor)
        }
        guard !isFirst, !isMarked,
            PersonalSign.isDigit(text[start]) || PersonalSign.isLetter(text[start]) && end - start >= 3,
            2...9 ~= end - start,
            (start..<end).contains(where: { PersonalSign.isDigit(text[$0]) })
        else { return nil }
        guard (start..<end).allSatisfy({ PersonalSign.isWord(text[$0]) || text[$0] == 0x2D }) else { return nil }
        return Self.counted.contains(text[text.afterSpaces(end, most: 1)]) ? nil : (end, true)
    }

    /// 117号丁, 18号之二; the 门 of 门口 is none of the number's.
    private func houseEnd(_ end: Int, isHouse: Bool) -> Int {
        if text[end - 1] == 0x95E8, Self.doorWords.contains(text[end]) { return end - 1 }
        guard isHouse && text[end - 1] == 0x53F7 || text[end - 1] == 0x697C && text[end] == 0x4E4B else { return end }
        if Self.stems.contains(text[end]), text[end + 1] != 0x7EA7 { return end + 1 }
        guard text[end] == 0x4E4B || text[end] == 0x2D,
            PersonalSign.isDigit(text[end + 1]) || isChineseNumber(text[end + 1])
        else { return end }
        var stop = end + 1
        while isChineseNumber(text[stop]) || PersonalSign.isDigit(text[stop]), stop - end < 4 { stop += 1 }
        // 2号-3栋: the number is the building's.
        return text[end] == 0x4E4B || PlaceWords.units.beginning(at: stop, in: text) == nil ? stop : end
    }

    /// 楼, 层; 床, 档, 村, 舍 count other things too: 88号，3床被子都湿了.
    private static let told = ScalarSet("楼层床档村舍")
    private static let wings = ScalarSet("附副辅主前后裙")
    private static let stems = ScalarSet("甲乙丙丁戊")
    private static let doorWords = ScalarSet("口前外面诊店市头卫铃锁")
    private static let counted = ScalarSet("元块个件次天年月日点分台万千米公%单")

    /// The name of a compound or building between two numbers: 88号[阳光花园]3栋, 2号[万科星火]3栋.
    private func inner(_ start: Int) -> Int? {
        var end = start
        while end - start < 14, PersonalSign.isHan(text[end]) || PersonalSign.isLetter(text[end]) {
            // 6栋2404投诉6栋2504: two homes.
            if isBreak(end) || text[end] == 0x6295 && text[end + 1] == 0x8BC9 { return nil }
            if end > start, let compound = PlaceWords.compounds.beginning(at: end, in: text) {
                var stop = end + compound.length
                // 国际大厦, 商业广场: the last ending counts.
                while let more = PlaceWords.compounds.beginning(at: stop, in: text), more.length > 1 {
                    stop += more.length
                }
                let next = text[stop]
                if compound.length > 1 || !PersonalSign.isHan(next) || isChineseNumber(next) { return stop }
            }
            end += 1
            // A name with another ending, right before a building's number.
            if end - start >= 2, end - start <= 10,
                PersonalSign.isDigit(text[end])
                    || PersonalSign.isLetter(text[end]) && !PersonalSign.isLetter(text[end - 1]),
                let part = number(end, isFirst: true, isMarked: false, isRoad: true),
                part.isBuilding || text[part.end - 1] == 0x533A
            {
                return end
            }
        }
        return nil
    }
}
