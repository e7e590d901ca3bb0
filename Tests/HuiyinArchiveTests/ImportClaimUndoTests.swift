import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinStatistics
import Testing

/// Imports that are undone and redone: who is whom follows.
@Suite struct ImportClaimUndoTests {
    /// No two are alike: a number that differs by a digit may be the same one, mistyped.
    private static func mobile(_ who: Int) -> String {
        "1\(3_000_000_000 + (123_456_789 + who * 791_939_317) % 1_000_000_000)"
    }

    private static func voice(
        _ key: String, source: String, _ claims: [IdentityClaim.Kind: String]
    ) -> Arrival {
        var feedback = Feedback(source: source, key: key, text: "车机又死机了，\(key)")
        feedback.author = claims.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { IdentityClaim(kind: $0.key, value: $0.value) }
        return Sample.arrival(feedback)
    }

    /// Somebody calls from each of the mobiles, and as many members write, of whom no mobile is known.
    private static func filled(_ who: Range<Int>, _ workspace: TemporaryWorkspace) throws -> Archive {
        let archive = try workspace.open()
        try Sample.put(
            who.map { voice("call \($0)", source: "hotline", [.mobile: mobile($0)]) }, into: archive,
            Sample.plan("hotline", file: "h.csv"))
        try Sample.put(
            who.map { voice("word \($0)", source: "app", [.member: "M-\($0)"]) }, into: archive,
            Sample.plan("app", file: "w.csv"))
        return archive
    }

    /// Brings a voice of a member in, with the mobile of `caller`.
    @discardableResult
    private static func bring(
        _ key: String, member: Int = 0, caller: Int = 0, into archive: Archive
    ) throws -> Int64 {
        try Sample.put(
            [voice(key, source: "app", [.member: "M-\(member)", .mobile: mobile(caller)])], into: archive,
            Sample.plan("app", file: "\(key).csv")
        ).run
    }

    private static func people(_ archive: Archive) async throws -> Int {
        let request = FactRequest(
            unit: .item, dimensions: [], predicate: .everything, measures: [.mentions, .people],
            snapshot: try await archive.facts.snapshot())
        let columns = try await archive.facts.groups(request)
        #expect(try await archive.sqlFacts.groups(request) == columns, "columns and SQL count persons differently")
        return columns.first?.people ?? 0
    }

    @Test func whomAnImportLinkedAreTwoAgainWhenItIsUndone() async throws {
        let archive = try Self.filled(0..<1, TemporaryWorkspace())
        #expect(try await Self.people(archive) == 2)
        let run = try Self.bring("a", into: archive)
        #expect(try await Self.people(archive) == 1)
        let linked = try await archive.facts.snapshot()
        let undone = try await archive.undoImport(run)
        #expect(undone.moved == 2)
        #expect(try await Self.people(archive) == 2)
        #expect(try await archive.persons(claiming: Self.mobile(0)).map(\.authors) == [1], "the claim is gone")
        let after = try await archive.facts.snapshot()
        #expect(after.number == linked.number + 1, "voices and persons change under one snapshot")
        #expect(try await archive.undoImport(run).moved == 0)
        #expect(try await archive.redoImport(run).moved == 2)
        #expect(try await Self.people(archive) == 1)
        #expect(try await archive.persons(claiming: Self.mobile(0)).map(\.authors) == [2])
    }

    @Test func importingAgainLinksAgain() async throws {
        let archive = try Self.filled(0..<1, TemporaryWorkspace())
        try await archive.undoImport(try Self.bring("a", into: archive))
        try Self.bring("a", into: archive)
        #expect(try await Self.people(archive) == 1)
    }

    @Test func whatAnotherImportClaimsTooStays() async throws {
        let archive = try Self.filled(0..<1, TemporaryWorkspace())
        let first = try Self.bring("a", into: archive)
        let second = try Self.bring("b", into: archive)
        #expect(try await archive.undoImport(first).moved == 0)
        #expect(try await Self.people(archive) == 1)
        #expect(try await archive.undoImport(second).moved == 2)
        #expect(try await Self.people(archive) == 2)
        #expect(try await archive.redoImport(first).moved == 2)
        #expect(try await Self.people(archive) == 1)
    }

    @Test func aVersionThatWasReplacedStillMakesItsClaims() async throws {
        let archive = try Self.filled(0..<1, TemporaryWorkspace())
        let first = try Self.bring("a", into: archive)
        // The same item without the mobile.
        try Sample.put(
            [Self.voice("a", source: "app", [.member: "M-0"])], into: archive, Sample.plan("app", file: "c.csv"))
        #expect(try await Self.people(archive) == 1)
        #expect(try await archive.undoImport(first).moved == 2)
        #expect(try await Self.people(archive) == 2)
    }

