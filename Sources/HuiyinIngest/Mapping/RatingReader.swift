package import HuiyinDomain
package import HuiyinText

/// Reads the ratings of one column, all on one scale.
package struct RatingReader: Hashable, Sendable {
    package let minimum: Double
    package let maximum: Double
    package let scale: Rating.Scale
    /// Whether single letters are ratings, the first of the alphabet the best.
    let hasLetters: Bool

    package init(minimum: Double, maximum: Double, scale: Rating.Scale, hasLetters: Bool = false) {
        self.minimum = minimum
        self.maximum = maximum
        self.scale = scale
        self.hasLetters = hasLetters
    }

    /// The same reader on bounds that somebody stated.
    func bounded(_ bounds: Mapping.Bounds) -> RatingReader {
        RatingReader(
            minimum: bounds.minimum ?? minimum, maximum: bounds.maximum ?? maximum, scale: scale, hasLetters: hasLetters
        )
    }

    /// The scale that fits the values of a column, and why; `nil` when most are no ratings.
    package static func find(_ samples: [String], named name: String) -> (reader: RatingReader, reason: ColumnReason)? {
        if let scale = statedScale(samples) {
            return (
                RatingReader(minimum: scale.minimum, maximum: scale.maximum, scale: .number),
                .statedScale(minimum: scale.minimum, maximum: scale.maximum)
            )
        }
        let all = samples.compactMap(RatingCell.init)
        guard !all.isEmpty, all.count * 2 > samples.count else { return nil }
        func most(_ forms: RatingCell.Form...) -> Bool { all.count { forms.contains($0.form) } * 2 > all.count }
        if most(.letter) {
            // A to D are four steps; with an E or F there are five or six.
            let steps = max(3, all.filter { $0.form == .letter }.map(\.value).max() ?? 3)
            return (
                RatingReader(minimum: 1, maximum: steps + 1, scale: .words, hasLetters: true), .letters(Int(steps) + 1)
            )
        }
        if most(.grade), !all.contains(where: { $0.form == .words }) {
            let steps = all.contains { $0.form == .grade && $0.value < 1 } ? 5.0 : 4
            return (RatingReader(minimum: 1, maximum: steps, scale: .words), .grades(Int(steps)))
        }
        if most(.words, .grade) { return (RatingReader(minimum: 1, maximum: 5, scale: .words), .ratingWords) }
        if most(.percent) { return (RatingReader(minimum: 0, maximum: 100, scale: .percent), .percentages) }
        let parsed = all.filter { $0.form == .number || $0.form == .stars }
        guard !parsed.isEmpty else { return nil }
        let isStars = parsed.contains { $0.form == .stars } || ["star", "星"].contains(where: name.nameKey.contains)
        let stated = parsed.compactMap(\.outOf).max()
        let values = parsed.map(\.value)
        guard let low = values.min(), let high = values.max(), low >= 0 else { return nil }
        let named = RatingWords.scale(named: name)
        // A scale in the name counts where nearly all values lie on it.
        let isNamed = named.map { scale in values.count { $0 > scale.maximum } * 20 < values.count } ?? false
        let usual = isNamed || stated != nil ? nil : Self.usualTop(values)
        let top = isNamed ? named?.maximum ?? 5 : stated ?? usual ?? Self.top(values, high)
        guard isNamed || usual != nil || high <= top else { return nil }
        let bottom = isNamed ? named?.minimum ?? (low < 1 || top > 10 ? 0 : 1) : top <= 1 || top > 10 || low < 1 ? 0 : 1
        let isSatisfaction = ["csat", "satisfaction", "满意"].contains(where: name.nameKey.contains)
        let scale: Rating.Scale = isStars ? .stars : isSatisfaction ? .csat : .number
        return (
            RatingReader(minimum: bottom, maximum: top, scale: scale),
            .scale(
                low: low, high: usual == nil ? high : values.filter { $0 <= top }.max() ?? high, minimum: bottom,
                maximum: top)
        )
    }

    /// The top of the smaller scale, 5 or 10, that all but a few values lie on: one slip of the pen does not stretch the scale of
    /// all others. `nil` where no value lies beyond, or more than a few do.
    private static func usualTop(_ values: [Double]) -> Double? {
        [5.0, 10].first { top in
            let beyond = values.count { $0 > top }
            return beyond > 0 && values.count >= 10 && (beyond <= 2 || beyond * 20 <= values.count)
        }
    }

    /// The top of the scale that values without any hint lie on.
    private static func top(_ values: [Double], _ high: Double) -> Double {
        if high <= 1 { return values.contains { $0 != $0.rounded() } ? 1 : 5 }
        if high <= 5 { return 5 }
        // Twenty whole values with a seven and nothing above it are no scale to ten.
        if high == 7, values.count >= 20, values.allSatisfy({ $0 >= 1 && $0 == $0.rounded() }) { return 7 }
        return high <= 10 ? 10 : 100
    }

    /// The scale that the first object such as `{"value": 2, "min": 1, "max": 5}` states, 1 to 5 where it states none; `nil`
    /// where no value is such an object. Plain numbers in the same column are read on this scale.
    static func statedScale(_ samples: [String]) -> (minimum: Double, maximum: Double)? {
        for sample in samples where sample.hasPrefix("{") {
            guard let object = try? JSONReader.read(Array(sample.utf8)), object["value"]?.double != nil else {
                continue
            }
            let (low, high) = (object["min"]?.double ?? 1, object["max"]?.double ?? 5)
            if low < high { return (low, high) }
        }
        return nil
    }

    /// The rating that a cell holds, or `nil` when it holds none or lies outside the scale.
    package func rating(_ value: JSONValue) -> Rating? {
        if case .object = value { return stated(value) }
        guard let text = value.cell?.trimmed else { return nil }
        // An exported table holds the object as text.
        if text.first == "{", let object = try? JSONReader.read(Array(text.utf8)) { return stated(object) }
        guard let cell = RatingCell(text) else { return nil }
        var number = cell.value
        switch cell.form {
        case .words:
            // Words stand on 1 to 5, whatever the numbers of the column stand on.
            return Rating(value: number, minimum: 1, maximum: 5, scale: .words, raw: text)
        case .grade: return grade(number, text)
        case .letter:
            guard hasLetters else { return nil }
            return Rating(value: maximum - number, minimum: minimum, maximum: maximum, scale: .words, raw: text)
        case .stars:
            // One scale a column: ★★★☆ beside ★★★★★ lacks a star, not a step.
            let outOf = max(cell.outOf ?? maximum, maximum)
            return Rating(value: number, minimum: minimum, maximum: outOf, scale: scale, raw: text)
        case .percent where scale != .percent: number = minimum + number / 100 * (maximum - minimum)
        default:
            if let outOf = cell.outOf, outOf != maximum {
                return Rating(value: number, minimum: outOf <= 1 ? 0 : minimum, maximum: outOf, scale: scale, raw: text)
            }
        }
        return Rating(value: number, minimum: minimum, maximum: maximum, scale: scale, raw: text)
    }

    /// 优 to 差 on the four or five steps of a column of grades; on 1 to 5 in any other.
    private func grade(_ grade: Double, _ text: String) -> Rating? {
        let isFour = scale == .words && maximum == 4
        let value = isFour ? grade : grade == 1 ? (scale == .words ? 1 : 2) : grade < 0 ? 1 : grade == 0 ? 2 : grade + 1
        return Rating(value: value, minimum: 1, maximum: isFour ? 4 : 5, scale: .words, raw: text)
    }

    /// `{"value": 2, "min": 1, "max": 5}`, with `scale` and `raw` where an export wrote them.
    private func stated(_ object: JSONValue) -> Rating? {
        guard let value = object["value"]?.double ?? object["value"]?.string.flatMap({ Double($0.trimmed) }) else {
            return nil
        }
        return Rating(
            value: value, minimum: object["min"]?.double ?? minimum, maximum: object["max"]?.double ?? maximum,
            scale: object["scale"]?.string.flatMap(Rating.Scale.init) ?? scale,
            raw: object["raw"]?.string ?? object["value"]?.cell ?? "")
    }

    static func plain(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}
