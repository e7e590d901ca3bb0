/// Plates of Britain since 2001, which need no label where a vehicle is spoken of: BD19 KTE.
extension PlateReader {
    /// The plate whose four signs of area and age begin at `start`.
    static func read(british start: Int, in text: PersonalText) -> Range<Int>? {
        guard text.isCapital(start), text.isCapital(start + 1), !PersonalSign.isWord(text[start - 1]),
            text[start - 1] != 0x2D, PersonalSign.isDigit(text[start + 2]), PersonalSign.isDigit(text[start + 3])
        else { return nil }
        // March is told by the year, September by fifty more.
        let age = (text[start + 2] - 0x30) * 10 + text[start + 3] - 0x30
        guard 2...40 ~= age || 51...89 ~= age else { return nil }
        let last = text[start + 4] == 0x20 ? start + 5 : start + 4
        guard (last..<last + 3).allSatisfy({ text.isCapital($0) && text[$0] != 0x69 && text[$0] != 0x71 }),
            !PersonalSign.isWord(text[last + 3]), text[last + 3] != 0x2D, text[start] != 0x69, text[start] != 0x71
        else { return nil }
        // LED, AMG and LHR are no ends of plates that anybody would take for one.
        if notEnds.contains(text.string(last..<last + 3)) { return nil }
        return speaksOfVehicles(text) ? start..<last + 3 : nil
    }

    private static func speaksOfVehicles(_ text: PersonalText) -> Bool {
        var index = 0
        while index < text.count {
            if text[index] == 0x8F66 { return true }
            let end = text.letterEnd(index)
            if 3...12 ~= end - index, vehicles.contains(text.string(index..<end)) { return true }
            index = max(end, index + 1)
        }
        return false
    }

    private static let notEnds: Set<String> = [
        "led", "usb", "amg", "gps", "suv", "ecu", "abs", "lhr", "jfk", "lax", "sfo", "ord", "pek", "pvg", "hkg", "dxb",
        "sin", "cdg", "fra", "ams", "mph", "rpm", "psi", "mpg", "kwh", "tdi", "tsi", "gti", "phev", "cde", "abc", "xyz",
    ]

    private static let vehicles: Set<String> = [
        "car", "cars", "van", "vans", "reg", "plate", "plates", "registration", "vehicle", "vehicles", "parked",
        "parking",
        "driver", "driving", "drive", "drove", "lorry", "truck", "mot", "garage", "bumper", "windscreen", "taxi", "cab",
        "suv", "engine", "clutch", "motorbike", "bike", "golf", "fiesta", "focus", "corsa", "astra", "hatchback",
        "tyre",
        "tyres", "brakes", "mileage", "minibus", "coach", "moped", "towed", "clamped",
    ]
}
