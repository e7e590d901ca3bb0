/// The pages of sources.
extension Phrase {
    static let sourcesLedeAll = Phrase("{n} 个来源，{period}都有声音。", "{n} sources, all heard from. {period}.")
    static let sourcesLedeSome = Phrase(
        "{n} 个来源，{period}里 {heard} 个有声音。", "{n} sources, {heard} of them heard from. {period}.")
    static let sourcesSilence = Phrase(
        "听不见不等于没有：空着的格子不当作满意。", "Silence is not satisfaction: an empty cell says only that nobody was heard.")
    static let inThePeriod = Phrase("这段时间", "In the period")
    static let inAll = Phrase("总共", "In all")
    static let lastVoice = Phrase("最近一条声音", "Newest voice")
    static let lastArrival = Phrase("最近收到", "Last arrival")
    static let rejected = Phrase("读不了", "Rejected")
    static let nobodyHeard = Phrase("没有", "none")
    static let coverageTitle = Phrase("听得到哪里", "Where we can hear")
    static let coverageNote = Phrase("{period}的条数，一格一个入口", "voices, each cell a door; {period}")
    static let sum = Phrase("合计", "Total")
    static let fromThousand = Phrase("1,000 以上", "1,000 and more")
}

extension Phrase {
    /// What pages say about failures of these pages, by code.
    static var ofFailedSources: [String: Phrase] {
        ["source-unknown": sourceUnknown, "mapping-unknown": mappingUnknown]
    }
}
