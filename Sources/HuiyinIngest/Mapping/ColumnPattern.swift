/// A pattern of column names: `*` stands for any text, everything else for itself.
enum ColumnPattern {
    /// Whether `pattern` covers the whole of `name`.
    static func matches(_ pattern: String, _ name: String) -> Bool {
        let parts = pattern.lowercased().split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        let name = name.lowercased()
        guard parts.count > 1 else { return parts.first == name }
        guard name.hasPrefix(parts[0]) else { return false }
        var rest = name.dropFirst(parts[0].count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(parts[parts.count - 1])
    }

    /// A question without its number: `7、您有什么建议？` gives `您有什么建议？`, `data.why` gives `why`.
    static func question(_ name: String) -> String {
        var rest = name[...]
        let digits = rest.prefix { $0.isNumber }
        if !digits.isEmpty {
            let behind = rest.dropFirst(digits.count)
            if let mark = behind.first, "、.．)）".contains(mark) { rest = behind.dropFirst() }
        } else if rest.hasPrefix("data.") {
            rest = rest.dropFirst(5)
        }
        return rest.trimmed
    }
}
