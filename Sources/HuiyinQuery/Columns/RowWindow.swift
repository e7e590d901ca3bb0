import HuiyinDomain

/// A stretch of a segment's rows with what is asked of each worked out: the rows that count, their case, group and cluster.
struct RowWindow {
    let scan: SegmentScan
    /// Rows that pass, in the order of their clusters.
    let rows: UnsafeMutablePointer<UInt32>
    let cases: UnsafeMutablePointer<UInt16>
    let groups: UnsafeMutablePointer<UInt32>
    let clusters: UnsafeMutablePointer<UInt32>
    private(set) var count = 0
    /// The next of them to be taken.
    var next = 0
    private let mask: UnsafeMutablePointer<UInt8>
    /// What is left to read.
    private var position: Int
    private let end: Int
    private let numbering: Numbering

    enum Numbering {
        /// The author is the cluster.
        case author
        /// Every row is one of its own.
        case row
        /// Only the rows of these stretches, each with its cluster, in the order of clusters.
        case runs(ArraySlice<AuthorRuns.Run>)
    }

    init(_ scan: SegmentScan, _ range: Range<Int>, _ numbering: Numbering) {
        self.scan = scan
        self.numbering = numbering
        position = range.lowerBound
        end = range.upperBound
        if case .runs(let runs) = numbering {
            position = runs.startIndex
            runOffset = 0
        }
        rows = .allocate(capacity: RowTest.chunk)
        cases = .allocate(capacity: RowTest.chunk)
        groups = .allocate(capacity: RowTest.chunk)
        clusters = .allocate(capacity: RowTest.chunk)
        mask = .allocate(capacity: RowTest.chunk)
        cases.initialize(repeating: UInt16(scan.onlyCase ?? scan.fixed), count: RowTest.chunk)
        groups.initialize(repeating: 0, count: RowTest.chunk)
    }

    private var runOffset = 0

    func deallocate() {
        rows.deallocate()
        cases.deallocate()
        groups.deallocate()
        clusters.deallocate()
        mask.deallocate()
    }

    /// Reads on until there is a row that counts; false at the end.
    mutating func refill() -> Bool {
        next = 0
        count = 0
        while count == 0 {
            switch numbering {
            case .author, .row:
                guard position < end else { return false }
                let length = min(RowTest.chunk, end - position)
                test(position, length)
                position += length
                number(numbering)
            case .runs(let runs):
                guard position < runs.endIndex else { return false }
                // Short runs share a window.
                while position < runs.endIndex {
                    let run = runs[position]
                    let length = min(Int(run.count) - runOffset, RowTest.chunk - count)
                    guard length > 0 else { break }
                    let first = count
                    test(Int(run.start) + runOffset, length)
                    for hit in first..<count { clusters[hit] = run.cluster }
                    runOffset += length
                    guard runOffset == Int(run.count) else { break }
                    runOffset = 0
                    position += 1
                }
            }
        }
        return true
    }

    private func number(_ numbering: Numbering) {
        if case .row = numbering {
            for hit in 0..<count { clusters[hit] = rows[hit] }
            return
        }
        let authors = scan.segment.authors
        for hit in 0..<count { clusters[hit] = authors[Int(rows[hit])] }
    }

    /// Appends what counts of `length` rows from `start` on.
    private mutating func test(_ start: Int, _ length: Int) {
        let first = count
        if let only = scan.onlyTest {
            scan.tests[only].evaluate(scan.segment, start, length, mask)
            var hits = count
            for row in 0..<length {
                rows[hits] = UInt32(truncatingIfNeeded: start + row)
                hits += Int(mask[row])
            }
            count = hits
        } else if scan.isUniform {
            for row in 0..<length { rows[first + row] = UInt32(start + row) }
            count += length
        } else {
            pick(start, length)
        }
        guard !scan.addends.isEmpty else { return }
        for hit in first..<count { groups[hit] = 0 }
        for addend in scan.addends { add(addend, first) }
    }

