/// Cuts rows of the same mark down to three: how loud somebody is shows in three as well as in thirty.
enum Floods {
    /// Marks of which a long row is noise; asterisks hide names and numbers and stay.
    static func floods(_ scalar: UInt32) -> Bool {
        switch ScalarFold.kind(scalar) {
        case .punctuation: scalar != 0x2A && scalar != 0x5F
        case .symbol: true
        default: false
        }
    }

    private static let kept = 3

    static func mark(_ marks: inout NoiseMarks) {
        let scalars = marks.scalars
        var index = 0
        while index < scalars.count {
            var end = index + 1
            if ScalarFold.kind(scalars[index]) == .symbol {
                while end < scalars.count, ScalarFold.kind(scalars[end]) == .symbol { end += 1 }
                if end - index >= 8 { symbols(&marks, index..<end) }
            } else if floods(scalars[index]) {
                while end < scalars.count, scalars[end] == scalars[index] { end += 1 }
            }
            if end - index >= 6 { repeats(&marks, index..<end) }
            index = end
        }
    }

    /// Three of each kind of symbol stay.
    private static func symbols(_ marks: inout NoiseMarks, _ range: Range<Int>) {
        var seen = [UInt32: Int]()
        for index in range {
            seen[marks.scalars[index], default: 0] += 1
            if seen[marks.scalars[index], default: 0] > kept { marks.mark(index..<index + 1, .flood) }
        }
    }

    /// Three of each run of one mark stay where it has six or more.
    private static func repeats(_ marks: inout NoiseMarks, _ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            while end < range.upperBound, marks.scalars[end] == marks.scalars[start] { end += 1 }
            if end - start >= 6 { marks.mark(start + kept..<end, .flood) }
            start = end
        }
    }
}
