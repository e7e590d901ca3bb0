/// What a slice of a scan has summed, by group: whole numbers throughout, so that no order of adding changes a digit.
struct GroupSums: Sendable {
    /// Of units: Σx, Σx², Σy, Σxy, Σy² with y the unhappy and the happy ones.
    struct Units: Sendable {
        var people = 0
        var feedback = 0
        var units = 0
        var squares = 0
        var negative = 0
        var negativeUnits = 0
        var negativeSquares = 0
        var positive = 0
        var positiveUnits = 0
        var positiveSquares = 0
        var both = 0
        /// Σ(units of the person in all groups) · (units in this one).
        var totals = 0
    }

    /// Of a fraction that is summed in whole numbers of its scale.
    struct Fractions: Sendable {
        var clusters = 0
        var n = 0
        var squares = 0
        var y: Int128 = 0
        var xy: Int128 = 0
        var yy: Int128 = 0

        @inline(__always)
        mutating func add(count: Int, _ value: Int) {
            clusters &+= 1
            n &+= count
            squares &+= count &* count
            y &+= Int128(value)
            xy &+= Int128(count) &* Int128(value)
            yy &+= Int128(value) &* Int128(value)
        }

        mutating func add(_ other: Fractions) {
            clusters += other.clusters
            n += other.n
            squares += other.squares
            y += other.y
            xy += other.xy
            yy += other.yy
        }
    }

    /// What has to be summed for the measures of a request.
    struct Needs: Sendable {
        let people: Bool
        let positive: Bool
        let intensity: Bool
        let nps: Bool
        let rating: Bool
        let share: Bool

        init(_ measures: [FactMeasure]) {
            people = measures.contains { $0 != .mentions && $0 != .feedback }
            positive = measures.contains { $0 == .positiveShare || $0 == .netSentiment }
            intensity = measures.contains(.intensity)
            nps = measures.contains(.nps)
            rating = measures.contains { $0 == .csat || $0 == .rating }
            share = measures.contains(.share)
        }
    }

    let needs: Needs
    var units: [Units]
    var intensity: [Fractions]
    var nps: [Fractions]
    var rating: [Fractions]
    var satisfied: [Fractions]
    /// Of all groups together, for shares: persons, Σx, Σx².
    var everyone = Fractions()
    /// Where groups are many: the number of each place, and back.
    private(set) var numbers: [UInt32] = []
    private var known: [UInt32: Int] = [:]
    let isDense: Bool

    /// Up to so many groups have a place each from the start.
    static let mostDense = 1 << 14

    init(groups: Int, _ needs: Needs) {
        self.needs = needs
        isDense = groups <= Self.mostDense
        let places = isDense ? groups : 0
        units = Array(repeating: Units(), count: places)
        intensity = Array(repeating: Fractions(), count: needs.intensity ? places : 0)
        nps = Array(repeating: Fractions(), count: needs.nps ? places : 0)
        rating = Array(repeating: Fractions(), count: needs.rating ? places : 0)
        satisfied = rating
    }

    /// Where the sums of a group stand.
    @inline(__always)
    mutating func place(_ group: UInt32) -> Int { isDense ? Int(group) : sparse(group) }

    private mutating func sparse(_ group: UInt32) -> Int {
        if let place = known[group] { return place }
        known[group] = units.count
        numbers.append(group)
        units.append(Units())
        if needs.intensity { intensity.append(Fractions()) }
        if needs.nps { nps.append(Fractions()) }
        if needs.rating {
            rating.append(Fractions())
            satisfied.append(Fractions())
        }
        return units.count - 1
    }

    /// Adds what another slice has summed.
    mutating func add(_ other: GroupSums) {
        for index in other.units.indices where other.units[index].units > 0 || other.units[index].feedback > 0 {
            let place = place(other.isDense ? UInt32(index) : other.numbers[index])
            units[place].add(other.units[index])
            if needs.intensity { intensity[place].add(other.intensity[index]) }
            if needs.nps { nps[place].add(other.nps[index]) }
            if needs.rating {
                rating[place].add(other.rating[index])
                satisfied[place].add(other.satisfied[index])
            }
        }
        everyone.add(other.everyone)
    }
}

extension GroupSums.Units {
    mutating func add(_ other: Self) {
        people += other.people
        feedback += other.feedback
        units += other.units
        squares += other.squares
        negative += other.negative
        negativeUnits += other.negativeUnits
        negativeSquares += other.negativeSquares
        positive += other.positive
        positiveUnits += other.positiveUnits
        positiveSquares += other.positiveSquares
        both += other.both
        totals += other.totals
    }
}

extension GroupSums {
    /// The groups that hold anything, with the moments of the measures asked for.
    func groups(_ keys: GroupKeys, _ request: FactRequest, _ table: FactTable) -> [FactGroup] {
        let wanted = request.measures.filter { !$0.isCount }
        var groups = [FactGroup]()
        for index in units.indices where units[index].units > 0 {
            let group = isDense ? index : Int(numbers[index])
            var moments = [FactMeasure: RatioMoments]()
            for measure in wanted { moments[measure] = self.moments(measure, index, table) }
            groups.append(
                FactGroup(
                    key: keys.key(group), mentions: units[index].units, feedback: units[index].feedback,
                    people: units[index].people, moments: moments))
        }
        return groups
    }

    private func moments(_ measure: FactMeasure, _ index: Int, _ table: FactTable) -> RatioMoments {
        let own = units[index]
        func of(_ y: Int, _ xy: Int, _ yy: Int) -> RatioMoments {
            RatioMoments(
                clusters: own.people, n: own.units, sumX: Double(own.units), sumY: Double(y),
                sumXX: Double(own.squares),
                sumXY: Double(xy), sumYY: Double(yy))
        }
        switch measure {
        case .negativeShare: return of(own.negative, own.negativeUnits, own.negativeSquares)
        case .positiveShare: return of(own.positive, own.positiveUnits, own.positiveSquares)
        case .netSentiment:
            return of(
                own.positive - own.negative, own.positiveUnits - own.negativeUnits,
                own.positiveSquares + own.negativeSquares - 2 * own.both)
        case .intensity: return intensity[index].moments(table.intensityScale)
        case .nps: return nps[index].moments(1)
        case .csat: return satisfied[index].moments(1)
        case .rating: return rating[index].moments(table.ratingScale)
        case .share:
            return RatioMoments(
                clusters: everyone.clusters, n: everyone.n, sumX: Double(everyone.n), sumY: Double(own.units),
                sumXX: Double(everyone.squares), sumXY: Double(own.totals), sumYY: Double(own.squares))
        case .mentions, .feedback, .people:
            return of(0, 0, 0)
        }
    }
}

extension GroupSums.Fractions {
    fileprivate func moments(_ scale: Double) -> RatioMoments {
        RatioMoments(
            clusters: clusters, n: n, sumX: Double(n), sumY: Double(y) / scale, sumXX: Double(squares),
            sumXY: Double(xy) / scale, sumYY: Double(yy) / scale / scale)
    }
}
