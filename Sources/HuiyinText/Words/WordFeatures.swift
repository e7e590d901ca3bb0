/// What the segmenter sees of each character of a sentence: hashed features of its neighbourhood and of the words of the lexicon that
/// begin, end or pass there.
///
/// The templates are those of character tagging (Ng and Low 2004), with word lists as in Zhang and Clark 2007.
struct WordFeatures {
    /// Features of one character.
    static let perCharacter = 23

    /// For each list of the lexicon, the longest of its words that begins with, ends with, or passes over a character.
    private struct Reach {
        var begin: UInt8 = 1
        var end: UInt8 = 1
        var over: UInt8 = 0
    }

    /// ``perCharacter`` slots a character.
    private(set) var slots = [Int32]()
    private var codes = [UInt64]()
    private var kinds = [UInt64]()
    private var reaches = [Reach]()

    /// Fills ``slots`` for the folded scalars of one sentence.
    /// - Parameters:
    ///   - bits: the features are hashed into 2 to this power of slots.
    ///   - forget: whether a known word is passed over; training forgets some, so that it learns to do without.
    mutating func read(
        _ scalars: Span<UInt32>, _ lexicon: Span<UInt32>, bits: Int, forget: () -> Bool = { false }
    ) {
        let count = scalars.count
        slots.removeAll(keepingCapacity: true)
        slots.reserveCapacity(count * Self.perCharacter)
        codes.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        // Two before and two after, so that no index needs a check.
        codes += [1, 1]
        kinds += [0, 0]
        for index in 0..<count {
            let code = Self.code(scalars[index])
            codes.append(UInt64(code))
            kinds.append(Self.kind(code))
        }
        codes += [2, 2]
        kinds += [0, 0]
        findWords(scalars, lexicon, forget: forget)
        let mask = UInt64(1) << UInt64(bits) - 1
        for index in 0..<count { addFeatures(index, mask) }
    }

    private mutating func findWords(_ scalars: Span<UInt32>, _ lexicon: Span<UInt32>, forget: () -> Bool) {
        let count = scalars.count
        let lists = WordLexicon.Lists.count
        reaches.removeAll(keepingCapacity: true)
        reaches.append(contentsOf: repeatElement(Reach(), count: count * lists))
        for start in 0..<count {
            var hash = WordLexicon.extend(WordLexicon.seed, scalars[start])
            let most = min(count, start + WordLexicon.longest)
            var last = start + 1
            while last < most {
                hash = WordLexicon.extend(hash, scalars[last])
                var found = WordLexicon.lists(hash, lexicon)
                if found & WordLexicon.Lists.known.rawValue != 0, forget() {
                    found &= ~WordLexicon.Lists.known.rawValue
                }
                if found != 0 {
                    let length = UInt8(truncatingIfNeeded: last - start + 1)
                    for list in 0..<lists where found >> UInt32(list) & 1 == 1 {
                        reaches[start * lists + list].begin = max(reaches[start * lists + list].begin, length)
                        reaches[last * lists + list].end = max(reaches[last * lists + list].end, length)
                        for inner in start + 1..<last {
                            reaches[inner * lists + list].over = max(reaches[inner * lists + list].over, length)
                        }
                    }
                }
                last += 1
            }
        }
    }

    @inline(__always)
    private mutating func add(_ template: UInt64, _ value: UInt64, _ mask: UInt64) {
        let hash = NGrams.mix(value &* 0x9E37_79B9_7F4A_7C15 &+ template &* 0xC2B2_AE3D_27D4_EB4F)
        slots.append(Int32(truncatingIfNeeded: hash & mask))
    }

    private mutating func addFeatures(_ index: Int, _ mask: UInt64) {
        let (a, b, c, d, e) = (codes[index], codes[index + 1], codes[index + 2], codes[index + 3], codes[index + 4])
        add(1, a, mask)
        add(2, b, mask)
        add(3, c, mask)
        add(4, d, mask)
        add(5, e, mask)
        add(6, a << 21 | b, mask)
        add(7, b << 21 | c, mask)
        add(8, c << 21 | d, mask)
        add(9, d << 21 | e, mask)
        add(10, b << 21 | d, mask)
        add(11, a << 42 | b << 21 | c, mask)
        add(12, b << 42 | c << 21 | d, mask)
        add(13, c << 42 | d << 21 | e, mask)
        let around =
            kinds[index] << 16 | kinds[index + 1] << 12 | kinds[index + 2] << 8 | kinds[index + 3] << 4
            | kinds[index + 4]
        add(14, around, mask)
        let base = index * WordLexicon.Lists.count
        let known = reaches[base]
        add(15, UInt64(known.begin) << 24 | c, mask)
        add(16, UInt64(known.end) << 24 | c, mask)
        add(17, UInt64(known.over) << 24 | c, mask)
        for list in 0..<WordLexicon.Lists.count {
            let reach = reaches[base + list]
            let ends = UInt64(reach.begin) << 4 | UInt64(reach.end)
            add(18 + 2 * UInt64(list), ends << 4 | UInt64(reach.over), mask)
            add(19 + 2 * UInt64(list), ends << 24 | c, mask)
        }
    }

    /// Digits count as one another, and so do Latin letters.
    private static func code(_ scalar: UInt32) -> UInt32 {
        if 0x30...0x39 ~= scalar { return 0x30 }
        if 0x61...0x7A ~= scalar { return 0x61 }
        return scalar
    }

    /// 0 outside the sentence, 1 digit, 2 Latin letter, 3 Chinese numeral, 4 unit of a date, 5 other Han, 6 anything else.
    private static func kind(_ code: UInt32) -> UInt64 {
        if code == 0x30 { return 1 }
        if code == 0x61 { return 2 }
        guard 0x4E00...0x9FFF ~= code else { return 6 }
        switch code {
        // 一二三四五六七八九十百千万亿两几
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07,
            0x4EBF, 0x4E24, 0x51E0:
            return 3
        // 年月日时分秒号
        case 0x5E74, 0x6708, 0x65E5, 0x65F6, 0x5206, 0x79D2, 0x53F7: return 4
        default: return 5
        }
    }
}
