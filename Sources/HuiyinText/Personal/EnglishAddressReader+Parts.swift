/// Addresses that begin with no number of a house: flats in houses with names, cottages, boxes at a post office.
extension EnglishAddressReader {
    /// `Flat 19, Wren House, Tollgate Road, London` and `Rose Cottage, Mill Lane, Ripon`, from the capital at `start` on; `end` is where its
    /// first word ends.
    func read(named start: Int, _ end: Int) -> Range<Int>? {
        if text[end] == 0x2C {
            guard Self.houses.contains(text.string(start..<end)), let first = nameStart(start) else { return nil }
            return street(end, isNamed: true).map { first..<self.end(of: $0) }
        }
        guard text[end] == 0x20 || text[end] == 0x2E else { return nil }
        let number = text.afterSpaces(text[end] == 0x2E ? end + 1 : end, most: 1)
        let word = text.string(start..<end)
        if word == "po" || word == "p" { return box(start, end) }
        guard PersonalSign.isWord(text[number]), Self.flats.contains(word) else { return nil }
        let stop = text.wordEnd(number)
        guard stop - number <= 5, text[stop] == 0x2C,
            PersonalSign.isDigit(text[number]) || stop - number <= 2 && text.isCapital(number)
        else { return nil }
        return street(stop, isNamed: false).map { start..<self.end(of: $0) }
    }

    /// The end of the street in the parts behind the comma at `comma`, at most three on.
    private func street(_ comma: Int, isNamed: Bool) -> Int? {
        var index = comma
        for _ in 0..<3 {
            guard text[index] == 0x2C, text[index + 1] == 0x20 else { return nil }
            index += 2
            var words = 0
            var last = index..<index
            while words < 6, text.isCapital(index) || PersonalSign.isDigit(text[index]) {
                var stop = text.wordEnd(index)
                while text[stop] == 0x27 || text[stop] == 0x2D, PersonalSign.isWord(text[stop + 1]) {
                    stop = text.wordEnd(stop + 1)
                }
                last = index..<stop
                words += 1
                index = stop
                guard text[stop] == 0x20, text.isCapital(stop + 1) || PersonalSign.isDigit(text[stop + 1]) else {
                    break
                }
                index = stop + 1
            }
            guard words > 0 else { return nil }
            // A house with a name needs a town behind its street: The Old Mill, Church Lane, Ripon.
            if words > 1, Self.streets.contains(text.string(last)) {
                return !isNamed || text[last.upperBound] == 0x2C && text.isCapital(last.upperBound + 2)
                    ? last.upperBound : nil
            }
        }
        return nil
    }

    /// Where the name of a house begins that ends with the word at `start`: Rose Cottage.
    private func nameStart(_ start: Int) -> Int? {
        var first = start
        for _ in 0..<2 {
            guard text[first - 1] == 0x20 else { break }
            var word = first - 1
            while word > 0, PersonalSign.isLetter(text[word - 1]) { word -= 1 }
            guard text.isCapital(word) else { break }
            first = word
        }
        return first < start ? first : nil
    }

    /// P.O. Box 4417.
    private func box(_ start: Int, _ end: Int) -> Range<Int>? {
        var index = end
        if text[start + 1] == 0x2E, text[start + 2] == 0x6F { index = text[start + 3] == 0x2E ? start + 4 : start + 3 }
        if text[index] == 0x2E { index += 1 }
        index = text.afterSpaces(index, most: 1)
        guard text.string(index..<index + 3) == "box", text[index + 3] == 0x20, PersonalSign.isDigit(text[index + 4])
        else { return nil }
        return start..<self.end(of: text.wordEnd(index + 4))
    }

    private static let houses: Set<String> = [
        "cottage", "lodge", "farm", "barn", "hall", "manor", "house", "mill", "farmhouse", "vicarage", "rectory",
        "court",
        "mansions", "villa",
    ]
}
