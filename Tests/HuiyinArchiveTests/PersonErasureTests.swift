import Foundation
import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinText
import Testing

@Suite struct PersonErasureTests {
    private static let mobile = IdentityClaim(kind: .mobile, value: "13812340721")
    private static let search = PersonSearch(claims: [mobile])

    private static func feedback(_ key: String, _ text: String, _ claims: [IdentityClaim]) -> Feedback {
        var feedback = Feedback(source: "评论", key: key, text: text)
        feedback.author = claims
        return feedback
    }

    /// Two items of one person, one of somebody else who names that person's number, one of a stranger, and a rejected record with the number.
    private static func fill(_ archive: Archive) throws {
        let other = [IdentityClaim(kind: .mobile, value: "13900001111")]
        let arrivals = [
            Sample.arrival(feedback("1", "蓝牙断断续续", [mobile, .init(kind: .member, value: "VIP883311")])),
            Sample.arrival(feedback("2", "座椅开裂", [mobile])),
            Sample.arrival(feedback("3", "帮我问138-1234-0721的订单", other), raw: Array("3,帮我问138-1234-0721的订单\n".utf8)),
            Sample.arrival(feedback("4", "油耗还行", [])),
        ]
        let run = try archive.beginImport(Sample.plan())
        let rejected = RejectedRecord(
            raw: Array("9,13812340721,坏\n".utf8), diagnostic: Diagnostic(code: "bad", message: "broken", line: 9))
        try archive.commit(Sample.batch(arrivals, rejections: [rejected], records: 5), of: run)
        _ = try archive.finish(run)
    }

