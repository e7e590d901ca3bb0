/// The marks in a sentence that cite voices, and where a sentence ends.
enum CitationMarks {
    private static let opening: Set<Unicode.Scalar> = ["[", "(", "【", "（", "［"]
    private static let closing: Set<Unicode.Scalar> = ["]", ")", "】", "）", "］"]
    private static let parting: Set<Unicode.Scalar> = [",", "，", "、", ";", "；", " ", "&"]

    /// `text` without its marks, and the names in them: `很慢[v1, v2]。` → `很慢。`, `v1`, `v2`.
    static func taken(from text: String) -> (text: String, names: [String]) {
        let scalars = Array(text.unicodeScalars)
        var out = String.UnicodeScalarView()
        var names = [String]()
        var index = 0
        while index < scalars.count {
            if opening.contains(scalars[index]),
                let end = scalars[index...].prefix(120).firstIndex(where: { closing.contains($0) })
            {
                let inside = scalars[(index + 1)..<end].split { parting.contains($0) }.map { Self.text($0) }
                if !inside.isEmpty, inside.allSatisfy(isName) {
                    names += inside
                    index = end + 1
                    continue
                }
            }
            out.append(scalars[index])
            index += 1
        }
        return (trimmed(out), names)
    }

    /// A name as the sheet writes it: `"[V1] "` → `v1`.
    static func normal(_ name: String) -> String {
        let inner = name.unicodeScalars.filter {
            !opening.contains($0) && !closing.contains($0) && !$0.properties.isWhitespace
        }
        return text(inner.map { $0 == "V" ? "v" : $0 })
    }

    /// Whether something follows the end of a sentence.
    static func isSeveralSentences(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let rest = scalars[(index + 1)...]
            guard rest.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
                return false
            }
            switch scalar {
            case "。", "！", "？", "!", "?", "\n", "；", ";", "\u{2028}", "\u{2029}": return true
            // A full stop amid digits or in `e.g.` is none; one before a space and a capital, or before Chinese, is.
            case ".":
                let next = rest.first { $0 != " " }
                let isParted = rest.first == " " || rest.first.map { $0.value >= 0x2E80 } == true
                if isParted, next.map({ $0.properties.isUppercase || $0.value >= 0x2E80 }) == true { return true }
            default: break
            }
        }
        return false
    }

    private static func isName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return (2...6).contains(bytes.count) && bytes[0] | 0x20 == UInt8(ascii: "v")
            && bytes.dropFirst().allSatisfy { 0x30...0x39 ~= $0 }
    }

    private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
        let isInner: (Unicode.Scalar) -> Bool = { !$0.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: isInner), let last = scalars.lastIndex(where: isInner) else {
            return ""
        }
        return text(scalars[first...last])
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
