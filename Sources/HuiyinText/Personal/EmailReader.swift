/// Reads addresses of mail.
enum EmailReader {
    /// The address around the `@` at `at`.
    static func read(_ text: PersonalText, at: Int) -> Range<Int>? {
        var start = at
        while at - start < 64,
            // o'brien@….
            isLocal(text[start - 1])
                || text[start - 1] == 0x27 && PersonalSign.isLetter(text[start])
                    && PersonalSign.isLetter(text[start - 2])
        { start -= 1 }
        while start < at, isMark(text[start]) { start += 1 }
        guard start < at, !isMark(text[at - 1]) || text[at - 1] == 0x5F || text[at - 1] == 0x2D else { return nil }
        var end = at + 1
        var lastDot = -1
        while end - at < 190, PersonalSign.isWord(text[end]) || text[end] == 0x2D || text[end] == 0x2E {
            if text[end] == 0x2E {
                // Two dots in a row, or one right after the sign, end it.
                if text[end - 1] == 0x2E || end == at + 1 { break }
                lastDot = end
            }
            end += 1
        }
        while end > at + 1, text[end - 1] == 0x2E || text[end - 1] == 0x2D {
            end -= 1
            if lastDot == end { lastDot = (at + 1..<end).last { text[$0] == 0x2E } ?? -1 }
        }
        guard lastDot > at, end - lastDot > 2 else { return nil }
        let top = lastDot + 1..<end
        guard top.count <= 24, top.allSatisfy({ PersonalSign.isLetter(text[$0]) }) else { return nil }
        return start..<end
    }

    private static func isLocal(_ scalar: UInt32) -> Bool { PersonalSign.isWord(scalar) || isMark(scalar) }
    private static func isMark(_ scalar: UInt32) -> Bool {
        scalar == 0x2E || scalar == 0x5F || scalar == 0x2D || scalar == 0x2B || scalar == 0x25
    }
}