    @Test func countsWithoutErasing() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Self.fill(archive)
        let extent = try archive.extent(of: Self.search)
        #expect(extent.items == 2)
        #expect(extent.mentions == 1)
        #expect(extent.rejections == 1)
        #expect(try archive.exported().count == 4)
    }

    @Test func leavesNothingOfThePersonAndFiguresShrink() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Self.fill(archive)
        let before = try await archive.facts.snapshot()
        #expect(try await archive.count(before) == 4)
        let id = FeedbackID.of(source: "评论", key: "1")
        _ = try await archive.correct(
            Correction.Target(feedback: id, version: 1), .notAboutUs, by: "lin")
        try archive.saveRecipe(hash: "h", query: "{}", answerDigest: "d", snapshot: before.number)
        let erasure = try archive.erase(Self.search)
        #expect(erasure.extent.items == 2 && erasure.extent.corrections == 1)
        let after = try await archive.facts.snapshot()
        #expect(after.number == erasure.snapshot)
        #expect(try await archive.count(after) == 2)
        #expect(try await archive.count(before) == 2, "older figures shrink too")
        #expect(try archive.recipe(hash: "h")?.erasedSince == 2)
        #expect(try await archive.voice(id) == nil)
        #expect(try archive.rawBytes(of: id) == nil)
        #expect(try await archive.found("蓝牙", after).ids.isEmpty)
        #expect(try await archive.rejections(RejectionFilter(), limit: 9).total == 0)
        #expect(try workspace.events("erasure:1") == ["erased"])
        let left = try workspace.database { db in
            try ["correction", "author", "erased_item"].map {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? -1
            }
        }
        #expect(left[0] == 0)
        #expect(left[1] == 1)
        #expect(left[2] > 0)
        let secrets = try workspace.vault { try Int.fetchOne($0, sql: "SELECT count(*) FROM secret") }
        #expect(secrets == 2, "of the one who named the number, and of the stranger")
        #expect(
            try workspace.database { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    }

    @Test func whatOthersSaidLosesTheClearValue() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Self.fill(archive)
        _ = try archive.erase(Self.search)
        let raw = try archive.rawBytes(of: FeedbackID.of(source: "评论", key: "3"))
        #expect(raw == Array("3,帮我问138-****-0721的订单\n".utf8))
    }

    @Test func theSameFileDoesNotBringThePersonBackUnlessSaidSo() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Self.fill(archive)
        _ = try archive.erase(Self.search)
        func again() throws -> BatchCounts {
            try Sample.put([Sample.arrival(Self.feedback("2", "座椅开裂", [Self.mobile]))], into: archive).counts
        }
        #expect(try again().stored == 0)
        #expect(try again().duplicates == 1)
        #expect(try archive.readmit(Self.search) == 2)
        #expect(try again().stored == 1)
    }

    @Test func erasingTwiceSaysWhenItWasDone() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open(options: ArchiveOptions(now: { 1_700_000_000_000 }))
        try Self.fill(archive)
        #expect(try archive.erase(Self.search).erasedBefore == nil)
        let second = try archive.erase(Self.search)
        #expect(second.extent.isEmpty)
        #expect(second.snapshot == nil)
        #expect(second.erasedBefore == 1_700_000_000_000)
        let nobody = try archive.erase(PersonSearch(claims: [.init(kind: .mobile, value: "13700000000")]))
        #expect(nobody.extent.isEmpty && nobody.erasedBefore == nil)
    }

    @Test func findsAPersonByAnyClaimOrByAuthors() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Self.fill(archive)
        // The member number stands on the first item only; its author is one with it.
        #expect(try archive.extent(of: PersonSearch(claims: [.init(kind: .member, value: "VIP883311")])).items >= 1)
        let author = try workspace.database { try Int64.fetchOne($0, sql: "SELECT min(id) FROM author") ?? 0 }
        #expect(try archive.extent(of: PersonSearch(), authors: [author]).items >= 1)
        #expect(
            try archive.extent(of: PersonSearch(claims: [.init(kind: .mobile, value: "+86 138 1234 0721")])).items == 2)
    }

    @Test func whoStandsInACustomerFileAloneIsErasedToo() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let rows = ["13812340721", "13900001111"].map { mobile in
            CustomerRecord(
                claims: [.init(kind: .mobile, value: mobile)], profile: [.cardLevel: "金卡"],
                raw: Array("\(mobile),金卡\n".utf8), line: 2)
        }
        try archive.bring(rows)
        #expect(try archive.extent(of: Self.search).customers == 1)
        let number = try #require(try archive.holdings(of: Self.search).customers.first)
        #expect(try archive.customerRow(number)?.raw == Array("13812340721,金卡\n".utf8))

        let erasure = try archive.erase(Self.search)
        #expect(erasure.extent.customers == 1 && erasure.snapshot != nil)
        #expect(try archive.customerRow(number) == nil)
        let second = try archive.erase(Self.search)
        #expect(second.extent.isEmpty && second.erasedBefore != nil)
        #expect(try workspace.database { try Int.fetchOne($0, sql: "SELECT count(*) FROM author") } == 1)
        let again = try archive.bring(rows).counts
        #expect(again.erased == 1 && again.unchanged == 1, "the same file does not bring the person back")
        #expect(try archive.readmit(Self.search) == 1)
        #expect(try archive.bring(rows).counts.new == 1)
        #expect(
            try workspace.database { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").isEmpty })
    }

    @Test func byTheNameOnAPageAllThatIsTheirsGoes() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Self.fill(archive)
        let person = try #require(try await archive.persons(claiming: Self.mobile.value).first)
        let other = try #require(try await archive.persons(claiming: "13900001111").first)
        _ = try await archive.mergePersons([person.name, other.name], by: "小林", note: "同一个号码 13812340721")
        let split = try #require(try await archive.person(person.name))
        let stranger = try #require(split.authors.last?.name)
        _ = try await archive.splitPerson(split.name, apart: [stranger], by: "小林")
        let name = try #require(try await archive.persons(claiming: Self.mobile.value).first?.name)
        _ = try await archive.saveView(name: "她的号码", address: "/search?q=13812340721")
        let extent = try archive.extent(of: PersonSearch(names: [name]))
        #expect(extent.items == 2 && extent.mentions == 1 && extent.rejections == 1)
        _ = try archive.erase(PersonSearch(names: [name]))
        let raw = try archive.rawBytes(of: FeedbackID.of(source: "评论", key: "3"))
        #expect(raw == Array("3,帮我问138-****-0721的订单\n".utf8))
        let left = try workspace.database { db in
            try String.fetchAll(db, sql: "SELECT address FROM saved_view")
                + String.fetchAll(db, sql: "SELECT note FROM identity_change WHERE note IS NOT NULL")
        }
        #expect(!left.contains { $0.contains("0721") || $0.contains("号码") })
        #expect(try await archive.rejections(RejectionFilter(), limit: 9).total == 0)
    }

    @Test func aNumberThatSeveralHoldStaysWithTheOthers() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let names = ["陈晓云", "陈大山"]
        let arrivals = names.enumerated().map { number, name in
            Sample.arrival(
                Self.feedback("\(number)", "车机死机", [Self.mobile, .init(kind: .name, value: name)]))
        }
        try Sample.put(
            arrivals + [Sample.arrival(Self.feedback("9", "打13812340721找他", []), raw: Array("打13812340721找他".utf8))],
            into: archive)
        let people = try archive.people(meant: Self.search)
        #expect(people.count == 2, "a family's telephone leads to each of them")
        _ = try archive.erase(PersonSearch(names: [people[0].name]))
        #expect(try archive.exported().count == 2)
        #expect(try archive.rawBytes(of: FeedbackID.of(source: "评论", key: "9")) == Array("打13812340721找他".utf8))
    }

    @Test func aVoiceThatIsNotUnderstoodYetIsErasedToo() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Self.fill(archive)
        try workspace.database { db in
            try db.execute(sql: "INSERT INTO analysis_due (version) SELECT id FROM feedback_version")
        }
        _ = try archive.erase(Self.search)
        #expect(try archive.exported().count == 2)
        #expect(try workspace.database { try Int.fetchOne($0, sql: "SELECT count(*) FROM analysis_due") } == 2)
    }

    /// A table that refers to what is erased has to be cleared first; whoever adds one adds it to the eraser and then here.
    @Test func everyTableThatRefersToWhatIsErasedIsKnown() throws {
        let workspace = TemporaryWorkspace()
        _ = try workspace.open()
        let references = try workspace.database { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT m.name || '.' || f."from" FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f
                    WHERE m.type = 'table'
                        AND f."table" IN ('author', 'customer_record', 'feedback', 'feedback_version', 'rejection', 'voice_fact')
                    ORDER BY 1
                    """)
        }
        #expect(references == Self.references)
    }

    private static let references = [
        "analysis.version",
        "analysis_due.version",
        "attribute_fact.voice",
        "author_claim.author",
        "correction.version",
        "customer_claim.author",
        "customer_claim.record",
        "customer_record.author",
        "feedback_version.author",
        "feedback_version.feedback",
        "feedback_version.rejection",
        "identity_decision.high",
        "identity_decision.low",
        "identity_key.author",
        "identity_link.author",
        "identity_pair.high",
        "identity_pair.low",
        "likeness.version",
        "opinion_fact.voice",
        "personal_key.version",
        "personal_key_of_rejection.rejection",
        "profile_value.author",
        "profile_value.record",
        "raw_record.version",
        "suspicion.other",
        "suspicion.version",
        "voice_claim.author",
        "voice_fact.version",
    ]

    @Test func aKillAfterTheRowsAreGoneIsFinishedAtTheNextStart() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Self.fill(archive)
        // As a kill leaves it: a secret of rows that are gone is still there.
        try workspace.database { db in
            try db.execute(sql: "INSERT INTO erasure_rest (secret) SELECT secret FROM raw_record LIMIT 1")
            try db.execute(sql: "INSERT INTO erasure_rest (secret) VALUES (0)")
        }
        let before = try workspace.vault { try Int.fetchOne($0, sql: "SELECT count(*) FROM secret") ?? 0 }
        _ = try workspace.open()
        #expect(try workspace.vault { try Int.fetchOne($0, sql: "SELECT count(*) FROM secret") } == before - 1)
        #expect(try workspace.database { try Int.fetchOne($0, sql: "SELECT count(*) FROM erasure_rest") } == 0)
    }
}
