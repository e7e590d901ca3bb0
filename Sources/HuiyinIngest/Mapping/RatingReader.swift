package import HuiyinDomain
package import HuiyinText

/// Reads the ratings of one column, all on one scale.
package struct RatingReader: Hashable, Sendable {
    package let minimum: Double
    package let maximum: Double
    package let scale: Rating.Scale

    package init(minimum: Double, maximum: Double, scale: Rating.Scale) {
        self.minimum = minimum
        self.maximum = maximum
        self.scale = scale
    }

    /// The scale that fits the values of a column, and why; `nil` when most are no ratings.
    package static func find(_ samples: [String], named name: String) -> (reader: RatingReader, reason: ColumnReason)? {
        if let scale = statedScale(samples) {
            return (
                RatingReader(minimum: scale.minimum, maximum: scale.maximum, scale: .number),
                .statedScale(minimum: scale.minimum, maximum: scale.maximum)
            )
        }
        let parsed = samples.compactMap(RatingCell.init)
        guard !parsed.isEmpty, parsed.count * 2 > samples.count else { return nil }
        if parsed.filter({ $0.form == .words }).count * 2 > parsed.count {
            return (RatingReader(minimum: 1, maximum: 5, scale: .words), .ratingWords)
        }
        if parsed.filter({ $0.form == .percent }).count * 2 > parsed.count {
            return (RatingReader(minimum: 0, maximum: 100, scale: .percent), .percentages)
        }
        let isStars = parsed.contains { $0.form == .stars } || ["star", "星"].contains(where: name.nameKey.contains)
        let stated = parsed.compactMap(\.outOf).max()
        let values = parsed.map(\.value)
        guard let low = values.min(), let high = values.max(), low >= 0 else { return nil }
        let top: Double =
            stated ?? (high <= 1 && values.contains { $0 != $0.rounded() } ? 1 : high <= 5 ? 5 : high <= 10 ? 10 : 100)
        guard high <= top else { return nil }
        let bottom: Double = top <= 1 || top > 10 || low < 1 ? 0 : 1
        let isSatisfaction = ["csat", "satisfaction", "满意"].contains(where: name.nameKey.contains)
        let scale: Rating.Scale = isStars ? .stars : isSatisfaction ? .csat : .number
        return (
            RatingReader(minimum: bottom, maximum: top, scale: scale),
            .scale(low: low, high: high, minimum: bottom, maximum: top)
        )
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
        case .percent where scale != .percent: number = minimum + number / 100 * (maximum - minimum)
        default:
            if let outOf = cell.outOf, outOf != maximum {
                return Rating(value: number, minimum: outOf <= 1 ? 0 : minimum, maximum: outOf, scale: scale, raw: text)
            }
        }
        return Rating(value: number, minimum: minimum, maximum: maximum, scale: scale, raw: text)
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
