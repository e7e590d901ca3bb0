import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// A chart over time, as data: drawn as SVG by the server, again by ECharts in the browser, and as a table for readers.
package struct Chart: Hashable, Sendable, Encodable {
    package enum Kind: String, Hashable, Sendable, Encodable {
        /// Shares from 0 to 1 with a band.
        case share
        /// Counts as a line.
        case count
        /// Counts as bars.
        case bars
    }

    package struct Point: Hashable, Sendable, Encodable {
        /// The first and last day that it counts, as `2026-03-01`.
        package let from: String
        package let to: String
        /// Under the axis.
        package let name: String
        /// In the table and under the pointer.
        package let title: String
        package let value: Double?
        package let low: Double?
        package let high: Double?
        package let n: Int
        package let before: Double?
        package let figure: Linked

        private enum CodingKeys: String, CodingKey {
            case from, to, name, title, value, low, high, n, before, href
        }

        package func encode(to encoder: any Encoder) throws {
            var box = encoder.container(keyedBy: CodingKeys.self)
            try box.encode(from, forKey: .from)
            try box.encode(to, forKey: .to)
            try box.encode(name, forKey: .name)
            try box.encode(title, forKey: .title)
            // Absent values are written as null: the chart's code tells "nothing" from "no such field".
            try box.encode(value, forKey: .value)
            try box.encode(low, forKey: .low)
            try box.encode(high, forKey: .high)
            try box.encode(n, forKey: .n)
            try box.encode(before, forKey: .before)
            try box.encode(figure.href, forKey: .href)
        }
    }

    package let kind: Kind
    /// What the line is called, and the paler one of the period before.
    package let name: String
    package let beforeName: String
    /// The chart in one sentence, for readers who don't see it.
    package let label: String
    /// What the table calls a point: the day, the week, the month.
    package let column: String
    /// Stands in the plot where no point rests on enough people; else `nil`.
    package let note: String?
    /// The top of the axis.
    package let top: Double
    /// From one line of the grid to the next.
    package let step: Double
    package let points: [Point]
}

extension PageContext {
    enum SeriesKind { case share, volume, people }

    /// The chart of a series, or `nil` where it has too few points for one, or no voice in any of them.
    func chart(_ series: Series?, _ kind: SeriesKind, label: String) -> Chart? {
        guard let series, series.points.count > 1, series.points.contains(where: { $0.voices.count > 0 }) else {
            return nil
        }
        let isOld = series.points.contains { $0.bucket.days.first.year != format.year }
        let points = series.points.map { point -> Chart.Point in
            let counted: Counted
            let before: Double?
            switch kind {
            case .share: (counted, before) = (point.negativeShare, point.shareBefore?.value)
            case .volume: (counted, before) = (point.voices, nil)
            case .people: (counted, before) = (point.people, point.peopleBefore?.value)
            }
            // A share of very few people would be a spike that says nothing.
            let isThin = kind == .share && point.people.count < Inquiry.fewPeople
            let wasThin = kind == .share && (point.peopleBefore?.n ?? 0) < Inquiry.fewPeople
            let days = point.days
            return Chart.Point(
                from: "\(days.first)", to: "\(days.last)", name: axisName(point.bucket, series.grain, isOld),
                title: title(point.bucket, series.grain),
                value: isThin ? nil : counted.figure.value, low: isThin ? nil : counted.figure.low,
                high: isThin ? nil : counted.figure.high, n: counted.figure.n, before: wasThin ? nil : before,
                figure: linked(counted))
        }
        let tallest = points.flatMap { [$0.high, $0.value, $0.before] }.compactMap(\.self).max() ?? 0
        let isEmpty = kind == .share && points.allSatisfy { $0.value == nil }
        let scale = isEmpty ? (top: 1, step: 0.25) : Self.scale(tallest, isShare: kind == .share)
        let few = ["grain": grainName(series), "n": String(Inquiry.fewPeople)]
        return Chart(
            kind: kind == .share ? .share : kind == .volume ? .bars : .count,
            name: words(kind == .volume ? .voicesCount : .now), beforeName: words(.before), label: label,
            column: columnName(series.grain), note: isEmpty ? words(.fewInChart, few) : nil, top: scale.top,
            step: scale.step, points: points)
    }

    func grainName(_ series: Series?) -> String {
        switch series?.grain {
        case .day, nil: words(.perDay)
        case .week: words(.perWeek)
        case .month, .quarter, .year: words(.perMonth)
        }
    }

    private func columnName(_ grain: TimeGrain) -> String {
        switch grain {
        case .day: words(.dayColumn)
        case .week: words(.weekColumn)
        case .month, .quarter, .year: words(.monthColumn)
        }
    }

    /// `isOld` where the chart shows days of another year than this: then each says which.
    private func axisName(_ bucket: TimeBucket, _ grain: TimeGrain, _ isOld: Bool) -> String {
        grain == .month
            ? format.month(bucket.days.first, isShort: !isOld)
            : isOld ? format.fullDay(bucket.days.first) : format.shortDay(bucket.days.first)
    }

    private func title(_ bucket: TimeBucket, _ grain: TimeGrain) -> String {
        switch grain {
        case .day: format.dayWithWeekday(bucket.days.first)
        case .week: format.days(bucket.days)
        case .month: format.month(bucket.days.first)
        case .quarter, .year: bucket.name
        }
    }

    /// A round number not below `value`, and the round step that divides it into three to five.
    private static func scale(_ value: Double, isShare: Bool) -> (top: Double, step: Double) {
        if isShare {
            return [(0.2, 0.05), (0.4, 0.1), (0.6, 0.2), (0.8, 0.2)].first { $0.0 >= value } ?? (1, 0.25)
        }
        var unit = 1.0
        while true {
            for (lines, step) in [
                (4.0, 1.0), (5.0, 1.0), (3.0, 2.0), (4.0, 2.0), (5.0, 2.0), (3.0, 5.0), (4.0, 5.0), (5.0, 5.0),
            ]
            where lines * step * unit >= value { return (lines * step * unit, step * unit) }
            unit *= 10
        }
    }
}
