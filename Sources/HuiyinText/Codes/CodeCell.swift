/// A cell of ticked answers: one option, or several of a multiple choice.
enum CodeCell {
    /// The options of a cell that stands for no single one: `1;3;5`, `1┋3`, `["a","b"]`, one a line; each trimmed, none empty.
    static func options(_ cell: String) -> [String] {
        if cell.first(where: { !$0.isWhitespace }) == "[", let array = (try? JSONReader.read(Array(cell.utf8)))?.array {
            return array.compactMap(text).map(trimmed).filter { !$0.isEmpty }
        }
        return split(cell) { strong.contains($0) }
    }

    /// What an option that is still none may be made of: `1,3` and `太慢、太贵`.
    static func finer(_ option: String) -> [String] { split(option) { weak.contains($0) } }

    /// What an option may be called: itself; a whole number without the `.0` that spreadsheets add; its number or letter and
    /// its words, each alone, where it is numbered (`3. 配送延迟`, `C：物流慢`, `L012 延误`).
    static func names(_ option: String) -> [String] {
        var names = [option]
        if option.hasSuffix(".0"), option.dropLast(2).allSatisfy(\.isASCIIDigit) {
            names.append(String(option.dropLast(2)))
        }
        let mark = option.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        guard !mark.isEmpty, mark.utf8.count <= 16, mark.count < option.count else { return names }
        let after = option.dropFirst(mark.count)
        guard let sign = after.first, marks.contains(sign) else { return names }
        // A spoken "App 卡顿" is no option numbered App: before a blank a number must have a digit.
        if sign.isWhitespace, !mark.contains(where: \.isNumber) { return names }
        let words = trimmed(String(after.drop { marks.contains($0) }))
        return names + [String(mark)] + (words.isEmpty ? [] : [words])
    }

    private static let strong: Set<Character> = [";", "；", "|", "｜", "┋", "\n", "\r\n", "\t"]
    private static let weak: Set<Character> = [",", "，", "、", "/", "／"]
    private static let marks: Set<Character> = [".", "．", "、", ":", "：", ")", "）", " ", "　", "-", "—", "_"]

    private static func split(_ text: String, at isSeparator: (Character) -> Bool) -> [String] {
        text.split(whereSeparator: isSeparator).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .number(let digits): digits
        default: nil
        }
    }

    static func trimmed(_ text: String) -> String {
        var part = text[...]
        while part.first?.isWhitespace == true { part.removeFirst() }
        while part.last?.isWhitespace == true { part.removeLast() }
        return String(part)
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
