/// The texts that cells refer to by number, in one piece of memory.
final class SharedTexts: XMLHandler {
    /// The most bytes that all of them may have.
    private static let limit = 1 << 30
    /// The most texts: as many as eight full columns of a sheet have.
    private static let countLimit = 8 << 20

    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var isInText = false
    private var phonetic = 0

    /// The text of that number; `nil` where there is none.
    func text(at index: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(index) else { return nil }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        // The runs of a rich text follow each other; how a word is spoken is no part of it.
        if name == "t" { isInText = true } else if name == "rPh" { phonetic += 1 }
    }

    func end(_ name: XMLName) throws(IngestError) {
        if name == "t" {
            isInText = false
        } else if name == "rPh" {
            phonetic -= 1
        } else if name == "si" {
            guard ends.count < Self.countLimit else {
                throw Self.bomb("more than \(Self.countLimit) texts")
            }
            ends.append(bytes.count)
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) throws(IngestError) {
        guard isInText, phonetic == 0 else { return }
        bytes.append(contentsOf: piece)
        guard bytes.count <= Self.limit else { throw Self.bomb("more than \(Self.limit >> 20) MiB of texts") }
        // A few bytes in each of many cells that refer to it would become as many long texts.
        guard bytes.count - (ends.last ?? 0) <= SheetParser.longestCell else {
            throw Self.bomb("a text of more than a mebibyte")
        }
    }

    private static func bomb(_ what: String) -> IngestError {
        IngestError(
            code: "workbook-bomb",
            message: "the workbook holds \(what); if it is a real table, save its sheet as CSV (UTF-8) and import that")
    }
}
