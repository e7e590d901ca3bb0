/// Finds the ends of JSON values in bytes without reading what they mean.
struct JSONScan {
    let bytes: [UInt8]
    /// Whether the second byte of a character may look like a bracket or a backslash.
    let isDoubleByte: Bool

    /// Behind the white space from `start` on.
    func skipSpace(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
        return index
    }

    /// Behind the string whose quote stands at `start`, or `nil` where it does not end.
    func stringEnd(_ start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == 0x5C || (isDoubleByte && bytes[index] >= 0x81) {
                index += 2
            } else if bytes[index] == 0x22 {
                return index + 1
            } else {
                index += 1
            }
        }
        return nil
    }

    /// Behind the value that begins at `start`, or `nil` where it does not end.
    func valueEnd(_ start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        if bytes[start] == 0x22 { return stringEnd(start) }
        guard bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") else {
            return bytes[start...].firstIndex { $0 <= 0x20 || ",]}".utf8.contains($0) }
        }
        var depth = 0
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case 0x22:
                guard let end = stringEnd(index) else { return nil }
                index = end
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// A member of an object: its key in quotes, and where its value begins and ends; `end` is `nil` where it does not end.
    struct Member {
        let key: Range<Int>
        let start: Int
        let end: Int?
    }

    /// The first `limit` members of the object that opens at `start`.
    func members(of start: Int, limit: Int) -> [Member] {
        var members: [Member] = []
        var index = skipSpace(start + 1)
        while members.count < limit, index < bytes.count, bytes[index] == 0x22, let keyEnd = stringEnd(index) {
            let colon = skipSpace(keyEnd)
            guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { break }
            let value = skipSpace(colon + 1)
            guard value < bytes.count else { break }
            let end = valueEnd(value)
            members.append(Member(key: index..<keyEnd, start: value, end: end))
            guard let end else { break }
            index = skipSpace(end)
            guard index < bytes.count, bytes[index] == 0x2C else { break }
            index = skipSpace(index + 1)
        }
        return members
    }
}
