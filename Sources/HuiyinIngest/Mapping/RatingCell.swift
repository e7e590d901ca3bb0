/// A cell read as a rating, before its scale is known.
struct RatingCell {
    enum Form {
        case number
        case stars
        case percent
        case words
    }

    let value: Double
    let form: Form
    /// The top of the scale where the cell says it: `4/5`, `★★★☆☆`.
    let outOf: Double?

    /// `4`, `4.0分`, `4/5`, `80%`, `★★★★☆`, `四星`, `4 stars`, `非常满意`, `very dissatisfied`; `nil` for anything else.
    init?(_ cell: String) {
        let text = cell.trimmed
        guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
        if let number = Self.finite(text) {
            self.init(value: number, form: .number, outOf: nil)
            return
        }
        let scalars = text.unicodeScalars
        let full = scalars.filter { $0 == "★" || $0 == "⭐" || $0 == "🌟" }.count
        let empty = scalars.filter { $0 == "☆" || $0 == "✩" }.count
        let rest = scalars.filter { !"★⭐🌟☆✩ \u{FE0F}".unicodeScalars.contains($0) }
        if full + empty > 0, rest.isEmpty {
            self.init(value: Double(full), form: .stars, outOf: empty > 0 || full == 5 ? Double(full + empty) : nil)
            return
        }
        if let value = Self.words[text.nameKey] {
            self.init(value: value, form: .words, outOf: nil)
            return
        }
        if text.hasSuffix("%") || text.hasSuffix("％"), let number = Self.finite(String(text.dropLast()).trimmed) {
            self.init(value: number, form: .percent, outOf: nil)
            return
        }
        let parts = text.lowercased().replacing(" out of ", with: "/").split(separator: "/")
        if parts.count == 2, let number = Self.finite(parts[0].trimmed), let top = Self.finite(parts[1].trimmed),
            top > 0
        {
            self.init(value: number, form: .number, outOf: top)
            return
        }
        for (suffix, form) in [
            ("分", Form.number), ("颗星", .stars), ("星级", .stars), ("星", .stars), ("stars", .stars), ("star", .stars),
        ]
        where text.lowercased().hasSuffix(suffix) {
            let stem = String(text.dropLast(suffix.count)).trimmed
            guard let number = Self.finite(stem) ?? Self.numerals[stem] else { return nil }
            self.init(value: number, form: form, outOf: nil)
            return
        }
        return nil
    }

    private init(value: Double, form: Form, outOf: Double?) {
        self.value = value
        self.form = form
        self.outOf = outOf
    }

    private static func finite(_ text: String) -> Double? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }) else { return nil }
        return Double(text)
    }

    private static let numerals: [String: Double] = [
        "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]

    private static let words: [String: Double] = [
        "非常不满意": 1, "很不满意": 1, "不满意": 2, "比较不满意": 2, "不太满意": 2, "一般": 3, "一般般": 3, "中立": 3, "基本满意": 3, "满意": 4,
        "比较满意": 4, "非常满意": 5, "很满意": 5, "差评": 1, "中评": 3, "好评": 5, "很差": 1, "非常差": 1, "差": 2, "较差": 2, "还行": 3, "好": 4,
        "较好": 4, "很好": 5, "非常好": 5, "verydissatisfied": 1, "dissatisfied": 2, "neutral": 3, "satisfied": 4,
        "verysatisfied": 5, "verybad": 1, "terrible": 1, "bad": 2, "poor": 2, "average": 3, "fair": 3, "ok": 3,
        "okay": 3,
        "good": 4, "verygood": 5, "excellent": 5, "great": 5,
    ]
}
