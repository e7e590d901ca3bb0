/// Addresses that end with what has no unit: rooms with dashes, and groups of villages with names.
extension ChineseAddressReader {
    /// 阳光花园5-2-301: house, staircase and room after a compound.
    func read(rooms: Range<Int>, from: Int) -> Range<Int>? {
        guard 4...12 ~= rooms.count, rooms.lowerBound > from,
            PlaceWords.units.beginning(at: rooms.upperBound, in: text) == nil
        else { return nil }
        var dashes = 0
        var digits = 0
        for index in rooms {
            if text[index] == 0x2D {
                dashes += 1
                // Years and amounts are longer.
                guard 1...3 ~= digits else { return nil }
                digits = 0
            } else {
                guard PersonalSign.isDigit(text[index]) else { return nil }
                digits += 1
            }
        }
        guard 1...2 ~= dashes, 1...4 ~= digits else { return nil }
        let end = rooms.lowerBound
        let nameEnd = piece(endingAt: end, from: from)?.start ?? end
        let start = begin(nameEnd, from: from)
        let hasPlace = firstPlace(start..<end) != nil
        guard nameEnd < end && (hasPlace || dashes == 2 && 2...8 ~= nameEnd - start) || hasRoad(start..<end) else {
            return nil
        }
        return start..<rooms.upperBound
    }

    /// 三合镇刀靶村长岭组: a group with a name, three levels or more below a province or city.
    func group(_ unit: Int, from: Int) -> Range<Int>? {
        guard unit - from > 8, PersonalSign.isHan(text[unit - 1]) else { return nil }
        let start = begin(unit, from: from)
        guard unit - start > 8, firstPlace(start..<unit) == start else { return nil }
        let levels = (start + 2..<unit).count { PlaceWords.levels.ending(at: $0, in: text) != nil }
        return levels >= 3 ? start..<unit + 1 : nil
    }
}
