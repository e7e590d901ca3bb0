import HuiyinDomain

/// A condition on voices, bound to the codes of one segment.
indirect enum RowTest: Sendable {
    case constant(Bool)
    /// Whether each code passes.
    case codes(ColumnBlock, passes: [UInt8])
    case time(Range<Int64>)
    /// Whether an opinion of the voice passes, by its aspect.
    case anyOpinion(passes: [UInt8])
    /// A bit a number.
    case numbers(SegmentLayout.Kind, bits: [UInt64])
    case and([RowTest])
    case or([RowTest])
    case not(RowTest)

    /// How many rows are tested at once.
    static let chunk = 1024

    var isConstant: Bool? { if case .constant(let value) = self { value } else { nil } }

    /// Cheap ones are tried first.
    private var cost: Int {
        switch self {
        case .constant: 0
        case .time, .codes: 1
        case .numbers: 2
        case .anyOpinion: 9
        case .and(let parts), .or(let parts): parts.reduce(1) { $0 + $1.cost }
        case .not(let part): part.cost
        }
    }

    static func all(_ parts: [RowTest]) -> RowTest {
        if parts.contains(where: { $0.isConstant == false }) { return .constant(false) }
        let open = parts.filter { $0.isConstant == nil }.sorted { $0.cost < $1.cost }
        return open.isEmpty ? .constant(true) : open.count == 1 ? open[0] : .and(open)
    }

    static func any(_ parts: [RowTest]) -> RowTest {
        if parts.contains(where: { $0.isConstant == true }) { return .constant(true) }
        let open = parts.filter { $0.isConstant == nil }
        return open.isEmpty ? .constant(false) : open.count == 1 ? open[0] : .or(open)
    }

    static func opposite(_ part: RowTest) -> RowTest {
        part.isConstant.map { .constant(!$0) } ?? .not(part)
    }

    /// The codes of a column, or a constant where all pass or none does.
    static func words(_ block: ColumnBlock, _ passes: [UInt8]) -> RowTest {
        if !passes.contains(1) { return .constant(false) }
        if !passes.contains(0) { return .constant(true) }
        return .codes(block, passes: passes)
    }

    /// Writes 1 for each of `count` rows from `start` on that passes, 0 for the others. Where `mask` is 0 already and `isNarrowing`,
    /// it stays.
    func evaluate(
        _ segment: Segment, _ start: Int, _ count: Int, _ mask: UnsafeMutablePointer<UInt8>, isNarrowing: Bool = false
    ) {
        switch self {
        case .constant(let value):
            if !isNarrowing { mask.update(repeating: value ? 1 : 0, count: count) }
            if isNarrowing, !value { mask.update(repeating: 0, count: count) }
        case .codes(let block, let passes):
            passes.withUnsafeBufferPointer { passes in
                let passes = passes.baseAddress!
                switch block.width {
                case 1:
                    Self.look(
                        block.pointer(segment.memory) + start as UnsafePointer<UInt8>, passes, count, mask, isNarrowing)
                case 2:
                    Self.look(
                        block.pointer(segment.memory) + start as UnsafePointer<UInt16>, passes, count, mask, isNarrowing
                    )
                default:
                    Self.look(
                        block.pointer(segment.memory) + start as UnsafePointer<UInt32>, passes, count, mask, isNarrowing
                    )
                }
            }
        case .time(let range):
            let times: UnsafePointer<Int64> = segment.block(.time).pointer(segment.memory) + start
            let (low, high) = (range.lowerBound, range.upperBound)
            for row in 0..<count {
                let time = times[row]
                let passes: UInt8 = (time >= low) && (time < high) && (time != Int64.min) ? 1 : 0
                mask[row] = isNarrowing ? mask[row] & passes : passes
            }
        case .anyOpinion(let passes): anyOpinion(passes, segment, start, count, mask, isNarrowing)
        case .numbers(let kind, let bits):
            let numbers: UnsafePointer<UInt32> = segment.block(kind).pointer(segment.memory) + start
            for row in 0..<count {
                let number = Int(numbers[row])
                let passes: UInt8 =
                    number >> 6 < bits.count
                    ? UInt8(truncatingIfNeeded: bits[number >> 6] >> UInt64(number & 63)) & 1 : 0
                mask[row] = isNarrowing ? mask[row] & passes : passes
            }
        case .and(let parts):
            for (index, part) in parts.enumerated() {
                part.evaluate(segment, start, count, mask, isNarrowing: isNarrowing || index > 0)
            }
        case .or(let parts):
            combine(segment, start, count, mask, isNarrowing) { other in
                other.update(repeating: 0, count: count)
                withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.chunk) { one in
                    let one = one.baseAddress!
                    for part in parts {
                        part.evaluate(segment, start, count, one)
                        for row in 0..<count { other[row] |= one[row] }
                    }
                }
            }
        case .not(let part):
            combine(segment, start, count, mask, isNarrowing) { other in
                part.evaluate(segment, start, count, other)
                for row in 0..<count { other[row] ^= 1 }
            }
        }
    }

    private func combine(
        _ segment: Segment, _ start: Int, _ count: Int, _ mask: UnsafeMutablePointer<UInt8>, _ isNarrowing: Bool,
        _ body: (UnsafeMutablePointer<UInt8>) -> Void
    ) {
        guard isNarrowing else { return body(mask) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.chunk) { other in
            let other = other.baseAddress!
            body(other)
            for row in 0..<count { mask[row] &= other[row] }
        }
    }

    @inline(__always)
    private static func look<Code: FixedWidthInteger & UnsignedInteger>(
        _ codes: UnsafePointer<Code>, _ passes: UnsafePointer<UInt8>, _ count: Int, _ mask: UnsafeMutablePointer<UInt8>,
        _ isNarrowing: Bool
    ) {
        if isNarrowing {
            for row in 0..<count { mask[row] &= passes[Int(truncatingIfNeeded: codes[row])] }
        } else {
            for row in 0..<count { mask[row] = passes[Int(truncatingIfNeeded: codes[row])] }
        }
    }

    private func anyOpinion(
        _ passes: [UInt8], _ segment: Segment, _ start: Int, _ count: Int, _ mask: UnsafeMutablePointer<UInt8>,
        _ isNarrowing: Bool
    ) {
        let starts: UnsafePointer<UInt32> = segment.block(.opinionStart).pointer(segment.memory) + start
        let aspects: UnsafePointer<UInt16> = segment.block(.aspect).pointer(segment.memory)
        passes.withUnsafeBufferPointer { passes in
            for row in 0..<count where !isNarrowing || mask[row] != 0 {
                var found: UInt8 = 0
                for opinion in Int(starts[row])..<Int(starts[row + 1]) { found |= passes[Int(aspects[opinion])] }
                mask[row] = found
            }
        }
    }
}
