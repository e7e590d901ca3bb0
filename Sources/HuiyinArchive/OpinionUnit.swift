import HuiyinDomain

/// An opinion as figures count it: at most one an item and topic.
struct OpinionUnit {
    /// Empty for an opinion without a topic.
    let topic: String
    let polarity: Polarity
    let intensity: Double

    /// The units of an analysis. Of several opinions about one topic the most intense counts; of equals the unhappier, so that a
    /// complaint is never hidden by praise of the same strength.
    static func units(of analysis: Analysis) -> [OpinionUnit] {
        var units = [OpinionUnit]()
        for opinion in analysis.opinions {
            let unit = OpinionUnit(
                topic: opinion.topic ?? "", polarity: opinion.polarity, intensity: opinion.intensity)
            guard let index = units.firstIndex(where: { $0.topic == unit.topic }) else {
                units.append(unit)
                continue
            }
            if unit.outweighs(units[index]) { units[index] = unit }
        }
        return units
    }

    private func outweighs(_ other: OpinionUnit) -> Bool {
        intensity == other.intensity ? polarity < other.polarity : intensity > other.intensity
    }
}
