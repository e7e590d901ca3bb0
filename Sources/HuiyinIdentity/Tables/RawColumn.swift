/// A column of a table as it was read: its distinct cells and which row has which.
struct RawColumn: Sendable {
    let name: String
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0, 0]
    private var table = InternTable()
    /// The number of each row's cell, 0 for an empty one.
    private(set) var cells: [UInt32] = []
    /// Rows by cell number.
    private(set) var counts: [UInt32] = [0]

    init(name: String) { self.name = name }

    mutating func append(_ cell: String) {
        let span = cell.utf8.span
        if span.isEmpty {
            cells.append(0)
            return
        }
        var hash = StableHash(3)
        for index in span.indices { hash.add(span[index]) }
        let (number, isNew) = table.intern(hash.value)
        if isNew {
            for index in span.indices { bytes.append(span[index]) }
            starts.append(UInt32(bytes.count))
            counts.append(0)
        }
        counts[Int(number)] += 1
        cells.append(number)
    }

    /// How many distinct cells there are.
    var distinct: Int { counts.count - 1 }
    /// Rows that have a cell.
    var filled: Int { cells.count - (cells.count { $0 == 0 }) }

    func text(_ cell: UInt32) -> String {
        String(decoding: bytes[Int(starts[Int(cell)])..<Int(starts[Int(cell) + 1])], as: UTF8.self)
    }

    /// Calls `body` with each distinct cell's number and bytes.
    func eachDistinct(_ body: (Int, Span<UInt8>) -> Void) {
        let all = bytes.span
        for number in 1..<max(counts.count, 1) {
            body(number, all.extracting(Int(starts[number])..<Int(starts[number + 1])))
        }
    }
}
