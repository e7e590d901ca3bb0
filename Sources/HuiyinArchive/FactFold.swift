import HuiyinQuery

/// Folds units into groups: units of a voice → voice in a group → person in a group → the moments of the group.
///
/// The last two steps are done here rather than by `GROUP BY`: SQLite would sort all units three times, where one pass
/// over them in the order of the table and a hash table of (group, person) is enough.
struct FactFold {
    /// What is counted, as it was read.
    struct Unit {
        var group: Int
        var polarity: Int
        var probability: Double
        var intensity: Double

        /// Whether this one stands for its voice where only one of the two can: the unhappier, so that a row's negative share counts
        /// the very voices that a list of unhappy opinions shows.
        func outranks(_ other: Unit) -> Bool {
            if polarity != other.polarity { return polarity < other.polarity }
            return probability == other.probability ? intensity > other.intensity : probability > other.probability
        }
    }

    /// What a person has in a group.
    private struct Cell {
        let group: Int
        let person: Int
        var units = 0
        var negative = 0
        var positive = 0
        var intensity = 0.0
        var npsItems = 0
        var nps = 0.0
        var ratedItems = 0
        var satisfied = 0
        var rating = 0.0
    }

    private struct Group {
        var mentions = 0
        var feedback = 0
        var people = 0
    }

    /// Whether a voice counts once in a group, with the unit that outranks its others.
    let isOnePerVoice: Bool
    private var cells = [Cell]()
    private var places = [UInt64: Int]()
    private var groups = [Group]()

    init(isOnePerVoice: Bool) {
        self.isOnePerVoice = isOnePerVoice
    }

    /// Adds a voice with all its units.
    /// - Parameters:
    ///   - nps: −100, 0 or 100; `nil` without an answer.
    ///   - rating: 0 to 1; `nil` without one.
    mutating func add(_ units: inout [Unit], person: Int, nps: Double?, rating: Double?) {
        if units.count > 1 { units.sort { $0.group == $1.group ? $0.outranks($1) : $0.group < $1.group } }
        var previous = -1
        var place = -1
        for unit in units {
            let isFirstInGroup = unit.group != previous
            if !isFirstInGroup, isOnePerVoice { continue }
            while groups.count <= unit.group { groups.append(Group()) }
            if isFirstInGroup {
                place = cell(unit.group, person)
                groups[unit.group].feedback += 1
                if let nps {
                    cells[place].npsItems += 1
                    cells[place].nps += nps
                }
                if let rating {
                    cells[place].ratedItems += 1
                    cells[place].rating += rating
                    if rating >= 0.75 { cells[place].satisfied += 1 }
                }
                previous = unit.group
            }
            groups[unit.group].mentions += 1
            cells[place].units += 1
            cells[place].intensity += unit.intensity
            if unit.polarity < 0 { cells[place].negative += 1 }
            if unit.polarity > 0 { cells[place].positive += 1 }
        }
    }

    private mutating func cell(_ group: Int, _ person: Int) -> Int {
        let key = UInt64(group) << 32 | UInt64(person)
        if let place = places[key] { return place }
        places[key] = cells.count
        groups[group].people += 1
        cells.append(Cell(group: group, person: person))
        return cells.count - 1
    }

    /// The groups, those named by `keys` in that order.
    func groups(keys: [[String?]], persons: Int, measures: [FactMeasure]) -> [FactGroup] {
        let wanted = measures.filter { !$0.isCount }
        var moments = [[FactMeasure: RatioMoments]](repeating: [:], count: groups.count)
        for measure in wanted {
            let all = measure == .share ? shares(persons: persons) : ratios(measure)
            for (group, value) in all.enumerated() { moments[group][measure] = value }
        }
        return groups.indices.map { index in
            FactGroup(
                key: keys[index], mentions: groups[index].mentions, feedback: groups[index].feedback,
                people: measures.contains { $0 != .mentions && $0 != .feedback } ? groups[index].people : 0,
                moments: moments[index])
        }
    }

    private func ratios(_ measure: FactMeasure) -> [RatioMoments] {
        var all = [RatioMoments](repeating: .zero, count: groups.count)
        for cell in cells {
            let (count, y) = Self.score(cell, measure)
            if count > 0 { all[cell.group].add(count: count, y: y) }
        }
        return all
    }

    private static func score(_ cell: Cell, _ measure: FactMeasure) -> (count: Int, y: Double) {
        switch measure {
        case .negativeShare: (cell.units, Double(cell.negative))
        case .positiveShare: (cell.units, Double(cell.positive))
        case .netSentiment: (cell.units, Double(cell.positive - cell.negative))
        case .intensity: (cell.units, cell.intensity)
        case .nps: (cell.npsItems, cell.nps)
        case .csat: (cell.ratedItems, Double(cell.satisfied))
        case .rating: (cell.ratedItems, cell.rating)
        case .mentions, .feedback, .people, .share: (0, 0)
        }
    }

    /// Of a share the denominator is what the person has in all groups together.
    private func shares(persons: Int) -> [RatioMoments] {
        var totals = [Int](repeating: 0, count: persons)
        for cell in cells { totals[cell.person] += cell.units }
        var whole = RatioMoments.zero
        for total in totals where total > 0 { whole.add(count: total, y: 0) }
        var all = [RatioMoments](repeating: whole, count: groups.count)
        for cell in cells {
            let y = Double(cell.units)
            all[cell.group].sumY += y
            all[cell.group].sumYY += y * y
            all[cell.group].sumXY += Double(totals[cell.person]) * y
        }
        return all
    }
}

extension RatioMoments {
    static var zero: RatioMoments {
        RatioMoments(clusters: 0, n: 0, sumX: 0, sumY: 0, sumXX: 0, sumXY: 0, sumYY: 0)
    }

    /// Adds a person with `count` units that sum to `y`.
    mutating func add(count: Int, y: Double) {
        let x = Double(count)
        clusters += 1
        n += count
        sumX += x
        sumY += y
        sumXX += x * x
        sumXY += x * y
        sumYY += y * y
    }
}
