import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery

/// What tests ask for again and again.
extension Archive {
    /// How many voices have an opinion about each topic.
    func topics(_ snapshot: FactSnapshot) async throws -> [String?: Int] {
        let groups = try await facts.groups(
            FactRequest(
                unit: .opinion, dimensions: [.topic(depth: nil)], predicate: .everything, measures: [],
                snapshot: snapshot))
        return Dictionary(uniqueKeysWithValues: groups.map { ($0.key[0], $0.mentions) })
    }

    /// How many voices count.
    func count(_ snapshot: FactSnapshot, _ predicate: FactPredicate = .everything) async throws -> Int {
        let groups = try await facts.groups(
            FactRequest(unit: .item, dimensions: [], predicate: predicate, measures: [], snapshot: snapshot))
        return groups.first?.mentions ?? 0
    }

    /// How many opinions about `topic` are unhappy.
    func negatives(_ snapshot: FactSnapshot, _ topic: String) async throws -> Int {
        let groups = try await facts.groups(
            FactRequest(
                unit: .opinion, dimensions: [], predicate: .and([.topic([topic]), .polarity([.negative])]),
                measures: [],
                snapshot: snapshot))
        return groups.first?.mentions ?? 0
    }

    /// The voices with these words.
    func found(_ words: String, _ snapshot: FactSnapshot) async throws -> VoicePage {
        try await facts.voices(
            VoiceRequest(unit: .item, predicate: .text(words), order: .newest, limit: 100, snapshot: snapshot))
    }

    /// What an export gives, by key.
    func exported() throws -> [String: String] {
        var texts = [String: String]()
        try export { texts[$0.key] = $0.feedback.text }
        return texts
    }
}

extension TemporaryWorkspace {
    /// The kinds of the events about `subject`, the earliest first.
    func events(_ subject: String) throws -> [String] {
        try database { db in
            try String.fetchAll(db, sql: "SELECT kind FROM event WHERE subject = ? ORDER BY id", arguments: [subject])
        }
    }
}
