/// The part of an address behind `?`: names and values in order, names repeated where there are several values.
package struct QueryString: Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package var items: [Item]

    package init(_ items: [Item] = []) { self.items = items }

    /// What `text` says, or `nil` where an escape is cut short or the bytes are not UTF-8. `+` is a space, as forms write it.
    package init?(parsing text: some StringProtocol) {
        items = []
        for pair in text.split(separator: "&", omittingEmptySubsequences: true) {
            let cut = pair.firstIndex(of: "=")
            let name = cut.map { pair[..<$0] } ?? pair[...]
            let value = cut.map { pair[pair.index(after: $0)...] } ?? ""
            guard let name = Self.decode(name, plusIsSpace: true), let value = Self.decode(value, plusIsSpace: true)
            else { return nil }
            items.append(Item(name, value))
        }
    }

    package var text: String {
        items.map { "\(Self.encode($0.name))=\(Self.encode($0.value))" }.joined(separator: "&")
    }

    package mutating func add(_ name: String, _ value: String) { items.append(Item(name, value)) }

    /// Letters, digits and `-._~` as they are, everything else as bytes of UTF-8 behind `%`.
    package static func encode(_ text: String) -> String {
        var out = [UInt8]()
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                out.append(byte)
            default:
                out.append(UInt8(ascii: "%"))
                out.append(hexDigits[Int(byte >> 4)])
                out.append(hexDigits[Int(byte & 15)])
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The text that an escaped one stands for, or `nil` where an escape is cut short or the bytes are not UTF-8.
    package static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
        var out = [UInt8]()
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = bytes.next().flatMap(digit), let low = bytes.next().flatMap(digit) else { return nil }
                out.append(high << 4 | low)
            } else {
                out.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(validating: out, as: UTF8.self)
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
