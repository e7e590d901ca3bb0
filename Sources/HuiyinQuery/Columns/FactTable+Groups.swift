extension FactTable {
    /// One group for every combination of dimension values that occurs, in no particular order.
    ///
    /// - Throws: ``ColumnarLimit`` for what columns don't answer.
    package func groups(_ request: FactRequest, _ sets: RowSets = RowSets()) async throws -> [FactGroup] {
        let keys = try GroupKeys(request, self, request.predicate.instants)
        let scans = try scans(request.unit, request.predicate, keys, request.snapshot.number, sets)
        let slices = TableSlices(scans.map(\.scan), runs: clusters.isPlain ? [] : scans.map { runs($0.part) })
        let scan = GroupScan(request, keys)
        let count = keys.count
        let results = await ColumnLanes.run(pieces: slices.slices.count) { next in
            var sums = GroupSums(groups: count, scan.needs)
            while let piece = next() {
                var windows = slices.windows(slices.slices[piece])
                scan.run(&windows, groups: count, &sums)
                for window in windows { window.deallocate() }
            }
            return sums
        }
        guard var sums = results.first else { return [] }
        for other in results.dropFirst() { sums.add(other) }
        return sums.groups(keys, request, self)
    }

    /// The segments that can hold a match, bound to the question.
    func scans(
        _ unit: FactRequest.Unit, _ predicate: FactPredicate, _ keys: GroupKeys?, _ snapshot: Int64, _ sets: RowSets
    ) throws -> [(part: Int, scan: SegmentScan)] {
        try parts.indices.compactMap { index in
            try SegmentScan(self, part: index, unit, predicate, keys, snapshot, sets).map { (index, $0) }
        }
    }
}
