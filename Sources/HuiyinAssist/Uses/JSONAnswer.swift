import HuiyinText

/// Finds the one JSON object that a model was asked for, however it was wrapped.
enum JSONAnswer {
    /// The first object of `text`: bare, in a code fence, or amid talk; what stands between `<think>` marks is passed over.
    /// `nil` where there is none, or it is cut off.
    static func object(in text: String) -> JSONValue? {
        let bytes = afterThinking(Array(text.utf8))
        if let whole = object(bytes[...]) { return whole }
        var start = bytes.startIndex
        // Each opening brace starts a try, and a closed try that is no JSON ends before the next: at most a few, for
        // rubbish made of braces.
        for _ in 0..<8 {
            guard let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) else { return nil }
            if let end = end(of: bytes, from: open), let found = object(bytes[open..<end]) { return found }
            start = open + 1
        }
        return nil
    }

    private static func object(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
        guard let value = try? JSONReader.read(Array(bytes)), case .object = value else { return nil }
        return value
    }

    /// Where the object that begins at `open` ends, by its braces outside of strings.
    private static func end(of bytes: [UInt8], from open: Int) -> Int? {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for index in open..<bytes.count {
            let byte = bytes[index]
            if isEscaped {
                isEscaped = false
            } else if isInString {
                if byte == UInt8(ascii: "\\") { isEscaped = true }
                if byte == UInt8(ascii: "\"") { isInString = false }
            } else if byte == UInt8(ascii: "\"") {
                isInString = true
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return index + 1 }
            }
        }
        return nil
    }

    private static func afterThinking(_ bytes: [UInt8]) -> [UInt8] {
        let mark = Array("</think>".utf8)
        guard bytes.count >= mark.count else { return bytes }
        for start in (0...(bytes.count - mark.count)).reversed() where bytes[start] == mark[0] {
            if bytes[start..<(start + mark.count)].elementsEqual(mark) { return Array(bytes[(start + mark.count)...]) }
        }
        return bytes
    }
}
