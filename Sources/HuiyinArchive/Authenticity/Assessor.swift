import GRDB
import HuiyinDomain
import HuiyinText

/// Compares versions of voices with all before them and says what speaks against them. Lives in one transaction.
struct Assessor {
    /// A version that is to be looked at.
    struct Subject {
        let version: Int64
        let item: Int64
        let author: Int64
        let feedback: Feedback
    }

    /// A text that a new one is compared with.
    private struct Known {
        let text: LikenessText
        let signature: LikenessSignature
    }

    private let database: Database
    private let now: Int64
    private let table: LikenessTable
    private var rewriter: FactRewriter?
    /// Texts that were read in this transaction.
    private var known = [Int64: Known]()
    /// Versions whose verdict changed.
    private(set) var changed = 0

    /// Alike so often by one author within a day: a machine.
    static let repeats = 5
    static let day: Int64 = 86_400_000
    /// Alike by so many authors within an hour: arranged.
    static let authorsInBurst = 5
    private static let leastResemblance = 0.2
    private static let keptTexts = 4_000

    init(_ database: Database, at now: Int64) {
        self.database = database
        self.now = now
        table = LikenessTable(database)
    }

    mutating func assess(_ subject: Subject) throws {
        let feedback = subject.feedback
        let clean = CleanText(feedback.text)
        var flags = feedback.turns.isEmpty ? SuspiciousWords.flags(clean) : []
        if let title = feedback.title {
            for flag in SuspiciousWords.flags(CleanText(title, part: .title), in: .title)
            where !flags.contains(where: { $0.kind == flag.kind }) {
                flags.append(flag)
            }
        }
        let before = try SuspicionTable.state(subject.version, database)
        for kind in [Suspicion.paid, .incentive, .defaultPraise, .repost] {
            try say(flags.first { $0.kind == kind }, kind, of: subject.version, before: before)
        }
        try settle(subject.version, before: before.verdict)
        // What was said in a conversation is nobody's copy: agents and customers greet and thank alike.
        if feedback.turns.isEmpty {
            try compare(subject, isRepost: flags.contains { $0.kind == .repost })
        }
    }

    // MARK: Likeness

    private mutating func compare(_ subject: Subject, isRepost: Bool) throws {
        let text = Self.text(subject.feedback)
        guard text.length >= LikenessRule.nearby else { return }
        let own = Known(text: text, signature: LikenessSignature(text))
        remember(own, subject.version)
        let circumstances = LikenessRule.Circumstances(
            author: subject.author == 0 ? nil : subject.author, time: Self.moment(subject.feedback))
        var entry = LikenessTable.Entry(
            version: subject.version, family: subject.version, frame: subject.version, author: subject.author,
            time: circumstances.time)
        var seen = Set<Int64>([subject.version])
        var joined = [Int64]()
        for band in own.signature.bands {
            for candidate in try table.sharing(band) where seen.insert(candidate).inserted {
                guard let other = try table.entry(candidate), try isOther(candidate, than: subject.item),
                    let known = try self.known(candidate),
                    known.signature.resemblance(own.signature) >= Self.leastResemblance
                else { continue }
                let verdict = LikenessVerdict.of(known.text, text)
                guard verdict != .different else { continue }
                if other.frame != entry.frame { entry.frame = try table.join(.frame, other.frame, entry.frame) }
                guard case .copy = verdict, other.family != entry.family,
                    LikenessRule.admits(
                        min(text.length, known.text.length), circumstances,
                        .init(author: other.author == 0 ? nil : other.author, time: other.time)),
                    try agrees(text, with: other.family)
                else { continue }
                if let first = try table.first(of: other.family) { joined.append(first.version) }
                entry.family = try table.join(.family, other.family, entry.family)
            }
        }
        try table.add(entry, length: text.length, isRepost: isRepost)
        // One of each family and band is enough to find it by.
        if joined.isEmpty {
            try table.add(own.signature.bands, of: subject.version)
        } else {
            try addMissing(own, entry)
        }
        try tellCopies(entry, joined)
        try tellBursts(entry)
    }

    /// Names the version in bands that name none of its family yet.
    private func addMissing(_ own: Known, _ entry: LikenessTable.Entry) throws {
        let missing = try own.signature.bands.filter { band in
            try !table.sharing(band).contains { try table.entry($0)?.family == entry.family }
        }
        try table.add(missing, of: entry.version)
    }

    /// Whether the first text of a family may be one with this one: see ``LikenessFamilies``.
    private mutating func agrees(_ text: LikenessText, with family: Int64) throws -> Bool {
        guard let first = try known(family) else { return true }
        if case .template = LikenessVerdict.of(first.text, text) { return false }
        return true
    }

    /// Says which of a family repeat its first, as far as that changed: the newcomer, and those that were first until it came.
    private mutating func tellCopies(_ entry: LikenessTable.Entry, _ joined: [Int64]) throws {
        guard !joined.isEmpty, let first = try table.first(of: entry.family) else { return }
        for version in Set(joined + [entry.version, first.version]).sorted() {
            let before = try SuspicionTable.state(version, database)
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
        let around = try table.inFrame(entry.frame, time - Self.day...time + Self.day)
        guard around.count >= min(Self.repeats, Self.authorsInBurst) else { return }
        if entry.author != 0 {
            let own = around.filter { $0.author == entry.author }
            let window = Self.window(own, around: time, within: Self.day)
            if window.count >= Self.repeats { try tell(.bot, .authorRepeats, window, count: window.count) }
        }
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
        for entry in entries {
            let before = try SuspicionTable.state(entry.version, database)
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
    private func say(
        _ flag: SuspicionFlag?, _ kind: Suspicion, of version: Int64, other: Int64? = nil, before: SuspicionState
    ) throws {
        let old = before.flags.first { $0.kind == kind }
        guard old != flag, old?.rule != .person else { return }
        try SuspicionTable.add(
            flag.map { .flag($0) } ?? .clear(kind), version, other: other, at: now, by: nil, database)
    }

    /// Brings the facts of a version in line where its verdict changed.
    private mutating func settle(_ version: Int64, before: String) throws {
        guard try SuspicionTable.state(version, database).verdict != before,
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

    private func isOther(_ version: Int64, than item: Int64) throws -> Bool {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT feedback.id, feedback.version = feedback_version.number AND feedback.withdrawn = 0
                    FROM feedback_version JOIN feedback ON feedback.id = feedback_version.feedback
                    WHERE feedback_version.id = ?
                    """), arguments: [version])
        guard let row else { return false }
        return row[0] as Int64 != item && row[1] as Bool
    }

    private mutating func known(_ version: Int64) throws -> Known? {
        if let known = known[version] { return known }
        let payload = try String.fetchOne(
            database.cachedStatement(sql: "SELECT payload FROM feedback_version WHERE id = ?"), arguments: [version])
        guard let payload else { return nil }
        let text = Self.text(try FeedbackJSON.decode(Array(payload.utf8)))
        let found = Known(text: text, signature: LikenessSignature(text))
        remember(found, version)
        return found
    }

    private mutating func remember(_ text: Known, _ version: Int64) {
        if known.count >= Self.keptTexts { known.removeAll(keepingCapacity: true) }
        known[version] = text
    }

    private func id(of item: Int64) throws -> FeedbackID? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT public_high, public_low FROM feedback WHERE id = ?"),
            arguments: [item]
        ).map { FeedbackID(high: UInt64(bitPattern: $0[0]), low: UInt64(bitPattern: $0[1])) }
    }
}
