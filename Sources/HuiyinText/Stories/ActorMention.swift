/// A department or a role where it stands in a story.
struct ActorMention {
    /// What it does there.
    enum Role {
        case none
        /// It says something or sends the customer on.
        case speaker
        /// The customer is sent there or turns to it.
        case target
        /// It stands in a row of names, one after the other.
        case row
    }

    var range: Range<Int>
    /// Where the words before it end: before 餐厅 in 餐厅经理.
    var start: Int
    var role = Role.none
    /// Whether the verb before it says so little that the name must be known from elsewhere.
    var isLoose = false
    /// Whether it counts only as a return to somebody named before.
    var needsName = false

    init(_ range: Range<Int>) {
        self.range = range
        start = range.lowerBound
    }
}

/// Finds who is named: by the words of a list, and by the place in the sentence for names that no list has.
struct ActorFinder {
    private let scalars: [UInt32]
    private let clauses: [Range<Int>]
    private let marks: StoryMarks
    private(set) var mentions = [ActorMention]()

    /// At most so many names are taken from their place in the sentence.
    private static let mostOpen = 8

    init(_ story: StoryText, _ marks: StoryMarks) {
        scalars = story.scalars
        clauses = story.clauses
        self.marks = marks
        mentions = Self.joined(marks[.actor], scalars)
        addOpenNames()
        assignRoles()
    }

    /// Listed names, longest first where they overlap; 官网 and 客服 side by side are one name, of other pairs the second is.
    private static func joined(_ ranges: [Range<Int>], _ scalars: [UInt32]) -> [ActorMention] {
        var found = [ActorMention]()
        for range in ranges where !isPronoun(scalars, range) && !isTail(scalars, range) {
            if let last = found.last?.range, range.lowerBound < last.upperBound {
                if range.count > last.count { found[found.count - 1] = ActorMention(range) }
                continue
            }
            if let last = found.last?.range, last.upperBound == range.lowerBound,
                scalars[last] != scalars[range], ScalarFold.kind(scalars[range.lowerBound]) == .ideograph
            {
                let isService = StoryWords.desks.contains(Array(scalars[range]))
                let start = isService && last.count <= 3 ? last.lowerBound : range.lowerBound
                found[found.count - 1].range = start..<range.upperBound
                continue
            }
            found.append(ActorMention(range))
        }
        return found
    }

    /// Whether `it` is the English word rather than a department in a Chinese sentence.
    private static func isPronoun(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
        guard range.count == 2, scalars[range.lowerBound] == 0x69, scalars[range.lowerBound + 1] == 0x74 else {
            return false
        }
        let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : 0
        let after = range.upperBound < scalars.count ? scalars[range.upperBound] : 0
        return ScalarFold.kind(before) != .ideograph && ScalarFold.kind(after) != .ideograph
    }

    /// Whether a name of one character is the end of a longer one: 厂 of 水厂, but not of 寄厂.
    private static func isTail(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
        guard range.count == 1, range.lowerBound > 0 else { return false }
        let before = scalars[range.lowerBound - 1]
        return ScalarFold.kind(before) == .ideograph && !StoryWords.beforeShortName.contains(before)
    }

    // MARK: Names from their place

