import HuiyinDomain

/// Voices and opinions of one generation in columns, rows ordered by author. Immutable; ended rows are told by ``deaths``.
package final class Segment: Sendable {
    let memory: ColumnMemory
    /// What errors call it.
    package let name: String
    package let checksum: UInt64
    package let generation: Int64
    package let voices: Int
    package let opinions: Int
    package let bornFirst: Int64
    package let bornLast: Int64
    /// The greatest row of a fact in it.
    package let lastRow: Int64
    let timeFirst: Int64
    let timeLast: Int64
    /// Voices that have a time.
    let timed: Int
    /// The first rows, whose author is nobody.
    let anonymous: Int
    let topics: [String]
    private let columns: [SegmentLayout.Kind: ColumnBlock]
    let attributes: [String: ColumnBlock]

    /// Opens the file of a segment and checks every byte of it.
    package convenience init(file: String) throws(SegmentError) {
        try self.init(memory: ColumnMemory(file: file), name: file)
    }

    /// A segment that lies in memory only.
    package convenience init(bytes: [UInt8], name: String) throws(SegmentError) {
        try self.init(memory: ColumnMemory(bytes), name: name)
    }

    private init(memory: ColumnMemory, name: String) throws(SegmentError) {
        guard memory.count >= SegmentLayout.headerSize else { throw .damaged(name, "it is cut short") }
        func field(_ field: SegmentLayout.Field) -> Int64 {
            memory.base.loadUnaligned(fromByteOffset: field.offset, as: Int64.self)
        }
        guard UInt64(bitPattern: field(.magic)) == SegmentLayout.magic else {
            throw .damaged(name, "it is no segment of facts")
        }
        guard field(.version) == Int64(SegmentLayout.version) else {
            throw SegmentError(
                code: "segment-version",
                message: "\(name) has the format \(field(.version)); this program reads \(SegmentLayout.version)")
        }
        checksum = UInt64(bitPattern: field(.checksum))
        guard memory.checksum(from: SegmentLayout.checkedFrom) == checksum else {
            throw .damaged(name, "its checksum is wrong")
        }
        self.memory = memory
        self.name = name
        voices = Int(field(.voices))
        opinions = Int(field(.opinions))
        generation = field(.generation)
        bornFirst = field(.bornFirst)
        bornLast = field(.bornLast)
        lastRow = field(.lastRow)
        timeFirst = field(.timeFirst)
        timeLast = field(.timeLast)
        timed = Int(field(.timed))
        anonymous = Int(field(.anonymous))
        var columns = [SegmentLayout.Kind: ColumnBlock]()
        var attributes = [String: ColumnBlock]()
        for index in 0..<Int(field(.blocks)) {
            let (kind, block) = try ColumnBlock.read(memory, entry: index, name)
            if kind == .attribute {
                attributes[block.texts.first ?? ""] = block
            } else {
                columns[kind] = block
            }
        }
        self.columns = columns
        self.attributes = attributes
        topics = columns[.topics]?.texts ?? [""]
        let needed: [SegmentLayout.Kind] = [
            .idHigh, .idLow, .row, .version, .author, .born, .time, .opinionStart, .polarity, .intensity, .rating, .nps,
            .deathRow, .deathBorn, .aspect, .opinionIntensity, .opinionProbability,
        ]
        for kind in needed + SegmentLayout.words.map(\.kind) where columns[kind] == nil {
            throw .damaged(name, "a column is missing")
        }
    }

    func block(_ kind: SegmentLayout.Kind) -> ColumnBlock {
        // `init` has seen that every kind is there.
        columns[kind] ?? ColumnBlock.empty
    }

    /// The column of words, `nil` for an attribute that no voice here has, and for those that are no words.
    func words(_ column: FactColumn) -> ColumnBlock? {
        if case .attribute(let name) = column { return attributes[name] }
        guard let kind = SegmentLayout.words.first(where: { $0.column == column })?.kind else { return nil }
        return block(kind)
    }

    var authors: UnsafePointer<UInt32> { block(.author).pointer(memory) }

    /// The rows that had ended when the segment was written, ascending, with the snapshots that ended them.
    var writtenDeaths: [(row: UInt32, died: Int64)] {
        let rows = block(.deathRow)
        let snapshots = block(.deathBorn)
        let row: UnsafePointer<UInt32> = rows.pointer(memory)
        let died: UnsafePointer<Int64> = snapshots.pointer(memory)
        return (0..<rows.length / 4).map { (row[$0], died[$0]) }
    }
}

/// Where a column lies in the memory of its segment.
struct ColumnBlock: Sendable {
    /// Bytes a value.
    let width: Int
    let offset: Int
    let length: Int
    /// The words of the codes; code 0 is unknown whatever stands there.
    let texts: [String]
    /// The fractions of the codes, ascending.
    let values: [Double]

    static let empty = ColumnBlock(width: 1, offset: 0, length: 0, texts: [], values: [])

    func pointer<Value>(_ memory: ColumnMemory) -> UnsafePointer<Value> {
        (memory.base + offset).assumingMemoryBound(to: Value.self)
    }

    /// The code of one row.
    func code(_ row: Int, _ memory: ColumnMemory) -> Int {
        switch width {
        case 1: Int(memory.base.load(fromByteOffset: offset + row, as: UInt8.self))
        case 2: Int(memory.base.load(fromByteOffset: offset + row * 2, as: UInt16.self))
        default: Int(memory.base.load(fromByteOffset: offset + row * 4, as: UInt32.self))
        }
    }

    static func read(
        _ memory: ColumnMemory, entry index: Int, _ name: String
    ) throws(SegmentError) -> (SegmentLayout.Kind, ColumnBlock) {
        let start = SegmentLayout.headerSize + index * SegmentLayout.entrySize
        guard start + SegmentLayout.entrySize <= memory.count else { throw .damaged(name, "its directory is cut") }
        func number(_ position: Int) -> Int {
            Int(memory.base.loadUnaligned(fromByteOffset: start + position * 8, as: Int64.self))
        }
        let (width, offset, length, dictionary, size) = (number(1), number(2), number(3), number(4), number(5))
        guard let kind = SegmentLayout.Kind(rawValue: UInt64(number(0))), [1, 2, 4, 8].contains(width),
            offset >= 0, length >= 0, offset + length <= memory.count, dictionary >= 0, size >= 0,
            dictionary + size <= memory.count
        else { throw .damaged(name, "a column lies outside of it") }
        switch kind {
        case .intensity, .rating, .opinionIntensity, .opinionProbability:
            let values = (0..<size / 8).map {
                memory.base.loadUnaligned(fromByteOffset: dictionary + $0 * 8, as: Double.self)
            }
            return (kind, ColumnBlock(width: width, offset: offset, length: length, texts: [], values: values))
        default:
            let texts = try texts(memory, dictionary, size, name)
            return (kind, ColumnBlock(width: width, offset: offset, length: length, texts: texts, values: []))
        }
    }

    private static func texts(
        _ memory: ColumnMemory, _ start: Int, _ size: Int, _ name: String
    ) throws(SegmentError) -> [String] {
        guard size >= 4 else { return [] }
        var offset = start
        func count() -> Int {
            defer { offset += 4 }
            return Int(memory.base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        var texts = [String]()
        for _ in 0..<count() {
            guard offset + 4 <= start + size else { throw .damaged(name, "a dictionary is cut") }
            let length = count()
            guard offset + length <= start + size else { throw .damaged(name, "a dictionary is cut") }
            texts.append(
                String(decoding: UnsafeRawBufferPointer(start: memory.base + offset, count: length), as: UTF8.self))
            offset += length
        }
        return texts
    }
}
