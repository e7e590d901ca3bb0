package import HuiyinDomain

/// How personal data is shown: enough to recognise one's own, too little to find somebody.
///
/// A value in a text keeps its number of Unicode scalars, so that what was said about places in the text stays true:
///
///     PersonalMask.mask("打13800000721找陈晓燕先生")   // 打138****0721找陈**先生
package enum PersonalMask {
    /// The text with every piece of personal data in it masked.
    package static func mask(_ text: String) -> String {
        let spans = PersonalFinder.spans(in: text)
        return spans.isEmpty ? text : mask(text, spans)
    }

    /// The text with the values of some spans masked; spans are bytes of its UTF-8, in order.
    package static func mask(_ text: String, _ spans: [PersonalSpan]) -> String {
        guard !spans.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var out = [UInt8]()
        out.reserveCapacity(bytes.count)
        var position = 0
        for span in spans where span.bytes.lowerBound >= position && span.bytes.upperBound <= bytes.count {
            out += bytes[position..<span.bytes.lowerBound]
            let value = String(decoding: bytes[span.bytes], as: UTF8.self)
            out += Array(mask(value, as: span.kind).utf8)
            position = span.bytes.upperBound
        }
        out += bytes[position...]
        return String(decoding: out, as: UTF8.self)
    }

    /// A value that is personal data as a whole, with as many scalars as it has.
    ///
    /// Marks and spaces inside numbers stay. Of a mobile number the first three and the last four digits are left, of a mail its first letter
    /// and the domain, of a name its first sign, of a Chinese address its first three.
    package static func mask(_ value: String, as kind: PersonalKind) -> String {
        let scalars = Array(value.unicodeScalars)
        switch kind {
        case .mobile:
            let count = scalars.count { isSign($0) }
            // Told in words, or with frames around its digits: no count of signs says which digits are shown.
            guard scalars.allSatisfy({ !isSign($0) || PersonalDigits.value(ScalarFold.fold($0.value)) != nil }) else {
                return hide(scalars, first: 1, last: 0)
            }
            // A country's code stays before the number.
            return hide(scalars, first: max(count - 8, 1), last: count > 7 ? 4 : 1)
        case .landline: return hide(scalars, first: scalars.count { isSign($0) } > 9 ? 3 : 2, last: 2)
        case .idCard: return hide(scalars, first: 3, last: 4)
        case .bankCard: return hide(scalars, first: 4, last: 4)
        case .vin: return hide(scalars, first: 3, last: 2)
        case .plate: return hide(scalars, first: 2, last: 1)
        case .wechat, .qq, .order: return hide(scalars, first: 2, last: 2)
        case .email:
            let at = scalars.lastIndex { $0 == "@" || $0 == "＠" } ?? scalars.count
            return string(scalars.enumerated().map { $0.offset > 0 && $0.offset < at ? "*" : $0.element })
        case .name:
            // Each word of a Latin name keeps its first letter: J*** S****.
            return string(
                scalars.indices.map { index in
                    let isFirst = index == 0 || scalars[index - 1] == " " && scalars[index].isASCII
                    return isFirst || !isSign(scalars[index]) ? scalars[index] : "*"
                })
        case .address:
            let shown = scalars.first.map { !$0.isASCII } ?? false ? 3 : 0
            return string(scalars.enumerated().map { $0.offset < shown || !isSign($0.element) ? $0.element : "*" })
        }
    }

    /// Letters, digits and Han; marks, spaces and brackets stay.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch ScalarFold.kind(ScalarFold.fold(scalar.value)) {
        case .word, .ideograph, .symbol: true
        case .space, .punctuation: false
        }
    }

    /// Stars in place of all signs but the first and last few; of a short value only the first is left.
    private static func hide(_ scalars: [Unicode.Scalar], first: Int, last: Int) -> String {
        let count = scalars.count { isSign($0) }
        let (first, last) = count > first + last + 1 ? (first, last) : (1, 0)
        var seen = 0
        return string(
            scalars.map { scalar in
                guard isSign(scalar) else { return scalar }
                seen += 1
                return seen <= first || seen > count - last ? scalar : "*"
            })
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
}
