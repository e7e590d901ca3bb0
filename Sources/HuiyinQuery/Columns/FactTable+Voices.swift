import HuiyinDomain

extension FactTable {
    /// The items behind a figure, those first in the order asked for.
    ///
    /// - Throws: ``ColumnarLimit`` for what columns don't answer.
    package func voices(_ request: VoiceRequest, _ sets: RowSets = RowSets()) async throws -> VoicePage {
        let scans = try scans(request.unit, request.predicate, nil, request.snapshot.number, sets).map(\.scan)
        let pieces = Self.pieces(scans)
        let wanted = max(0, request.offset) + max(0, request.limit)
        let results = await ColumnLanes.run(pieces: pieces.count) { next in
            var first = FirstVoices(count: wanted)
            var total = 0
            while let piece = next() {
                var window = RowWindow(scans[pieces[piece].scan], pieces[piece].rows, .row)
                defer { window.deallocate() }
                while window.refill() { Self.add(window, request, &first, &total) }
            }
            return (first, total)
        }
        var first = FirstVoices(count: wanted)
        for entry in results.flatMap({ $0.0.sorted() }) { first.add(entry) }
        return VoicePage(
            ids: first.sorted().dropFirst(max(0, request.offset)).map(\.id), total: results.reduce(0) { $0 + $1.1 })
    }

    /// The time zones of the matching voices that have a time, most frequent first.
    ///
    /// - Throws: ``ColumnarLimit`` for what columns don't answer.
    package func zones(
        _ unit: FactRequest.Unit, _ predicate: FactPredicate, snapshot: Int64, limit: Int, _ sets: RowSets = RowSets()
    ) async throws -> [FactValue] {
        let timed = FactPredicate.and([predicate, .hasTime])
        let scans = try scans(unit, timed, nil, snapshot, sets).map(\.scan)
        return await count(scans, { $0.block(.zone) }, limit: limit)
    }

    /// The values of a column among the voices that `snapshot` sees, most frequent first.
    ///
    /// - Throws: ``ColumnarLimit`` for persons, whom a database knows.
    package func values(of column: FactColumn, snapshot: Int64, limit: Int) async throws -> [FactValue] {
        if column == .person { throw ColumnarLimit() }
        let scans = try scans(.item, .everything, nil, snapshot, RowSets()).map(\.scan)
        return await count(scans, { $0.words(column) }, limit: limit, isNPS: column == .nps)
    }

    private func count(
        _ scans: [SegmentScan], _ block: (Segment) -> ColumnBlock?, limit: Int, isNPS: Bool = false
    ) async -> [FactValue] {
        let pieces = Self.pieces(scans)
        let blocks = scans.map { isNPS ? $0.segment.block(.nps) : block($0.segment) }
        let names: [String?] = [nil] + [-100, 0, 100].map { NPSGroup(rawValue: $0)?.name }
        let results = await ColumnLanes.run(pieces: pieces.count) { next in
            var counts = blocks.map { [Int](repeating: 0, count: isNPS ? 4 : $0?.texts.count ?? 0) }
            while let piece = next() {
                let index = pieces[piece].scan
                guard let block = blocks[index] else { continue }
                var window = RowWindow(scans[index], pieces[piece].rows, .row)
                defer { window.deallocate() }
                while window.refill() { Self.count(window, block, &counts[index]) }
            }
            return counts
        }
        var values = [String: Int]()
        for counts in results {
            for (index, own) in counts.enumerated() {
                for (code, number) in own.enumerated() where code > 0 && number > 0 {
                    guard let text = isNPS ? names[code] : blocks[index]?.texts[code] else { continue }
                    values[text, default: 0] += number
                }
            }
        }
        let sorted = values.sorted {
            $0.value == $1.value
                ? $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) : $0.value > $1.value
        }
        return sorted.prefix(max(0, limit)).map { FactValue(value: $0.key, feedback: $0.value) }
    }

    private static func count(_ window: RowWindow, _ block: ColumnBlock, _ counts: inout [Int]) {
        let segment = window.scan.segment
        let columns = VoiceColumns(window.scan.part)
        let memory = segment.memory
        for hit in 0..<window.count where window.hasMatch(hit, columns) {
            counts[block.code(Int(window.rows[hit]), memory)] += 1
        }
    }

    /// Stretches of rows, about as many as are worth a piece of their own.
    private static func pieces(_ scans: [SegmentScan]) -> [(scan: Int, rows: Range<Int>)] {
        scans.enumerated().flatMap { index, scan in
            stride(from: 0, to: scan.segment.voices, by: 131_072).map {
                (index, $0..<min($0 + 131_072, scan.segment.voices))
            }
        }
    }

    private static func add(
        _ window: RowWindow, _ request: VoiceRequest, _ first: inout FirstVoices, _ total: inout Int
    ) {
        let segment = window.scan.segment
        let memory = segment.memory
        let columns = VoiceColumns(window.scan.part)
        let high: UnsafePointer<UInt64> = segment.block(.idHigh).pointer(memory)
        let low: UnsafePointer<UInt64> = segment.block(.idLow).pointer(memory)
        let times: UnsafePointer<Int64> = segment.block(.time).pointer(memory)
        for hit in 0..<window.count where window.hasMatch(hit, columns) {
            let row = Int(window.rows[hit])
            total += 1
            let id = FeedbackID(high: high[row], low: low[row])
            switch request.order {
            case .random(let seed):
                first.add(FirstVoices.Entry(rank: VoiceShuffle.rank(of: id, seed: seed), score: 0, id: id))
            case .newest:
                first.add(
                    FirstVoices.Entry(rank: 0, score: times[row] == Int64.min ? .infinity : -Double(times[row]), id: id)
                )
            case .strongest:
                first.add(FirstVoices.Entry(rank: 0, score: window.strength(hit, columns), id: id))
            }
        }
    }
}

extension RowWindow {
    /// Whether a row of the window is met by one of its opinions, where opinions are asked.
    @inline(__always)
    func hasMatch(_ hit: Int, _ columns: VoiceColumns) -> Bool {
        guard !scan.opinions.isEmpty else { return true }
        return scan.opinions.withUnsafeBufferPointer { table in
            let passes = table.baseAddress! + Int(cases[hit]) * scan.aspects
            let row = Int(rows[hit])
            for opinion in Int(columns.starts[row])..<Int(columns.starts[row + 1])
            where passes[Int(columns.aspects[opinion])] >= 0 {
                return true
            }
            return false
        }
    }

    /// How early the row stands among the strongest: unhappy before happy, intense first.
    @inline(__always)
    func strength(_ hit: Int, _ columns: VoiceColumns) -> Double {
        let row = Int(rows[hit])
        guard !scan.opinions.isEmpty else {
            return 2 * Double(Int(columns.polarity[row]) - 1) - columns.strengths[Int(columns.intensity[row])]
        }
        var least = Double.infinity
        for opinion in Int(columns.starts[row])..<Int(columns.starts[row + 1]) {
            let aspect = Int(columns.aspects[opinion])
            guard scan.opinions[Int(cases[hit]) * scan.aspects + aspect] >= 0 else { continue }
            let strength = columns.unitStrengths[Int(columns.unitIntensity[opinion])]
            least = min(least, 2 * Double(aspect % 3 - 1) - strength)
        }
        return least
    }
}
