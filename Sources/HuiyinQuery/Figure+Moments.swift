import HuiyinStatistics

extension Figure {
    /// The figure of a measure in a group, with its 95 % interval where it is a ratio.
    init(_ measure: FactMeasure, of group: FactGroup) {
        switch measure {
        case .mentions: self.init(count: group.mentions)
        case .feedback: self.init(count: group.feedback)
        case .people: self.init(count: group.people)
        default:
            guard let moments = group.moments[measure], let value = moments.ratio.value else {
                self.init(value: nil, n: 0)
                return
            }
            let interval = measure.interval(of: moments.ratio)
            self.init(
                value: Self.rounded(value), low: interval.map { Self.rounded($0.low) },
                high: interval.map { Self.rounded($0.high) }, n: moments.n)
        }
    }

    init(_ estimate: Estimate, n: Int) {
        self.init(
            value: Self.rounded(estimate.value), low: Self.rounded(estimate.interval.low),
            high: Self.rounded(estimate.interval.high), n: n)
    }

    private init(count: Int) { self.init(value: Double(count), n: count) }

    /// Twelve decimals: the last digits of a sum depend on the order of its terms, which differs between fact sources.
    private static func rounded(_ value: Double) -> Double { (value * 1e12).rounded() / 1e12 }

    /// Value and interval for further arithmetic, or `nil` where either is missing.
    var estimate: Estimate? {
        guard let value, let low, let high else { return nil }
        return Estimate(value: value, interval: Interval(low: low, high: high))
    }
}

extension RatioMoments {
    var ratio: ClusteredRatio {
        ClusteredRatio(
            clusters: clusters, n: n, sumX: sumX, sumY: sumY, sumXX: sumXX, sumXY: sumXY, sumYY: sumYY)
    }
}

extension FactMeasure {
    /// The values that a mean can take; `nil` for counts and proportions.
    package var meanRange: ClosedRange<Double>? {
        switch self {
        case .netSentiment: -1...1
        case .nps: -100...100
        case .rating, .intensity: 0...1
        case .mentions, .feedback, .people, .share, .negativeShare, .positiveShare, .csat: nil
        }
    }

    fileprivate func interval(of ratio: ClusteredRatio) -> Interval? {
        if isCount { return nil }
        return meanRange.map { ratio.meanInterval(within: $0) } ?? ratio.proportionInterval()
    }
}
