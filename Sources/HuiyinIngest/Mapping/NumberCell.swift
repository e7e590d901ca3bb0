/// A number as people write it into a cell.
package enum NumberCell {
    /// `4`, `-4.0`, `４．５`, `1,234.5`, `1.2万`, `3亿`; `nil` for anything else, so also for `1,2`, `1e5` and `.`.
    package static func value(_ cell: String) -> Double? {
        var bytes = Array(cell.halfWidth.trimmed.utf8)
        guard !bytes.isEmpty, bytes.count <= 32 else { return nil }
        var factor = 1.0
        for (unit, size) in [("万", 1e4), ("亿", 1e8)] where bytes.suffix(3).elementsEqual(unit.utf8) {
            factor = size
            bytes.removeLast(3)
            break
        }
        let isNegative = bytes.first == 0x2D
        if isNegative || bytes.first == 0x2B { bytes.removeFirst() }
        let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = digits(parts[0]), !whole.isEmpty,
            parts.count == 1 || (!parts[1].isEmpty && parts[1].allSatisfy(isDigit))
        else { return nil }
        let text =
            String(decoding: whole, as: UTF8.self)
            + (parts.count == 2 ? "." + String(decoding: parts[1], as: UTF8.self) : "")
        return Double(text).map { (isNegative ? -$0 : $0) * factor }
    }

    /// The digits of a whole number without the commas between its thousands.
    private static func digits(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard bytes.contains(0x2C) else { return bytes.allSatisfy(isDigit) ? Array(bytes) : nil }
        let groups = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.joined().allSatisfy(isDigit)
        else { return nil }
        return Array(groups.joined())
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
