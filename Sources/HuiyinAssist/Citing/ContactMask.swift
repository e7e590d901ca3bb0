import HuiyinDomain
import HuiyinText

/// Hides who somebody is before a text leaves this machine: names, postal addresses and accounts as ``PersonalFinder`` finds them, and
/// everything whose shape alone tells it, more strictly than the finder does: addresses of mail, runs of seven digits and more
/// (telephones, identity and card numbers, orders), number plates.
package enum ContactMask {
    /// `text` with marks in the place of what was found; dates such as `2026-03-02` stay.
    /// - Complexity: linear in the text.
    package static func masked(_ text: String) -> String { shapesMasked(wordsMasked(text)) }

    /// Marks for what has no shape.
    private static let marks: [PersonalKind: String] = [
        .name: "[name]", .address: "[address]", .wechat: "[account]", .qq: "[account]", .vin: "[number]",
        .order: "[number]",
    ]

    private static func wordsMasked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var out = [UInt8]()
        var position = 0
        for span in PersonalFinder.spans(in: text) where span.bytes.lowerBound >= position {
            guard let mark = marks[span.kind] else { continue }
            out += bytes[position..<span.bytes.lowerBound] + mark.utf8
            position = span.bytes.upperBound
        }
        return String(decoding: out + bytes[position...], as: UTF8.self)
    }

    private static func shapesMasked(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let mails = mails(scalars)
        var out = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if let end = mails[index] {
                out.append(contentsOf: "[mail]".unicodeScalars)
                index = end
            } else if let end = plateEnd(scalars, index) {
                out.append(contentsOf: "[plate]".unicodeScalars)
                index = end
            } else if isDigit(scalars[index]) {
                let (end, isHidden) = digits(scalars, index)
                if isHidden {
                    out.append(contentsOf: "[number]".unicodeScalars)
                } else {
                    out.append(contentsOf: scalars[index..<end])
                }
                index = end
            } else {
                out.append(scalars[index])
                index += 1
            }
        }
        return String(out)
    }

    /// Where addresses of mail begin, and end.
    private static func mails(_ scalars: [Unicode.Scalar]) -> [Int: Int] {
        var found = [Int: Int]()
        var after = 0
        for (at, scalar) in scalars.enumerated() where (scalar == "@" || scalar == "＠") && at >= after {
            var start = at
            while start > after, isMail(scalars[start - 1]) { start -= 1 }
            var end = at + 1
            while end < scalars.count, isMail(scalars[end]) { end += 1 }
            guard start < at, scalars[(at + 1)..<end].contains(".") else { continue }
            found[start] = end
            after = end
        }
        return found
    }

    /// The end of the digits that begin at `start`, parted by single spaces, hyphens or dots, and whether they are hidden.
    private static func digits(_ scalars: [Unicode.Scalar], _ start: Int) -> (end: Int, isHidden: Bool) {
        var groups = [0]
        var end = start
        var index = start
        while index < scalars.count {
            if isDigit(scalars[index]) {
                groups[groups.count - 1] += 1
                end = index + 1
            } else if scalars[index] == " " || scalars[index] == "-" || scalars[index] == ".",
                index + 1 < scalars.count,
                isDigit(scalars[index + 1])
            {
                // A day ends a run: what follows it is a time of day.
                if groups.count == 3, isDay(groups) { break }
                groups.append(0)
            } else {
                break
            }
            index += 1
        }
        let count = groups.reduce(0, +)
        if end < scalars.count, count == 17, scalars[end] == "X" || scalars[end] == "x" { end += 1 }
        return (end, count >= 7 && !isDay(groups))
    }

    private static func isDay(_ groups: [Int]) -> Bool {
        groups.count == 3 && groups[0] == 4 && (1...2).contains(groups[1]) && (1...2).contains(groups[2])
    }

    /// The end of a Chinese number plate that begins at `start`: 京A·12345.
    private static func plateEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        guard provinces.contains(scalars[start]), start + 1 < scalars.count, isCapital(scalars[start + 1]) else {
            return nil
        }
        var index = start + 2
        if index < scalars.count, scalars[index] == "·" || scalars[index] == "•" || scalars[index] == " " { index += 1 }
        let first = index
        while index < scalars.count, isCapital(scalars[index]) || isDigit(scalars[index]) { index += 1 }
        let isPlate = (5...6).contains(index - first) && scalars[first..<index].contains(where: isDigit)
        return isPlate ? index : nil
    }

    private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars)

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        0x30...0x39 ~= scalar.value || 0xFF10...0xFF19 ~= scalar.value
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { 0x41...0x5A ~= scalar.value }

    private static func isMail(_ scalar: Unicode.Scalar) -> Bool {
        0x61...0x7A ~= scalar.value || isCapital(scalar) || 0x30...0x39 ~= scalar.value
            || scalar == "." || scalar == "_" || scalar == "-" || scalar == "+" || scalar == "%"
    }
}
