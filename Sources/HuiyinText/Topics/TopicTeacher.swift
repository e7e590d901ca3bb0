import HuiyinDomain

/// Makes a memory of lessons: each is gone through until all are answered right with room to spare.
///
/// A passive-aggressive update (Crammer et al. 2006) on top of what is known without examples: a step is as large as the lesson needs
/// and falls on its own n-grams, and all lessons are gone through again after each, so none is forgotten.
enum TopicTeacher {
    /// A label's logit must reach this, which is 0.73.
    static let wanted: Float = 1
    /// Any other node's must stay below this, which is 0.11.
    static let unwanted: Float = -2.1
    /// How far examples move a node down that their words name and that they are not about.
    private static let denied: Float = -1
    private static let rounds = 60

    /// What the lessons teach, and how many of them are still answered wrong.
    static func memory(of lessons: [TopicLesson], _ taxonomy: Taxonomy, _ scorer: TopicScorer) -> (
        memory: TopicMemory, wrong: Int
    ) {
        let numbers = Dictionary(
            taxonomy.nodes.enumerated().map { ($1.path, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        var scratch = GramScratch(scorer.index)
        let known = lessons.map { lesson in
            let (sums, logits) = scorer.untaught(lesson.query, &scratch)
            return Dictionary(
                zip(sums, logits).map { (Int32($0.node), $1) }, uniquingKeysWith: { first, _ in first })
        }
        let labels = lessons.map { Set($0.topics.compactMap { numbers[$0] }) }
        let named = lessons.map { Set($0.named.compactMap { numbers[$0] }) }
        var memory = TopicMemory()
        var wrong = 0
        for _ in 0..<rounds {
            wrong = 0
            for (place, lesson) in lessons.enumerated() where !lesson.features.isEmpty {
                if !teach(lesson, known[place], labels[place], named[place], &memory) { wrong += 1 }
            }
            if wrong == 0 { break }
        }
        return (memory, wrong)
    }

    /// Whether the lesson was right already.
    private static func teach(
        _ lesson: TopicLesson, _ known: [Int32: Float], _ labels: Set<Int32>, _ named: Set<Int32>,
        _ memory: inout TopicMemory
    ) -> Bool {
        let lifts = memory.lift(lesson.query)
        let scale = TopicMemory.scale(lesson.query)
        var counts = [UInt64: Float]()
        for hash in lesson.query.grams.hashes[lesson.query.range] { counts[hash, default: 0] += 1 }
        let weight = lesson.features.reduce(0) { $0 + $1.weight * (counts[$1.hash] ?? 0) } * scale
        guard weight > 0 else { return true }
        var isRight = true
        for node in Set(known.keys).union(lifts.keys).union(labels).union(named).sorted() {
            let (before, lift) = (known[node] ?? TopicFormula.silence, lifts[node] ?? 0)
            let isLabel = labels.contains(node)
            var need = TopicMemory.missing(before, lift, to: wanted)
            if !isLabel {
                need = unwanted - TopicMemory.joined(before, lift)
                // What its words name must be denied, not only unlikely.
                if named.contains(node) { need = min(need, denied - lift) }
            }
            guard isLabel ? need > 0.01 : need < -0.01 else { continue }
            isRight = false
            memory.learn(lesson.features, node: node, step: need / weight)
        }
        return isRight
    }
}
