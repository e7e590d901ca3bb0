/// Reads Chinese addresses from province to room. A city or a district alone is none: a house, building or room must be named, or, after
/// a label, a road or compound below a district.
struct ChineseAddressReader {
    let text: PersonalText

    /// So many scalars before its first number an address begins at the most.
    private static let longestName = 34

    /// The address whose unit (号, 栋, 室 …) stands at `unit`, where it begins at `from` or later.
    func read(unit: Int, from: Int) -> Range<Int>? {
        if text[unit] == 0x7EC4, !isNumberSign(text[unit - 1]) { return group(unit, from: from) }
        var number = numberStart(unit, from: from)
        guard number < unit, text[number - 1] != 0x6708, text[number - 1] != 0x5E74 else { return nil }
        // 5组12号, 3号楼2单元: the first number is what the name stands before.
        while let earlier = earlierNumber(number, from: from) { number = earlier }
        var nameEnd = number
        if text[nameEnd - 1] == 0x20 || text[nameEnd - 1] == 0x3000 { nameEnd -= 1 }
        let piece = piece(endingAt: nameEnd, from: from)
        let (end, parts, isBuilding) = extend(number, isRoad: piece?.isRoad ?? false)
        guard end > unit else { return nil }
        guard let piece else { return unnamed(unit, number, nameEnd, end, parts, isBuilding, from: from) }
        // 万达广场2层 is where a shop is.
        let start = begin(piece.start, from: from)
        guard piece.isRoad || isBuilding || hasRoad(start..<piece.start) else { return nil }
        guard start < piece.end, start < piece.start || piece.end - piece.start > 1, !isVague(start, piece) else {
            return nil
        }
        return start..<end
    }

    /// 徐州市泉山区解放南路科技园3号: the road stands before the compound.
    func hasRoad(_ range: Range<Int>) -> Bool {
        range.count >= 4 && firstPlace(range) != nil
            && range.contains { index in
                PlaceWords.roads.ending(at: index, in: text).map { index - $0.length > range.lowerBound } ?? false
            }
    }

    /// 3栋2单元501 without a name, or with one that ends like none: at least two levels are told.
    private func unnamed(
        _ unit: Int, _ number: Int, _ nameEnd: Int, _ end: Int, _ parts: Int, _ isBuilding: Bool, from: Int
    ) -> Range<Int>? {
        // 95#: the number of a fuel or a size.
        guard text[unit] != 0x23 else { return nil }
        let name = begin(nameEnd, from: from)
        // 包河区马鞍山路绿地赢海C座: place and road stand before a name with no ending.
        if parts >= 1, nameEnd - name <= 30, hasRoad(name..<nameEnd) { return name..<end }
        guard parts >= 2, isBuilding, end - number >= 5 else { return nil }
        // 风控二组0712: a team and a seat.
        guard !(number..<end).contains(where: { text[$0] == 0x7EC4 }) || firstPlace(name..<nameEnd) != nil else {
            return nil
        }
        guard nameEnd - name >= 2, nameEnd - name <= 24 else {
            return parts >= 3 || end - number >= 7 ? number..<end : nil
        }
        return nameEnd - name <= 10 || firstPlace(name..<nameEnd) != nil ? name..<end : number..<end
    }

    /// 这条路2号: a road without a name.
    private func isVague(_ start: Int, _ piece: Piece) -> Bool {
        [0x6761, 0x8FD9, 0x90A3, 0x54EA, 0x67D0, 0x9A6C, 0x4E00].contains(text[piece.start - 1])
            && piece.start - start <= 2
            && piece.isRoad && piece.end - piece.start == 1
    }

    /// The address that begins at `start`, after a label or a verb, where it needs no number: 杭州市西湖区文三路.
    func read(from start: Int, isLabelled: Bool) -> Range<Int>? {
        var index = start
        var levels = 0
        var details = 0
        var endOfLast = start
        for _ in 0..<12 {
            let spaced = levels + details > 0 ? text.afterSpaces(index, most: 1) : index
            if levels < 3, details == 0, let place = PlaceWords.places.beginning(at: spaced, in: text) {
                index = spaced + place.length
                if let level = PlaceWords.levels.beginning(at: index, in: text) { index += level.length }
                levels += 1
                endOfLast = index
                continue
            }
            guard let piece = named(spaced) else { break }
            if piece.isDetail { details += 1 } else { levels += 1 }
            index = piece.end
            endOfLast = index
        }
        guard details > 0, levels >= (isLabelled ? 1 : 3), endOfLast - start >= 6 else { return nil }
        guard !isLabelled || !PersonalSign.isHan(text[endOfLast]) || levels >= 2 else { return nil }
        return start..<endOfLast
    }

