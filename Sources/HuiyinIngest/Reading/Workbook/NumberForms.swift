import Foundation

/// How the numbers of a workbook's cells are to be read: as days, as shares, or as they are.
final class NumberForms: XMLHandler {
    enum Form: Hashable {
        case plain
        case percent
        case day
        case moment
        /// A time of day, or a duration.
        case clock
    }

    /// The most styles, and formats of somebody's own: sixteen times as many as spreadsheet programs allow.
    private static let limit = 1 << 20

    /// By the number of the cell's style.
    private var styles: [Form] = []
    private var own: [Int: Form] = [:]
    private var isInCells = false

    func form(ofStyle index: Int) -> Form { styles.indices.contains(index) ? styles[index] : .plain }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        if name == "numFmt", let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
            guard own.count < Self.limit else { throw Self.tooMany }
            own[id] = Self.form(ofCode: code)
        } else if name == "cellXfs" {
            isInCells = true
        } else if name == "xf", isInCells {
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            guard styles.count < Self.limit else { throw Self.tooMany }
            styles.append(own[id] ?? Self.builtIn(id))
        }
    }

    private static var tooMany: IngestError {
        IngestError(
            code: "workbook-bomb",
            message: "the workbook has more than \(limit) styles; save its sheet as CSV (UTF-8) and import that")
    }

    func end(_ name: XMLName) throws(IngestError) {
        if name == "cellXfs" { isInCells = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(IngestError) {}

    /// What the numbers below 164 mean, those of the Chinese editions too (ECMA-376, part 1, 18.8.30).
    static func builtIn(_ id: Int) -> Form {
        switch id {
        case 9, 10: .percent
        case 14...17, 27...31, 36, 50...54, 57, 58: .day
        case 22: .moment
        case 18...21, 32...35, 45...47, 55, 56: .clock
        default: .plain
        }
    }

    /// What a format of somebody's own means: `yyyy"年"m"月"d"日"`, `[h]:mm`, `0.0%`.
    static func form(ofCode code: String) -> Form {
        var letters: Set<Character> = []
        var isQuoted = false
        var bracket: String?
        var skips = false
        var hasPercent = false
        for character in code.lowercased() {
            if skips {
                skips = false
                continue
            }
            if let open = bracket {
                guard character == "]" else {
                    bracket = open + String(character)
                    continue
                }
                // [h], [mm] and [ss] count on beyond a day; other brackets are colours, conditions and languages.
                if !open.isEmpty, Set(open).count == 1, let only = open.first, "hms".contains(only) { return .clock }
                bracket = nil
                continue
            }
            switch character {
            case "\"": isQuoted.toggle()
            case _ where isQuoted: break
            case "\\", "_", "*": skips = true
            case "[": bracket = ""
            // The first section is that of positive numbers.
            case ";": return form(letters, hasPercent, code)
            case "%": hasPercent = true
            default: letters.insert(character)
            }
        }
        return form(letters, hasPercent, code)
    }

    private static func form(_ letters: Set<Character>, _ hasPercent: Bool, _ code: String) -> Form {
        if hasPercent { return .percent }
        if code.lowercased().contains("general"), !letters.contains("y") { return .plain }
        let hasDay = letters.contains("y") || letters.contains("d")
        let hasClock = letters.contains("h") || letters.contains("s")
        // A digit's place stands in no date.
        if letters.contains("#") || letters.contains("?") { return .plain }
        if hasDay { return hasClock ? .moment : .day }
        if hasClock { return .clock }
        return letters.contains("m") && !letters.contains("0") ? .day : .plain
    }
}
