import Foundation
import HuiyinText

/// What an empty workspace shows: how to fill it, in lines that can be copied as they are.
package struct EmptyPage: Hashable, Sendable, Encodable {
    package let workspace: String
    /// Imports a file; one of the samples where they are there, so that the line works as it stands.
    package let command: String
    /// The same with a mapping file.
    package let mapping: String
    /// Loads all samples; `nil` where the product's folder has none.
    package let samples: String?
    /// Builds, loads and serves in one step; `nil` where there is no such script.
    package let serve: String?

    init(folder: String) {
        workspace = folder
        let home = try? ProductHome.find()
        let file = Self.existing(home, "Samples/reviews.csv")
        let map = Self.existing(home, "Samples/mappings/reviews.yaml")
        let program = Self.program
        let place = "--workspace \(Self.quoted(folder))"
        command = "\(program) import \(Self.quoted(file ?? "reviews.csv")) --source reviews \(place)"
        mapping = "\(command) --mapping \(Self.quoted(map ?? "reviews.yaml"))"
        samples = Self.existing(home, "Samples/load").map {
            "HUIYIN=\(program) \(Self.quoted($0)) \(Self.quoted(folder))"
        }
        serve = Self.existing(home, "scripts/serve").map(Self.quoted)
    }

    /// - Parameter below: what else is known, after the ways to begin.
    func view(_ context: PageContext, title: Phrase, below: HTML = .none) -> HTML {
        let words = context.words
        let script: HTML = serve.map { "<p><code>\($0)</code></p>" } ?? .none
        let samples: HTML =
            samples.map { line -> HTML in
                """
                <li><div><b>\(words(.emptySamples))</b><p>\(words(.emptySamplesNote))</p><p><code>\(line)</code></p>\(script)</div></li>

                """
            } ?? .none
        return Layout(context: context, title: words(title), scripts: [.importing]).page(
            """
            <div class="empty">
            <h2>\(words(.emptyTitle))</h2>
            <p class="second">\(words(.emptyText))</p>
            \(context.dropForm(Site.largestUpload))
            <ul class="ways">
            \(samples)<li><div><b>\(words(.emptyImport))</b><p><code>\(command)</code></p><p>\(words(.emptyImportNote))</p></div></li>
            <li><div><b>\(words(.emptyMapping))</b><p>\(words(.emptyMappingNote))</p><p><code>\(mapping)</code></p></div></li>
            </ul>
            </div>
            \(below)
            """)
    }

    /// The running program where it is Huiyin itself, else its name.
    private static var program: String {
        let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        guard let path, path.hasSuffix("/huiyin") else { return "huiyin" }
        return quoted(path)
    }

    private static func existing(_ home: String?, _ name: String) -> String? {
        guard let path = home.map({ $0 + "/" + name }), FileManager.default.fileExists(atPath: path) else { return nil }
        return path
    }

    /// A path as a shell takes it for one word.
    private static func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
                || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
                || UInt8(ascii: "-")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "_")
        }
        return isPlain && !path.isEmpty ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }
}