    @Test func whatACustomerFileSaysTooStays() async throws {
        let archive = try Self.filled(0..<1, TemporaryWorkspace())
        let run = try Self.bring("a", into: archive)
        let customer = CustomerRecord(
            claims: [.init(kind: .member, value: "M-0"), .init(kind: .mobile, value: Self.mobile(0))],
            profile: [.cardLevel: "金卡"], raw: Array("M-0,金卡\n".utf8), line: 2)
        let file = try archive.bring([customer], source: "app")
        #expect(try await archive.undoImport(run).moved == 0)
        #expect(try await Self.people(archive) == 1)
        #expect(try archive.undoCustomers(file.number).moved == 2)
        #expect(try await Self.people(archive) == 2)
        try await archive.redoImport(run)
        #expect(try await Self.people(archive) == 1)
        // And the other way round: the import holds it when the file is taken back.
        try archive.redoCustomers(file.number)
        #expect(try archive.undoCustomers(file.number).moved == 0)
        #expect(try await Self.people(archive) == 1)
    }

    @Test func claimsOfWhichNobodyKeptWhoMadeThemStay() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try Self.filled(0..<1, workspace)
        try Self.bring("a", into: archive)
        // As an older Huiyin left them.
        try workspace.database { db in
            try db.execute(sql: "DELETE FROM voice_claim; UPDATE author_claim SET traced = 0")
        }
        let second = try Self.bring("b", into: archive)
        #expect(try await archive.undoImport(second).moved == 0)
        #expect(try await Self.people(archive) == 1)
    }

    @Test func aClaimIsWrittenDownOnceAnImport() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let voices = (0..<3).map {
            Self.voice("\($0)", source: "app", [.member: "M-0", .mobile: Self.mobile(0)])
        }
        try Sample.put(voices, into: archive, Sample.plan("app"))
        let rows = try workspace.database { try Int.fetchOne($0, sql: "SELECT count(*) FROM voice_claim") }
        #expect(rows == 2)
    }

    @Test func anErasedPersonLeavesNoClaimOfAnImport() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try Self.filled(0..<1, workspace)
        try Self.bring("a", into: archive)
        _ = try archive.erase(PersonSearch(claims: [.init(kind: .mobile, value: Self.mobile(0))]))
        let rows = try workspace.database { try Int.fetchOne($0, sql: "SELECT count(*) FROM voice_claim") }
        #expect(rows == 0)
    }

    /// Whatever is undone and redone, persons are as if the imports that count had been all.
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func asIfOnlyTheImportsThatCountHadCome(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let who = 0..<5
        var imports = [[Arrival]]()
        for file in 0..<3 {
            imports.append([])
            for member in who where random.next() % 3 > 0 {
                // Now and then somebody's number is written at somebody else.
                let caller = random.next() % 4 == 0 ? Int(random.next() % 5) : member
                imports[file].append(
                    Self.voice(
                        "\(file)-\(member)", source: "app", [.member: "M-\(member)", .mobile: Self.mobile(caller)]))
            }
        }
        let files = imports.filter { !$0.isEmpty }
        func put(_ file: Int, _ archive: Archive) throws -> Int64 {
            try Sample.put(files[file], into: archive, Sample.plan("app", file: "\(file).csv")).run
        }
        let archive = try Self.filled(who, TemporaryWorkspace())
        var isUndone = [Bool](repeating: false, count: files.count)
        let runs = try files.indices.map { try put($0, archive) }
        for _ in 0..<7 {
            let turn = Int(random.next() % UInt64(files.count))
            isUndone[turn].toggle()
            if isUndone[turn] {
                try await archive.undoImport(runs[turn])
            } else {
                try await archive.redoImport(runs[turn])
            }
            let fresh = try Self.filled(who, TemporaryWorkspace())
            for file in files.indices where !isUndone[file] { _ = try put(file, fresh) }
            let (people, wanted) = (try await Self.people(archive), try await Self.people(fresh))
            #expect(people == wanted, "\(isUndone) undone, seed \(seed)")
            for caller in who {
                let left = try await archive.persons(claiming: Self.mobile(caller)).map(\.authors)
                let right = try await fresh.persons(claiming: Self.mobile(caller)).map(\.authors)
                #expect(left == right, "caller \(caller) with \(isUndone) undone, seed \(seed)")
            }
        }
    }
}
