import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

/// What is said of people while everybody is being compared: it is not taken back when that ends.
@Suite struct RelinkMeanwhileTests {
    private static let mobile = "13800000721"

    private static func voice(
        _ key: String, source: String, _ claims: [IdentityClaim.Kind: String]
    ) -> Arrival {
        var feedback = Feedback(source: source, key: key, text: "车机又死机了，\(key)")
        feedback.author = claims.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { IdentityClaim(kind: $0.key, value: $0.value) }
        return Sample.arrival(feedback)
    }

    /// A call and a member with one mobile, and somebody else on Weibo.
    private static func filled() throws -> Archive {
        let archive = try TemporaryWorkspace().open()
        try Sample.put(
            [
                voice("1", source: "hotline", [.mobile: mobile]),
                voice("2", source: "weibo", [.nickname: "云上的猫"]),
                voice("3", source: "app", [.member: "M-1", .mobile: mobile]),
            ], into: archive)
        return archive
    }

    private static func people(_ archive: Archive) async throws -> Int {
        let request = FactRequest(
            unit: .item, dimensions: [], predicate: .everything, measures: [.mentions, .people],
            snapshot: try await archive.facts.snapshot())
        return try await archive.facts.groups(request).first?.people ?? 0
    }

    private static func fetch(_ archive: Archive, _ key: String, _ source: String) async throws -> StoredVoice {
        try #require(try await archive.voice(FeedbackID.of(source: source, key: key)))
    }

    /// Links everybody anew; `body` runs once, when everybody was read and nobody is compared yet.
    @discardableResult
    private static func relink(
        _ archive: Archive, meanwhile body: () async throws -> Void
    ) async throws -> RelinkReport {
        var isDone = false
        var failure: (any Error)?
        let report = try await archive.relinkPersons { line in
            guard !isDone, line.hasPrefix("comparing") else { return }
            isDone = true
            do { try await body() } catch { failure = error }
        }
        if let failure { throw failure }
        #expect(isDone)
        return report
    }

    @Test func aPersonThatIsSplitMeanwhileStaysSplit() async throws {
        let archive = try Self.filled()
        #expect(try await Self.people(archive) == 2)
        let person = try #require(try await Self.fetch(archive, "1", "hotline").person?.name)
        let member = try #require(try await Self.fetch(archive, "3", "app").author)
        try await Self.relink(archive) {
            _ = try await archive.splitPerson(person, apart: [member], by: "小林")
            #expect(try await Self.people(archive) == 3)
        }
        #expect(try await Self.people(archive) == 3)
    }

    @Test func personsThatAreMergedMeanwhileStayMerged() async throws {
        let archive = try Self.filled()
        let person = try #require(try await Self.fetch(archive, "1", "hotline").person?.name)
        let poster = try #require(try await Self.fetch(archive, "2", "weibo").author)
        try await Self.relink(archive) {
            _ = try await archive.mergePersons([person, poster], by: "小林")
        }
        #expect(try await Self.people(archive) == 1)
    }

    @Test func aWordThatIsTakenBackMeanwhileStaysTakenBack() async throws {
        let archive = try Self.filled()
        let person = try #require(try await Self.fetch(archive, "1", "hotline").person?.name)
        let member = try #require(try await Self.fetch(archive, "3", "app").author)
        let rest = try await archive.splitPerson(person, apart: [member], by: "小林")
        let change = try #require(rest.changes.first { $0.kind == .split }?.number)
        try await Self.relink(archive) {
            _ = try await archive.setIdentityChange(change, isUndone: true, by: "小林")
        }
        #expect(try await Self.people(archive) == 2)
    }

    @Test func whoeverArrivesMeanwhileStaysLinked() async throws {
        let archive = try Self.filled()
        try await Self.relink(archive) {
            try Sample.put(
                [Self.voice("4", source: "shop", [.member: "V-7", .mobile: Self.mobile])], into: archive,
                Sample.plan("shop", file: "s.csv"))
        }
        #expect(try await Self.people(archive) == 2)
        let name = try #require(try await Self.fetch(archive, "4", "shop").person?.name)
        let person = try #require(try await archive.person(name))
        #expect(person.authors.count == 3)
        #expect(Set(person.pairs.flatMap { [$0.left, $0.right] }).count == 3, "evidence holds each of them")
    }

    @Test func anImportThatIsUndoneMeanwhileLinksNobody() async throws {
        let archive = try Self.filled()
        let run = try Sample.put(
            [Self.voice("5", source: "mail", [.member: "E-1", .mobile: Self.mobile])], into: archive,
            Sample.plan("mail", file: "m.csv")
        ).run
        try Sample.put(
            [Self.voice("6", source: "mail", [.member: "E-1"])], into: archive, Sample.plan("mail", file: "n.csv"))
        #expect(try await Self.people(archive) == 2)
        try await Self.relink(archive) { try await archive.undoImport(run) }
        #expect(try await Self.people(archive) == 3)
    }

    @Test func whoIsErasedMeanwhileIsComparedNoMore() async throws {
        let archive = try Self.filled()
        let report = try await Self.relink(archive) {
            _ = try archive.erase(PersonSearch(claims: [.init(kind: .mobile, value: Self.mobile)]))
        }
        #expect(report.authors == 1)
        #expect(try await archive.persons(claiming: Self.mobile).isEmpty)
        #expect(try await Self.people(archive) == 1)
    }
}
