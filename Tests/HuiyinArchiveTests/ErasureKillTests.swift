import Foundation
import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

/// A process that is killed while it erases: a person is there as a whole or can be erased again, and nobody else is touched.
@Suite(.serialized) struct ErasureKillTests {
    private static let persons = 40
    private static let itemsEach = 3

    private static func mobile(_ person: Int) -> IdentityClaim {
        IdentityClaim(kind: .mobile, value: "138\(12_340_000 + person)")
    }

    private static func key(_ person: Int, _ item: Int) -> String { "p\(person)-\(item)" }

    /// Those with even numbers ask to be erased.
    private static func fill(_ archive: Archive) throws {
        let arrivals = (0..<persons).flatMap { person in
            (0..<itemsEach).map { item in
                var feedback = Feedback(source: "评论", key: key(person, item), text: "车机死机\(item)次")
                feedback.author = [mobile(person)]
                return Sample.arrival(feedback, raw: Array("\(person),\(item)".utf8))
            }
        }
        try Sample.put(arrivals, into: archive)
    }

    private static func eraseAndDie(_ folder: String, afterMicroseconds microseconds: UInt32) throws {
        let archive = try Archive.open(folder)
        let thread = Thread {
            usleep(microseconds)
            kill(getpid(), SIGKILL)
        }
        thread.start()
        var person = 0
        while true {
            _ = try archive.erase(PersonSearch(claims: [mobile(person % persons)]))
            person += 2
        }
    }

    @Test func aPersonGoesAsAWholeAndNobodyElseDoes() async throws {
        let workspace = TemporaryWorkspace()
        try Self.fill(try workspace.open())
        for death in 0..<8 {
            let delay = UInt32(3_000 + death * 7_919)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [folder = workspace.folder as String, delay = delay as UInt32] in
                try Self.eraseAndDie(folder, afterMicroseconds: delay)
            }
            let archive = try workspace.open()
            let keys = try Set(archive.exported().keys)
            for person in 0..<Self.persons {
                let own = (0..<Self.itemsEach).filter { keys.contains(Self.key(person, $0)) }
                #expect(own.count == Self.itemsEach || (own.isEmpty && person % 2 == 0))
            }
            let snapshot = try await archive.facts.snapshot()
            #expect(try await archive.count(snapshot) == keys.count)
        }
        let archive = try workspace.open()
        for person in stride(from: 0, to: Self.persons, by: 2) {
            _ = try archive.erase(PersonSearch(claims: [Self.mobile(person)]))
        }
        #expect(try archive.exported().count == Self.persons / 2 * Self.itemsEach)
        for person in 0..<Self.persons {
            let raw = try archive.rawBytes(of: FeedbackID.of(source: "评论", key: Self.key(person, 1)))
            #expect(raw == (person % 2 == 0 ? nil : Array("\(person),1".utf8)))
        }
        #expect(try workspace.vault { try Int.fetchOne($0, sql: "SELECT count(*) FROM secret") } == Self.persons / 2)
        let integrity = try workspace.database { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check")
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
        }
        #expect(integrity == ["ok"])
    }
}
