/// Finds tags, comments and entities of HTML; anything else between angle brackets is what somebody wrote (`油耗 < 6`).
enum Markup {
    static func mark(_ marks: inout NoiseMarks) {
        let scalars = marks.scalars
        var commentsEnd = true
        var index = 0
        while index < scalars.count {
            switch scalars[index] {
            case 0x3C:
                if let (end, fate) = tag(scalars, index) {
                    marks.mark(index..<end, fate)
                    index = end
                } else if commentsEnd, let end = hidden(scalars, index) {
                    // A comment that never ends is none, and no later one ends either.
                    if end > scalars.count { commentsEnd = false } else { marks.mark(index..<end, .block) }
                    index = end > scalars.count ? index + 1 : end
                } else {
                    index += 1
                }
            case 0x26:
                if let (end, scalar) = entity(scalars, index) {
                    marks.replace(index..<end, by: scalar)
                    index = end
                } else {
                    index += 1
                }
            default: index += 1
            }
        }
    }

    /// Longer tags are taken for text.
    private static let longestTag = 2000

    private static func tag(_ scalars: [UInt32], _ start: Int) -> (end: Int, NoiseMarks.Fate)? {
        var index = start + 1
        if index < scalars.count, scalars[index] == 0x2F { index += 1 }
        var name = ""
        while index < scalars.count, name.utf8.count < 11, let letter = Unicode.Scalar(scalars[index]),
            0x61...0x7A ~= letter.value || !name.isEmpty && 0x30...0x3A ~= letter.value
        {
            name.unicodeScalars.append(letter)
            index += 1
        }
        let isInline = inline.contains(name)
        guard isInline || block.contains(name), index < scalars.count else { return nil }
        guard scalars[index] == 0x3E || scalars[index] == 0x2F || ScalarFold.kind(scalars[index]) == .space else {
            return nil
        }
        let limit = min(scalars.count, start + longestTag)
        while index < limit, scalars[index] != 0x3E {
            if scalars[index] == 0x3C { return nil }
            index += 1
        }
        return index < limit ? (index + 1, isInline ? .tag : .block) : nil
    }

    /// Past a comment, or past a script or style with all that is in it; beyond the text where it doesn't end.
    private static func hidden(_ scalars: [UInt32], _ start: Int) -> Int? {
        for (open, close) in pairs where starts(scalars, start, open) {
            var index = start + open.count
            while index < scalars.count {
                if scalars[index] == close[0], starts(scalars, index, close) { return index + close.count }
                index += 1
            }
            return scalars.count + 1
        }
        return nil
    }

    private static let pairs: [(open: [UInt32], close: [UInt32])] = [("<!--", "-->"), ("<script>", "</script>")]
        .map { (NormalizedText($0).scalars, NormalizedText($1).scalars) }

    private static func starts(_ scalars: [UInt32], _ index: Int, _ words: [UInt32]) -> Bool {
        index + words.count <= scalars.count && scalars[index..<index + words.count].elementsEqual(words)
    }

    private static func entity(_ scalars: [UInt32], _ start: Int) -> (end: Int, scalar: UInt32)? {
        var index = start + 1
        var name = ""
        while index < scalars.count, name.utf8.count < 9, scalars[index] < 0x80, scalars[index] != 0x3B,
            let scalar = Unicode.Scalar(scalars[index])
        {
            name.unicodeScalars.append(scalar)
            index += 1
        }
        guard index < scalars.count, scalars[index] == 0x3B else { return nil }
        if let known = entities[name] { return (index + 1, known) }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number > 0, let scalar = Unicode.Scalar(number) else { return nil }
        return (index + 1, ScalarFold.fold(scalar.value))
    }

    private static let inline: Set<String> = [
        "a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "mark", "o:p", "s", "small", "span", "strong",
        "sub", "sup", "u",
    ]
    private static let block: Set<String> = [
        "article", "audio", "blockquote", "body", "br", "button", "center", "dd", "div", "dl", "dt", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "img", "input", "label", "li",
        "link", "meta", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
        "ul",
        "video",
    ]
    private static let entities: [String: UInt32] = [
        "nbsp": 0x20, "ensp": 0x20, "emsp": 0x20, "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27,
        "ldquo": 0x22, "rdquo": 0x22, "lsquo": 0x27, "rsquo": 0x27, "hellip": 0x2026, "mdash": 0x2014,
        "ndash": 0x2013, "middot": 0xB7, "bull": 0x2022, "yen": 0xA5, "times": 0xD7, "deg": 0xB0, "copy": 0xA9,
        "reg": 0xAE, "trade": 0x2122,
    ]
}
