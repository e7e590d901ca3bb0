import Foundation
import GRDB
import HuiyinArchive
import HuiyinDomain
import Testing

@Suite struct WorkspaceTests {
    private func code(_ body: () throws -> Void) -> ArchiveError.Code? {
        #expect(throws: ArchiveError.self) { try body() }?.code
    }

    private func write(_ text: String, to name: String, in workspace: TemporaryWorkspace) throws {
        try FileManager.default.createDirectory(atPath: workspace.folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: workspace.folder + "/" + name))
    }

    @Test func defaultsWithoutSettings() throws {
        let workspace = TemporaryWorkspace()
        let settings = try workspace.open().workspace.configuration
        #expect(settings.zone == "Asia/Shanghai")
        #expect(settings.language == "zh")
        #expect(settings.taxonomy(of: "any") == "auto")
        #expect(settings.name == URL(fileURLWithPath: workspace.folder).lastPathComponent)
    }

    @Test func readsSettings() throws {
        let workspace = TemporaryWorkspace()
        try write(
            "name: 回音\nzone: Europe/Berlin\nlanguage: en\ntaxonomy: retail\nsources:\n  点评: {taxonomy: restaurant}\n",
            to: "huiyin.yaml", in: workspace)
        let settings = try workspace.open().workspace.configuration
        #expect(settings.name == "回音")
        #expect(settings.zone == "Europe/Berlin")
        #expect(settings.language == "en")
        #expect(settings.taxonomy(of: "点评") == "restaurant")
        #expect(settings.taxonomy(of: "电话") == "retail")
    }

    @Test(arguments: [
        ("zone: Mars/Olympus", "Mars/Olympus"), ("language: fr", "zh or en"), ("tone: x", "unknown setting \"tone\""),
        ("- a", "no settings"), ("zone: [", "not YAML"), ("sources: {a: {colour: red}}", "colour"),
        ("name: {}", "`name` needs a text"), ("sources: 3", "must name sources"), ("assist: on", "at least `url`"),
        ("assist: {url: x}", "has no `model`"), ("assist: {model: x}", "has no `url`"),
        ("assist: {url: x, model: y, key: sk-secret}", "doesn't belong in this file"),
        ("assist: {url: x, model: y, key_env: A, key_file: b}", "keep one of them"),
        ("assist: {url: x, model: y, timeout_seconds: 0}", "from 1 to 600"),
        ("assist: {url: x, model: y, requests_a_day: many}", "whole number"),
        ("assist: {url: x, model: y, plain_http: true}", "loopback or anywhere"),
        ("assist: {url: x, model: y, temperature: 1}", "unknown setting \"temperature\" of `assist`"),
    ])
    func aMistakeInSettingsIsNamed(yaml: String, part: String) throws {
        let workspace = TemporaryWorkspace()
        try write(yaml, to: "huiyin.yaml", in: workspace)
        let error = #expect(throws: ArchiveError.self) { try workspace.open() }
        #expect(error?.code == .configuration)
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
        #expect(error?.message.contains("huiyin.yaml") == true)
        #expect(error?.message.contains("sk-secret") == false)
    }

    @Test func assistIsOffUntilAnEndpointIsNamed() throws {
        let workspace = TemporaryWorkspace()
        try write("assist:\n", to: "huiyin.yaml", in: workspace)
        #expect(try workspace.open().workspace.configuration.assist == nil)
        try write("assist: {url: http://127.0.0.1:8080/v1, model: tiny}\n", to: "huiyin.yaml", in: workspace)
        let assist = try workspace.open().workspace.configuration.assist
        #expect(assist == AssistSettings(url: "http://127.0.0.1:8080/v1", model: "tiny"))
        #expect(assist?.plainHTTP == .loopbackOnly)
    }

    @Test func readsSettingsOfAssist() throws {
        let workspace = TemporaryWorkspace()
        try write(
            """
            assist:
              url: https://models.example.com/v1
              model: large
              key_file: secrets/key
              timeout_seconds: 15
              requests_a_day: 20
              tokens_a_day: 30000
              cache_entries: 0
              plain_http: anywhere
            """, to: "huiyin.yaml", in: workspace)
        _ = try workspace.open()
        let settings = try Workspace.settings(of: workspace.folder)
        #expect(
            settings.configuration.assist
                == AssistSettings(
                    url: "https://models.example.com/v1", model: "large", key: .file("secrets/key"),
                    timeout: .seconds(15), requestsPerDay: 20, tokensPerDay: 30_000, cacheEntries: 0,
                    plainHTTP: .anywhere))
        #expect(settings.assistFolder == workspace.folder + "/assist")
        #expect(code { _ = try Workspace.settings(of: workspace.folder + "/nowhere") } == .workspaceMissing)
    }

    @Test func aMissingFolderIsMadeOnlyWhenAsked() throws {
        let workspace = TemporaryWorkspace()
        #expect(code { _ = try workspace.open(create: false) } == .workspaceMissing)
        _ = try workspace.open()
        _ = try workspace.open(create: false)
    }

    @Test func aFolderOfOtherThingsIsLeftAlone() throws {
        let workspace = TemporaryWorkspace()
        try write("x", to: "holiday.jpg", in: workspace)
        #expect(code { _ = try workspace.open() } == .notAWorkspace)
        #expect(code { _ = try workspace.open(create: false) } == .notAWorkspace)
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.folder) == ["holiday.jpg"])
        #expect(code { _ = try Archive.open(workspace.folder + "/holiday.jpg") } == .notAWorkspace)
    }

    @Test func aStrangersDatabaseIsLeftAlone() throws {
        let workspace = TemporaryWorkspace()
        try FileManager.default.createDirectory(atPath: workspace.folder, withIntermediateDirectories: true)
        try workspace.database { try $0.execute(sql: "CREATE TABLE stranger (x)") }
        #expect(code { _ = try workspace.open() } == .notAWorkspace)
    }

    @Test func aDamagedFileIsSaidSo() throws {
        let workspace = TemporaryWorkspace()
        try write(String(repeating: "no database ", count: 2000), to: "huiyin.sqlite", in: workspace)
        let before = try Data(contentsOf: URL(fileURLWithPath: workspace.folder + "/huiyin.sqlite"))
        #expect(code { _ = try workspace.open() } == .corrupt)
        #expect(try Data(contentsOf: URL(fileURLWithPath: workspace.folder + "/huiyin.sqlite")) == before)
    }

    @Test func aNewerVersionIsRefused() throws {
        let workspace = TemporaryWorkspace()
        try Sample.put([Sample.arrival("1")], into: try workspace.open())
        try workspace.database {
            try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('Read thoughts')")
        }
        let error = #expect(throws: ArchiveError.self) { try workspace.open() }
        #expect(error?.code == .newerVersion)
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func aFolderThatCannotBeWrittenIsSaidSo() throws {
        let workspace = TemporaryWorkspace()
        _ = try workspace.open()
        chmod(workspace.folder, 0o500)
        defer { chmod(workspace.folder, 0o700) }
        #expect(code { _ = try workspace.open() } == .readOnly)
    }

    @Test func aFolderThatCannotBeMadeIsSaidSo() {
        let error = #expect(throws: ArchiveError.self) { try Archive.open("/proc/huiyin-cannot-be-here") }
        #expect(error?.message.contains("/proc/huiyin-cannot-be-here") == true)
    }

    @Test func aFullDiskLosesNothing() async throws {
        let workspace = TemporaryWorkspace()
        try Sample.put([Sample.arrival("first")], into: try workspace.open())
        try workspace.checkpoint()
        let size = try FileManager.default.attributesOfItem(atPath: workspace.folder + "/huiyin.sqlite")[.size] as? Int
        let full = try workspace.open(options: ArchiveOptions(maximumPages: try #require(size) / 4096 + 20))
        let run = try full.beginImport(Sample.plan(head: "big"))
        let many = (0..<2000).map { Sample.arrival("k\($0)", String(repeating: "车", count: 200)) }
        let error = #expect(throws: ArchiveError.self) { try full.commit(Sample.batch(many), of: run) }
        #expect(error?.code == .diskFull)
        #expect(try await full.totals().voices == 1)
        // Once there is room the same import goes on.
        let roomy = try workspace.open()
        let resumed = try roomy.beginImport(Sample.plan(head: "big"))
        #expect(resumed.isResumed)
        #expect(try roomy.commit(Sample.batch(many), of: resumed).stored == 2000)
    }
}