    private mutating func pick(_ start: Int, _ length: Int) {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: RowTest.chunk) { numbers in
            let numbers = numbers.baseAddress!
            let fixed = UInt16(scan.fixed)
            numbers.update(repeating: fixed, count: length)
            for (index, test) in scan.tests.enumerated() where test.isConstant == nil {
                test.evaluate(scan.segment, start, length, mask)
                for row in 0..<length { numbers[row] |= UInt16(mask[row]) << UInt16(index) }
            }
            hide(start, length)
            var hits = count
            scan.isLive.withUnsafeBufferPointer { live in
                if scan.bornLimit == nil && scan.dead.isEmpty {
                    for row in 0..<length {
                        rows[hits] = UInt32(truncatingIfNeeded: start + row)
                        cases[hits] = numbers[row]
                        hits += Int(live[Int(numbers[row])])
                    }
                } else {
                    for row in 0..<length {
                        rows[hits] = UInt32(truncatingIfNeeded: start + row)
                        cases[hits] = numbers[row]
                        hits += Int(live[Int(numbers[row])] & mask[row])
                    }
                }
            }
            count = hits
        }
    }

    /// Marks in `mask` what the snapshot sees, where that is not everything.
    private func hide(_ start: Int, _ length: Int) {
        guard scan.bornLimit != nil || !scan.dead.isEmpty else { return }
        mask.update(repeating: 1, count: length)
        if let limit = scan.bornLimit {
            let born: UnsafePointer<UInt32> = scan.segment.block(.born).pointer(scan.segment.memory) + start
            for row in 0..<length { mask[row] = born[row] <= limit ? 1 : 0 }
        }
        var low = 0
        var high = scan.dead.count
        while low < high {
            let middle = (low + high) / 2
            if Int(scan.dead[middle]) < start { low = middle + 1 } else { high = middle }
        }
        while low < scan.dead.count, Int(scan.dead[low]) < start + length {
            mask[Int(scan.dead[low]) - start] = 0
            low += 1
        }
    }

    private func add(_ addend: SegmentScan.Addend, _ first: Int) {
        switch addend {
        case .codes(let block, let added):
            added.withUnsafeBufferPointer { added in
                let memory = scan.segment.memory
                switch block.width {
                case 1: look(block.pointer(memory) as UnsafePointer<UInt8>, added.baseAddress!, first)
                case 2: look(block.pointer(memory) as UnsafePointer<UInt16>, added.baseAddress!, first)
                default: look(block.pointer(memory) as UnsafePointer<UInt32>, added.baseAddress!, first)
                }
            }
        case .days(let offsets, let firstDay, let added):
            let times: UnsafePointer<Int64> = scan.segment.block(.time).pointer(scan.segment.memory)
            let steps = offsets.steps
            let fixed: Int64? = steps.count == 1 ? Int64(steps[0].seconds) * 1000 : nil
            for hit in first..<count {
                let time = times[Int(rows[hit])]
                guard time != Int64.min else { continue }
                let local = time + (fixed ?? Int64(offsets.seconds(at: time)) * 1000)
                let day = Int(ZonedTime.floorDivide(local, 86_400_000)) - firstDay
                groups[hit] &+= added[day]
            }
        }
    }

    @inline(__always)
    private func look<Code: FixedWidthInteger & UnsignedInteger>(
        _ codes: UnsafePointer<Code>, _ added: UnsafePointer<UInt32>, _ first: Int
    ) {
        for hit in first..<count { groups[hit] &+= added[Int(truncatingIfNeeded: codes[Int(rows[hit])])] }
    }
}

/// The rows of a segment by cluster, where authors are linked to persons.
struct AuthorRuns: Sendable {
    struct Run: Sendable {
        let cluster: UInt32
        let start: UInt32
        let count: UInt32
    }

    let runs: [Run]

    init(_ segment: Segment, _ clusters: AuthorClusters) {
        let authors = segment.authors
        var runs = [Run]()
        var row = segment.anonymous
        while row < segment.voices {
            var end = row + 1
            while end < segment.voices, authors[end] == authors[row] { end += 1 }
            runs.append(
                Run(cluster: clusters.number(authors[row]), start: UInt32(row), count: UInt32(end - row)))
            row = end
        }
        self.runs = runs.sorted { $0.cluster == $1.cluster ? $0.start < $1.start : $0.cluster < $1.cluster }
    }

    /// Those of the clusters in `range`.
    func between(_ range: Range<UInt32>) -> ArraySlice<Run> {
        runs[place(range.lowerBound)..<place(range.upperBound)]
    }

    private func place(_ cluster: UInt32) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].cluster < cluster { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
