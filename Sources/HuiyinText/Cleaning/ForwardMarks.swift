/// Finds who is called at the ends of a text, and others' words that were passed on with it.
enum ForwardMarks {
    static func mark(_ marks: inout NoiseMarks, _ signs: NoiseSigns) {
        if signs.contains(.at) {
            trail(&marks)
            retweet(&marks)
            // In English a name at the ends is whom a complaint is addressed to, and worth reading: without it airlines' tweets are
            // understood less well (accuracy 0.834 in place of 0.849).
            if marks.scalars.contains(where: { ScalarFold.kind($0) == .ideograph }) {
                front(&marks)
                back(&marks)
            }
        }
        if signs.contains(.machine) { bare(&marks) }
    }

    // MARK: Others' words

    /// `//@user:` and all that follows. Where nothing of one's own stands before it, only the marks go and the words are read: who
    /// passes something on without a word lets it speak.
    private static func trail(_ marks: inout NoiseMarks) {
        let places = marks.scalars.indices.filter { index in
            guard marks.scalars[index] == 0x40, index >= 2 else { return false }
            let slash = marks.scalars[index - 1] == 0x20 && index >= 3 ? index - 2 : index - 1
            return marks.scalars[slash] == 0x2F && slash > 0 && marks.scalars[slash - 1] == 0x2F
        }
        guard let first = places.first else { return }
        let start = self.start(marks, first)
        var own = marks
        front(&own)
        bare(&own, in: 0..<start)
        if own.hasWords(0..<start) {
            marks.mark(start..<marks.count, .forward)
        } else {
            bare(&marks, in: 0..<start)
            for place in places {
                let end = nameEnd(marks, place).map { min($0 + 1, marks.count) } ?? place + 1
                marks.mark(self.start(marks, place)..<end, .forward)
            }
        }
    }

    private static func start(_ marks: NoiseMarks, _ at: Int) -> Int {
        (marks.scalars[at - 1] == 0x20 ? at - 2 : at - 1) - 1
    }

    /// Where the colon after a name stands.
    private static func nameEnd(_ marks: NoiseMarks, _ at: Int) -> Int? {
        (at + 1..<max(at + 1, min(marks.count, at + longestName))).first {
            marks.scalars[$0] == 0x3A
        }
    }

    /// `RT @user:` in front: the mark goes, the words are read.
    private static func retweet(_ marks: inout NoiseMarks) {
        for mark in passed where marks.has(mark, at: 0) {
            let at = mark.count - 1
            guard let end = nameEnd(marks, at) else { return }
            marks.mark(0..<end + 1, .forward)
        }
    }

    /// 转发微博, where nothing else is said.
    private static func bare(_ marks: inout NoiseMarks) { bare(&marks, in: 0..<marks.count) }

    private static func bare(_ marks: inout NoiseMarks, in range: Range<Int>) {
        var words = marks.trimmed(range)
        while !words.isEmpty, ScalarFold.kind(marks.scalars[words.upperBound - 1]) == .punctuation {
            words = words.lowerBound..<words.upperBound - 1
        }
        for phrase in repost where phrase.count == words.count && marks.has(phrase, at: words.lowerBound) {
            marks.mark(words, .forward)
        }
    }

    // MARK: Calls

    /// `@a @b 回复@c:` in front. A name there ends with a space or a colon, or it can't be told from what follows.
    private static func front(_ marks: inout NoiseMarks) {
        var index = 0
        while index < marks.count {
            if !marks.isKept(index) || ScalarFold.kind(marks.scalars[index]) == .space {
                index += 1
                continue
            }
            var at = index
            if let words = reply.first(where: { marks.has($0, at: index) }) {
                at += words.count
                while at < marks.count, marks.scalars[at] == 0x20 { at += 1 }
            }
            guard at < marks.count, marks.scalars[at] == 0x40, let end = name(marks, at) else { return }
            let isLast = end == marks.count
            guard isLast || marks.scalars[end] == 0x3A || marks.scalars[end] == 0x20 || marks.scalars[end] == 0x40
            else { return }
            var past = !isLast && marks.scalars[end] == 0x3A ? end + 1 : end
            while past < marks.count, marks.scalars[past] == 0x20 { past += 1 }
            marks.mark(index..<past, .mention)
            index = past
        }
    }

    /// Names at the end, after a space or a mark.
    private static func back(_ marks: inout NoiseMarks) {
        var end = marks.count
        while true {
            while end > 0, !marks.isKept(end - 1) || ScalarFold.kind(marks.scalars[end - 1]) == .space { end -= 1 }
            guard end > 0,
                let at = (max(0, end - longestName)..<end).last(where: { marks.scalars[$0] == 0x40 }),
                marks.isKept(at), name(marks, at) == end, at == 0 || isApart(marks, at - 1),
                !isSaid(marks, at + 1..<end)
            else { return }
            marks.mark(at..<end, .mention)
            end = at
        }
    }

    /// Past the name that is called at `at`; `nil` where there is none.
    private static func name(_ marks: NoiseMarks, _ at: Int) -> Int? {
        var end = at + 1
        while end < marks.count, end - at <= longestName {
            let scalar = marks.scalars[end]
            switch ScalarFold.kind(scalar) {
            case .ideograph, .word: end += 1
            default:
                guard scalar == 0x5F || scalar == 0x2D || scalar == 0xB7 else {
                    return end > at + 1 ? end : nil
                }
                end += 1
            }
        }
        return end > at + 1 && end - at <= longestName ? end : nil
    }

    private static func isApart(_ marks: NoiseMarks, _ index: Int) -> Bool {
        if !marks.isKept(index) { return true }
        let kind = ScalarFold.kind(marks.scalars[index])
        return kind == .space || kind == .punctuation || kind == .symbol
    }

    /// Whether a name runs into words of a sentence: @客服你们什么时候修.
    private static func isSaid(_ marks: NoiseMarks, _ name: Range<Int>) -> Bool {
        name.count > 16 && name.contains { marks.scalars[$0] >= 0x4E00 }
            || name.contains { index in said.contains(marks.scalars[index]) }
    }

    private static let longestName = 32
    private static let said = Set("你我他她们們的了吗嗎不什么麼怎".unicodeScalars.map(\.value))
    private static let reply = foldedWords(["回复", "回覆", "回復", "reply to", "replying to"])
    private static let passed = foldedWords(["rt @", "转发@", "转自@", "转发自@", "轉發@"])
    private static let repost = foldedWords(["转发微博", "轉發微博", "转发", "轉發", "转", "repost", "快转微博"])
}
