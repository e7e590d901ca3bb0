/// Letters of Latin with marks, as names of many countries have them: Tomás, Müller, Wiśniewski.
enum LatinLetters {
    /// Letters with marks, and those without that they are looked up as.
    private static let bases: [UInt32: UInt32] = {
        let marked = "àáâãäåāăąçćčďđðèéêëēęěğìíîïīıłľñńňòóôõöøōőŕřśşšșţťțùúûüūůűųýÿźżžß"
        let plain = "aaaaaaaaacccdddeeeeeeegiiiiiillnnnoooooooorrsssstttuuuuuuuuyyzzzs"
        return Dictionary(
            uniqueKeysWithValues: zip(marked.unicodeScalars.map(\.value), plain.unicodeScalars.map(\.value)))
    }()

    /// Whether a folded scalar is a letter with a mark.
    @inline(__always)
    static func isMarked(_ scalar: UInt32) -> Bool { 0xDF...0x24F ~= scalar && scalar != 0xF7 }

    /// The end of the run of letters, with marks or without, from `index` on.
    static func end(_ index: Int, in text: PersonalText) -> Int {
        var end = index
        while PersonalSign.isLetter(text[end]) || isMarked(text[end]) { end += 1 }
        return end
    }

    /// The word without its marks.
    static func plain(_ word: Range<Int>, in text: PersonalText) -> String {
        guard word.contains(where: { isMarked(text[$0]) }) else { return text.string(word) }
        return String(
            String.UnicodeScalarView(word.compactMap { Unicode.Scalar(bases[text[$0]] ?? text[$0]) }))
    }
}
