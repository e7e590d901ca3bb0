import HuiyinArchive

/// A file that somebody will have, and what a sensible person expects of it.
struct HardFile: Sendable, CustomStringConvertible {
    let name: String
    let bytes: [UInt8]
    let counts: BatchCounts
    /// The codes of the refused records in order, or the one code of the error that refuses the file.
    let codes: [String]
    /// The stored texts in order, where they tell something.
    let texts: [String]?

    init(
        _ name: String, _ text: String, _ stored: Int, duplicates: Int = 0, updated: Int = 0, codes: [String] = [],
        texts: [String]? = nil
    ) {
        self.init(
            name, bytes: Array(text.utf8), stored, duplicates: duplicates, updated: updated, codes: codes, texts: texts)
    }

    init(
        _ name: String, bytes: [UInt8], _ stored: Int, duplicates: Int = 0, updated: Int = 0, codes: [String] = [],
        isRefused: Bool = false, texts: [String]? = nil
    ) {
        self.name = name
        self.bytes = bytes
        counts = BatchCounts(
            stored: stored, duplicates: duplicates, updated: updated, rejected: isRefused ? 0 : codes.count)
        self.codes = codes
        self.texts = texts
    }

    /// A file that is refused as a whole.
    static func refused(_ name: String, _ bytes: [UInt8], _ code: String) -> HardFile {
        HardFile(name, bytes: bytes, 0, codes: [code], isRefused: true)
    }

    var description: String { name }
}

/// The same text in Big5, for the few characters that tests need.
func big5(_ text: String) -> [UInt8] { recoded(text, "BIG5") }
