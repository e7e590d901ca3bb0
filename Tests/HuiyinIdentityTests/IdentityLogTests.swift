import HuiyinIdentity
import Testing

struct IdentityLogTests {
    private func log() throws -> IdentityLog {
        var log = IdentityLog()
        try log.add(.link(record: "weibo-1", person: "p1", bits: 9), time: 10, by: nil)
        try log.add(.link(record: "crm-1", person: "p2", bits: 20), time: 20, by: nil)
        try log.add(.merge(from: "p1", into: "p2"), time: 30, by: "岳红")
        return log
    }

    @Test
    func tellsWhoWasWhomAtAnyTime() throws {
        let log = try log()
        #expect(log.persons(at: 5).isEmpty)
        #expect(log.persons(at: 25) == ["weibo-1": "p1", "crm-1": "p2"])
        #expect(log.persons() == ["weibo-1": "p2", "crm-1": "p2"])
    }

    @Test
    func undoesAndUndoesTheUndo() throws {
        var log = try log()
        try log.add(.undo(3), time: 40, by: "岳红")
        #expect(log.persons()["weibo-1"] == "p1")
        #expect(throws: IdentityLog.Refusal.alreadyUndone(3)) { try log.add(.undo(3), time: 41, by: nil) }
        try log.add(.undo(4), time: 50, by: "岳红")
        #expect(log.persons()["weibo-1"] == "p2")
        #expect(log.persons(at: 45)["weibo-1"] == "p1")
        #expect(log.persons(at: 35)["weibo-1"] == "p2")
        #expect(log.events.count == 5)
    }

    @Test
    func splitsByHandKeepRecordsApart() throws {
        var log = try log()
        try log.add(.split(records: ["weibo-1"], from: "p2", into: "p3"), time: 60, by: "岳红")
        #expect(log.persons() == ["weibo-1": "p3", "crm-1": "p2"])
        #expect(log.constraints().apart == [["weibo-1", "crm-1"]])
        #expect(throws: IdentityLog.Refusal.notOfPerson(record: "weibo-1", person: "p2")) {
            try log.add(.split(records: ["weibo-1"], from: "p2", into: "p4"), time: 61, by: nil)
        }
        #expect(throws: IdentityLog.Refusal.samePerson("p2")) {
            try log.add(.merge(from: "p2", into: "p2"), time: 62, by: nil)
        }
        #expect(throws: IdentityLog.Refusal.unknownEvent(99)) { try log.add(.undo(99), time: 63, by: nil) }
    }
}
