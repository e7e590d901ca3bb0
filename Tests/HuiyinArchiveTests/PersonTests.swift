import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinIdentity
import HuiyinQuery
import Testing

/// Who is whom, in figures, on pages and over time.
@Suite struct PersonTests {
    private func voice(
        _ key: String, source: String, time: Int64 = 1_767_200_000_000, _ claims: [IdentityClaim.Kind: String]
    ) -> Arrival {
        var feedback = Feedback(source: source, key: key, text: "车机又死机了，\(key)")
        feedback.channel = Channel(source)
        feedback.time = ZonedTime(milliseconds: time, offsetSeconds: 28_800, zone: "Asia/Shanghai")
        feedback.author = claims.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { IdentityClaim(kind: $0.key, value: $0.value) }
        return Sample.arrival(
            feedback, analysis: Sample.analysis([("price", .negative, 0.9, 0.5)], polarity: .negative))
    }

    private func people(_ archive: Archive, at snapshot: FactSnapshot? = nil) async throws -> Int {
        let newest = try await archive.facts.snapshot()
        let request = FactRequest(
            unit: .item, dimensions: [], predicate: .everything, measures: [.mentions, .people],
            snapshot: snapshot ?? newest)
        let columns = try await archive.facts.groups(request)
        let sql = try await archive.sqlFacts.groups(request)
        #expect(columns == sql, "columns and SQL count persons differently")
        return columns.first?.people ?? 0
    }

    private func fetch(_ archive: Archive, _ key: String, _ source: String) async throws -> StoredVoice {
        try #require(try await archive.voice(FeedbackID.of(source: source, key: key)))
    }

    /// A call and a mini-program order with one mobile, and somebody else on Weibo.
    private func filled(_ workspace: TemporaryWorkspace = TemporaryWorkspace()) throws -> Archive {
        let archive = try workspace.open()
        try Sample.put(
            [
                voice("1", source: "hotline", [.mobile: "13800000721", .name: "陈晓云"]),
                voice("2", source: "weibo", [.nickname: "云上的猫"]),
            ], into: archive)
        try Sample.put(
            [voice("3", source: "mini-program", [.mobile: "+86 138-0000-0721", .unionID: "oUx7721", .name: "陈晓云"])],
            into: archive, Sample.plan("mini-program", file: "b.csv"))
        return archive
    }

    @Test func whoeverGivesOneMobileInTwoChannelsIsOnePerson() async throws {
        let archive = try filled()
        #expect(try await people(archive) == 2)
        let call = try await fetch(archive, "1", "hotline")
        let order = try await fetch(archive, "3", "mini-program")
        #expect(call.author != order.author)
        #expect(call.person?.name == order.person?.name)
        #expect(call.person?.authors == 2)
        let name = try #require(call.person?.name)
        let person = try #require(try await archive.person(name))
        #expect(person.voices == 2)
        #expect(person.pairs.count == 1)
        #expect(try #require(person.pairs.first).probability > 0.9)
        #expect(try #require(person.pairs.first).parts.contains { $0.field == "mobile" && $0.bits > 0 })
        let shown = person.authors.flatMap(\.claims).map(\.claim.value)
        #expect(!shown.contains { $0.contains("13800000721") || $0.contains("晓云") }, "claims are shown in clear")
    }