    private mutating func addOpenNames() {
        var names = [[UInt32]]()
        func isNew(_ name: [UInt32]) -> Bool { !names.contains(name) && names.count < Self.mostOpen }
        for verb in marks[.speak] {
            guard let range = subject(before: verb.lowerBound) else { continue }
            let name = Array(scalars[range])
            if isNew(name), StoryWords.endings.contains(name[name.count - 1]) || isSentTo(name) {
                names.append(name)
            }
        }
        for phrase in StoryWords.sendings {
            for verb in occurrences(of: phrase) {
                guard let range = object(after: verb.upperBound) else { continue }
                let name = Array(scalars[range])
                if isNew(name), StoryWords.endings.contains(name[name.count - 1]) { names.append(name) }
            }
        }
        guard !names.isEmpty else { return }
        for name in names {
            for range in occurrences(of: name) where !mentions.contains(where: { $0.range.overlaps(range) }) {
                mentions.append(ActorMention(range))
            }
        }
        mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The words from the start of the clause to a verb, where they may be a name that no list has.
    private func subject(before verb: Int) -> Range<Int>? {
        if verb > 1, scalars[verb - 1] == 0x20, ScalarFold.kind(scalars[verb - 2]) == .word {
            return latinSubject(before: verb - 1)
        }
        let end = StoryWords.skipBack(scalars, verb, StoryWords.beforeSpeaking)
        guard let clause = clauses.last(where: { $0.lowerBound < end && verb <= $0.upperBound }) else { return nil }
        let start = StoryWords.skipAhead(scalars, clause.lowerBound, StoryWords.openings)
        return name(start..<max(end, start))
    }

    /// Up to three words before an English verb: `managing agent` of `the managing agent says`.
    private func latinSubject(before end: Int) -> Range<Int>? {
        var start = end
        var words = 0
        while start > 0, words < 3 {
            var first = start
            while first > 0, ScalarFold.kind(scalars[first - 1]) == .word { first -= 1 }
            if first == start || StoryWords.noLatinName.contains(Array(scalars[first..<start])) { break }
            words += 1
            guard first > 1, scalars[first - 1] == 0x20 else {
                start = first
                break
            }
            start = first - 1
        }
        if start < end, scalars[start] == 0x20 { start += 1 }
        guard end - start >= 3, !mentions.contains(where: { $0.range.overlaps(start..<end) }) else { return nil }
        return start..<end
    }

    /// Whether a name that no list has is also said or sent to: 装维 of 归装维,装维说.
    private func isSentTo(_ name: [UInt32]) -> Bool {
        guard !StoryWords.noSpeaker.contains(name) else { return false }
        return occurrences(of: name).contains { range in
            var end = range.lowerBound
            if end > 0, StoryWords.beforeShortName.contains(scalars[end - 1]) { return true }
            end = StoryWords.skipBack(scalars, end, StoryWords.articles)
            return StoryWords.skipOneBack(scalars, end, StoryWords.latinSendings) != end
        }
    }

    private func object(after verb: Int) -> Range<Int>? {
        let start = StoryWords.skipAhead(scalars, verb, StoryWords.beforeName)
        var end = start
        while end < scalars.count, ScalarFold.kind(scalars[end]) == .ideograph, end - start < 6 {
            if StoryWords.afterName.contains(scalars[end]) { break }
            end += 1
        }
        return name(start..<end)
    }

    private func name(_ range: Range<Int>) -> Range<Int>? {
        guard 1...6 ~= range.count, !mentions.contains(where: { $0.range.overlaps(range) }) else { return nil }
        for place in range {
            guard ScalarFold.kind(scalars[place]) == .ideograph, !StoryWords.noName.contains(scalars[place]) else {
                return nil
            }
        }
        return range.count > 1 ? range : nil
    }

    private func occurrences(of name: [UInt32]) -> [Range<Int>] {
        guard name.count <= scalars.count else { return [] }
        var found = [Range<Int>]()
        var place = 0
        while place + name.count <= scalars.count {
            if scalars[place] == name[0], scalars[place..<place + name.count].elementsEqual(name) {
                found.append(place..<place + name.count)
                place += name.count
            } else {
                place += 1
            }
        }
        return found
    }

    // MARK: Roles

    private mutating func assignRoles() {
        let sending = Set(marks[.send].map(\.upperBound))
        let reaching = Set(marks[.reach].map(\.upperBound))
        for index in mentions.indices {
            let mention = mentions[index]
            let after = StoryWords.skipAhead(scalars, mention.range.upperBound, StoryWords.beforeSpeaking)
            let isColon = after < scalars.count && scalars[after] == 0x3A
            if marks.starts(.speak, at: after) != nil || isColon {
                mentions[index].role = .speaker
            } else if let verb = verb(before: mention.start, among: reaching) {
                mentions[index].role = .target
                mentions[index].isLoose = StoryWords.looseVerbs.contains(scalars[verb - 1])
            } else if let verb = verb(before: mention.start, among: sending) {
                mentions[index].role = .target
                let letter = scalars[verb - 1]
                if letter == 0x8BF4 || letter == 0x662F || letter == 0x73 {
                    // 说客服没提交 and 说是客服 send there, 说客服态度差 only where the name has been told before.
                    mentions[index].isLoose = !endsClause(mention.range.upperBound)
                    mentions[index].needsName = mentions[index].isLoose
                } else {
                    mentions[index].isLoose = StoryWords.looseVerbs.contains(letter)
                }
            }
        }
        rows()
    }

    /// The end of the verb before a name, though little words stand between.
    private func verb(before name: Int, among ends: Set<Int>) -> Int? {
        var end = name
        while true {
            if ends.contains(end) { return end }
            let next = StoryWords.skipOneBack(scalars, end, StoryWords.beforeName)
            if next == end { return nil }
            end = next
        }
    }

    /// Whether a name ends its clause, or is followed by what makes it responsible: 的问题, 那边.
    private func endsClause(_ end: Int) -> Bool {
        let place = StoryWords.skipAhead(scalars, end, StoryWords.afterLoose)
        if place >= scalars.count { return true }
        let kind = ScalarFold.kind(scalars[place])
        return kind == .punctuation || kind == .space && scalars[end] == 0x0A || place > end
    }

    /// Names in a row: A→B→C, and A、B、C where the text says that they push one to another.
    private mutating func rows() {
        var start = 0
        while start < mentions.count {
            var end = start
            var hasArrow = false
            while end + 1 < mentions.count {
                let gap = mentions[end].range.upperBound..<mentions[end + 1].range.lowerBound
                guard gap.count <= 4, !gap.isEmpty, gap.allSatisfy({ StoryWords.rowMarks.contains(scalars[$0]) }),
                    scalars[gap.lowerBound] != 0x2C || ScalarFold.kind(scalars[gap.lowerBound - 1]) == .word
                else { break }
                if gap.contains(where: { StoryWords.arrows.contains(scalars[$0]) }) { hasArrow = true }
                end += 1
            }
            let names = (start...end).map { Array(scalars[mentions[$0].range]) }
            let returns = Set(names).count < names.count
            if end > start,
                hasArrow && end - start >= 2 || end - start >= 2 && returns || end > start && isPushed(start...end)
            {
                for index in start...end { mentions[index].role = .row }
            }
            start = end + 1
        }
    }

    private func isPushed(_ row: ClosedRange<Int>) -> Bool {
        let from = mentions[row.lowerBound].range.lowerBound
        let to = mentions[row.upperBound].range.upperBound
        return marks[.around].contains { $0.lowerBound >= from - 16 && $0.lowerBound <= to + 16 }
    }
}
