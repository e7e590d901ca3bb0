import HuiyinDomain

/// Which characters of a folded text are noise, as rule after rule finds out; nothing is moved before all have spoken.
struct NoiseMarks {
    /// What becomes of a character.
    enum Fate: UInt8 {
        case keep
        /// Part of an entity: gone, though what it stands for stays.
        case entity
        /// A tag inside a line.
        case tag
        /// A tag that begins a new line.
        case block
        case link, placeholder, signature, quotedReply, forward, mention, autoReply, defaultReview, incentive
        case hashtag, flood

        var kind: Noise.Kind? {
            switch self {
            case .keep, .entity: nil
            case .tag, .block: .html
            case .link: .link
            case .placeholder: .placeholder
            case .signature: .signature
            case .quotedReply: .quotedReply
            case .forward: .forward
            case .mention: .mention
            case .autoReply: .autoReply
            case .defaultReview: .defaultReview
            case .incentive: .incentive
            case .hashtag: .hashtag
            case .flood: .flood
            }
        }

        /// What keeps the words on both sides apart; 0 for nothing.
        var separator: UInt32 {
            switch self {
            case .keep, .entity, .tag, .flood: 0
            case .block, .signature, .quotedReply, .forward, .autoReply: 0x0A
            case .incentive, .link, .placeholder, .mention, .defaultReview, .hashtag: 0x20
            }
        }
    }

    let folded: NormalizedText
    let scalars: [UInt32]
    private(set) var fates: [Fate]
    /// What stands for the first character of an entity.
    private var entities = [Int: UInt32]()
    private(set) var isClean = true

    init(_ folded: NormalizedText) {
        self.folded = folded
        scalars = folded.scalars
        fates = [Fate](repeating: .keep, count: folded.count)
    }

    var count: Int { scalars.count }

    func isKept(_ index: Int) -> Bool { fates[index] == .keep }

    /// Marks the characters of a range that no rule has marked before.
    mutating func mark(_ range: Range<Int>, _ fate: Fate) {
        for index in range where fates[index] == .keep {
            fates[index] = fate
            isClean = false
        }
    }

    /// Puts one character in the place of an entity.
    mutating func replace(_ range: Range<Int>, by scalar: UInt32) {
        entities[range.lowerBound] = scalar
        mark(range, .entity)
    }

    /// Whether a letter, a digit, a Han character or a symbol that is kept stands in the range.
    func hasWords(_ range: Range<Int>) -> Bool {
        range.contains { index in
            guard fates[index] == .keep else { return false }
            let kind = ScalarFold.kind(scalars[index])
            return kind != .space && kind != .punctuation
        }
    }

    /// Whether `words`, folded, begin at `index`.
    func has(_ words: [UInt32], at index: Int) -> Bool {
        guard index >= 0, index + words.count <= count else { return false }
        for (offset, word) in words.enumerated() where scalars[index + offset] != word { return false }
        return true
    }

    /// Lines of kept characters, without their ends: cut at line breaks and at tags that begin a line.
    func lines() -> [Range<Int>] {
        var lines = [Range<Int>]()
        var start = 0
        for index in scalars.indices where scalars[index] == 0x0A || fates[index] == .block {
            lines.append(start..<index)
            start = index + 1
        }
        lines.append(start..<count)
        return lines
    }

    /// The range without spaces and marked characters at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var first = range.lowerBound
        var last = range.upperBound
        while first < last, isBlank(first) { first += 1 }
        while last > first, isBlank(last - 1) { last -= 1 }
        return first..<last
    }

    private func isBlank(_ index: Int) -> Bool {
        fates[index] != .keep || ScalarFold.kind(scalars[index]) == .space
    }

    /// What stays, with the way back.
    func text() -> NormalizedText {
        var out = [UInt32]()
        var origins = [Int32]()
        var gaps = [Range<Int32>]()
        out.reserveCapacity(count)
        origins.reserveCapacity(count + 1)
        var index = 0
        while index < count {
            if fates[index] == .keep {
                out.append(scalars[index])
                origins.append(folded.origins[index])
                index += 1
                continue
            }
            if let scalar = entities[index] {
                if scalar != 0 {
                    out.append(scalar)
                    origins.append(folded.origins[index])
                }
                index += 1
                while index < count, fates[index] == .entity, entities[index] == nil { index += 1 }
                continue
            }
            let start = index
            var separator: UInt32 = 0
            while index < count, fates[index] != .keep, entities[index] == nil {
                let own = fates[index].separator
                if separator == 0 || own == 0x0A { separator = own }
                index += 1
            }
            let end = folded.origins[index]
            gaps.append(folded.origins[start]..<end)
            if separator != 0, let last = out.last, index < count, isJoint(last), isJoint(scalars[index]) {
                out.append(separator)
                origins.append(end)
            }
        }
        origins.append(folded.origins[count])
        return NormalizedText(scalars: out, origins: origins, gaps: gaps)
    }

    /// Whether words could run together here.
    private func isJoint(_ scalar: UInt32) -> Bool {
        let kind = ScalarFold.kind(scalar)
        return kind != .space && kind != .punctuation
    }

    /// What was marked, neighbours of one kind as one.
    func noise(_ part: Opinion.Part) -> [Noise] {
        var noise = [Noise]()
        var index = 0
        while index < count {
            guard let kind = fates[index].kind else {
                index += 1
                continue
            }
            let start = index
            while index < count, fates[index].kind == kind { index += 1 }
            let bytes = Int(folded.origins[start])..<Int(folded.origins[index])
            noise.append(Noise(kind: kind, part: part, bytes: bytes))
        }
        return noise
    }
}

/// Words of the rules, folded once.
func foldedWords(_ words: [String]) -> [[UInt32]] { words.map { NormalizedText($0).scalars } }
