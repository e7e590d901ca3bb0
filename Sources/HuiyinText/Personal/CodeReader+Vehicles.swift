import HuiyinDomain

/// Numbers of vehicles, together and in groups.
extension CodeReader {
    func vehicle(_ start: Int, _ end: Int, _ digits: Int) -> (PersonalKind, Range<Int>)? {
        guard 16...21 ~= end - start, digits >= 4, digits < end - start else { return nil }
        let signs = text.scalars[start..<end].filter { $0 != 0x2D && $0 != 0x5F }
        if signs.count == 17, PersonalChecksums.isVehicle(signs[...]), digits >= 5, digits <= 15 {
            return (.vin, start..<end)
        }
        // Mistyped, but somebody says that it is one.
        guard 16...18 ~= signs.count, let label = labels.before(start, in: text), label.meaning == .vehicle,
            label.isClose || signs.count == 17
        else { return nil }
        return (.vin, start..<end)
    }

    /// L F V 2 A …: sign by sign.
    func typedVehicle(_ start: Int) -> Range<Int>? {
        let places = (0..<17).map { start + 2 * $0 }
        guard places[16] < text.count, places.allSatisfy({ PersonalSign.isWord(text[$0]) }),
            places.dropLast().allSatisfy({ text[$0 + 1] == 0x20 }), !PersonalSign.isWord(text[places[16] + 1]),
            PersonalChecksums.isVehicle(places.map { text[$0] }[...])
        else { return nil }
        return start..<places[16] + 1
    }

    /// LFV 2A21 K0J4 123456: groups of letters and digits that are seventeen together.
    func spacedVehicle(_ start: Int, _ first: Int) -> (PersonalKind, Range<Int>)? {
        var signs = text.scalars[start..<first].filter { $0 != 0x2D }
        var end = first
        while signs.count < 17, text[end] == 0x20 || text[end] == 0x2D, PersonalSign.isWord(text[end + 1]) {
            let stop = text.wordEnd(end + 1)
            guard signs.count + stop - end - 1 <= 17 else { return nil }
            signs += text.scalars[end + 1..<stop]
            end = stop
        }
        let digits = signs.count { PersonalSign.isDigit($0) }
        guard signs.count == 17, digits >= 5, digits < 17, end > first,
            (start..<end).allSatisfy({
                !PersonalSign.isLetter(text[$0]) || text.isCapital($0) == text.isCapital(start)
                    || PersonalSign.isDigit(text[start])
            })
        else { return nil }
        if PersonalChecksums.isVehicle(signs[...]) { return (.vin, start..<end) }
        return labels.before(start, in: text)?.meaning == .vehicle ? (.vin, start..<end) : nil
    }
}
