/// What the rows of an answer are grouped by.
package enum QueryDimension: Hashable, Sendable {
    case column(FactColumn)
    case polarity
    /// The topic cut to its first `depth` levels (1 is the top); `nil` for the whole path.
    case topic(depth: Int?)
    case time(TimeGrain)

    /// The dimension called `name` (`channel`, `topic`, `topic:1`, `time:week` …), or `nil` when there is none.
    package init?(name: String) {
        if name == "polarity" {
            self = .polarity
        } else if name == "topic" {
            self = .topic(depth: nil)
        } else if let depth = name.dropping(prefix: "topic:") {
            guard let depth = Int(depth), (1...Self.deepestTopic).contains(depth), name == "topic:\(depth)" else {
                return nil
            }
            self = .topic(depth: depth)
        } else if let grain = name.dropping(prefix: "time:") {
            guard let grain = TimeGrain(rawValue: grain) else { return nil }
            self = .time(grain)
        } else {
            guard let column = FactColumn(name: name) else { return nil }
            self = .column(column)
        }
    }

    package var name: String {
        switch self {
        case .column(let column): column.name
        case .polarity: "polarity"
        case .topic(nil): "topic"
        case .topic(let depth?): "topic:\(depth)"
        case .time(let grain): "time:\(grain.rawValue)"
        }
    }

    package var isTime: Bool { if case .time = self { true } else { false } }

    package var isTopic: Bool { if case .topic = self { true } else { false } }

    /// The filter that keeps the units of a row whose value is `value`, or `nil` for time, whose filter is a range.
    package func filter(_ value: String?) -> QueryFilter? {
        switch self {
        case .column(let column): .is(.column(column), [value])
        case .polarity: .is(.polarity, [value])
        case .topic: .is(.topic, [value])
        case .time: nil
        }
    }

    static let deepestTopic = 16
}
