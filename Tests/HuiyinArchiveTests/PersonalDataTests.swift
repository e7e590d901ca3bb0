import Foundation
import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinText
import Testing

@Suite struct PersonalDataTests {
    private static let text = "我叫陈晓燕，打13812340721，车机又死机了"
    private static let masked = "我叫陈**，打138****0721，车机又死机了"

    private static func feedback(_ key: String = "1", _ text: String = text) -> Feedback {
        var feedback = Feedback(source: "评论", key: key, text: text)
        feedback.title = "回电13812340721"
        feedback.order = "E20240115778"
        feedback.context = "邮箱 li.lei@example.com"
        feedback.attributes = [
            Attribute(name: "联系电话", value: "13900001111", isDimension: true), Attribute(name: "备注", value: "车牌京A12345"),
            Attribute(name: "门店", value: "城西店"),
        ]
        return feedback
    }

    private static let secrets = [
        "13812340721", "陈晓燕", "E20240115778", "li.lei@", "13900001111", "京A12345",
    ]

    /// Whether a file of the workspace holds the bytes of a text, in UTF-8 and as they stand.
    private static func holds(_ secret: String, _ workspace: TemporaryWorkspace) throws -> [String] {
        try workspace.checkpoint()
        let names = try #require(FileManager.default.subpaths(atPath: workspace.folder))
        return try names.filter { name in
            var isFolder: ObjCBool = false
            let path = workspace.folder + "/" + name
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                return false
            }
            return try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(secret.utf8)) != nil
        }
    }

    @Test func storesTextAndFieldsMaskedAndTheRawRecordAsItCame() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let raw = Array("1,\(Self.text)\n".utf8)
        try Sample.put([Sample.arrival(Self.feedback(), raw: raw)], into: archive)
        let voice = try #require(try await archive.voice(FeedbackID.of(source: "评论", key: "1")))
        #expect(voice.feedback.text == Self.masked)
        #expect(voice.feedback.title == "回电138****0721")
        #expect(voice.feedback.order == "E2********78")
        #expect(voice.feedback.attributes.map(\.value) == ["139****1111", "车牌京A****5", "城西店"])
        #expect(try archive.rawBytes(of: voice.id) == raw)
        for secret in Self.secrets { #expect(try Self.holds(secret, workspace) == [], "\(secret)") }
    }

    @Test func placesOfTheAnalysisStandInTheMaskedText() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        var analysis = Sample.analysis()
        let start = Self.text.utf8.count - "车机又死机了".utf8.count
        var opinion = Opinion(
            part: .text, bytes: start..<Self.text.utf8.count, polarity: .negative, probability: 0.9, intensity: 0.5)
        opinion.target = start..<start + 6
        analysis.opinions = [opinion]
        analysis.pii = PersonalFinder.spans(in: Self.text)
        var feedback = Feedback(source: "评论", key: "1", text: Self.text)
        feedback.title = nil
        try Sample.put([Sample.arrival(feedback, analysis: analysis)], into: archive)
        let voice = try #require(try await archive.voice(FeedbackID.of(source: "评论", key: "1")))
        let bytes = Array(voice.feedback.text.utf8)
        let stored = try #require(voice.analysis)
        #expect(String(decoding: bytes[try #require(stored.opinions.first).bytes], as: UTF8.self) == "车机又死机了")
        #expect(stored.pii.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == ["陈**", "138****0721"])
        #expect(voice.feedback.text.unicodeScalars.count == Self.text.unicodeScalars.count)
    }

    @Test func nobodyIsFoundByAMaskedValue() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Sample.arrival(Feedback(source: "评论", key: "1", text: Self.text))], into: archive)
        let snapshot = try await archive.facts.snapshot()
        for words in ["13812340721", "138****0721", "0721", "陈晓燕"] {
            #expect(try await archive.found(words, snapshot).ids.isEmpty, "\(words)")
        }
        #expect(try await archive.found("车机", snapshot).ids.count == 1)
    }

    @Test func theSameRecordIsADuplicateAndAnotherNumberIsAnUpdate() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        func put(_ text: String) throws -> BatchCounts {
            try Sample.put([Sample.arrival(Feedback(source: "评论", key: "1", text: text))], into: archive).counts
        }
        #expect(try put("打13812340721").stored == 1)
        #expect(try put("打13812340721").duplicates == 1)
        // Both are shown as 138****0721.
        #expect(try put("打13899990721").updated == 1)
    }

    @Test func keepsNothingInClearWhereThePolicySaysNowhere() throws {
        let workspace = TemporaryWorkspace()
        _ = try workspace.open()
        try Data("personal_data: nowhere\n".utf8).write(to: URL(fileURLWithPath: workspace.folder + "/huiyin.yaml"))
        let archive = try workspace.open()
        var feedback = Self.feedback()
        feedback.author = [IdentityClaim(kind: .member, value: "VIP883311")]
        try Sample.put([Sample.arrival(feedback, raw: Array("1,VIP883311,\(Self.text)\n".utf8))], into: archive)
        let id = FeedbackID.of(source: "评论", key: "1")
        #expect(try archive.rawBytes(of: id) == Array("1,VI****11,\(Self.masked)\n".utf8))
        #expect(try archive.claims(of: id)?.map(\.value) == ["VI****11"])
    }

    @Test func refusesAnUnknownPolicy() throws {
        let workspace = TemporaryWorkspace()
        _ = try workspace.open()
        try Data("personal_data: sometimes\n".utf8).write(to: URL(fileURLWithPath: workspace.folder + "/huiyin.yaml"))
        let error = #expect(throws: ArchiveError.self) { try workspace.open() }
        #expect(error?.code == .configuration)
    }

    @Test func masksWhatAnOlderHuiyinStored() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Sample.arrival("1", "打过电话，车机又死机了")], into: archive)
        // As an older Huiyin left it: text in clear, indexed by every word.
        try workspace.database { db in
            let old = "打13812340721，车机又死机了"
            try db.execute(
                sql: "INSERT INTO voice_text (voice_text, rowid, words) VALUES ('delete', 1, ?)",
                arguments: [SearchTerms.indexed("打过电话，车机又死机了")])
            try db.execute(
                sql: "INSERT INTO voice_text (rowid, words) VALUES (1, ?)", arguments: [SearchTerms.indexed(old)])
            try db.execute(
                sql: "UPDATE feedback_version SET payload = replace(payload, '打过电话，车机又死机了', ?)", arguments: [old])
            try db.execute(sql: "UPDATE masking SET unmasked_through = 1")
        }
        #expect(try archive.holdsClearText())
        #expect(try archive.maskStored() == 1)
        #expect(try archive.maskStored() == 0)
        let voice = try #require(try await archive.voice(FeedbackID.of(source: "评论", key: "1")))
        #expect(voice.feedback.text == "打138****0721，车机又死机了")
        #expect(voice.analysis?.pii.count == 1)
        let snapshot = try await archive.facts.snapshot()
        #expect(try await archive.found("13812340721", snapshot).ids.isEmpty)
        #expect(try await archive.found("死机", snapshot).ids.count == 1)
    }

    @Test func rejectionsShowNoValues() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let run = try archive.beginImport(Sample.plan())
        let record = RejectedRecord(
            raw: Array("13812340721,坏".utf8),
            diagnostic: Diagnostic(code: "bad", message: "13812340721 is no time", file: "a.csv", line: 3),
            id: "13812340721")
        try archive.commit(Sample.batch([], rejections: [record], records: 1), of: run)
        let kept = try #require(try archive.finish(run).rejections.first)
        #expect(kept.id == "138****0721")
        #expect(kept.diagnostic.message == "138****0721 is no time")
        #expect(try archive.rawBytes(ofRejection: kept.number) == record.raw)
    }
}
