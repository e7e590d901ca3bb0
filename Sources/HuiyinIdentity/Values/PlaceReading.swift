/// Cities and regions: 广东省深圳市, 深圳市 and 深圳 are one.
enum PlaceReading {
    private static let ends: Set<UInt16> = Set("省市".utf16)

    static func read(_ folded: [UInt16]) -> ReadValue? {
        var value = ReadValue()
        guard folded.contains(where: HanReading.isHan) else {
            value.units = folded.filter { $0 != 32 && $0 != 45 && $0 != 46 && $0 != 39 }
            return value.units.isEmpty ? nil : value
        }
        var parts = folded.split { $0 == 32 || $0 == 45 || $0 == 47 || $0 == 44 || $0 == 0x00B7 || $0 == 0xFF0C }
        if parts.count == 1 { parts = AddressReading.levels(Array(folded)).map { $0[...] } }
        // The city is the second level where a province stands before it.
        var city = parts.count >= 2 ? parts[1] : parts.first ?? folded[...]
        if let first = parts.first, first.last == 0x5E02 || isMunicipality(first) { city = first }
        if city.count > 2, let last = city.last, ends.contains(last) { city.removeLast() }
        value.units = Array(city)
        return value
    }

    private static func isMunicipality(_ part: ArraySlice<UInt16>) -> Bool {
        ["北京", "上海", "天津", "重庆"].contains(String(decoding: part, as: UTF16.self))
    }
}

/// Addresses, parsed into levels: 浙江省 杭州市 西湖区 | 文三路 100号 3幢 201.
enum AddressReading {
    private static let provinceEnd: UInt16 = 0x7701
    private static let cityEnd: UInt16 = 0x5E02
    private static let districtEnds: Set<UInt16> = Set("区县旗".utf16)

    /// The province, city and district at the beginning of a Chinese address, as far as they are marked, then the rest.
    static func levels(_ units: [UInt16]) -> [[UInt16]] {
        var parts: [[UInt16]] = []
        var current: [UInt16] = []
        var depth = 0
        for (index, unit) in units.enumerated() {
            current.append(unit)
            guard current.count >= 2, current.count <= 12, depth < 3 else { continue }
            let isSuburb = unit == 0x533A && index > 0 && (units[index - 1] == 0x793E || units[index - 1] == 0x5C0F)
            if unit == provinceEnd && depth < 1 {
                depth = 1
            } else if unit == cityEnd && depth < 2 {
                depth = 2
            } else if districtEnds.contains(unit) && !isSuburb {
                depth = 3
            } else {
                continue
            }
            parts.append(current)
            current = []
        }
        if !current.isEmpty { parts.append(current) }
        return parts
    }

    static func read(_ folded: [UInt16]) -> ReadValue? {
        var value = ReadValue()
        let units = folded.filter { $0 != 44 && $0 != 46 && $0 != 35 && $0 != 0x3002 && $0 != 0xFF0C }
        guard !units.isEmpty else { return nil }
        guard units.contains(where: HanReading.isHan) else {
            value.units = units.filter { $0 != 32 }
            value.shape = .latin
            guard !value.units.isEmpty else { return nil }
            value.group = StableHash.of(value.units[...], seed: 41)
            // The first letters survive most slips further on.
            value.wider = StableHash.of(value.units.prefix(5), seed: 42)
            return value
        }
        let parts = levels(units.filter { $0 != 32 && $0 != 45 })
        var rest = parts.last ?? units
        if let last = rest.last, parts.count > 1 || districtEnds.contains(last) {
            if let district = parts.dropLast().last(where: { districtEnds.contains($0.last ?? 0) }) {
                value.wider = StableHash.of(district[...], seed: 43)
            }
            if let city = parts.dropLast().last(where: { $0.last == cityEnd }) {
                value.numbers.0 = StableHash.of(city[...], seed: 44)
            }
        }
        if rest.count > 48 { rest = Array(rest.prefix(48)) }
        value.units = rest
        value.group = StableHash.of(rest[...], seed: 45)
        // The house number and what follows it: a flat is shared by those who live in it, a street by thousands.
        var digits = StableHash(46)
        for unit in rest where unit >= 48 && unit <= 57 { digits.add(unit) }
        value.numbers.1 = digits.value
        return value
    }
}
