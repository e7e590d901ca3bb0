/// Why a file is read the way it is: a code with its values, so that a page says it in either language.
package enum FormReason: Hashable, Sendable {
    case byteOrderMark(TextEncoding)
    /// Every other byte is zero.
    case zeroBytes(TextEncoding)
    case wellFormedUTF8(sequences: Int, broken: Int)
    case mostLinesUTF8(lines: Int, broken: Int)
    /// Not UTF-8 in so many sequences, and no other encoding either.
    case noEncodingFits(broken: Int, of: Int)
    case notUTF8(broken: Int, of: Int, readAs: TextEncoding)
    case recordsByMapping(path: String)
    case fileName(suffix: String)
    case listOfRecords
    case objectEachLine
    case firstList(path: String)
    case oneLine
    case documentWithoutList
    /// Objects under their ids.
    case objectsByID(path: String)
    /// One document behind the other.
    case concatenated
    /// A first line `sep=;`.
    case statedDelimiter(UInt8)
    /// So many records above the header are titles.
    case titles(Int)
    case delimiter(UInt8, columns: Int)
    case noDelimiter
    /// Of a workbook, the sheet that the mapping names.
    case sheetByMapping(String)
    /// The visible sheet with most rows; others have other columns.
    case sheetOfMostRows(String, rows: Int, leaving: [String])
    /// All sheets with the same columns.
    case sheetsAlike([String], leaving: [String])
    case headerByMapping
    case headerNames(example: String)
    case headerShorter
    case firstRecordHoldsValues
    case firstRecordUnlikeNames
    case firstRecordLikeOthers

    /// The reason in English, as the command line says it.
    package var sentence: String {
        switch self {
        case .byteOrderMark(let encoding): "a byte order mark says \(encoding.rawValue)"
        case .zeroBytes(let encoding): "every other byte is zero, as in \(encoding.rawValue)"
        case .wellFormedUTF8(let sequences, let broken):
            "\(sequences) UTF-8 sequences are well-formed, \(broken) are not"
        case .mostLinesUTF8(let lines, let broken):
            "\(lines) lines with more than ASCII are UTF-8, \(broken) are broken"
        case .noEncodingFits(let broken, let all):
            "\(broken) of \(all) non-ASCII sequences are not UTF-8, nor are they GB18030"
        case .notUTF8(let broken, let all, let encoding):
            "\(broken) of \(all) non-ASCII sequences are not UTF-8, so it is read as \(encoding.rawValue)"
        case .recordsByMapping(let path): "the mapping says that the records are at \(path)"
        case .fileName(let suffix): "the file's name ends with .\(suffix)"
        case .listOfRecords: "it begins with [, a list of records"
        case .objectEachLine: "each line begins with {"
        case .firstList(let path): "the first list of objects is at \(path)"
        case .oneLine: "its one line is a record"
        case .documentWithoutList: "it is a JSON document without a list of records"
        case .objectsByID(let path):
            "its records stand each under its id" + (path.isEmpty ? "" : " at \(path)")
        case .concatenated: "one JSON document stands behind the other"
        case .statedDelimiter(let byte): "its first line says that a \(Self.name(ofDelimiter: byte)) is the delimiter"
        case .titles(let count): "\(count) \(count == 1 ? "record" : "records") above the header hold titles"
        case .delimiter(let byte, let columns):
            "a \(Self.name(ofDelimiter: byte)) cuts the first records into \(columns) columns"
        case .noDelimiter: "no delimiter found, so it has one column"
        case .sheetByMapping(let name): "the mapping names the sheet \(name)"
        case .sheetOfMostRows(let name, let rows, let others):
            "the sheet \(name) is read, which has most rows (\(rows))" + Self.left(others)
        case .sheetsAlike(let names, let others):
            "the sheets \(names.joined(separator: ", ")) are read, which have the same columns" + Self.left(others)
        case .headerByMapping: "the first record has names that the mapping uses"
        case .headerNames(let example): "the first record has names such as \(example)"
        case .headerShorter: "the first record is shorter than the others, or words above numbers"
        case .firstRecordHoldsValues: "the first record holds values, so columns are called 1, 2, 3 …"
        case .firstRecordUnlikeNames:
            "the first record does not look like names, so columns are called 1, 2, 3 …"
        case .firstRecordLikeOthers:
            "nothing tells the first record from the others, so columns are called 1, 2, 3 …"
        }
    }

    private static func left(_ names: [String]) -> String {
        names.isEmpty
            ? "" : "; left out: \(names.joined(separator: ", ")) (`sheet:` in the mapping chooses another)"
    }

    /// `comma`, `tab`, `semicolon`, `bar`.
    static func name(ofDelimiter byte: UInt8) -> String {
        switch byte {
        case 0x09: "tab"
        case 0x3B: "semicolon"
        case 0x7C: "bar"
        default: "comma"
        }
    }
}
