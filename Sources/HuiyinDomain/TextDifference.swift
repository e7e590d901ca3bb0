/// What was kept, added and removed between two texts.
package enum TextDifference {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case kept
        case added
        case removed
    }

    package struct Piece: Hashable, Sendable {
        package let kind: Kind
        package let text: String

        package init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// More words than these are not compared one by one: the time it takes grows with their square.
    private static let most = 3000

    /// The pieces from `before` to `after`, no two neighbours alike: those that are kept or removed make `before`, those that
    /// are kept or added make `after`.
    ///
    ///     TextDifference.pieces("屏幕很大", "屏幕太大")   // 屏幕 kept, 很 removed, 太 added, 大 kept
    ///
    /// Words in Latin letters and numbers count as a whole, everything else character by character. Very long texts are
    /// compared at their ends only, and differ as a whole in between.
    package static func pieces(_ before: String, _ after: String) -> [Piece] {
        let (old, new) = (tokens(before), tokens(after))
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var end = 0
        while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
        var pieces = Pieces()
        pieces.add(.kept, old[..<start])
        middle(old[start..<old.count - end], new[start..<new.count - end], &pieces)
        pieces.add(.kept, old[(old.count - end)...])
        return pieces.all
    }

    private static func middle(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>, _ pieces: inout Pieces) {
        guard !old.isEmpty, !new.isEmpty, old.count <= most, new.count <= most else {
            pieces.add(.removed, old)
            return pieces.add(.added, new)
        }
        // Myers, An O(ND) Difference Algorithm, 1986, doi:10.1007/BF01840446: the standard library has it.
        let difference = Array(new).difference(from: Array(old))
        var removed = Set<Int>()
        var added = Set<Int>()
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var (from, to) = (0, 0)
        while from < old.count || to < new.count {
            if removed.contains(from), from < old.count {
                pieces.add(.removed, old[(old.startIndex + from)...(old.startIndex + from)])
                from += 1
            } else if added.contains(to), to < new.count {
                pieces.add(.added, new[(new.startIndex + to)...(new.startIndex + to)])
                to += 1
            } else {
                pieces.add(.kept, old[(old.startIndex + from)...(old.startIndex + from)])
                from += 1
                to += 1
            }
        }
    }

    private struct Pieces {
        private(set) var all = [Piece]()

        mutating func add(_ kind: Kind, _ tokens: ArraySlice<Substring>) {
            guard !tokens.isEmpty else { return }
            let text = tokens.joined()
            if let last = all.last, last.kind == kind {
                all[all.count - 1] = Piece(kind, last.text + text)
            } else {
                all.append(Piece(kind, text))
            }
        }
    }

    private static func tokens(_ text: String) -> [Substring] {
        var tokens = [Substring]()
        var index = text.startIndex
        while index < text.endIndex {
            let start = index
            let isWord = isWordPart(text[index])
            index = text.index(after: index)
            while isWord, index < text.endIndex, isWordPart(text[index]) { index = text.index(after: index) }
            tokens.append(text[start..<index])
        }
        return tokens
    }

    private static func isWordPart(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }
}
