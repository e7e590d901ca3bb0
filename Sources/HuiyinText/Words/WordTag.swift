/// Where a character stands in its word: the four tags of character-based segmentation (Xue 2003, "Chinese word segmentation as
/// character tagging").
package enum WordTag {
    package static let begin: UInt8 = 0
    package static let middle: UInt8 = 1
    package static let end: UInt8 = 2
    package static let single: UInt8 = 3
    package static let count = 4

    /// Whether a word ends with this character.
    package static func ends(_ tag: UInt8) -> Bool { tag >= end }

    /// Whether `next` may follow `tag`: inside a word only its middle or end does, outside only a beginning.
    package static func allows(_ tag: UInt8, then next: UInt8) -> Bool {
        ends(tag) ? next == begin || next == single : next == middle || next == end
    }
}

/// A set of tags, one bit each.
package struct WordTagSet: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let begin = WordTagSet(rawValue: 1)
    package static let middle = WordTagSet(rawValue: 2)
    package static let end = WordTagSet(rawValue: 4)
    package static let single = WordTagSet(rawValue: 8)
    package static let any = WordTagSet(rawValue: 15)
    /// The tags of a character that a word begins with.
    package static let first: WordTagSet = [.begin, .single]
    /// The tags of a character that a word ends with.
    package static let last: WordTagSet = [.end, .single]

    package func contains(tag: UInt8) -> Bool { rawValue >> tag & 1 == 1 }
}
