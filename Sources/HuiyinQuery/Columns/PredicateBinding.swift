import HuiyinDomain

/// A predicate bound to one segment: what it asks of voices as a few tests, what it asks of opinions as tables.
struct PredicateBinding {
    /// What voices are tested by; the answers together make the number of a case.
    private(set) var tests: [RowTest] = []
    /// The tests whose answer is the same for every row.
    private(set) var fixed: Int = 0
    /// For each case, and within it for each aspect, whether an opinion passes; with `.item` one entry a case.
    private(set) var passes: [UInt8] = []
    private let segment: Segment
    private let table: FactTable
    private let part: Int
    private let unit: FactRequest.Unit
    private let sets: RowSets

    /// Beyond so many tests the tables would be large; SQL counts such a question.
    static let mostTests = 8

    init(_ predicate: FactPredicate, _ unit: FactRequest.Unit, _ table: FactTable, part: Int, _ sets: RowSets) throws {
        self.table = table
        self.part = part
        self.unit = unit
        self.sets = sets
        segment = table.parts[part].segment
        if unit == .item {
            tests = [voiceTest(predicate)]
            passes = [0, 1]
        } else {
            let tree = opinionTree(predicate)
            guard tests.count <= Self.mostTests else { throw ColumnarLimit() }
            let aspects = segment.topics.count * 3
            passes = [UInt8](repeating: 0, count: (1 << tests.count) * aspects)
            for number in 0..<1 << tests.count {
                for aspect in 0..<aspects where Self.holds(tree, number, aspect) {
                    passes[number * aspects + aspect] = 1
                }
            }
        }
        foldConstants()
    }

    /// Whether no row of the segment can pass.
    var isEmpty: Bool {
        guard tests.allSatisfy({ $0.isConstant != nil }) else { return !passes.contains(1) }
        let size = passes.count >> tests.count
        return !passes[fixed * size..<(fixed + 1) * size].contains(1)
    }

    private mutating func foldConstants() {
        for (index, test) in tests.enumerated() where test.isConstant == true { fixed |= 1 << index }
    }

    // MARK: What opinions are asked

    private indirect enum Tree {
        case test(Int)
        case aspects([UInt8])
        case and([Tree])
        case or([Tree])
        case not(Tree)
    }

    private static func holds(_ tree: Tree, _ number: Int, _ aspect: Int) -> Bool {
        switch tree {
        case .test(let index): number >> index & 1 == 1
        case .aspects(let passes): passes[aspect] == 1
        case .and(let parts): parts.allSatisfy { holds($0, number, aspect) }
        case .or(let parts): parts.contains { holds($0, number, aspect) }
        case .not(let part): !holds(part, number, aspect)
        }
    }

    /// Every largest part that speaks of voices alone becomes one test.
    private mutating func opinionTree(_ predicate: FactPredicate) -> Tree {
        if !predicate.speaksOfOpinions { return test(voiceTest(predicate)) }
        switch predicate {
        case .and(let parts):
            // Voices' parts of one conjunction are one test.
            let voices = parts.filter { !$0.speaksOfOpinions }
            let others = parts.filter(\.speaksOfOpinions).map { opinionTree($0) }
            return .and((voices.isEmpty ? [] : [test(voiceTest(.and(voices)))]) + others)
        case .or(let parts): return .or(parts.map { opinionTree($0) })
        case .not(let part): return .not(opinionTree(part))
        case .polarity(let polarities):
            return .aspects(
                (0..<segment.topics.count * 3).map { aspect in
                    polarities.contains { $0.rawValue + 1 == aspect % 3 } ? 1 : 0
                })
        case .topic(let nodes): return .aspects(aspects(of: nodes))
        case .everything, .column, .time, .text: return test(voiceTest(predicate))
        }
    }

    private mutating func test(_ test: RowTest) -> Tree {
        tests.append(test)
        return .test(tests.count - 1)
    }

    private func aspects(of nodes: [String]) -> [UInt8] {
        segment.topics.enumerated().flatMap { index, topic in
            let isMeant = nodes.contains { node in
                node == FactPredicate.noTopic ? index == 0 : index > 0 && Taxonomy.contains(node, topic)
            }
            return [UInt8](repeating: isMeant ? 1 : 0, count: 3)
        }
    }

    // MARK: What voices are asked

    private func voiceTest(_ predicate: FactPredicate) -> RowTest {
        switch predicate {
        case .everything: return .constant(true)
        case .and(let parts): return .all(parts.map(voiceTest))
        case .or(let parts): return .any(parts.map(voiceTest))
        case .not(let part): return .opposite(voiceTest(part))
        case .column(let column, let values): return columnTest(column, values)
        case .polarity(let polarities):
            return .words(
                segment.block(.polarity),
                (0..<3).map { code in
                    polarities.contains { $0.rawValue + 1 == code } ? 1 : 0
                })
        case .topic(let nodes):
            let passes = aspects(of: nodes)
            return passes.contains(1) ? .anyOpinion(passes: passes) : .constant(false)
        case .time(let range):
            if segment.timed == 0 || range.isEmpty { return .constant(false) }
            if range.upperBound <= segment.timeFirst || range.lowerBound > segment.timeLast { return .constant(false) }
            let holdsAll = range.lowerBound <= segment.timeFirst && range.upperBound > segment.timeLast
            return holdsAll && segment.timed == segment.voices ? .constant(true) : .time(range)
        case .text(let words): return numbers(.version, sets.texts[words] ?? [])
        }
    }

    private func columnTest(_ column: FactColumn, _ values: [String?]) -> RowTest {
        switch column {
        case .person:
            var authors = Set<Int64>()
            for name in values { authors.formUnion(name.map { sets.persons[$0] ?? [] } ?? [0]) }
            return numbers(.author, authors)
        case .nps:
            let names: [String?] = [nil] + [-100, 0, 100].map { NPSGroup(rawValue: $0)?.name }
            return .words(segment.block(.nps), names.map { values.contains($0) ? 1 : 0 })
        default:
            guard let block = segment.words(column) else { return .constant(values.contains(nil)) }
            let wanted = Set(values.compactMap(\.self))
            return .words(
                block,
                block.texts.enumerated().map { code, text in
                    (code == 0 ? values.contains(nil) : wanted.contains(text)) ? 1 : 0
                })
        }
    }

    private func numbers(_ kind: SegmentLayout.Kind, _ numbers: Set<Int64>) -> RowTest {
        guard let greatest = numbers.max(), greatest >= 0, greatest <= Int64(UInt32.max) else {
            return .constant(false)
        }
        var bits = [UInt64](repeating: 0, count: Int(greatest) / 64 + 1)
        for number in numbers where number >= 0 { bits[Int(number) >> 6] |= 1 << UInt64(number & 63) }
        return .numbers(kind, bits: bits)
    }
}

/// A question that columns don't answer; SQL does.
package struct ColumnarLimit: Error {
    package init() {}
}

extension FactPredicate {
    /// Whether an opinion's topic or polarity matters.
    var speaksOfOpinions: Bool {
        switch self {
        case .polarity, .topic: true
        case .and(let parts), .or(let parts): parts.contains(where: \.speaksOfOpinions)
        case .not(let part): part.speaksOfOpinions
        case .everything, .column, .time, .text: false
        }
    }
}
