/// Known records with their persons in memory, so that a new record finds its person in milliseconds.
///
/// A record that is as likely two known persons' as one's joins the likelier one and never joins them: that is left to resolving
/// everything anew, or to people. Not `Sendable` by accident: whoever shares it guards it.
package struct IdentityIndex {
    package let model: LinkModel
    private var store: RecordStore
    private var frequencies = MemoryFrequencies()
    private var keys = InternTable()
    /// The last record with each key, by key number, and before each posting the one before it.
    private var heads: [Int32] = [-1]
    private var postings: [(record: Int32, before: Int32)] = []
    package private(set) var persons: [UInt32] = []
    private var nextPerson: UInt32 = 0
    private var apart: [UInt32: Set<UInt32>] = [:]

    /// The newest records of a key that are looked at.
    private static let newest = 40
    /// Candidates of one record in all.
    private static let most = 160

    package init(_ model: LinkModel) {
        self.model = model
        store = RecordStore(schema: model.schema)
    }

    package var count: Int { store.count }

    /// What was found for a record: its number, its person, whether that is a new one, and what spoke for it.
    package struct Answer: Sendable {
        package let record: Int
        package let person: UInt32
        package let isNew: Bool
        package let matches: [Match]
    }

    /// Adds a record and puts it to its person.
    package mutating func add(_ cells: [String], day: Int32? = nil) -> Answer {
        let record = store.append(cells, day: day)
        let keys = model.blockingKeys(of: record, in: store)
        let found = candidates(keys)
        frequencies.add(store.parts(of: record))
        var small = RecordStore(schema: model.schema)
        for candidate in found { small.copy(candidate, of: store) }
        small.copy(record, of: store)
        let matches = model.matches(small, frequencies: frequencies).map {
            Match(record: found[$0.record], bits: $0.bits, parts: $0.parts)
        }
        let person = choose(matches)
        persons.append(person ?? nextPerson)
        if person == nil { nextPerson += 1 }
        post(record, keys)
        return Answer(
            record: record, person: persons[record], isNew: person == nil,
            matches: Array(matches.prefix { $0.bits >= Float(model.threshold) }))
    }

    /// The person whose records together speak most for the new one, if they do on the mean.
    private func choose(_ matches: [Match]) -> UInt32? {
        guard let best = matches.first, best.bits >= Float(model.threshold) else { return nil }
        var conflicts: [UInt32: (sum: Float, count: Float)] = [:]
        for match in matches {
            let person = persons[match.record]
            let names = match.parts.filter { Levels.contradicts($0.level, $0.kind) }
            let weight = names.reduce(Float(0)) { $0 + $1.bits }
            conflicts[person, default: (0, 0)].sum += weight
            conflicts[person, default: (0, 0)].count += 1
        }
        for match in matches where match.bits >= Float(model.threshold) {
            let person = persons[match.record]
            guard let conflict = conflicts[person] else { continue }
            // What the person's other records deny counts against what this one says.
            let own = match.parts.contains { Levels.contradicts($0.level, $0.kind) }
            if own || match.bits + conflict.sum / conflict.count >= Float(model.threshold) { return person }
        }
        return nil
    }

    private func candidates(_ blocking: [BlockingKey]) -> [Int] {
        var found: Set<Int32> = []
        for key in blocking {
            let number = keys.number(of: StableHash.combine(UInt64(key.rule) + 1, key.hash))
            var posting = number == 0 ? -1 : heads[Int(number)]
            var seen = 0
            while posting >= 0, seen < Self.newest, found.count < Self.most {
                found.insert(postings[Int(posting)].record)
                posting = postings[Int(posting)].before
                seen += 1
            }
        }
        return found.sorted().map { Int($0) }
    }

    private mutating func post(_ record: Int, _ blocking: [BlockingKey]) {
        for key in blocking {
            let (number, isNew) = keys.intern(StableHash.combine(UInt64(key.rule) + 1, key.hash))
            if isNew { heads.append(-1) }
            postings.append((Int32(record), heads[Int(number)]))
            heads[Int(number)] = Int32(postings.count - 1)
        }
    }
}