    /// A name with its ending of a level, a road or a compound that begins at `start`.
    private func named(_ start: Int) -> (end: Int, isDetail: Bool)? {
        var end = start
        while end - start < 10, PersonalSign.isHan(text[end]) {
            if isBreak(end) { return nil }
            if end > start, end - start <= 6, let road = PlaceWords.roads.beginning(at: end, in: text) {
                return (end + road.length, true)
            }
            if end > start, end - start <= 6, let level = PlaceWords.levels.beginning(at: end, in: text) {
                return (end + level.length, false)
            }
            if end - start >= 2, let compound = PlaceWords.compounds.beginning(at: end, in: text),
                compound.length > 1 || end - start <= 4
            {
                return (end + compound.length, true)
            }
            end += 1
        }
        return nil
    }

    func isBreak(_ index: Int) -> Bool {
        guard Self.breaks.contains(text[index]) else { return false }
        // 新都市, 成都路.
        return text[index] != 0x90FD
            || !Self.capitals.contains(text[index - 1]) && !Self.capitals.contains(text[index + 1])
    }

    private static let capitals = ScalarSet("成新首丰江市城汇会古")
    private static let breaks = ScalarSet("的了是在有我你他她不就都还没很也吗呢吧啊这那么到去")

    private func numberStart(_ unit: Int, from: Int) -> Int {
        var number = unit
        if text[number - 1] == 0x20, PersonalSign.isDigit(text[number - 2]) { number -= 1 }
        while number > from, unit - number < 10,
            isNumberSign(text[number - 1]) || text[number - 1] == 0x2D && PersonalSign.isWord(text[number - 2])
        {
            number -= 1
        }
        // 东单元 and 西座 have no number.
        if number == unit, Self.sides.contains(text[unit - 1]), PersonalSign.isDigit(text[unit - 2]) == false {
            return unit
        }
        return number
    }

    func isNumberSign(_ scalar: UInt32) -> Bool {
        PersonalSign.isWord(scalar) || isChineseNumber(scalar)
    }

    /// 一 … 十 and 百; 壹 and its like stand in names.
    func isChineseNumber(_ scalar: UInt32) -> Bool {
        scalar == 0x5341 || scalar == 0x767E
            || PersonalSign.chineseDigits[scalar] != nil && Self.plainDigits.contains(scalar)
    }

    private static let plainDigits = ScalarSet("一二三四五六七八九零〇两")
    static let sides = ScalarSet("东西南北中")

    /// The number before a unit that ends right before `number`.
    private func earlierNumber(_ number: Int, from: Int) -> Int? {
        var end = number
        if text[end - 1] == 0x20 { end -= 1 }
        guard end > from + 1, let unit = PlaceWords.units.ending(at: end, in: text) else { return nil }
        let first = end - unit.length
        // A期, C区.
        let isLetter = PersonalSign.isLetter(text[first - 1]) && PersonalSign.isHan(text[first - 2])
        guard first > from, isLetter || PersonalSign.isDigit(text[first - 1]) || isChineseNumber(text[first - 1]) else {
            return nil
        }
        let start = numberStart(first, from: from)
        return start < first ? start : nil
    }

    struct Piece {
        let start: Int
        let end: Int
        let isRoad: Bool
    }

