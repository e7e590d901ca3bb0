import Foundation
import HuiyinWeb
import Testing

/// Whole pages as committed files. `RECORD_SNAPSHOTS=1` writes them anew and fails, so that a recording is never taken for a
/// pass.
@Suite struct SnapshotTests {
    @Test(arguments: [
        ("overview-zh.html", "/?period=12w"), ("overview-en.html", "/?period=12w&lang=en"),
        ("problems-zh.html", "/problems?period=12w"), ("problems.json", "/problems?period=12w&format=json"),
        ("topic-zh.html", "/topics/equipment/bluetooth?period=12w"), ("voices-en.html", "/voices?q=Bluetooth&lang=en"),
        ("voices.json", "/voices?period=4w&order=newest&format=json"), ("bad-request-zh.html", "/?period=9w"),
        ("sources-zh.html", "/sources?period=all"), ("sources-en.html", "/sources?period=all&lang=en"),
        ("source-zh.html", "/sources/%E8%BD%A6%E4%B8%BB%E5%A3%B0%E9%9F%B3"),
        ("sources.json", "/sources?period=all&format=json"),
    ])
    func pagesLookAsCommitted(name: String, address: String) async throws {
        let text = try await TestSite(FixtureWorkspace.make(count: 240)).asking { site in
            Self.stable(try await site.get(address).text)
        }
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name); run again without RECORD_SNAPSHOTS")
            return
        }
        let committed = try String(contentsOf: file, encoding: .utf8)
        let first = zip(text.split(separator: "\n"), committed.split(separator: "\n")).first { $0 != $1 }
        #expect(text == committed, "first difference: \(first.map { "\($0.0)\n--- committed:\n\($0.1)" } ?? "length")")
    }

    /// Without what differs from run to run or with every edit of a style sheet: request ids, hashes of assets.
    private static func stable(_ text: String) -> String {
        text.replacing(/<code>[0-9a-f]{16}<\/code>/, with: "<code>…</code>")
            .replacing(/persons\/p?[0-9a-f]{16}/, with: "persons/…")
            .replacing(/(huiyin|keys|charts)-[0-9a-f]+\.(css|js)/) { "\($0.1).\($0.2)" }
    }
}
