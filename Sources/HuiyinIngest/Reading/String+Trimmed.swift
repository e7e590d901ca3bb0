extension StringProtocol {
    /// The text without white space (ideographic and no-break spaces included) and byte order marks at its ends.
    package var trimmed: String {
        var scalars = Substring(self).unicodeScalars
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value == 0xFEFF }
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(Substring(scalars))
    }

    /// Lower-case, full-width letters and digits made half-width, without spaces and punctuation: for comparing names.
    package var nameKey: String {
        var key = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            guard let folded = Unicode.Scalar(value), folded.properties.isAlphabetic || (0x30...0x39).contains(value)
            else { continue }
            key.append(contentsOf: folded.properties.lowercaseMapping.unicodeScalars)
        }
        return String(key)
    }
}
