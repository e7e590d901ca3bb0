/// What a file is that is no text, and what to do about it.
enum BinaryKind {
    /// The rest of a sentence that begins with the file's name, or `nil` for text.
    static func sentence(_ head: [UInt8]) -> String? {
        if head.starts(with: [0x50, 0x4B]) {
            return "is an empty or cut ZIP archive or workbook (.xlsx); get it anew"
        }
        // A workbook with a password lies in the container of the old formats.
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]), contains(head, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")
        {
            return "is protected with a password; open it, save it without one and import that"
        }
        for (signature, what) in signatures where head.starts(with: signature) { return what }
        let controls = head.reduce(0) { $0 + ($1 < 0x09 || (0x0E...0x1A).contains($1) ? 1 : 0) }
        return controls * 20 > head.count
            ? "is binary data, not text; expected a workbook (.xlsx), CSV, TSV, JSON Lines or JSON"
            : nil
    }

    /// The same for a page or a sheet in tags: what many systems call .xls.
    static func markup(_ head: [UInt8]) -> String? {
        let start = String(decoding: head.prefix(400), as: UTF8.self).trimmed.lowercased()
        guard ["<!doctype", "<html", "<table", "<?xml", "<meta", "<head", "<style"].contains(where: start.hasPrefix)
        else {
            return nil
        }
        let what = start.contains("<?xml") && !start.contains("<html") ? "an XML file" : "an HTML page with a table"
        return "is \(what), whatever its name says; open it with a spreadsheet, save it as CSV (UTF-8) and import that"
    }

    private static let elsewhere = "not text; expected a workbook (.xlsx), CSV, TSV, JSON Lines or JSON"

    private static let signatures: [([UInt8], String)] = [
        ([0x1F, 0x8B], "is a gzip archive; unpack it (gunzip) and import the file in it"),
        ([0x42, 0x5A, 0x68], "is a bzip2 archive; unpack it and import the file in it"),
        ([0x28, 0xB5, 0x2F, 0xFD], "is a zstd archive; unpack it and import the file in it"),
        (Array("Rar!".utf8), "is a RAR archive; unpack it and import the files in it"),
        ([0x37, 0x7A, 0xBC, 0xAF], "is a 7z archive; unpack it and import the files in it"),
        (
            [0xD0, 0xCF, 0x11, 0xE0],
            "is an old Excel or Word document (.xls, .doc); open it, save the sheet as .xlsx or CSV (UTF-8) and import that"
        ),
        ([0x25, 0x50, 0x44, 0x46], "is a PDF, \(elsewhere)"), ([0x89, 0x50, 0x4E, 0x47], "is a picture, \(elsewhere)"),
        ([0xFF, 0xD8, 0xFF], "is a picture, \(elsewhere)"),
        (Array("SQLite format 3".utf8), "is a database, \(elsewhere)"),
        ([0x7F, 0x45, 0x4C, 0x46], "is a program, \(elsewhere)"),
    ]

    private static func contains(_ head: [UInt8], _ text: String) -> Bool {
        let needle = Array(text.utf8)
        return head.prefix(65_536).indices.contains { head[$0...].starts(with: needle) }
    }
}
