import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinStatistics
import Testing

/// Customer files that are taken back and brought back, in any order.
@Suite struct CustomerUndoTests {
    private static let time: Int64 = 1_767_200_000_000

    /// No two are alike: a number that differs by a digit may be the same one, mistyped.
    private static func mobile(_ who: Int) -> String {
        "1\(3_000_000_000 + (123_456_789 + who * 791_939_317) % 1_000_000_000)"
    }

    private static func customer(_ who: Int, _ level: String, mobile: String? = nil) -> CustomerRecord {
        let mobile = mobile ?? Self.mobile(who)
        return CustomerRecord(
            claims: [.init(kind: .member, value: "M-\(who)"), .init(kind: .mobile, value: mobile)],
            profile: [.cardLevel: level], raw: Array("M-\(who),\(mobile),\(level)\n".utf8), line: 2)
    }

    /// A call from each of the mobiles.
    private static func called(_ who: Range<Int>, _ workspace: TemporaryWorkspace) throws -> Archive {
        let archive = try workspace.open()
        let arrivals = who.map { number in
            var feedback = Feedback(source: "hotline", key: "\(number)", text: "车机又死机了")
            feedback.time = ZonedTime(milliseconds: time, offsetSeconds: 28_800, zone: "Asia/Shanghai")
            feedback.author = [.init(kind: .mobile, value: mobile(number))]
            return Sample.arrival(feedback)
        }
        try Sample.put(arrivals, into: archive)
        return archive
    }

    /// Who makes the call from this mobile: by how many names, and of what level.
    private static func caller(_ who: Int, _ archive: Archive) async throws -> [String] {
        try await archive.persons(claiming: mobile(who)).map { "\($0.authors) \($0.cardLevel ?? "-")" }
    }

    @Test func whatAFileSaidIsTakenBackAndComesBack() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try Self.called(0..<1, workspace)
        let silver = try archive.bring([Self.customer(0, "银卡")])
        let gold = try archive.bring([Self.customer(0, "金卡")])
        #expect(try await Self.caller(0, archive) == ["2 金卡"])

        let undone = try archive.undoCustomers(gold.number)
        #expect(undone.customers == 1 && undone.moved == 0 && !undone.wasDone)
        #expect(try await Self.caller(0, archive) == ["2 银卡"])
        let parted = try archive.undoCustomers(silver.number)
        #expect(parted.moved == 2, "the call and the customer stand alone")
        #expect(try await Self.caller(0, archive) == ["1 -"])
        #expect(try archive.undoCustomers(silver.number).wasDone)
        #expect(try await archive.customerImports(limit: 9).list.map { $0.undoneAt != nil } == [true, true])

