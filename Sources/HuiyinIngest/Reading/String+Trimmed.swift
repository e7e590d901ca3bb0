extension StringProtocol {
    /// The text without white space (ideographic and no-break spaces included) and byte order marks at its ends.
    package var trimmed: String {
        var scalars = Substring(self).unicodeScalars
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value == 0xFEFF }
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(Substring(scalars))
    }

    /// Lower-case, full-width letters and digits made half-width, traditional characters simplified, without spaces and punctuation: for
    /// comparing names.
    package var nameKey: String {
        var key = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            guard let folded = Unicode.Scalar(value), folded.properties.isAlphabetic || (0x30...0x39).contains(value)
            else { continue }
            key.append(contentsOf: SimplifiedNames.fold(folded).properties.lowercaseMapping.unicodeScalars)
        }
        return String(key)
    }

    /// Full-width signs made half-width, without zero-width and direction marks: for reading numbers and times.
    package var halfWidth: String {
        guard utf8.contains(where: { $0 == 0xEF || $0 == 0xE2 || $0 == 0xE3 || $0 == 0xC2 }) else {
            return String(self)
        }
        var out = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isMark {
            switch scalar.value {
            case 0xFF01...0xFF5E: out.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x3000, 0xA0, 0x202F: out.append(" ")
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// The text without zero-width and direction marks: for names and keys, where nobody sees them.
    package var withoutMarks: String {
        guard utf8.contains(where: { $0 == 0xEF || $0 == 0xE2 || $0 == 0xC2 }) else { return String(self) }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isMark }))
    }
}

extension Unicode.Scalar {
    /// Whether it shows nothing and only joins, parts or turns what stands beside it.
    fileprivate var isMark: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
