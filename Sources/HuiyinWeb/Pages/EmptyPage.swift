/// What an empty workspace shows: how to fill it.
package struct EmptyPage: Hashable, Sendable, Encodable {
    package let workspace: String
    package let command: String

    init(folder: String) {
        workspace = folder
        command = "huiyin import FILE.csv --source NAME --workspace \(Self.quoted(folder))"
    }

    func view(_ context: PageContext, title: Phrase) -> HTML {
        let words = context.words
        return Layout(context: context, title: words(title)).page(
            """
            <div class="empty">
            <h2>\(words(.emptyTitle))</h2>
            <p class="second">\(words(.emptyText))</p>
            <ul class="ways">
            <li><div><b>\(words(.emptyImport))</b><p><code>\(command)</code></p><p>\(words(.emptyImportNote))</p></div></li>
            <li><div><b>\(words(.emptyMapping))</b><p>\(words(.emptyMappingNote))</p><p><code>\(command) --mapping MAPPING.yaml</code></p></div></li>
            </ul>
            </div>
            """)
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
