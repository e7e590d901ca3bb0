/// A folded text with what readers of personal data look up in it.
struct PersonalText {
    let scalars: [UInt32]
    /// Which folded letters were capitals; read from the original where somebody asks.
    private let origins: [Int32]
    private let source: UnsafeBufferPointer<UInt8>

    /// - Parameter source: the UTF-8 bytes that `text` was folded from; it must outlive this value.
    init(_ text: NormalizedText, source: UnsafeBufferPointer<UInt8>) {
        scalars = text.scalars
        origins = text.origins
        self.source = source
    }

    var count: Int { scalars.count }

    /// The folded scalar at `index`; 0 outside the text.
    @inline(__always)
    subscript(index: Int) -> UInt32 { index >= 0 && index < scalars.count ? scalars[index] : 0 }

    /// Whether the letter at `index` was written as an ASCII capital.
    func isCapital(_ index: Int) -> Bool {
        guard index >= 0, index < scalars.count, PersonalSign.isLetter(scalars[index]) else { return false }
        let byte = source[Int(origins[index])]
        // Full-width capitals: EF BC A1 … BA.
        return 0x41...0x5A ~= byte
            || byte == 0xEF && 0xA1...0xBA ~= source[min(Int(origins[index]) + 2, source.count - 1)]
                && source[min(Int(origins[index]) + 1, source.count - 1)] == 0xBC
    }

    /// The end of the run of letters and digits that begins at or before `index`.
    func wordEnd(_ index: Int) -> Int {
        var end = index
        while end < scalars.count, PersonalSign.isWord(scalars[end]) { end += 1 }
        return end
    }

    func letterEnd(_ index: Int) -> Int {
        var end = index
        while end < scalars.count, PersonalSign.isLetter(scalars[end]) { end += 1 }
        return end
    }

    /// The index after the spaces from `index` on, `most` of them at the most.
    func afterSpaces(_ index: Int, most: Int = 2) -> Int {
        var end = index
        while end < scalars.count, scalars[end] == 0x20, end - index < most { end += 1 }
        return end
    }

    func string(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<count)].compactMap(Unicode.Scalar.init)))
    }
}
