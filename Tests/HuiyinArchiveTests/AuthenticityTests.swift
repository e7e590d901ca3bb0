import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinText
import Testing

@Suite struct AuthenticityTests {
    private static let long = "客厅的灯装上不到一个月就闪个不停，联系客服让我自己换驱动，最后花钱请师傅来修。"
    /// 2026-03-02T09:31:07+08:00.
    private static let morning: Int64 = 1_772_415_067_000

    private static func id(_ key: String) -> FeedbackID { FeedbackID.of(source: "评论", key: key) }

    private static func arrival(
        _ key: String, _ text: String, by author: String? = nil, minute: Int? = nil, second: Int = 0
    ) -> Arrival {
        var feedback = Feedback(source: "评论", key: key, text: text)
        feedback.author = author.map { [IdentityClaim(kind: .member, value: $0)] } ?? []
        feedback.time = minute.map {
            ZonedTime(
                milliseconds: morning + Int64($0 * 60 + second) * 1000, offsetSeconds: 28_800, zone: "Asia/Shanghai")
        }
        return Sample.arrival(feedback)
    }

    private func verdicts(_ archive: Archive, _ keys: [String]) async throws -> [String] {
        var verdicts = [String]()
        for key in keys { verdicts.append(try await archive.suspicion(of: Self.id(key)).verdict) }
        return verdicts
    }

    private func counts(_ archive: Archive, _ snapshot: FactSnapshot? = nil) async throws -> [String: Int] {
        let now = try await archive.facts.snapshot()
        let groups = try await archive.facts.groups(
            FactRequest(
                unit: .item, dimensions: [.column(.authenticity)], predicate: .everything, measures: [.feedback],
                snapshot: snapshot ?? now))
        return Dictionary(uniqueKeysWithValues: groups.map { ($0.key[0] ?? "?", $0.feedback) })
    }

    @Test func copiesAreFlaggedAndFiguresCountThemApart() async throws {
        let archive = try TemporaryWorkspace().open()
        try Sample.put(
            [
                Self.arrival("1", Self.long), Self.arrival("2", "物流很快，包装也很严实，客服耐心，下次还会再来买，推荐给大家。"),
                Self.arrival("3", Self.long + "！！"),
            ], into: archive)
        let before = try await archive.facts.snapshot()
        #expect(try await counts(archive) == ["genuine": 3])
        let result = try archive.assess()
        #expect(result.seen == 3)
        #expect(result.changed == 1)
        #expect(try await verdicts(archive, ["1", "2", "3"]) == ["genuine", "genuine", "duplicate"])
        let flag = try #require(try await archive.suspicion(of: Self.id("3")).flags.first)
        #expect(flag.rule == .copy)
        #expect(flag.other == Self.id("1"))
        #expect(try await counts(archive) == ["genuine": 2, "duplicate": 1])
        #expect(try await counts(archive, before) == ["genuine": 3])
        #expect(try await archive.voice(Self.id("3"))?.suspicion.verdict == "duplicate")
        #expect(try archive.assess().seen == 0)
    }

    @Test func laterImportsAreComparedWithEarlierOnes() async throws {
        let workspace = TemporaryWorkspace()
        do {
            let archive = try workspace.open()
            try Sample.put([Self.arrival("1", Self.long)], into: archive)
            try archive.assess()
        }
        let archive = try workspace.open()
        try Sample.put([Self.arrival("2", Self.long)], into: archive, Sample.plan(head: "01"))
        try archive.assess()
        #expect(try await verdicts(archive, ["1", "2"]) == ["genuine", "duplicate"])
    }

    @Test func theEarliestOfAFamilyIsItsFirstWheneverItCame() async throws {
        let archive = try TemporaryWorkspace().open()
        try Sample.put(
            [
                Self.arrival("late", Self.long, minute: 600), Self.arrival("later", Self.long, minute: 900),
                Self.arrival("early", Self.long, minute: 5),
            ], into: archive)
        try archive.assess()
        #expect(try await verdicts(archive, ["late", "later", "early"]) == ["duplicate", "duplicate", "genuine"])
    }

    @Test func aForwardIsARepostAndNeverTheFirst() async throws {
        let archive = try TemporaryWorkspace().open()
        try Sample.put(
            [Self.arrival("1", "//@路人甲:" + Self.long), Self.arrival("2", Self.long), Self.arrival("3", Self.long)],
            into: archive)
        try archive.assess()
        #expect(try await verdicts(archive, ["1", "2", "3"]) == ["repost", "genuine", "duplicate"])
    }

