import HuiyinDomain

/// One segment as a request reads it: tests, and what each row and each opinion adds to the number of its group.
///
/// Everything here is made once a request; nothing is allocated a row.
struct SegmentScan: Sendable {
    /// What voices add: a table by code, or the day.
    enum Addend: Sendable {
        case codes(ColumnBlock, [UInt32])
        case days(ZoneOffsets, firstDay: Int, [UInt32])
    }

    let part: FactTable.Part
    let segment: Segment
    let tests: [RowTest]
    let fixed: Int
    /// By case, whether anything in it can pass.
    let isLive: [UInt8]
    /// By case and aspect: −1 for an opinion that doesn't count, else group × 4, plus 1 where unhappy, plus 2 where happy.
    let opinions: [Int32]
    let aspects: Int
    let addends: [Addend]
    /// Whether every row passes with the same case and is visible.
    let isUniform: Bool
    /// The one test that decides alone whether a row passes, and the case of those that do.
    let onlyTest: Int?
    let onlyCase: Int?
    /// Rows that this snapshot no longer sees, ascending.
    let dead: [UInt32]
    /// Rows born after it are not seen; `nil` where there are none.
    let bornLimit: UInt32?

    /// `nil` where nothing of the segment can pass.
    init?(
        _ table: FactTable, part index: Int, _ unit: FactRequest.Unit, _ predicate: FactPredicate, _ keys: GroupKeys?,
        _ snapshot: Int64, _ sets: RowSets
    ) throws {
        let part = table.parts[index]
        self.part = part
        segment = part.segment
        guard segment.bornFirst <= snapshot, segment.voices > 0 else { return nil }
        let binding = try PredicateBinding(predicate, unit, table, part: index, sets)
        guard !binding.isEmpty else { return nil }
        tests = binding.tests
        fixed = binding.fixed
        aspects = segment.topics.count * 3
        let size = unit == .item ? 1 : aspects
        isLive = (0..<1 << binding.tests.count).map { number in
            binding.passes[number * size..<(number + 1) * size].contains(1) ? 1 : 0
        }
        bornLimit = segment.bornLast > snapshot ? UInt32(clamping: snapshot) : nil
        dead = zip(part.deadRows, part.died).filter { $0.1 <= snapshot }.map(\.0)
        isUniform = binding.tests.allSatisfy { $0.isConstant != nil } && bornLimit == nil && dead.isEmpty
        let open = binding.tests.indices.filter { binding.tests[$0].isConstant == nil }
        let isPlain = open.count == 1 && bornLimit == nil && dead.isEmpty
        let isDecided = isPlain && isLive[fixed] == 0 && isLive[fixed | 1 << open[0]] == 1
        onlyTest = isDecided ? open[0] : nil
        onlyCase = isDecided ? fixed | 1 << open[0] : nil
        var added = [Int32](repeating: 0, count: aspects)
        var addends = [Addend]()
        for dimension in keys?.dimensions ?? [] {
            let stride = UInt32(dimension.stride)
            switch dimension.source {
            case .nothing: break
            case .words(let column):
                guard let block = part.segment.words(column) else { break }
                addends.append(.codes(block, table.dictionary(column).places[index].map { $0 * stride }))
            case .nps: addends.append(.codes(segment.block(.nps), (0..<4).map { $0 * stride }))
            case .polarity where unit == .item:
                addends.append(.codes(segment.block(.polarity), (0..<3).map { $0 * stride }))
            case .polarity:
                for aspect in 0..<aspects { added[aspect] += Int32(aspect % 3) * Int32(stride) }
            case .topic:
                for aspect in 0..<aspects {
                    added[aspect] += Int32(dimension.topicPlaces[index][aspect / 3]) * Int32(stride)
                }
            case .time(let offsets, let firstDay, let places):
                addends.append(.days(offsets, firstDay: firstDay, places.map { $0 * stride }))
            }
        }
        self.addends = addends
        guard unit == .opinion else {
            opinions = []
            return
        }
        let signs: [Int32] = [1, 0, 2]
        let aspectCount = aspects
        opinions = binding.passes.enumerated().map { place, passes in
            let aspect = place % aspectCount
            return passes == 0 ? -1 : added[aspect] << 2 | signs[aspect % 3]
        }
    }
}
