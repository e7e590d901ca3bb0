import HuiyinDomain
import HuiyinIngest

extension PageContext {
    /// A saved mapping in words, a line a field: what fills it, and how it is read.
    func lines(_ mapping: Mapping) -> [SourcePage.MappingLine] {
        let comma = words.tongue == .chinese ? "、" : ", "
        var lines = FeedbackField.all.compactMap { field -> SourcePage.MappingLine? in
            let from: String
            switch mapping.fields[field] {
            case .columns(let columns)?:
                let isChoice = mapping.traits.first.contains(field) && columns.count > 1
                let list = columns.joined(separator: comma)
                from = isChoice ? words(.mappedFirst, ["columns": list]) : list
            case .constant(let value)?: from = words(.mappedConstant, ["value": value])
            case Mapping.Choice.none?: from = words(.mappedNothing)
            case nil:
                guard let patterns = mapping.traits.like[field] else { return nil }
                from = patterns.joined(separator: comma)
            }
            return SourcePage.MappingLine(field: words(Phrase.field(field)), from: from, how: how(field, mapping))
        }
        if let topic = mapping.topic { lines.append(.init(field: words(.roleTopic), from: topic, how: "")) }
        if let polarity = mapping.polarity { lines.append(.init(field: words(.rolePolarity), from: polarity, how: "")) }
        if !mapping.attributes.isEmpty {
            let list = mapping.attributes.joined(separator: comma)
            lines.append(.init(field: words(.roleDimension), from: list, how: ""))
        }
        if !mapping.codes.isEmpty {
            lines.append(.init(field: words(.roleCodes), from: mapping.codes.joined(separator: comma), how: ""))
        }
        return lines
    }

    private func how(_ field: FeedbackField, _ mapping: Mapping) -> String {
        switch field {
        case .time:
            [mapping.timeFormat?.pattern, mapping.timeZone?.name].compactMap(\.self).joined(separator: " · ")
        case .rating: scale(mapping.rating)
        case .nps: scale(mapping.nps)
        default: ""
        }
    }

    private func scale(_ bounds: Mapping.Bounds) -> String {
        guard let low = bounds.minimum, let high = bounds.maximum else { return "" }
        return "\(Self.plain(low))–\(Self.plain(high))"
    }
}
