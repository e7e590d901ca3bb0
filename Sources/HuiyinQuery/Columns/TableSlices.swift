import Synchronization

/// A table cut into pieces that can be counted apart: no person stands in two of them.
struct TableSlices: Sendable {
    enum Slice: Sendable {
        /// Anonymous rows of one segment: each is somebody else.
        case anonymous(scan: Int, rows: Range<Int>)
        /// The rows of these clusters in every segment.
        case persons(Range<UInt32>)
    }

    let scans: [SegmentScan]
    private let runs: [AuthorRuns]
    let slices: [Slice]

    /// Rows a slice, about; fewer would cost more to set up than to read.
    private static let rows = 65_536

    init(_ scans: [SegmentScan], runs: [AuthorRuns]) {
        self.scans = scans
        self.runs = runs
        var slices = [Slice]()
        for (index, scan) in scans.enumerated() {
            for start in stride(from: 0, to: scan.segment.anonymous, by: Self.rows) {
                slices.append(
                    .anonymous(scan: index, rows: start..<min(start + Self.rows, scan.segment.anonymous)))
            }
        }
        let named = scans.reduce(0) { $0 + $1.segment.voices - $1.segment.anonymous }
        if named > 0 { slices += Self.persons(scans, count: max(1, min(64, named / Self.rows))) }
        self.slices = slices
    }

    /// Cut where the largest segment has as many rows in each.
    private static func persons(_ scans: [SegmentScan], count: Int) -> [Slice] {
        guard
            let largest = scans.map(\.segment).max(by: {
                $0.voices - $0.anonymous < $1.voices - $1.anonymous
            })
        else { return [] }
        let rows = largest.voices - largest.anonymous
        var bounds = [UInt32(1)]
        for index in 1..<max(1, count) where count > 1 {
            let author = largest.authors[largest.anonymous + rows * index / count]
            if author > bounds[bounds.count - 1] { bounds.append(author) }
        }
        bounds.append(UInt32.max)
        return zip(bounds, bounds.dropFirst()).map { .persons($0..<$1) }
    }

    /// What a slice reads, one window a segment; to be deallocated.
    func windows(_ slice: Slice) -> [RowWindow] {
        switch slice {
        case .anonymous(let scan, let rows): return [RowWindow(scans[scan], rows, .row)]
        case .persons(let range):
            return scans.enumerated().compactMap { index, scan in
                guard runs.isEmpty else { return RowWindow(scan, 0..<0, .runs(runs[index].between(range))) }
                let rows = Self.place(range.lowerBound, scan.segment)..<Self.place(range.upperBound, scan.segment)
                return rows.isEmpty ? nil : RowWindow(scan, rows, .author)
            }
        }
    }

    /// The first row whose author is `author` or a later one.
    private static func place(_ author: UInt32, _ segment: Segment) -> Int {
        let authors = segment.authors
        var low = segment.anonymous
        var high = segment.voices
        while low < high {
            let middle = (low + high) / 2
            if authors[middle] < author { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
