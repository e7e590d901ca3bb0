import HuiyinDomain

/// Which of several findings at one place stays.
extension PersonalScan {
    /// Candidates by place; of two that overlap the one that is surer stays.
    func settled() -> [Candidate] {
        guard candidates.count > 1 else { return candidates }
        let sorted = candidates.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        var kept = [Candidate]()
        for candidate in sorted {
            guard let last = kept.last, last.range.overlaps(candidate.range) else {
                kept.append(candidate)
                continue
            }
            if Self.rank(candidate) > Self.rank(last) { kept[kept.count - 1] = candidate }
        }
        return kept
    }

    private static func rank(_ candidate: Candidate) -> Int {
        let kind =
            switch candidate.kind {
            case .email: 9
            case .idCard, .vin: 8
            case .plate: 7
            case .mobile, .landline, .bankCard: 6
            case .wechat, .qq: 5
            case .order: 4
            case .address: 3
            case .name: 2
            }
        return kind * 1000 + min(candidate.range.count, 999)
    }
}
