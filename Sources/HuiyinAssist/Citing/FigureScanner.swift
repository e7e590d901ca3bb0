/// Finds figures in digits and in Chinese numerals.
struct FigureScanner {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var found = Set<Figure>()

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    /// A scalar as the scanner compares it: full-width forms narrow, digits of every script as `0`…`9`, letters small.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue,
            let digit = Unicode.Scalar(0x30 + UInt32(value))
        {
            return digit
        }
        if 0xFF01...0xFF5E ~= scalar.value, let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
            return folded(narrow)
        }
        if 0x41...0x5A ~= scalar.value, let small = Unicode.Scalar(scalar.value + 0x20) { return small }
        return scalar
    }

    /// The figures of the whole text.
    func figures() -> Set<Figure> {
        var scanner = self
        while scanner.position < scalars.count { scanner.step() }
        return scanner.found
    }

    private mutating func step() {
        let scalar = scalars[position]
        if Self.isDigit(scalar) { return digits() }
        if starts("百分之") {
            position += 3
            let value = Self.isDigit(peek) ? decimal() : numeral().value
            found.insert(.share(Figure.canonical(value)))
            return
        }
        if starts("百分百") {
            position += 3
            found.insert(.share("100"))
            return
        }
        if let length = FigureWords.majorityLength(scalars[position...]) {
            found.insert(.majority)
            position += length
            return
        }
        if let length = FigureWords.idiomLength(scalars[position...]) {
            position += length
            return
        }
        if ChineseNumeral.isPart(scalar) { return chinese() }
        // ½, Ⅳ, ①, ³: whatever else has a value.
        if let value = scalar.properties.numericValue, scalar.properties.generalCategory != .otherLetter {
            found.insert(.number(Figure.canonical(value)))
        }
        position += 1
    }

    private mutating func digits() {
        var value = decimal()
        skipSpaces()
        while let scale = ChineseNumeral.scale(peek) {
            value *= scale
            position += 1
        }
        insert(value)
    }

    private mutating func chinese() {
        let (value, length) = numeral()
        let isBare = length == 1
        // `一个问题` is `a problem`; `一天` is a figure, and so is `三个`.
        if isBare, value == 1, !FigureWords.isMeasuredTime(scalars[position...]) { return }
        if peek == "成" || (peek == "分" && next == "之") || !isBare || FigureWords.isCounter(scalars[position...]) {
            insert(value)
        }
    }

    /// Adds `value`, as a share where a sign of one follows.
    private mutating func insert(_ value: Double) {
        let isTenth = peek == "成"
        let isShare =
            isTenth || peek == "%" || peek == "‰" || starts("percent") || starts("per cent") || starts("个百分点")
        found.insert(
            isShare ? .share(Figure.canonical(isTenth ? value * 10 : value)) : .number(Figure.canonical(value)))
        if isTenth || peek == "%" || peek == "‰" { position += 1 }
    }

    /// Reads digits with `,` between thousands and a decimal point.
    private mutating func decimal() -> Double {
        var text = ""
        while position < scalars.count {
            let scalar = scalars[position]
            if Self.isDigit(scalar) {
                text.unicodeScalars.append(scalar)
            } else if scalar == ",", isGroup(from: position + 1) {
                // A thousands separator has no part in the value.
            } else if scalar == ".", Self.isDigit(next), !text.contains(".") {
                text.append(".")
            } else {
                break
            }
            position += 1
        }
        return Double(text) ?? 0
    }

    /// Whether exactly three digits begin at `start`.
    private func isGroup(from start: Int) -> Bool {
        guard start + 3 <= scalars.count, scalars[start..<(start + 3)].allSatisfy(Self.isDigit) else { return false }
        return start + 3 == scalars.count || !Self.isDigit(scalars[start + 3])
    }

    private mutating func numeral() -> (value: Double, length: Int) {
        let run = scalars[position...].prefix(while: ChineseNumeral.isPart)
        position += run.count
        return (ChineseNumeral.value(run), run.count)
    }

    private mutating func skipSpaces() {
        // `50 %`, `3 万`: but a space at a text's end is left alone.
        guard peek == " ", let following = next,
            following == "%" || ChineseNumeral.scale(following) != nil || following == "p"
        else { return }
        position += 1
    }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    private var next: Unicode.Scalar? { position + 1 < scalars.count ? scalars[position + 1] : nil }

    private func starts(_ word: String) -> Bool {
        scalars[position...].starts(with: word.unicodeScalars)
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { 0x30...0x39 ~= $0.value } ?? false }
}