        try archive.redoCustomers(gold.number)
        #expect(try await Self.caller(0, archive) == ["2 金卡"], "without the file before it")
        try archive.redoCustomers(silver.number)
        #expect(try await Self.caller(0, archive) == ["2 金卡"], "the newer file counts")
        #expect(try archive.redoCustomers(silver.number).wasDone)
        let kinds = try archive.eventKinds().filter { $0.hasPrefix("customers") }
        #expect(
            kinds == [
                "customers-imported", "customers-imported", "customers-undone", "customers-undone", "customers-redone",
                "customers-redone",
            ])
    }

    @Test func whatAnotherFileSaysTooStays() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try Self.called(0..<1, workspace)
        let first = try archive.bring([Self.customer(0, "银卡")])
        let second = try archive.bring([Self.customer(0, "银卡")])
        #expect(second.counts.unchanged == 1)
        try archive.undoCustomers(first.number)
        #expect(try await Self.caller(0, archive) == ["2 银卡"])
        try archive.undoCustomers(second.number)
        #expect(try await Self.caller(0, archive) == ["1 -"])
        try archive.redoCustomers(second.number)
        #expect(try await Self.caller(0, archive) == ["2 银卡"])
    }

    @Test func whatAVoiceClaimsTooStays() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try Self.called(0..<1, workspace)
        let file = try archive.bring([Self.customer(0, "银卡")])
        // The member speaks in the same source, by the same number and mobile.
        var feedback = Feedback(source: "crm", key: "a", text: "座椅开裂")
        feedback.author = [.init(kind: .member, value: "M-0"), .init(kind: .mobile, value: Self.mobile(0))]
        try Sample.put([Sample.arrival(feedback)], into: archive, Sample.plan("crm", file: "v.csv"))
        try archive.undoCustomers(file.number)
        #expect(try await Self.caller(0, archive) == ["2 -"])
    }

    @Test func anEmptyCellEndsWhatWasSaid() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try Self.called(0..<1, workspace)
        try archive.bring([Self.customer(0, "金卡")])
        let emptied = try archive.bring([Self.customer(0, "")])
        #expect(emptied.counts.updated == 1)
        #expect(try await Self.caller(0, archive) == ["2 -"])
        let name = try #require(try await archive.persons(claiming: Self.mobile(0)).first?.name)
        let level = try #require(try await archive.person(name)?.profile.first)
        #expect(level.value == "金卡" && level.until != nil)
        try archive.undoCustomers(emptied.number)
        #expect(try await Self.caller(0, archive) == ["2 金卡"])
    }

    @Test func theSameRowWithItsColumnsChosenAnewIsTakenAnew() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try Self.called(0..<1, workspace)
        var wrong = Self.customer(0, "金卡")
        wrong.profile = [:]
        try archive.bring([wrong])
        #expect(try archive.bring([Self.customer(0, "金卡")]).counts.updated == 1)
        #expect(try await Self.caller(0, archive) == ["2 金卡"])
    }

    @Test func aFileThatStillRunsEndsWhenItIsTakenBack() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let number = try archive.beginCustomers(source: "crm", file: "crm.csv", plan: "p").number
        try archive.takeIn([Self.customer(0, "银卡")], under: number)
        try archive.undoCustomers(number)
        let error = #expect(throws: ArchiveError.self) { try archive.takeIn([Self.customer(1, "金卡")], under: number) }
        #expect(error?.code == .notOpen)
        #expect(try archive.beginCustomers(source: "crm", file: "crm.csv", plan: "p").number != number)
        let missing = #expect(throws: ArchiveError.self) { try archive.undoCustomers(99) }
        #expect(missing?.code == .notFound)
    }

    /// Whatever is taken back and brought back, the archive is as if the files that count had been all.
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func asIfOnlyTheFilesThatCountHadCome(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let people = 0..<6
        let levels = ["银卡", "金卡", "黑卡", ""]
        var files = [[CustomerRecord]]()
        for _ in 0..<3 {
            files.append(
                people.filter { _ in random.next() % 3 > 0 }.map { who in
                    // Now and then somebody's number is written at somebody else.
                    let number = random.next() % 4 == 0 ? Self.mobile(Int(random.next() % 6)) : nil
                    return Self.customer(who, levels[Int(random.next() % 4)], mobile: number)
                })
        }
        let workspace = TemporaryWorkspace()
        let archive = try Self.called(people, workspace)
        var isUndone = [Bool](repeating: false, count: files.count)
        let numbers = try files.map { try archive.bring($0).number }
        for _ in 0..<7 {
            let turn = Int(random.next() % UInt64(files.count))
            isUndone[turn].toggle()
            if isUndone[turn] {
                try archive.undoCustomers(numbers[turn])
            } else {
                try archive.redoCustomers(numbers[turn])
            }
            let other = TemporaryWorkspace()
            let fresh = try Self.called(people, other)
            for (file, undone) in zip(files, isUndone) where !undone { try fresh.bring(file) }
            for who in people {
                let left = try await Self.caller(who, archive)
                let right = try await Self.caller(who, fresh)
                #expect(left == right, "caller \(who) with \(isUndone) undone, seed \(seed)")
            }
        }
    }
}
