/// Reads addresses as English speakers write them: a number, a street, then flat, town and code where they are told.
struct EnglishAddressReader {
    let text: PersonalText

    /// The address whose house number begins at `start`.
    func read(at start: Int, from: Int) -> Range<Int>? {
        var end = start
        while PersonalSign.isDigit(text[end]), end - start < 6 { end += 1 }
        if PersonalSign.isLetter(text[end]), !PersonalSign.isWord(text[end + 1]) { end += 1 }
        guard text[end] == 0x20 else { return nil }
        var index = end + 1
        var words = 0
        var street: Int?
        while words < 6 {
            let isOrdinal = PersonalSign.isDigit(text[index])
            guard text.isCapital(index) || isOrdinal else { break }
            var stop = text.wordEnd(index)
            while text[stop] == 0x27 || text[stop] == 0x2D, PersonalSign.isLetter(text[stop + 1]) {
                stop = text.letterEnd(stop + 1)
            }
            let word = text.string(index..<stop)
            if words > 0, Self.streets.contains(word) { street = stop }
            // 4417 Highway 9, 12 County Road 40.
            if Self.highways.contains(word), text[stop] == 0x20, PersonalSign.isDigit(text[stop + 1]) {
                street = text.wordEnd(stop + 1)
                break
            }
            words += 1
            if text[stop] == 0x2E, stop - index <= 3 { stop += 1 }
            guard text[stop] == 0x20 else { break }
            if street != nil,
                !Self.streets.contains(text.string(text.afterSpaces(stop)..<text.wordEnd(text.afterSpaces(stop))))
            {
                break
            }
            index = stop + 1
        }
        guard var last = street, !["paid", "walked", "than", "about", "over"].contains(wordBefore(start)) else {
            return nil
        }
        // King Street West.
        if text[last] == 0x20, text.isCapital(last + 1) {
            let stop = text.letterEnd(last + 1)
            if Self.directions.contains(text.string(last + 1..<stop)) { last = stop }
        }
        var first = start
        // Unit 5/18.
        if text[first - 1] == 0x2F, PersonalSign.isDigit(text[first - 2]) {
            first -= 2
            while PersonalSign.isDigit(text[first - 1]) { first -= 1 }
            let word = wordBefore(first)
            if text[first - 1] == 0x20, Self.flats.contains(word) { first -= word.count + 1 }
        }
        if let number = numberBefore(first, from: from) { first = number }
        while let flat = flatBefore(first, from: from) { first = flat }
        return first..<self.end(of: last)
    }

    /// The end of what goes on behind `last`: flats, towns, codes.
    func end(of last: Int) -> Int {
        var last = last
        while let next = more(last) { last = next }
        return last
    }

    private func wordBefore(_ start: Int) -> String {
        var end = start
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        var first = end
        while first > 0, PersonalSign.isLetter(text[first - 1]) { first -= 1 }
        return text.string(first..<end)
    }

    /// `No. ` before a house number.
    private func numberBefore(_ start: Int, from: Int) -> Int? {
        var index = start
        while index > from, text[index - 1] == 0x20 { index -= 1 }
        if index > from, text[index - 1] == 0x2E { index -= 1 }
        guard index - 2 >= from, text[index - 2] == 0x6E, text[index - 1] == 0x6F, !PersonalSign.isWord(text[index - 3])
        else { return nil }
        return index - 2
    }

    /// `Flat 3, `, `Apt 5-2-901, ` and `Building 6, ` before a house number.
    private func flatBefore(_ start: Int, from: Int) -> Int? {
        var index = start
        while index > from, text[index - 1] == 0x20 || text[index - 1] == 0x2C { index -= 1 }
        let numberEnd = index
        while index > from, PersonalSign.isWord(text[index - 1]) || text[index - 1] == 0x2D, numberEnd - index < 10 {
            index -= 1
        }
        guard index < numberEnd, text[index - 1] == 0x20 || text[index - 1] == 0x2E else { return nil }
        var wordEnd = index - 1
        // 3rd Floor, and Rm. 3.
        if Self.flats.contains(text.string(index..<numberEnd)) {
            var word = wordEnd
            while word > from, PersonalSign.isWord(text[word - 1]) { word -= 1 }
            return PersonalSign.isDigit(text[word]) ? word : nil
        }
        while wordEnd > from, text[wordEnd - 1] == 0x2E || text[wordEnd - 1] == 0x20 { wordEnd -= 1 }
        var word = wordEnd
        while word > from, PersonalSign.isLetter(text[word - 1]) { word -= 1 }
        return Self.flats.contains(text.string(word..<wordEnd)) ? word : nil
    }

