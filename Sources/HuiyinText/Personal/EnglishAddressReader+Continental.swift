/// Addresses of the Continent, where the street's kind stands first or ends its name: 17 Rue des Tilleuls, 69003 Lyon; Lindenstrasse 12, 10969 Berlin.
extension EnglishAddressReader {
    /// The address around the house number at `start`.
    func read(continental start: Int, from: Int) -> Range<Int>? {
        var end = text.wordEnd(start)
        guard end - start <= 5 else { return nil }
        if text[end] == 0x20, text.isCapital(end + 1), let street = leading(end + 1) {
            if let town = town(street) { return start..<town }
            return isPlain(end + 1) ? start..<self.end(of: street) : nil
        }
        // The number stands last: a code and a town must follow.
        guard text[start - 1] == 0x20 || text[start - 1] == 0x2C, let first = street(endingAt: start, from: from) else {
            return nil
        }
        if text[end] == 0x2D, PersonalSign.isDigit(text[end + 1]) { end = text.wordEnd(end + 1) }
        return town(end).map { first..<$0 }
    }

    /// The end of `Rue des Tilleuls`, which begins at `start`.
    private func leading(_ start: Int) -> Int? {
        let stop = LatinLetters.end(start, in: text)
        guard text[stop] == 0x20, Self.kinds.contains(LatinLetters.plain(start..<stop, in: text)) else { return nil }
        var index = stop + 1
        var last: Int?
        for _ in 0..<5 {
            var end = LatinLetters.end(index, in: text)
            // L'Église, d'Alsace, Saint-Denis.
            while text[end] == 0x27 || text[end] == 0x2019 || text[end] == 0x2D, end > index {
                let more = LatinLetters.end(end + 1, in: text)
                guard more > end + 1 else { break }
                end = more
            }
            guard end > index else { break }
            if text.isCapital(index) || text[index + 1] == 0x27 || LatinLetters.isMarked(text[index]) {
                last = end
            } else if !Self.particles.contains(text.string(index..<end)) {
                break
            }
            guard text[end] == 0x20 else { break }
            index = end + 1
        }
        return last
    }

    /// Whether the kind of street is no word of English, so that no code and town must follow.
    private func isPlain(_ start: Int) -> Bool {
        Self.plain.contains(LatinLetters.plain(start..<LatinLetters.end(start, in: text), in: text))
    }

    private static let plain: Set<String> = [
        "rue", "impasse", "allee", "chemin", "calle", "avenida", "rua", "carrer", "jalan", "lorong", "viale",
    ]

    /// The end of `, 69003 Lyon` or ` 8001 Zürich` behind `end`.
    private func town(_ end: Int) -> Int? {
        let index = text.afterSpaces(text[end] == 0x2C ? end + 1 : end, most: 1)
        let stop = text.wordEnd(index)
        guard index > end, 4...5 ~= stop - index, (index..<stop).allSatisfy({ PersonalSign.isDigit(text[$0]) }),
            text[stop] == 0x20, text.isCapital(stop + 1)
        else { return nil }
        var town = LatinLetters.end(stop + 1, in: text)
        guard town - stop > 3 else { return nil }
        for _ in 0..<2 where text[town] == 0x20 || text[town] == 0x2D {
            guard text.isCapital(town + 1) else { break }
            let next = LatinLetters.end(town + 1, in: text)
            guard next - town > 3 else { break }
            town = next
        }
        return town
    }

    /// Where the street begins whose name ends before the number at `number`: Calle Mayor 8, Lindenstrasse 12.
    private func street(endingAt number: Int, from: Int) -> Int? {
        var end = number - 1
        if text[end] == 0x20, text[end - 1] == 0x2C { end -= 1 }
        for words in 0..<5 {
            var start = end
            while start > from, PersonalSign.isLetter(text[start - 1]) || LatinLetters.isMarked(text[start - 1]) {
                start -= 1
            }
            guard start < end else { return nil }
            let word = LatinLetters.plain(start..<end, in: text)
            if text.isCapital(start) {
                if words == 0, Self.endings.contains(where: { word.hasSuffix($0) && word.count > $0.count }) {
                    return start
                }
                if words > 0, Self.kinds.contains(word) { return start }
            } else if !Self.particles.contains(word) {
                return nil
            }
            guard text[start - 1] == 0x20 else { return nil }
            end = start - 1
        }
        return nil
    }

    private static let kinds: Set<String> = [
        "rue", "avenue", "boulevard", "impasse", "allee", "place", "chemin", "quai", "via", "viale", "piazza", "corso",
        "calle", "avenida", "plaza", "paseo", "rua", "carrer", "jalan", "lorong", "lebuh", "strada", "ulica", "rambla",
        "cours", "passage", "route", "largo", "vicolo",
    ]
    private static let particles: Set<String> = [
        "de", "des", "du", "la", "le", "les", "del", "della", "dei", "di", "da", "do", "dos", "das", "de'", "et", "y",
        "a",
        "l", "d", "sur", "aux", "au",
    ]
    private static let endings = [
        "strasse", "strase", "straat", "gasse", "weg", "platz", "allee", "gatan", "laan", "gracht",
    ]
}
