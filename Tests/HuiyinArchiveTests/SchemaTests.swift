import Foundation
import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

/// The files beside the tests that later versions must go on reading. `RECORD_SNAPSHOTS=1` writes what is missing or
/// different, and fails.
@Suite struct SchemaTests {
    private static let fixtures = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

    /// Every statement of the schema, the tables of full-text search and of the migrator left to those who make them.
    private func schema(_ workspace: TemporaryWorkspace) throws -> String {
        try workspace.database { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT sql FROM sqlite_schema
                    WHERE sql IS NOT NULL AND name NOT LIKE 'voice_text_%' AND name NOT LIKE 'grdb_%'
                        AND name NOT LIKE 'sqlite_%'
                    ORDER BY name
                    """
            ).joined(separator: ";\n") + ";\n"
        }
    }

    @Test func schemaIsTheCommittedOne() throws {
        let workspace = TemporaryWorkspace()
        _ = try workspace.open()
        let file = Self.fixtures.appendingPathComponent("archive-schema.sql")
        let now = try schema(workspace)
        if Self.isRecording {
            try FileManager.default.createDirectory(at: Self.fixtures, withIntermediateDirectories: true)
            try Data(now.utf8).write(to: file)
            Issue.record("recorded \(file.lastPathComponent); look at it and run again")
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == now, "a migration was changed instead of added")
    }

    @Test func migratesAnArchiveOfTheFirstVersion() async throws {
        let folder = Self.fixtures.appendingPathComponent("archive-1")
        if Self.isRecording, !FileManager.default.fileExists(atPath: folder.path) {
            try Self.record(folder)
            Issue.record("recorded \(folder.lastPathComponent); it is never recorded again")
        }
        let workspace = TemporaryWorkspace()
        try FileManager.default.copyItem(atPath: folder.path, toPath: workspace.folder)
        let archive = try workspace.open(create: false)
        let fresh = TemporaryWorkspace()
        _ = try fresh.open()
        #expect(try schema(workspace) == schema(fresh))

        let id = FeedbackID.of(source: "评论", key: "1")
        let voice = try #require(try await archive.voice(id))
        #expect(voice.feedback.text == "空间太小")
        #expect(voice.earlierVersions.map(\.feedback.text) == ["空间很大"])
        #expect(try archive.rawBytes(of: id, version: 1) == Array("1,空间很大\n".utf8))
        let snapshot = try await archive.facts.snapshot()
        let found = try await archive.facts.voices(
            VoiceRequest(unit: .opinion, predicate: .text("太小"), order: .newest, limit: 9, snapshot: snapshot))
        #expect(found == VoicePage(ids: [id], total: 1))
        #expect(try archive.rejections(limit: 9).map(\.diagnostic.code) == ["column-count"])
        // And it goes on: the same content is known, other content is a version.
        let again = try Sample.put([Sample.arrival("1", "空间太小"), Sample.arrival("2", "好")], into: archive)
        #expect(again.counts == BatchCounts(stored: 1, duplicates: 1))
    }

    private static func record(_ folder: URL) throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let analysis = Sample.analysis([("space", .negative, 0.9, 0.5)], polarity: .negative)
        try Sample.put([Sample.arrival("1", "空间很大", analysis: analysis)], into: archive)
        let run = try archive.beginImport(Sample.plan())
        let bad = RejectedRecord(raw: [1, 2], diagnostic: Diagnostic(code: "column-count", message: "two", line: 3))
        try archive.commit(Sample.batch([Sample.arrival("1", "空间太小", analysis: analysis)], rejections: [bad]), of: run)
        _ = try archive.finish(run)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["huiyin.sqlite", "vault.sqlite"] {
            try DatabaseQueue(path: workspace.folder + "/" + name).writeWithoutTransaction { db in
                // Small pages: forty tables and indexes of a row or two each.
                try db.execute(sql: "PRAGMA page_size = 512")
                try db.execute(sql: "VACUUM INTO ?", arguments: [folder.appendingPathComponent(name).path])
            }
        }
    }

    @Test(arguments: ["event", "raw_reading"])
    func historyIsNeverChanged(table: String) throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Sample.arrival("1")], into: archive)
        _ = try archive.rawBytes(of: FeedbackID.of(source: "评论", key: "1"))
        #expect(try workspace.database { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } == 1)
        for change in ["UPDATE \(table) SET at = 0", "DELETE FROM \(table)"] {
            #expect(throws: DatabaseError.self) { try workspace.database { try $0.execute(sql: change) } }
        }
    }

    @Test func anImportIsAnEventWithItsCounts() throws {
        let workspace = TemporaryWorkspace()
        try Sample.put([Sample.arrival("1")], into: try workspace.open(options: ArchiveOptions(now: { 77 })))
        let event = try workspace.database { db in
            try Row.fetchOne(db, sql: "SELECT at, kind, subject, detail FROM event").map {
                "\($0[0] as Int) \($0[1] as String) \($0[2] as String) \($0[3] as String)"
            }
        }
        #expect(event == #"77 imported import:1 {"stored":1,"duplicates":0,"updated":0,"rejected":0}"#)
    }
}