    /// The ending of a road, compound, village or town right before a number.
    func piece(endingAt end: Int, from: Int) -> Piece? {
        guard end - from >= 2 else { return nil }
        if let road = PlaceWords.roads.ending(at: end, in: text) {
            return Piece(start: end - road.length, end: end, isRoad: true)
        }
        // 五和大道南2号, 建设北路二段9号.
        if Self.sides.contains(text[end - 1]), let road = PlaceWords.roads.ending(at: end - 1, in: text) {
            return Piece(start: end - 1 - road.length, end: end, isRoad: true)
        }
        // 科技路西口48号, 人民路口3号, 中山路与解放路交叉口5号.
        if text[end - 1] == 0x53E3 {
            var base = end - 1
            if text[base - 1] == 0x53C9, text[base - 2] == 0x4EA4 { base -= 2 }
            if Self.sides.contains(text[base - 1]) { base -= 1 }
            if let road = PlaceWords.roads.ending(at: base, in: text) {
                return Piece(start: base - road.length, end: end, isRoad: true)
            }
        }
        if text[end - 1] == 0x6BB5 {
            let base = isChineseNumber(text[end - 2]) || Self.sides.contains(text[end - 2]) ? end - 2 : end - 1
            if let road = PlaceWords.roads.ending(at: base, in: text) {
                return Piece(start: base - road.length, end: end, isRoad: true)
            }
        }
        if let level = PlaceWords.levels.ending(at: end, in: text), text[end - 1] != 0x533A {
            return Piece(start: end - level.length, end: end, isRoad: true)
        }
        if let compound = PlaceWords.compounds.ending(at: end, in: text) {
            return Piece(start: end - compound.length, end: end, isRoad: false)
        }
        if text[end - 1] == 0x533A { return Piece(start: end - 1, end: end, isRoad: false) }
        return nil
    }

    /// Where the address begins whose first road or compound ends with what stands at `end`.
    func begin(_ end: Int, from: Int) -> Int {
        var start = end
        var weak: Int?
        while start > from, end - start < Self.longestName {
            let before = text[start - 1]
            if before == 0x20 || before == 0x2C || before == 0x2F || before == 0x2D {
                // Levels may be parted: 北京市 朝阳区 建国路.
                guard start - 1 > from, endsLevel(start - 1) else { break }
                start -= 1
                continue
            }
            guard
                PersonalSign.isHan(before) || PersonalSign.isWord(before) && start < end && isUnit(start)
                    || before == 0xB7
            else { break }
            if PlaceWords.starters.contains(before), PlaceWords.whole.beginning(at: start - 1, in: text) == nil {
                break
            }
            if weak == nil, let word = PlaceWords.before.ending(at: start, in: text), start < end,
                PlaceWords.whole.beginning(at: start - 1, in: text) == nil, !isInsidePlace(start - word.length, start),
                !(word.length == 2 && PlaceWords.compounds.ending(at: start, in: text) != nil && end - start < 2)
            {
                weak = start
            }
            start -= 1
        }
        while start < end, text[start] == 0x20 || text[start] == 0x2C || text[start] == 0x2D || text[start] == 0x2F {
            start += 1
        }
        if let place = firstPlace(start..<end) { return place }
        if let weak { return weak }
        // A long run without a place is a sentence; the last level or the road alone is the address.
        if end - start > 14 { return max(start, end - 4) }
        return start
    }

    private func isUnit(_ index: Int) -> Bool { PlaceWords.units.beginning(at: index, in: text) != nil }

    /// Whether the scalars belong to the name of a place, such as 家 in 石家庄.
    private func isInsidePlace(_ first: Int, _ end: Int) -> Bool {
        for start in max(0, first - 3)...first {
            if let place = PlaceWords.places.beginning(at: start, in: text), start + place.length >= end { return true }
        }
        return false
    }

    private func endsLevel(_ end: Int) -> Bool {
        PlaceWords.levels.ending(at: end, in: text) != nil || PlaceWords.places.ending(at: end, in: text) != nil
            || PlaceWords.roads.ending(at: end, in: text) != nil
    }

    /// Where the first province or city of a range begins; what stands before it is no address.
    func firstPlace(_ range: Range<Int>) -> Int? {
        range.first { index in
            guard let place = PlaceWords.places.beginning(at: index, in: text), index + place.length <= range.upperBound
            else { return false }
            let next = index + place.length
            if PlaceWords.levels.beginning(at: next, in: text) != nil { return true }
            // 上海路 and 南京东路 are roads, 长沙银行 a bank.
            if PlaceWords.roads.beginning(at: next, in: text) != nil { return false }
            return !Self.sides.contains(text[next]) || PlaceWords.roads.beginning(at: next + 1, in: text) == nil
        }
    }
}
