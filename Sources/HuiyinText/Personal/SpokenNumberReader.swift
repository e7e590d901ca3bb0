import HuiyinDomain

/// Reads numbers of telephones told in English words: oh seven seven double oh nine hundred two one six.
enum SpokenNumberReader {
    /// The number whose first word begins at `start`.
    static func read(_ text: PersonalText, at start: Int) -> (kind: PersonalKind, range: Range<Int>)? {
        var digits = [UInt8]()
        var index = start
        var end = start
        var times = 1
        // A run of 14 digits at the most.
        while digits.count < 15 {
            let stop = text.letterEnd(index)
            guard stop > index, let word = word(text, index..<stop) else { break }
            switch word {
            case 20: times = 2
            case 30: times = 3
            case 100:
                guard let last = digits.last, last > 0, times == 1 else { return nil }
                digits += [0, 0]
                end = stop
            case 101: guard digits.isEmpty else { return nil }
            default:
                digits += [UInt8](repeating: UInt8(word), count: times)
                times = 1
                end = stop
            }
            index = stop
            while index - stop < 3, [0x20, 0x2C, 0x2D, 0x2013].contains(text[index]) { index += 1 }
            guard index > stop else { break }
        }
        guard let kind = kind(digits) else { return nil }
        return (kind, start..<end)
    }

    /// The digits that folded words stand for.
    static func digits(_ scalars: [UInt32]) -> [Int] {
        var digits = [Int]()
        var times = 1
        for letters in scalars.split(whereSeparator: { !PersonalSign.isLetter($0) }) {
            switch word(letters) {
            case 20?: times = 2
            case 30?: times = 3
            case 100?: digits += [0, 0]
            case 101?, nil: continue
            case let digit?:
                digits += [Int](repeating: digit, count: times)
                times = 1
            }
        }
        return digits
    }

    private static func kind(_ digits: [UInt8]) -> PersonalKind? {
        switch digits.count {
        case 10 where PhoneShapes.isNorthAmerican(digits): return .mobile
        case 11 where PhoneShapes.isMobile(digits) || digits[0] == 0 && digits[1] == 7: return .mobile
        case 11 where digits[0] == 0 && 1...2 ~= digits[1]: return .landline
        case 12...13 where digits.starts(with: [4, 4]) || digits.starts(with: [8, 6]): return .mobile
        default: return nil
        }
    }

    /// Whether a run of letters may begin one; asked of every word, so by its first sign and length alone.
    @inline(__always)
    static func mayBegin(_ text: PersonalText, _ start: Int, _ end: Int) -> Bool {
        end - start <= 6 && (text[end] == 0x20 || text[end] == 0x2D) && PersonalSign.isLetter(text[end + 1])
            && word(text, start..<end) != nil
    }

    /// 0 … 9; 20 of double, 30 of triple, 100 of hundred, 101 of plus.
    @inline(__always)
    private static func word(_ text: PersonalText, _ range: Range<Int>) -> Int? { word(text.scalars[range]) }

    @inline(__always)
    private static func word(_ letters: ArraySlice<UInt32>) -> Int? {
        guard 1...7 ~= letters.count else { return nil }
        var key: UInt64 = 0
        for letter in letters { key = key << 8 | UInt64(letter & 0xFF) }
        switch key {
        case 0x7A65_726F, 0x6F68, 0x6F: return 0
        case 0x6F6E65: return 1
        case 0x74776F: return 2
        case 0x74_6872_6565: return 3
        case 0x666F_7572: return 4
        case 0x6669_7665: return 5
        case 0x736978: return 6
        case 0x73_6576_656E: return 7
        case 0x65_6967_6874: return 8
        case 0x6E69_6E65: return 9
        case 0x646F_7562_6C65: return 20
        case 0x7472_6970_6C65, 0x74_7265_626C65: return 30
        case 0x68_756E_6472_6564: return 100
        case 0x706C_7573: return 101
        default: return nil
        }
    }
}
