import Foundation
import GRDB
import HuiyinArchive
import HuiyinDomain
import Testing

@Suite struct RawRecordTests {
    private static let everyByte = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 / 256) }

    @Test(arguments: [[], [0], Array(repeating: 65, count: 5000), everyByte])
    func bytesComeBackExactly(raw: [UInt8]) throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Sample.arrival("1", "一", raw: raw)], into: archive)
        try Sample.put([Sample.arrival("1", "二", raw: [1, 2, 3])], into: archive)
        let id = FeedbackID.of(source: "评论", key: "1")
        #expect(try archive.rawBytes(of: id, version: 1) == raw)
        #expect(try archive.rawBytes(of: id) == [1, 2, 3])
        #expect(try archive.rawBytes(of: id, version: 3) == nil)
        #expect(try archive.rawBytes(of: FeedbackID(high: 1, low: 2)) == nil)
    }

    @Test func claimsAreMaskedEverywhereButInTheSealedRecord() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open(options: ArchiveOptions(command: "test"))
        let claims = [
            IdentityClaim(kind: .name, value: "陈小明"), IdentityClaim(kind: .mobile, value: "13812340721"),
            IdentityClaim(kind: .email, value: "xiaoming@example.com"), IdentityClaim(kind: .city, value: "杭州"),
            IdentityClaim(kind: .member, value: "VIP883311"), IdentityClaim(kind: .address, value: "西湖区文三路一号"),
        ]
        var feedback = Feedback(source: "电话", key: "1", text: "好")
        feedback.author = claims
        try Sample.put([Sample.arrival(feedback, raw: Array("陈小明 13812340721".utf8))], into: archive)
        let id = FeedbackID.of(source: "电话", key: "1")
        let voice = try #require(try await archive.voice(id))
        #expect(
            voice.feedback.author.map(\.value)
                == ["陈*", "138****0721", "x***@example.com", "杭州", "VI****11", "西湖区****"])
        #expect(voice.author?.count == 16)
        #expect(try archive.claims(of: id) == claims)
        try workspace.checkpoint()
        for secret in ["陈小明", "13812340721", "xiaoming@", "VIP883311", "文三路"] {
            for file in ["huiyin.sqlite", "vault.sqlite"] {
                let data = try Data(contentsOf: URL(fileURLWithPath: workspace.folder + "/" + file))
                #expect(data.range(of: Data(secret.utf8)) == nil, "\(secret) stands in \(file)")
            }
        }
        let readings = try workspace.database { db in
            try Row.fetchAll(db, sql: "SELECT reader, version FROM raw_reading").map {
                "\($0[0] as String) \($0[1] as Int)"
            }
        }
        #expect(readings == ["test 1"])
    }

    @Test func oneAuthorWhateverTheNickname() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        var arrivals = [Arrival]()
        for (key, nickname) in [("1", "小鱼"), ("2", "大鱼")] {
            var feedback = Feedback(source: "评论", key: key, text: "好")
            feedback.author = [
                IdentityClaim(kind: .mobile, value: "+86 138-1234-0721"),
                IdentityClaim(kind: .nickname, value: nickname),
            ]
            arrivals.append(Sample.arrival(feedback))
        }
        var other = Feedback(source: "电话", key: "3", text: "好")
        other.author = [IdentityClaim(kind: .mobile, value: "13812340721")]
        arrivals.append(Sample.arrival(other))
        try Sample.put(arrivals, into: archive)
        #expect(try await archive.totals().authors == 1)
        for arrival in arrivals {
            let id = FeedbackID.of(source: arrival.feedback.source, key: arrival.feedback.key)
            #expect(try archive.rawBytes(of: id) == arrival.raw)
        }
    }

    @Test func withoutItsVaultNothingRawIsReadAndFiguresRemain() async throws {
        let workspace = TemporaryWorkspace()
        try Sample.put([Sample.arrival("1")], into: try workspace.open())
        try workspace.removeVault()
        let archive = try workspace.open()
        let id = FeedbackID.of(source: "评论", key: "1")
        for attempt in [{ _ = try archive.rawBytes(of: id) }, { _ = try archive.beginImport(Sample.plan()) }] {
            let error = #expect(throws: ArchiveError.self) { try attempt() }
            #expect(error?.code == .vaultMissing)
            #expect(error?.message.contains("Put the workspace's vault back") == true)
        }
        #expect(try await archive.voice(id)?.feedback.text == "车机又死机了")
        #expect(!FileManager.default.fileExists(atPath: workspace.folder + "/vault.sqlite"))
    }

    @Test func anotherWorkspacesVaultIsNoticed() throws {
        let workspace = TemporaryWorkspace()
        let other = TemporaryWorkspace()
        try Sample.put([Sample.arrival("1")], into: try workspace.open())
        try Sample.put([Sample.arrival("1")], into: try other.open())
        try other.checkpoint()
        try workspace.removeVault()
        try FileManager.default.copyItem(
            atPath: other.folder + "/vault.sqlite", toPath: workspace.folder + "/vault.sqlite")
        let error = #expect(throws: ArchiveError.self) {
            try workspace.open().rawBytes(of: FeedbackID.of(source: "评论", key: "1"))
        }
        #expect(error?.code == .vaultMissing)
        #expect(error?.message.contains("another workspace") == true)
    }

    @Test func aForgottenOrWrongSecretIsSaidSo() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Sample.arrival("1"), Sample.arrival("2")], into: archive)
        try workspace.vault { db in
            try db.execute(
                sql: "UPDATE secret SET secret = zeroblob(32) WHERE id = 1; DELETE FROM secret WHERE id = 2;")
        }
        let codes = ["1", "2"].map { key in
            #expect(throws: ArchiveError.self) { try archive.rawBytes(of: FeedbackID.of(source: "评论", key: key)) }?.code
        }
        #expect(codes == [.wrongKey, .keyMissing])
    }

    @Test func aRecordMovedToAnotherItemDoesNotOpen() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Sample.arrival("1"), Sample.arrival("2")], into: archive)
        try workspace.database { db in
            try db.execute(
                sql: """
                    UPDATE raw_record SET secret = (SELECT secret FROM raw_record WHERE version = 1),
                        sealed = (SELECT sealed FROM raw_record WHERE version = 1) WHERE version = 2
                    """)
        }
        let error = #expect(throws: ArchiveError.self) {
            try archive.rawBytes(of: FeedbackID.of(source: "评论", key: "2"))
        }
        #expect(error?.code == .wrongKey)
    }

    @Test func aRecordIsFoundByItsBytes() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put(["1", "2", "3"].map { Sample.arrival($0, raw: $0 == "2" ? [9] : [7, 8]) }, into: archive)
        #expect(try archive.items(cameAs: [7, 8]) == ["1", "3"].map { FeedbackID.of(source: "评论", key: $0) })
        #expect(try archive.items(cameAs: [7]) == [])
    }

    @Test func onlyItsOwnerReadsTheVault() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Sample.arrival("1")], into: archive)
        for file in ["vault.sqlite", "vault.sqlite-wal"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: workspace.folder + "/" + file)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }
}
