import HuiyinDomain

/// A place where the customer meets the firm, where it is named.
struct TouchpointMention {
    let touchpoint: ChannelBreak.Touchpoint
    let range: Range<Int>
    /// 医院 is a store only where nothing better is named.
    let isWeak: Bool
}

extension TouchpointMention {
    /// All of them in order; of names that overlap the longest counts.
    static func all(_ story: StoryText, _ marks: StoryMarks) -> [TouchpointMention] {
        var found = [TouchpointMention]()
        for number in StoryMark.touchpoints {
            guard let mark = StoryMark(rawValue: number) else { continue }
            let touchpoints = ChannelBreak.Touchpoint.allCases
            let isWeak = mark == .place
            let touchpoint = isWeak ? .store : touchpoints[number - StoryMark.website.rawValue]
            found += marks[mark].map { TouchpointMention(touchpoint: touchpoint, range: $0, isWeak: isWeak) }
        }
        found.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        // Where something was ordered is said better by any other channel.
        let isOnline = found.contains { [.app, .miniProgram, .social].contains($0.touchpoint) }
        if isOnline { found.removeAll { story.scalars[$0.range].elementsEqual(ordering) } }
        var kept = [TouchpointMention]()
        for mention in found {
            if let last = kept.last, mention.range.lowerBound < last.range.upperBound { continue }
            kept.append(mention)
        }
        return kept
    }

    /// 下单
    private static let ordering: [UInt32] = [0x4E0B, 0x5355]
}
