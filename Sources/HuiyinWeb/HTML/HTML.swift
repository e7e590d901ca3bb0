/// Markup that is safe to send: what is interpolated into it is escaped unless it is markup itself.
///
/// ```swift
/// let name = "<b>"
/// let cell: HTML = "<td>\(name)</td>"      // <td>&lt;b&gt;</td>
/// let row: HTML = "<tr>\(cell)</tr>"       // the cell goes in as it is
/// ```
/// Text, attribute values and JSON in a `<script>` block all pass through one of the escapes below; there is no other way
/// in but ``init(trusted:)``, which is for files of ours.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    package private(set) var text: String

    package static let none = HTML(trusted: "")

    package init(stringLiteral value: String) { text = value }
    package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// Markup from a source that no user can write to.
    package init(trusted text: String) { self.text = text }

    /// The markup that says `text`.
    package init(_ text: String) { self.text = Self.escape(text) }

    package var isEmpty: Bool { text.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.text + right.text) }
    package static func += (left: inout HTML, right: HTML) { left.text += right.text }

    /// `text` with the five characters that mean something in HTML replaced; control characters that HTML forbids are dropped.
    package static func escape(_ text: String) -> String {
        var out = [UInt8]()
        out.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): out.append(contentsOf: "&#39;".utf8)
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: break
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }
        package mutating func appendInterpolation(_ value: String) { text += HTML.escape(value) }
        package mutating func appendInterpolation(_ value: Substring) { text += HTML.escape(String(value)) }
        package mutating func appendInterpolation(_ value: Int) { text += String(value) }
        package mutating func appendInterpolation(_ value: HTML) { text += value.text }
        package mutating func appendInterpolation(_ values: [HTML]) { for value in values { text += value.text } }
    }
}

extension HTML {
    /// JSON inside `<script type="application/json">`: `<`, `>` and `&` as escapes of JSON, so that no text can end the block.
    package static func data(_ json: String) -> HTML {
        var out = ""
        out.reserveCapacity(json.utf8.count)
        for scalar in json.unicodeScalars {
            switch scalar {
            case "<": out += "\\u003c"
            case ">": out += "\\u003e"
            case "&": out += "\\u0026"
            case "\u{2028}": out += "\\u2028"
            case "\u{2029}": out += "\\u2029"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return HTML(trusted: out)
    }
}

extension Sequence<HTML> {
    package func joined(_ separator: HTML = .none) -> HTML {
        var out = HTML.none
        for (position, part) in enumerated() {
            if position > 0 { out += separator }
            out += part
        }
        return out
    }
}
