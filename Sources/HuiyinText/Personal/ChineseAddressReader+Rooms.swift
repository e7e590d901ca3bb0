/// Addresses that end with what has no unit: rooms with dashes, and groups of villages with names.
extension ChineseAddressReader {
    /// 阳光花园5-2-301: house, staircase and room after a compound.
    func read(rooms: Range<Int>, from: Int) -> Range<Int>? {
        guard 3...12 ~= rooms.count, rooms.lowerBound > from,
            PlaceWords.units.beginning(at: rooms.upperBound, in: text) == nil
        else { return nil }
        if 3...4 ~= rooms.count, rooms.allSatisfy({ PersonalSign.isDigit(text[$0]) }) {
            return bareRoom(rooms, from: from)
        }
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
        guard
            nameEnd < end
                && (hasPlace || 2...8 ~= nameEnd - start && (dashes == 2 || digits >= 3 && isHome(nameEnd..<end)))
                || hasRoad(start..<end)
        else {
            return nil
        }
        return start..<rooms.upperBound
    }

    /// 银河大厦1802, 商场3楼312: three or four digits behind a floor, or a building that has rooms.
    private func bareRoom(_ rooms: Range<Int>, from: Int) -> Range<Int>? {
        let next = text[text.afterSpaces(rooms.upperBound, most: 1)]
        guard !Self.counted.contains(next), next != 0x2E else { return nil }
        let end = rooms.lowerBound
        if text[end - 1] == 0x697C || text[end - 1] == 0x5C42, PersonalSign.isDigit(text[end - 2]) {
            guard let address = read(unit: end - 1, from: from), address.upperBound == rooms.upperBound else {
                return nil
            }
            return address
        }
        guard text[end] != 0x30, let piece = piece(endingAt: end, from: from), isHome(piece.start..<end),
            piece.end - piece.start == 2
        else { return nil }
        let start = begin(piece.start, from: from)
        return 2...20 ~= piece.start - start ? start..<rooms.upperBound : nil
    }

    /// Whether people live or work behind the doors of what ends so.
    private func isHome(_ ending: Range<Int>) -> Bool { Self.homes.ending(at: ending.upperBound, in: text) != nil }

    private static let homes = HanWords(
        "小区 花园 公寓 大厦 写字楼 新村 家园 苑 雅苑 花苑 家苑 嘉园 名苑 华庭 公馆 华府 宿舍 一期 二期 三期 四期 五期 东区 西区 南区 北区 馨园 名邸 府 邸")
    private static let counted = ScalarSet("年月元块个人平米多余号户间单位次天件期路线步级万千百后前以起届米公度%种名家万室栋幢座楼层组")

    /// 三合镇刀靶村长岭组: a group with a name, three levels or more below a province or city.
    func group(_ unit: Int, from: Int) -> Range<Int>? {
        guard unit - from > 8, PersonalSign.isHan(text[unit - 1]) else { return nil }
        let start = begin(unit, from: from)
        guard unit - start > 8, firstPlace(start..<unit) == start else { return nil }
        let levels = (start + 2..<unit).count { PlaceWords.levels.ending(at: $0, in: text) != nil }
        guard levels >= 3 else { return nil }
        // 大竹组8号.
        let house = extend(unit + 1, isRoad: true)
        return start..<(house.parts > 0 ? house.end : unit + 1)
    }
}