    /// A member changed the number; the hotline still knows the old one, the shop the new one.
    @Test(arguments: [false, true]) func whoChangedTheNumberIsKnownByBoth(isRelinked: Bool) async throws {
        let archive = try TemporaryWorkspace().open()
        let day: Int64 = 86_400_000
        let start: Int64 = 1_767_200_000_000
        let member = "M-20718"
        try Sample.put(
            [
                voice("1", source: "app", time: start, [.member: member, .mobile: "13800000721", .name: "陈晓云"]),
                voice(
                    "2", source: "app", time: start + 60 * day,
                    [.member: member, .mobile: "13911110722", .name: "陈晓云"]),
            ], into: archive)
        try Sample.put(
            [voice("3", source: "hotline", time: start + day, [.mobile: "13800000721", .name: "陈晓云"])],
            into: archive, Sample.plan("hotline", file: "b.csv"))
        try Sample.put(
            [voice("4", source: "shop", time: start + 70 * day, [.mobile: "13911110722", .name: "陈晓云"])],
            into: archive, Sample.plan("shop", file: "c.csv"))
        if isRelinked { #expect(try await archive.relinkPersons().authors == 3) }
        #expect(try await people(archive) == 1)
        let name = try #require(try await fetch(archive, "1", "app").person?.name)
        let person = try #require(try await archive.person(name))
        #expect(person.authors.count == 3)
        #expect(Set(person.pairs.flatMap { [$0.left, $0.right] }).count == 3, "evidence holds each of them")
    }

    @Test func aFigureOfBeforeALinkCanBeMadeAgain() async throws {
        let archive = try TemporaryWorkspace().open()
        try Sample.put([voice("1", source: "hotline", [.mobile: "13800000721", .name: "陈晓云"])], into: archive)
        try Sample.put(
            [voice("2", source: "weibo", [.nickname: "云上的猫"])], into: archive, Sample.plan("weibo", file: "w.csv"))
        let before = try await archive.facts.snapshot()
        let caller = try #require(try await fetch(archive, "1", "hotline").author)
        let poster = try #require(try await fetch(archive, "2", "weibo").author)
        let person = try await archive.mergePersons([caller, poster], by: "小林", note: "她说的")
        #expect(person.authors.count == 2)
        #expect(try await people(archive) == 1)
        #expect(try await people(archive, at: before) == 2)
    }

    @Test func aMergeIsUndoneAndTheUndoIsUndone() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace)
        let caller = try #require(try await fetch(archive, "1", "hotline").person?.name)
        let poster = try #require(try await fetch(archive, "2", "weibo").person?.name)
        let merged = try await archive.mergePersons([caller, poster], by: "小林")
        #expect(try await people(archive) == 1)
        let change = try #require(merged.changes.first { $0.kind == .merged }?.number)
        _ = try await archive.setIdentityChange(change, isUndone: true, by: "小林")
        #expect(try await people(archive) == 2)
        // Twice changes nothing.
        let snapshot = try await archive.facts.snapshot()
        _ = try await archive.setIdentityChange(change, isUndone: true, by: "小林")
        #expect(try await archive.facts.snapshot().number == snapshot.number)
        let again = try await archive.setIdentityChange(change, isUndone: false, by: "小林")
        #expect(again.authors.count == 3)
        #expect(try await people(archive) == 1)
        #expect(again.changes.map(\.kind).contains(.redone))
        #expect(try workspace.events("identity:\(change)") == ["persons-merged"])
    }

    @Test func aSplitHoldsAgainstTheEngineUntilItIsUndone() async throws {
        let archive = try filled()
        let person = try #require(try await fetch(archive, "1", "hotline").person?.name)
        let order = try #require(try await fetch(archive, "3", "mini-program").author)
        let rest = try await archive.splitPerson(person, apart: [order], by: "小林")
        #expect(rest.authors.count == 1)
        #expect(try await people(archive) == 3)
        // More of the same claims: the engine would link them again.
        try Sample.put(
            [voice("4", source: "mini-program", [.mobile: "13800000721", .unionID: "oUx7721", .name: "陈晓云"])],
            into: archive, Sample.plan("mini-program", file: "c.csv"))
        #expect(try await people(archive) == 3)
        let change = try #require(rest.changes.first { $0.kind == .split }?.number)
        _ = try await archive.setIdentityChange(change, isUndone: true, by: "小林")
        #expect(try await people(archive) == 2)
    }

    @Test func mergingWhomPeopleToldApartTakesThatWordBack() async throws {
        let archive = try filled()
        let person = try #require(try await fetch(archive, "1", "hotline").person?.name)
        let order = try #require(try await fetch(archive, "3", "mini-program").author)
        _ = try await archive.splitPerson(person, apart: [order], by: "小林")
        let caller = try #require(try await fetch(archive, "1", "hotline").author)
        let merged = try await archive.mergePersons([caller, order], by: "小周")
        #expect(merged.authors.count == 2)
        #expect(try await people(archive) == 2)
    }

    @Test func wrongWordsAreRefused() async throws {
        let archive = try filled()
        let person = try #require(try await fetch(archive, "1", "hotline").person?.name)
        let author = try #require(try await fetch(archive, "3", "mini-program").author)
        await #expect(throws: ArchiveError.self) { try await archive.mergePersons([person, author], by: "a") }
        await #expect(throws: ArchiveError.self) {
            try await archive.mergePersons([person, "p0000000000000000"], by: "a")
        }
        await #expect(throws: ArchiveError.self) { try await archive.splitPerson(person, apart: [], by: "a") }
        await #expect(throws: ArchiveError.self) {
            try await archive.splitPerson(person, apart: ["ffffffffffffffff"], by: "a")
        }
        await #expect(throws: ArchiveError.self) { try await archive.setIdentityChange(999, isUndone: true, by: "a") }
    }

    @Test func theNameOfAMergedPersonLeadsToTheHeir() async throws {
        let archive = try filled()
        try Sample.put(
            [
                voice("5", source: "mail", [.email: "chen@example.com", .name: "陈小芸"]),
                voice("6", source: "shop", [.email: "chen@example.com", .member: "VIP-90721"]),
            ], into: archive, Sample.plan("mail", file: "m.csv"))
        let first = try #require(try await fetch(archive, "1", "hotline").person?.name)
        let second = try #require(try await fetch(archive, "5", "mail").person?.name)
        let merged = try await archive.mergePersons([first, second], by: "小林")
        #expect(merged.authors.count == 4)
        #expect(try await archive.person(first)?.name == merged.name)
        #expect(try await archive.person(second)?.name == merged.name)
    }

    @Test func aPersonIsFoundByAWholeClaimAndNotByAPart() async throws {
        let archive = try filled()
        let person = try #require(try await fetch(archive, "1", "hotline").person?.name)
        #expect(try await archive.persons(claiming: "138 0000 0721").map(\.name) == [person])
        #expect(try await archive.persons(claiming: "oUx7721").map(\.name) == [person])
        #expect(try await archive.persons(claiming: "138****0721").isEmpty)
        #expect(try await archive.persons(claiming: "").isEmpty)
    }

    @Test func aCustomerFileSaysWhoAVoiceIsFrom() async throws {
        let archive = try filled()
        func customer(_ level: String) -> CustomerRecord {
            CustomerRecord(
                claims: [.init(kind: .member, value: "M-1"), .init(kind: .mobile, value: "13800000721")],
                profile: [.cardLevel: level, .consent: "短信"], raw: Array("M-1,13800000721,\(level)\n".utf8), line: 2)
        }
        #expect(try archive.bring([customer("银卡")]).counts.new == 1)
        #expect(try archive.bring([customer("银卡")]).counts.unchanged == 1)
        #expect(try await fetch(archive, "1", "hotline").person?.cardLevel == "银卡")
        #expect(try archive.bring([customer("金卡")]).counts.updated == 1)
        let call = try await fetch(archive, "1", "hotline")
        #expect(call.person?.cardLevel == "金卡")
        // A customer file is no voice.
        #expect(try await people(archive) == 2)
        let name = try #require(call.person?.name)
        let person = try #require(try await archive.person(name))
        let levels = person.profile.filter { $0.name == "card-level" }
        #expect(levels.map(\.value) == ["金卡", "银卡"])
        #expect(levels.map { $0.until == nil } == [true, false])
        let nobody = CustomerRecord(claims: [], profile: [.cardLevel: "金卡"], raw: [1], line: 3)
        #expect(try archive.bring([nobody]).counts.rejected == 1)
    }

    @Test func whoWasWhomIsNeverRewritten() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace)
        let caller = try #require(try await fetch(archive, "1", "hotline").person?.name)
        let poster = try #require(try await fetch(archive, "2", "weibo").person?.name)
        _ = try await archive.mergePersons([caller, poster], by: "小林")
        try workspace.database { db in
            #expect(throws: DatabaseError.self) {
                try db.execute(sql: "UPDATE identity_change SET given_by = 'x' WHERE number = 1")
            }
        }
    }
}