    @Test func nearlyTheSameByManyWithinAnHourIsABurst() async throws {
        let archive = try TemporaryWorkspace().open()
        let models = ["A1", "B2", "C3", "D4", "E5", "F6"]
        let texts = models.map { "强烈推荐云岚\($0)，做工精细，性价比超高，全家人都很喜欢，客服态度也好！" }
        try Sample.put(
            texts.enumerated().map { Self.arrival("\($0)", $1, by: "u\($0)", minute: $0 == 5 ? 600 : $0 * 7) },
            into: archive)
        try archive.assess()
        let keys = (0..<6).map(String.init)
        #expect(try await verdicts(archive, keys) == Array(repeating: "burst", count: 5) + ["genuine"])
        #expect(try await archive.suspicion(of: Self.id("0")).flags.first?.count == 5)
    }

    @Test func oneAuthorWhoSaysTheSameFiveTimesADayIsABot() async throws {
        let archive = try TemporaryWorkspace().open()
        try Sample.put(
            (0..<5).map { Self.arrival("\($0)", "欢迎大家都来云岚体验店试驾送好礼", by: "u1", minute: $0 * 200) }, into: archive)
        try archive.assess()
        #expect(try await verdicts(archive, (0..<5).map(String.init)) == Array(repeating: "bot", count: 5))
    }

    /// More than one look takes in, and more than one transaction.
    @Test func aCrowdIsToldToItsLastOne() async throws {
        let archive = try TemporaryWorkspace().open()
        let count = 700
        try Sample.put(
            (0..<count).map { number in
                Self.arrival("\(number)", Self.long, by: "u\(number % 350)", minute: 0, second: number)
            }, into: archive)
        try archive.assess()
        var told = [Suspicion: Int]()
        for number in 0..<count {
            for flag in try await archive.suspicion(of: Self.id("\(number)")).flags { told[flag.kind, default: 0] += 1 }
        }
        #expect(told == [.burst: count, .duplicate: count - 1])
        #expect(try await !archive.suspicion(of: Self.id("0")).flags.contains { $0.kind == .duplicate })
    }

    /// Between what one author says lie hundreds of others.
    @Test func anAuthorIsFoundInACrowd() async throws {
        let archive = try TemporaryWorkspace().open()
        let text = "欢迎大家都来云岚体验店试驾送好礼"
        try Sample.put(
            (0..<1000).map { number in
                Self.arrival(
                    "\(number)", text, by: number % 200 == 7 ? "他" : "u\(number)", minute: 0, second: number * 80)
            }, into: archive)
        try archive.assess()
        var bots = [Int]()
        for number in 0..<1000
        where try await archive.suspicion(of: Self.id("\(number)")).flags.contains(where: { $0.kind == .bot }) {
            bots.append(number)
        }
        #expect(bots == [7, 207, 407, 607, 807])
    }