    /// One part more: a flat, a town, a state, a code.
    private func more(_ end: Int) -> Int? {
        var index = end
        if text[index] == 0x2E { index += 1 }
        let isMarked = text[index] == 0x2C
        if isMarked { index += 1 }
        index = text.afterSpaces(index, most: 1)
        guard index > end else { return nil }
        if text[index] == 0x23, PersonalSign.isWord(text[index + 1]) { return text.wordEnd(index + 1) }
        let stop = text.wordEnd(index)
        guard stop > index else { return nil }
        let word = text.string(index..<stop)
        if Self.flats.contains(word) {
            let number = text.afterSpaces(text[stop] == 0x2E ? stop + 1 : stop, most: 1)
            let numberEnd = text.wordEnd(number)
            return numberEnd > number && numberEnd - number <= 5 ? numberEnd : nil
        }
        // ZIP and postcodes.
        if PersonalSign.isDigit(text[index]), stop - index == 5 || stop - index == 6,
            (index..<stop).allSatisfy({ PersonalSign.isDigit(text[$0]) })
        {
            return zip(stop)
        }
        if text.isCapital(index), 2...4 ~= stop - index,
            PersonalSign.isDigit(text[stop - 1]) || PersonalSign.isDigit(text[stop - 2]),
            text[stop] == 0x20, PersonalSign.isDigit(text[stop + 1]), text.wordEnd(stop + 1) - stop == 4
        {
            return stop + 4
        }
        // The four digits after a state of Australia: NSW 2000.
        if PersonalSign.isDigit(text[index]), stop - index == 4, text.isCapital(end - 1), text.isCapital(end - 2) {
            return stop
        }
        guard text.isCapital(index), isMarked || stop - index == 2 && text.isCapital(index + 1) else { return nil }
        if Self.sentences.contains(word) { return nil }
        // A town of one or two words.
        var town = stop
        while text[town] == 0x20, text.isCapital(town + 1),
            !(text.isCapital(town + 2) && text.letterEnd(town + 1) - town == 3),
            !PersonalSign.isDigit(text[text.letterEnd(town + 1)]),
            text.letterEnd(town + 1) - index < 30
        {
            town = text.letterEnd(town + 1)
        }
        return town
    }

    private func zip(_ end: Int) -> Int {
        guard text[end] == 0x2D, (end + 1..<end + 5).allSatisfy({ PersonalSign.isDigit(text[$0]) }),
            !PersonalSign.isWord(text[end + 5])
        else { return end }
        return end + 5
    }

    static let streets: Set<String> = [
        "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "dr", "boulevard", "blvd", "court", "ct",
        "way", "place", "pl", "terrace", "close", "crescent", "circle",
        "cir", "highway", "hwy", "parkway", "pkwy", "trail", "square", "gardens", "grove", "row", "walk", "mews",
        "broadway", "alley", "loop", "view", "quay", "green", "mall",
    ]
    private static let highways: Set<String> = ["highway", "hwy", "route", "road"]
    private static let directions: Set<String> = [
        "north", "south", "east", "west", "n", "s", "e", "w", "ne", "nw", "se", "sw",
    ]
    static let flats: Set<String> = [
        "apt", "apartment", "unit", "suite", "ste", "flat", "room", "rm", "floor", "fl", "building", "bldg", "block",
        "tower",
        "level", "villa", "house", "lot", "shop", "office", "no",
    ]
    private static let sentences: Set<String> = [
        "i", "the", "and", "but", "please", "my", "it", "they", "we", "phone", "tel", "call", "he", "she", "you",
        "thanks", "email", "this", "name", "order", "mobile",
    ]
}
