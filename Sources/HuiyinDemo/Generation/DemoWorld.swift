import HuiyinDomain
import HuiyinStatistics

/// All voices of the demo: the same seed and number give the same voices on every machine.
///
///     let world = DemoWorld(seed: DemoSeed(1), items: 60_000)
///     world.items(of: .weibo)      // in the order of time
package struct DemoWorld: Sendable {
    package let seed: DemoSeed
    package let itemCount: Int
    let grammar: Grammar
    let lexicon: Lexicon
    private let bySource: [DemoSource: [DemoPlan.Slot]]
    /// How many different people there are.
    let population: Int
    /// The first so many of them are met in several channels.
    package let linked: Int

    /// - Parameter items: how many voices, 500 to 10,000,000; fewer leave no room for the planted events.
    package init(seed: DemoSeed = DemoSeed(), items: Int = 60_000) {
        self.seed = seed
        itemCount = items
        lexicon = .spoken
        grammar = Grammar(Themes.all, lexicon: lexicon)
        let plan = DemoPlan(seed: seed.value, items: items)
        bySource = Dictionary(grouping: plan.slots, by: \.source).mapValues { $0.sorted { $0.day < $1.day } }
        population = max(80, items * 42 / 100)
        linked = max(20, items * 6 / 1000)
    }

    /// Whether the grammar has something to say about it in English.
    func speaksEnglish(of slot: DemoPlan.Slot) -> Bool {
        let rule = "en.\(slot.theme)\(slot.sign.rawValue)."
        return grammar.has(rule + "s") || grammar.has(rule + "f")
    }

    /// What is wrong with the grammar's texts; empty when all is well.
    package var grammarProblems: [String] { grammar.problems }
    /// How many fragments the grammar has.
    package var fragments: Int { grammar.fragments }

    /// The voices of one source in the order of time, with their ids.
    package func items(of source: DemoSource) -> [DemoItem] {
        let slots = bySource[source] ?? []
        var items: [DemoItem] = []
        items.reserveCapacity(slots.count)
        let ledger = Ledger()
        let stream = UInt64(100 + (DemoSource.allCases.firstIndex(of: source) ?? 0))
        for (index, slot) in slots.enumerated() {
            var writer = ItemWriter(
                world: self, slot: slot, random: SplitMix64.at(seed.value, stream, index),
                ledger: ledger)
            items.append(writer.write(earlier: items))
        }
        items.sort { ($0.date, $0.secondOfDay) < ($1.date, $1.secondOfDay) }
        for index in items.indices { items[index].id = Self.id(source, index, items[index], seed.value) }
        return items
    }

    /// Voices of all sources in a random order that the seed decides; those with nothing to read are passed over.
    package func sample(_ count: Int, skipping skipped: Int = 0) -> [DemoItem] {
        var random = SplitMix64.at(seed.value, 4, 0)
        var all = DemoSource.allCases.flatMap { items(of: $0) }.filter { !$0.reading.isEmpty }
        all.shuffle(using: &random)
        return Array(all.dropFirst(skipped).prefix(count))
    }

    /// Ids in the manner of each source; the number in them rises with time.
    private static func id(_ source: DemoSource, _ index: Int, _ item: DemoItem, _ seed: UInt64) -> String {
        let day = item.date.description.filter { $0 != "-" }.dropFirst(2)
        let chance = Int(SplitMix64.mix(seed &+ UInt64(index)) % 89) + 10
        let five = String(String(100_000 + index % 100_000).dropFirst())
        switch source {
        case .weibo: return "5\(200_000_000 + index * 131 + chance)\(100_000 + index)"
        case .forum: return "F\(day)-\(five)"
        case .appStore: return String(11_032_000_000 + index * 97 + chance)
        case .calls: return "GD\(day)-\(five)"
        case .transcripts: return "REC\(day)\(five)"
        case .chats: return "C\(600_000 + index * 3)\(chance)"
        case .survey: return "Q\(26_000 + index)"
        case .notes: return ""
        case .mail: return "E\(12_000 + index * 7 + chance % 7)"
        case .reviews: return "R\(70_000 + index)"
        }
    }
}
