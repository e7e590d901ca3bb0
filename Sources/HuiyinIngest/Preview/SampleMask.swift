import HuiyinArchive
import HuiyinDomain

/// Hides personal data in values that are only shown to tell what a column holds.
package enum SampleMask {
    /// The value of a column that holds claims of `kind`, masked as the archive masks it.
    static func mask(_ value: String, as kind: IdentityClaim.Kind) -> String {
        ClaimMask.mask(IdentityClaim(kind: kind, value: value)).value
    }

    /// The text with the middle of mobile numbers, id and card numbers and e-mail addresses replaced by stars.
    ///
    ///     SampleMask.mask("打13800000721给我")   // 打138****0721给我
    package static func mask(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, isWord(bytes[index]) { index += 1 }
            guard index > start else {
                out.append(bytes[index])
                index += 1
                continue
            }
            if index < bytes.count, bytes[index] == 0x40, let end = domain(bytes, index + 1) {
                out += [bytes[start]] + Array("***".utf8) + bytes[index..<end]
                index = end
            } else {
                out += number(bytes[start..<index])
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Which personal data a value is as a whole: a mobile number or an e-mail address; `nil` for anything else.
    static func kind(of value: String) -> IdentityClaim.Kind? {
        let value = value.trimmed
        let bytes = Array(value.utf8).filter { $0 != 0x20 && $0 != 0x2D }
        if isMobile(bytes[...]) { return .mobile }
        if bytes.count == 14, bytes.starts(with: "+86".utf8), isMobile(bytes.dropFirst(3)) { return .mobile }
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy(isWord),
            domain(Array(parts[1].utf8), 0) == parts[1].utf8.count
        else { return nil }
        return .email
    }

    /// A run of word characters; its digits are hidden where they make a number of somebody's.
    private static func number(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var index = word.startIndex
        while index < word.endIndex {
            let start = index
            while index < word.endIndex, isDigit(word[index]) { index += 1 }
            guard index > start else {
                out.append(word[index])
                index += 1
                continue
            }
            // The last place of an id number may be an X.
            if index - start == 17, index < word.endIndex, word[index] | 0x20 == 0x78 { index += 1 }
            let run = word[start..<index]
            if isMobile(run) || (13...14).contains(run.count) && isMobile(run.suffix(11)) && run.starts(with: "86".utf8)
            {
                out += run.dropLast(8) + Array("****".utf8) + run.suffix(4)
            } else if (15...19).contains(run.count) {
                out += run.prefix(3) + Array(repeating: 0x2A, count: run.count - 7) + run.suffix(4)
            } else {
                out += run
            }
        }
        return out
    }

    private static func isMobile(_ run: ArraySlice<UInt8>) -> Bool {
        run.count == 11 && run.allSatisfy(isDigit) && run.first == 0x31 && run.dropFirst().first ?? 0 >= 0x33
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || "._+-".utf8.contains(byte)
    }

    /// Where the domain that begins at `start` ends, or `nil` where there is none with a dot.
    private static func domain(_ bytes: [UInt8], _ start: Int) -> Int? {
        var end = start
        var dots = 0
        while end < bytes.count, isWord(bytes[end]), bytes[end] != 0x2B, bytes[end] != 0x5F {
            if bytes[end] == 0x2E { dots += 1 }
            end += 1
        }
        while end > start, bytes[end - 1] == 0x2E {
            end -= 1
            dots -= 1
        }
        return dots > 0 && end > start + 2 ? end : nil
    }
}
