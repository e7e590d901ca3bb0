import Foundation

/// Reads `multipart/form-data` (RFC 7578) as it arrives: bytes go in in any pieces, parts come out in order.
///
/// It keeps no more than a line of a header or the length of a boundary back, whatever the size of a part.
package struct MultipartReader {
    package enum Event: Hashable, Sendable {
        /// A part begins; `file` is the name of the file where it is one.
        case part(name: String, file: String?)
        case bytes([UInt8])
        /// The part is whole.
        case end
    }

    /// What no browser sends.
    package enum Broken: Error { case headers, boundary }

    private enum State { case preamble, headers, body, closed }

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var held: [UInt8]
    private static let longestHeaders = 16_384

    /// - Parameter contentType: the header; `nil` where it names no boundary of 1 to 70 characters.
    package init?(contentType: String) {
        guard let range = contentType.range(of: "boundary=", options: .caseInsensitive) else { return nil }
        var boundary = contentType[range.upperBound...].prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
        if boundary.hasPrefix("\""), boundary.hasSuffix("\""), boundary.count > 2 {
            boundary = String(boundary.dropFirst().dropLast())
        }
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary has no line break before it.
        held = [0x0D, 0x0A]
    }

    /// Whether the closing boundary has come.
    package var isClosed: Bool { state == .closed }

    /// What `bytes` add.
    ///
    /// - Throws: ``Broken`` for what no browser sends.
    package mutating func read(_ bytes: some Sequence<UInt8>) throws(Broken) -> [Event] {
        held.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    private mutating func step(_ events: inout [Event]) throws(Broken) -> Bool {
        switch state {
        case .preamble, .body:
            guard let found = Self.find(delimiter, in: held) else {
                let safe = max(0, held.count - delimiter.count - 1)
                if safe > 0 {
                    if state == .body { events.append(.bytes(Array(held[..<safe]))) }
                    held.removeFirst(safe)
                }
                return false
            }
            let after = found + delimiter.count
            guard held.count >= after + 2 else { return false }
            if state == .body {
                if found > 0 { events.append(.bytes(Array(held[..<found]))) }
                events.append(.end)
            }
            if held[after] == 0x2D, held[after + 1] == 0x2D {
                state = .closed
                held.removeAll()
                return false
            }
            guard held[after] == 0x0D, held[after + 1] == 0x0A else { throw .boundary }
            held.removeFirst(after + 2)
            state = .headers
            return true
        case .headers:
            guard let end = Self.find([0x0D, 0x0A, 0x0D, 0x0A], in: held) else {
                guard held.count < Self.longestHeaders else { throw .headers }
                return false
            }
            let text = String(decoding: held[..<end], as: UTF8.self)
            held.removeFirst(end + 4)
            events.append(try Self.part(text))
            state = .body
            return true
        case .closed:
            held.removeAll()
            return false
        }
    }

    private static func part(_ headers: String) throws(Broken) -> Event {
        for line in headers.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition" else {
                continue
            }
            let value = line[line.index(after: colon)...]
            guard let name = parameter("name", value) else { throw .headers }
            return .part(name: name, file: parameter("filename", value))
        }
        throw .headers
    }

    /// A quoted parameter, as browsers write it: `"` as `%22`, line ends as `%0D%0A`.
    private static func parameter(_ name: String, _ value: Substring) -> String? {
        guard let start = value.range(of: "; \(name)=\"") ?? value.range(of: ";\(name)=\"") else { return nil }
        var out = ""
        var isEscaped = false
        for character in value[start.upperBound...] {
            if isEscaped {
                out.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                return out.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
            } else {
                out.append(character)
            }
        }
        return nil
    }

    /// Where `needle` begins, looking for its first byte first.
    private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        let first = needle[0]
        let last = bytes.count - needle.count
        var at = 0
        while at <= last {
            if bytes[at] == first {
                var index = 1
                while index < needle.count, bytes[at + index] == needle[index] { index += 1 }
                if index == needle.count { return at }
            }
            at += 1
        }
        return nil
    }
}