    /// What others write while a run looks at texts is seen by its next transaction.
    @Test func whatIsUndoneWhileARunLooksIsNobodysFirst() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Self.arrival("first", Self.long)], into: archive)
        try Sample.put(
            (0..<600).map { Self.arrival("\($0)", $0 < 599 ? "第\($0)次来，\($0)号师傅手艺好" : Self.long) }, into: archive,
            Sample.plan(head: "01"))
        var isUndone = false
        try archive.assess { seen in
            guard !isUndone, seen < 600 else { return }
            isUndone = true
            try? workspace.database { try $0.execute(sql: "UPDATE feedback SET withdrawn = 1 WHERE id = 1") }
        }
        #expect(isUndone)
        #expect(try await verdicts(archive, ["599"]) == ["genuine"])
    }

    @Test func daysWithoutATimeMakeNoBurst() async throws {
        let archive = try TemporaryWorkspace().open()
        let arrivals = (0..<6).map { number in
            var arrival = Self.arrival("\(number)", "强烈推荐云岚A\(number)，做工精细，性价比超高，全家人都很喜欢，客服也好！", by: "u\(number)")
            arrival.feedback.time = ZonedTime(
                milliseconds: 1_772_380_800_000, offsetSeconds: 28_800, zone: "Asia/Shanghai")
            return arrival
        }
        try Sample.put(arrivals, into: archive)
        try archive.assess()
        #expect(try await counts(archive) == ["genuine": 6])
    }

    @Test func aPersonOutweighsRulesAndCanTakeItBack() async throws {
        let archive = try TemporaryWorkspace().open(options: ArchiveOptions(now: { 77 }))
        try Sample.put([Self.arrival("1", Self.long), Self.arrival("2", Self.long)], into: archive)
        try archive.assess()
        let state = try await archive.dismissSuspicion(Self.id("2"), by: "小陈", note: "两家店都发了")
        #expect(state.verdict == "genuine")
        #expect(state.dismissal == .init(at: 77, by: "小陈", note: "两家店都发了"))
        #expect(state.flags.map(\.kind) == [.duplicate])
        #expect(try await counts(archive) == ["genuine": 2])
        let once = try await archive.facts.snapshot()
        try await archive.dismissSuspicion(Self.id("2"), by: "小陈")
        #expect(try await archive.facts.snapshot() == once)
        // Looking at everything again changes nothing of it.
        try archive.assessAnew()
        #expect(try await verdicts(archive, ["1", "2"]) == ["genuine", "genuine"])
        try await archive.restoreSuspicion(Self.id("2"), by: "小陈")
        #expect(try await counts(archive) == ["genuine": 1, "duplicate": 1])
        #expect(try await archive.suspected(limit: 9).map { $0.id } == [Self.id("2")])
    }

    @Test func whatNothingSpeaksAgainstCannotBeDismissed() async throws {
        let archive = try TemporaryWorkspace().open()
        try Sample.put([Self.arrival("1", Self.long)], into: archive)
        await #expect { try await archive.dismissSuspicion(Self.id("1"), by: "小陈") } throws: {
            ($0 as? ArchiveError)?.code == .refused
        }
        await #expect { try await archive.suspicion(of: Self.id("9")) } throws: {
            ($0 as? ArchiveError)?.code == .notFound
        }
    }

    @Test func aNewVersionIsLookedAtAnewAndNotHeldAgainstItself() async throws {
        let archive = try TemporaryWorkspace().open()
        try Sample.put([Self.arrival("1", Self.long), Self.arrival("2", Self.long)], into: archive)
        try archive.assess()
        let changed = "这盏灯后来退了，换了另一家的吸顶灯，装好两个星期一直正常，师傅上门也准时。"
        try Sample.put(
            [Self.arrival("2", changed), Self.arrival("1", Self.long + "？")], into: archive, Sample.plan(head: "01"))
        try archive.assess()
        #expect(try await verdicts(archive, ["1", "2"]) == ["genuine", "genuine"])
        #expect(try await counts(archive) == ["genuine": 2])
    }

    @Test func afterAnUndoneImportAllIsComparedAgain() async throws {
        let archive = try TemporaryWorkspace().open()
        let first = try Sample.put([Self.arrival("1", Self.long)], into: archive)
        try Sample.put([Self.arrival("2", Self.long)], into: archive, Sample.plan(head: "01"))
        try archive.assess()
        #expect(try await verdicts(archive, ["2"]) == ["duplicate"])
        try await archive.undoImport(first.run)
        try archive.assessAnew()
        #expect(try await verdicts(archive, ["2"]) == ["genuine"])
        #expect(try await counts(archive) == ["genuine": 1])
    }

    @Test func aNewGenerationKeepsTheVerdicts() async throws {
        let archive = try TemporaryWorkspace().open()
        try Sample.put([Self.arrival("1", Self.long), Self.arrival("2", Self.long)], into: archive)
        try archive.assess()
        _ = try archive.replaceAnalyses(by: GenerationPlan(taxonomy: "auto@2", models: ["text": "fast-2"])) {
            subjects in
            subjects.map { subject in
                let analysis = Sample.analysis(model: "fast-2")
                var json = [UInt8]()
                AnalysisJSON.append(analysis, of: AnalysisInput(subject.feedback), to: &json)
                return FreshAnalysis(analysis: analysis, json: json)
            }
        }
        #expect(try await counts(archive) == ["genuine": 1, "duplicate": 1])
    }

    @Test func columnsAndSQLTellTheSame() async throws {
        let archive = try TemporaryWorkspace().open()
        try Sample.put(
            (0..<60).map { Self.arrival("\($0)", $0 % 3 == 0 ? Self.long : "第\($0)次来，\($0)号师傅手艺好") }, into: archive)
        try archive.assess()
        await archive.prepareFacts()
        let snapshot = try await archive.facts.snapshot()
        let request = FactRequest(
            unit: .item, dimensions: [], predicate: .column(.authenticity, isOneOf: ["genuine"]), measures: [.feedback],
            snapshot: snapshot)
        #expect(try await archive.facts.groups(request) == (try await archive.sqlFacts.groups(request)))
        #expect(try await archive.facts.groups(request).first?.feedback == 41)
        #expect(
            try await archive.facts.values(of: .authenticity, limit: 9).map(\.value) == ["genuine", "duplicate"])
    }

    @Test func whatWasSaidOfAVoiceIsNeverChanged() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Self.arrival("1", Self.long), Self.arrival("2", Self.long)], into: archive)
        try archive.assess()
        #expect(throws: DatabaseError.self) {
            try workspace.database { try $0.execute(sql: "UPDATE suspicion SET act = 'clear'") }
        }
    }
}
