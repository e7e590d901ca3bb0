/// Little-endian numbers, strings and lists in the making of a model file.
struct ModelBytes {
    var bytes = [UInt8]()

    mutating func append<Number: FixedWidthInteger & UnsignedInteger>(_ number: Number) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
        }
    }

    mutating func append(_ text: String) {
        append(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(_ floats: [Float]) {
        for float in floats { append(float.bitPattern) }
    }
}

/// Reads back what ``ModelBytes`` wrote; `nil` where the bytes end too early or a number is impossible.
struct ModelReader {
    let bytes: [UInt8]
    var position: Int

    mutating func number<Number: FixedWidthInteger & UnsignedInteger>() -> Number? {
        let size = Number.bitWidth / 8
        guard bytes.count - position >= size else { return nil }
        var number: Number = 0
        for offset in 0..<size { number |= Number(bytes[position + offset]) << Number(8 * offset) }
        position += size
        return number
    }

    mutating func string() -> String? {
        guard let length: UInt32 = number(), length < 1000, bytes.count - position >= Int(length) else { return nil }
        defer { position += Int(length) }
        return String(validating: bytes[position..<position + Int(length)], as: UTF8.self)
    }

    /// A string whose length is one byte.
    mutating func shortString() -> String? {
        guard let length: UInt8 = number(), bytes.count - position >= Int(length) else { return nil }
        defer { position += Int(length) }
        return String(validating: bytes[position..<position + Int(length)], as: UTF8.self)
    }

    mutating func floats(_ count: Int) -> [Float]? {
        guard count >= 0, (bytes.count - position) / 4 >= count else { return nil }
        var floats = [Float]()
        floats.reserveCapacity(count)
        for _ in 0..<count {
            guard let pattern: UInt32 = number() else { return nil }
            let float = Float(bitPattern: pattern)
            guard float.isFinite else { return nil }
            floats.append(float)
        }
        return floats
    }

    mutating func cells(_ count: Int) -> [Int8]? {
        guard count >= 0, bytes.count - position >= count else { return nil }
        defer { position += count }
        // Copied as they stand: one by one took a quarter of the start.
        return bytes.withUnsafeBytes { Array($0[position..<position + count].assumingMemoryBound(to: Int8.self)) }
    }
}
