/// Finds addresses of the web, which say nothing about what happened, least of all those that count who came by.
enum Links {
    static func mark(_ marks: inout NoiseMarks) {
        var index = 0
        while index < marks.count {
            guard let start = starts.first(where: { marks.has($0, at: index) }), marks.isKept(index),
                index == 0 || !isLetter(marks.scalars[index - 1])
            else {
                index += 1
                continue
            }
            var end = index + start.count
            while end < marks.count, marks.isKept(end), isPart(marks.scalars[end]) { end += 1 }
            let isEmpty = end == index + start.count
            // What ends a sentence doesn't belong to an address.
            while end > index + start.count, ends(marks.scalars[end - 1]) { end -= 1 }
            if !isEmpty { marks.mark(index..<end, .link) }
            index = max(end, index + 1)
        }
    }

    private static let starts = foldedWords(["http://", "https://", "www."])

    private static func isLetter(_ scalar: UInt32) -> Bool { 0x61...0x7A ~= scalar }

    private static func isPart(_ scalar: UInt32) -> Bool {
        guard 0x21...0x7E ~= scalar else { return false }
        switch scalar {
        case 0x22, 0x27, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x7C, 0x5C, 0x5E, 0x60: return false
        default: return true
        }
    }

    private static func ends(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x28, 0x29, 0x7E: true
        default: false
        }
    }
}
