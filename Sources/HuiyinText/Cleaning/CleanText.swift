package import HuiyinDomain

/// A text as it is analysed: noise taken off, traditional Chinese in simplified characters, folded, with the way back to the
/// bytes that were said.
///
///     let clean = CleanText("空间很大&nbsp;//@乘客甲:说得对")
///     clean.text    // 空间很大
///     clean.noise   // the forward, as a range of bytes
///
/// Nothing of this touches the record; see docs/cleaning.md for what counts as noise and why.
/// - Complexity: linear in the length of the text; a text without any sign of noise costs one look at each character.
package struct CleanText {
    package let text: NormalizedText
    /// What was taken off, in the order of the text.
    package let noise: [Noise]

    /// Cleans one part of an item.
    package init(_ original: String, part: Opinion.Part = .text) {
        var invisible = [Range<Int>]()
        let folded = NormalizedText(original) { invisible.append($0) }
        let signs = NoiseSigns(folded.scalars)
        let unseen = invisible.map { Noise(kind: .invisible, part: part, bytes: $0) }
        guard !signs.isEmpty else {
            text = folded
            noise = unseen
            return
        }
        var marks = NoiseMarks(folded)
        if !signs.isDisjoint(with: .any) { Self.mark(&marks, signs) }
        var clean = marks.isClean ? folded : marks.text()
        if signs.contains(.traditional) { clean = Simplifier.shared?.simplified(clean) ?? clean }
        text = clean
        let found = marks.isClean ? [] : marks.noise(part)
        noise = unseen.isEmpty ? found : Self.merged(found, unseen)
    }

    private static func mark(_ marks: inout NoiseMarks, _ signs: NoiseSigns) {
        if signs.contains(.markup) { Markup.mark(&marks) }
        if signs.contains(.link) { Links.mark(&marks) }
        if signs.contains(.bracket) { Placeholders.mark(&marks) }
        if !signs.isDisjoint(with: [.mail, .machine]) { MailNoise.mark(&marks, signs) }
        if signs.contains(.machine) { MachineWords.mark(&marks) }
        if signs.contains(.incentive) { IncentiveBlocks.mark(&marks) }
        if !signs.isDisjoint(with: [.at, .machine]) { ForwardMarks.mark(&marks, signs) }
        if signs.contains(.hash) { Hashtags.mark(&marks) }
        if signs.contains(.flood) { Floods.mark(&marks) }
    }

    /// Both lists in the order of the text; what lies within other noise is part of it.
    private static func merged(_ found: [Noise], _ unseen: [Noise]) -> [Noise] {
        var merged = [Noise]()
        var end = 0
        for noise in (found + unseen).sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound })
        where noise.bytes.lowerBound >= end {
            merged.append(noise)
            end = noise.bytes.upperBound
        }
        return merged
    }
}
