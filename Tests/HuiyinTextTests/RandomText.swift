/// Texts of random Unicode, the same for the same seed: Han of three and four bytes, Latin, marks without width, emoji, line ends.
struct RandomText {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func number(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private static let pieces = [
        "空间", "很大", "但是", "太慢", "𠮷", "😀", "👨‍👩‍👧", "e\u{301}", "Ａ", "ｂ", "\u{200B}", "\u{FEFF}", "\r\n", "\n", "\r", "，",
        "。", "！", ",",
        ".", " ", "\u{3000}", "but ", "delay", "1,000", "5.8", "\"", "\\", "…", "~", "\u{0}", "\t", "ß", "И", "が", "한",
    ]

    mutating func next() -> String {
        var text = ""
        for _ in 0..<number(below: 24) {
            if number(below: 6) == 0, let scalar = Unicode.Scalar(UInt32(number(below: 0x11_0000))) {
                text.unicodeScalars.append(scalar)
            } else {
                text += Self.pieces[number(below: Self.pieces.count)]
            }
        }
        return text
    }
}
