/// From whom to whom the customer was sent, in the order told.
struct HopChain {
    /// Where each hop is named; neighbours have different names.
    private(set) var hops = [Range<Int>]()
    /// How many hops end where one has been before.
    private(set) var returns = 0
    /// How many were told to say or to send on.
    private(set) var speakers = 0
    /// How often somebody who says something names another one.
    private(set) var handOvers = 0
    /// How many the customer turned to or was sent to.
    private(set) var reached = 0

    init(_ story: StoryText, _ marks: StoryMarks) {
        let scalars = story.scalars
        let mentions = ActorFinder(story, marks).mentions
        func name(_ mention: ActorMention) -> [UInt32] { Array(scalars[mention.range]) }
        var known = Set<[UInt32]>()
        for mention in mentions where mention.role != .none && !mention.isLoose { known.insert(name(mention)) }
        var names = [[UInt32]]()
        var speaking = -1
        var wasSpeaker = false
        var wasRow = false
        for mention in mentions {
            var current = name(mention)
            let clause = story.clause(at: mention.range.lowerBound)
            let isNamed = names.contains(current)
            // After 得, 要, 等 a name counts where somebody says so.
            let counts =
                mention.needsName
                ? isNamed : !mention.isLoose || speaking == clause || !names.isEmpty && known.contains(current)
            guard mention.role != .none, counts else { continue }
            // 客服 and later 商城客服 are one, and 厂 and 厂里.
            if current.last == 0x91CC, names.contains(Array(current.dropLast())) { current.removeLast() }
            if let short = names.first(where: { $0.count < current.count && current.suffix($0.count).elementsEqual($0) }
            ) {
                current = short
            }
            if mention.role == .speaker {
                speakers += 1
                speaking = clause
            }
            if mention.role == .target { reached += 1 }
            if names.last == current {
                wasSpeaker = mention.role == .speaker
                continue
            }
            if wasSpeaker && mention.role != .speaker || wasRow && mention.role == .row { handOvers += 1 }
            wasRow = mention.role == .row
            wasSpeaker = mention.role == .speaker
            if names.contains(current) { returns += 1 }
            names.append(current)
            let isInside = mention.range.count == current.count + 1 && scalars[mention.range.upperBound - 1] == 0x91CC
            let end = mention.range.upperBound - (isInside ? 1 : 0)
            let trimmed = end - current.count..<end
            hops.append(trimmed)
        }
        if hops.isEmpty { hops = Self.addressed(mentions, scalars) }
    }

    /// Whom the customer speaks of where nobody says or is asked anything: 你们的热线, 你家客服.
    private static func addressed(_ mentions: [ActorMention], _ scalars: [UInt32]) -> [Range<Int>] {
        mentions.filter { StoryWords.skipOneBack(scalars, $0.start, StoryWords.yours) != $0.start }.prefix(1).map(
            \.range)
    }

    /// How many different names there are.
    func distinct(_ scalars: [UInt32]) -> Int { Set(hops.map { Array(scalars[$0]) }).count }
}
