/// Numbers that stand for words, in the order of first appearance; 0 stays 0.
struct WordCodes {
    private(set) var codes = [UInt32]()
    private(set) var numbers = [Int64]()
    private var known = [Int64: UInt32]()
    private var last: (number: Int64, code: UInt32) = (0, 0)

    mutating func append(_ number: Int64) {
        if number == 0 { return codes.append(0) }
        if number != last.number {
            if let code = known[number] {
                last = (number, code)
            } else {
                numbers.append(number)
                last = (number, UInt32(numbers.count))
                known[number] = last.code
            }
        }
        codes.append(last.code)
    }
}

/// Fractions as codes of a dictionary of the values that occur, in ascending order, so that codes compare as values do.
struct DoubleCodes {
    private var values = [Double]()

    mutating func reserve(_ count: Int) { values.reserveCapacity(count) }
    mutating func append(_ value: Double) { values.append(value) }

    /// - Throws: ``SegmentError`` `segment-limit` for more than 65,536 different values.
    func coded() throws -> (codes: [UInt16], values: [Double]) {
        var seen = Set<Double>()
        for value in values { seen.insert(value) }
        guard seen.count <= 65_536 else {
            throw SegmentError(
                code: "segment-limit",
                message: "more than 65,536 different strengths are beyond what a segment can hold")
        }
        let dictionary = seen.sorted()
        var codes = [Double: UInt16](minimumCapacity: dictionary.count)
        for (index, value) in dictionary.enumerated() { codes[value] = UInt16(index) }
        return (values.map { codes[$0] ?? 0 }, dictionary)
    }
}

/// Lays the blocks of a segment one after the other.
struct SegmentWriter {
    private struct Entry {
        var kind: SegmentLayout.Kind
        var width: Int
        var offset: Int
        var length: Int
        var dictionaryOffset = 0
        var dictionaryLength = 0
    }

    private var entries = [Entry]()
    private var body = [UInt8]()

    mutating func add<Number: FixedWidthInteger>(_ kind: SegmentLayout.Kind, _ numbers: [Number]) {
        entries.append(entry(kind, numbers))
    }

    mutating func add(_ kind: SegmentLayout.Kind, _ doubles: DoubleCodes) throws {
        let (codes, values) = try doubles.coded()
        var entry = entry(kind, codes)
        align()
        entry.dictionaryOffset = body.count
        entry.dictionaryLength = values.count * 8
        values.withUnsafeBytes { body.append(contentsOf: $0) }
        entries.append(entry)
    }

    mutating func add<Code: FixedWidthInteger>(_ kind: SegmentLayout.Kind, codes: [Code], texts: [String]) throws {
        var entry = entry(kind, codes)
        align()
        entry.dictionaryOffset = body.count
        append(UInt32(texts.count))
        for text in texts {
            append(UInt32(text.utf8.count))
            body.append(contentsOf: text.utf8)
        }
        entry.dictionaryLength = body.count - entry.dictionaryOffset
        entries.append(entry)
    }

    /// Codes as narrow as the dictionary allows; its first word stands for code 0.
    mutating func add(
        _ kind: SegmentLayout.Kind, _ words: WordCodes, _ text: (Int64) throws -> String, first: String = ""
    ) throws {
        let texts = try [first] + words.numbers.map(text)
        switch texts.count {
        case ...256: try add(kind, codes: words.codes.map { UInt8($0) }, texts: texts)
        case ...65_536: try add(kind, codes: words.codes.map { UInt16($0) }, texts: texts)
        default: try add(kind, codes: words.codes, texts: texts)
        }
    }

    private mutating func entry<Number: FixedWidthInteger>(_ kind: SegmentLayout.Kind, _ numbers: [Number]) -> Entry {
        align()
        let offset = body.count
        numbers.withUnsafeBytes { body.append(contentsOf: $0) }
        return Entry(kind: kind, width: Number.bitWidth / 8, offset: offset, length: body.count - offset)
    }

    private mutating func align() {
        body.append(contentsOf: repeatElement(0, count: (64 - body.count % 64) % 64))
    }

    private mutating func append(_ number: UInt32) {
        withUnsafeBytes(of: number.littleEndian) { body.append(contentsOf: $0) }
    }

    func finish(_ header: [SegmentLayout.Field: Int64]) -> [UInt8] {
        var fields = header
        fields[.magic] = Int64(bitPattern: SegmentLayout.magic)
        fields[.version] = Int64(SegmentLayout.version)
        fields[.blocks] = Int64(entries.count)
        let directory = entries.count * SegmentLayout.entrySize
        let bodyStart = (SegmentLayout.headerSize + directory + 63) / 64 * 64
        var bytes = [UInt8](repeating: 0, count: bodyStart)
        func put(_ value: Int64, at offset: Int) {
            withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(offset..<offset + 8, with: $0) }
        }
        for (field, value) in fields { put(value, at: field.offset) }
        for (index, entry) in entries.enumerated() {
            let numbers = [
                Int(entry.kind.rawValue), entry.width, entry.offset + bodyStart, entry.length,
                entry.dictionaryLength > 0 ? entry.dictionaryOffset + bodyStart : 0, entry.dictionaryLength,
            ]
            for (position, number) in numbers.enumerated() {
                put(Int64(number), at: SegmentLayout.headerSize + index * SegmentLayout.entrySize + position * 8)
            }
        }
        bytes.append(contentsOf: body)
        let sum = ColumnMemory(bytes).checksum(from: SegmentLayout.checkedFrom)
        put(Int64(bitPattern: sum), at: SegmentLayout.Field.checksum.offset)
        return bytes
    }
}
