import Foundation
import Testing

/// The example of docs/ways-in.md does what the page says.
@Suite struct PushExampleTests {
    private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/ways-in.md")

    @Test func theExamplePushesTwoItemsOnce() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        let example = try #require(page.components(separatedBy: "```bash\n").dropFirst().first)
            .components(separatedBy: "```")[0]
        let folder = try Folder()
        let workspace = folder.path("workspace")
        try FileManager.default.createDirectory(atPath: workspace, withIntermediateDirectories: true)
        _ = try folder.write("sources:\n  shop:\n    push: {secret_file: .secret}\n", to: "workspace/huiyin.yaml")
        let secret = try folder.write("0123456789abcdef0123456789abcdef\n", to: "workspace/.secret")
        let script = """
            set -euo pipefail
            cd "$D"
            "$H" serve --workspace workspace --port 0 2>talk &
            server=$!
            trap 'kill $server' EXIT
            for _ in $(seq 300); do grep -q 'http://' talk && break; sleep 0.1; done
            URL=$(grep -o 'http://[0-9.:]*' talk | head -1)
            SECRET_FILE=\(secret)
            \(example)
            echo
            \(example)
            """
        let outcome = try Command.shell(script, in: folder)
        #expect(outcome.status == 0, "\(outcome.talk)")
        let answers = try JSON.lines(outcome.output)
        #expect(answers.map { $0["accepted"] as? Int } == [2, 2])
        let export = try Command.run("export", "--workspace", workspace, in: folder)
        #expect(try JSON.lines(export.output).count == 2)
    }
}
