/// What systems write where there is nothing: neither a value nor a mistake.
enum Placeholder {
    /// Whether `cell` stands for an empty one: `-`, `N/A`, `null`, `无`, `0000-00-00 00:00:00`.
    static func contains(_ cell: String) -> Bool {
        guard cell.utf8.count <= 24 else { return false }
        return words.contains(cell.trimmed.lowercased())
    }

    private static let words: Set<String> = [
        "-", "--", "—", "——", "/", "\\n", "n/a", "#n/a", "na", "null", "(null)", "none", "nil", "nan", "无", "暂无", "未评分",
        "未评价",
        "未填写", "空", "0000-00-00", "0000-00-00 00:00:00", "0000/00/00", "0001-01-01 00:00:00",
    ]
}
