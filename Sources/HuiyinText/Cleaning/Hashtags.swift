/// Takes the marks of topics off and leaves their words: `#提车日记#` says 提车日记, `#fail` says fail.
enum Hashtags {
    static func mark(_ marks: inout NoiseMarks) {
        let scalars = marks.scalars
        var index = 0
        while index < scalars.count {
            guard scalars[index] == 0x23, marks.isKept(index) else {
                index += 1
                continue
            }
            if let close = pair(marks, index) {
                marks.mark(index..<index + 1, .hashtag)
                marks.mark(close..<close + 1, .hashtag)
                index = close + 1
                continue
            }
            let isFirst = index == 0 || ScalarFold.kind(scalars[index - 1]) != .word
            if isFirst, index + 1 < scalars.count, isLetter(scalars[index + 1]) {
                marks.mark(index..<index + 1, .hashtag)
            }
            index += 1
        }
    }

    private static let longest = 32

    /// The mark that closes a topic.
    private static func pair(_ marks: NoiseMarks, _ start: Int) -> Int? {
        for index in start + 1..<max(start + 1, min(marks.count, start + longest + 2)) {
            switch marks.scalars[index] {
            case 0x0A: return nil
            case 0x23: return index > start + 1 && marks.hasWords(start + 1..<index) ? index : nil
            default: continue
            }
        }
        return nil
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch ScalarFold.kind(scalar) {
        case .ideograph: true
        case .word: !(0x30...0x39 ~= scalar)
        default: false
        }
    }
}
