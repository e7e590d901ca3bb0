/// A cell read as a rating, before its scale is known.
struct RatingCell {
    enum Form {
        case number
        case stars
        case percent
        /// On 1 to 5.
        case words
        /// On 1 to 4, or to 5 where 及格 is among them.
        case grade
        /// `A` is 0, `B` is 1 …: how many steps below the best.
        case letter
    }

    let value: Double
    let form: Form
    /// The top of the scale where the cell says it: `4/5`, `★★★☆☆`.
    let outOf: Double?

    /// `4`, `４．０分`, `4/5`, `80%`, `★★★★☆`, `四星`, `4 stars`, `非常满意`, `very dissatisfied`, `良`, `B`; `nil` for anything else.
    init?(_ cell: String) {
        let text = cell.halfWidth.trimmed
        guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
        if let number = NumberCell.value(text) {
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
        if let grade = RatingWords.grades[text] {
            self.init(value: grade, form: .grade, outOf: nil)
            return
        }
        if let value = RatingWords.satisfaction[text.nameKey] {
            self.init(value: value, form: .words, outOf: nil)
            return
        }
        if text.utf8.count == 1, let byte = text.utf8.first, (0x41...0x46).contains(byte & 0xDF) {
            self.init(value: Double((byte & 0xDF) - 0x41), form: .letter, outOf: nil)
            return
        }
        if text.hasSuffix("%"), let number = NumberCell.value(String(text.dropLast())) {
            self.init(value: number, form: .percent, outOf: nil)
            return
        }
        let parts = text.lowercased().replacing(" out of ", with: "/").split(separator: "/")
        if parts.count == 2, let number = Self.points(parts[0]), let top = Self.points(parts[1]), top > 0 {
            self.init(value: number, form: .number, outOf: top)
            return
        }
        for (suffix, form) in [
            ("分", Form.number), ("颗星", .stars), ("星级", .stars), ("星好评", .stars), ("星差评", .stars), ("星", .stars),
            ("stars", .stars), ("star", .stars),
        ]
        where text.lowercased().hasSuffix(suffix) {
            let stem = String(text.dropLast(suffix.count)).trimmed
            guard let number = NumberCell.value(stem) ?? RatingWords.numerals[stem] else { return nil }
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

    /// `4`, `4分`.
    private static func points(_ part: Substring) -> Double? {
        let part = part.trimmed
        return NumberCell.value(part.hasSuffix("分") ? String(part.dropLast()) : part)
    }
}
