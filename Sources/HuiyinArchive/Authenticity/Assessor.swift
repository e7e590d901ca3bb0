import GRDB
import HuiyinDomain
import HuiyinText

/// Compares versions of voices with all before them and says what speaks against them. Lives in one transaction.
struct Assessor {
    private let database: Database
    private let now: Int64
    private let table: LikenessTable
    private var rewriter: FactRewriter?
    /// Versions of this transaction that something was said of; of those not here nothing was.
    private var spoken: Set<Int64>
    private let subjects: ClosedRange<Int64>
    private let memory: LikenessMemory
    /// Versions whose verdict changed.
    private(set) var changed = 0

    /// Alike so often by one author within a day: a machine.
    static let repeats = 5
    static let day: Int64 = 86_400_000
    /// Alike by so many authors within an hour: arranged.
    static let authorsInBurst = 5
    private static let leastResemblance = 0.2
    private static let namedAlways = 2

    /// - Parameter subjects: the numbers of the versions that will be looked at.
    init(_ database: Database, at now: Int64, subjects: ClosedRange<Int64>, memory: LikenessMemory) throws {
        self.database = database
        self.now = now
        self.subjects = subjects
        self.memory = memory
        table = LikenessTable(database)
        spoken = Set(
            try Int64.fetchAll(
                database.cachedStatement(sql: "SELECT DISTINCT version FROM suspicion WHERE version BETWEEN ? AND ?"),
                arguments: [subjects.lowerBound, subjects.upperBound]))
    }

    mutating func assess(_ subject: AssessmentSubject) throws {
        let before = try state(of: subject.version)
        for kind in [Suspicion.paid, .incentive, .defaultPraise, .repost] {
            try say(subject.flags.first { $0.kind == kind }, kind, of: subject.version, before: before)
        }
        try settle(subject.version, before: before.verdict)
        if let known = subject.known {
            try compare(subject, known, isRepost: subject.flags.contains { $0.kind == .repost })
        }
    }

    // MARK: Likeness

    private mutating func compare(
        _ subject: AssessmentSubject, _ own: LikenessMemory.Known, isRepost: Bool
    ) throws {
        memory.remember(own, subject.version)
        var entry = LikenessTable.Entry(
            version: subject.version, family: subject.version, frame: subject.version, author: subject.author,
            time: subject.time, length: own.text.length)
        var seen = Set<Int64>([subject.version])
        var joined = [Int64]()
        let sharing = try own.signature.bands.map { try table.sharing($0) }
        for candidate in sharing.joined() where seen.insert(candidate).inserted {
            guard let other = try memory.candidate(candidate, table), other.isInForce, other.item != subject.item else {
                continue
            }
            let (family, frame) = (other.entry.family, other.entry.frame)
            let mayBeCopy =
                family != entry.family
                && LikenessRule.admits(
                    min(entry.length, other.entry.length), entry.circumstances, other.entry.circumstances)
            // Most candidates of a crowd are in its frame and family already, and say nothing new.
            guard mayBeCopy || frame != entry.frame, let known = try memory.text(candidate, database),
                known.signature.resemblance(own.signature) >= Self.leastResemblance
            else { continue }
            let verdict = LikenessVerdict.of(known.text, own.text)
            guard verdict != .different else { continue }
            if frame != entry.frame { entry.frame = try join(.frame, frame, entry.frame) }
            guard case .copy = verdict, mayBeCopy, try agrees(own.text, with: family) else { continue }
            if let first = try table.first(of: family) { joined.append(first.version) }
            entry.family = try join(.family, family, entry.family)
        }
        try table.add(entry, isRepost: isRepost)
        memory.remember(LikenessMemory.Candidate(item: subject.item, isInForce: true, entry: entry))
        try add(own.signature.bands, sharing, of: entry, isFirst: joined.isEmpty)
        try tellCopies(entry, joined)
        try tellBursts(entry)
    }

    private func join(_ column: LikenessTable.Column, _ one: Int64, _ other: Int64) throws -> Int64 {
        let joined = try table.join(column, one, other)
        memory.join(column, one, other, into: joined)
        return joined
    }

    /// Names the version in the bands where that helps to find it: not in full ones, which are read to their limit only, but for a few,
    /// as whoever stands there may be erased; nor in those that name one of its family.
    private func add(
        _ bands: [UInt64], _ sharing: [[Int64]], of entry: LikenessTable.Entry, isFirst: Bool
    ) throws {
        var missing = [UInt64]()
        for (number, (band, versions)) in zip(bands, sharing).enumerated()
        where number < Self.namedAlways || versions.count < LikenessTable.bandLimit {
            let isNamed =
                try !isFirst && versions.contains { try memory.candidate($0, table)?.entry.family == entry.family }
            if !isNamed { missing.append(band) }
        }
        try table.add(missing, of: entry.version)
    }

    /// Whether the first text of a family may be one with this one: see ``LikenessFamilies``.
    private func agrees(_ text: LikenessText, with family: Int64) throws -> Bool {
        guard let first = try memory.text(family, database) else { return true }
        if case .template = LikenessVerdict.of(first.text, text) { return false }
        return true
    }

