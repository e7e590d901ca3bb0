import Foundation
import Testing

@Suite struct AssistCommandTests {
    private let folder: Folder
    private let voices = #"{"id": "1", "text": "等了三天没人理"}"#

    init() throws {
        folder = try Folder()
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "w"), withIntermediateDirectories: true)
    }

    @Test(arguments: ["name-theme", "suggest-taxonomy", "second-opinion"])
    func isOffUntilAnEndpointIsNamedAndSaysHow(use: String) throws {
        let outcome = try Command.run("assist", use, "--workspace", folder.path("w"), input: voices, in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        #expect(outcome.talk.contains("huiyin.yaml"))
        #expect(outcome.talk.contains("--url"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("w/assist")))
    }

    @Test func statusSaysOffWithoutAnError() throws {
        let outcome = try Command.run("assist", "status", "--workspace", folder.path("w"), in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("off: "))
    }

    @Test func anEndpointThatNobodyServesIsSaid() throws {
        let outcome = try Command.run(
            "assist", "name-theme", "--url", "http://127.0.0.1:1/v1", "--model", "tiny", "--workspace",
            folder.path("w"),
            input: voices, in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.talk.contains("127.0.0.1:1 can't be reached"))
        let status = try Command.run(
            "assist", "status", "--url", "http://127.0.0.1:1/v1", "--model", "tiny", "--workspace", folder.path("w"),
            in: folder)
        #expect(status.output.contains("1 of 200 requests"))
        #expect(status.output.contains("ever sent: 1 requests, 1 voices"))
    }

    @Test func customersWordsDoNotTravelInClear() throws {
        _ = try folder.write(
            "assist: {url: http://models.example.com/v1, model: large}\n", to: "w/huiyin.yaml")
        let outcome = try Command.run(
            "assist", "name-theme", "--workspace", folder.path("w"), input: voices, in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.talk.contains("https://"))
    }

    @Test func aMissingWorkspaceIsNamed() throws {
        let outcome = try Command.run("assist", "status", "--workspace", folder.path("nowhere"), in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.talk.contains("nowhere"))
    }
}
