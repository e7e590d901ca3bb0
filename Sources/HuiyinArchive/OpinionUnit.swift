import HuiyinDomain

/// An opinion as figures count it: at most one an item and topic.
struct OpinionUnit {
    /// Empty for an opinion without a topic.
    let topic: String
    let polarity: Polarity
    let probability: Double
    let intensity: Double

    /// The units of an analysis. Of several opinions about one topic the most probable counts; of equals the unhappier,
    /// then the more intense.
    static func units(of analysis: Analysis) -> [OpinionUnit] {
        var units = [OpinionUnit]()
        for opinion in analysis.opinions {
            let unit = OpinionUnit(
                topic: opinion.topic ?? "", polarity: opinion.polarity, probability: opinion.probability,
                intensity: opinion.intensity)
            guard let index = units.firstIndex(where: { $0.topic == unit.topic }) else {
                units.append(unit)
                continue
            }
            if unit.outranks(units[index]) { units[index] = unit }
        }
        return units
    }

    private func outranks(_ other: OpinionUnit) -> Bool {
        if probability != other.probability { return probability > other.probability }
        return polarity == other.polarity ? intensity > other.intensity : polarity < other.polarity
    }
}