    /// Says which of a family repeat its first, as far as that changed: the newcomer, and those that were first until it came.
    private mutating func tellCopies(_ entry: LikenessTable.Entry, _ joined: [Int64]) throws {
        guard !joined.isEmpty, let first = try table.first(of: entry.family) else { return }
        for version in Set(joined + [entry.version, first.version]).sorted() {
            let before = try state(of: version)
            var flag: SuspicionFlag?
            // A forward is told as one, and no copy.
            if version != first.version, !before.flags.contains(where: { $0.kind == .repost }) {
                flag = SuspicionFlag(.duplicate, by: .copy, probability: 0.95)
                flag?.other = try id(of: first.feedback)
            }
            try say(flag, .duplicate, of: version, other: flag == nil ? nil : first.feedback, before: before)
            try settle(version, before: before.verdict)
        }
    }

    private mutating func tellBursts(_ entry: LikenessTable.Entry) throws {
        guard let time = entry.time else { return }
        if entry.author != 0 {
            let own = try table.like(entry, by: .author, around: time, within: Self.day)
            let window = Self.window(own, around: time, within: Self.day)
            if window.count >= Self.repeats { try tell(.bot, .authorRepeats, window, count: window.count) }
        }
        let around = try table.like(entry, by: .anyone, around: time, within: LikenessRule.burst)
        let window = Self.window(around, around: time, within: LikenessRule.burst)
        let authors = Set(window.map { $0.author == 0 ? -$0.version : $0.author }).count
        if authors >= Self.authorsInBurst { try tell(.burst, .templateBurst, window, count: authors) }
    }

    /// The longest run that holds `time` and is no longer than `length`, of entries in the order of time.
    static func window(
        _ entries: [LikenessTable.Entry], around time: Int64, within length: Int64
    ) -> ArraySlice<LikenessTable.Entry> {
        var best = entries[0..<0]
        var start = 0
        for end in entries.indices {
            guard let last = entries[end].time else { continue }
            while let first = entries[start].time, last - first > length { start += 1 }
            guard let first = entries[start].time, first <= time, time <= last else { continue }
            if end + 1 - start > best.count { best = entries[start...end] }
        }
        return best
    }

    private mutating func tell(
        _ kind: Suspicion, _ rule: SuspicionFlag.Rule, _ entries: ArraySlice<LikenessTable.Entry>, count: Int
    ) throws {
        for entry in entries where !memory.isTold(kind, of: entry.version) {
            let before = try state(of: entry.version)
            memory.tell(kind, of: entry.version)
            // Once it is told, every further one need not be told to all.
            if before.flags.contains(where: { $0.kind == kind }) { continue }
            var flag = SuspicionFlag(kind, by: rule, probability: 0.9)
            flag.count = count
            try say(flag, kind, of: entry.version, before: before)
            try settle(entry.version, before: before.verdict)
        }
    }

    // MARK: Saying it

    /// Says what a rule found of a kind, where that is news.
    private mutating func say(
        _ flag: SuspicionFlag?, _ kind: Suspicion, of version: Int64, other: Int64? = nil, before: SuspicionState
    ) throws {
        let old = before.flags.first { $0.kind == kind }
        guard old != flag, old?.rule != .person else { return }
        try SuspicionTable.add(
            flag.map { .flag($0) } ?? .clear(kind), version, other: other, at: now, by: nil, database)
        spoken.insert(version)
    }

    /// What is in force of a version; the table is not asked for one that it can't know.
    private func state(of version: Int64) throws -> SuspicionState {
        subjects.contains(version) && !spoken.contains(version)
            ? SuspicionState() : try SuspicionTable.state(version, database)
    }

    /// Brings the facts of a version in line where its verdict changed.
    private mutating func settle(_ version: Int64, before: String) throws {
        guard try state(of: version).verdict != before,
            let item = try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT feedback FROM feedback_version WHERE id = ?"),
                arguments: [version])
        else { return }
        if rewriter == nil { rewriter = try FactRewriter(database, at: now) }
        try rewriter?.rewrite(item)
        changed += 1
    }

    /// Adds the snapshot that sees what changed, if anything did.
    func finish() throws { try rewriter?.finish() }

    // MARK: Reading

    /// What is compared of an item: its title and its text.
    static func text(_ feedback: Feedback) -> LikenessText {
        LikenessText([feedback.title, feedback.text].compactMap(\.self).joined(separator: "\n"))
    }

    /// The instant it was said; `nil` where the hour is a whole one, which is how sources write that they know only the day.
    static func moment(_ feedback: Feedback) -> Int64? {
        feedback.time.flatMap { $0.milliseconds % 3_600_000 == 0 ? nil : $0.milliseconds }
    }

    private func id(of item: Int64) throws -> FeedbackID? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT public_high, public_low FROM feedback WHERE id = ?"),
            arguments: [item]
        ).map { FeedbackID(high: UInt64(bitPattern: $0[0]), low: UInt64(bitPattern: $0[1])) }
    }
}
